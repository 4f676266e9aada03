"""How the store scales: `python benchmarks/speed/scale.py [--claims 10000 100000 1000000]`; writes scale.md.

For each number of claims a store is filled from the corpus (corpus.py), merged, given another thousandth of reports
as a second run and merged again; then the questions are asked. Every stage is a process of its own, so that its peak
memory is its own. A question is asked in one process with the store open, once cold and then several times; and as a
whole command, start-up included. A million claims take hours with the grouping by likeness; `--group-up-to` says up
to how many it is used.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from corpus import CODER, RARE, records
from measure import HERE, commit
from world import DAYS, FIRST_DAY

from dateline import services
from dateline.merging import events
from dateline.merging.happenings import Happening, Known, happenings
from dateline.model.sourced import SourcedClaim
from dateline.services import Store

CLAIMS_EACH = 10
LAST = 0.001
"""Share of the reports that the second run adds."""
TURNS = 9
DAY = FIRST_DAY.replace(month=12, day=28).isoformat()
FIRST_TOWN = "90000000"
LAST_RUN = "3"
"""Adding and merging are runs of their own: the last reports come with the third."""
QUESTIONS = {
    "status of a town": ["status", "TOWN", "--as-of", DAY],
    "status of the most reported town": ["status", FIRST_TOWN, "--as-of", DAY],
    "status --all": ["status", "--all", "--as-of", DAY],
    "search, a rare word": ["search", RARE],
    "search, two words that half of all reports have": ["search", "harbour", "people"],
    "search, a phrase of common words": ["search", '"people in"'],
    "diff since the last run": ["diff", "--since", LAST_RUN],
    "show an event": ["show", "EVENT"],
    "show a claim": ["show", "CLAIM"],
    "show a report": ["show", "REPORT"],
}


class _Coder(NamedTuple):
    """Stands where the language model would: the corpus needs none."""

    coder: str = CODER


def now() -> datetime:
    return datetime.now(UTC)


def add(store: Store, count: int, *, last: bool) -> dict[str, Any]:
    """Add the reports of the first run, or of the second; the corpus' own time is taken off."""
    made = 0.0

    def opened() -> Iterator[tuple[str, Any]]:
        nonlocal made
        source = records(count)
        first = int(count * (1 - LAST))
        for number in range(count):
            begin = time.perf_counter()
            record = next(source)
            made += time.perf_counter() - begin
            if (number >= first) == last:
                yield record.id, record

    run, begin = store.begin_run("add", now), time.perf_counter()
    claims = 0
    for _, one in services.add(store, opened(), run=run, now=now, make_reader=_Coder):  # type: ignore[arg-type]
        claims += one.claims if isinstance(one, services.Added) else 0
    return {"seconds": time.perf_counter() - begin - made, "claims": claims}


def merge(store: Store, *, exact: bool) -> dict[str, Any]:
    """Merge; how long the grouping of claims took, within that, is told apart."""
    grouping = 0.0

    def grouped(claims: Sequence[SourcedClaim], known: Known | None = None) -> tuple[Happening, ...]:
        nonlocal grouping
        begin = time.perf_counter()
        found = by_key(claims) if exact else happenings(claims, known)
        grouping += time.perf_counter() - begin
        return found

    events.happenings = grouped  # type: ignore[attr-defined]
    begin = time.perf_counter()
    changes = services.merge(store, run=lambda: store.begin_run("merge", now), now=now)
    return {"seconds": time.perf_counter() - begin, "grouping": grouping, "changes": str(changes)}


def by_key(claims: Sequence[SourcedClaim]) -> tuple[Happening, ...]:
    """Claims of one act, one day and one town or the same parties: a stand-in for the grouping that costs nothing."""
    groups: defaultdict[tuple[object, ...], list[SourcedClaim]] = defaultdict(list)
    for one in claims:
        where = one.place_key if one.at_point else tuple(sorted(p.key for p in (*one.actors, *one.recipients)))
        groups[where, one.type, one.mode, one.days, one.modality].append(one)
    return tuple(Happening(tuple(group)) for group in groups.values())


def ask(store: Store, named: dict[str, str]) -> dict[str, list[float]]:
    """Seconds of each question in one process, the first time and then again and again."""
    asked: dict[str, Callable[[], object]] = {
        "status of a town": lambda: services.holding(store, named["TOWN"], as_of=DAY),
        "status of the most reported town": lambda: services.holding(store, FIRST_TOWN, as_of=DAY),
        "status --all": lambda: services.holdings(store, as_of=DAY),
        "search, a rare word": lambda: services.search(store, RARE),
        "search, two words that half of all reports have": lambda: services.search(store, "harbour people"),
        "search, a phrase of common words": lambda: services.search(store, '"people in"'),
        "diff since the last run": lambda: services.changed(store, since=LAST_RUN, today=DAY),
        "show an event": lambda: services.shown(store, named["EVENT"]),
        "show a claim": lambda: services.shown(store, named["CLAIM"]),
        "show a report": lambda: services.shown(store, named["REPORT"]),
    }
    return {name: [_seconds(question) for _ in range(TURNS + 1)] for name, question in asked.items()}


