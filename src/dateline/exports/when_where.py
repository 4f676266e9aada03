"""Days and places as columns have them: both ends of a stretch inclusive, and a point only for what is one."""

from collections.abc import Callable
from datetime import date
from math import isfinite
from typing import NamedTuple

from dateline.exports.cells import listed
from dateline.exports.countries import iso3
from dateline.model.happening import Happening
from dateline.model.place import Place
from dateline.model.sourced import Site, SourcedClaim
from dateline.model.time import When

DISPUTED = "Who claims or holds a disputed place, joined by |: ISO 3166-1 alpha-3, or the name of whoever has no code."
"""What the column `disputed` of every table holds."""
_WEEK = 7
_SMALL = ("ADM2", "ADM3", "ADM4", "ADM5", "PPL")
"""GeoNames features of an area that is smaller than a province."""


class Stretch(NamedTuple):
    """Days from the first to the last, both within it; an end that nobody gives is None."""

    first: date | None
    last: date | None

    @property
    def precision(self) -> int | None:
        """1 a day, 2 a week or less, 3 longer or open at one end; None where no day is known."""
        if self.first is None or self.last is None:
            return None if self.first is self.last else 3
        length = (self.last - self.first).days + 1
        return 1 if length == 1 else 2 if length <= _WEEK else 3


def stretch(begin: str | None, until: str | None) -> Stretch:
    """Half-open days or instants, as the model has them, as first and last day."""
    opens, closes = When(begin=begin).days, When(until=until).days
    first, last = opens and opens[0], closes and closes[1]
    return Stretch(first, max(first, last) if first and last else last)


def day_of(value: str | None) -> date | None:
    """The day of an ISO 8601 day or instant; None for what is none."""
    days = When(begin=value).days
    return days[0] if days else None


def point(place: Place | None) -> tuple[float, float] | None:
    """Latitude and longitude of a town or a spot. A province or a country has none: its centroid is no report."""
    if place is None or place.precision != "point" or place.lat is None or place.lon is None:
        return None
    right = isfinite(place.lat) and isfinite(place.lon) and abs(place.lat) <= 90 and abs(place.lon) <= 180
    return (place.lat, place.lon) if right else None


def coordinate(place: Place | None, axis: int) -> float | None:
    """The latitude (0) or longitude (1) of a town or a spot; None for what is no point."""
    found = point(place)
    return found[axis] if found else None


def disputed(place: Place | None) -> str | None:
    """Who claims or holds a disputed place, in one cell: ISO 3166-1 alpha-3, or the name of whoever has no code."""
    return listed(iso3(party) or party for party in place.disputed) if place else None


def several(told: SourcedClaim | Happening, fill: Callable[[Site], str | None]) -> str | None:
    """What each place of several holds, in one cell, an empty part for one that lacks it; None where it is one."""
    return listed(fill(site) or "" for site in told.sites) if told.also_at else None


def geo_precision(place: Place | None) -> int | None:
    """1 a point, 2 near one or within an area smaller than a province, 3 a province, a country or larger."""
    if place is None or place.precision is None:
        return None
    if place.precision == "point":
        return 2 if place.near else 1
    return 2 if place.precision == "area" and (place.feature or "").startswith(_SMALL) else 3
