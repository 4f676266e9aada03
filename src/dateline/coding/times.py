"""The stage that finds the times a text states and works out what they denote."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from dateline.coding.timex import almanac, dates, durations, relations
from dateline.coding.timex.grammar import Reading, readings
from dateline.coding.timex.intervals import interval_of
from dateline.coding.timex.licences import allowed
from dateline.coding.timex.reference import Direction, Reference
from dateline.coding.timex.tense import direction
from dateline.coding.timex.tokens import Token, tokens_of
from dateline.coding.timex.values import Maker, Resolved
from dateline.language.analysis import Analysis
from dateline.model.document import Document, Published
from dateline.model.time import Time

_MAKERS: Mapping[str, Maker] = {
    "iso": dates.iso,
    "slash": dates.slash,
    "date": dates.day_of_month,
    "month": dates.month,
    "weekof": almanac.week_of,
    "season": almanac.season,
    "weekday": dates.weekday,
    "weekdays": almanac.weekdays,
    "quarter": dates.ordinal_unit,
    "century": dates.ordinal_unit,
    "yearquarter": dates.quarter_of_year,
    "half": dates.half,
    "year": dates.year,
    "decade": dates.decade,
    "clock": almanac.clock,
    "weekend": almanac.weekend,
    "holiday": almanac.holiday,
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
    "ahead": durations.ahead,
    "duration": durations.duration,
    "barespan": durations.bare_span,
    "span": durations.span,
    "recent": durations.recent,
    "set": durations.repeated,
    "freq": durations.frequency,
}
_JOINT = re.compile(r"(?:\s+time)?\s*,?\s*(?:on\s+)?")
_OPEN, _CLOSED = re.compile(r"\s*\("), re.compile(r"\)\s*,?\s*(?:on\s+)?")
_OPENING = re.compile(r"(?:^|[.!?:\n]\s*)(?:In|During|By|Throughout|Since)\s+\Z")


def times(doc: Document, analysis: Analysis | None, published: Published | None) -> tuple[Time, ...]:
    """The time expressions of a document, in text order, resolved against the day of publication and the text."""
    day = date.fromisoformat(published.value[:10]) if published else None
    paragraphs = [(tokens, found) for tokens in _paragraphs(doc) if (found := readings(tokens))]
    reference = Reference(published=day, narrative=_tells_history(paragraphs, day))
    out: list[Time] = []
    for tokens, found in paragraphs:
        reference.paragraph()
        out.extend(_joined(list(_resolved(doc.text, analysis, tokens, found, reference)), doc.text))
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
            elif (year := reading.value("year", "year")) is not None and (day is None or int(year) < day.year - 1):
                stated += 1
    return stated > 2 * near + 4 if day else stated > near


def _resolved(
    text: str, analysis: Analysis | None, tokens: Sequence[Token], found: Sequence[Reading], reference: Reference
) -> Iterator[Time]:
    for reading in found:
        if not allowed(reading, tokens, text):
            continue
        start, end = reading.tokens[0].start, reading.tokens[-1].end
        made = _MAKERS[reading.rule](reading, reference, _way(analysis, text, start, end))
        if made is None:
            continue
        reference.named(made.value, opens=_OPENING.search(text, max(0, start - 14), start) is not None)
        yield _time(start, end, made)


def _way(analysis: Analysis | None, text: str, start: int, end: int) -> Callable[[], Direction]:
    return lambda: direction(analysis, text, start, end)


def _time(start: int, end: int, made: Resolved) -> Time:
    begin, until = made.interval
    return Time(start=start, end=end, type=made.type, value=made.value, begin=begin, until=until)


def _joined(found: list[Time], text: str) -> Iterator[Time]:
    """Joins a clock time or part of a day with the day beside it: "10 p.m. Wednesday", "noon on May 5".

    The same time elsewhere may stand between: "10:35 a.m. (0735 GMT) Friday" is two times of Friday.
    """
    i = 0
    while i < len(found):
        time = found[i]
        after = found[i + 1] if i + 1 < len(found) else None
        if after is not None and _JOINT.fullmatch(text, time.end, after.start) and (day := _day_of(time, after)):
            clock = time if time.type == "TIME" else after
            yield _time(time.start, after.end, _at(clock, day))
            i += 2
        elif after is not None and i + 2 < len(found) and (day := _day_beyond(time, after, found[i + 2], text)):
            yield _time(time.start, time.end, _at(time, day))
            yield _time(after.start, after.end, _at(after, day))
            i += 2
        else:
            yield time
            i += 1


def _at(clock: Time, day: str) -> Resolved:
    """A clock time, moved to a day."""
    value = f"{day}T{clock.value.partition('T')[2]}"
    return Resolved("TIME", value, interval_of(value))


def _day_beyond(first: Time, second: Time, third: Time, text: str) -> str | None:
    """The day after a clock time and the same time elsewhere in brackets."""
    bracketed = _OPEN.fullmatch(text, first.end, second.start) and _CLOSED.fullmatch(text, second.end, third.start)
    return _day_of(first, third) if bracketed and _day_of(second, third) else None


def _day_of(first: Time, second: Time) -> str | None:
    """The day of the two, where one is a clock time and the other a day; the clock comes first."""
    if first.type == "TIME" and ":" in first.value and second.type == "DATE" and len(second.value) == 10:
        return second.value
    return None
