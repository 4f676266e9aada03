"""What an expression is resolved against: the day of publication, the date the text last named, the quarter told."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dateline.coding.timex.calendar import clamped, shifted
from dateline.coding.timex.intervals import days_of

Direction = Literal["past", "over", "future", "ahead", "unknown"]
"""Where a clause looks; what is "over" was done then by its own verb: "were seized **in January**".

What lies "ahead" is still to be done by it: "will leave **in April**".
"""
Order = Literal["day", "month"]
"""Which number comes first in a day written in figures whose year stands last."""
_BEFORE_ERA = re.compile(r"BC(\d{4})")
_NEAR_ASIDE = 400
"""Days from a date named by the way to the next of the same digression. This and those below by trial on WikiWars."""
_LOOKS_BACK_FROM = 60
"""Days back from where a story is beyond which a date is only named by the way."""
_LOOKS_FAR_AHEAD = 1100
"""The same ahead: stories leap forward by years, and seldom by more than three."""
_DAYS_RUN_ON = 3
"""How many times as far ahead as back a day may lie and be meant, in a paragraph that named one."""
_MONTHS_RUN_ON = 1.5
"""The same of a month."""
_STORIES_RUN_ON = 1.2
"""The same at the head of a paragraph."""
LOOKS_BACK = frozenset({"past", "over"})


@dataclass
class Reference:
    """The state of reading: moves on as the text names dates."""

    published: date | None
    narrative: bool
    """Tells history: bare dates lean on the date named last, not on the day of publication."""
    focus: date | None = None
    focus_unit: str = "D"
    last_day: date | None = None
    """The last date that was named to the day."""
    quarter: str | None = None
    several: bool = False
    """Whether the results told are those of several quarters ("the first nine months")."""
    clock_day: date | None = None
    """The day named last in this sentence or paragraph, for clock times that follow it."""
    fresh: bool = False
    """Whether the date named last was named in this paragraph."""
    deeds: frozenset[str] = frozenset()
    """Days of known deeds ("10-07") that the text speaks of."""
    since: bool = False
    """Whether "since" stands before the expression that is read."""
    aside: date | None = None
    """The date by the way that was named last, if none has been named since: the story is not there."""
    before_era: int | None = None
    """The year before the era that a history is at, below zero."""
    order: Order | None = None
    """The order of days in figures, where the text tells it."""

    def near(self) -> date | None:
        """The day to count from for "later in the day": named in this paragraph, or that of publication."""
        if self.before_era is not None:
            return None
        if self.focus_unit != "D" and not self.narrative:
            return self.clock_day or self.published  # no year told in passing has a day: "earlier in the day"
        return self.focus if self.fresh or self.narrative else self.published

    def base(self, *, anaphoric: bool, fine: bool = False) -> date | None:
        """The day to count from; `fine` where days are counted, as no year named in passing is counted from."""
        if self.before_era is not None:
            return None  # no calendar of ours reaches there
        if fine and anaphoric and self.focus_unit == "Y":
            return self.last_day or self.published or self.focus
        if fine and anaphoric and self.focus_unit == "M" and self.last_day is not None:
            return self.last_day  # "met on Saturday … was jailed last month … met again the following day"
        if self.published is None and not anaphoric:
            return None  # "yesterday" is the day before a report, of whatever year it told
        if (anaphoric or self.narrative) and self.focus is not None:
            return self.focus
        return self.published if not self.narrative else self.focus

    def named(self, value: str, *, opens: bool = False, stated: bool = False) -> None:
        """Takes note of a value that the text has just named; `opens` where a sentence begins with it.

        `stated` where it tells its own year.
        """
        if self.narrative and (year := _BEFORE_ERA.match(value)):
            self.before_era = -int(year[1])
        days = days_of(value[:10] if "T" in value else value)
        if days is None or len(value) < 4:
            return
        if stated:
            self.before_era = None
        if stated and not opens and self._is_aside(days[0]):
            self.aside = days[0]
            return
        self.aside = None
        if self.narrative and self.fresh and self.focus_unit != "Y" and len(value) == 4 and not opens:
            # A year in passing does not move a paragraph that tells its story by months and days.
            return
        self.focus = days[0]
        self.focus_unit = "D" if (days[1] - days[0]).days == 1 else "M" if (days[1] - days[0]).days < 32 else "Y"
        if self.focus_unit == "D":
            self.clock_day = self.last_day = days[0]
        self.fresh = True

    def _is_aside(self, day: date) -> bool:
        """Whether a history only looks back or far ahead: "the worst since May 1905", "papers that came out in 2005".

        Another date near it tells that the story has moved.
        """
        if not (self.narrative and self.fresh) or self.focus is None:
            return False
        if self.aside is not None and abs((day - self.aside).days) <= _NEAR_ASIDE:
            return False
        away = (day - self.focus).days
        return away < -_LOOKS_BACK_FROM or (away > _LOOKS_FAR_AHEAD and self.focus_unit != "Y")

    def paragraph(self) -> None:
        """A new paragraph begins: in news the frame is the day of publication again."""
        self.clock_day = None
        self.fresh = False
        self.several = False

    def reported(self, quarter: str) -> None:
        """Takes note of a quarter: the first named is what a report of results is about, or a later one that is over.

        An earlier quarter is named beside it to compare, one that still runs to say what is expected.
        """
        self.several = False
        if self.quarter is None:
            self.quarter = quarter
            return
        days = days_of(quarter)
        over = days is not None and (self.published is None or days[1] <= self.published)
        if over and quarter > self.quarter:
            self.quarter = quarter

    def last_year_quarter(self) -> str | None:
        """The quarter a year before the one named last, for "a year earlier" in a company's report."""
        if self.quarter is None or self.several:
            return None
        return f"{int(self.quarter[:4]) - 1:04d}{self.quarter[4:]}"


