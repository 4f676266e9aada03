"""Entities of re3d by type, reports on Syria and Iraq: `python benchmarks/quality/re3d.py [--bench DIR] [--write]`.

    --wrong TYPE   print what is missed and what is too many of a type
    --write        write the page re3d.md beside this file

re3d marks every noun phrase that refers to somebody or something, with its article, its title and its pronouns, so
our names alone cannot be right by the letter. Two readings are scored: the names, as results.md has them, and all
mentions, brought to re3d's way of marking by the rules of `marked`. Exact is the same characters and type, overlap any
character in common and the same type, one to one, the longest common part first.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from muc4_score import Tally
from run import commit

from dateline.model.record import Record
from dateline.services import default_reader, record_of
from dateline.sources.jsonl import document_of_object

HERE = Path(__file__).parent
TYPES = {
    "PERSON": "Person", "ORG": "Organisation", "GPE": "Location", "LOC": "Location", "FAC": "Location",
    "NORP": "Nationality", "WEAPON": "Weapon",
}  # fmt: skip
ARTICLE = re.compile(r"\b(?:the|a|an)\s+$", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d,.]*\d|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?)\b", re.I)


class Marked(NamedTuple):
    """A phrase with its type in re3d's terms."""

    start: int
    end: int
    type: str


def names(record: Record) -> set[Marked]:
    """The names of a record, as they are."""
    return {
        Marked(mention.start, mention.end, TYPES[entity.type])
        for entity in record.entities
        if entity.type in TYPES
        for mention in entity.mentions
        if mention.kind == "name"
    }


def marked(record: Record) -> set[Marked]:
    """All mentions as re3d marks them.

    With the article before, a description right before a name ("President") joined to it, and nothing inside of
    something longer; a place that acts ("the UK said") is an organisation; times are Temporal, sums of money Money, and
    of what is counted the number alone is a Quantity.
    """
    acting = {(place.start, place.end) for place in record.places if place.kind == "metonym"}
    out = set()
    for entity in record.entities:
        opens = {mention.end + 1: mention.start for mention in entity.mentions if mention.kind == "nominal"}
        for mention in entity.mentions if entity.type in TYPES else ():
            acts = entity.type == "GPE" and (mention.start, mention.end) in acting
            kind = "Organisation" if acts else TYPES[entity.type]
            start = opens.get(mention.start, mention.start) if mention.kind == "name" else mention.start
            out.add(Marked(with_article(record.text, start), mention.end, kind))
    out = {one for one in out if not any(inside(one, other) for other in out)}
    out.update(Marked(time.start, time.end, "Temporal") for time in record.times)
    for figure in record.figures:
        if figure.kind == "money":
            out.add(Marked(figure.start, figure.end, "Money"))
        elif number := NUMBER.search(record.text, figure.start, figure.end):
            out.add(Marked(number.start(), number.end(), "Quantity"))
    return out


def inside(one: Marked, other: Marked) -> bool:
    """Whether a phrase is a part of another."""
    return other.start <= one.start and one.end <= other.end and (one.end - one.start < other.end - other.start)


def with_article(text: str, start: int) -> int:
    """Where a phrase begins, with the article before it."""
    before = ARTICLE.search(text, max(0, start - 5), start)
    return before.start() if before else start


def agreeing(found: set[Marked], gold: set[Marked], *, exact: bool) -> set[tuple[Marked, Marked]]:
    """The phrases that agree, one to one."""
    if exact:
        return {(one, one) for one in found & gold}
    cells = sorted(
        (
            (min(f.end, g.end) - max(f.start, g.start), f, g)
            for f in found
            for g in gold
            if f.type == g.type and f.start < g.end and g.start < f.end
        ),
        key=lambda cell: (-cell[0], cell[1], cell[2]),
    )
    out: set[tuple[Marked, Marked]] = set()
    for _, one, other in cells:
        if all(one != f and other != g for f, g in out):
            out.add((one, other))
    return out


def texts(path: Path) -> Iterator[tuple[Record, set[Marked]]]:
    """The texts, read, with what re3d marks in them."""
    reader = default_reader()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        record = record_of(document_of_object({"text": row["text"]}, row["id"], None), reader)
        yield record, {Marked(g["start"], g["end"], g["type"]) for g in row["gold"]}


def rows(read: list[tuple[Record, set[Marked]]]) -> Iterator[str]:
    """The table: each type, and those that Dateline knows together."""
    kinds = sorted({*TYPES.values(), "Temporal", "Quantity", "Money"})
    together = {"all of these": kinds, "Organisation, Location, Person": ["Organisation", "Location", "Person"]}
    for title, some in ({kind: [kind] for kind in kinds} | together).items():
        cells = []
        for how in (names, marked):
            for exact in (True, False):
                total = Tally()
                for record, gold in read:
                    found, wanted = ({m for m in side if m.type in some} for side in (how(record), gold))
                    total += Tally(len(agreeing(found, wanted, exact=exact)), len(found), len(wanted))
                cells.append(" / ".join(f"{100 * v:.1f}" for v in (total.precision, total.recall, total.f1)))
        yield f"| {title} | {total.wanted:g} | {' | '.join(cells)} |"


def page(read: list[tuple[Record, set[Marked]]], at: str) -> str:
    """The results as Markdown."""
    return "\n".join([
        "# re3d: entities in reports on Syria and Iraq",
        "",
        f"Measured at `{at}` with `python benchmarks/quality/re3d.py --write`, {len(read)} development texts; "
        "precision / recall / F1.",
        "",
        "| type | marked | names, exact | names, overlap | all mentions, exact | all mentions, overlap |",
        "|---|--:|---|---|---|---|",
        *rows(read),
        "",
        *NOTES.strip().splitlines(),
        "",
    ])  # fmt: skip


NOTES = """
Exact figures are low because re3d marks noun phrases and not names: "the Al Salem hospital complex", "President
Hollande", "Coalition military forces", "we", "my". A name found to the letter is wrong there when its article or title
belongs to re3d's phrase. The right half therefore takes all our mentions, pronouns and descriptions too, puts the
article before them, joins a description to the name that follows it, leaves out what lies inside of something longer,
and calls a country that acts an organisation, as re3d does. Everything else stays as the record has it: phrases are not
made longer to fit. re3d does not mark all that it could: pronouns and descriptions that it leaves out count against
precision. Vehicles, military platforms, documents and telephone numbers have no type in our record and are left out.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--wrong")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    path = given.bench / "re3d" / "re3d.dev.jsonl"
    if not path.exists():
        raise SystemExit(f"re3d is not in {given.bench}: name the benchmark folder with --bench.")
    read = list(texts(path))
    for record, gold in read if given.wrong else ():
        found, wanted = ({m for m in side if m.type == given.wrong} for side in (marked(record), gold))
        both = agreeing(found, wanted, exact=True)
        for sign, some in (("-", wanted - {g for _, g in both}), ("+", found - {f for f, _ in both})):
            for one in sorted(some):
                print(sign, one.start, repr(record.text[one.start : one.end]))
    text = page(read, commit())
    print(text)
    if given.write:
        (HERE / "re3d.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
