"""`dateline search`: reports by their words."""

import click

from dateline.cli import stored

SEARCH = """Find reports by their words: all of them, "quoted phrases" as such, -words not.

\b
Examples:
  dateline search airport attack
  dateline search '"provincial council" -Kunduz'
"""


@click.command(
    help=SEARCH, short_help="Find reports by their words.", context_settings={"ignore_unknown_options": True}
)
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@stored.db
@stored.known_at
@click.option(
    "--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, metavar="N", help="At most so many."
)
@stored.as_json
def search(words: tuple[str, ...], db: str, known_at: str | None, limit: int, as_json: bool) -> int:
    """See SEARCH."""
    from dateline.services import MARK_OFF, MARK_ON
    from dateline.services import search as find

    hits = find(stored.opened(db), " ".join(words), known_at=known_at, limit=limit)
    if as_json:
        plain = [hit._replace(snippet=hit.snippet.replace(MARK_ON, "").replace(MARK_OFF, "")) for hit in hits]
        stored.print_json([hit._asdict() for hit in plain])
        return 0 if hits else 1
    for hit in hits:
        source = ", ".join(filter(None, (hit.publisher, hit.published)))
        snippet = " ".join(hit.snippet.split()).replace(MARK_ON, "«").replace(MARK_OFF, "»")
        stored.print_lines([f"{hit.document}  {hit.title}", f"    {source}", f"    {snippet}"])
    if not hits:
        stored.say("No report has these words.")
    return 0 if hits else 1
