"""Fits the weights of `coding/predicates/likelihood.py`: python fit_likelihood.py CORPORA OUT.npz [--report].

The examples are the readings of `readings.py`. A logistic regression with an L2 penalty, by Newton's method, over facts
by name, four vectors of meaning, and the vector of the predicate for each type of event apart; facts that are rare are
left out. `--report` says what it is worth on readings that had no part in the fit, in eight parts, twice: sentences
held out, and whole groups of the lexicon held out, so that no word of them was seen.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from readings import CORPORA, judged, own, sentences

from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.pipeline import code
from dateline.coding.predicates.likelihood import SCALE, Facts, facts
from dateline.gazetteer import open_default
from dateline.language import load
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.document import Document, Part
from dateline.model.record import Record

RAREST = 4
PENALTY = 8.0
PARTS = 8


class Example(NamedTuple):
    """A reading with its facts, and whether it is right."""

    text: str
    claim: Claim
    facts: Facts
    right: bool


class Design(NamedTuple):
    """What the columns of the table are."""

    names: list[str]
    types: list[str]


def examples(corpora: Path) -> Iterator[Example]:
    """All judged readings that the program still makes."""
    annotator, gazetteer = load(2), open_default()

    def read(text: str) -> tuple[Analysis, Record]:
        doc = Document(id="judged", text=text, parts=(Part(kind="body", start=0, end=len(text)),))
        analysis = annotator.annotate(text, [(0, len(text))])
        return analysis, code(doc, analysis, gazetteer=gazetteer, coder="training", least=0.0)

    for one in own():
        analysis, record = read(one.text)
        for claim in record.claims:
            if (*claim.predicate, claim.type) == (one.start, one.end, one.type):
                yield Example(one.text, claim, facts(analysis, record.entities, claim), one.right)
                break
    texts = {name: dict(sentences(corpora / f"{name}.conllu")) for name in CORPORA}
    for row in judged():
        text = texts[row.corpus][row.sent_id]
        analysis, record = read(text)
        for claim in record.claims:
            if (*claim.predicate, claim.rule) == (row.start, row.end, row.rule):
                yield Example(text, claim, facts(analysis, record.entities, claim), row.right)
                break


def design(data: Sequence[Example]) -> Design:
    """The facts that are common enough, and the types."""
    counts = Counter(name for one in data for name in one.facts.names)
    return Design(sorted(name for name, n in counts.items() if n >= RAREST), sorted({one.claim.type for one in data}))


def table(data: Sequence[Example], columns: Design) -> NDArray[np.float64]:
    """A row for each example: facts by name, the vectors, and the predicate's once more under its type."""
    at = {name: n for n, name in enumerate(columns.names)}
    size = len(data[0].facts.vectors[0])
    vectors, types = len(at), len(at) + size * len(data[0].facts.vectors)
    out = np.zeros((len(data), types + size * len(columns.types)))
    for row, one in enumerate(data):
        out[row, [at[name] for name in one.facts.names if name in at]] = 1.0
        out[row, vectors:types] = SCALE * np.concatenate(one.facts.vectors)
        start = types + size * columns.types.index(one.claim.type)
        out[row, start : start + size] = SCALE * one.facts.vectors[0]
    return out


def fit(x: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of a logistic regression."""
    weights = np.zeros(x.shape[1])
    for _ in range(15):
        chance = 1 / (1 + np.exp(-x @ weights))
        curve = (x.T * (chance * (1 - chance))) @ x + PENALTY * np.eye(len(weights))
        step = np.linalg.solve(curve, x.T @ (right - chance) - PENALTY * weights)
        weights += step
        if np.abs(step).max() < 1e-5:
            break
    return weights


def held_out(x: NDArray[np.float64], right: NDArray[np.float64], keys: Sequence[Hashable]) -> NDArray[np.float64]:
    """The likelihood of each example from weights that saw none with the same key."""
    order = sorted(set(keys), key=str)
    random.Random(1).shuffle(order)
    part = {key: n % PARTS for n, key in enumerate(order)}
    of = np.array([part[key] for key in keys])
    out = np.zeros(len(right))
    for n in range(PARTS):
        out[of == n] = 1 / (1 + np.exp(-x[of == n] @ fit(x[of != n], right[of != n])))
    return out


def told_apart(scores: NDArray[np.float64], right: NDArray[np.float64]) -> float:
    """The share of pairs of a right and a wrong reading in which the right one scores more (area under the curve)."""
    more = scores[right == 1][:, None] - scores[right == 0][None]
    return float((more > 0).mean() + (more == 0).mean() / 2)


def by_hand(data: Sequence[Example]) -> NDArray[np.float64]:
    """What the lexicon itself would give: the score of the line, less for each role that is missing."""
    scores = {line.rule: line.group.score for lines in lexicon().lines.values() for line in lines}
    claims = [one.claim for one in data]
    lacking = [(not one.actors) + (not one.recipients and one.place is None) for one in claims]
    return np.array(
        [scores[(one.rule or "").partition("+")[0]] * (1 - 0.15 * n) for one, n in zip(claims, lacking, strict=True)]
    )


def report(data: Sequence[Example], x: NDArray[np.float64], right: NDArray[np.float64]) -> None:
    """Print what the score is worth, and what the lines' own scores were."""
    print(f"{len(data)} readings, {int(right.sum())} right")
    print(f"the lexicon's own scores: {told_apart(by_hand(data), right):.3f} of pairs told apart")
    for name, keys in (
        ("sentences held out", [one.text for one in data]),
        ("groups held out", [(one.claim.rule or "").partition(":")[0] for one in data]),
    ):
        found = held_out(x, right, keys)
        bands = [(found >= low / 5) & (found < low / 5 + 0.2) for low in range(5)]
        shares = ", ".join(f"{right[band].mean():.2f} of {int(band.sum())}" for band in bands)
        print(
            f"{name}: {told_apart(found, right):.3f} of pairs told apart, {((found > 0.5) == right).mean():.3f} right"
        )
        print(f"  right among those that score up to 0.2, 0.4 …: {shares}")


def main() -> None:
    """Fit and write, or report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--report", action="store_true")
    args = parser.parse_args()
    data = list(examples(args.corpora))
    columns = design(data)
    x, right = table(data, columns), np.array([one.right for one in data], dtype=float)
    if args.report:
        report(data, x, right)
    weights = fit(x, right).astype(np.float16)
    names, rest = weights[: len(columns.names)], weights[len(columns.names) :]
    size = len(data[0].facts.vectors[0])
    rows = rest.reshape(-1, size)
    lists = json.dumps({"names": columns.names, "types": columns.types}).encode()
    count = len(data[0].facts.vectors)
    np.savez_compressed(
        args.out, lists=np.frombuffer(lists, np.uint8), names=names, vectors=rows[:count], types=rows[count:]
    )


if __name__ == "__main__":
    main()
