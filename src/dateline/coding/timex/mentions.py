"""Dates as the text leaves them: weekday, day, month and year as far as they are said, nothing filled in."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dateline.coding.timex.calendar import DAYS_IN, MONTHS_IN
from dateline.coding.timex.durations import counted
from dateline.coding.timex.grammar import Reading, readings
from dateline.coding.timex.in_figures import day_in_figures, order_told
from dateline.coding.timex.licences import allowed
from dateline.coding.timex.neighbours import token_before
from dateline.coding.timex.reference import Direction
from dateline.coding.timex.tense import direction
from dateline.coding.timex.tokens import Token, tokens_of
from dateline.coding.timex.values import number, unit_of
from dateline.language.analysis import Analysis
from dateline.model.span import Span

_WITH_WEEKDAY = frozenset({"weekday", "date", "daypartof", "slash"})
_THAT_IS = re.compile(r"\s*,?\s*(?:on\s+)?")
"""Between days that are counted and the weekday that they lead to: "two days earlier, on Monday"."""


class Mention(NamedTuple):
    """One dated expression, with what it says itself."""

    span: Span
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    length: tuple[int, str] | None = None
    """For a stretch of time: how many of which unit."""
    step: int | None = None
    """For today, yesterday, tomorrow: the distance in days."""
    related: bool = False
    """Said with "last", "next", "that": further off than the latest such day."""
    way: Direction = "unknown"
    roughly: bool = False
    """Said with "about", "nearly", "more than"."""

    def in_year(self, year: int) -> date | None:
        """The day in that year, where day and month are said and the weekday agrees."""
        if self.day is None or self.month is None or self.year not in (None, year):
            return None
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in (None, found.isoweekday()) else None


def mentions_of(text: str, analysis: Analysis | None, blocks: Sequence[Span]) -> list[Mention]:
    """The dated expressions in these stretches of the text, in order."""
    out = []
    read = [(tokens, readings(tokens)) for tokens in (tokens_of(text, start, end) for start, end in blocks)]
    order = order_told(reading for _, found in read for reading in found)
    for tokens, found in read:
        counted_to = -1
        for reading in found:
            if not allowed(reading, tokens, text):
                continue
            again = counted_to >= 0 and _THAT_IS.fullmatch(text, counted_to, reading.tokens[0].start) is not None
            counted_to = reading.tokens[-1].end if reading.rule in ("later", "ago") else -1
            span = reading.tokens[0].start, reading.tokens[-1].end
            short = number(reading, "year", "shortyear")
            unit = unit_of(reading) if reading.rule == "duration" else None
            count = (1.0 if reading.slots.get("one") else counted(reading)) if unit else None
            month = number(reading, "month", "month")
            written = day_in_figures(reading, order)
            year = short + (1900 if short >= 40 else 2000) if short is not None else number(reading, "year", "year")
            mention = Mention(
                span=span,
                weekday=number(reading, "wd", "weekday") if reading.rule in _WITH_WEEKDAY else None,
                day=written.day if written else number(reading, "day", "day") or number(reading, "day", "ord"),
                month=written.month if written else month or number(reading, "month", "monthabbr"),
                year=written.year if written else year,
                length=_length(count, unit) if count and unit else None,
                step=number(reading, "deictic", "deictic"),
                related=again or reading.value("rel", "rel") is not None or reading.value("rel", "every") is not None,
                way=direction(analysis, text, *span),
                roughly=_is_rough(reading, tokens),
            )
            if any(v is not None for v in mention[1:7]):
                out.append(mention)
    return out


def _length(count: float, unit: str) -> tuple[int, str] | None:
    """A number of units of the calendar, whole ones: "ten and a half weeks" are days."""
    if unit in MONTHS_IN:
        return (int(count), unit) if count == int(count) else None
    if unit not in DAYS_IN:
        return None
    return (int(count), unit) if count == int(count) else (round(count * DAYS_IN[unit]), "D")


def _is_rough(reading: Reading, tokens: Sequence[Token]) -> bool:
    """Whether a number is only about so much: "nearly two years", "more than a week"."""
    before = token_before(reading, tokens)
    than = before is not None and before.lower == "than"
    return than or "approx" in reading.tokens[0].classes or reading.slots.get("num2") is not None
