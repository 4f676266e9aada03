"""How the grouping of claims by likeness scales: `python benchmarks/speed/grouping.py`; writes grouping.md.

The claims of the corpus (corpus.py, about ten to a report) are grouped in memory, with no store about them, so that the
figures are of the comparison and the clustering alone. Seconds are of the processor; memory is the peak of the process.
"Pairs" are those that were scored, to a claim: seconds swing with what else a machine does, pairs do not. "Beside
n log n" is how many times more pairs there were than n log n would have it, from the first row on. An archive grows
in two ways: days are added, with so many reports to each, or more is told of the same year.
"""

import argparse
import gc
import os
import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from math import log
from multiprocessing import get_context
from typing import NamedTuple
from unittest.mock import patch

from corpus import records
from measure import HERE, commit
from world import DAYS

from dateline.merging.comparison import Comparison
from dateline.merging.happenings import happenings
from dateline.merging.sourced import sourced_claims

DAILY = 27
"""Reports to a day where days are added: those of the corpus of a hundred thousand claims in a year."""


class Row(NamedTuple):
    """What was measured of one size."""

    claims: int
    seconds: float
    pairs: int
    groups: int
    mebibytes: int


def grouped(reports: int, days: int) -> Row:
    """Group the claims of so many reports over so many days."""
    pairs = 0

    class Counting(Comparison):
        def score(self, n: int, m: int) -> float:
            nonlocal pairs
            pairs += 1
            return super().score(n, m)

    gc.disable()  # making the corpus is no part of it
    claims = [claim for record in records(reports, days=days) for claim in sourced_claims(record)]
    gc.enable()
    gc.freeze()
    begin = time.process_time()
    with patch("dateline.merging.happenings.Comparison", Counting):
        groups = len(happenings(claims))
    seconds = time.process_time() - begin
    return Row(len(claims), seconds, pairs, groups, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="*", default=[1_000, 3_000, 10_000, 30_000])
    parser.add_argument("--daily", type=int, nargs="*", default=[1_000, 3_000, 10_000, 30_000, 100_000])
    given = parser.parse_args()
    made_by = f"`python benchmarks/speed/grouping.py`, commit `{commit()}`, one of {os.cpu_count()} cores."
    head = ["# How grouping by likeness scales", "", made_by, ""]
    years = table(f"More days, {DAILY} reports to each", given.daily, lambda reports: max(1, reports // DAILY))
    year = table("More of one year", given.reports, lambda _: DAYS)
    (HERE / "grouping.md").write_text("\n".join([*head, *years, "", *year]) + "\n", encoding="utf-8")


def table(title: str, sizes: Sequence[int], days: Callable[[int], int]) -> list[str]:
    """The lines of one way to grow."""
    lines = [f"## {title}", "",
             "| claims | days | seconds | microseconds a claim | pairs a claim | groups | memory | beside n log n |",
             "|--:|--:|--:|--:|--:|--:|--:|--:|"]  # fmt: skip
    unit = 0.0
    for reports in sizes:
        with ProcessPoolExecutor(1, get_context("spawn")) as one:  # each with a memory of its own
            found = one.submit(grouped, reports, days(reports)).result()
        n, each = found.claims, found.pairs / found.claims
        unit = unit or each / log(n)
        lines.append(
            f"| {n:,} | {days(reports):,} | {found.seconds:,.1f} | {1e6 * found.seconds / n:,.0f} | {each:.1f} "
            f"| {found.groups:,} | {found.mebibytes:,} MiB | {each / (unit * log(n)):.2f} |"
        )
        print(lines[-1], flush=True)
    return lines


if __name__ == "__main__":
    main()
