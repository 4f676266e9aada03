"""Scores exported weights on development data, and fails below the floors: python evaluate.py CORPORA WEIGHTS."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dateline.language.loading import load_model

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks" / "quality"))
from language import documents, evaluate

FLOORS = {"ewt": {"upos": 96.0, "las": 87.0, "names": 74.0}, "gum": {"upos": 96.5, "las": 86.0, "etype": 74.0}}
"""Half a point or more under what the shipped model reaches, so that a change of platform does not fail the gate."""


def main() -> int:
    """Print the scores; the exit status is 1 if one is too low."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--documents", type=int, default=15)
    args = parser.parse_args()
    annotator = load_model(1, args.weights)
    low = []
    for source, floors in FLOORS.items():
        scores = evaluate(annotator, documents(args.corpora, source, "dev")[: args.documents], raw=False)
        print(source, {name: round(score.f1, 2) for name, score in scores.items()})
        low += [f"{source} {name}" for name, floor in floors.items() if scores[name].f1 < floor]
    if low:
        print("below the floor:", ", ".join(low))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
