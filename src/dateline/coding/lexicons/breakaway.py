"""Reads `rules/breakaway.toml`: areas that are governed against or apart from their state, from day to day."""

import re
from datetime import date
from functools import cache

import msgspec

from dateline.coding.lexicons.known_names import CODE
from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError


class Area(msgspec.Struct, frozen=True, kw_only=True):
    """An area with a side of its own, and the days on which it has it."""

    names: re.Pattern[str]
    code: str
    whole: bool
    """Whether it has no other government."""
    begin: date
    end: date

    def holds(self, day: date) -> bool:
        """Whether it has a side of its own on a day."""
        return self.begin <= day < self.end


class Breakaway(msgspec.Struct, frozen=True, kw_only=True):
    """All such areas, and the nouns for those who are theirs."""

    areas: tuple[Area, ...]
    leaders: frozenset[str]
    """Nouns for those who are an area's own though its state has officials for it too."""
    states: frozenset[str]
    """Nouns for those whom only a state has: "the **governor** of Tigray"."""
    states_before: frozenset[str]
    """What stands before those who are the state's: "the **interim** administration of Tigray"."""
    grounds: frozenset[str]
    """Nouns through which an area is named: "the Tigray **region**"."""


@cache
def breakaway() -> Breakaway:
    """The shipped areas; read once."""
    rules = load_rules("breakaway.toml")
    return Breakaway(
        areas=tuple(map(_area, rules["area"])),
        leaders=frozenset(rules["leaders"]["words"]),
        states=frozenset(rules["states"]["words"]),
        states_before=frozenset(rules["states"]["before"]),
        grounds=frozenset(rules["grounds"]["words"]),
    )


def _area(row: dict[str, object]) -> Area:
    names, adjectives, code = row.get("names"), row.get("adjectives", []), str(row.get("code"))
    if not isinstance(names, list) or not names or not isinstance(adjectives, list) or not CODE.fullmatch(code):
        raise ResourceError(f"breakaway.toml: {names!r} has no name or no CAMEO code.")
    words = "|".join(sorted(map(re.escape, (*names, *adjectives)), key=len, reverse=True))
    try:
        begin = date.fromisoformat(str(row["from"]))
        end = date.fromisoformat(str(row["to"])) if "to" in row else date.max
    except (KeyError, ValueError) as wrong:
        raise ResourceError(f"breakaway.toml: {names[0]} needs days like 2021-08-10 under 'from' and 'to'.") from wrong
    pattern = re.compile(rf"(?<![\w-])(?:{words})(?!\w)")
    return Area(names=pattern, code=code, whole=bool(row.get("whole")), begin=begin, end=end)
