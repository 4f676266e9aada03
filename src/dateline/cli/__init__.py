"""The command line: one module a verb, and one place where trouble becomes a sentence and an exit code."""

import sys

import click

from dateline import __version__
from dateline.cli.add import add
from dateline.cli.cite import cite
from dateline.cli.diff import diff
from dateline.cli.doctor import doctor
from dateline.cli.explain import explain
from dateline.cli.export import export
from dateline.cli.gazetteer import gazetteer
from dateline.cli.init import init
from dateline.cli.merge import merge
from dateline.cli.migrate import migrate
from dateline.cli.read import read
from dateline.cli.report import report
from dateline.cli.run import run as run_verb
from dateline.cli.schema import schema
from dateline.cli.search import search
from dateline.cli.show import show
from dateline.cli.status import status
from dateline.cli.withdraw import withdraw
from dateline.errors import DatelineError, UsageError

__all__ = ["cli", "main"]

HELP = """Read the news and keep the record straight: who did what to whom, when and where, according to whom.

Dateline reads news reports (text, HTML, JSON Lines, feeds, web archives) and writes, for each, a record of who says
what and what is claimed to have happened. Every part of a record names the characters of the report that carry it. A
store keeps many reports, puts them together, and can be asked who holds a place, what changed, and what was known when.
Nothing is sent or fetched: the language model and the gazetteer are in the package. English only.

\b
Examples:
  dateline read report.txt                    one JSON record on standard output
  dateline read - < pasted.txt                read what is piped in
  dateline read *.html feed.jsonl -o out.jsonl
  dateline report *.txt -o report.html        a page to read, print and send
  dateline run *.txt                          keep reports in dateline.db and put them together
  dateline status Aybak --as-of 2021-08-09    who held it, and who said so
  dateline diff --since yesterday             what is new, contradicted, confirmed, withdrawn
  dateline COMMAND --help                     all about one command

\b
Exit codes:
  0  everything was read
  1  something could not be read; standard error says what and why, the rest was done
  2  the command was not understood
  3  `diff --exit-code` found changes
"""


@click.group(help=HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="dateline", message="%(prog)s %(version)s")
def cli() -> None:
    """See HELP."""


for verb in (
    init,
    add,
    merge,
    run_verb,
    withdraw,
    migrate,
    doctor,
    status,
    diff,
    search,
    show,
    explain,
    export,
    cite,
    read,
    report,
    schema,
    gazetteer,
):
    cli.add_command(verb)


def main() -> None:
    """Run the command line and end the program with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; whatever goes wrong becomes one sentence on standard error and an exit code."""
    try:
        code = cli.main(arguments, prog_name="dateline", standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.Abort:
        click.echo("dateline: stopped before the end; what was written so far is complete.", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except UsageError as error:
        click.echo(f"dateline: {error}", err=True)
        return 2
    except DatelineError as error:
        click.echo(f"dateline: {error}", err=True)
        return 1
    return code if isinstance(code, int) else 0
