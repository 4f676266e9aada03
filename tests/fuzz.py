"""Reads damaged reports for as long as it is told and checks every record: `python tests/fuzz.py [SECONDS] [SEED]`.

Stops at the first text that breaks something, and names the seed that makes it again.
"""

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

sys.path.insert(0, str(Path(__file__).parent))
from noise import damaged, reports

from dateline import DatelineError, read_text
from dateline.model.record import Record


def spans_of(value: Any) -> Iterator[tuple[int, int]]:
    """Every span anywhere in a record."""
    if isinstance(value, dict):
        if isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            yield value["start"], value["end"]
        for inner in value.values():
            yield from spans_of(inner)
    elif isinstance(value, list | tuple):
        if len(value) == 2 and all(type(part) is int for part in value):
            yield value[0], value[1]
        else:
            for inner in value:
                yield from spans_of(inner)


def check(text: str, record: Record) -> None:
    """What holds of every record: its text is what came in, and every span lies in it and holds something."""
    assert record.text == text
    made = msgspec.to_builtins(record)
    for start, end in spans_of({key: value for key, value in made.items() if key != "text"}):
        assert 0 <= start < end <= len(text), (start, end)
    for claim in record.claims:
        for role in (*claim.actors, *claim.recipients):
            assert text[role.start : role.end] == role.text
    ends = [end for _, end in record.sentences]
    assert ends == sorted(ends)


def main() -> None:
    """Read until the time is up."""
    seconds, seed = (int(value) for value in (*sys.argv[1:], *("60", "1")[len(sys.argv) - 1 :]))
    texts, until, done = reports(), time.monotonic() + seconds, 0
    while not done or time.monotonic() < until:
        rng = random.Random(seed + done)
        text = damaged(rng, rng.choice(texts))
        try:
            record = read_text(text)
            check(text, record)
            assert read_text(text) == record
        except DatelineError as refused:
            assert str(refused).count("\n") == 0
        except BaseException:
            print(f"broken by seed {seed + done}: python tests/fuzz.py 0 {seed + done} makes it again", file=sys.stderr)
            raise
        done += 1
    print(f"{done} texts, nothing broken")


if __name__ == "__main__":
    main()