def _seconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def names(store: Store) -> dict[str, str]:
    """A town with as many claims on who holds it as most; an event with a few claims, one of them and its report."""
    held = sorted(services.holdings(store, as_of=DAY)[0], key=lambda s: (len(s.claims), s.place_key))
    found, _ = services.changed(store, since=LAST_RUN, today=DAY)
    told = [c.after for c in found.events if c.after and set(c.after.claims) & set(found.claims)]
    one = min(told, key=lambda e: (abs(len(e.claims) - 6), e.id))
    claim = next(found.claims[name] for name in one.claims if name in found.claims)
    return {
        "TOWN": held[len(held) // 2].place_key, "EVENT": one.id, "CLAIM": claim.id, "REPORT": claim.document,
    }  # fmt: skip


def stage(given: argparse.Namespace) -> None:
    """One stage, in a process of its own; its figures go to standard output."""
    where, out = str(given.store), {}
    if given.stage == "add":
        services.create(where, now)
    store = services.open_store(where)
    if given.stage.startswith("add"):
        out = add(store, given.count, last=given.stage == "add-last")
    elif given.stage == "merge":
        out = merge(store, exact=given.exact)
    else:
        named = names(store)
        out = {"names": named, "seconds": ask(store, named)}
    out["mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(out))


def staged(name: str, store: Path, count: int, *, exact: bool = False) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, __file__, "--stage", name, "--store", str(store), "--count", str(count), *["--exact"] * exact],
        check=True, stdout=subprocess.PIPE,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout)
    print(f"{count * CLAIMS_EACH:,} claims, {name}: {found}", file=sys.stderr)
    return found


def command(arguments: list[str], store: Path) -> list[float]:
    """Seconds of whole commands."""
    line = [sys.executable, "-m", "dateline", *arguments, "--db", str(store)]
    return [
        _seconds(lambda: subprocess.run(line, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        for _ in range(5)
    ]


def measured(count: int, folder: Path, *, exact: bool) -> dict[str, Any]:
    """All figures for so many reports."""
    store = folder / f"{count * CLAIMS_EACH}.db"
    store.unlink(missing_ok=True)
    found: dict[str, Any] = {"exact": exact, "add": staged("add", store, count)}
    found["merge"] = staged("merge", store, count, exact=exact)
    found["add-last"] = staged("add-last", store, count)
    found["merge again"] = staged("merge", store, count, exact=exact)
    found["ask"] = staged("ask", store, count)
    named = found["ask"]["names"]
    found["commands"] = {
        name: command([named.get(word, word) for word in line], store) for name, line in QUESTIONS.items()
    }
    found["size"] = store.stat().st_size / 2**20
    return found


def table(found: dict[int, dict[str, Any]]) -> list[str]:
    sizes = list(found)
    head = [f"| what | {' | '.join(f'{n:,} claims' for n in sizes)} |", "|---|" + "--:|" * len(sizes)]
    lines = [*head]
    for name, words in (
        ("add", "adding 999 reports in 1,000"), ("merge", "merging"),
        ("add-last", "adding the last 1 in 1,000"), ("merge again", "merging again"),
    ):  # fmt: skip
        cells = [f"{one[name]['seconds']:,.1f} s, {one[name]['mib']:,} MiB" for one in found.values()]
        lines.append(f"| {words} | {' | '.join(cells)} |")
        if name.startswith("merge"):
            cells = [f"{one[name]['grouping']:,.1f} s{' (by key)' * one['exact']}" for one in found.values()]
            lines.append(f"| … of that grouping the claims | {' | '.join(cells)} |")
    lines.append("| size of the file | " + " | ".join(f"{one['size']:,.0f} MiB" for one in found.values()) + " |")
    lines += [
        "",
        "Milliseconds in one process with the store open, median (worst, the first time included):",
        "",
        *head,
    ]
    lines += [_latencies(name, [one["ask"]["seconds"][name] for one in found.values()]) for name in QUESTIONS]
    lines += ["", "Milliseconds of the whole command, start-up included, median (worst):", "", *head]
    lines += [_latencies(name, [one["commands"][name] for one in found.values()]) for name in QUESTIONS]
    return lines


def _latencies(name: str, all_seconds: list[list[float]]) -> str:
    cells = [f"{statistics.median(s) * 1000:,.0f} ({max(s) * 1000:,.0f})" for s in all_seconds]
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--folder", type=Path, help="Where the stores are made and left; by default a temporary one.")
    parser.add_argument(
        "--group-up-to", type=int, default=100_000, metavar="CLAIMS",
        help="Above so many claims they are grouped by an exact key instead of their likeness, which takes hours.",
    )  # fmt: skip
    parser.add_argument("--exact", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--stage", choices=["add", "merge", "add-last", "ask"], help=argparse.SUPPRESS)
    parser.add_argument("--store", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--count", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.stage:
        stage(given)
        return
    if given.folder:
        given.folder.mkdir(parents=True, exist_ok=True)
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for n in given.claims:
            found[n] = measured(n // CLAIMS_EACH, given.folder or Path(folder), exact=n > given.group_up_to)
    lines = [
        "# How the store scales", "",
        f"`python benchmarks/speed/scale.py`, commit `{commit()}`, {os.cpu_count()} cores. Made-up reports "
        f"of about {CLAIMS_EACH} claims over {DAYS} days (see corpus.py); memory is the peak of the process. Where the "
        "grouping is said to be by key, claims of one act, day and town or pair of parties make an event; all else is "
        "as always.", "",
        *table(found),
    ]  # fmt: skip
    (HERE / "scale.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
