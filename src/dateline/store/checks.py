"""The checks of a store, one by one: each tells every fault that it finds, in a clause for people."""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, exists, func, or_, select, text

from dateline.model.happening import Happening
from dateline.model.sourced import SourcedClaim, text_id
from dateline.model.status import Status
from dateline.store.adding import record_of_row
from dateline.store.engine import dialect_of
from dateline.store.schema import (
    claim,
    document,
    ended,
    event,
    membership,
    merge,
    metadata,
    origin,
    raw,
    reading,
    revision,
    standing,
)

Faults = Iterator[str]
Look = Callable[[Connection], Faults]


def _clock(connection: Connection) -> Faults:
    before = None
    for number, at in connection.execute(select(revision.c.id, revision.c.at).order_by(revision.c.id)):
        if before is not None and at <= before:
            yield f"revision {number} is not later than the one before it"
        before = at


def _revisions(connection: Connection) -> Faults:
    for table in metadata.sorted_tables:
        if "revision" in table.c:
            orphans = select(table.c.revision).where(table.c.revision.not_in(select(revision.c.id))).distinct()
            for number in connection.execute(orphans).scalars():
                yield f"{table.name} names revision {number}, which is not there"


def _texts(connection: Connection) -> Faults:
    rows = select(document.c.id, document.c.text, document.c.publisher, document.c.url)
    for name, words, publisher, url in _stream(connection, rows):
        if text_id(words, publisher, url) != name:
            yield f"{name} is not the id of its text"


def _words(connection: Connection) -> Faults:
    """Every document has its row in the index of words, and no other has."""
    kept = "document_words_docsize" if dialect_of(connection) == "sqlite" else "document_words"
    column = "id" if dialect_of(connection) == "sqlite" else "n"
    for (number,) in connection.execute(text(f"SELECT n FROM document WHERE n NOT IN (SELECT {column} FROM {kept})")):
        yield f"document {number} cannot be searched for"
    for (number,) in connection.execute(
        text(f"SELECT {column} FROM {kept} WHERE {column} NOT IN (SELECT n FROM document)")
    ):
        yield f"the index of words has a document {number} that is not there"


def _readings(connection: Connection) -> Faults:
    told = select(func.count()).where(claim.c.reading == reading.c.n).scalar_subquery()
    for name, declared, found in connection.execute(select(reading.c.id, reading.c.claims, told)):
        if declared != found:
            yield f"{name} has {found} claims, not {declared}"
    unread = select(document.c.id).where(~exists().where(reading.c.document == document.c.n))
    for name in connection.execute(unread).scalars():
        yield f"{name} was never read"


def _ends(connection: Connection) -> Faults:
    """One reading of a document at most is its last word, and no reading ends before it begins."""
    active = (
        select(document.c.id, func.count())
        .join(reading, reading.c.document == document.c.n)
        .where(~exists().where(ended.c.reading == reading.c.n))
        .group_by(document.c.id)
        .having(func.count() > 1)
    )
    for name, number in connection.execute(active):
        yield f"{name} has {number} readings that count"
    early = select(reading.c.id).join(ended, ended.c.reading == reading.c.n)
    for name in connection.execute(early.where(ended.c.revision < reading.c.revision)).scalars():
        yield f"{name} ended before it was there"


def _claims(connection: Connection) -> Faults:
    """The words of a claim stand in the text where its spans say."""
    decoder = msgspec.json.Decoder(SourcedClaim)
    rows = (
        select(claim.c.id, claim.c.body, document.c.id, document.c.text)
        .join(reading, reading.c.n == claim.c.reading)
        .join(document, document.c.n == reading.c.document)
    )
    for name, body, of, words in _stream(connection, rows):
        try:
            told = decoder.decode(body)
        except (msgspec.DecodeError, UnicodeError):
            yield f"{name} cannot be read"
            continue
        if told.id != name or told.document != of:
            yield f"{name} is told under another id"
        elif words[slice(*told.predicate)] != told.predicate_words:
            yield f"{name} does not stand where it says in {of}"
        elif " ".join(words[slice(*told.sentence)].split()) != told.words:
            yield f"the sentence of {name} does not stand where it says in {of}"


