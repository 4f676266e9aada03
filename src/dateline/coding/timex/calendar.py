"""Arithmetic of days, weeks, months, quarters and years, and their TIMEX3 values."""

from calendar import monthrange
from datetime import date, timedelta

MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
DAYS_IN = {"D": 1, "W": 7, "F": 14}


def clamped(year: int, month: int, day: int) -> date | None:
    """The day, moved back to the end of its month where the month is shorter; None outside the calendar."""
    if not 1 <= year <= 9998:
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))


def shifted(day: date, count: int, unit: str) -> date | None:
    """`count` days, weeks, fortnights, months, quarters, years, decades or centuries after `day`."""
    if unit in DAYS_IN:
        try:
            return day + timedelta(days=count * DAYS_IN[unit])
        except OverflowError:
            return None
    if unit not in MONTHS_IN:
        return None
    months = day.year * 12 + day.month - 1 + count * MONTHS_IN[unit]
    return clamped(months // 12, months % 12 + 1, day.day)


def value_of(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit of the calendar that `day` lies in."""
    if unit in ("W", "F"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "Y":
        return f"{day.year:04d}"
    if unit == "E":
        return f"{day.year:04d}"[:3]
    if unit == "C":
        return f"{day.year:04d}"[:2]
    return day.isoformat()


def weekend_of(day: date) -> str:
    """The weekend of the week that `day` lies in."""
    return value_of(day, "W") + "-WE"
