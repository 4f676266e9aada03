"""Fits the weights of `merging/links.py` on ECB+: `python fit_links.py ECBPLUS/train.jsonl OUT.toml`.

Pairs of gold mentions of one topic are the examples. Most have nothing in common; of those that are not one event and
share no word, every tenth is taken with the weight of ten. A pair of a chain of n mentions weighs 1/√n, else a few long
chains would be all that is learned. A logistic regression with an L2 penalty; facts that are rare are left out, and no
fact names a word. The threshold is the one that gives the best CoNLL score on the same documents, which the
development documents have no part in.
"""

import argparse
import json
import random
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from dateline.merging.links import Weights
from dateline.merging.relations import barred

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks" / "quality"))
from ecbplus import Gold, by_topic, conll, gold_chains, grouped, links_of, reports

RATE = 0.1
RAREST = 25
PENALTY = 2.0
THRESHOLDS = (-2.0, -1.75, -1.5, -1.25, -1.0, -0.75)
Example = tuple[dict[str, float], bool, float]


def examples(groups: dict[str, list[Gold]]) -> list[Example]:
    """Facts of each pair, whether it is one event, and its weight."""
    rng, out = random.Random(1), []
    for golds in groups.values():
        links = links_of([one.mention for one in golds], Weights(threshold=0.0, weights={}, reasons={}))
        size = Counter(one.chain for one in golds)
        for n, one in enumerate(golds):
            for m, other in enumerate(golds[:n]):
                if barred(one.mention, other.mention):
                    continue
                facts, same = links.facts(m, n), one.chain == other.chain
                common = not same and "lemma=none" in facts
                if common and rng.random() > RATE:
                    continue
                weight = (1 / RATE if common else 1.0) / (size[one.chain] * size[other.chain]) ** 0.25
                out.append((facts, same, weight))
    return out


def fit(data: list[Example]) -> dict[str, float]:
    """Logistic regression by Newton's method."""
    counts = Counter(name for facts, _, _ in data for name in facts)
    names = sorted(name for name, n in counts.items() if n >= RAREST)
    column = {name: n for n, name in enumerate(names)}
    table = np.zeros((len(data), len(names)))
    for row, (facts, _, _) in enumerate(data):
        for name, value in facts.items():
            if name in column:
                table[row, column[name]] = value
    truth = np.array([same for _, same, _ in data], dtype=float)
    weight = np.array([w for _, _, w in data])
    vector = np.zeros(len(names))
    for _ in range(25):
        chance = 1 / (1 + np.exp(-table @ vector))
        gradient = table.T @ (weight * (truth - chance)) - PENALTY * vector
        curve = (table * (weight * chance * (1 - chance))[:, None]).T @ table + PENALTY * np.eye(len(names))
        step = np.linalg.solve(curve, gradient)
        vector += step
        if np.abs(step).max() < 1e-5:
            break
    return {name: round(float(value), 3) for name, value in zip(names, vector, strict=True)}


def main() -> None:
    """Read, fit, choose the threshold, write; the phrases of the reasons are kept as they stand in OUT."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    golds = [gold for one in reports(args.train) for gold in one.golds]
    data = examples(by_topic(golds, "topic"))
    found = fit(data)
    print(f"{len(data)} pairs, {sum(same for _, same, _ in data)} of one event, {len(found)} weights", flush=True)
    key, best = gold_chains(golds), (0.0, 0.0)
    for threshold in THRESHOLDS:
        table = Weights(threshold=threshold, weights=found, reasons={})
        scores = [conll(key, grouped(by_topic(golds, level), table))[-1] for level in ("subtopic", "topic")]
        print(threshold, [round(score, 1) for score in scores], flush=True)
        best = max(best, (sum(scores) / 2, threshold))
    kept = args.out.read_text(encoding="utf-8").partition("[reasons]")[2] if args.out.is_file() else "\n"
    head = (
        "# What each fact about a pair of mentions adds to the odds that they are one event (see merging/links.py),\n"
        "# as fitted by training/fit_links.py; a pair is linked where the sum is above the threshold. No fact holds a\n"
        "# word.\n\n"
    )
    lines = "\n".join(f"{json.dumps(name)} = {value}" for name, value in found.items())
    text = f"{head}threshold = {best[1]}\n\n[weights]\n{lines}\n\n[reasons]{kept}"
    args.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
