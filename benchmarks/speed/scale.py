"""How the store grows: `python benchmarks/speed/scale.py [--claims 10000 100000 1000000]`; writes scale.md.

A made-up war (corpus.py) is added and merged, then a day of it more; each question is asked over and over in one
process, and once as a command. One SQLite file, in a temporary folder.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from corpus import CLAIMS, records
from measure import HERE, commit

from dateline import services
from dateline.gazetteer import open_gazetteer
from dateline.model.record import Record
from dateline.services import Store

REPEATS = 7
DAY = "2030-06-30"
EXTRA = 0.001
"""Part of the reports that come after the first merge, for the question what has changed."""


class _NoModel:
    """Finished records need no language model."""

    name = "none"

    def annotate(self, text: str, blocks: object) -> object:
        raise AssertionError("a record was read again")


def reader() -> services.Reader:
    return services.Reader(annotator=_NoModel(), gazetteer=open_gazetteer(), coder="made up")  # type: ignore[arg-type]


def now() -> datetime:
    return datetime.now(UTC)


def add(store: Store, made: Iterable[Record]) -> float:
    """Seconds that adding takes, less what making the records takes."""
    spent = 0.0

    def opened() -> Iterable[tuple[str, Record]]:
        nonlocal spent
        source = iter(made)
        while True:
            begin = time.perf_counter()
            record = next(source, None)
            spent += time.perf_counter() - begin
            if record is None:
                return
            yield record.id, record

    begin = time.perf_counter()
    for _ in services.add(store, opened(), run=store.begin_run("add", now), now=now, make_reader=reader):
        pass
    return time.perf_counter() - begin - spent


def merge(store: Store) -> float:
    begin = time.perf_counter()
    services.merge(store, run=lambda: store.begin_run("merge", now), now=now)
    return time.perf_counter() - begin


def asked(question: Callable[[], object]) -> tuple[float, float]:
    """Median and worst of some runs, in milliseconds."""
    spent = []
    for _ in range(REPEATS):
        begin = time.perf_counter()
        question()
        spent.append(1000 * (time.perf_counter() - begin))
    return statistics.median(spent), max(spent)


def questions(store: Store, town: str, rare: str, run: str) -> dict[str, tuple[list[str], Callable[[], object]]]:
    """What is asked, as a command and as a call."""

    def holding() -> object:
        return services.holding(store, town, as_of=DAY)

    return {
        "status of a place": (["status", town, "--as-of", DAY], holding),
        "status of all places": (["status", "--all", "--as-of", DAY], lambda: services.holdings(store, as_of=DAY)),
        "search, a rare word": (["search", rare], lambda: services.search(store, rare)),
        "search, two common words": (["search", "shelled", "people"], lambda: services.search(store, "shelled people")),
        "search, a phrase": (['search', '"two officials said"'], lambda: services.search(store, '"two officials said"')),
        "what changed since the last run": (
            ["diff", "--since", run], lambda: services.changed(store, since=run, today=DAY),
        ),
    }  # fmt: skip


def command(db: Path, words: list[str]) -> float:
    begin = time.perf_counter()
    line = [sys.executable, "-m", "dateline", words[0], "--db", str(db), *words[1:]]
    subprocess.run(line, check=False, capture_output=True)
    return 1000 * (time.perf_counter() - begin)


def measure(claims: int, folder: Path) -> list[tuple[str, str]]:
    """The rows of one size."""
    db, reports = folder / f"{claims}.db", claims // CLAIMS
    services.create(str(db), now)
    store = services.open_store(str(db))
    more = max(1, int(reports * EXTRA))
    made = records(reports + more)
    rows = [("adding (records made before), reports/s", f"{reports / add(store, islice(made, reports)):,.0f}")]
    first = merge(store)
    rows.append(("first merge, s", f"{first:,.1f}"))
    rows.append(("first merge, µs a claim", f"{1e6 * first / claims:,.0f}"))
    rows.append(("memory so far, MiB", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f}"))
    run = str(store.begin_run("mark", now))
    add(store, made)
    rows.append(("second merge (a thousandth more), s", f"{merge(store):,.1f}"))
    rows.append(("file, MiB", f"{db.stat().st_size / 2**20:,.0f}"))
    with store.asking() as connection:
        town = connection.exec_driver_sql("SELECT place FROM standing ORDER BY place LIMIT 1").scalar()
        text = connection.exec_driver_sql("SELECT text FROM document ORDER BY n LIMIT 1").scalar()
    rare = text.split(".")[0].split()[-1]
    for name, (words, call) in questions(store, town, rare, run).items():
        median, worst = asked(call)
        rows.append((f"{name}, ms", f"{median:,.0f} (worst {worst:,.0f}; as a command {command(db, words):,.0f})"))
    store.engine.dispose()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--one", action="store_true", help="print one size and end, for a process of its own")
    sizes = parser.parse_args()
    if sizes.one:
        with tempfile.TemporaryDirectory() as folder:
            for name, value in measure(sizes.claims[0], Path(folder)):
                print(f"{name}\t{value}")
        return
    columns = []
    for size in sizes.claims:  # a process of its own for each, so that memory is that of this size
        line = [sys.executable, __file__, "--one", "--claims", str(size)]
        out = subprocess.run(line, check=True, capture_output=True, text=True).stdout
        columns.append(dict(row.split("\t") for row in out.splitlines()))
        print(size, columns[-1])
    head = "| what | " + " | ".join(f"{size:,} claims" for size in sizes.claims) + " |"
    lines = [head, "|---|" + "--:|" * len(sizes.claims)]
    lines += [f"| {name} | " + " | ".join(column[name] for column in columns) + " |" for name in columns[0]]
    text = f"""# How the store grows

`python benchmarks/speed/scale.py`, commit `{commit()}`; one SQLite file; the median of {REPEATS} questions in one process, the
worst of them, and the same once as a command with its start.

{chr(10).join(lines)}
"""
    (HERE / "scale.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
