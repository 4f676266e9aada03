"""From pairs to groups: average-link clustering, whose result does not hang on the order of what is grouped."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import inf

from dateline.merging.company import Company

Score = Callable[[int, int], float]
"""How much two members belong together: above zero rather yes. Never asked of two that are apart."""

Apart = Callable[[int, int], bool]

Kind = Callable[[int], int]

Report = Callable[[int], Hashable]
"""The report that a member is from."""

SHOWN = 5
"""Members of a large group that stand for it when it is compared: the mean over all would make the work quadratic."""

FAR = -2.0
"""Two groups that score less are not compared again: what joins them later will hardly bring them together."""

Edges = Mapping[tuple[int, int], float]
"""The scores of pairs of atoms, by their numbers, the lower one first."""


class Linkage:
    """Atoms, which are groups of members that no comparison may part, and how much two groups of them are linked.

    Members are numbers that follow content, not input. Groups with two members that are `apart` never meet; members of
    one `kind` are alike in all that `apart` looks at, so that is asked of one of each kind only. Where it is given of
    which `report` each is, the company of two from two reports counts as well.
    """

    def __init__(
        self, atoms: Iterable[Sequence[int]], score: Score, apart: Apart, kind: Kind, report: Report | None = None
    ) -> None:
        self.atoms = sorted(map(sorted, atoms))
        self.home = {member: n for n, atom in enumerate(self.atoms) for member in atom}
        """The number of the atom that a member is in."""
        self._score, self._apart, self._kind, self._report = score, apart, kind, report
        self._known: dict[int, float] = {}
        self._fits: dict[int, float] = {}

    def kinds(self, n: int) -> dict[int, int]:
        """One member of each kind that an atom has."""
        return {self._kind(member): member for member in reversed(self.atoms[n])}

    def link(self, n: int, m: int) -> float:
        """How well two atoms go together; minus infinity for two that never meet, or are far."""
        one, other = self.atoms[n], self.atoms[m]
        if len(one) == len(other) == 1:
            value = -inf if self._apart(one[0], other[0]) else self._pair(one[0], other[0])
        else:
            value = self.mean(one, other, self.kinds(n), self.kinds(m))
        return value if value > FAR else -inf

    def mean(
        self, one: Sequence[int], other: Sequence[int], these: Mapping[int, int], those: Mapping[int, int],
        company: Company | None = None,
    ) -> float:  # fmt: skip
        """How well the atoms of the members of two groups go together, of which one member of each kind is given."""
        if any(self._apart(a, b) for a in these.values() for b in those.values()):
            return -inf
        some, others = ([self.home[member] for member in _shown(group)] for group in (one, other))
        fits = (self._fit(a, b) + self._told(company, a, b) for a in some for b in others)
        return sum(fits) / (len(some) * len(others))

    def _told(self, company: Company | None, n: int, m: int) -> float:
        """What the company of two atoms adds; of one report nothing, as it may well tell of two such events."""
        if company is None or self._report is None:
            return 0.0
        one, other = self.atoms[n][0], self.atoms[m][0]
        return 0.0 if self._report(one) == self._report(other) else company.says(n, m)

    def _fit(self, n: int, m: int) -> float:
        """How well two atoms go together: the mean of what each member of the smaller one scores with its best match.

        A report that tells a blast, the dead and the hurt as one is of one event with one that tells the dead alone.
        """
        one, other = self.atoms[n], self.atoms[m]
        if len(one) == len(other) == 1:
            return self._pair(one[0], other[0])
        pair = n * len(self.atoms) + m if n < m else m * len(self.atoms) + n
        if pair not in self._fits:
            few, many = sorted((_shown(one), _shown(other)), key=lambda atom: (len(atom), atom))
            scores = [[self._pair(a, b) for b in many] for a in few]
            barred = any(score == -inf for row in scores for score in row)
            self._fits[pair] = -inf if barred else sum(map(max, scores)) / len(few)
        return self._fits[pair]

    def _pair(self, a: int, b: int) -> float:
        pair = a * len(self.home) + b if a < b else b * len(self.home) + a
        if pair not in self._known:
            self._known[pair] = self._score(a, b)
        return self._known[pair]

    def edges(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """The links of the atoms that have one of these pairs of members between them, where they are not far."""
        home = self.home
        asked = {(home[a], home[b]) if home[a] < home[b] else (home[b], home[a]) for a, b in pairs}
        found = {(n, m): self.link(n, m) for n, m in asked if n != m}
        return {pair: value for pair, value in found.items() if value > FAR}

    def groups(self, edges: Edges, numbers: Iterable[int] | None = None) -> list[list[int]]:
        """Join atoms, all or those of these numbers, most alike first, while the mean score of two groups is positive.

        Only groups that have an edge between them are compared, so a chain of good pairs is not enough: the far ends
        of it count as well. Atoms that no edges join, not even by way of others, have no part in each other's groups.
        """
        company = Company(edges)
        edges = {(n, m): value + self._told(company, n, m) for (n, m), value in edges.items()}
        numbers = range(len(self.atoms)) if numbers is None else sorted(numbers)
        groups = {n: self.atoms[n] for n in numbers}
        near: dict[int, set[int]] = {n: set() for n in groups}
        for n, m in edges:
            near[n].add(m)
            near[m].add(n)
        kept = {n: self.kinds(n) for n in groups}
        waiting = [(-value, groups[n][0], groups[m][0], n, m) for (n, m), value in edges.items() if value > 0]
        heapify(waiting)
        fresh = len(self.atoms)
        while waiting:
            _, _, _, n, m = heappop(waiting)
            if n not in groups or m not in groups:
                continue
            joined = sorted(groups.pop(n) + groups.pop(m))
            around = (near.pop(n) | near.pop(m)) - {n, m}
            groups[fresh], near[fresh], kept[fresh] = joined, set(around), kept.pop(m) | kept.pop(n)
            for other in sorted(around):
                near[other] -= {n, m}
                value = self.mean(groups[other], joined, kept[other], kept[fresh], company)
                if value <= FAR:
                    near[fresh].discard(other)
                    continue
                near[other].add(fresh)
                if value > 0:
                    first, second = sorted((groups[other][0], joined[0]))
                    heappush(waiting, (-value, first, second, other, fresh))
            fresh += 1
        return sorted(groups.values())


def clusters(
    atoms: Iterable[Sequence[int]], pairs: Iterable[tuple[int, int]], score: Score, apart: Apart, kind: Kind,
    report: Report | None = None,
) -> list[list[int]]:  # fmt: skip
    """The groups of all atoms, of which those are compared that have one of these pairs of members between them."""
    linkage = Linkage(atoms, score, apart, kind, report)
    return linkage.groups(linkage.edges(pairs))


def _shown(group: Sequence[int]) -> Sequence[int]:
    """The members that stand for a group: all of a small one, of a large one some evenly spread."""
    if len(group) <= SHOWN:
        return group
    return [group[n * (len(group) - 1) // (SHOWN - 1)] for n in range(SHOWN)]
