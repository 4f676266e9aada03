"""Lays examples out for the network: sentences in a row as packs, packs of like length as batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
import torch
from prepare import Example
from torch import Tensor

from dateline.language.wordpieces import LONGEST_INPUT, PIECES_PER_PACK, WordPieces, assemble, case_classes, shares

IGNORED = -100
RECASED = ((0.03, str.lower), (0.07, str.upper), (0.10, str.title))
"""Shares of packs shown in lower case, in capitals and in title case, so that headlines and old wires are read too."""
SMALLER = (0.2, 0.2)
"""Shares of documents cut into packs of one sentence, and into packs of half the size: short texts are read too."""


@dataclass
class Encoded:
    """A sentence ready for packing: pieces, and label numbers for its root and words (IGNORED where there is none)."""

    words: list[str]
    pieces: list[tuple[int, ...]]
    labels: dict[str, np.ndarray]
    document: str
    weight: float
    misc_unknown: bool
    number: int
    """Its place among all sentences, by which the teacher's opinion of it is found."""
    length: int = field(init=False)

    def __post_init__(self) -> None:
        self.length = 1 + sum(map(len, self.pieces))


def encode(examples: Sequence[Example], wordpieces: WordPieces, labels: dict[str, list[str]]) -> list[Encoded]:
    """Numbers for words and labels; entry 0 of every sentence is the root and has no labels."""
    index = {head: {name: number for number, name in enumerate(names)} for head, names in labels.items()}

    def numbers(head: str, values: Sequence[str | None] | None, count: int) -> np.ndarray:
        out = np.full(count, IGNORED)
        known = index[head]
        for position, value in enumerate(values or ()):
            if value is not None:
                out[position + 1] = known.get(value, known.get(value.split(":")[0], IGNORED))
        return out

    out = []
    for number, example in enumerate(examples):
        count = len(example.words) + 1
        arrays = {head: numbers(head, getattr(example, head), count) for head in ("upos", "xpos", "names")}
        arrays["etype"] = numbers("etype", example.etypes, count)
        arrays["deprel"] = numbers("deprel", example.rels, count)
        arrays["heads"] = np.array([IGNORED, *(example.heads or [IGNORED] * len(example.words))])
        pieces = [wordpieces.of_word(word) for word in example.words]
        out.append(
            Encoded(example.words, pieces, arrays, example.document, example.weight, example.misc_unknown, number)
        )
    return [sentence for sentence in out if sentence.length < LONGEST_INPUT]


def packs(sentences: Sequence[Encoded], rng: random.Random | None = None) -> Iterator[list[Encoded]]:
    """Sentences of one document in a row, as at work; with a random source some packs are smaller."""
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        document = list(group)
        draw = rng.random() if rng else 1.0
        room = 0 if draw < SMALLER[0] else PIECES_PER_PACK // 2 if draw < sum(SMALLER) else PIECES_PER_PACK
        for first, last in shares([sentence.length for sentence in document], room):
            yield document[first:last]


def batches(data: Sequence[Encoded], pieces: int, rng: random.Random, *, train: bool) -> list[list[list[Encoded]]]:
    """Packs of like length together, each bucket rounded up to a multiple of 8 pieces."""
    buckets: dict[int, list[list[Encoded]]] = {}
    for pack in packs(data, rng if train else None):
        buckets.setdefault((1 + sum(s.length for s in pack) + 7) // 8 * 8, []).append(pack)
    out = []
    for length, items in sorted(buckets.items()):
        rng.shuffle(items)
        size = max(1, pieces // length)
        out += [items[start : start + size] for start in range(0, len(items), size)]
    rng.shuffle(out)
    return out


@dataclass
class Batch:
    """Padded arrays of some packs; `heads` count entries of the pack."""

    inputs: dict[str, Tensor]
    labels: dict[str, Tensor]
    weights: Tensor
    misc_unknown: Tensor
    packs: list[list[Encoded]]

    def to(self, device: torch.device) -> Batch:
        """The same on a device."""
        return Batch(
            {k: v.to(device) for k, v in self.inputs.items()}, {k: v.to(device) for k, v in self.labels.items()},
            self.weights.to(device), self.misc_unknown.to(device), self.packs,
        )  # fmt: skip


def tensors(group: list[list[Encoded]], rng: random.Random | None) -> Batch:
    """One batch; with a random source some packs are shown in another case."""
    laid = []
    for pack in group:
        draw = rng.random() if rng else 1.0
        recase = next((change for share, change in RECASED if draw < share), None)
        laid.append(
            assemble([(s.pieces, case_classes([recase(w) for w in s.words] if recase else s.words)) for s in pack])
        )
    length = (max(len(pack.ids) for pack in laid) + 7) // 8 * 8
    entries = max(len(pack.first) for pack in laid)
    shape = (len(group), entries)
    ids, cases = np.zeros((len(group), length), np.int64), np.zeros((len(group), length), np.int64)
    first, sentence = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    labels = {name: np.full(shape, IGNORED) for name in group[0][0].labels}
    weights, unknown = np.zeros(shape, np.float32), np.zeros(shape, bool)
    for row, (pack, shown) in enumerate(zip(group, laid, strict=True)):
        ids[row, : len(shown.ids)], cases[row, : len(shown.ids)] = shown.ids, shown.cases
        first[row, : len(shown.first)], sentence[row, : len(shown.first)] = shown.first, shown.sentence
        start = 0
        for item in pack:
            end = start + len(item.words) + 1
            weights[row, start:end], unknown[row, start:end] = item.weight, item.misc_unknown
            for name, values in item.labels.items():
                labels[name][row, start:end] = values
            heads = labels["heads"][row, start:end]
            heads[heads != IGNORED] += start
            start = end
    inputs = {"ids": ids, "cases": cases, "first": first, "sentence": sentence}
    return Batch(
        {name: torch.from_numpy(values) for name, values in inputs.items()},
        {name: torch.from_numpy(values) for name, values in labels.items()},
        torch.from_numpy(weights), torch.from_numpy(unknown), group,
    )  # fmt: skip
