"""Name tags to names, and agreement among the names of one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

import numpy as np

from dateline.language.analysis import Name, NameType

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TYPES: dict[str, NameType] = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}


SURE = 0.55
"""The best on the development parts of EWT (Universal NER) and of Worldwide; flat between 0.5 and 0.65."""


def decode_names(probabilities: NDArray[np.float32], tags: Sequence[str], offset: int) -> list[Name]:
    """The names of one sentence: the most probable sequence of tags in which every name begins with its B- tag."""
    best = probabilities.argmax(axis=1)
    if not best.any():
        return []
    path = best.tolist() if _valid(best.tolist(), tags) else _viterbi(probabilities, tags)
    names: list[Name] = []
    start = -1
    for index in range(len(path) + 1):
        tag = tags[path[index]] if index < len(path) else "O"
        if start >= 0 and not tag.startswith("I-"):
            kind = tags[path[start]][2:]
            score = float(np.mean([probabilities[i, path[i]] for i in range(start, index)]))
            names.append(Name(start=offset + start, end=offset + index, type=_TYPES[kind], score=round(score, 4)))
            start = -1
        if tag.startswith("B-"):
            start = index
    return names


def agree(names: Sequence[Name], words: Sequence[str]) -> list[Name]:
    """Give every name the type that its spelling has most often, by summed score, in this document.

    A spelling that is nowhere in it likely enough to be a name is left out.
    """
    votes: dict[str, dict[NameType, float]] = defaultdict(lambda: dict.fromkeys(get_args(NameType), 0.0))
    keys = [" ".join(words[name.start : name.end]).casefold() for name in names]
    surest: dict[str, float] = defaultdict(float)
    for key, name in zip(keys, names, strict=True):
        votes[key][name.type] += name.score
        surest[key] = max(surest[key], name.score)
    out: list[Name] = []
    for key, name in zip(keys, names, strict=True):
        if surest[key] < SURE:
            continue
        kind = max(votes[key], key=lambda kind: votes[key][kind])
        out.append(name if kind == name.type else Name(start=name.start, end=name.end, type=kind, score=name.score))
    return out


def _valid(path: Sequence[int], tags: Sequence[str]) -> bool:
    before = "O"
    for number in path:
        tag = tags[number]
        if tag.startswith("I-") and before[2:] != tag[2:]:
            return False
        before = tag
    return True


def _viterbi(probabilities: NDArray[np.float32], tags: Sequence[str]) -> list[int]:
    """The most probable valid sequence."""
    allowed = np.array([[not b.startswith("I-") or a[2:] == b[2:] for b in tags] for a in tags])
    step = np.where(allowed, 0.0, -1e9)
    logs = np.log(probabilities.astype(np.float64) + 1e-12)
    best = logs[0] + np.where([tag.startswith("I-") for tag in tags], -1e9, 0.0)
    back: list[list[int]] = []
    for row in logs[1:]:
        paths = best[:, None] + step
        back.append(paths.argmax(axis=0).tolist())
        best = paths.max(axis=0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(pointers[path[-1]])
    return path[::-1]
