"""What the company that two keep says of them: accounts of one event are mostly linked with the same others."""

from collections import defaultdict
from collections.abc import Mapping
from math import exp, fsum

SHARED = 2.0
"""What it adds that all that either of two is linked with is linked with the other as well."""
USUAL = 0.25
"""The share of company in common that says nothing: of less of it two are rather two events."""
DOUBT = 1.0
"""So much company counts as unknown: of two that hardly anything else is linked with, it says little."""
LITTLE = 2.5
"""The same where they share less than is usual: that a few reports have little in common parts nobody."""


class Company:
    """The links of atoms, by number, each with how likely it is.

    Chances are those of the links alone, so they do not hang on what this adds; sums do not hang on the order of links.
    """

    def __init__(self, edges: Mapping[tuple[int, int], float]) -> None:
        """The scores of pairs, each pair once."""
        self._near: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for (n, m), score in edges.items():
            self._near[n][m] = self._near[m][n] = 1 / (1 + exp(-score))
        self._much = {n: fsum(near.values()) for n, near in self._near.items()}
        self._known: dict[tuple[int, int], float] = {}

    def says(self, n: int, m: int) -> float:
        """What it adds to the score of two, above zero where they share more than is usual."""
        pair = (n, m) if n < m else (m, n)
        if pair not in self._known:
            self._known[pair] = self._says(*pair)
        return self._known[pair]

    def _says(self, n: int, m: int) -> float:
        near, those = self._near.get(n, {}), self._near.get(m, {})
        few, many = sorted((near, those), key=len)
        both = 2 * fsum(chance * many[other] for other, chance in few.items() if other in many)
        # That they are near each other is what is asked, and no company of either.
        every = self._much.get(n, 0.0) + self._much.get(m, 0.0) - 2 * near.get(m, 0.0)
        beyond = both - USUAL * every
        return SHARED * beyond / (every + (DOUBT if beyond > 0 else LITTLE))
