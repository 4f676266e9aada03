"""Exact spans of attribution on PolNeAR: `python benchmarks/quality/attribution.py GOLD.jsonl [--records FILE]`.

The papers on this corpus count the spans of sources, cues and contents that are right to the character, each piece of a
discontinuous one for itself. People who annotated the same twenty documents agree to 77.7, 70.5 and 68.4 on sources,
cues and contents, so that much is the ceiling. score.py counts contents by overlap, and sources by their heads;
this adds the stricter figure, and how much of the text is put into the right content (characters). A statement within
another one is left out, as the gold has none, and so is what the gold says was not annotated.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

ROLES = ("source", "cue", "content")
Spans = Iterable[Sequence[int]]


def characters(spans: Spans) -> set[int]:
    """The characters in some spans."""
    return {c for start, end in spans for c in range(start, end)}


def pieces(statements: Iterable[dict[str, Any]], role: str, skipped: set[int]) -> set[tuple[int, int]]:
    """The spans of a role in a document."""
    spans = {(start, end) for one in statements for start, end in one.get(role) or () if not one.get("within")}
    return {span for span in spans if not skipped & set(range(*span))}


def f1(right: int, found: int, wanted: int) -> float:
    """F1 as a percentage."""
    return round(200 * right / (found + wanted), 1) if found + wanted else 0.0


def figures(gold: Sequence[dict[str, Any]], records: dict[str, dict[str, Any]]) -> dict[str, float]:
    """Exact F1 of each role, and F1 of the characters of contents."""
    out: dict[str, float] = {}
    for role in ROLES:
        right = found = wanted = 0
        for document in gold:
            skipped = characters(document.get("discard", ()))
            mine = pieces(records.get(document["id"], {}).get("statements", ()), role, skipped)
            theirs = pieces(document["gold"], role, skipped)
            right, found, wanted = right + len(mine & theirs), found + len(mine), wanted + len(theirs)
        out[f"{role}_exact_f1"] = f1(right, found, wanted)
    right = found = wanted = 0
    for document in gold:
        skipped = characters(document.get("discard", ()))
        mine = characters(pieces(records.get(document["id"], {}).get("statements", ()), "content", skipped))
        theirs = characters(pieces(document["gold"], "content", skipped))
        right, found, wanted = right + len(mine & theirs), found + len(mine), wanted + len(theirs)
    return {**out, "content_characters_f1": f1(right, found, wanted)}


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--records", type=Path, help="records of `dateline read`; made when left out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        records = given.records or Path(folder) / "records.jsonl"
        if given.records is None:
            command = ["-m", "dateline", "read", str(given.gold), "--quiet", "--output", str(records)]
            subprocess.run([sys.executable, *command], check=True)
        print(json.dumps(figures(lines(given.gold), {one["id"]: one for one in lines(records)})))


if __name__ == "__main__":
    main()
