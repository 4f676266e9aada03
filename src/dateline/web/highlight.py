"""A text cut at every edge of the spans marked in it, so that spans may overlap and nothing is lost or doubled."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.model.record import Record
from dateline.model.span import Span

ANCHORS = frozenset({"predicate", "withheld"})


class Mark(NamedTuple):
    """A span to highlight: as what, and for which claim."""

    start: int
    end: int
    kind: str
    claim: str | None = None
    """Id on the page of the claim it belongs to."""
    note: str | None = None


class Segment(NamedTuple):
    """Characters that lie under the same marks."""

    text: str
    kinds: tuple[str, ...]
    claims: tuple[str, ...]
    anchors: tuple[str, ...]
    """Claims whose predicate begins here: where a click on the claim leads."""
    note: str


def segments(text: str, span: Span, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Cut `text[start:end]`; joined together the segments are that text again."""
    start, end = span
    inside = [m for m in marks if m.start < end and start < m.end and m.start < m.end]
    edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
    out = []
    for left, right in pairwise(edges):
        over = [m for m in inside if m.start <= left and right <= m.end]
        out.append(
            Segment(
                text=text[left:right],
                kinds=tuple(sorted({m.kind for m in over})),
                claims=_once(m.claim for m in over if m.claim),
                anchors=_once(m.claim for m in over if m.claim and m.kind in ANCHORS and m.start == left),
                note="; ".join(_once(m.note for m in over if m.note)),
            )
        )
    return tuple(out)


def _once(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(v for v in values if v))


def marks_of(record: Record, claim_ids: Sequence[str], withheld: Mapping[str, str]) -> tuple[Mark, ...]:
    """Everything the page highlights in one report. `claim_ids` are the claims' ids on the page, in their order;
    `withheld` has the ids on the page of statements that refuse one.
    """
    marks: list[Mark] = []
    holders: dict[str | None, list[str]] = {}
    for claim, name in zip(record.claims, claim_ids, strict=True):
        holders.setdefault(claim.holder, []).append(name)
        marks.append(Mark(*claim.predicate, "predicate", name))
        marks += [Mark(r.start, r.end, "actor", name, r.code) for r in claim.actors]
        marks += [Mark(r.start, r.end, "recipient", name, r.code) for r in claim.recipients]
        if claim.place is not None:
            place = record.places[claim.place]
            marks.append(Mark(place.start, place.end, "place", name))
        marks += [Mark(record.times[n].start, record.times[n].end, "time", name) for n in claim.time.times]
        marks += [Mark(record.figures[n].start, record.figures[n].end, "figure", name) for n in claim.figures]
    for statement in record.statements:
        carried: list[str | None] = [*holders.get(statement.id, [])] or [None]
        for carrier in carried:
            marks += [Mark(*span, "source", carrier) for span in statement.source]
            marks += [Mark(*span, "cue", carrier, statement.stance) for span in statement.cue]
        if statement.id in withheld:
            marks += [Mark(*span, "withheld", withheld[statement.id]) for span in statement.cue[:1]]
    marks += [Mark(p.start, p.end, "place", None, p.name) for p in record.places if p.kind == "name"]
    marks += [Mark(t.start, t.end, "time", None, t.value) for t in record.times]
    marks += [Mark(f.start, f.end, "figure") for f in record.figures]
    return tuple(marks)


def paragraphs(record: Record) -> tuple[tuple[str, Span], ...]:
    """The text as (kind, span) in order: the document's parts, and whatever lies between them."""
    out: list[tuple[str, Span]] = []
    at = 0

    def rest(until: int) -> None:
        left = record.text[at:until]
        if left.strip():
            first = at + len(left) - len(left.lstrip())
            out.append(("other", (first, first + len(left.strip()))))

    for part in sorted(record.parts, key=lambda p: (p.start, p.end)):
        if part.end <= at:
            continue
        rest(max(at, part.start))
        out.append((part.kind, (max(at, part.start), part.end)))
        at = part.end
    rest(len(record.text))
    return tuple(out)
