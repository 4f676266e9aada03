"""`dateline cite`: a claim or an event as a reference."""

import click

from dateline.cli import stored

CITE = """Cite a claim, or all claims of an event: who says so, the words, the report, the day, where it stands.

\b
Examples:
  dateline cite cl_xrnuexgxazrraw5e
  dateline cite --style bibtex ev_bronvfie4makhmiz
"""


@click.command(help=CITE, short_help="Cite a claim or an event.")
@click.argument("name", metavar="ID")
@stored.db
@stored.known_at
@click.option(
    "-s", "--style", metavar="STYLE", default="text", show_default=True, help="text, bibtex, csl-json or ris."
)
def cite(name: str, db: str, known_at: str | None, style: str) -> int:
    """See CITE."""
    from dateline.services import citations

    for citation in citations(stored.opened(db), name, style=style, known_at=known_at):
        click.echo(citation)
    return 0
