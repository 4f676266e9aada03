"""The stage that finds when a document came out: given, in its dateline, or solved from what it says about days."""

import re
from datetime import date, timedelta
from functools import cache
from itertools import chain

import msgspec

from dateline.coding.timex.mentions import Mention, mentions_of
from dateline.coding.timex.solver import solve
from dateline.coding.timex.tokens import lexicon
from dateline.language.analysis import Analysis
from dateline.model.document import BULLETS, Document, Published
from dateline.model.span import Span

_DATELINE = re.compile(r"\s*[^\W\d_a-z][^a-z\n]{2,}?[^\n]{0,60}?(?:--|[-—–_]|\)|:)")
_SAID = re.compile(r"\b(?:said|told|announced|reported|confirmed|declared)\b[^.!?;\n]{0,30}\bon\s+\Z")
_MARK = re.compile(rf"[ \t]*(?:[-–—{BULLETS}][ \t]*)?")
"""What may stand before the day at the head of an entry."""
_BESIDE_A_NOTE = 12
"""Characters before its day in a note at the foot of a report: "updated on **Wed.,** October 5, 2022"."""
_DAYS_OF_A_CHRONICLE = 3
"""So many paragraphs, at least, open with a day where a text goes from day to day."""
_SET_OFF = re.compile(r"(?:[,|:(–—]|\s-)\s*\Z")
_CLOCK = re.compile(r"(?:[\s,|]+\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|GMT|UTC|h)?)?[\s).]*", re.IGNORECASE)
_LATE = timedelta(days=3)
"""A report may come out so long after the day in its dateline, over a weekend."""
_OF_ANOTHER_YEAR = timedelta(days=92)
"""A dateline without a year lies no further back than this."""
_TOWN = re.compile(r"[^\W\d_]{3}")
"""What stands beside the day of a dateline, a town or an agency."""
_LEAD = 900
"""Characters from the start of the body in which the news itself is told."""


def published_of(doc: Document, analysis: Analysis | None, *, latest: date | None = None) -> Published | None:
    """When the document came out, with the grounds; None where neither it nor its text says.

    `latest` is a day that the document cannot be younger than, if the caller knows one.
    """
    if doc.published is not None:
        return _beside_its_dateline(doc, doc.published) if doc.published.basis == "metadata" else doc.published
    mentions = mentions_of(doc.text, analysis, _blocks(doc))
    stamp = _stamped(doc, mentions)
    if stamp is not None:
        return stamp
    line = _dateline(doc, mentions)
    if line is not None and line.year is not None and (day := line.in_year(line.year)) is not None:
        return Published(value=day.isoformat(), basis="dateline", evidence=(line.span,))
    note = _noted(doc, mentions, line)
    if note is not None:
        return note
    told = _told_on(doc, mentions)
    if told is not None:
        return told
    solution = solve(doc.text, mentions, lead_end=_body_start(doc) + _LEAD, dateline=line, latest=latest)
    if solution is None:
        return None
    return Published(
        value=solution.day.isoformat(),
        basis="inferred",
        evidence=solution.evidence,
        candidates=tuple(day.isoformat() for day in solution.others),
    )


def _beside_its_dateline(doc: Document, stated: Published) -> Published:
    """The day that a page states for a report, but where the dateline of its prose tells one days before that.

    A page may state when it was moved or printed again; from the day of the dateline the writer's weekdays count. A
    dateline of a later day is only named beside.
    """
    inline = (p for p in doc.parts if p.kind == "dateline" and doc.text[p.end : p.end + 1] not in ("\n", ""))
    head = next(inline, None)
    lines = mentions_of(doc.text, None, [(head.start, head.end)]) if head is not None else []
    line = next((one for one in lines if one.day is not None and one.month is not None), None)
    if head is None or line is None:
        return stated
    if not _TOWN.search(doc.text[head.start : line.span[0]] + doc.text[line.span[1] : head.end]):
        return stated  # "20 November – The army enters the town": an entry of a chronicle
    last = date.fromisoformat(stated.value[:10])
    years = (last.year - 1, last.year, last.year + 1)
    near = (one for year in years if (one := line.in_year(year)) is not None and abs(one - last) <= _OF_ANOTHER_YEAR)
    day = line.in_year(line.year) if line.year is not None else min(near, key=lambda one: abs(one - last), default=None)
    if day is None or abs(day - last) <= _LATE:
        return stated
    if day < last:
        return Published(value=day.isoformat(), basis="dateline", evidence=(line.span,), candidates=(stated.value,))
    return msgspec.structs.replace(stated, evidence=(line.span,), candidates=(day.isoformat(),))


def _blocks(doc: Document) -> list[Span]:
    """The stretches to read, in order: the parts, or the whole text where it has none."""
    return [(part.start, part.end) for part in doc.parts] or [(0, len(doc.text))]


