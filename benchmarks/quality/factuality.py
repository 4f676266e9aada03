"""Measure modality and polarity on UDS factuality: `python benchmarks/quality/factuality.py GOLD.jsonl`.

Every predicate of the gold has a value from -3 (surely did not happen) to 3 (surely did). Printed are the share of
predicates with the right sign (gold values of exactly 0 left out) and Pearson's correlation, with the reading alone
(a number for each modality and polarity) and with calibration.py on top. `--fit` fits the calibration on this gold,
writes its weights, and prints what cross-validation over its sentences gives.
"""

import argparse
import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from calibration import HERE, calibrated, features, fit, held_out, weights, written

from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.reality import Reading
from dateline.language import load
from dateline.language.analysis import Analysis

VALUES = {
    "actual": 2.5, "planned": -0.3, "promised": -0.3, "ordered": -0.5, "requested": -1.0, "threatened": -1.0,
    "possible": -0.4, "conditional": -1.2, "attempted": -0.2,
}  # fmt: skip


class Predicate(NamedTuple):
    """One predicate of the gold, and how it was read."""

    gold: float
    reading: Reading
    features: tuple[str, ...]
    sentence: int


def value_of(reading: Reading) -> float:
    """A reading as a number on the gold's scale."""
    if reading.polarity == "negative":
        return -2.5 if reading.modality in ("actual", "attempted") else -1.5
    return VALUES[reading.modality]


def predicates_of(document: dict[str, Any], analysis: Analysis, sentence: int) -> Iterable[Predicate]:
    """The predicates of one sentence."""
    for gold in document["gold"]:
        at = analysis.token_at(gold["start"])
        if at is not None:
            reading = assess(analysis, at)
            yield Predicate(gold["value"], reading, tuple(features(analysis, at, reading)), sentence)


def figures(gold: Sequence[float], predicted: Sequence[float]) -> dict[str, float]:
    """Sign accuracy and Pearson's correlation."""
    signed = [(g, p) for g, p in zip(gold, predicted, strict=True) if g != 0]
    right = sum((g > 0) == (p > 0) for g, p in signed)
    mg, mp = sum(gold) / len(gold), sum(predicted) / len(predicted)
    covariance = sum((g - mg) * (p - mp) for g, p in zip(gold, predicted, strict=True))
    spread = math.sqrt(sum((g - mg) ** 2 for g in gold) * sum((p - mp) ** 2 for p in predicted))
    return {
        "sign_accuracy": round(right / len(signed), 4),
        "pearson": round(covariance / spread, 4) if spread else 0.0,
    }


def readings(found: Iterable[Predicate]) -> dict[str, list[float]]:
    """How often each reading was made, and the mean gold value under it."""
    by_reading: dict[str, list[float]] = {}
    for one in found:
        by_reading.setdefault(f"{one.reading.modality} {one.reading.polarity}", []).append(one.gold)
    return {k: [len(v), round(sum(v) / len(v), 2)] for k, v in sorted(by_reading.items())}


def report(found: Sequence[Predicate], *, cross_validated: bool) -> dict[str, Any]:
    """All figures of a gold file."""
    gold = [one.gold for one in found]
    out: dict[str, Any] = {
        "predicates": len(found),
        "always_positive": figures(gold, [1.0] * len(gold))["sign_accuracy"],
        "reading": figures(gold, [value_of(one.reading) for one in found]),
    }
    rows = [one.features for one in found]
    if cross_validated:
        out["calibrated, cross-validated"] = figures(gold, held_out(rows, gold, [one.sentence for one in found]))
    else:
        out["calibrated"] = figures(gold, [calibrated(row, weights()) for row in rows])
    return {**out, "readings": readings(found)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--fit", action="store_true", help="fit the calibration on this gold and write its weights")
    given = parser.parse_args()
    annotator = load(threads=1)
    found: list[Predicate] = []
    for number, line in enumerate(given.gold.read_text(encoding="utf-8").splitlines()):
        document = json.loads(line)
        analysis = annotator.annotate(document["text"], [(0, len(document["text"]))])
        found.extend(predicates_of(document, analysis, number))
    if given.fit:
        table = fit([one.features for one in found], [one.gold for one in found])
        (HERE / "calibration.toml").write_text(written(table, given.gold.name), encoding="utf-8")
    print(json.dumps(report(found, cross_validated=given.fit)))


if __name__ == "__main__":
    main()
