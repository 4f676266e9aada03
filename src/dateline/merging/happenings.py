"""Claims of all reports, grouped by what they speak of: the same kind of act at the same place and time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.model.sourced import SourcedClaim

NEAR = 2
"""Days that two accounts of a place changing hands may lie apart and still mean the same change."""
REAL = frozenset({"actual", "possible", "attempted"})
"""Modalities of what did or did not happen; the others speak of what may come, each of its own kind."""


class Happening(NamedTuple):
    """Claims that speak of the same thing, in the order of the reports and of their text."""

    claims: tuple[SourcedClaim, ...]


def happenings(claims: Sequence[SourcedClaim]) -> tuple[Happening, ...]:
    """Group all claims. What a report itself holds to be one event stays together; so do near claims of one key."""
    parent = list(range(len(claims)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for n, m in _links(claims):
        low, high = sorted((root(n), root(m)))
        parent[high] = low
    groups: defaultdict[int, list[SourcedClaim]] = defaultdict(list)
    for n, one in enumerate(claims):
        groups[root(n)].append(one)
    return tuple(Happening(tuple(group)) for _, group in sorted(groups.items()))


def _links(claims: Sequence[SourcedClaim]) -> Iterator[tuple[int, int]]:
    """Pairs of positions that belong together; chains of them make the groups."""
    told: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    documents: defaultdict[str, list[int]] = defaultdict(list)
    by_key: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, one in enumerate(claims):
        documents[one.document].append(n)
        if one.told_with:
            told[one.document, one.told_with, _manner(one)].append(n)
        if key := _key(one):
            by_key[key].append(n)
    for members in told.values():
        yield from ((members[0], n) for n in members[1:])
    for members in documents.values():
        yield from _told_again(claims, members)
    for key, members in by_key.items():
        yield from _near_ones(claims, members, NEAR if key[0] == "control" else 0)


def _near_ones(claims: Sequence[SourcedClaim], members: Sequence[int], slack: int) -> Iterator[tuple[int, int]]:
    """Neighbours in time, found in one sweep: whoever begins before the latest end so far, or `slack` days after."""
    undated = [n for n in members if claims[n].days is None]
    yield from ((undated[0], n) for n in undated[1:])
    dated = sorted((days, n) for n in members if (days := claims[n].days))
    if not dated:
        return
    (_, end), latest = dated[0]
    for (first, last), n in dated[1:]:
        if (first - end).days <= slack:
            yield latest, n
        if last >= end or (first - end).days > slack:
            end, latest = last, n


def _told_again(claims: Sequence[SourcedClaim], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What a headline says the report says again below: the same kind of act, in a form of the same word."""
    below = [n for n in members if not claims[n].headline]
    for n in members:
        if not claims[n].headline:
            continue
        for m in below:
            if _alike(claims[n], claims[m]):
                if _manner(claims[n]) == _manner(claims[m]):
                    yield n, m
                break


def _alike(one: SourcedClaim, other: SourcedClaim) -> bool:
    return (
        (one.type, one.polarity, one.predicate_words.casefold()[:4])
        == (other.type, other.polarity, other.predicate_words.casefold()[:4])
    ) and (one.place is None or other.place is None or one.place_key == other.place_key)


def _key(one: SourcedClaim) -> tuple[str, ...] | None:
    where, manner = one.place_key, _manner(one)
    if where and one.at_point:
        if one.control in ("takes", "loses") or one.mode == "seize":
            return ("control", where, manner)
        return ("act", one.type, one.mode or "", where, manner)
    who, whom = sorted({p.key for p in one.actors}), sorted({p.key for p in one.recipients})
    if who and whom:
        return ("pair", one.type, one.mode or "", where or "", manner, *who, "to", *whom)
    return None


def _manner(one: SourcedClaim) -> str:
    """What did or did not happen is not the same thing as what was ordered, planned, or long ago."""
    return ("real" if one.modality in REAL else one.modality) + (" background" if one.background else "")


def near(one: SourcedClaim, other: SourcedClaim, slack: int) -> bool:
    """Whether the days of two claims meet, or lie at most `slack` days apart."""
    a, b = one.days, other.days
    if a is None or b is None:
        return a is b
    return (a[0] - b[1]).days <= slack and (b[0] - a[1]).days <= slack