def _body_start(doc: Document) -> int:
    return next((part.start for part in doc.parts if part.kind == "body"), 0)


def _stamped(doc: Document, mentions: list[Mention]) -> Published | None:
    """What says when on a line of its own or in brackets: "Published: 10 August 2021", "(updated 10 August 2021)"."""
    for line in chain(_stamp("line").finditer(doc.text), _stamp("inside").finditer(doc.text)):
        for mention in mentions:
            if mention.span[0] < line.start() or mention.span[1] > line.end() or mention.year is None:
                continue
            day = mention.in_year(mention.year)
            if day is not None:
                return Published(value=day.isoformat(), basis="dateline", evidence=(mention.span,))
    return None


def _noted(doc: Document, mentions: list[Mention], line: Mention | None) -> Published | None:
    """By a note of the report on itself: "This article was updated on October 5, 2022, to correct a name".

    A dateline without its year ("KYIV, Oct 3 -") is of the last such day before.
    """
    for note in _stamp("note").finditer(doc.text):
        start = note.start("day")
        for mention in mentions:
            day = mention.in_year(mention.year) if mention.year is not None else None
            if day is None or not start <= mention.span[0] <= start + _BESIDE_A_NOTE:
                continue
            own = (line.in_year(year) for year in (day.year, day.year - 1)) if line is not None else ()
            first = next((one for one in own if one is not None and one <= day), None)
            if line is None or first is None:
                return Published(value=day.isoformat(), basis="dateline", evidence=(mention.span,))
            return Published(value=first.isoformat(), basis="dateline", evidence=(line.span, mention.span))
    return None


@cache
def _stamp(name: str) -> re.Pattern[str]:
    """What a report says of when it came out."""
    return re.compile(lexicon().rules["stamps"][name])


def _told_on(doc: Document, mentions: list[Mention]) -> Published | None:
    """The day on which the lead says that somebody spoke, weekday and all: "said on Wednesday, July 9, 2025"."""
    start = _body_start(doc)
    for mention in mentions:
        if start <= mention.span[0] < start + _LEAD and mention.weekday and mention.year:
            day = mention.in_year(mention.year)
            if day is not None and _SAID.search(doc.text, max(start, mention.span[0] - 60), mention.span[0]):
                return Published(value=day.isoformat(), basis="inferred", evidence=(mention.span,))
    return None


def _told_by_day(doc: Document, mentions: list[Mention]) -> bool:
    """Whether a text is a chronicle, whose paragraphs open with days of their own and not with that of the report."""
    opens = {match.end() for part in doc.parts if (match := _MARK.match(doc.text, part.start)) is not None}
    days = {(one.year, one.month, one.day) for one in mentions if one.span[0] in opens and one.day and one.year}
    return len(days) >= _DAYS_OF_A_CHRONICLE


def _heading(doc: Document, mentions: list[Mention]) -> list[Span]:
    """The days that headlines end with, set off: "NEWS BULLETIN, 25 November 2021, 7pm"."""
    heads = [part for part in doc.parts if part.kind == "headline"]
    return [
        one.span
        for part in heads
        for one in mentions
        if part.start < one.span[0] and one.span[1] <= part.end and one.year is not None
        if _SET_OFF.search(doc.text, part.start, one.span[0]) and _CLOCK.fullmatch(doc.text, one.span[1], part.end)
    ]


def _dateline(doc: Document, mentions: list[Mention]) -> Mention | None:
    """The date in a dateline or byline, or in the dateline that the body starts with ("KABUL, Aug 10 (Agency) —")."""
    # "What happened on 3 January 2026" may look like a line with a date: the one with the least beside it counts first.
    told = _told_by_day(doc, mentions)
    # "By Jane Roe, Georgetown, 15 December 2023" has it beside the name of who wrote it.
    parts = sorted((p for p in doc.parts if p.kind in ("dateline", "byline")), key=lambda p: p.end - p.start)
    stretches: list[Span] = [(p.start, p.end) for p in parts if not told or doc.text[p.end : p.end + 1] in ("\n", "")]
    start = _body_start(doc)
    if not told and (line := _DATELINE.match(doc.text, start, start + 160)) is not None:
        stretches.append(line.span())
    stretches += _heading(doc, mentions)
    found = [
        mention
        for begin, end in stretches
        for mention in mentions
        if begin <= mention.span[0] and mention.span[1] <= end
        if mention.day is not None and mention.month is not None
    ]
    if not found:
        return None
    # "CAIRO, Dec 9" is short, and another line may say the year of that day.
    days = [mention for mention in found if (mention.month, mention.day) == (found[0].month, found[0].day)]
    return next((mention for mention in days if mention.year is not None), found[0])
