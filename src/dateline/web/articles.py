"""Each report in full: its parts with every span highlighted, and the claims beside them."""

from datetime import date
from typing import NamedTuple

from dateline.model.cited import Cited, cited
from dateline.model.record import Record
from dateline.web.highlight import Segment, marks_of, paragraphs, segments
from dateline.web.rows import claim_name
from dateline.wording import claims as wording
from dateline.wording.claims import Put
from dateline.wording.phrase import plain_phrase
from dateline.wording.report import publisher_of, title_of


class Note(NamedTuple):
    """A claim beside the paragraph that it stands in."""

    name: str
    put: Put
    phrase: str
    voice: str
    when: str
    why: str


class Paragraph(NamedTuple):
    """A part of an article with its highlights and notes."""

    kind: str
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]


class Article(NamedTuple):
    """One report in full."""

    name: str
    title: str
    publisher: str
    published: str
    evidence: str
    url: str | None
    coder: str
    paragraphs: tuple[Paragraph, ...]


def article(at: int, record: Record) -> Article:
    """Lay out one report; `at` is its number among those read."""
    cites = cited(at, record)
    names = [claim_name(one) for one in cites]
    withheld = {s.id: f"r{at + 1}-{s.id}" for s in record.statements if s.stance == "withholds"}
    marks = marks_of(record, names, withheld)
    shown = []
    for kind, span in paragraphs(record):
        notes = [
            Note(claim_name(c), wording.put(c), plain_phrase(c), wording.voice(c), wording.when_words(c), _why(c))
            for c in cites
            if span[0] <= c.claim.predicate[0] < span[1]
        ]
        shown.append(Paragraph(kind, segments(record.text, span, marks), tuple(notes)))
    published = record.published
    return Article(
        name=f"report-{at + 1}",
        title=title_of(record),
        publisher=publisher_of(record),
        published=wording.day(date.fromisoformat(published.value[:10])) if published else "date not known",
        evidence=_evidence(record),
        url=record.url if record.url and record.url.startswith(("https://", "http://")) else None,
        coder=record.coder,
        paragraphs=tuple(shown),
    )


def _why(one: Cited) -> str:
    codes = [one.claim.type, one.claim.mode, one.claim.cameo and f"CAMEO {one.claim.cameo}", one.claim.rule]
    return " · ".join([*(c for c in codes if c), f"score {one.claim.score:.2f}"])


def _evidence(record: Record) -> str:
    published = record.published
    if published is None:
        return ""
    words = ", ".join(f"“{' '.join(record.text[s:e].split())}”" for s, e in published.evidence)
    if published.basis == "given":
        return ""
    basis = {
        "metadata": "date from the page’s metadata", "dateline": "date from the dateline",
        "inferred": "date worked out from the text",
    }[published.basis]  # fmt: skip
    others = [wording.day(date.fromisoformat(day[:10])) for day in published.candidates]
    if published.basis == "metadata" and words:
        return f"{basis}; its dateline says {words}"
    if published.basis == "dateline" and others:
        return f"{basis}: {words}; the page’s metadata say {', '.join(others)}"
    return f"{basis}: {words}" if words else basis
