"""Head scores to a dependency tree: the highest-scoring tree with exactly one root."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_FORBIDDEN = -1e9


def best_tree(arcs: NDArray[np.float32], greedy: Sequence[int]) -> list[int]:
    """The head of each word (0 is the root); entry 0 stands for the root itself and is 0.

    `greedy` holds each word's best head. It is nearly always a tree already, and then it is the best one.
    """
    heads = [0, *greedy[1:]]
    if sum(1 for head in heads[1:] if head == 0) == 1 and not _cycle(heads):
        return heads
    scores = arcs.astype(np.float64)
    np.fill_diagonal(scores, _FORBIDDEN)
    # Taking this off every arc from the root, no tree with two roots can win.
    scores[1:, 0] -= 2 * (np.abs(np.where(arcs > -9000, arcs, 0)).max() + 1) * len(heads)
    return _maximum_tree(scores)


def _maximum_tree(scores: NDArray[np.float64]) -> list[int]:
    """Chu-Liu-Edmonds: take every word's best head, and while there is a cycle, contract it and begin again."""
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads.tolist())
    if not cycle:
        return [int(head) for head in heads]
    inside = np.array(cycle)
    outside = np.array([i for i in range(len(scores)) if i not in set(cycle)])
    kept = scores[inside, heads[inside]]
    # The contracted cycle is the last node. It enters others by its best member, and is entered where that costs least.
    leaving = scores[np.ix_(outside, inside)]
    entering = scores[np.ix_(inside, outside)] - kept[:, None]
    size = len(outside)
    smaller = np.full((size + 1, size + 1), _FORBIDDEN)
    smaller[:size, :size] = scores[np.ix_(outside, outside)]
    smaller[:size, size] = leaving.max(axis=1)
    smaller[size, :size] = entering.max(axis=0) + kept.sum()
    solved = _maximum_tree(smaller)
    result = heads.tolist()
    for position, word in enumerate(outside.tolist()):
        if word:
            head = solved[position]
            result[word] = int(inside[leaving[position].argmax()]) if head == size else int(outside[head])
    entered = solved[size]
    result[int(inside[entering[:, entered].argmax()])] = int(outside[entered])
    return [int(head) for head in result]


def _cycle(heads: Sequence[int]) -> list[int]:
    """The words of one cycle, or nothing."""
    state = [0] * len(heads)
    state[0] = -1
    for start in range(1, len(heads)):
        word = start
        while not state[word]:
            state[word] = start
            word = heads[word]
        if state[word] == start:
            cycle = [word]
            while heads[cycle[-1]] != word:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []
