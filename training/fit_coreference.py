"""Fits the weights of `coding/coreference/ranker.py` on GUM: `python fit_coreference.py CORPORA OUT.npz`.

What spelling and grammar say is joined as at work; the ranker learns the rest: for each reference, which of its
candidates speak of the same one by GUM's chains, or that it speaks of something new. The analyses are those of the
language model in the package.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from msgspec import structs
from torch import Tensor, nn

from dateline.coding.coreference.chains import join_surely, unjoined
from dateline.coding.coreference.facts import facts_of
from dateline.coding.coreference.pairs import PAIR, Pairs
from dateline.coding.coreference.speakers import voices
from dateline.coding.naming.names import names
from dateline.coding.places import places
from dateline.gazetteer import Gazetteer, open_default
from dateline.language import load
from dateline.language.analysis import Analysis
from dateline.sources.text import document_of

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks" / "quality"))
from coreference import Gold, analysed, documents

UNTYPED = 2
"""Every second document is seen without types of noun phrases too: on what it has learned from, the model errs less."""
SEEDS = (1, 2, 3)
"""The scores are the mean of as many networks."""
RAREST = 12
"""A fact that fewer references have is left out."""
WIDTH, ALONE_WIDTH = 64, 32
EPOCHS, RATE, DROPOUT = 25, 2e-3, 0.3
EAGERNESS = 1.8
"""What is taken off the score of being new: GUM's CoNLL score wants more joined than the likeliest answers alone."""


@dataclass
class Document:
    """One document ready for learning."""

    facts: list[list[str]]
    pairs: tuple[Tensor, Tensor, Tensor]
    right: Tensor
    """For each pair whether the two are one by gold."""
    asked: Tensor
    """For each reference whether it is the ranker's to join."""


def prepared(corpora: Path, split: str) -> list[Document]:
    """The documents of a part of GUM; some once more as a model without types of noun phrases would see them."""
    annotator, gazetteer = load(), open_default()
    out = []
    for number, gold in enumerate(documents(corpora / f"en_gum.{split}.conllu")):
        analysis = analysed(gold, annotator, raw=False)
        out.append(prepare(gold, analysis, gazetteer))
        if number % UNTYPED == 0:
            out.append(prepare(gold, untyped(analysis), gazetteer))
    return out


def untyped(analysis: Analysis) -> Analysis:
    """The analysis without what noun phrases are about."""
    return structs.replace(analysis, tokens=tuple(structs.replace(token, etype=None) for token in analysis.tokens))


def prepare(gold: Gold, analysis: Analysis, gazetteer: Gazetteer) -> Document:
    """One document as the ranker sees it, with the right answers."""
    found = unjoined(analysis, names(analysis, places(document_of(gold.text, gold.name), analysis, gazetteer)))
    speaking = voices(found)
    join_surely(found, speaking)
    chain = {at: number for number, (_, heads) in enumerate(gold.chains) for at in heads}
    of = np.array([chain.get(analysis.tokens[each.head].start, -1 - i) for i, each in enumerate(found.references)])
    pairs = Pairs(found, speaking)
    return Document(
        [list(facts_of(found, i, speaking)) for i in range(len(found.references))],
        (torch.from_numpy(pairs.later), torch.from_numpy(pairs.earlier), torch.from_numpy(pairs.columns)),
        torch.from_numpy(of[pairs.later] == of[pairs.earlier]),
        torch.tensor([found.root(i) == i for i in range(len(found.references))]),
    )


class Scorer(nn.Module):
    """The same sums as at work."""

    def __init__(self, facts: int) -> None:
        super().__init__()
        self.later, self.earlier = nn.Linear(facts, WIDTH, bias=False), nn.Linear(facts, WIDTH, bias=False)
        self.pair, self.out = nn.Linear(len(PAIR), WIDTH), nn.Linear(WIDTH, 1, bias=False)
        self.alone, self.alone_out = nn.Linear(facts, ALONE_WIDTH), nn.Linear(ALONE_WIDTH, 1, bias=False)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, seen: Tensor, pairs: tuple[Tensor, Tensor, Tensor]) -> tuple[Tensor, Tensor]:
        later, earlier, columns = pairs
        hidden = self.later(seen)[later] + self.earlier(seen)[earlier] + self.pair(columns)
        alone = self.alone_out(self.dropout(self.alone(seen).relu()))[:, 0]
        return self.out(self.dropout(hidden.relu()))[:, 0], alone

    def arrays(self) -> dict[str, np.ndarray]:
        """The weights by the names that the package knows, in half precision."""
        tensors = {
            "later": self.later.weight.T, "earlier": self.earlier.weight.T, "pair": self.pair.weight.T,
            "bias": self.pair.bias, "out": self.out.weight[0], "alone": self.alone.weight.T,
            "alone_bias": self.alone.bias, "alone_out": self.alone_out.weight[0], "eagerness": torch.tensor(EAGERNESS),
        }  # fmt: skip
        return {name: tensor.detach().numpy().astype(np.float16) for name, tensor in tensors.items()}


def mean(several: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """One network that gives the mean of the scores of several: their hidden units side by side."""
    out = {
        name: np.concatenate([arrays[name] for arrays in several], axis=-1)
        for name in several[0]
        if name != "eagerness"
    }
    for name in ("out", "alone_out"):
        out[name] /= len(several)
    return {**out, "eagerness": several[0]["eagerness"]}


def loss_of(scores: Tensor, alone: Tensor, document: Document) -> Tensor:
    """For each reference minus the logarithm of the chance of one of its right candidates, or of being new."""
    later, count = document.pairs[0], len(alone)
    rightly = sum_by(torch.where(document.right, scores, -1e4), later, count)
    everything = torch.logaddexp(sum_by(scores, later, count), alone)
    anything = torch.zeros(count, dtype=torch.bool).index_put((later[document.right],), torch.tensor(True))
    wanted = torch.where(anything, rightly, alone)
    return (everything - wanted)[document.asked].mean()


def sum_by(scores: Tensor, later: Tensor, count: int) -> Tensor:
    """The logarithm of the sum of exponentials of each reference's scores."""
    top = scores.new_full((count,), -1e4).scatter_reduce(0, later, scores.detach(), "amax")
    total = scores.new_zeros(count).index_add(0, later, (scores - top[later]).exp())
    return total.clamp(min=1e-30).log() + top


def fit(data: list[Document], facts: list[str], seed: int) -> Scorer:
    """Train with one seed; the rate falls linearly to nothing."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    scorer = Scorer(len(facts))
    index = {name: n for n, name in enumerate(facts)}
    matrices = []
    for document in data:
        seen = torch.zeros(len(document.facts), len(facts))
        for i, row in enumerate(document.facts):
            seen[i, [index[name] for name in row if name in index]] = 1.0
        matrices.append(seen)
    optimizer = torch.optim.AdamW(scorer.parameters(), lr=RATE, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.02, EPOCHS * len(data))
    for epoch in range(EPOCHS):
        total = 0.0
        for n in rng.sample(range(len(data)), len(data)):
            if not len(data[n].pairs[0]):
                continue
            loss = loss_of(*scorer(matrices[n], data[n].pairs), data[n])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1} loss {total / len(data):.4f}", flush=True)
    return scorer


def main() -> None:
    """Write the weights and the facts that they belong to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(1)
    data = prepared(args.corpora, "train")
    counts = Counter(name for document in data for row in document.facts for name in row)
    facts = sorted(name for name, count in counts.items() if count >= RAREST)
    pairs = sum(len(document.right) for document in data)
    print(f"{len(data)} documents, {sum(len(d.facts) for d in data)} references, {pairs} pairs, {len(facts)} facts")
    arrays = mean([fit(data, facts, seed).arrays() for seed in SEEDS])
    args.out.parent.mkdir(parents=True, exist_ok=True)
    arrays["facts"] = np.frombuffer(json.dumps(facts).encode(), np.uint8)
    np.savez_compressed(args.out, **arrays)


if __name__ == "__main__":
    main()