LOOKS_AHEAD = frozenset({"future", "ahead"})


def nearest_year(month: int, day: int, reference: Reference, way: Direction, *, exact: bool = False) -> int | None:
    """The year that makes a month and day fit best: near the reference, on the side that the tense asks for.

    `exact` where the day itself is told.
    """
    if reference.before_era is not None:
        return None
    if reference.focus is not None and (reference.narrative or reference.published is None):
        if reference.published is None and reference.focus_unit == "Y" and not reference.fresh:
            return None  # of a report whose day is not known, told after a paragraph of history
        forward = (_DAYS_RUN_ON if exact else _MONTHS_RUN_ON) if reference.fresh else _STORIES_RUN_ON
        return _year_after_focus(month, day, reference.focus, reference.focus_unit, forward)
    anchor = reference.published
    if anchor is None:
        return None
    best: tuple[int, int] | None = None
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        candidate = date(year, month, min(day, 28))
        gap = (candidate - anchor).days
        cost = abs(gap)
        if (way == "past" and gap > 15) or (way == "future" and gap < -15):
            cost += 250
        gone = (clamped(year, month, day) or candidate) < anchor
        if (way == "over" and gap > 15) or (way == "ahead" and gone):
            cost += 1000
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def _year_after_focus(month: int, day: int, focus: date, unit: str, forward: float) -> int:
    if unit == "Y":
        return focus.year
    best = (10**6, focus.year)
    for year in (focus.year, focus.year - 1, focus.year + 1):
        if not 1 <= year <= 9998:
            continue
        gap = (date(year, month, min(day, 28)) - focus).days
        cost = gap if gap >= 0 else round(-forward * gap)
        best = min(best, (cost, year))
    return best[1]


def weekday_near(weekday: int, anchor: date, way: Direction) -> date:
    """The day with this weekday: the latest up to `anchor`, or the first from it where the clause looks ahead."""
    back = (anchor.isoweekday() - weekday) % 7
    found = shifted(anchor, -back if way not in LOOKS_AHEAD or back == 0 else 7 - back, "D")
    return found or anchor
