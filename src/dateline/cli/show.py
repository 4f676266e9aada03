"""`dateline show`: what an id names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli import stored

if TYPE_CHECKING:
    from dateline.services import Shown

SHOW = """Show what an id names: a report (doc_…), a claim (cl_…), an event (ev_…). The beginning of an id is enough.
An event that no report tells any more is shown as it was told last, with the time until when it was known."""


@click.command(help=SHOW, short_help="Show what an id names.")
@click.argument("name", metavar="ID")
@stored.db
@stored.known_at
@stored.as_json
def show(name: str, db: str, known_at: str | None, as_json: bool) -> int:
    """See SHOW."""
    from dateline.services import shown

    found = shown(stored.opened(db), name, known_at=known_at)
    if as_json:
        stored.print_json(found)
    else:
        stored.print_lines(_lines(found))
    return 0


def _lines(found: Shown) -> Iterator[str]:
    from dateline.services import ShownClaim, ShownDocument
    from dateline.wording.answers import document_lines, event_lines, gone_words, known_lines

    if isinstance(found, ShownDocument):
        row = found.document
        source = ", ".join(filter(None, (row.publisher, row.url)))
        copy = f"a copy of {found.copy_of}" if found.copy_of else None
        readings = [(r.coder, r.published, r.recorded_at, r.ended_at, r.why, r.reason) for r in found.readings]
        yield from document_lines([f"{row.id}  {row.title}", source, copy], readings, found.claims)
    elif isinstance(found, ShownClaim):
        yield from known_lines(found.known)
    else:
        if found.event.id != found.asked:
            yield f"{found.asked} is told as {found.event.id} now:"
        if found.until is not None:
            yield gone_words(found.until)
        yield from event_lines(found.event, found.claims, found.grounds)
