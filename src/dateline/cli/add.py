"""`dateline add`: reports read and kept in the store."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import click

from dateline.cli import options, stored
from dateline.cli.read import in_other_languages
from dateline.cli.streams import Told

if TYPE_CHECKING:
    from dateline.services import Store

ADD = """Read reports and keep them in the store.

FILE is plain text, HTML, JSON Lines, a table, a news feed, a web archive (WARC), a saved page (MHTML), an e-mail, any
of these packed, or records that `dateline read` wrote, in any mixture; a hyphen (-) stands for standard input. The
text, the page it came from and what was read from it are kept. A report that is there already is skipped, so that the
same command can be run every morning, or again after it was stopped. A report with the URL of an earlier one and
another text corrects it: both are kept, and only the later counts from now on. So does the same text with another
publisher, title or day, at the same URL, under the same number or without either; it is one report, read anew. An
entry of a feed that holds no more than how its report begins corrects nothing.

`dateline merge` then puts the reports together; `dateline run` does both.

\b
Examples:
  dateline add reports/*.txt feed.xml
  dateline read -j 2 archive/*.html | dateline add -
"""

_NAMED = 5
"""So many reports without a day are named; a run may have thousands."""


def reading(command: Callable[..., int]) -> Callable[..., int]:
    """What every verb takes that reads reports into the store."""
    for option in (stored.quiet, options.actors, options.language, options.jobs, options.date, stored.db):
        command = option(command)
    return click.argument("files", metavar="FILE...", nargs=-1, required=True)(command)


@click.command(help=ADD, short_help="Read reports and keep them in the store.")
@reading
def add(
    files: tuple[str, ...], db: str, date: str | None, jobs: int, language: str, actors: tuple[str, ...], quiet: bool
) -> int:
    """See ADD."""
    store = new_or_old(db, quiet)
    problems, _ = keep(store, "add", files, date, jobs, language, actors, quiet)
    return 1 if problems else 0


def new_or_old(db: str, quiet: bool) -> Store:
    """The store at an address; one is made where there is none, and that is said."""
    from dateline.services import create

    if create(db, stored.now) and not quiet:
        stored.say(f"{db} is a new store.")
    return stored.opened(db)


def keep(
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
    from dateline.sources.dates import day_in_name

    told, new, old, claims = Told(quiet=quiet), 0, 0, 0
    undated: list[str] = []
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
                if found.published is None:
                    undated.append(where)
                for sentence in in_other_languages(where, found):
                    told.note(sentence)
    finally:
        if undated:
            told.note(no_day(undated, in_names=any(map(day_in_name, files)) and date is None))
        told.end()
        if not quiet:
            known = f", {old} known already" if old else ""
            click.echo(f"Run {number}: {new} report{'s' * (new != 1)} read{known}; {claims} claims.")
    return told.problems, number


def no_day(reports: Sequence[str], *, in_names: bool) -> str:
    """What becomes of reports that do not say when they came out, and what to do; `in_names`: as their files do."""
    named = ", ".join(reports[:_NAMED]) + (f" and {len(reports) - _NAMED} more" if len(reports) > _NAMED else "")
    whose = (
        "A report does not say on which day it came out, so it is"
        if len(reports) == 1
        else f"{len(reports)} reports do not say on which day they came out, so they are"
    )
    advice = "take the day from the names of the files with --date name" if in_names else "give the day with --date"
    return f"{whose} left out of who holds what when ({named}): {advice}."
