"""`dateline report`: reports or records in, one page for a person out."""

import sys
from functools import partial

import click

from dateline.cli import options
from dateline.cli.read import in_other_languages
from dateline.cli.streams import Told, output

HELP = """Write one page that shows what the reports say, with every line's source.

FILE is a report (plain text, HTML, JSON Lines) or a file of records that `dateline read` wrote; a hyphen (-) stands for
standard input. The page lists what is claimed to have happened, newest first: who says so, how it is put (claimed,
denied, planned, ordered), where and when; a map, a timeline, who talks, figures with their bounds, and what the
reports disagree on. Each line leads to the very words in the report.

The page is a single file. It needs no network, and it prints.

\b
Examples:
  dateline report *.txt
  dateline report --date 2021-08-10 --output tuesday.html pasted.txt
  dateline read archive/*.html -o records.jsonl && dateline report records.jsonl

\b
Exit codes:
  0  the page shows every report
  1  some could not be read (one sentence each on standard error) or the page could not be written
  2  the command was not understood
"""


@click.command(help=HELP, short_help="Write one page that shows what the reports say.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "-o", "--output", "target", metavar="FILE", default="report.html", show_default=True, help="The page to write."
)
@options.date
@click.option(
    "-t", "--title", metavar="TEXT", default="What the reports say", show_default=True, help="Title of the page."
)
@options.jobs
@options.language
@click.option("-q", "--quiet", is_flag=True, help="No progress, notes or summary; only what could not be read is told.")
def report(
    files: tuple[str, ...], target: str, date: str | None, title: str, jobs: int, language: str, quiet: bool
) -> int:
    """See HELP."""
    from dateline.errors import DatelineError
    from dateline.model.record import Record
    from dateline.services import outcomes, reader_with
    from dateline.sources import open_documents
    from dateline.web.report import render
    from dateline.web.summary import lines

    told = Told(quiet=quiet)
    records: list[Record] = []
    try:
        opened = open_documents(files, date=date, stdin=sys.stdin.buffer, records=True)
        for where, outcome in outcomes(opened, jobs=jobs, make_reader=partial(reader_with, language)):
            if isinstance(outcome, DatelineError):
                told.problem(str(outcome))
                continue
            for sentence in in_other_languages(where, outcome):
                told.note(sentence)
            records.append(outcome)
            told.progress(len(records), where)
    finally:
        told.end()
    if not records:
        raise DatelineError("No report could be read, so no page was written.")
    with output(target, files) as stream:
        stream.write(render(records, title=title).encode("utf-8"))
    if not quiet and target != "-":
        click.echo("\n".join((*lines(records), "")))
        click.echo(target)
    return 1 if told.problems else 0
