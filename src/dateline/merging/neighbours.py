"""Which claims are worth a comparison: near in time, and with a town, a party, a name or telling words in common."""

from bisect import bisect_left, bisect_right
from collections import ChainMap, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.merging.acts import pact
from dateline.merging.mentions import by_then, lemma_of, manner, names_in, stems_of, turns
from dateline.merging.relations import BACK, NEAR
from dateline.merging.words import COMMON, rarity
from dateline.model.sourced import SourcedClaim

REACH = 8
"""With how many of the next ones, by day and word, a claim is compared among all that share a place or a name."""
KEPT = 8
"""Of those so many, the ones that share most with it: else what is told of in ever more reports costs ever more."""
TELLING = 4
"""So many of the rarest words of a claim's sentence, and of its report's title, are looked for in others: what names
nobody and no town ("Office shooting leaves two dead") is found by what its story is about."""
SHARED = 60
"""What a town or a party in common counts, in tenths of the rarity of a word: more than any one word does."""

Key = tuple[str, ...]
Keys = Mapping[Key, int]
"""What others may share with a claim, and how much it counts."""


class _Spot(NamedTuple):
    """Where a claim stands among those that share something with it: the order is by days and words."""

    first: int
    last: int
    lemma: str
    id: str
    number: int
    back: int = 0
    """Days that it may have been before."""


_NO_DAY = (0, 0)


class Neighbours:
    """The claims of one collection, each among those that share a place, a party, a name or telling words with it.

    A country is too wide to be shared. Whatever many share is gone through in the order of days and words, each with
    its next few, of which those that share most with it are kept: work stays in proportion to the number of claims,
    however much is told of one place. (Keeping for each node the edges whose ends share most is cardinality node
    pruning; Papadakis et al. 2014, "Meta-blocking".)
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
        """All pairs worth a look."""
        for spot, keys in zip(self._spots, self._keys, strict=True):
            yield from _pairs(spot, keys, self._shared)

    def of(self, n: int) -> set[int]:
        """All that one claim is worth comparing with."""
        spot, keys = self._spots[n], self._keys[n]
        behind = {other.number for key in keys for other in _before(spot, self._shared[key])}
        ahead = {m for _, m in _pairs(spot, keys, self._shared)}
        return ahead | {m for m in behind if (m, n) in _pairs(self._spots[m], self._keys[m], self._shared)}

    def moved(self, fresh: Collection[int], gone: Sequence[SourcedClaim]) -> set[tuple[int, int]]:
        """The pairs that are worth a look only since some of the claims came, or were only before others went.

        Those that went have the numbers -1, -2, … here.
        """
        went = {-n: (_spot(one, -n), _keys(one)) for n, one in enumerate(gone, 1)}
        came = {n: (self._spots[n], self._keys[n]) for n in fresh}
        touched: defaultdict[Key, list[_Spot]] = defaultdict(list)
        for spot, keys in (*went.values(), *came.values()):
            for key in keys:
                touched[key].append(spot)
        changed = {}
        for key, spots in touched.items():
            stayed = [spot for spot in self._shared.get(key, ()) if spot.number not in came]
            changed[key] = sorted(stayed + [spot for spot in spots if spot.number in went])
        before = ChainMap(changed, self._shared)
        # Whom a claim is compared with hangs on what comes next after it under its keys.
        unsettled = {
            other.number
            for key, spots in touched.items()
            for spot in spots
            for order in (before, self._shared)
            for other in _before(spot, order.get(key, ()))
        }
        found: set[tuple[int, int]] = set()
        for n in sorted(unsettled | went.keys() | came.keys()):
            spot, keys = went[n] if n in went else (self._spots[n], self._keys[n])
            earlier = set() if n in came else set(_pairs(spot, keys, before))
            later = set() if n in went else set(_pairs(spot, keys, self._shared))
            found |= earlier ^ later
        return found


def _before(spot: _Spot, order: Sequence[_Spot]) -> Sequence[_Spot]:
    """The few that stand right before a spot, of which it may be among the next."""
    at = bisect_left(order, spot)
    return order[max(0, at - REACH) : at]


def _pairs(spot: _Spot, keys: Keys, shared: Mapping[Key, Sequence[_Spot]]) -> list[tuple[int, int]]:
    """A claim with those after it that it is compared with."""
    ahead: defaultdict[_Spot, int] = defaultdict(int)
    for key, weight in keys.items():
        order = shared[key]
        at = bisect_right(order, spot)
        for other in order[at : at + REACH]:
            if _near(spot, other):
                ahead[other] += weight
    most = sorted(ahead, key=lambda other: (-ahead[other], other))
    return [(spot.number, other.number) for other in most[:KEPT]]


def _near(one: _Spot, other: _Spot) -> bool:
    return other.first - other.back - one.last <= NEAR and one.first - one.back - other.last <= NEAR


def _spot(one: SourcedClaim, n: int) -> _Spot:
    first, last = (day.toordinal() for day in one.days) if one.days else _NO_DAY
    return _Spot(first, last, lemma_of(one), one.id, n, BACK if by_then(one) and one.days else 0)


def _keys(one: SourcedClaim) -> dict[Key, int]:
    """What others may share with a claim, each with the kind of act, and with whether it has a day."""
    here = frozenset(word for at in one.sites for name in (at.name, at.place.name) for word in stems_of(name or ""))
    around = stems_of(one.words, without=one.predicate_words) - here
    words = {*(names_in(one.words) - here), *_rarest(around), *_rarest(stems_of(one.title) - here)}
    shared = {("word", word): _tenths(word) for word in words}
    shared |= {("who", party.key): SHARED for party in (*one.actors, *one.recipients)}
    if one.at_point and one.place_key:
        shared |= {("at", key): SHARED for key in one.place_keys}
    undated = "" if one.days else "undated"
    return {(*key, act, manner(one), undated): weight for act in _acts(one) for key, weight in shared.items()}


def _acts(one: SourcedClaim) -> tuple[str, ...]:
    """The kinds of acts that a claim may share with another: a pact may be one by another type as well."""
    return ("turns",) if turns(one) else (one.type, "pact") if pact(one) else (one.type,)


def _rarest(words: Iterable[str]) -> list[str]:
    """The few words by which a story is best told from others."""
    return sorted((word for word in words if rarity(word) > COMMON), key=lambda word: (-_tenths(word), word))[:TELLING]


def _tenths(word: str) -> int:
    """How rare a word is, in whole tenths, so that sums are the same in whatever order."""
    return round(10 * rarity(word))
