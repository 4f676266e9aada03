"""The town that a country or a first-level area is governed from: the capital of Helmand province is Lashkar Gah."""

import tomllib
from functools import cache
from importlib.resources import files

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
    known, names = _seats().get(area.country, {}), (fold(called), fold(area.name))
    listed = next((known[name] for name in names if name in known), None)
    for name in (listed,) if listed else names:
        towns = [one for one in gazetteer.candidates(name) if one.country == area.country and _is_town(one)]
        inside = [one for one in towns if one.admin1_key == area.key]
        if inside or (listed and towns):
            return (inside or towns)[0]  # provinces that were parted have their towns in the old one
    return None


def _is_town(one: Candidate) -> bool:
    return one.kind == "point" and one.feature.startswith("PPL")


@cache
def _seats() -> dict[str, dict[str, str]]:
    """By country (ISO 3166-1 alpha-2) and folded name of the area the town that governs it."""
    table = tomllib.loads(files("dateline.gazetteer").joinpath("seats.toml").read_text(encoding="utf-8"))
    return {country: {fold(area): town for area, town in towns.items()} for country, towns in table.items()}
