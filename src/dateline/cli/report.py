"""`dateline report`: reports or records in, one page for a person out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import click

from dateline.cli import options, stored
from dateline.cli.read import in_other_languages
from dateline.cli.streams import Told, output
from dateline.web import titles

if TYPE_CHECKING:
    from dateline.model.record import Record
    from dateline.services import ForReport, Reader

HELP = """Write one page that shows what the reports say, with every line's source.

FILE is a report or many (all that `dateline read` reads), or a file of records that it wrote; a hyphen (-) stands for
standard input. Without FILE the page is made from the store (--db), as far as was known at --known-at, with who held
what on --as-of, and with what has changed since --since.

The page lists what is claimed to have happened, newest first: who says so, how it is put (claimed,
denied, planned, ordered), where and when; talks and deadlines, a map, a timeline, who is quoted, figures with
their bounds, and what the reports disagree on. Each line leads to the very words in the report.

The page is a single file. It needs no network, and it prints.

\b
Examples:
  dateline report *.txt
  dateline report --date 2021-08-10 --output tuesday.html pasted.txt
  dateline report --db august.db --known-at 2021-08-14 --since 2021-08-13
  dateline read archive/*.html -o records.jsonl && dateline report records.jsonl

\b
Exit codes:
  0  the page shows every report
  1  some could not be read (one sentence each on standard error) or the page could not be written
  2  the command was not understood
"""


@click.command(help=HELP, short_help="Write one page that shows what the reports say.")
@click.argument("files", metavar="FILE...", nargs=-1)
@click.option(
    "--db", metavar="STORE", envvar="DATELINE_DB", help="The store to report on, where no FILE is given; dateline.db."
)
@stored.as_of_page
@stored.known_at
@click.option("--since", metavar="DAY|RUN", help="With a store: begin with what has changed since.")
@click.option(
    "-o", "--output", "target", metavar="FILE", default="report.html", show_default=True, help="The page to write."
)
@options.date
@click.option("-t", "--title", metavar="TEXT", default=titles.REPORT, show_default=True, help="Title of the page.")
@options.jobs
@options.language
@options.actors
@click.option("-q", "--quiet", is_flag=True, help="No progress, notes or summary; only what could not be read is told.")
def report(
    files: tuple[str, ...], db: str | None, as_of: str | None, known_at: str | None, since: str | None, target: str,
    date: str | None, title: str, jobs: int, language: str, actors: tuple[str, ...], quiet: bool,
) -> int:  # fmt: skip
    """See HELP."""
    from dateline.errors import DatelineError
    from dateline.services import ForReport, origins_among, reader_with
    from dateline.web.changes import changes
    from dateline.web.report import render
    from dateline.web.summary import lines
    from dateline.web.views import page

    told = Told(quiet=quiet)
    if files:
        if known_at or since:
            raise click.UsageError("--known-at and --since ask a store: name no FILE, or leave them out.")
        records = _read(files, date, jobs, partial(reader_with, language, actors), told)
        found = ForReport(records, origins_among(records), None, as_of)
    else:
        found = _stored(db or "dateline.db", as_of, known_at, since, told)
    if not found.records:
        raise DatelineError("No report could be read, so no page was written.")
    news = found.changed and changes(*found.changed, since=stored.since_asked(since) or "")
    shown = page(found.records, title=title, origins=found.origins, as_of=found.as_of, changes=news)
    with output(target, files) as stream:
        stream.write(render(shown).encode("utf-8"))
    if not quiet and target != "-":
        click.echo("\n".join((*lines(shown), "")))
        click.echo(target)
    return 1 if told.problems else 0


def _read(
    files: tuple[str, ...], date: str | None, jobs: int, reader: Callable[[], Reader], told: Told
) -> list[Record]:
    from dateline.errors import DatelineError
    from dateline.services import outcomes
    from dateline.sources import open_documents

    records: list[Record] = []
    try:
        opened = open_documents(files, date=date, stdin=sys.stdin.buffer, records=True)
        for where, outcome in outcomes(opened, jobs=jobs, make_reader=reader):
            if isinstance(outcome, DatelineError):
                told.problem(str(outcome))
                continue
            for sentence in in_other_languages(where, outcome):
                told.note(sentence)
            records.append(outcome)
            told.progress(len(records), where)
    finally:
        told.end()
    return records


def _stored(db: str, as_of: str | None, known_at: str | None, since: str | None, told: Told) -> ForReport:
    from dateline.services import stored_report

    today = stored.day_asked(as_of, known_at)
    found, basis = stored_report(
        stored.opened(db), known_at=known_at, as_of=as_of, since=stored.since_asked(since), today=today
    )
    stored.tell_basis(basis, told.note)
    return found
