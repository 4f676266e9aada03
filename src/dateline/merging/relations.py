"""How two mentions stand to each other in parties, place, days and figures, and what bars them from being one event."""

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from dateline.merging.mentions import Mention, turns
from dateline.merging.parties import Accord, accord
from dateline.model.place import Place
from dateline.model.sourced import Party

NEAR = 2
"""Days that two accounts of one event may lie apart: reports take the day on which they heard."""

BACK = 30
"""Days that an act may lie before the day by which it was: later reports speak of what everybody knows."""

SPELT = 0.75
"""How much two names have in common that may be one in two spellings (as Ratcliff and Obershelp count it, 1988)."""

ELSEWHERE = ("other", "other area", "other country")
"""How two places stand that are apart."""
_BEST_FIRST = ("same", "same area", "within", "open", *ELSEWHERE)

RANK: dict[Accord, int] = {"other": 0, "open": 1, "same": 2}


def best(these: Sequence[Party], those: Sequence[Party], around: Collection[str]) -> Accord:
    """The best that any two parties make: one that is the same is enough."""
    if not these or not those:
        return "open"
    return max((accord(a, b, around=around) for a in these for b in those), key=RANK.__getitem__)


def places(one: Place | None, other: Place | None) -> str:
    """How two places stand: the same, one in the other, apart, or nothing known."""
    if one is None or other is None:
        return "open"
    if (one.geonames_id and one.geonames_id == other.geonames_id) or (one.name and one.name == other.name):
        return "same" if one.precision == "point" else "same area"
    if one.country and other.country and one.country != other.country:
        return "other country"
    if one.precision == other.precision == "point":
        return "other"
    if "country" in (one.precision, other.precision) or not (one.admin1 and other.admin1):
        return "within"
    if one.near or other.near:
        return "within"  # the road to Kabul, or what lies 20 km from it, may be in the next province
    return "within" if one.admin1 == other.admin1 else "other area"


def sites(one: Mention, other: Mention) -> str:
    """How the places of two mentions stand; of what was in several, that which stands best: it is of each of them."""
    if not (one.also_at or other.also_at):
        return places(one.place, other.place)
    found = {places(a, b) for a in (one.place, *one.also_at) for b in (other.place, *other.also_at)}
    return min(found, key=_BEST_FIRST.index)


def two_towns(one: Mention, other: Mention) -> bool:
    """Whether each is at a town of its own, as the names go: a report has one for each.

    Of two reports only where no gazetteer knows either town, or one of two that change hands, and the names are no two
    spellings of one.
    """
    if not one.town or not other.town or sites(one, other) == "same":
        return False
    these, those = sorted((one.town.casefold(), other.town.casefold()))
    if one.document == other.document:
        return these not in those and those not in these
    if one.place is None or other.place is None:
        return False
    known = [place.precision == "point" for place in (one.place, other.place) if place.geonames_id is not None]
    unknown = not known or (known == [True] and turns(one) and turns(other))
    return unknown and not _spelt_alike(these, those)


@lru_cache(maxsize=4096)
def _spelt_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SPELT


def when(one: Mention, other: Mention) -> str:
    """How the days of two mentions stand."""
    if one.days is None or other.days is None:
        return "open"
    gap = plain_gap(one, other)
    if gap > NEAR >= days_apart(one, other):
        return "open"
    both = "stated" if one.stated and other.stated else "taken"
    return f"meet {both}" if gap <= 0 else "near" if gap <= NEAR else f"apart {both}"


def days_apart(one: Mention, other: Mention) -> int:
    """Days between the two; zero or less where they meet, or where one is not known.

    Of what was by a day nobody says that it was on that day, so it meets what was told of the weeks before.
    """
    gap = plain_gap(one, other)
    if gap > 0 and one.days and other.days and (one if one.days > other.days else other).earlier:
        return max(0, gap - BACK)
    return gap


def plain_gap(one: Mention, other: Mention) -> int:
    """Days between the two as they stand."""
    if one.days is None or other.days is None:
        return 0
    return max((one.days[0] - other.days[1]).days, (other.days[0] - one.days[1]).days)


def figures(one: Mention, other: Mention) -> str:
    """Whether counts of one kind agree."""
    pairs = [(a, b) for a in one.figures for b in other.figures if a.kind == b.kind and not a.ordinal and not b.ordinal]
    if not pairs:
        return "open"
    return "same" if any((a.low, a.high) == (b.low, b.high) for a, b in pairs) else "other"


def barred(one: Mention, other: Mention) -> bool:
    """What cannot be one event whatever else speaks for it: a plan and its deed, far days, two towns."""
    if one.manner and other.manner and one.manner != other.manner:
        return True
    if days_apart(one, other) > NEAR:
        return True
    return sites(one, other) in ELSEWHERE
