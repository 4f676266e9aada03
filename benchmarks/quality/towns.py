"""Towns in single sentences: `python benchmarks/quality/towns.py`; prints Markdown. Needs no gold data.

A sentence of one town and nothing else of its country tells least about where it is. Counted is in how many a claim
has the town for its place, and in how many sentences about people a surname is taken for a place all the same.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from dateline import read_text
from dateline.model.record import Record

DATE = "2024-12-07"
DATA: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("towns.toml").read_text(encoding="utf-8"))


def shares(step: int = 1) -> Iterator[tuple[str, int, int]]:
    """What is counted, how often it is so, and of how many; with `step` only of every so many-th town and person."""
    for kind in ("control", "happened"):
        texts = [(template.format(town), town) for template in DATA[kind] for town in DATA["towns"][::step]]
        yield kind, sum(_placed(text, town, control=kind == "control") for text, town in texts), len(texts)
    texts = [(template.format(name), name) for template in DATA["of_people"] for name in DATA["people"][::step]]
    yield "people taken for places", sum(name in _places(_read(text)) for text, name in texts), len(texts)


def _read(text: str) -> Record:
    return read_text(text, date=DATE)


def _places(record: Record) -> list[str]:
    return [record.text[place.start : place.end] for place in record.places]


def _placed(text: str, town: str, *, control: bool) -> bool:
    record = _read(text)
    names = _places(record)
    return any(c.place is not None and names[c.place] == town and (c.control or not control) for c in record.claims)


if __name__ == "__main__":
    print("| single sentences | so | of | % |\n|---|--:|--:|--:|")
    for what, so, of in shares():
        print(f"| {what} | {so} | {of} | {100 * so / of:.1f} |")
