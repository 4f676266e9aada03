"""Peers on the same data, with the same scorer: `python benchmarks/quality/peers/run.py [--bench DIR] [--limit N]`.

    pip install -r benchmarks/quality/peers/requirements.txt      (and Java 17 for HeidelTime)

HeidelTime on the development sets of times, flashgeotext and geotext on those of places; Dateline's figures stand
beside them. Writes results.md beside this file. HeidelTime starts a program for each document: some seconds each.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from places import flashgeotext, geotext
from times import heideltime

HERE = Path(__file__).parent
TIMES = {
    "TimeBank": ("time/timebank_te3.dev.jsonl", "news"),
    "AQUAINT": ("time/aquaint_te3.dev.jsonl", "news"),
    "WikiWars": ("time/wikiwars_timex3.dev.jsonl", "narratives"),
}
PLACES = {
    "LGL": "geo/lgl.dev.jsonl", "TR-News": "geo/trnews.dev.jsonl", "GeoVirus": "geo/geovirus.dev.jsonl",
    "GeoWebNews": "geo/geowebnews.dev.jsonl",
}  # fmt: skip
Row = tuple[str, str, list[float], float]
"""Data, system, figures in per cent, characters a second."""


def documents(path: Path, limit: int) -> dict[str, dict[str, Any]]:
    """The gold documents by their ids."""
    rows = map(json.loads, path.read_bytes().splitlines()[: limit or None])
    return {row["id"]: row for row in rows}


def dateline(text: str, *, date: str | None) -> dict[str, Any]:
    """Our own record."""
    import msgspec

    from dateline import read_text

    dated = date is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", date) is not None
    return msgspec.to_builtins(read_text(text, date=date if dated else None))


def timed(
    gold: dict[str, dict[str, Any]], read: Callable[[dict[str, Any]], Any], jobs: int
) -> tuple[dict[str, Any], float]:
    """What a system says of each document, and the characters a second."""
    begin = time.perf_counter()
    with ThreadPoolExecutor(jobs) as pool:
        records = dict(zip(gold, pool.map(read, gold.values()), strict=True))
    characters = sum(len(document["text"]) for document in gold.values())
    return records, characters / (time.perf_counter() - begin)


def time_rows(score: Any, bench: Path, limit: int) -> list[Row]:
    """The systems on the sets of times."""
    rows = []
    for name, (path, kind) in TIMES.items():
        gold = documents(bench / path, limit)
        dated = kind == "news"
        systems: dict[str, tuple[Callable[[dict[str, Any]], Any], int]] = {
            "Dateline": (lambda d, dated=dated: dateline(d["text"], date=d.get("date") if dated else None), 1),
            "HeidelTime": (
                partial(lambda d, kind: {"times": heideltime(d["text"], date=d.get("date"), kind=kind)}, kind=kind), 2,
            ),
        }  # fmt: skip
        for system, (read, jobs) in systems.items():
            records, speed = timed(gold, read, jobs)
            found = score.time(gold, records)
            rows.append((name, system, [100 * found[f]["f1"] for f in ("strict", "relaxed", "value")], speed))
            print(rows[-1], flush=True)
    return rows


def place_rows(score: Any, bench: Path, limit: int) -> list[Row]:
    """The systems on the sets of places."""
    rows = []
    for name, path in PLACES.items():
        gold = documents(bench / path, limit)
        systems: dict[str, Callable[[dict[str, Any]], Any]] = {
            "Dateline": lambda d: dateline(d["text"], date=d.get("date")),
            "flashgeotext": lambda d: {"places": flashgeotext(d["text"])},
            "geotext": lambda d: {"places": geotext(d["text"])},
        }
        for system, read in systems.items():
            records, speed = timed(gold, read, 1)
            found = score.geo(gold, records)
            figures = [
                found["toponym_overlap"]["f1"],
                found["accuracy_161km_of_matched"],
                found["end_to_end_161km"]["f1"],
            ]
            rows.append((name, system, [100 * figure for figure in figures], speed))
            print(rows[-1], flush=True)
    return rows


def table(title: str, columns: list[str], rows: list[Row]) -> list[str]:
    """Rows as Markdown."""
    lines = ["", f"## {title}", "", f"| data | system | {' | '.join(columns)} | characters a second |"]
    lines.append("|---|---|" + "--:|" * (len(columns) + 1))
    for name, system, figures, speed in rows:
        lines.append(f"| {name} | {system} | {' | '.join(f'{figure:.1f}' for figure in figures)} | {speed:,.0f} |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--limit", type=int, default=0, help="only the first documents of each set; writes nothing")
    given = parser.parse_args()
    sys.path.insert(0, str(given.bench))
    import score

    lines = [
        "# Peers on the same data",
        "",
        "`python benchmarks/quality/peers/run.py`. F1 in per cent, the benchmark's own scorer. Dateline's speed is",
        "that of the whole record, the others' of their one task; HeidelTime's counts the start of its program for",
        "each document, two at a time. The geoparsers name places only: each got the most populous place of that name",
        "in our gazetteer.",
    ]
    lines += table("Times", ["strict", "relaxed", "value"], time_rows(score, given.bench, given.limit))
    lines += table(
        "Places", ["recognised", "accuracy within 161 km", "end to end within 161 km"],
        place_rows(score, given.bench, given.limit),
    )  # fmt: skip
    if not given.limit:
        (HERE / "results.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
