"""Whether the store is sound: that everything it says of itself is so, each check with one sentence for people."""

from typing import NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from dateline.store.checks import CHECKS, Faults, Look
from dateline.store.engine import dialect_of, scalar
from dateline.store.merged import unmerged
from dateline.store.opening import FORM

_SAMPLE = 3
"""Ids that a sentence names."""


class Finding(NamedTuple):
    """What one check found."""

    name: str
    sentence: str
    ok: bool


def check(connection: Connection) -> list[Finding]:
    """Check everything, reading all texts and claims once; nothing is written. A check that fails stops no other.

    Only a database without the tables of a store ends after the first two.
    """
    findings = [_found("database", "The database is whole", _database, connection), _form(connection)]
    if not findings[-1].ok:
        return findings
    for name, good, look in CHECKS:
        findings.append(_found(name, good, look, connection))
    if unmerged(connection):
        waiting = "Reports have come, changed or gone since the last merge: `dateline merge` puts them together"
        findings.append(Finding("merged", f"{waiting}.", True))
    else:
        findings.append(Finding("merged", "All reports are merged.", True))
    return findings


def _found(name: str, good: str, look: Look, connection: Connection) -> Finding:
    """Make one sentence of what a check finds: the first few faults, and how many more."""
    try:
        with connection.begin_nested():
            wrong = list(look(connection))
    except DBAPIError as error:
        return Finding(name, f"It cannot be checked: {' '.join(str(error.orig).split())}.", False)
    if not wrong:
        return Finding(name, f"{good}.", True)
    more = f", and {len(wrong) - _SAMPLE} more" if len(wrong) > _SAMPLE else ""
    return Finding(name, f"{'; '.join(wrong[:_SAMPLE])}{more}.", False)


def _form(connection: Connection) -> Finding:
    try:
        with connection.begin_nested():
            form = scalar(connection, text("SELECT version_num FROM alembic_version"))
    except DBAPIError:
        return Finding("form", "This is no store of Dateline: it has no version.", False)
    if form != FORM:
        return Finding("form", f"The store has the form {form}, this version of Dateline reads {FORM}.", False)
    return Finding("form", f"The store has the form {FORM}, which this version reads.", True)


def _database(connection: Connection) -> Faults:
    if dialect_of(connection) != "sqlite":
        return
    for (word,) in connection.execute(text("PRAGMA integrity_check")):
        if word != "ok":
            yield f"SQLite says: {word}"
    for table, row, parent, _ in connection.execute(text("PRAGMA foreign_key_check")):
        yield f"row {row} of {table} names a {parent} that is not there"
