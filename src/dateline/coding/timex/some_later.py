"""Stretches without a number, counted from the day named last: "**hours later** they left", "weeks later"."""

from collections.abc import Callable
from datetime import date, timedelta

from dateline.coding.timex.intervals import UNKNOWN, Interval
from dateline.coding.timex.reference import LOOKS_BACK, Direction, Reference

Way = Callable[[], Direction]
_WHOLE_DAYS = frozenset("DWFMQYEC")


def not_yet(day: date, reference: Reference, way: Way) -> bool:
    """Whether what has happened would lie after the report: "the following day" of a day that nothing has told."""
    return (
        not reference.narrative
        and reference.published is not None
        and day > reference.published
        and way() in LOOKS_BACK
    )


def some_later(reference: Reference, unit: str, step: int, way: Way) -> Interval:
    """When it was: "hours later" on the day named last or the next, "minutes later" on it, "days later" up to now."""
    day = reference.focus if reference.focus_unit == "D" else None
    if day is None or not 1 < day.year < date.max.year or not_yet(day, reference, way):
        return UNKNOWN
    if unit in _WHOLE_DAYS:
        told = reference.published
        if told is None or reference.narrative or step < 0 or not day < told or way() not in LOOKS_BACK:
            return UNKNOWN
        return (day + timedelta(days=1)).isoformat(), (told + timedelta(days=1)).isoformat()
    if unit not in ("H", "m") or day == reference.published:  # which is the day of whatever has no other
        return UNKNOWN
    some = timedelta(days=int(unit == "H"))
    first, last = (day, day + some) if step > 0 else (day - some, day)
    return first.isoformat(), (last + timedelta(days=1)).isoformat()
