"""Solves the day of publication from what a text says about days: weekdays, days of months, countdowns, known facts."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.coding.timex.calendar import shifted
from dateline.coding.timex.counted_days import Equation, counted_days
from dateline.coding.timex.facts import Bound, bounds_of
from dateline.coding.timex.mentions import Mention
from dateline.coding.timex.reference import LOOKS_AHEAD
from dateline.model.span import Span

_AND = re.compile(r"\s*(?:,|and)\s*")
_EARLIEST, _LAST = 1970, 2060
"""The years looked through, where nothing bounds them."""
_NEAR = 1
"""A report whose last dated history is this many years back or less is taken to be of that time."""


class Solution(NamedTuple):
    """The day found, the other days that fit as well, and the words that it rests on."""

    day: date
    others: tuple[date, ...]
    evidence: tuple[Span, ...]


def lead_weekday(mentions: Sequence[Mention], limit: int) -> Mention | None:
    """The weekday on which the text's own news happened: the first bare one that does not look ahead."""
    for mention in mentions:
        if mention.span[0] > limit:
            return None
        bare = mention.weekday is not None and mention.day is None and not mention.related
        if bare and mention.way not in LOOKS_AHEAD:
            return mention
    return None


def solve(
    text: str, mentions: Sequence[Mention], *, lead_end: int, dateline: Mention | None, latest: date | None
) -> Solution | None:
    """The day of publication, if the text pins one down."""
    lead = lead_weekday(mentions, lead_end)
    bounds = bounds_of(text)
    for equation in _equations(text, mentions, lead, lead_end, dateline):
        found = []
        first, last, history = _years(
            [one for one in mentions if not (equation.ahead and one == equation.mention)], latest
        )
        year_told = equation.mention.year
        for year in range(first, last + 1) if year_told is None else (year_told,):
            day = _day_in(equation, year, lead)
            if day is None or (latest and day > latest) or not all(bound.admits(day) for bound in bounds):
                continue
            if history is not None and day < history[0]:
                continue
            found.append(day)
        solution = _settled(found, equation, lead, bounds, history)
        if solution is not None:
            return solution
    return None


def _years(mentions: Sequence[Mention], latest: date | None) -> tuple[int, int, tuple[date, Span] | None]:
    """The range of years to look through, and the latest day of the past that the text names."""
    history: tuple[date, Span] | None = None
    ceiling = latest.year if latest else _LAST
    for mention in mentions:
        if mention.year is None or not 1900 <= mention.year <= 2100:
            continue
        if mention.way in LOOKS_AHEAD:
            ceiling = min(ceiling, mention.year)
            continue
        try:
            day = date(mention.year, mention.month or 1, mention.day or 1)
        except ValueError:
            continue
        if history is None or day > history[0]:
            history = day, mention.span
    floor = history[0].year if history else _EARLIEST
    return floor, max(min(_LAST, ceiling), floor), history


def _equations(
    text: str, mentions: Sequence[Mention], lead: Mention | None, lead_end: int, dateline: Mention | None
) -> Iterator[Equation]:
    if dateline is not None:
        yield Equation(dateline, (), None, (dateline.span,))
    for i, mention in enumerate(mentions):
        whole = mention.day is not None and mention.month is not None
        if whole and mention.weekday is not None and mention.span[0] <= lead_end and mention.way not in LOOKS_AHEAD:
            yield Equation(mention, (), None, (mention.span,))
        before = mentions[i - 1] if i else None
        today = before is not None and before.step is not None and _AND.fullmatch(text, before.span[1], mention.span[0])
        if whole and today and before is not None and before.step is not None:
            yield Equation(mention, ((-before.step, "D"),), None, (before.span, mention.span))
    if lead is not None:
        yield from counted_days(text, mentions)


def _day_in(equation: Equation, year: int, lead: Mention | None) -> date | None:
    """The day of publication that an equation gives in this year, or None where weekdays disagree."""
    day = equation.mention.in_year(year)
    for count, unit in equation.steps:
        day = shifted(day, count, unit) if day else None
    if day is None:
        return None
    if equation.anchor is not None and equation.anchor.weekday != day.isoweekday():
        return None
    if lead is None or lead.weekday is None:
        return day
    if equation.anchor is None and equation.mention.weekday is None:
        # Agencies date a report with the day that its news is told of.
        return day if day.isoweekday() == lead.weekday else None
    if equation.mention.weekday is not None and equation.mention.weekday == lead.weekday and equation.anchor is None:
        # "On Monday" beside "Monday, 15 April": the same day, or weeks later.
        return None
    return day + timedelta(days=(lead.weekday - day.isoweekday()) % 7)


def _settled(
    found: list[date],
    equation: Equation,
    lead: Mention | None,
    bounds: Sequence[Bound],
    history: tuple[date, Span] | None,
) -> Solution | None:
    if not found:
        return None
    evidence = {*equation.evidence, *(bound.span for bound in bounds)}
    if lead is not None:
        evidence.add(lead.span)
    # A day of the month spelled out beside a bare weekday may also lie more than a week back.
    weeks = lead is not None and equation.anchor is None and equation.mention.weekday is not None
    later = tuple(found[0] + timedelta(days=7 * n) for n in (1, 2)) if weeks and len(found) == 1 else ()
    if len(found) == 1 and (bounds or equation.mention.year is not None):
        return Solution(found[0], later, tuple(sorted(evidence)))
    if history is None:
        return None
    near = [day for day in found if day.year - history[0].year <= _NEAR]
    if len(near) != 1:
        return None
    evidence.add(history[1])
    return Solution(near[0], tuple(day for day in found if day != near[0])[:5], tuple(sorted(evidence)))
