"""Fit the weights of `attribution/ranking.py` on annotated attribution: `python fit_statements.py GOLD.jsonl OUT.toml`.

With `--onto` the weights that ship stay as they are, and only what they leave unsaid is fitted: what the meaning of a
verb adds, and what is otherwise with verbs that no class of cues lists.

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
from numpy.typing import NDArray

from dateline.coding.attribution.candidates import candidates
from dateline.coding.attribution.constructions import Candidate
from dateline.coding.attribution.quotations import quotations
from dateline.coding.attribution.ranking import features, meaning_of, quoted_tokens, weights
from dateline.coding.lexicons.cues import UNLISTED
from dateline.coding.trees.mending import mended
from dateline.language import load
from dateline.language.analysis import Analysis

RAREST = 40
SCALE = 4.0
"""What meanings are multiplied by, beside features that are one or nothing."""
Example = tuple[tuple[str, ...], bool, NDArray[np.float32] | None]


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
            meaning = meaning_of(analysis, candidate) if candidate.kind == "verb" else None
            yield tuple(features(analysis, candidate, quoted)), label, meaning


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
    counts = Counter(name for names, _, _ in data for name in set(names))
    kept = sorted(name for name, n in counts.items() if n >= RAREST)
    index = {name: column for column, name in enumerate(kept)}
    table = np.zeros((len(data), len(kept)))
    for row, (names, _, _) in enumerate(data):
        for name in names:
            if name in index:
                table[row, index[name]] = 1.0
    truth = np.array([label for _, label, _ in data], dtype=float)
    vector = newton(table, truth, np.zeros(len(data)), penalty)
    return {name: round(float(value), 3) for name, value in zip(kept, vector, strict=True)}


def fit_onto(
    data: Sequence[Example], shipped: dict[str, float], penalty: float = 4.0
) -> tuple[dict[str, float], list[float]]:
    """The weights of features of unlisted verbs, and of meanings, beside the weights that there are."""
    counts = Counter(name for names, _, _ in data for name in set(names) if name.startswith(f"{UNLISTED} "))
    index = {name: column for column, name in enumerate(sorted(n for n, many in counts.items() if many >= RAREST))}
    size = max(len(meaning) for _, _, meaning in data if meaning is not None)
    table = np.zeros((len(data), len(index) + size))
    base = np.zeros(len(data))
    for row, (names, _, meaning) in enumerate(data):
        base[row] = sum(shipped.get(name, 0.0) for name in names if not name.startswith(f"{UNLISTED} "))
        for name in names:
            if name in index:
                table[row, index[name]] = 1.0
        if meaning is not None:
            table[row, len(index) :] = SCALE * meaning
    vector = newton(table, np.array([label for _, label, _ in data], dtype=float), base, penalty)
    told = {name: round(float(vector[column]), 3) for name, column in index.items()}
    return told, [round(SCALE * float(value), 3) for value in vector[len(index) :]]


def newton(
    table: NDArray[np.float64], truth: NDArray[np.float64], base: NDArray[np.float64], penalty: float
) -> NDArray[np.float64]:
    """The weights that make the truth likeliest, beside the sums in `base` that each example has already."""
    vector = np.zeros(table.shape[1])
    for _ in range(12):
        chance = 1 / (1 + np.exp(-(table @ vector + base)))
        gradient = table.T @ (truth - chance) - penalty * vector
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + penalty * np.eye(len(vector))
        step = np.linalg.solve(curve, gradient)
        vector += step
        if np.abs(step).max() < 1e-4:
            break
    return vector


def written(weights: dict[str, float], thresholds: dict[str, float], meaning: Sequence[float]) -> str:
    """The rules file."""
    head = (
        "# Weights of the structural features of candidate statements (see coding/ranking.py), as fitted by\n"
        "# training/fit_statements.py. A candidate whose weights add up to less than the threshold is left out. Verbs\n"
        "# have one of their own, and `set_in` is that of verbs that no class lists, behind what they say. `meaning`\n"
        "# is what each direction of a verb's meaning adds.\n\n"
    )
    lines = [f"{json.dumps(name)} = {value}" for name, value in weights.items() if value]
    rows = [", ".join(map(str, meaning[n : n + 12])) for n in range(0, len(meaning), 12)]
    told = "meaning = [\n" + "".join(f"  {row},\n" for row in rows) + "]\n"
    sums = "".join(f"{name} = {value}\n" for name, value in thresholds.items())
    return f"{head}{sums}{told}\n[weights]\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Annotate, label, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--threshold", type=float, default=-0.5)
    parser.add_argument("--verbs", type=float, default=-0.7, help="the threshold of verbs")
    parser.add_argument("--set-in", type=float, default=-2.6, help="the threshold of unlisted verbs that are set in")
    parser.add_argument("--onto", action="store_true", help="keep the weights that ship, fit only what is beside them")
    parser.add_argument("--every", type=int, default=1, help="use only each n-th document")
    args = parser.parse_args()
    annotator = load(threads=1)
    data: list[Example] = []
    for line in args.gold.read_text(encoding="utf-8").splitlines()[:: args.every]:
        document = json.loads(line)
        data.extend(examples(document, mended(annotator.annotate(document["text"], paragraphs(document["text"])))))
    shipped = weights().weights if args.onto else fit(data)
    shipped = {name: value for name, value in shipped.items() if not name.startswith(f"{UNLISTED} ")}
    told, meaning = fit_onto(data, shipped)
    thresholds = {"threshold": args.threshold, "verbs": args.verbs, "set_in": args.set_in}
    table = dict(sorted({**shipped, **told}.items()))
    args.out.write_text(written(table, thresholds, meaning), encoding="utf-8")


if __name__ == "__main__":
    main()
