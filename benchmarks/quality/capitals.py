"""Names in texts in capitals: `python benchmarks/quality/capitals.py MUC4_FOLDER`; prints Markdown.

MUC-4's templates name the people who were harmed and the bodies that did it. Counted is how many of these names a
text's record has as the name of an entity of the right type: with just these words, and with any of them. MUC-4 does
not mark all names, so there is no precision; instead the names found for each hundred words are given, beside the same
for the mixed-case news of `entities/worldwide.dev.jsonl`.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SLOTS = {"hum_target_name": "PERSON", "perp_org": "ORG"}
TITLES = {
    "MR",
    "MRS",
    "DR",
    "GENERAL",
    "GEN",
    "COLONEL",
    "COL",
    "CAPTAIN",
    "MAJOR",
    "FATHER",
    "JUDGE",
    "PRESIDENT",
    "THE",
}


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in capitals, without titles before it."""
    words = re.findall(r"[^\W_]+", text.upper())
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return tuple(words)


def wanted(document: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Type and words of each different name in the templates."""
    seen = set()
    for template in document["templates"]:
        for slot, kind in SLOTS.items():
            for fill in (fill for group in template.get(slot) or () for fill in group["fills"]):
                name = kind, words_of(fill)
                if name[1] and name not in seen and fill.upper() in " ".join(document["text"].upper().split()):
                    seen.add(name)
                    yield name


def names_of(record: dict[str, Any]) -> dict[str, set[tuple[str, ...]]]:
    """The words of the names of each type in a record."""
    out: dict[str, set[tuple[str, ...]]] = {}
    for entity in record["entities"]:
        for mention in entity["mentions"]:
            if mention["kind"] == "name":
                out.setdefault(entity["type"], set()).add(words_of(record["text"][mention["start"] : mention["end"]]))
    return out


def records_of(path: Path, folder: Path) -> list[dict[str, Any]]:
    """What `dateline read` says of the texts of a gold file."""
    texts, out = folder / f"{path.stem}.jsonl", folder / f"{path.stem}.records.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts.write_text(
        "".join(json.dumps({"id": row["id"], "text": row["text"]}) + "\n" for row in rows), encoding="utf-8"
    )
    command = [sys.executable, "-m", "dateline", "read", str(texts), "--quiet", "--jobs", "2", "--output", str(out)]
    subprocess.run(command, check=False)
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def density(records: list[dict[str, Any]]) -> float:
    """Names for each hundred words."""
    names = sum(m["kind"] == "name" for r in records for e in r["entities"] for m in e["mentions"])
    return 100 * names / sum(len(record["text"].split()) for record in records)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    counts: Counter[tuple[str, str]] = Counter()
    records = []
    with tempfile.TemporaryDirectory() as work:
        for part in ("tst1", "tst2"):
            gold = {
                row["id"]: row for row in map(json.loads, (folder / f"{part}.jsonl").read_text("utf-8").splitlines())
            }
            for record in records_of(folder / f"{part}.jsonl", Path(work)):
                records.append(record)
                found = names_of(record)
                for kind, words in wanted(gold[record["id"]]):
                    of_kind = found.get(kind, set())
                    counts["gold", kind] += 1
                    counts["exact", kind] += words in of_kind
                    counts["overlap", kind] += any(not set(words).isdisjoint(name) for name in of_kind)
        mixed = density(records_of(folder.parent / "entities" / "worldwide.dev.jsonl", Path(work)))
    print("| MUC-4, tst1 and tst2 | names | found exactly | found in part |\n|---|--:|--:|--:|")
    for kind, what in (("PERSON", "people harmed"), ("ORG", "bodies that did it")):
        shares = (f"{100 * counts[how, kind] / counts['gold', kind]:.1f} %" for how in ("exact", "overlap"))
        print(f"| {what} | {counts['gold', kind]} | {' | '.join(shares)} |")
    print(f"\nNames for each hundred words: {density(records):.1f} in capitals, {mixed:.1f} in mixed case (Worldwide).")


if __name__ == "__main__":
    main()
