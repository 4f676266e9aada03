"""Days written in figures, 2021-08-09 or 9/8/2021, and which of the two numbers of such a day is the month."""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime

from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import interval_of
from dateline.coding.timex.reference import LOOKS_AHEAD, LOOKS_BACK, Direction, Order, Reference
from dateline.coding.timex.tokens import lexicon
from dateline.coding.timex.values import Resolved, dated, number, word

Way = Callable[[], Direction]
_ORDERS: tuple[Order, ...] = ("day", "month")
_NEAR, _FAR = 31, 93
"""Days that lie no further from each other are of one story; days further off than this are of another."""
_CLOCKED = re.compile(r"[\d-]{10}(?:T\d\d:\d\d(?::\d\d)?)?")
"""A day and its clock; the zone of the clock stands behind them."""


def iso(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """2021-08-09, with or without a clock time."""
    written = _CLOCKED.match((word(reading, "iso", "iso") or "").upper())
    value = written[0] if written else ""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return Resolved("TIME" if "T" in value else "DATE", value, interval_of(value))


def slash(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """8/9/2021: month first or day first, as the text tells, or its tense and the day of publication.

    Where nothing tells, it is some day of that year; 9.8.2021 has the day first always.
    """
    options = days_written(reading)
    if not options:
        return None
    day = day_meant(reading, reference.order)
    if day is None and reference.published is not None:
        day = _by_the_report(set(options.values()), reference.published, way())
    if day is None:
        return Resolved("DATE", f"{next(iter(options.values())).year:04d}-XX-XX")
    return dated(day.isoformat(), reading)


def _by_the_report(options: set[date], told: date, way: Direction) -> date | None:
    """The one day that lies where the clause looks, or near the day of publication and the other far from it."""
    fits = {
        day for day in options if not (way in LOOKS_BACK and day > told) and not (way in LOOKS_AHEAD and day < told)
    }
    return fits.pop() if len(fits) == 1 else _near(options, (told,))


def _near(options: Collection[date], others: Collection[date]) -> date | None:
    """The one of two days that lies near to one of the others, if the second one is far from them all."""
    gaps = {day: min(abs((day - other).days) for other in others) for day in options} if others else {}
    near = [day for day, gap in gaps.items() if gap <= _NEAR]
    return near[0] if len(near) == 1 and all(gap > _FAR for day, gap in gaps.items() if day != near[0]) else None


def days_written(reading: Reading) -> dict[Order, date]:
    """The days that may be meant by a reading of the rule "slash", by the order that would mean them."""
    written = (word(reading, "slash", "slash") or "0/0/0").replace(".", "/")
    one, two, three = (int(part) for part in written.split("/"))
    year = three if three > 99 else three + (1900 if three >= 40 else 2000)
    options = {"day": (year, two, one), "month": (year, one, two)}
    if one > 31:
        options = dict.fromkeys(options, (one, two, three))
    elif "." in (word(reading, "slash", "slash") or ""):
        options = dict.fromkeys(options, options["day"])
    found = {order: _day(*numbers) for order, numbers in options.items()}
    return {order: day for order in _ORDERS if (day := found[order]) is not None}


def day_meant(reading: Reading, order: Order | None) -> date | None:
    """The day of a reading of the rule "slash" where its figures, its weekday or the order of the text settle it."""
    options = days_written(reading)
    days = set(options.values())
    if (which := number(reading, "wd", "weekday")) is not None:
        days = {day for day in days if day.isoweekday() == which} or days
    if len(days) == 1:
        return days.pop()
    deeds = {day for day in days if _is_of_a_deed(day)}  # "the attacks of 9/11/2001"
    return deeds.pop() if len(deeds) == 1 else options.get(order) if order else None


def day_in_figures(reading: Reading, order: Order | None) -> date | None:
    """The day of a reading that is written in figures alone, if it is settled which."""
    if (written := word(reading, "iso", "iso")) is not None:
        return _day(*map(int, written[:10].split("-")))
    return day_meant(reading, order) if reading.rule == "slash" else None


def _is_of_a_deed(day: date) -> bool:
    deed = lexicon().rules["named_days"].get(f"{day:%m-%d}")
    return deed is not None and deed["year"] == day.year


def order_told(readings: Iterable[Reading]) -> Order | None:
    """Which number comes first in a text: by a day that can be read in one way only, else by the days told in words."""
    told: set[Order] = set()
    open_: list[dict[Order, date]] = []
    days: set[date] = set()
    for reading in readings:
        if reading.rule == "slash":
            options = days_written(reading)
            meant = day_meant(reading, None)
            orders = {order for order, day in options.items() if day == meant}
            told |= orders if len(orders) == 1 else set()
            open_ += [options] if meant is None else []
        elif reading.rule in ("iso", "date") and (whole := _whole(reading)) is not None:
            days.add(whole)
    if not told:
        told = {order for options in open_ for order in options if options[order] == _near(options.values(), days)}
    return told.pop() if len(told) == 1 else None


def _whole(reading: Reading) -> date | None:
    """The day of a reading that tells its year as well, in words or the other way round."""
    if reading.rule == "iso":
        return day_in_figures(reading, None)
    day, month, year = (number(reading, slot, slot) for slot in ("day", "month", "year"))
    return _day(year, month, day) if day and month and year else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
