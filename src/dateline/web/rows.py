"""One claim as a line of the page, and the lines that speak of the same thing."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dateline.merging.happenings import Cited, Happening, plain
from dateline.model.record import Record
from dateline.web import wording
from dateline.web.phrase import Piece, phrase, plain_phrase
from dateline.web.wording import Put


class Row(NamedTuple):
    """One claim, or several word for word the same."""

    name: str
    put: Put
    pieces: tuple[Piece, ...]
    voice: str
    anonymous: bool
    report: str
    href: str
    when: str
    where: str
    figures: tuple[str, ...]
    type: str
    sure: bool
    quote: str
    copies: tuple[tuple[str, str], ...]


class Group(NamedTuple):
    """Claims about the same thing."""

    rows: tuple[Row, ...]
    contested: bool
    about: str
    earlier: int
    """Sort key: day as a number, negative for newest first."""


def claim_name(one: Cited) -> str:
    """The claim's id on the page."""
    return f"r{one.at + 1}-{one.claim.id}"


def publisher_of(record: Record) -> str:
    """The publisher, or what the report's own source line says."""
    if record.publisher:
        return record.publisher
    for part in record.parts:
        if part.kind == "source":
            return record.text[part.start : part.end].partition(":")[2].strip() or record.text[part.start : part.end]
    return "Publisher not named"


def title_of(record: Record) -> str:
    """The title, or the headline, or the first words."""
    if record.title:
        return record.title
    head = next((record.text[p.start : p.end] for p in record.parts if p.kind == "headline"), "")
    head = head or next((line for line in record.text.splitlines() if line.strip()), record.id)
    return head.strip() if len(head) <= 140 else head.strip()[:139] + "…"


def report_of(record: Record) -> str:
    """Publisher and day, as a row cites a report."""
    if record.published is None:
        return publisher_of(record)
    published = date.fromisoformat(record.published.value[:10])
    return f"{publisher_of(record)}, {published.day} {published:%b}"


def row(one: Cited, copies: Sequence[Cited] = ()) -> Row:
    """One claim as a line of the page."""
    start, end = one.claim.sentence
    figures = [one.record.figures[n] for n in one.claim.figures]
    return Row(
        name=claim_name(one),
        put=wording.put(one),
        pieces=phrase(one),
        voice=wording.voice(one),
        anonymous=bool(one.holder and one.holder.anonymous),
        report=report_of(one.record),
        href=f"#{claim_name(one)}",
        when=wording.when_words(one),
        where=wording.place_words(one.place, one.record) if one.place else "",
        figures=tuple(f"{f.kind}: {wording.bounds_words(f)}" for f in figures if f.kind != "other"),
        type=one.claim.type.lower() + (f" / {one.claim.mode}" if one.claim.mode else ""),
        sure=one.claim.score >= 0.5,
        quote=" ".join(one.record.text[start:end].split()),
        copies=tuple((report_of(c.record), f"#{claim_name(c)}") for c in copies),
    )


def group_of(happening: Happening, contested: set[int]) -> Group:
    """Fold what is word for word the same; `contested` has the ids of the claims of any disagreement."""
    firsts: dict[tuple[str, str, str], list[Cited]] = {}
    for one in happening.claims:
        same = (plain_phrase(one).casefold(), wording.put(one).label, plain(wording.voice(one)))
        firsts.setdefault(same, []).append(one)
    rows = tuple(row(first, copies) for first, *copies in firsts.values())
    about = next((wording.place_words(c.place, c.record) for c in happening.claims if c.place), "")
    span = span_of(happening)
    return Group(
        rows=rows,
        contested=any(id(c.claim) in contested for c in happening.claims),
        about=about,
        earlier=-span[0].toordinal() if span else 0,
    )


def span_of(happening: Happening) -> tuple[date, date] | None:
    """The group's days, from the claims that say when themselves before those that take the report's day."""
    for basis in ("stated", "carried", "published"):
        dated = [c.days for c in happening.claims if c.days and c.claim.time.basis == basis]
        if dated:
            return min(dated, key=lambda d: (d[1] - d[0], d))
    return None
