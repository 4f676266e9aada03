"""The town that a country or a first-level area is governed from: the capital of Helmand province is Lashkar Gah."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from dateline.gazetteer.candidate import Candidate, Gazetteer
from dateline.gazetteer.names import fold


def seat_of(area: Candidate, called: str, gazetteer: Gazetteer) -> Candidate | None:
    """The seat of an area that the text calls `called`, or None where it is not known.

    Of a country it is what the gazetteer says, of a first-level area what `seats.toml` says, or else the town in it
    that has its name.
    """
    if area.country is None:
        return None
    if area.kind == "country":
        key = gazetteer.capital(area.country)
        return gazetteer.place(key) if key is not None else None
    if area.feature != "ADM1":
        return None
    names = (fold(called), fold(area.name))
    listed = _listed(area, names, gazetteer)
    for name in (listed,) if listed else names:
        towns = _towns(name, area.country, gazetteer)
        inside = [one for one in towns if one.admin1_key == area.key]
        if inside or (listed and towns):
            return (inside or towns)[0]  # provinces that were parted have their towns in the old one
    return None


class Seats(NamedTuple):
    """What is known of the seats of a country's first-level areas."""

    towns: frozenset[int]
    """The keys of the towns that govern one."""
    unknown: frozenset[int]
    """The keys of the areas of which it is not known what governs them."""


def seats_in(country: str, gazetteer: Gazetteer) -> Seats:
    """The seats of a country (ISO 3166-1 alpha-2): of the areas that the gazetteer knows, and of others on the list."""
    areas = gazetteer.first_level(country)
    found = {area.key: seat_of(area, area.name, gazetteer) for area in areas}
    towns = {seat.key for seat in found.values() if seat is not None}
    for name, town in _seats().get(country, {}).items():
        if not any(one.country == country and one.feature == "ADM1" for one in gazetteer.candidates(name)):
            towns |= {one.key for one in _towns(town, country, gazetteer)[:1]}
    return Seats(frozenset(towns), frozenset(key for key, seat in found.items() if seat is None))


def _listed(area: Candidate, names: tuple[str, ...], gazetteer: Gazetteer) -> str | None:
    """The town that `seats.toml` has for an area, under one of these names or another that the gazetteer knows."""
    known = _seats().get(area.country or "", {})
    for name in names:
        if name in known:
            return known[name]
    return next((town for name, town in known.items() if _means(name, area, gazetteer)), None)


def _means(name: str, area: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a name of the list means this area and no other: parts of an old province may go by its name too."""
    areas = [c for c in gazetteer.candidates(name) if c.country == area.country and c.feature == "ADM1"]
    own = [one for one in areas if one.matched == "name"] or areas
    return any(one.key == area.key for one in own) and len({fold(one.name) for one in own}) == 1


def _towns(name: str, country: str, gazetteer: Gazetteer) -> list[Candidate]:
    return [one for one in gazetteer.candidates(name) if one.country == country and _is_town(one)]


def _is_town(one: Candidate) -> bool:
    return one.kind == "point" and one.feature.startswith("PPL")


@cache
def _seats() -> Mapping[str, Mapping[str, str]]:
    """By country (ISO 3166-1 alpha-2) and folded name of the area the town that governs it."""
    table = tomllib.loads(files("dateline.gazetteer").joinpath("seats.toml").read_text(encoding="utf-8"))
    return {country: {fold(area): town for area, town in towns.items()} for country, towns in table.items()}
