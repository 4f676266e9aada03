"""What the measurements of speed share: the commit they are of, and a yardstick to compare machines by."""

import subprocess
import time
from pathlib import Path

import numpy

TURNS = 7
"""The best of so many counts: a neighbour on the machine slows a single one by half."""
HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"


def commit() -> str:
    """The commit in the work tree, marked when there are changes on top of it."""
    text = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--exclude=*"], check=False, capture_output=True, text=True, cwd=HERE
    )
    return text.stdout.strip() or "unknown"


def product_words_per_second() -> float:
    """Words a second that the encoder's matrix products alone would allow: 6 layers of 12·384² multiply-adds a word."""
    rows = numpy.ones((1024, 384), dtype=numpy.float32)
    weights = numpy.ones((384, 384), dtype=numpy.float32)
    best = float("inf")
    for _ in range(TURNS):
        begin = time.perf_counter()
        for _ in range(72):
            rows @ weights
        best = min(best, time.perf_counter() - begin)
    return 1024 / best
