"""The half-open interval of days, or of instants, that a TIMEX3 value denotes."""

import re
from datetime import date, timedelta

from dateline.coding.timex.calendar import clamped, shifted

Interval = tuple[str | None, str | None]
UNKNOWN: Interval = (None, None)
ANY_YEAR = 4 * "X"
"""How TIMEX3 writes a year that nothing tells, as in the value of "in March": each of its digits as an X."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTER = re.compile(r"(\d{4})-([QH])([1-4])")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_YEARS = re.compile(r"\d{2,4}")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d)(?::(\d\d))?(?::\d\d)?")
_DAYPART = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI|MI|DT)")
_DURATION = re.compile(r"P(?:(\d+)([DWMY])|T(\d+)(H))")
DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
"""Units of durations, roughly, as days."""
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PART_HOURS = {"MO": (6, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 18)}


def interval_of(value: str, edge: str | None = None) -> Interval:
    """The interval of a value. `edge` (START, MID, END) narrows years, months and weeks to a third of them."""
    if m := _CLOCK.fullmatch(value):
        return _clock(m[1], int(m[2]), int(m[3] or 0))
    if m := _DAYPART.fullmatch(value):
        low, high = _PART_HOURS[m[2]]
        return _clock(m[1], low, 0)[0], _clock(m[1], high, 0)[0]
    days = days_of(value)
    if days is None:
        return UNKNOWN
    begin, until = days
    if edge in ("START", "MID", "END") and (until - begin).days > 1:
        begin, until = _narrowed(begin, until, edge)
    return begin.isoformat(), until.isoformat()


def _narrowed(begin: date, until: date, edge: str) -> tuple[date, date]:
    length = (until - begin).days
    third = timedelta(days=-(-length // 3))
    if edge == "START":
        return begin, begin + third
    if edge == "END":
        return until - third, until
    return begin + timedelta(days=length // 3), until - timedelta(days=length // 3)


def _clock(day: str, hour: int, minute: int) -> Interval:
    start = date.fromisoformat(day) + timedelta(days=hour // 24)
    instant = f"{start.isoformat()}T{hour % 24:02d}:{minute:02d}"
    after = minute + 1 + 60 * hour
    end = date.fromisoformat(day) + timedelta(days=after // 1440)
    return instant, f"{end.isoformat()}T{after % 1440 // 60:02d}:{after % 60:02d}"


def days_of(value: str) -> tuple[date, date] | None:
    """First day and the day after the last of a value that names a stretch of the calendar."""
    try:
        return _days_of(value)
    except ValueError:
        return None


def _days_of(value: str) -> tuple[date, date] | None:
    if m := _DAY.fullmatch(value):
        day = date(int(m[1]), int(m[2]), int(m[3]))
        return day, day + timedelta(days=1)
    if m := _MONTH.fullmatch(value):
        return _months(int(m[1]), int(m[2]), 1)
    if m := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(m[1]), int(m[2]), 1)
        return monday + timedelta(days=5 if m[3] else 0), monday + timedelta(days=7)
    if m := _QUARTER.fullmatch(value):
        length = 3 if m[2] == "Q" else 6
        first = (int(m[3]) - 1) * length + 1
        return _months(int(m[1]), first, length) if first <= 12 else None
    if m := _SEASON.fullmatch(value):
        # A winter belongs to the year that it begins in.
        return _months(int(m[1]), _SEASON_MONTHS[m[2]], 3)
    if "/" in value:
        first_day, last_day = (date.fromisoformat(day) for day in value.split("/"))
        return first_day, last_day + timedelta(days=1)
    if _YEARS.fullmatch(value):
        scale = 10 ** (4 - len(value))
        first_year = int(value) * scale
        if not 1 <= first_year <= 9998 - scale:
            return None
        return date(first_year, 1, 1), date(first_year + scale, 1, 1)
    return None


def _months(year: int, first: int, count: int) -> tuple[date, date] | None:
    begin = clamped(year, first, 1) if 1 <= first <= 12 else None
    until = shifted(begin, count, "M") if begin else None
    return (begin, until) if begin and until else None


def duration_of(value: str) -> tuple[int, str] | None:
    """The number and the unit (H, D, W, M, Y) of a duration with one of them, such as P4D or PT72H; else None."""
    match = _DURATION.fullmatch(value)
    return (int(match[1] or match[3]), match[2] or match[4]) if match else None


def span_from(anchor: date, count: int, unit: str) -> Interval:
    """The days from `anchor` on, forward, or up to and including it where `count` is negative."""
    other = shifted(anchor, count, unit)
    if other is None:
        return UNKNOWN
    if count >= 0:
        return anchor.isoformat(), other.isoformat()
    return other.isoformat(), (anchor + timedelta(days=1)).isoformat()


def leaves_its_year_untold(value: str) -> bool:
    """Whether a value is of a year that nothing tells, or of a day of a year that nothing tells."""
    return value.startswith(f"{ANY_YEAR}-") or value.endswith("-XX-XX")
