"""Sides as finely as who holds a place tells them apart: a named group is one, with those who fight beside it."""

from functools import cache, lru_cache

from dateline.merging.parties import ANY_NATION
from dateline.model.codes import COUNTRY, IRREGULAR, side_of
from dateline.shipped import shipped

_ANY_GROUP, _ANY_GANG, _ARMED = "REB", "CRM", "UAF"
"""What follows the country in the side of rebels, of gangs, and of gunmen who are not named."""
_MAY_BE = {_ANY_GROUP: (_ANY_GROUP,), _ANY_GANG: (_ANY_GANG,), _ARMED: (_ANY_GROUP, _ANY_GANG)}
"""Whom each of these may be: rebels any group of rebels, gangs any gang, gunmen any of both."""


@cache
def _leading() -> dict[str, str]:
    """The code by which each of those who fight side by side goes."""
    return {code: codes[0] for codes in shipped("merging", "rules", "groups.toml")["allied"] for code in codes}


@lru_cache(maxsize=10_000)
def group_of(key: str) -> str:
    """The side of an actor's key; of a group with a code of its own that group, else the rebels or gunmen."""
    side, role = side_of(key), key[COUNTRY : 2 * COUNTRY]
    named = key[2 * COUNTRY : 3 * COUNTRY]
    if key[COUNTRY:] == _ARMED:
        return key
    if side == key or not side.endswith(_ANY_GROUP) or role not in IRREGULAR or not named:
        return side
    code = f"{side}{named}"
    return _leading().get(code, code)


def same_side(one: str, other: str) -> bool:
    """Whether two sides may be one; rebels or gangs who are not named may be any, those of no country of any."""
    if one == other:
        return True
    if one[:COUNTRY] != other[:COUNTRY] and ANY_NATION not in (one[:COUNTRY], other[:COUNTRY]):
        return False
    these, those = one[COUNTRY:], other[COUNTRY:]
    return these == those or _may_be(these, those) or _may_be(those, these)


def _may_be(unnamed: str, other: str) -> bool:
    """Whether those who go by what they are alone may be these, by what follows the country in both sides."""
    return other.isupper() and other[:COUNTRY] in _MAY_BE.get(unnamed, ())


def kind_of(side: str) -> str:
    """GOV or REB, of the side of a state or of those in arms who are no state's; empty for all others."""
    found = side[COUNTRY : 2 * COUNTRY]
    if not side.isupper() or side != group_of(side):
        return ""
    return _ANY_GROUP if found in _MAY_BE else found if found == "GOV" else ""


def vagueness(side: str) -> int:
    """How little a side says of who it is: rebels or gangs who are not named, gunmen, those of no country."""
    role = side[COUNTRY:]
    return 3 * side.startswith(ANY_NATION) + (2 if role == _ARMED else int(role in _MAY_BE))


def tells_more(one: str, other: str) -> bool:
    """Whether the first of two sides that may be one says more of who that is: "M23" more than "rebels"."""
    return same_side(one, other) and vagueness(one) < vagueness(other)
