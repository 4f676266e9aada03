"""Measure modality and polarity on UDS factuality: `python benchmarks/quality/factuality.py GOLD.jsonl`.

Every predicate of the gold has a value from -3 (surely did not happen) to 3 (surely did). A reading is mapped to a
number by its modality and polarity; printed are the share of predicates with the right sign (gold values of exactly 0
left out) and Pearson's correlation.
"""

import argparse
import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dateline.coding.modality import assess
from dateline.coding.reality import Reading
from dateline.language import load
from dateline.language.analysis import Analysis

VALUES = {
    "actual": 2.5, "planned": -0.3, "promised": -0.3, "ordered": -0.5, "requested": -1.0, "threatened": -1.0,
    "possible": -0.4, "conditional": -1.2, "attempted": -0.2,
}  # fmt: skip


def value_of(reading: Reading) -> float:
    """A reading as a number on the gold's scale."""
    if reading.polarity == "negative":
        return -2.5 if reading.modality in ("actual", "attempted") else -1.5
    return VALUES[reading.modality]


def pairs_of(document: dict[str, Any], analysis: Analysis) -> Iterable[tuple[float, float, str]]:
    """Gold and predicted value of each predicate."""
    for gold in document["gold"]:
        at = analysis.token_at(gold["start"])
        if at is not None:
            reading = assess(analysis, at)
            yield gold["value"], value_of(reading), f"{reading.modality} {reading.polarity}"


def figures(pairs: list[tuple[float, float, str]]) -> dict[str, Any]:
    """Sign accuracy, Pearson's correlation, and the mean gold value of each reading."""
    signed = [(g, p) for g, p, _ in pairs if g != 0]
    right = sum((g > 0) == (p > 0) for g, p in signed)
    mg, mp = (sum(values) / len(pairs) for values in ([g for g, *_ in pairs], [p for _, p, _ in pairs]))
    covariance = sum((g - mg) * (p - mp) for g, p, _ in pairs)
    spread = math.sqrt(sum((g - mg) ** 2 for g, *_ in pairs) * sum((p - mp) ** 2 for _, p, _ in pairs))
    by_reading: dict[str, list[float]] = {}
    for g, _, name in pairs:
        by_reading.setdefault(name, []).append(g)
    return {
        "predicates": len(pairs),
        "sign_accuracy": round(right / len(signed), 4),
        "pearson": round(covariance / spread, 4) if spread else 0.0,
        "readings": {k: [len(v), round(sum(v) / len(v), 2)] for k, v in sorted(by_reading.items())},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    annotator = load(threads=1)
    pairs: list[tuple[float, float, str]] = []
    for line in parser.parse_args().gold.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        analysis = annotator.annotate(document["text"], [(0, len(document["text"]))])
        pairs.extend(pairs_of(document, analysis))
    print(json.dumps(figures(pairs)))


if __name__ == "__main__":
    main()
