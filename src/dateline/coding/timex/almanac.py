"""Seasons, holidays, weekends, repeated weekdays, ends of months and years, and clock times."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dateline.coding.timex.calendar import shifted, value_of, weekend_of
from dateline.coding.timex.dates import day_of_month, related_year, stated_year
from dateline.coding.timex.feasts import Feast, feast_of
from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import ANY_YEAR, interval_of
from dateline.coding.timex.reference import LOOKS_AHEAD, LOOKS_BACK, Direction, Reference, nearest_year, weekday_near
from dateline.coding.timex.values import Resolved, dated, day_part, edge_of, number, relation, word

Way = Callable[[], Direction]
_DAY = timedelta(days=1)
_COUNTED_OFF = frozenset("DWM")
_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def weekdays(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """ "Tuesdays", "Tuesday nights": a repeated day; "clashed on Monday and Tuesday nights" was on two nights."""
    listed = number(reading, "wd", "weekday")
    which = listed or number(reading, "wd", "weekdays") or number(reading, "wd1", "weekday")
    part = word(reading, "dayparts", "dayparts")
    if listed and part and reference.published and way() in LOOKS_BACK:
        return day_part(weekday_near(listed, reference.published, "past"), part)
    return Resolved("SET", f"{ANY_YEAR}-WXX-{which}" + (f"T{part}" if part else ""))


def season(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """A season, its year stated or found."""
    code = word(reading, "season", "season") or "SU"
    if reading.value("rel", "every") is not None:
        return Resolved("SET", f"{ANY_YEAR}-{code}")
    stated = stated_year(reading, reference) or reference.before_era
    if stated is not None and stated < 0:
        return Resolved("DATE", f"BC{-stated:04d}-{code}")
    middle = _SEASON_MONTH[code]
    if stated is None:
        found = related_year(reading, reference, middle) or nearest_year(middle, 15, reference, way())
        # A winter belongs to the year that it begins in, and its middle to the next.
        stated = found - 1 if found is not None and code == "WI" else found
    return dated(f"{stated:04d}-{code}" if stated else f"{ANY_YEAR}-{code}", reading)


def holiday(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """A holiday or feast; a whole month of fasting is a stretch of days."""
    rules = (word(reading, "holiday", "holiday") or "12-25").split("|")
    if reading.value("rel", "every") is not None:
        return Resolved("SET", "P1Y")
    if stated_year(reading, reference) is None and reference.base(anaphoric=False) is None:
        return Resolved("DATE", f"{ANY_YEAR}-XX-XX")
    feast = _feast(reading, rules, reference, way)
    return _kept(reading, feast) if feast is not None else None


def _feast(reading: Reading, rules: Sequence[str], reference: Reference, way: Way) -> Feast | None:
    """The feast that is meant: of those that go by the name in the year, the one nearest to the report."""
    stated, base = stated_year(reading, reference), reference.base(anaphoric=False)
    found = [
        feast
        for rule in rules
        if (year := stated or _year_of_feast(reading, reference, way, rule)) is not None and 1583 <= year <= 9000
        if (feast := feast_of(year, rule)) is not None
    ]
    return min(found, key=lambda feast: abs((feast.first - (base or feast.first)).days), default=None)


def _kept(reading: Reading, feast: Feast) -> Resolved:
    """The value of a feast, and its interval, a day longer where the moon is looked for."""
    first, last = feast.first, feast.last
    edge = edge_of(reading)
    if edge == "EVE":
        first = last = first - _DAY
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    if (last - first).days == 6 and first.isoweekday() == 1:
        value = value_of(first, "W")
    if not feast.sighted or edge is not None:
        return dated(value, reading)
    return Resolved("DATE", value, (first.isoformat(), (last + 2 * _DAY).isoformat()))


def _year_of_feast(reading: Reading, reference: Reference, way: Way, rule: str) -> int | None:
    """The year of a feast that is named without one."""
    base = reference.base(anaphoric=False)
    sample = feast_of(base.year, rule) if base else None
    if base is None or sample is None:
        return None
    related = relation(reading)
    if related is not None and related[0] != 0:
        passed = sample.first < base
        return base.year - (not passed) if related[0] < 0 else base.year + passed
    if way() in LOOKS_BACK and sample.first > base and not reference.narrative:
        return base.year - 1  # days of their own: what was done on them was done on those that are over
    return nearest_year(sample.first.month, sample.first.day, reference, way())


def feast_off(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """The day after Easter, a week before Christmas; the week after Ramadan, from its end on."""
    unit, step = word(reading, "off", "unit"), number(reading, "before", "before")
    feast = _feast(reading, (word(reading, "holiday", "holiday") or "12-25").split("|"), reference, way)
    if feast is None or unit is None or step is None:
        return holiday(reading, reference, way)
    near = feast.last if step > 0 else feast.first
    far = shifted(near, step, unit) if unit in _COUNTED_OFF else None
    if far is None:
        return _kept(reading, feast)
    whole = unit != "D" and reading.value("one", "the") is not None
    first, last = (far, far) if not whole else (near + _DAY, far) if step > 0 else (far, near - _DAY)
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    end = last + (2 if feast.sighted else 1) * _DAY
    return Resolved("DATE", value, (first.isoformat(), end.isoformat()))


def named(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """A day that goes by a name: 9/11."""
    return dated(word(reading, "named", "named") or "", reading)


def weekend(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """The weekend: the latest, or the coming one where the clause looks ahead."""
    if reading.value("rel", "every") is not None:
        return Resolved("SET", f"{ANY_YEAR}-WXX-WE")
    related = relation(reading)
    base = reference.base(anaphoric=bool(related and related[1]))
    if base is None:
        return Resolved("DATE", f"{ANY_YEAR}-WXX-WE")
    if related and related[0]:
        steps = related[0] if base.isoweekday() < 6 or related[0] > 0 else -1
        anchor = shifted(base, 7 * steps, "D")
    elif base.isoweekday() >= 6 or (related and not related[1]) or way() in LOOKS_AHEAD:
        anchor = base
    else:
        anchor = shifted(base, -7, "D")
    return dated(weekend_of(anchor or base), reading)


def week_of(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """The week of March 6."""
    if word(reading, "unit", "unit") not in (None, "W"):
        return None
    inner = day_of_month(reading, reference, way)
    if inner is None or inner.interval[0] is None:
        return inner
    return dated(value_of(date.fromisoformat(inner.interval[0]), "W"), reading)


def year_end(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """Year-end: the last month of the year that the text is in."""
    base = reference.base(anaphoric=False)
    return dated(f"{base.year:04d}-12" if base else f"{ANY_YEAR}-12", reading)


def month_end(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """Month's or week's end, of the month or week that the text is in."""
    unit = word(reading, "monthend", "monthend") or "M"
    base = reference.base(anaphoric=unit == "M")
    if base is None:
        return Resolved("DATE", f"{ANY_YEAR}-XX" if unit == "M" else f"{ANY_YEAR}-WXX")
    value = value_of(base, unit)
    return Resolved("DATE", value, interval_of(value, "END"))


def clock(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """A time of day, on the day named before it, or on that of publication, whose end cannot be past."""
    text = _clock_text(reading)
    if text is None:
        return None
    on = reference.clock_day or reference.near()
    if on and text == "24:00" and on == reference.published and way() in LOOKS_BACK:
        on -= timedelta(days=1)
    day = on.isoformat() if on else f"{ANY_YEAR}-XX-XX"
    value = f"{day}T{text}"
    return Resolved("TIME", value, interval_of(value))


def _clock_text(reading: Reading) -> str | None:
    fixed = word(reading, "fixed", "fixedclock")
    if fixed:
        return fixed
    minute = 0
    if (stated := word(reading, "clock", "clock")) is not None:
        hour, minute = (int(part) for part in re.split("[:h.]", stated)[:2])
    elif (four := reading.slots.get("four")) is not None:
        digits = four[0].lower
        if len(digits) != 4:
            return None
        hour, minute = int(digits[:2]), int(digits[2:])
    else:
        hour = number(reading, "hour", "day") or number(reading, "hour", "card") or 0
    halves = (*reading.tokens, *reading.slots.get("ampm", ()))  # "between **2** and 5 a.m."
    half_of_day = next((str(t.classes["ampm"]) for t in halves if "ampm" in t.classes), None)
    part = word(reading, "daypart", "daypart")
    if half_of_day == "p" or part in ("AF", "EV", "NI"):
        hour = hour + 12 if hour < 12 else hour
    elif half_of_day == "a" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    return f"{hour:02d}:{minute:02d}"
