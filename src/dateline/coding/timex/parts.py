"""Parts of a longer stretch: the first week of March, the last Friday of Ramadan, the early hours of Monday."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateline.coding.timex.almanac import holiday
from dateline.coding.timex.calendar import clamped, shifted, value_of, weekend_of
from dateline.coding.timex.dates import day_of_month, month, weekday, year
from dateline.coding.timex.durations import counted
from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import days_of, interval_of
from dateline.coding.timex.reference import Direction, Reference, weekday_near
from dateline.coding.timex.relations import relative, the_unit
from dateline.coding.timex.values import Maker, Resolved, day_part, number, relation, unit_of, word

Way = Callable[[], Direction]
_WHOLES: Mapping[str, Maker] = {"month": month, "holiday": holiday, "year": year, "rel": relative, "unit": the_unit}
"""What names the stretch, in the order in which it is looked for."""
_ROUGHLY = {"D": 5, "W": 21, "M": 120}
"""Days that "the first days of", "the last weeks of" may mean."""
_EARLY = 6
"""The hour at which the early hours are over."""


def part_of(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """The first week of March, the last Friday of Ramadan: a day has a value of its own, the rest that of the whole."""
    maker = next(made for slot, made in _WHOLES.items() if reading.slots.get(slot))
    whole = maker(reading, reference, way)
    days = days_of(whole.value) if whole else None
    if whole is None or days is None:
        return None
    begin, until = days
    nth = number(reading, "nth", "ord") or number(reading, "nth", "ordlast") or 1
    which = number(reading, "part", "weekday")
    if which is not None:
        return _day(_nth_weekday(begin, until, which, nth))
    if reading.value("part", "weekend") is not None:
        saturday = _nth_weekday(begin, until, 6, nth)
        return Resolved("DATE", value := weekend_of(saturday), interval_of(value)) if saturday else None
    unit = word(reading, "part", "unit")
    if unit == "D":
        day = begin + timedelta(days=nth - 1) if nth > 0 else until - timedelta(days=1)
        feast = bool(reading.slots.get("holiday")) and until - begin == timedelta(days=1)
        return _day(day if feast or begin <= day < until else None)
    cut = _cut(reading, begin, until, unit, nth)
    if cut is None or not begin <= cut[0] < cut[1] <= until or cut == (begin, until):
        return None
    value = value_of(cut[0], unit) if unit in ("M", "Q") else whole.value
    return Resolved("DATE", value, (cut[0].isoformat(), cut[1].isoformat()))


def _day(day: date | None) -> Resolved | None:
    return Resolved("DATE", day.isoformat(), interval_of(day.isoformat())) if day else None


def _nth_weekday(begin: date, until: date, which: int, nth: int) -> date | None:
    """The nth such weekday of a stretch; a negative `nth` is the last."""
    if nth > 0:
        found = begin + timedelta(days=(which - begin.isoweekday()) % 7 + 7 * (nth - 1))
    else:
        last = until - timedelta(days=1)
        found = last - timedelta(days=(last.isoweekday() - which) % 7)
    return found if begin <= found < until else None


def _cut(reading: Reading, begin: date, until: date, unit: str | None, nth: int) -> tuple[date, date] | None:
    """The stretch of a half, a week, a month, or of some days or weeks."""
    if reading.value("part", "half") is not None or unit is None:
        several = word(reading, "part", "units")
        if several in _ROUGHLY and nth in (1, -1):
            length = timedelta(days=min(_ROUGHLY[several], (until - begin).days // 2))
            return (begin, begin + length) if nth == 1 else (until - length, until)
        halves = 4 if reading.value("part", "half") == 0.25 else 2
        if several is not None or nth > halves:
            return None
        length = timedelta(days=-(-(until - begin).days // halves))
        first = begin + length * (nth - 1) if nth > 0 else until - length
        return first, min(first + length, until)
    if nth < 0:
        start = shifted(until, -1, unit)
        return (start, until) if start else None
    start, end = shifted(begin, nth - 1, unit), shifted(begin, nth, unit)
    if unit == "W" and start and nth > 1:
        # "The second week of January": from the 8th on, or from the second Monday, where the month begins in a week.
        start = min(start, begin + timedelta(days=7 * (nth - 1) - begin.weekday()))
    return (start, min(end, until)) if start and end else None


def daypart_of(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """The evening of Monday, 11 March; dawn on Sunday; the morning of the next day."""
    part = word(reading, "daypart", "daypart") or "MO"
    if reading.slots.get("unit") and unit_of(reading) != "D":
        return None
    maker: Maker = day_of_month if reading.slots.get("month") else weekday if reading.slots.get("wd") else relative
    plain = reading._replace(slots={k: v for k, v in reading.slots.items() if k not in ("daypart", "edge")})
    day = maker(plain, reference, way)
    if day is None or len(day.value) != len("2024-03-11"):
        return None
    if day.interval[0] is None:
        return Resolved("TIME", f"{day.value}T{part}")
    made = day_part(date.fromisoformat(day.value), part)
    if reading.tokens[-1].lower.endswith("hours") or any(t.lower.endswith(" hours") for t in reading.tokens):
        return made._replace(interval=_hours(day.value, part, made))
    return made


def _hours(day: str, part: str, made: Resolved) -> tuple[str | None, str | None]:
    """The early hours end where the morning begins."""
    return (f"{day}T00:00", f"{day}T{_EARLY:02d}:00") if part == "MO" else made.interval


def day_of(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """ "The first of next month", "the 15th of the month"."""
    which, related = number(reading, "day", "ord"), relation(reading)
    if unit_of(reading) != "M" or which is None or not 1 <= which <= 31:
        return None
    base = reference.base(anaphoric=bool(related and related[1]))
    moved = shifted(base.replace(day=1), related[0] if related else 0, "M") if base else None
    found = clamped(moved.year, moved.month, which) if moved else None
    return _day(found if found and found.day == which else None)


def ago_day(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """ "A year ago Tuesday", "two weeks ago today", "25 years ago this week": counted from that day or week."""
    unit, base = unit_of(reading), reference.published
    count = counted(reading) if reading.slots.get("num") else 1
    if unit is None or base is None or not count or count != int(count):
        return None
    whole, which = word(reading, "whole", "unit"), number(reading, "wd", "weekday")
    if which is not None:
        base = weekday_near(which, base, way())
    elif whole is not None:
        base = shifted(base, number(reading, "rel", "rel") or 0, whole) or base
    else:
        base = shifted(base, number(reading, "deictic", "deictic") or 0, "D") or base
    then = shifted(base, -int(count), unit)
    if then is None:
        return None
    value = value_of(then, whole or "D")
    return Resolved("DATE", value, interval_of(value))


def day_off(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """ "The day before Friday's vote", "a week after Tuesday's hearing"; "the week after" it is the days up to then."""
    unit, step, near = unit_of(reading, "off"), number(reading, "before", "before"), weekday(reading, reference, way)
    if near is None or near.interval[0] is None or unit not in ("D", "W") or not step:
        return near
    day = date.fromisoformat(near.value)
    next_to, far = shifted(day, step, "D"), shifted(day, step, unit)
    if unit == "D" or reading.value("one", "art") is not None or next_to is None or far is None:
        return _day(far)
    first, last = sorted((next_to, far))
    end = last + timedelta(days=1)
    return Resolved("DATE", f"{first.isoformat()}/{last.isoformat()}", (first.isoformat(), end.isoformat()))


def before_last(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """The week before last, the Wednesday before last, the weekend before last."""
    base, unit, which = reference.base(anaphoric=False), unit_of(reading), number(reading, "wd", "weekday")
    if base is None:
        return None
    if which is not None:
        return _day(shifted(weekday_near(which, base - timedelta(days=1), "past"), -7, "D"))
    if unit is None:
        saturday = weekday_near(6, base - timedelta(days=2), "past")
        return Resolved("DATE", value := weekend_of(saturday - timedelta(days=7)), interval_of(value))
    moved = shifted(base, -2, unit)
    return Resolved("DATE", value := value_of(moved, unit), interval_of(value)) if moved else None


def day_in(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """ "On this day in 1923"."""
    base, stated = reference.base(anaphoric=False), number(reading, "year", "year")
    if base is None or stated is None or unit_of(reading) != "D":
        return None
    return _day(clamped(stated, base.month, base.day))
