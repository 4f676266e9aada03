"""Dates as the text leaves them: weekday, day, month and year as far as they are said, nothing filled in."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dateline.coding.timex.calendar import DAYS_IN
from dateline.coding.timex.durations import counted
from dateline.coding.timex.grammar import readings
from dateline.coding.timex.in_figures import day_in_figures, order_told
from dateline.coding.timex.licences import allowed
from dateline.coding.timex.reference import Direction
from dateline.coding.timex.tense import direction
from dateline.coding.timex.tokens import tokens_of
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
    days: int | None = None
    """For a stretch of time: its length in days."""
    step: int | None = None
    """For today, yesterday, tomorrow: the distance in days."""
    related: bool = False
    """Said with "last", "next", "that": further off than the latest such day."""
    way: Direction = "unknown"

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
                days=round(count * DAYS_IN[unit]) if count and unit in DAYS_IN else None,
                step=number(reading, "deictic", "deictic"),
                related=again or reading.value("rel", "rel") is not None or reading.value("rel", "every") is not None,
                way=direction(analysis, text, *span),
            )
            if any(v is not None for v in mention[1:7]):
                out.append(mention)
    return out
