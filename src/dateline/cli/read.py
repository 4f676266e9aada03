"""`dateline read`: reports in, one record a line out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import click

from dateline.cli import options
from dateline.cli.streams import Told, nobody_listens, output

if TYPE_CHECKING:
    from dateline.model.record import Record

HELP = """Read reports and print one JSON record for each, one a line.

FILE is plain text, HTML, JSON Lines, a table (CSV, TSV), a news feed (RSS, Atom), a web archive (WARC), a page as
browsers save it (MHTML) or an e-mail, in any mixture; what it is shows in its content and its suffix. A hyphen (-)
stands for standard input. What gzip or zip has packed is read as it is. A line of JSON Lines is an object with "text"
and, if known, "id", "date", "title", "url" and "publisher"; a table has the reports in the column "text", the rest and
"authors" in columns of those names. The text of both is kept character for character. Of all other files the text
is made: soft hyphens and what else has no width are dropped, a letter and its accent become one character. Each entry
of a feed is a report, as much of it as the feed holds; so is each page of a web archive. Of an e-mail the subject is
the headline and the day of sending that of publication; what it quotes and what is attached to it is left aside.

A record holds the report's text and its parts, the people and places in it, times, figures, who says what, and what is
claimed to have happened, each with the characters of the text that carry it. `dateline schema` prints its form. A text
that is not English is kept and not coded.

The day on which a report came out is the one that is given with it; else what the page or the dateline says; else it
is inferred from the text, if the text allows it.

\b
Examples:
  dateline read report.txt | python3 -m json.tool
  dateline read --date 2021-08-10 pasted.txt
  dateline read --actors rangers.csv report.txt
  dateline read --jobs 2 --output records.jsonl archive/*.html
  curl -s https://example.org/feed.xml | dateline read -
  dateline read crawl.warc.gz folder.zip

\b
Exit codes:
  0  every report was read
  1  some could not be read; each has one sentence on standard error, the others are there
  2  the command was not understood
"""


@click.command(help=HELP, short_help="Read reports, print one record a line.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@options.date
@options.jobs
@options.language
@options.actors
@click.option("-o", "--output", "target", metavar="FILE", help="Write the records to FILE, not to standard output.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no notes; only what could not be read is told.")
def read(
    files: tuple[str, ...], date: str | None, jobs: int, language: str, actors: tuple[str, ...], target: str | None,
    quiet: bool,
) -> int:  # fmt: skip
    """See HELP."""
    from dateline.errors import DatelineError
    from dateline.model.record import encode
    from dateline.services import outcomes, reader_with
    from dateline.sources import open_documents

    told = Told(quiet=quiet)
    try:
        with output(target, files) as stream:
            opened = open_documents(files, date=date, stdin=sys.stdin.buffer)
            read_all = outcomes(opened, jobs=jobs, make_reader=partial(reader_with, language, actors))
            for done, (where, outcome) in enumerate(read_all, 1):
                if isinstance(outcome, DatelineError):
                    told.problem(str(outcome))
                    continue
                for sentence in in_other_languages(where, outcome):
                    told.note(sentence)
                stream.write(encode(outcome) + b"\n")
                stream.flush()
                told.progress(done, where)
    except BrokenPipeError:
        nobody_listens()
    finally:
        told.end()
    return 1 if told.problems else 0


def in_other_languages(where: str, record: Record) -> Iterator[str]:
    """The sentence for what of a text is kept and not coded: all of it, or some of its parts."""
    if record.language != "en":
        code = record.language
        what = f'seems to be in another language ("{code}")' if code else "is in no language that was recognised"
        yield f"{where} {what}: only English is coded, so its record holds the text and nothing else."
        return
    codes = [part.language for part in record.parts if part.language]
    if codes:
        many = f"{len(codes)} parts that seem" if len(codes) > 1 else "a part that seems"
        languages = ", ".join(f'"{code}"' for code in sorted(set(codes)))
        yield f"{where} has {many} to be in another language ({languages}): kept, and not coded."
