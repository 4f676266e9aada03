"""The stage that finds the times a text states and works out what they denote."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from dateline.coding.timex import almanac, dates, durations, in_figures, parts, quarters, relations
from dateline.coding.timex.grammar import Reading, readings
from dateline.coding.timex.joining import joined, time_of
from dateline.coding.timex.licences import allowed
from dateline.coding.timex.reference import Direction, Reference
from dateline.coding.timex.tense import counted_since, direction
from dateline.coding.timex.tokens import Token, lexicon, tokens_of
from dateline.coding.timex.values import Maker, Resolved, counts_back
from dateline.language.analysis import Analysis
from dateline.model.document import Document, Published, post_day
from dateline.model.time import Time

_MAKERS: Mapping[str, Maker] = {
    "iso": in_figures.iso,
    "slash": in_figures.slash,
    "date": dates.day_of_month,
    "month": dates.month,
    "weekof": almanac.week_of,
    "season": almanac.season,
    "weekday": dates.weekday,
    "weekdays": almanac.weekdays,
    "dayalone": dates.day_alone,
    "dayof": parts.day_of,
    "daypartof": parts.daypart_of,
    "partof": parts.part_of,
    "agoday": parts.ago_day,
    "beforelast": parts.before_last,
    "dayoff": parts.day_off,
    "dayin": parts.day_in,
    "quarter": quarters.ordinal_unit,
    "century": quarters.ordinal_unit,
    "yearquarter": quarters.quarter_of_year,
    "quartername": quarters.quarter_name,
    "half": quarters.half,
    "year": dates.year,
    "years": dates.years,
    "decade": dates.decade,
    "clock": almanac.clock,
    "weekend": almanac.weekend,
    "holiday": almanac.holiday,
    "feastoff": almanac.feast_off,
    "named": almanac.named,
    "yearend": almanac.year_end,
    "monthend": almanac.month_end,
    "deictic": relations.deictic,
    "tonight": relations.tonight,
    "daypart": relations.daypart,
    "relative": relations.relative,
    "relativespan": relations.relative_span,
    "theunit": relations.the_unit,
    "ago": relations.ago,
    "later": relations.later,
    "yearago": relations.year_ago,
    "period": relations.period,
    "vague": relations.vague,
    "anaphor": relations.anaphor,
    "ahead": durations.some_units,
    "duration": durations.duration,
    "barespan": durations.bare_span,
    "span": durations.span,
    "recent": durations.some_units,
    "set": durations.repeated,
    "freq": durations.frequency,
}
_WHAT_FOR = re.compile(r"(?i)\b(?:for|before|ahead of|until|by)\s+(?:the\s+)?\Z")
_BESIDE = re.compile(r",\s+(?:(?:just|only|barely|almost|nearly|about|some|exactly)\s+)?")
"""What stands between a day and how long after another it was: "for October 2014, **just** eight months later"."""
_OPENING = re.compile(r"(?:^|[.!?:\n]\s*)(?:In|On|During|By|Throughout|Since|Towards?|Around|From|After|Until)\s+\Z")


def times(doc: Document, analysis: Analysis | None, published: Published | None) -> tuple[Time, ...]:
    """The time expressions of a document, in text order, resolved against the day of publication and the text."""
    day = date.fromisoformat(published.value[:10]) if published else None
    paragraphs = [(tokens, found) for tokens in _paragraphs(doc) if (found := readings(tokens))]
    reference = Reference(
        published=day,
        narrative=_tells_history(paragraphs, day),
        deeds=_deeds_in(doc.text),
        order=in_figures.order_told(one for _, found in paragraphs for one in found),
    )
    out: list[Time] = []
    for tokens, found in paragraphs:
        of_post = post_day(doc.parts, tokens[0].start)
        reference.published = date.fromisoformat(of_post) if of_post else day
        reference.paragraph()
        found_here = list(_resolved(doc.text, analysis, tokens, found, reference))
        out.extend(joined(found_here, doc.text, reference.published))
    return tuple(out)


def _paragraphs(doc: Document) -> Iterator[list[Token]]:
    """The tokens of each paragraph: a part of the document, or a stretch between blank lines."""
    borders = sorted({0, len(doc.text), *(p.start for p in doc.parts), *(p.end for p in doc.parts)})
    for start, end in pairwise(borders):
        paragraph: list[Token] = []
        for token in tokens_of(doc.text, start, end):
            if "break" in token.classes:
                if paragraph:
                    yield paragraph
                paragraph = []
            else:
                paragraph.append(token)
        if paragraph:
            yield paragraph


def _tells_history(paragraphs: Sequence[tuple[list[Token], list[Reading]]], day: date | None) -> bool:
    """Whether the text narrates other years than its own: its stated years lie back, and it hardly says "today"."""
    stated = near = 0
    for _, found in paragraphs:
        for reading in found:
            if reading.rule in ("weekday", "deictic", "relative", "tonight", "ago"):
                near += 1
            elif reading.value("era", "era") == -1 or _is_of_the_past(reading, day):
                stated += 1
    return stated > 2 * near + 4 if day else stated > near


def _is_of_the_past(reading: Reading, day: date | None) -> bool:
    year = reading.value("year", "year")
    return year is not None and (day is None or int(year) < day.year - 1)


def _deeds_in(text: str) -> frozenset[str]:
    """The days of known deeds that a text speaks of, by those whom they befell."""
    days = lexicon().rules["named_days"].items()
    return frozenset(day for day, deed in days if any(name in text for name in deed["beside"]))


def _resolved(
    text: str, analysis: Analysis | None, tokens: Sequence[Token], found: Sequence[Reading], reference: Reference
) -> Iterator[Time]:
    before: tuple[int, Resolved] | None = None
    for reading in found:
        if not allowed(reading, tokens, text):
            continue
        start, end = reading.tokens[0].start, reading.tokens[-1].end
        way = _way(analysis, text, start, end)
        if reading.rule == "holiday" and _WHAT_FOR.search(text, max(0, start - 16), start):
            way = _unknown  # "called for a truce for Easter": the feast that is near
        reference.since = counted_since(text, start)
        made = _MAKERS[reading.rule](reading, reference, way)
        if made is None:
            continue
        if (
            before is not None
            and reading.rule == "later"
            and _ends(text, end)
            and _BESIDE.fullmatch(text, before[0], start)
        ):
            made = before[1]
        before = (end, made) if made.type == "DATE" else None
        if not (reference.narrative and counts_back(reading)):  # "the year before": the story is where it was
            opens = _OPENING.search(text, max(0, start - 14), start) is not None
            reference.named(made.value, opens=opens, stated=reading.value("year", "year") is not None)
        yield time_of(start, end, made)


def _ends(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", ",", ".", ";", ")")


def _way(analysis: Analysis | None, text: str, start: int, end: int) -> Callable[[], Direction]:
    return lambda: direction(analysis, text, start, end)


def _unknown() -> Direction:
    return "unknown"
