"""Which claims are worth a comparison: near in time, and with a town, a party or a name in common."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from dateline.merging.mentions import lemma_of, manner, names_in, stems_of, turns
from dateline.merging.relations import NEAR
from dateline.model.sourced import SourcedClaim

REACH = 8
"""With how many of the next ones, by day and word, a claim is compared among all that share a place or a name."""

Key = tuple[str, ...]


class _Spot(NamedTuple):
    """Where a claim stands among those that share something with it: the order is by days and words."""

    first: int
    last: int
    lemma: str
    id: str
    number: int


_NO_DAY = (0, 0)


class Neighbours:
    """The claims of one collection, each among those that share a place, a party or a name with it.

    A country is too wide to be shared. Whatever many share is gone through in the order of days and words, each with
    its next few, so work stays in proportion to the number of claims.
    """

    def __init__(self, claims: Sequence[SourcedClaim]) -> None:
        self._spots = [_spot(one, n) for n, one in enumerate(claims)]
        self._keys = [_keys(one) for one in claims]
        shared: defaultdict[Key, list[_Spot]] = defaultdict(list)
        for spot, keys in zip(self._spots, self._keys, strict=True):
            for key in keys:
                shared[key].append(spot)
        for members in shared.values():
            members.sort()
        self._shared = dict(shared)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All pairs worth a look; a pair that shares more than one thing comes more than once."""
        for members in self._shared.values():
            yield from _pairs(members)

    def of(self, n: int) -> set[int]:
        """All that one claim is worth comparing with."""
        spot, found = self._spots[n], set[int]()
        for key in self._keys[n]:
            members = self._shared[key]
            at = bisect_left(members, spot)
            around = members[max(0, at - REACH) : at + REACH + 1]
            found |= {other.number for other in around if _near(spot, other)}
        return found - {n}

    def moved(self, fresh: Collection[int], gone: Sequence[SourcedClaim]) -> set[tuple[int, int]]:
        """The pairs that are worth a look only since some of the claims came, or were only before others went.

        Those that went have the numbers -1, -2, … here.
        """
        touched: defaultdict[Key, list[_Spot]] = defaultdict(list)
        went: defaultdict[Key, list[_Spot]] = defaultdict(list)
        for n in fresh:
            for key in self._keys[n]:
                touched[key].append(self._spots[n])
        for n, one in enumerate(gone, 1):
            for key in _keys(one):
                went[key].append(_spot(one, -n))
        found: set[tuple[int, int]] = set()
        for key in sorted({*touched, *went}):
            after = self._shared.get(key, [])
            before = sorted([spot for spot in after if spot.number not in fresh] + went[key])
            for low, high in _stretches(sorted(touched[key] + went[key]), (before, after)):
                found |= _within(before, low, high) ^ _within(after, low, high)
        return found


def _stretches(touched: Sequence[_Spot], orders: Sequence[Sequence[_Spot]]) -> Iterator[tuple[_Spot, _Spot]]:
    """From where to where the touched ones may change who is near whom, in each order of the members."""
    low = high = None
    for spot in touched:
        first, last = spot, spot
        for order in orders:
            at = bisect_left(order, spot)
            first = min([first, *order[max(0, at - REACH) : at][:1]])
            last = max([last, *order[at : at + REACH + 1][-1:]])
        if low is not None and high is not None and first <= high:
            high = max(high, last)
            continue
        if low is not None and high is not None:
            yield low, high
        low, high = first, last
    if low is not None and high is not None:
        yield low, high


def _within(order: Sequence[_Spot], low: _Spot, high: _Spot) -> set[tuple[int, int]]:
    return set(_pairs(order[bisect_left(order, low) : bisect_left(order, high) + 1]))


def _pairs(members: Sequence[_Spot]) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(members):
        for other in members[at + 1 : at + 1 + REACH]:
            if _near(one, other):
                yield one.number, other.number


def _near(one: _Spot, other: _Spot) -> bool:
    return other.first - one.last <= NEAR and one.first - other.last <= NEAR


def _spot(one: SourcedClaim, n: int) -> _Spot:
    first, last = (day.toordinal() for day in one.days) if one.days else _NO_DAY
    return _Spot(first, last, lemma_of(one), one.id, n)


def _keys(one: SourcedClaim) -> list[Key]:
    """What others may share with a claim, each with the kind of act, and with whether it has a day."""
    here = stems_of(one.place_name or "") | stems_of((one.place and one.place.name) or "")
    shared = [("at", one.place_key)] if one.at_point and one.place_key else []
    shared += [("who", key) for key in sorted({party.key for party in (*one.actors, *one.recipients)})]
    shared += [("name", name) for name in sorted(names_in(one.words) - here)]
    act = "turns" if turns(one) else one.type
    return [(*key, act, manner(one), "" if one.days else "undated") for key in shared]
