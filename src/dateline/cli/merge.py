"""`dateline merge`: all claims put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dateline.cli import stored

if TYPE_CHECKING:
    from dateline.services import Changes, Store

MERGE = """Put all claims together: which speak of the same event, who says so independently, who holds which place.

Nothing is forgotten: what was known before can still be asked for, with --known-at. Only what has come or gone since
the last merge is compared again, though the answer is that of comparing everything; after the program itself has
changed, the first merge takes longer.
"""


@click.command(help=MERGE, short_help="Put all claims together.")
@stored.db
@stored.quiet
def merge(db: str, quiet: bool) -> int:
    """See MERGE."""
    store = stored.opened(db)
    put_together(store, None, quiet)
    return 0


def put_together(store: Store, number: int | None, quiet: bool) -> None:
    """Merge what came since the last time, as the run of that number or as one of its own, and tell how much."""
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
