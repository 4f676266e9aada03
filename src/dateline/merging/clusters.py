"""From pairs to groups: average-link clustering, whose result does not hang on the order of what is grouped."""

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import inf

Score = Callable[[int, int], float]
"""How much two members belong together: above zero rather yes."""

Apart = Callable[[int, int], bool]

SHOWN = 5
"""Members of a large group that stand for it when it is compared: the mean over all would make the work quadratic."""

FAR = -2.0
"""Two groups that score less are not compared again: what joins them later will hardly bring them together."""


def clusters(
    atoms: Sequence[Sequence[int]], pairs: Iterable[tuple[int, int]], score: Score, apart: Apart, kinds: Sequence[int]
) -> list[list[int]]:
    """Join atoms, most alike first, while the mean score of the members of two groups is above zero.

    Members are numbers that follow content, not input. Only groups that have a pair in `pairs` between them are
    compared, so a chain of good pairs is not enough: the far ends of it count as well. Groups with two members that
    are `apart` never meet; members of one kind (a number in `kinds`) are alike in all that `apart` looks at, so that
    is asked of one of each kind only.
    """
    groups = {n: sorted(atom) for n, atom in enumerate(sorted(map(sorted, atoms)))}
    home = {member: n for n, group in groups.items() for member in group}
    kept = {n: {kinds[member]: member for member in reversed(group)} for n, group in groups.items()}
    near: dict[int, set[int]] = {n: set() for n in groups}
    known: dict[int, float] = {}
    base = len(home)

    def scored(a: int, b: int) -> float:
        pair = a * base + b if a < b else b * base + a
        if pair not in known:
            known[pair] = score(a, b)
        return known[pair]

    def mean(n: int, m: int) -> float:
        if any(apart(a, b) for a in kept[n].values() for b in kept[m].values()):
            return -inf
        return _mean(groups[n], groups[m], scored)

    for a, b in pairs:
        if home[a] != home[b]:
            near[home[a]].add(home[b])
            near[home[b]].add(home[a])
    waiting: list[tuple[float, int, int, int, int]] = []
    for n, others in near.items():
        for m in [m for m in others if n < m]:
            value = mean(n, m)
            if value > 0:
                waiting.append((-value, groups[n][0], groups[m][0], n, m))
            elif value <= FAR:
                others.discard(m)
                near[m].discard(n)
    heapify(waiting)
    fresh = len(groups)
    while waiting:
        _, _, _, n, m = heappop(waiting)
        if n not in groups or m not in groups:
            continue
        joined = sorted(groups.pop(n) + groups.pop(m))
        around = (near.pop(n) | near.pop(m)) - {n, m}
        groups[fresh], near[fresh], kept[fresh] = joined, set(around), kept.pop(m) | kept.pop(n)
        for other in sorted(around):
            near[other] -= {n, m}
            value = mean(other, fresh)
            if value <= FAR:
                near[fresh].discard(other)
                continue
            near[other].add(fresh)
            if value > 0:
                first, second = sorted((groups[other][0], joined[0]))
                heappush(waiting, (-value, first, second, other, fresh))
        fresh += 1
    return sorted(groups.values())


def _mean(one: Sequence[int], other: Sequence[int], score: Score) -> float:
    these, those = _shown(one), _shown(other)
    return sum(score(a, b) for a in these for b in those) / (len(these) * len(those))


def _shown(group: Sequence[int]) -> Sequence[int]:
    """The members that stand for a group: all of a small one, of a large one some evenly spread."""
    if len(group) <= SHOWN:
        return group
    return [group[n * (len(group) - 1) // (SHOWN - 1)] for n in range(SHOWN)]
