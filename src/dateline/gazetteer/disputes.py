"""Who disputes what lies in a disputed country or region, from disputes.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from dateline.errors import ResourceError
from dateline.gazetteer.names import fold

Parties = tuple[str, ...]
"""Who claims or holds a place: ISO 3166-1 alpha-2, or the name of whoever has no code."""


class Dispute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the file."""

    of: str
    by: Parties
    country: str
    areas: tuple[str, ...] = ()
    """First-level areas in which all is disputed."""
    places: tuple[str, ...] = ()
    """Places that are, each by its name."""


class _Disputes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    dispute: tuple[Dispute, ...]


def disputed_by(country: str | None, admin1: str | None, name: str, feature: str) -> Parties:
    """Who claims or holds a place, by the country, the first-level area and the name that the index has for it."""
    lines = _by_country().get(country or "", ())
    if not lines:
        return ()
    place, area = fold(name), fold(admin1 or (name if feature == "ADM1" else ""))
    return next((parties for parties, areas, places in lines if _meant(place, area, areas, places)), ())


def _meant(place: str, area: str, areas: frozenset[str], places: frozenset[str]) -> bool:
    return place in places or area in areas or not (areas or places)


@cache
def _by_country() -> Mapping[str, tuple[tuple[Parties, frozenset[str], frozenset[str]], ...]]:
    """By country the parties of each dispute, with the folded names of what is disputed; no name: all of it."""
    text = (files("dateline.gazetteer") / "disputes.toml").read_text(encoding="utf-8")
    try:
        read = msgspec.convert(tomllib.loads(text), _Disputes).dispute
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise ResourceError(f"disputes.toml is wrong: {fault}; reinstall Dateline.") from fault
    out: dict[str, tuple[tuple[Parties, frozenset[str], frozenset[str]], ...]] = {}
    for each in read:
        line = (each.by, frozenset(map(fold, each.areas)), frozenset(map(fold, each.places)))
        out[each.country] = (*out.get(each.country, ()), line)
    return out
