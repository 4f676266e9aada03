"""Sides as finely as who holds a place tells them apart: a named group is one, with those who fight beside it."""

from functools import cache, lru_cache

from dateline.merging.parties import ANY_NATION
from dateline.model.codes import COUNTRY, IRREGULAR, side_of
from dateline.shipped import shipped

_ANY_GROUP = "REB"
"""What follows the country in the side of rebels who are not named."""


@cache
def _leading() -> dict[str, str]:
    """The code by which each of those who fight side by side goes."""
    return {code: codes[0] for codes in shipped("merging", "rules", "groups.toml")["allied"] for code in codes}


@lru_cache(maxsize=10_000)
def group_of(key: str) -> str:
    """The side of an actor's key; of a group with a code of its own that group, else the rebels of the country."""
    side, role = side_of(key), key[COUNTRY : 2 * COUNTRY]
    named = key[2 * COUNTRY : 3 * COUNTRY]
    if side == key or not side.endswith(_ANY_GROUP) or role not in IRREGULAR or not named:
        return side
    code = f"{side}{named}"
    return _leading().get(code, code)


def same_side(one: str, other: str) -> bool:
    """Whether two sides may be one; rebels who are not named may be any group, those of no country any rebels."""
    if one == other:
        return True
    if one[:COUNTRY] != other[:COUNTRY] and ANY_NATION not in (one[:COUNTRY], other[:COUNTRY]):
        return False
    short, full = sorted((one[COUNTRY:], other[COUNTRY:]), key=len)
    return short == full or (short == _ANY_GROUP and full.startswith(_ANY_GROUP) and full.isupper())


def kind_of(side: str) -> str:
    """GOV or REB, of the side of a state or of those who fight it; empty for all others."""
    found = side[COUNTRY : 2 * COUNTRY]
    return found if side.isupper() and side == group_of(side) and found in ("GOV", _ANY_GROUP) else ""


def vagueness(side: str) -> int:
    """How little a side says of who it is: rebels who are not named, rebels of no country that is known."""
    if side.startswith(ANY_NATION):
        return 2
    return int(side[COUNTRY:] == _ANY_GROUP)


def tells_more(one: str, other: str) -> bool:
    """Whether the first of two sides that may be one says more of who that is: "M23" more than "rebels"."""
    return same_side(one, other) and vagueness(one) < vagueness(other)
