"""The body that sits in a town, where the town speaks for it: "**Brussels** accused Moscow" in a report on the EU."""

from collections.abc import Sequence
from functools import cache

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.rules_file import load_rules
from dateline.model.codes import COUNTRY


@cache
def seats() -> dict[str, tuple[str, str]]:
    """The towns of seats.toml, each with its country and with the body that sits there."""
    return {town: (country, body) for town, (country, body) in load_rules("seats.toml")["seats"].items()}


def with_seats(groups: Sequence[Sequence[Reference]], codes: Sequence[str | None]) -> list[str | None]:
    """The codes of all entities, those of towns that speak for a body of which the report speaks with its code.

    Where the country's own police or ministers act, the town is the country's: "Belgian ministers … Brussels said".
    """
    bodies = frozenset(code for code in codes if code)
    at_home = frozenset(code[:COUNTRY] for code in bodies if len(code) > COUNTRY)
    return [_seated(group, code, bodies, at_home) for group, code in zip(groups, codes, strict=True)]


def _seated(
    group: Sequence[Reference], code: str | None, bodies: frozenset[str], at_home: frozenset[str]
) -> str | None:
    called = {each.words[-1] for each in group if each.kind == "name"}
    for town, (country, body) in seats().items():
        if code == country and called == {town.lower()} and body in bodies and country not in at_home:
            return body
    return code
