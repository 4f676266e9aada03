"""Claims of all reports, grouped by what they speak of: all anew, or what may have changed since they last were."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.merging.atoms import atoms
from dateline.merging.clusters import Linkage
from dateline.merging.comparison import Comparison
from dateline.merging.neighbours import Neighbours
from dateline.model.sourced import SourcedClaim


class Happening(NamedTuple):
    """Claims that speak of the same thing, in the order of the reports and of their text."""

    claims: tuple[SourcedClaim, ...]


class Known(NamedTuple):
    """A grouping of before, by this very code, and what has changed since."""

    groups: Mapping[str, str]
    """The name of the group of each of its claims, by the claim's id."""
    fresh: Collection[str]
    """Claims, by id, that have come since or stand otherwise in their report."""
    gone: Sequence[SourcedClaim]
    """Claims that were grouped then and are no more, or stand otherwise: as they stood then."""


def happenings(claims: Sequence[SourcedClaim], known: Known | None = None) -> tuple[Happening, ...]:
    """Group all claims. What a report itself holds to be one event stays together; what is alike enough joins it.

    With what is known from before only those are compared that may stand otherwise by what has come or gone since; the
    groups are the same as without.
    """
    # The numbers that clustering sees follow content, so that the order of the reports changes no group.
    order = sorted(range(len(claims)), key=lambda n: (claims[n].id, n))
    told = [claims[n] for n in order]
    neighbours, compared = Neighbours(told), Comparison(told)
    linkage = Linkage(atoms(told), compared.score, compared.apart, compared.kind, lambda n: told[n].document)
    if known is None:
        groups = linkage.groups(linkage.edges(neighbours.pairs()))
    else:
        groups = _regrouped(told, neighbours, linkage, known)
    found = sorted(sorted(order[n] for n in group) for group in groups)
    return tuple(Happening(tuple(claims[n] for n in group)) for group in found)


def _regrouped(
    claims: Sequence[SourcedClaim], neighbours: Neighbours, linkage: Linkage, known: Known
) -> list[list[int]]:
    """The groups, those taken as they were that nothing which came or went can reach by way of links that are not far.

    Two atoms that no links join, not even by way of others, have no part in each other's groups (see `Linkage`).
    """
    edges: dict[tuple[int, int], float] = {}
    reached = {linkage.home[n] for n in _unsettled(claims, neighbours, linkage, known)}
    waiting = sorted(reached)
    while waiting:
        n = waiting.pop()
        found = linkage.edges((member, other) for member in linkage.atoms[n] for other in neighbours.of(member))
        edges |= found
        new = {end for pair in found for end in pair} - reached
        reached |= new
        waiting += sorted(new)
    kept: defaultdict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(claims):
        if linkage.home[n] not in reached:
            kept[known.groups[one.id]].append(n)
    return linkage.groups(edges, reached) + list(kept.values())


def _unsettled(claims: Sequence[SourcedClaim], neighbours: Neighbours, linkage: Linkage, known: Known) -> Iterable[int]:
    """The claims, by number, whose links may have changed: one of each changed link, or more, is enough.

    Facts on a pair take in what else the two reports tell, so each claim of a report that has changed is in doubt, and
    with it all that is, or was, near it.
    """
    changed = {one.document for one in known.gone}
    fresh = {n for n, one in enumerate(claims) if one.id in known.fresh}
    changed |= {claims[n].document for n in fresh}
    shaken = {n for n, one in enumerate(claims) if one.document in changed}
    doubtful = set(shaken)
    for n in shaken - fresh:
        doubtful |= neighbours.of(n)
    for pair in neighbours.moved(fresh, known.gone):
        if fresh.isdisjoint(pair) and (min(pair) < 0 or not shaken.isdisjoint(pair) or linkage.edges([pair])):
            doubtful.update(pair)
    return {n for n in doubtful if n >= 0}


def near(one: SourcedClaim, other: SourcedClaim, slack: int) -> bool:
    """Whether the days of two claims meet, or lie at most `slack` days apart."""
    a, b = one.days, other.days
    if a is None or b is None:
        return a is b
    return (a[0] - b[1]).days <= slack and (b[0] - a[1]).days <= slack
