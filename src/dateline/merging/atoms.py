"""What no comparison may part: what a report itself tells as one event, and a headline with what it announces."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.merging.mentions import manner
from dateline.model.sourced import SourcedClaim


def atoms(claims: Sequence[SourcedClaim]) -> list[list[int]]:
    """All claims by their numbers, those together that no comparison may part."""
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
    ) and (one.place is None or other.place is None or bool(one.place_keys & other.place_keys))
