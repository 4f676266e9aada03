"""Fit the weights of `coding/ranking.py` on annotated attribution: `python fit_statements.py GOLD.jsonl OUT.toml`.

Every candidate of the gold documents is labelled by whether the gold has its statement; the weights are those of a
logistic regression with an L2 penalty over the structural features, and features that are rare are left out, so that
no word of the gold ends up in them.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from dateline.coding.candidates import Candidate, candidates
from dateline.coding.quotations import quotations
from dateline.coding.ranking import features, quoted_tokens
from dateline.language import load
from dateline.language.analysis import Analysis

RAREST = 40
Example = tuple[tuple[str, ...], bool]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of a text."""
    return [match.span() for match in re.finditer(r"[^\n]+", text) if match.group().strip()]


def examples(document: dict[str, Any], analysis: Analysis) -> Iterable[Example]:
    """Each candidate's features, and whether the gold has it."""
    quoted = quoted_tokens(analysis, quotations(document["text"], paragraphs(document["text"])))
    gold = [g for g in document["gold"] if g["content"] and g["cue"]]
    # The gold has no statements within statements: inside a content, that one is missing says nothing.
    reported = _characters([span for one in gold for span in one["content"]])
    skipped = _characters(document.get("discard", []))
    for candidate in candidates(analysis):
        if candidate.frame == "bare" or not candidate.content or analysis.tokens[candidate.anchor].start in skipped:
            continue
        label = any(_same(analysis, candidate, one) for one in gold)
        if label or analysis.tokens[candidate.anchor].start not in reported:
            yield tuple(features(analysis, candidate, quoted)), label


def _same(analysis: Analysis, candidate: Candidate, gold: dict[str, Any]) -> bool:
    """Whether the cue is the gold's and the content mostly the gold's, or the first part of a longer quotation."""
    if analysis.tokens[candidate.anchor].start not in _characters(gold["cue"]):
        return False
    mine = _characters([analysis.span(i, i) for i in candidate.content if analysis.tokens[i].upos != "PUNCT"])
    theirs = _characters(gold["content"])
    shared = len(mine & theirs)
    if gold["quote_kind"] != "indirect":
        return shared >= 0.6 * len(mine)
    return 2 * shared >= 0.5 * (len(mine) + len(theirs))


def _characters(spans: Iterable[Sequence[int]]) -> set[int]:
    return {c for start, end in spans for c in range(start, end)}


def fit(data: Sequence[Example], penalty: float = 2.0) -> dict[str, float]:
    """Logistic regression by Newton's method."""
    counts = Counter(name for names, _ in data for name in set(names))
    kept = sorted(name for name, n in counts.items() if n >= RAREST)
    index = {name: column for column, name in enumerate(kept)}
    table = np.zeros((len(data), len(kept)))
    for row, (names, _) in enumerate(data):
        for name in names:
            if name in index:
                table[row, index[name]] = 1.0
    truth = np.array([label for _, label in data], dtype=float)
    vector = np.zeros(len(kept))
    for _ in range(12):
        chance = 1 / (1 + np.exp(-table @ vector))
        gradient = table.T @ (truth - chance) - penalty * vector
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + penalty * np.eye(len(kept))
        step = np.linalg.solve(curve, gradient)
        vector += step
        if np.abs(step).max() < 1e-4:
            break
    return {name: round(float(value), 3) for name, value in zip(kept, vector, strict=True)}


def written(weights: dict[str, float], threshold: float) -> str:
    """The rules file."""
    head = (
        "# Weights of the structural features of candidate statements (see coding/ranking.py), as fitted by\n"
        "# training/fit_statements.py. A candidate whose weights add up to less than the threshold is left out.\n\n"
    )
    lines = [f"{json.dumps(name)} = {value}" for name, value in weights.items() if value]
    return f"{head}threshold = {threshold}\n\n[weights]\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Annotate, label, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--threshold", type=float, default=-0.5)
    parser.add_argument("--every", type=int, default=1, help="use only each n-th document")
    args = parser.parse_args()
    annotator = load(threads=1)
    data: list[Example] = []
    for line in args.gold.read_text(encoding="utf-8").splitlines()[:: args.every]:
        document = json.loads(line)
        data.extend(examples(document, annotator.annotate(document["text"], paragraphs(document["text"]))))
    args.out.write_text(written(fit(data), args.threshold), encoding="utf-8")


if __name__ == "__main__":
    main()
