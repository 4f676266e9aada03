"""Near-duplicates: a MinHash of each text, and which texts are copies of one.

A wire story runs in forty papers, cut here, with a line added there. The likeness of two texts is estimated from
their MinHash over shingles of five words (Broder 1997, "On the resemblance and containment of documents"); candidates
are found by banding, so that the search grows with the number of texts, not with its square.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from rensa import RMinHash

SHINGLE = 5
HASHES, BANDS = 128, 32
"""With four hashes to a band, texts that share 60 % of their shingles meet 98 times in 100, with 20 % five times."""
SEED = 42
"""Of the hashes (rensa 0.5): fingerprints of another seed, or of other numbers than these, cannot be compared."""
CONTAINED = 0.75
"""Share of the shorter text's shingles that the longer has, from which on it is a copy with a paragraph of its own."""
LEAST = 20
"""Shingles below which a text is too short to say: two bulletins of one line may agree by chance."""

_WORD = re.compile(r"\w+")


class Fingerprint(NamedTuple):
    """The number of shingles of a text and the MinHash of them, 128 numbers of 32 bits, little-endian."""

    shingles: int
    digest: bytes


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a text; case, punctuation and white space do not count."""
    words = [match.group().casefold() for match in _WORD.finditer(text)]
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1))}
    sketch = RMinHash(num_perm=HASHES, seed=SEED)
    sketch.update(sorted(shingles))
    return Fingerprint(len(shingles), np.asarray(sketch.digest(), dtype="<u4").tobytes())


def copies(prints: Sequence[Fingerprint]) -> list[tuple[int, ...]]:
    """Positions of texts that are copies of each other, two or more to a group; the order of the texts changes none.

    A group may be a chain: a cut of a copy belongs with the original.
    """
    if not prints:
        return []
    matrix = np.frombuffer(b"".join(p.digest for p in prints), dtype="<u4").reshape(len(prints), HASHES)
    parent = list(range(len(prints)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for n, m in _candidates(matrix):
        a, b = root(n), root(m)
        if a != b and _contained(prints[n], prints[m], float(np.mean(matrix[n] == matrix[m]))):
            parent[max(a, b)] = min(a, b)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for n in range(len(prints)):
        groups[root(n)].append(n)
    return [tuple(group) for _, group in sorted(groups.items()) if len(group) > 1]


def _candidates(matrix: np.ndarray[tuple[int, int], np.dtype[np.uint32]]) -> Iterable[tuple[int, int]]:
    """Pairs that agree on a whole band. Of a crowd that agrees, neighbours are enough: likeness joins them on."""
    rows = HASHES // BANDS
    for band in range(BANDS):
        keys = np.ascontiguousarray(matrix[:, band * rows : (band + 1) * rows]).view(f"V{4 * rows}").ravel()
        order = np.argsort(keys, kind="stable")
        for n, m in pairwise(order.tolist()):
            if keys[n] == keys[m]:
                yield n, m


def _contained(one: Fingerprint, other: Fingerprint, alike: float) -> bool:
    """Whether most of the shorter text is in the longer, by the estimate of their likeness."""
    small, large = sorted((one.shingles, other.shingles))
    if small < LEAST:
        return alike == 1.0
    return alike * (small + large) / (1 + alike) / small >= CONTAINED
