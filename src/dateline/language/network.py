"""Runs the exported network over batches of packs; the same pack gets the same labels in any batch.

What the words mean is read off the network by a second, small graph that `training/meaning.py` makes. Its file holds a
part of an ONNX model, and parts of a protocol buffer's message that follow one another are one message: so the two
files, put together, are one network, and either can be made anew without the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dateline.language.wordpieces import Pack

LONGEST_MEANING = 127
PIECES_PER_BATCH = 512
"""Small batches keep the activations in the processor's cache; larger ones are not faster."""


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one sentence. Row and column 0 are the root of the tree, row i + 1 is word i."""

    upos: NDArray[np.int64]
    xpos: NDArray[np.int64]
    etype: NDArray[np.int64]
    names: NDArray[np.float32]
    """The probability of each name tag."""
    arcs: NDArray[np.float32]
    """Scores of dependent (row) against head (column)."""
    heads: NDArray[np.int64]
    """The best few heads of each word, best first."""
    labels: NDArray[np.int64]
    """The best relation of the word to each of these heads; never the root relation."""
    meanings: NDArray[np.int8]
    """What each word means where it stands, as a vector of length 127 rounded to whole numbers."""


class Network:
    """One ONNX Runtime session over a network whose parts lie in several files.

    Each thread runs batches of its own: threads that share one batch wait for each other at every matrix product.
    """

    def __init__(self, parts: Sequence[Path], threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = 3
        options.use_deterministic_compute = True
        model = b"".join(path.read_bytes() for path in parts)
        self._session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._threads = threads

    def run(self, packs: Sequence[Pack]) -> list[Scores]:
        """Scores for each sentence of each pack, in the order given; packs of like length are run together."""
        out: list[list[Scores]] = [[] for _ in packs]
        batches = list(_batches(packs))
        for batch, found in zip(batches, self._run_all([[packs[i] for i in batch] for batch in batches]), strict=True):
            for index, scores in zip(batch, found, strict=True):
                out[index] = scores
        return [scores for pack in out for scores in pack]

    def _run_all(self, batches: Sequence[list[Pack]]) -> Iterator[list[list[Scores]]]:
        if self._threads == 1 or len(batches) == 1:
            yield from map(self._run_batch, batches)
            return
        with ThreadPoolExecutor(self._threads) as pool:
            yield from pool.map(self._run_batch, batches)

    def _run_batch(self, batch: list[Pack]) -> list[list[Scores]]:
        found = self._session.run(None, laid_out(batch))
        out = []
        for row, pack in enumerate(batch):
            borders = np.flatnonzero(np.diff(pack.sentence, prepend=0, append=0)).tolist()
            out.append([_of_sentence([part[row] for part in found], low, high) for low, high in pairwise(borders)])
        return out


def laid_out(batch: Sequence[Pack]) -> dict[str, NDArray[np.int64]]:
    """The inputs of the network, filled up with zeros to the longest pack of the batch."""
    length = max(len(pack.ids) for pack in batch)
    entries = max(5, *(len(pack.first) for pack in batch))
    ids, cases = np.zeros((len(batch), length), np.int64), np.zeros((len(batch), length), np.int64)
    first, sentence = np.zeros((len(batch), entries), np.int64), np.zeros((len(batch), entries), np.int64)
    for row, pack in enumerate(batch):
        ids[row, : len(pack.ids)], cases[row, : len(pack.ids)] = pack.ids, pack.cases
        first[row, : len(pack.first)], sentence[row, : len(pack.first)] = pack.first, pack.sentence
    return {"ids": ids, "cases": cases, "first": first, "sentence": sentence}


def _of_sentence(found: list[NDArray[Any]], low: int, high: int) -> Scores:
    """What was found for the entries from `low` to before `high`, with heads counted from the sentence's root."""
    upos, xpos, etype, names, arcs, heads, labels, meanings = found
    words = slice(low + 1, high)
    return Scores(
        upos[words], xpos[words], etype[words], names[words],
        arcs[low:high, low:high], heads[low:high] - low, labels[low:high],
        _rounded(meanings[words]),
    )  # fmt: skip


def _rounded(vectors: NDArray[np.float32]) -> NDArray[np.int8]:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    rounded: NDArray[np.int8] = np.rint(vectors * (LONGEST_MEANING / np.maximum(length, 1e-6))).astype(np.int8)
    return rounded


def _batches(packs: Sequence[Pack]) -> Iterator[list[int]]:
    """Indices of packs of like length, as many as fit into one batch."""
    batch: list[int] = []
    for index in sorted(range(len(packs)), key=lambda i: (len(packs[i].ids), i)):
        if batch and (len(batch) + 1) * len(packs[index].ids) > PIECES_PER_BATCH:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
