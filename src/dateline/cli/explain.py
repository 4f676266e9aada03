"""`dateline explain`: why a claim was read as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli import stored

if TYPE_CHECKING:
    from dateline.services import Explanation

EXPLAIN = """Tell why a claim was read as it was.

ID is a claim (cl_…). The answer names the line of the lexicon that read it, with what it asks for and where the roles
stand, and the other readings that the word has; docs/lexicon.md says how to change a line or add one.
"""


@click.command(help=EXPLAIN, short_help="Why a claim was read as it was.")
@click.argument("name", metavar="ID")
@stored.db
@stored.as_json
def explain(name: str, db: str, as_json: bool) -> int:
    """See EXPLAIN."""
    from dateline.services import explained
    from dateline.wording.answers import known_lines

    known, why = explained(stored.opened(db), name)
    if as_json:
        stored.print_json({"claim": known.claim, "explanation": why})
        return 0
    stored.print_lines([*known_lines(known), "", *_reasons(why)])
    return 0


def _reasons(why: Explanation | None) -> Iterator[str]:
    if why is None:
        yield "It names no line of the lexicon."
        return
    if why.reading is None:
        yield "The line of the lexicon that read it is not in this version any more."
    for heading, readings in (("Read by", [why.reading]), ("The word might also be", why.others)):
        for reading in readings:
            if reading is None:
                continue
            yield f"{heading} {reading.rule}: {reading.meaning}, score {reading.score:g}"
            yield f"  {reading.file}, line {reading.line}"
            yield from (f"  asks: {condition}" for condition in reading.asks)
            yield from (f"  {role}" for role in reading.roles)
        if heading == "Read by" and why.turned:
            yield f"  then: {why.turned}"
