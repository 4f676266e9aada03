"""How the grouping of claims by likeness scales: `python benchmarks/speed/grouping.py`; writes grouping.md.

The claims of the corpus (corpus.py, about ten to a report) are grouped in memory, with no store about them, so that the
figures are of the comparison and the clustering alone. Seconds are of the processor; memory is the peak of the process.
The last column is how often longer it took than n log n would have it, from the first row on. An archive grows in two
ways: more is told of the same days (a year, whatever the number), or days are added (so many reports to each).
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

from corpus import records
from measure import HERE, commit
from world import DAYS

from dateline.merging.happenings import happenings
from dateline.merging.sourced import sourced_claims

DAILY = 27
"""Reports to a day where days are added: those of the corpus of a hundred thousand claims in a year."""


def grouped(reports: int, days: int) -> tuple[int, float, int, int]:
    """Claims, seconds, groups, and the peak of memory in MiB."""
    gc.disable()  # making the corpus is no part of it
    claims = [claim for record in records(reports, days=days) for claim in sourced_claims(record)]
    gc.enable()
    gc.freeze()
    begin = time.process_time()
    groups = happenings(claims)
    seconds = time.process_time() - begin
    return len(claims), seconds, len(groups), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


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
             "| claims | days | seconds | microseconds a claim | groups | memory | beside n log n |",
             "|--:|--:|--:|--:|--:|--:|--:|"]  # fmt: skip
    unit = 0.0
    for reports in sizes:
        with ProcessPoolExecutor(1, get_context("spawn")) as one:  # each with a memory of its own
            claims, seconds, groups, memory = one.submit(grouped, reports, days(reports)).result()
        unit = unit or seconds / (claims * log(claims))
        beside = seconds / (unit * claims * log(claims))
        each = 1e6 * seconds / claims
        lines.append(
            f"| {claims:,} | {days(reports):,} | {seconds:,.1f} | {each:,.0f} | {groups:,} | {memory:,} MiB "
            f"| {beside:.2f} |"
        )
        print(lines[-1], flush=True)
    return lines


if __name__ == "__main__":
    main()
