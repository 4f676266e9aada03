"""`dateline export`: what the store knows, for other programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dateline.cli import stored
from dateline.cli.streams import nobody_listens

EXPORT = """Write what the store knows for other programs.

FORMAT is one of those that `dateline export --list` names; docs/exports.md describes every column. Every row carries
its source, who says so, and the words of the report. Files are written whole or not at all, of any size; the same store
and the same --known-at give the same bytes.

\b
Examples:
  dateline export csv -o claims.csv
  dateline export csv -o august/            all tables, with a codebook
  dateline export geojson --known-at 2021-08-10 > tuesday.geojson
"""


@click.command(help=EXPORT, short_help="Write claims, events and status for other programs.")
@click.argument("format_name", metavar="FORMAT", required=False)
@stored.db
@stored.known_at
@click.option("-o", "--output", "target", metavar="PATH", help="File or folder to write; by default standard output.")
@click.option("--bom", is_flag=True, help="Begin CSV files with a byte order mark, for older spreadsheets.")
@click.option("--crlf", is_flag=True, help="End lines of CSV files with CR LF.")
@click.option("--list", "listed", is_flag=True, help="List the formats.")
def export(
    format_name: str | None, db: str, known_at: str | None, target: str | None, bom: bool, crlf: bool, listed: bool
) -> int:
    """See EXPORT."""
    from dateline.services import FORMATS, Layout, export_store, misnamed

    if listed:
        stored.print_lines(f"{each.name:<14} {each.suffix:<9} {each.about}" for each in FORMATS.values())
        return 0
    if format_name is None:
        raise click.UsageError(f"Name a format: {', '.join(FORMATS)}.")
    to = Path(target) if target and target != "-" else sys.stdout.buffer
    try:
        export_store(stored.opened(db), format_name, to, known_at=known_at, layout=Layout(bom=bom, crlf=crlf))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        nobody_listens()
    if isinstance(to, Path) and (sentence := misnamed(format_name, to)):
        stored.say(sentence)
    return 0
