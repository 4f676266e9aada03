"""Claims of all reports, grouped by what they speak of: who may be of one event, and the groups that come of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.merging.clusters import clusters
from dateline.merging.comparison import Comparison
from dateline.merging.links import NEAR, days_apart
from dateline.merging.mentions import REAL, Mention, manner, names_in, stems_of
from dateline.model.sourced import SourcedClaim

NEIGHBOURS = 8
"""With how many of the next ones, by day and word, a claim is compared among all that share a place or a name."""

__all__ = ["NEAR", "REAL", "Happening", "happenings", "near"]


class Happening(NamedTuple):
    """Claims that speak of the same thing, in the order of the reports and of their text."""

    claims: tuple[SourcedClaim, ...]


def happenings(claims: Sequence[SourcedClaim]) -> tuple[Happening, ...]:
    """Group all claims. What a report itself holds to be one event stays together; what is alike enough joins it."""
    # The numbers that clustering sees follow content, so that the order of the reports changes no group.
    order = sorted(range(len(claims)), key=lambda n: (claims[n].id, n))
    told = [claims[n] for n in order]
    compared = Comparison(told)
    pairs = _candidates(told, compared.mentions)
    groups = clusters(_atoms(told), pairs, compared.score, compared.apart, compared.kinds())
    found = sorted(sorted(order[n] for n in group) for group in groups)
    return tuple(Happening(tuple(claims[n] for n in group)) for group in found)


def _atoms(claims: Sequence[SourcedClaim]) -> list[list[int]]:
    """What no comparison may part: one event of a record, and a headline with what it announces."""
    parent = list(range(len(claims)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for n, m, _ in told_as_one(claims):
        low, high = sorted((root(n), root(m)))
        parent[high] = low
    out: defaultdict[int, list[int]] = defaultdict(list)
    for n in range(len(claims)):
        out[root(n)].append(n)
    return list(out.values())


def told_as_one(claims: Sequence[SourcedClaim]) -> Iterator[tuple[int, int, str]]:
    """Pairs, by number, that a report itself tells as one event, with the reason in words."""
    told: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    documents: defaultdict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(claims):
        documents[one.document].append(n)
        if one.told_with:
            told[one.document, one.told_with, manner(one)].append(n)
    for members in told.values():
        yield from ((members[0], n, "its report tells both as one event") for n in members[1:])
    for members in documents.values():
        yield from ((n, m, "the headline of what its report tells") for n, m in _told_again(claims, members))


def _told_again(claims: Sequence[SourcedClaim], members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What a headline says the report says again below: the same kind of act, in a form of the same word."""
    below = sorted((n for n in members if not claims[n].headline), key=lambda n: claims[n].predicate)
    for n in members:
        again = next((m for m in below if claims[n].headline and _alike(claims[n], claims[m])), None)
        if again is not None and manner(claims[n]) == manner(claims[again]):
            yield n, again


def _alike(one: SourcedClaim, other: SourcedClaim) -> bool:
    return (
        (one.type, one.polarity, one.predicate_words.casefold()[:4])
        == (other.type, other.polarity, other.predicate_words.casefold()[:4])
    ) and (one.place is None or other.place is None or one.place_key == other.place_key)


def _candidates(claims: Sequence[SourcedClaim], mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Pairs worth a look: near in time, and with a town, a party or a name in common; a country is too wide for that.

    Whatever many share is gone through in the order of days and words, each with its next few, so work stays in
    proportion to the number of claims.
    """
    shared: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, one in enumerate(claims):
        act = "turns" if mentions[n].turns else one.type
        for key in _keys(one):
            shared[(*key, act, manner(one), "" if one.days else "undated")].append(n)
    for members in shared.values():
        members.sort(key=lambda n: (mentions[n].days or (), mentions[n].lemma, n))
        for at, n in enumerate(members):
            for m in members[at + 1 : at + 1 + NEIGHBOURS]:
                if days_apart(mentions[n], mentions[m]) <= NEAR:
                    yield n, m


def _keys(one: SourcedClaim) -> Iterator[tuple[str, ...]]:
    if one.at_point and one.place_key:
        yield "at", one.place_key
    for key in sorted({party.key for party in (*one.actors, *one.recipients)}):
        yield "who", key
    here = stems_of(one.place_name or "") | stems_of((one.place and one.place.name) or "")
    for name in sorted(names_in(one.words) - here):
        yield "name", name


def near(one: SourcedClaim, other: SourcedClaim, slack: int) -> bool:
    """Whether the days of two claims meet, or lie at most `slack` days apart."""
    a, b = one.days, other.days
    if a is None or b is None:
        return a is b
    return (a[0] - b[1]).days <= slack and (b[0] - a[1]).days <= slack
