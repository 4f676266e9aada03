"""The parts of an actor's code: a country or body, and the role of whoever is of it."""

from collections.abc import Sequence

from dateline.gazetteer import Gazetteer
from dateline.model.codes import COUNTRY, groups
from dateline.model.place import Place

UNKNOWN = "---"
"""Stands where no country is known: "---COP" are police, of nobody knows where."""
GENERIC = frozenset({"IGO", "NGO", "NGM", "IMG", "MNC", "MED"})
"""What stands first in the code of a body that is of no country."""
_MIL_OF_BODY = frozenset({"MIL", "PKO", "COP"})


def country_of(code: str | None) -> str | None:
    """The country in a code; None where it names none."""
    country = (code or UNKNOWN)[:COUNTRY]
    return None if country == UNKNOWN or country in GENERIC else country


def countries_in(places: Sequence[Place], gazetteer: Gazetteer) -> frozenset[str]:
    """The countries (ISO alpha-3) that a text speaks of."""
    two = {place.country for place in places if place.country}
    return frozenset(iso3 for iso2 in two if (iso3 := gazetteer.iso3(iso2)))


def joined(owner: str | None, role: str, *, inherits: bool = False) -> str | None:
    """A role and whose it is, as one code: AFG + GOV, AFGREBTAL + (spokesman), --- + COP."""
    if owner is None:
        return UNKNOWN + role if role and not inherits else None
    if len(owner) == COUNTRY and owner not in GENERIC:
        return owner + role
    if inherits:
        return owner
    if owner[:COUNTRY] in GENERIC:
        return owner + role if role in _MIL_OF_BODY and role not in owner else owner
    land, *roles = groups(owner)
    if roles == ["GOV"] and role == "GOVMIL":
        return land + role  # the defence minister of a government
    if roles == ["GOV", "MIL"] and role == "MIL":
        return land + role  # soldiers of the ministry of defence
    if "REB" in roles or role in roles or role == "GOV":
        return owner
    if role == "ELI":
        return land + role
    if roles == ["GOV"] and role in {"MIL", "COP", "SPY", "LEG", "JUD", "MED", "HLH"}:
        return land + role
    return owner if len(roles) > 1 else owner + role
