"""How the grouping of claims by likeness scales: `python benchmarks/speed/grouping.py`; writes grouping.md.

The claims of the corpus (corpus.py, about ten to a report) are grouped in memory, with no store about them, so that the
figures are of the comparison and the clustering alone. Seconds are of the processor; memory is the peak of the process.
The last column is how often longer it took than n log n would have it, from the first row on.
"""

import argparse
import gc
import os
import resource
import time
from math import log

from corpus import records
from measure import HERE, commit

from dateline.merging.happenings import happenings
from dateline.merging.sourced import sourced_claims


def grouped(reports: int) -> tuple[int, float, int]:
    """Claims, seconds and groups."""
    gc.disable()  # making the corpus is no part of it
    claims = [claim for record in records(reports) for claim in sourced_claims(record)]
    gc.enable()
    gc.freeze()
    begin = time.process_time()
    groups = happenings(claims)
    return len(claims), time.process_time() - begin, len(groups)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, nargs="+", default=[1_000, 3_000, 10_000, 30_000])
    given = parser.parse_args()
    lines = [
        "# How grouping by likeness scales", "",
        f"`python benchmarks/speed/grouping.py`, commit `{commit()}`, one of {os.cpu_count()} cores.", "",
        "| claims | seconds | microseconds a claim | groups | memory | beside n log n |", "|--:|--:|--:|--:|--:|--:|",
    ]  # fmt: skip
    unit = 0.0
    for reports in given.reports:
        claims, seconds, groups = grouped(reports)
        unit = unit or seconds / (claims * log(claims))
        beside = seconds / (unit * claims * log(claims))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        each = 1e6 * seconds / claims
        lines.append(f"| {claims:,} | {seconds:,.1f} | {each:,.0f} | {groups:,} | {memory:,} MiB | {beside:.2f} |")
        print(lines[-1], flush=True)
    (HERE / "grouping.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
