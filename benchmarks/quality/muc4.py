"""MUC-4, terrorism in Latin America, texts in capitals: `python benchmarks/quality/muc4.py [--bench DIR] [--write]`.

    --part NAME    dev, tst1 or tst2; may be given several times (default tst1 and tst2)
    --limit N      only the first N texts of each part; prints, writes nothing
    --records F    read the records from a file instead of reading the texts (JSON Lines of `dateline read`)
    --write        write the page muc4.md beside this file

MUC-4's templates are formed from our records by rules that belong to this benchmark and not to the program:
muc4_deeds.py (what a claim is in MUC-4's terms), muc4_asked.py (which deeds MUC-4 asks for), muc4_incidents.py (which
claims are one incident), muc4_parties.py (who was hit), muc4_bodies.py (which organisations did it), muc4_confidence.py
(how sure the text is of who did it), with their word lists in muc4.toml. muc4_score.py says how they are scored. The
rules were made on dev alone.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
from muc4_gold import Key, keys
from muc4_incidents import incidents
from muc4_score import Tally, score
from run import commit

from dateline.model.record import Record
from dateline.services import default_reader, record_of
from dateline.sources.jsonl import document_of_object

HERE = Path(__file__).parent
ROWS = {
    "incidents": "incident found",
    "type": "type of incident",
    "stage": "stage of incident",
    "individuals": "perpetrators, individuals",
    "bodies": "perpetrators, organisations",
    "confidence": "perpetrator confidence",
    "victims": "human targets",
    "targets": "physical targets",
}


def records(texts: list[Key], path: Path | None) -> Iterator[Record]:
    """What Dateline says of the texts; all that it is given is the text."""
    if path is not None:
        yield from (msgspec.json.decode(line, type=Record) for line in path.read_bytes().splitlines())
        return
    reader = default_reader()
    for text in texts:
        yield record_of(document_of_object({"id": text.id, "text": text.text}, text.id, None), reader)


def counted(texts: list[Key], read: Iterator[Record]) -> tuple[Counter[str], Counter[str]]:
    """The counts of a part, with two values of suspicion and with one."""
    gold = {text.id: text.templates for text in texts}
    fine, coarse = Counter[str](), Counter[str]()
    for record in read:
        found = incidents(record)
        fine.update(score(found, gold[record.id], strict=True))
        coarse.update(score(found, gold[record.id], strict=False))
    return fine, coarse


def tally(counts: Counter[str], slot: str) -> Tally:
    """The figures of one slot."""
    return Tally(counts[f"{slot} right"], counts[f"{slot} given"], counts[f"{slot} wanted"])


def table(name: str, size: int, fine: Counter[str], coarse: Counter[str]) -> list[str]:
    """The figures of a part as Markdown."""
    lines = [f"## {name}, {size} texts", "", "| slot | recall | precision | F1 | right | given | wanted |"]
    lines.append("|---|--:|--:|--:|--:|--:|--:|")
    rows = [(what, tally(fine, slot)) for slot, what in ROWS.items()]
    rows.insert(6, ("perpetrator confidence, the two suspicions as one", tally(coarse, "confidence")))
    for what, one in rows:
        shares = " | ".join(f"{100 * value:.1f}" for value in (one.recall, one.precision, one.f1))
        lines.append(f"| {what} | {shares} | {one.right:g} | {one.given:g} | {one.wanted:g} |")
    return [*lines, ""]


def page(parts: list[list[str]], at: str) -> str:
    """The results as Markdown."""
    notes = (HERE / "muc4_notes.md").read_text(encoding="utf-8").strip().splitlines()
    head = [
        "# MUC-4: who did it, and how sure is the text of it",
        "",
        f"Measured at `{at}` with `python benchmarks/quality/muc4.py --write`, from the raw texts in capitals.",
        "",
    ]
    return "\n".join([*head, *(line for part in parts for line in part), *notes, ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--part", action="append", choices=["dev", "tst1", "tst2"])
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--records", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if not (given.bench / "muc4" / "dev.jsonl").exists():
        raise SystemExit(f"The texts of MUC-4 are not in {given.bench}: name the benchmark folder with --bench.")
    parts = []
    for name in given.part or ["tst1", "tst2"]:
        texts = keys(given.bench / "muc4" / f"{name}.jsonl")[: given.limit or None]
        fine, coarse = counted(texts, records(texts, given.records))
        parts.append(table(name, len(texts), fine, coarse))
        print("\n".join(parts[-1]), flush=True)
    if given.write and not given.limit:
        (HERE / "muc4.md").write_text(page(parts, commit()), encoding="utf-8")


if __name__ == "__main__":
    main()