def _records(connection: Connection) -> Faults:
    rows = select(reading.c.id, reading.c.record, document.c.text).join(document, document.c.n == reading.c.document)
    for name, packed, words in _stream(connection, rows):
        try:
            record_of_row(packed, words)
        except (ValueError, msgspec.MsgspecError, zlib.error) as fault:
            yield f"the record of {name} cannot be read ({fault})"


def _memberships(connection: Connection) -> Faults:
    """Every event that a claim was given to is there, and lists the claim as long as it is told."""
    gone = select(membership.c.claim).where(~exists().where(event.c.id == membership.c.event))
    for name in connection.execute(gone).scalars():
        yield f"{name} belongs to an event that is not there"
    belongs: dict[str, str] = dict(
        connection.execute(select(membership.c.claim, membership.c.event).order_by(membership.c.revision)).all()
    )
    decoder = msgspec.json.Decoder(Happening)
    for name, body in _newest(connection, event.c.id, event.c.body, event.c.n):
        try:
            claims = decoder.decode(body).claims if body else ()
        except (msgspec.DecodeError, UnicodeError):
            yield f"{name} cannot be read"
            continue
        for one in claims:
            if belongs.get(one) != name:
                yield f"{name} tells {one}, which belongs to {belongs.get(one) or 'no event'}"


def _standings(connection: Connection) -> Faults:
    decoder = msgspec.json.Decoder(tuple[Status, ...])
    told = set(connection.execute(select(claim.c.id).where(claim.c.place.is_not(None))).scalars())
    for place, body in _newest(connection, standing.c.place, standing.c.body, standing.c.n):
        try:
            stretches = decoder.decode(body)
        except (msgspec.DecodeError, UnicodeError):
            yield f"the standing of {place} cannot be read"
            continue
        if any(name not in told for s in stretches for name in (*s.claims, *s.claims_against)):
            yield f"the standing of {place} rests on a claim that is not there"


def _merges(connection: Connection) -> Faults:
    late = select(merge.c.revision).where(merge.c.seen >= merge.c.revision)
    for number in connection.execute(late).scalars():
        yield f"merge {number} saw what came after it"
    brought = or_(*(exists().where(t.c.revision == revision.c.id) for t in (membership, event, standing, origin)))
    merged = exists().where(merge.c.revision == revision.c.id)
    for number in connection.execute(select(revision.c.id).where(and_(brought, ~merged))).scalars():
        yield f"revision {number} has what a merge found, and is none"


def _pages(connection: Connection) -> Faults:
    lost = select(document.c.id).where(document.c.raw.is_not(None), document.c.raw.not_in(select(raw.c.digest)))
    for name in connection.execute(lost).scalars():
        yield f"the page of {name} is not there"
    for digest, data in _stream(connection, select(raw.c.digest, raw.c.data)):
        try:
            if hashlib.sha256(zlib.decompress(data)).hexdigest() != digest:
                yield f"the page {digest[:12]} is not what it was"
        except zlib.error as fault:
            yield f"the page {digest[:12]} cannot be read ({fault})"


CHECKS: tuple[tuple[str, str, Look], ...] = (
    ("clock", "Every revision is later than the one before it", _clock),
    ("revisions", "Every row belongs to a revision", _revisions),
    ("texts", "Every text is what its id says", _texts),
    ("pages", "Every page that a text was taken from is there as it was", _pages),
    ("readings", "Every reading has all of its claims", _readings),
    ("ends", "No document has two readings that count", _ends),
    ("records", "Every record can be read", _records),
    ("claims", "The words of every claim stand in their text where it says", _claims),
    ("words", "Every document can be searched for", _words),
    ("memberships", "Every claim that was merged has its event", _memberships),
    ("standings", "Every standing rests on claims that are there", _standings),
    ("merges", "Every merge saw only what came before it", _merges),
)
"""A name, what holds where nothing is found, and the check."""


def _stream(connection: Connection, statement: Any) -> Iterator[Any]:
    """Rows with whole texts, a few at a time."""
    yield from connection.execute(statement, execution_options={"yield_per": 100})


def _newest(connection: Connection, name: Any, body: Any, number: Any) -> Iterator[Any]:
    """The newest body of each name."""
    last = select(func.max(number).label("n")).group_by(name).subquery()
    return _stream(connection, select(name, body).join(last, last.c.n == number))
