"""Runs the exported network over batches of sentences; the same sentence gets the same labels in any batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dateline.language.wordpieces import Pieces

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


class Network:
    """One ONNX Runtime session with a fixed number of threads."""

    def __init__(self, path: Path, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
        options.log_severity_level = 3
        options.use_deterministic_compute = True
        self._session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(self, sentences: Sequence[Pieces]) -> list[Scores]:
        """Scores for each sentence, in the order given; sentences of like length are run together."""
        out: list[Scores | None] = [None] * len(sentences)
        for batch in _batches(sentences):
            for index, scores in zip(batch, self._run_batch([sentences[i] for i in batch]), strict=True):
                out[index] = scores
        return [scores for scores in out if scores is not None]

    def _run_batch(self, batch: list[Pieces]) -> Iterator[Scores]:
        length = max(len(sentence.ids) for sentence in batch)
        words = max(5, *(len(sentence.first) for sentence in batch))
        ids, cases = np.zeros((len(batch), length), np.int64), np.zeros((len(batch), length), np.int64)
        first = np.zeros((len(batch), words), np.int64)
        for row, sentence in enumerate(batch):
            ids[row, : len(sentence.ids)] = sentence.ids
            cases[row, : len(sentence.cases)] = sentence.cases
            first[row, : len(sentence.first)] = sentence.first
        upos, xpos, etype, names, arcs, heads, labels = self._session.run(
            None, {"ids": ids, "cases": cases, "first": first}
        )
        for row, sentence in enumerate(batch):
            n = len(sentence.first)
            yield Scores(
                upos[row, 1:n], xpos[row, 1:n], etype[row, 1:n], names[row, 1:n],
                arcs[row, :n, :n], heads[row, :n], labels[row, :n],
            )  # fmt: skip


def _batches(sentences: Sequence[Pieces]) -> Iterator[list[int]]:
    """Indices of sentences of like length, as many as fit into one batch."""
    batch: list[int] = []
    for index in sorted(range(len(sentences)), key=lambda i: (len(sentences[i].ids), i)):
        if batch and (len(batch) + 1) * len(sentences[index].ids) > PIECES_PER_BATCH:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
