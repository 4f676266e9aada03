"""A record as lines that a person can review in a diff: what the goldens hold instead of raw JSON.

`python tests/golden/outline.py` writes them anew; read the diff before it is committed.
"""

from collections.abc import Iterator
from pathlib import Path

from dateline import read
from dateline.model.claim import Claim
from dateline.model.record import Record
from dateline.model.statement import Statement

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
OUTLINED = (
    "2021-08-06-northern-wire-zaranj.txt",
    "2021-08-07-ministry-of-defence-bulletin.txt",
    "2021-08-08-northern-wire-kunduz.txt",
    "2021-08-10-northern-wire-doha.txt",
    "hindu-kush-dispatch-herat.html",
)


def words(record: Record, *spans: tuple[int, int]) -> str:
    """The surfaces of some spans, on one line."""
    return " … ".join(" ".join(record.text[start:end].split()) for start, end in spans)


def statement_line(record: Record, said: Statement) -> str:
    """Who says it, how, and the first words of what."""
    who = words(record, *said.source) or "(nobody named)"
    cue, content = words(record, *said.cue), words(record, *said.content)[:60]
    return f"{said.id} {said.stance} {said.mode}: {who} | {cue} | {content}"


def claim_line(record: Record, claim: Claim) -> str:
    """What is said to happen, as one line."""
    actors = " + ".join(f"{a.text} ({a.code})" for a in claim.actors) or "?"
    recipients = " + ".join(f"{r.text} ({r.code})" for r in claim.recipients) or "-"
    place = record.places[claim.place] if claim.place is not None else None
    where = words(record, (place.start, place.end)) if place else "-"
    control = f" {claim.control}" if claim.control else ""
    named = f"{claim.id} {claim.type}/{claim.mode}{control} [{words(record, claim.predicate)}]"
    when = f"on {claim.time.begin} ({claim.time.basis})"
    put = f"{claim.modality} {claim.polarity} per {claim.holder or 'the report'}"
    return f"{named} {actors} > {recipients} @ {where} {when} {put}"


def outline(record: Record) -> Iterator[str]:
    """The lines of one record."""
    day = f"{record.published.value} ({record.published.basis})" if record.published else "unknown"
    yield f"published {day}"
    yield from (statement_line(record, said) for said in record.statements)
    yield from (claim_line(record, claim) for claim in record.claims)


def golden(name: str) -> Path:
    """Where the outline of an example lies."""
    return HERE / "outlines" / f"{name}.outline"


if __name__ == "__main__":
    for name in OUTLINED:
        (record,) = read(EXAMPLES / name)
        golden(name).write_text("\n".join(outline(record)) + "\n", encoding="utf-8")
