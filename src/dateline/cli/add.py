"""`dateline init`, `add`, `merge`, `run`, `withdraw`: everything that writes to the store."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from dateline.cli import options, stored
from dateline.cli.read import in_other_languages
from dateline.cli.streams import Told

if TYPE_CHECKING:
    from dateline.services import Changes, Store

INIT = """Make an empty store.

A store is one SQLite file, dateline.db, or a PostgreSQL database: it keeps reports with all that was read from them,
and never forgets what it knew when. A store that is there already is left as it is.

\b
Examples:
  dateline init
  dateline init --db postgresql://me@localhost/news
"""
ADD = """Read reports and keep them in the store.

FILE is plain text, HTML, JSON Lines, or records that `dateline read` wrote, in any mixture; a hyphen (-) stands for
standard input. The text, the page it came from and what was read from it are kept. A report that is there already is
skipped, so that the same command can be run every morning, or again after it was stopped. A report with the URL of an
earlier one and another text corrects it: both are kept, and only the later counts from now on.

`dateline merge` then puts the reports together; `dateline run` does both.

\b
Examples:
  dateline add reports/*.txt feed.jsonl
  dateline read -j 2 archive/*.html | dateline add -
"""
MERGE = """Put all claims together: which speak of the same event, who says so independently, who holds which place.

Nothing is forgotten: what was known before can still be asked for, with --known-at.
"""
RUN = """Read reports into the store and put them together: add and merge in one.

The store is made if there is none.

\b
Examples:
  dateline run reports/*.txt
  dateline run --db august.db --jobs 2 feed.jsonl
"""
WITHDRAW = """Note that a publisher has withdrawn a report: its claims count no more from now on.

REPORT is the id of a document (doc_…) or its URL. Nothing is deleted: what was known before can still be asked for.

\b
Example:
  dateline withdraw --on 2021-08-12 --reason "retracted by the agency" https://example.org/report
"""

MIGRATE = """Bring a store that an earlier version made to the form of this one. Nothing that it knows is lost."""

quiet = click.option(
    "-q", "--quiet", is_flag=True, help="No progress and no notes; only what could not be read is told."
)


def _reading(command: Callable[..., int]) -> Callable[..., int]:
    """What every verb takes that reads reports into the store."""
    for option in (quiet, options.actors, options.language, options.jobs, options.date, stored.db):
        command = option(command)
    return click.argument("files", metavar="FILE...", nargs=-1, required=True)(command)


@click.command(help=INIT, short_help="Make an empty store.")
@stored.db
def init(db: str) -> int:
    """See INIT."""
    from dateline.services import create

    click.echo(f"{db}: a new store." if create(db, stored.now) else f"{db}: there is a store already.")
    return 0


@click.command(help=MIGRATE, short_help="Bring an older store to the form of this version.")
@stored.db
def migrate(db: str) -> int:
    """See MIGRATE."""
    from dateline.services import create, exists

    if not exists(db):
        raise click.UsageError(f"There is no store at {db} to migrate.")
    click.echo(f"{db}: brought to the form of this version." if create(db, stored.now) else f"{db}: is up to date.")
    return 0


@click.command(help=ADD, short_help="Read reports and keep them in the store.")
@_reading
def add(
    files: tuple[str, ...], db: str, date: str | None, jobs: int, language: str, actors: tuple[str, ...], quiet: bool
) -> int:
    """See ADD."""
    store = _made(db, quiet)
    problems, _ = _added(store, "add", files, date, jobs, language, actors, quiet)
    return 1 if problems else 0


@click.command(help=MERGE, short_help="Put all claims together.")
@stored.db
@quiet
def merge(db: str, quiet: bool) -> int:
    """See MERGE."""
    store = stored.opened(db)
    _merged(store, None, quiet)
    return 0


@click.command(help=RUN, short_help="Add reports and merge them.")
@_reading
def run(
    files: tuple[str, ...], db: str, date: str | None, jobs: int, language: str, actors: tuple[str, ...], quiet: bool
) -> int:
    """See RUN."""
    store = _made(db, quiet)
    problems, number = _added(store, "run", files, date, jobs, language, actors, quiet)
    _merged(store, number, quiet)
    return 1 if problems else 0


@click.command(help=WITHDRAW, short_help="Note that a publisher has withdrawn a report.")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@stored.db
@click.option(
    "--on", "day", metavar="DAY", callback=stored.only_day, help="Day on which it was withdrawn; by default today."
)
@click.option("--reason", metavar="TEXT", help="Why, as far as is known.")
def withdraw(reports: tuple[str, ...], db: str, day: str | None, reason: str | None) -> int:
    """See WITHDRAW."""
    from dateline.services import documents_named, withdraw_reports

    store = stored.opened(db)
    names = documents_named(store, reports)
    number = store.begin_run("withdraw", stored.now)
    on = day or stored.now().date().isoformat()
    for name, stood in withdraw_reports(store, names, run=number, now=stored.now, day=on, reason=reason):
        click.echo(f"{name}: withdrawn." if stood else f"{name}: had been withdrawn or corrected before.")
    return 0


def _made(db: str, quiet: bool) -> Store:
    from dateline.services import create

    if create(db, stored.now) and not quiet:
        stored.say(f"{db} is a new store.")
    return stored.opened(db)


def _added(
    store: Store,
    verb: str,
    files: tuple[str, ...],
    date: str | None,
    jobs: int,
    language: str,
    actors: tuple[str, ...],
    quiet: bool,
) -> tuple[int, int]:
    """Read and keep; returns how many could not be read, and the number of the run."""
    from dateline.errors import DatelineError
    from dateline.services import Added, coder_with, reader_with
    from dateline.services import add as add_reports
    from dateline.sources import open_documents

    told, new, old, claims = Told(quiet=quiet), 0, 0, 0
    reader, coder = partial(reader_with, language, actors), partial(coder_with, language, actors)
    number = store.begin_run(verb, stored.now, coder=coder())
    try:
        opened = open_documents(files, date=date, stdin=sys.stdin.buffer, records=True)
        added = add_reports(
            store, opened, run=number, now=stored.now, jobs=jobs, make_reader=reader, coder=coder
        )  # fmt: skip
        for where, found in added:
            if isinstance(found, DatelineError):
                told.problem(str(found))
            elif isinstance(found, Added):
                new, old, claims = new + found.new, old + (not found.new), claims + found.claims
                told.progress(new + old, where)
            else:
                for sentence in in_other_languages(where, found):
                    told.note(sentence)
    finally:
        told.end()
        if not quiet:
            known = f", {old} known already" if old else ""
            click.echo(f"Run {number}: {new} report{'s' * (new != 1)} read{known}; {claims} claims.")
    return told.problems, number


def _merged(store: Store, number: int | None, quiet: bool) -> None:
    from dateline.services import merge as merge_claims

    def numbered() -> int:
        return number if number is not None else store.begin_run("merge", stored.now)

    changes = merge_claims(store, run=numbered, now=stored.now)
    if not quiet:
        click.echo(_changes_line(changes))


def _changes_line(changes: Changes | None) -> str:
    if changes is None:
        return "Nothing came since the last merge."
    return (
        f"Merged: {changes.events} events and {changes.places} places are new or told otherwise; "
        f"{changes.claims} claims found their event, {changes.copies} reports are copies."
    )
