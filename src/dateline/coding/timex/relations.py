"""Times told by their distance: last week, two days later, the past month, this morning; and vague references."""

from collections.abc import Callable
from datetime import date, timedelta

from dateline.coding.timex.calendar import shifted, value_of
from dateline.coding.timex.durations import counted, duration_value, vague_span, whole_units
from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import ANY_YEAR, UNKNOWN, interval_of, span_from
from dateline.coding.timex.quarters import quarter_to
from dateline.coding.timex.reference import LOOKS_BACK, Direction, Reference, weekday_near
from dateline.coding.timex.some_later import not_yet, some_later
from dateline.coding.timex.values import Resolved, dated, day_part, number, relation, unit_of, word

Way = Callable[[], Direction]
_CALENDAR = frozenset("DWFMQYEC")
_SPLIT = {"C": 100, "E": 10}
_ROLLING = frozenset("WMY")
"""What is up to the telling after "the last": "killed in **the last week**", not "killed last week"."""
_SEASONS = frozenset({"SP", "SU", "FA", "WI"})


def deictic(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """Today, yesterday, tomorrow; with a part of the day."""
    step = number(reading, "deictic", "deictic") or 0
    part = word(reading, "daypart", "daypart")
    base = reference.published
    day = shifted(base, step, "D") if base else None
    if day is None:
        return Resolved("TIME" if part else "DATE", f"{ANY_YEAR}-XX-XX" + (f"T{part}" if part else ""))
    return day_part(day, part) if part else Resolved("DATE", day.isoformat(), interval_of(day.isoformat()))


def tonight(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """Tonight; and overnight, which is the night before the telling for what has happened."""
    base = reference.published
    if base and (which := number(reading, "wd", "weekday")) is not None:
        return day_part(weekday_near(which, base, way()), "NI")
    if base and reading.tokens[0].lower == "overnight" and way() in LOOKS_BACK:
        base = shifted(base, -1, "D")
    return day_part(base, "NI") if base else Resolved("TIME", f"{ANY_YEAR}-XX-XXTNI")


def daypart(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """This morning, last night, that evening, the next morning, the night before."""
    part = word(reading, "daypart", "daypart") or "MO"
    related = (-1, True) if reading.slots.get("before") else relation(reading)
    if related is None:
        on = reference.clock_day or reference.near()
        return day_part(on, part) if on else Resolved("TIME", f"{ANY_YEAR}-XX-XXT{part}")
    step, leans = related
    word_before = reading.slots["rel"][0].lower if reading.slots.get("rel") else ""
    leans = leans or word_before == "next"
    base = reference.base(anaphoric=leans, fine=leans) if step or not leans else reference.near()
    day = shifted(base, step, "D") if base else None
    if day and leans and not_yet(day, reference, way):
        day = None  # "appeared in court the next morning" of a day that nothing has told
    return day_part(day, part) if day else Resolved("TIME", f"{ANY_YEAR}-XX-XXT{part}")


def relative(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """Last week, this year, next month, that day, the following year."""
    unit, related = unit_of(reading), relation(reading)
    if (part := word(reading, "unit", "daypart")) is not None:
        near = reference.near()
        return day_part(near, part) if near else None
    if unit is None and reading.value("rel", "sameword") is not None:
        return None
    if unit is None or related is None or unit in ("S", "m", "L"):
        return None
    if reading.value("unit", "unit") is None:
        return _relative_plural(reading, unit)
    step, leans = related
    lower = reading.slots["rel"][0].lower
    if lower == "that" and unit not in _CALENDAR:
        return None
    if unit == "H":
        return Resolved("DURATION", "PT1H")
    leans = leans or (lower == "next" and unit == "D")
    base = reference.base(anaphoric=leans, fine=leans and unit == "D" and lower != "same")
    if base is None:
        return Resolved("DATE", _unknown(unit))
    rolling = lower == "last" and unit in _ROLLING and "the" in reading.tokens[0].classes
    if rolling and reading.slots.get("of"):
        return Resolved("DURATION", duration_value(1, unit))  # "the last month of the war"
    if (rolling or lower == "past") and unit in _CALENDAR and not reading.slots.get("edge"):
        return Resolved("DURATION", duration_value(1, unit), span_from(base, -1, unit))
    if unit in _SEASONS:
        return None
    if unit == "Q" and lower == "latest" and reference.quarter and not reference.narrative:
        return dated(reference.quarter, reading)
    if leans and step == 0 and unit == "D" and reference.focus_unit != "D":
        return Resolved("DATE", value_of(base, reference.focus_unit) + "-XX")
    moved = shifted(base, step, unit)
    if step == 0 and moved and (told := _side_of(reading, reference, value_of(moved, unit))) is not None:
        return told
    if leans and moved and not_yet(moved, reference, way):
        return Resolved("DATE", _unknown(unit))
    if moved and (years := number(reading, "relyear", "rel")) is not None:
        moved = shifted(moved, years, "Y")  # "the same month last year"
    return dated(value_of(moved, unit), reading) if moved else None


def _side_of(reading: Reading, reference: Reference, value: str) -> Resolved | None:
    """ "Earlier this month" is up to the day of publication, "later this month" from it on."""
    side, day = reading.slots["edge"][0].lower if reading.slots.get("edge") else "", reference.published
    begin, until = interval_of(value)
    if day is None or begin is None or until is None or not begin <= day.isoformat() < until or "T" in begin:
        return None
    if side == "earlier":
        return Resolved("DATE", value, (begin, (day + timedelta(days=1)).isoformat()))
    return Resolved("DATE", value, (day.isoformat(), until)) if side == "later" else None


def _relative_plural(reading: Reading, unit: str) -> Resolved | None:
    """ "Past years", "recent weeks", "these days": a stretch without number."""
    lower = reading.slots["rel"][0].lower
    if lower in ("this", "that", "current", "same", "last"):
        return None
    return Resolved("DURATION", vague_span(unit))


def _unknown(unit: str) -> str:
    rest = {"D": "-XX-XX", "W": "-WXX", "F": "-WXX", "M": "-XX", "Q": "-QX"}
    return ANY_YEAR + rest.get(unit, "")


def relative_span(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """The last two weeks, the next 12 to 18 months, the past few years."""
    unit, related = unit_of(reading), relation(reading)
    count = 1.5 if reading.slots.get("half") else counted(reading)
    if unit is None or related is None:
        return None
    step = related[0]
    if step == 0 and reading.slots["rel"][0].lower not in ("these", "those"):
        return None
    base = reference.base(anaphoric=related[1])
    if count is None or reading.slots.get("num2"):
        return Resolved("DURATION", vague_span(unit))
    value = duration_value(count, unit)
    if base is None or unit not in _CALENDAR:
        return Resolved("DURATION", value)
    whole, finer = whole_units(count, unit)
    return Resolved("DURATION", value, span_from(base, step * whole, finer))


def the_unit(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """The end of the month, later in the day, the year; "the year ended June 30" is a stretch of its own."""
    unit = unit_of(reading)
    if unit in ("Y", "M", "W") and reading.slots.get("ended"):
        return Resolved("DURATION", duration_value(1, unit))
    base = reference.near() if unit == "D" else reference.base(anaphoric=False)
    if unit is None or unit not in _CALENDAR:
        return None
    if base is None:
        return Resolved("DATE", _unknown(unit))
    if unit == "Q" and (last := number(reading, "month", "month")) is not None:
        return quarter_to(last, reading, reference)
    if unit == "Q":
        return dated(reference.quarter or value_of(shifted(base, -1, "Q") or base, "Q"), reading)
    return dated(value_of(base, unit), reading)


def ago(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """Two weeks ago, a year ago, several years ago: as fine as the unit says."""
    unit = unit_of(reading)
    count = counted(reading) if reading.slots.get("num") else (1 if reading.value("unit", "unit") else None)
    if unit is None:
        return None
    if count is None:
        return Resolved("DATE", "PAST_REF")
    if count != int(count) and unit in _SPLIT and (finer := count * _SPLIT[unit]) == int(finer):
        unit, count = "Y", finer  # "half a century ago"
    return _distant(reading, reference, unit, count, -1, anaphoric=False)


def later(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """Two days later, a year earlier, three weeks from now: counted from the date named last."""
    unit = unit_of(reading)
    ahead = number(reading, "later", "hence") is not None
    step = 1 if ahead else number(reading, "later", "later") or number(reading, "later", "before") or 1
    count = 1 if reading.slots.get("one") else counted(reading) if reading.slots.get("num") else None
    if reading.value("later", "time") is not None:  # "in ten days' time"
        ahead, step, count = True, 1, count or 1
    if unit is None:
        return None
    if count is None:
        some = Resolved("DATE", "FUTURE_REF" if step > 0 else "PAST_REF")
        return some if ahead else some._replace(interval=some_later(reference, unit, step, way))
    made = _distant(reading, reference, unit, count, step, anaphoric=not ahead)
    begin = made.interval[0] if made and step > 0 and not ahead else None
    if begin is not None and not_yet(date.fromisoformat(begin[:10]), reference, way):
        return Resolved("DURATION", duration_value(count, unit))
    return made


def _distant(
    reading: Reading, reference: Reference, unit: str, count: float, step: int, *, anaphoric: bool
) -> Resolved | None:
    if unit == "Y" and count == 1 and step < 0 and (quarter := reference.last_year_quarter()):
        return dated(quarter, reading)
    if unit == "Y" and count == 1 and step < 0 and reference.several:
        anaphoric = False
    base = reference.base(anaphoric=anaphoric, fine=unit in ("D", "W"))
    if base is None or unit not in _CALENDAR or count != int(count) or reading.slots.get("num2"):
        return Resolved("DURATION", duration_value(count, unit))
    moved = shifted(base, step * int(count), unit)
    if moved is None:
        return None
    return dated(value_of(moved, unit), reading)


def year_ago(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """The year-ago quarter, year-earlier results."""
    which = number(reading, "ord", "ord")
    base = reference.base(anaphoric=False)
    if which and 1 <= which <= 4 and base:
        return dated(f"{base.year - 1:04d}-Q{which}", reading)
    quarter = reference.last_year_quarter()
    if quarter:
        return dated(quarter, reading)
    return dated(f"{base.year - 1:04d}", reading) if base else Resolved("DATE", "PAST_REF")


def period(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """The 1988 period, the latest period: in reports of results the quarter that they are about."""
    year = number(reading, "year", "year")
    quarter = None if reference.several else reference.quarter
    if year is not None:
        return dated(f"{year:04d}{quarter[4:]}" if quarter else f"{year:04d}", reading)
    lower = reading.slots["rel"][0].lower
    if lower in ("this", "that", "same"):
        if reference.narrative and reference.focus:
            return Resolved("DATE", value_of(reference.focus, reference.focus_unit))
        return None
    return dated(quarter, reading) if quarter else None


def vague(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """Now, recently, the future."""
    return Resolved("DATE", word(reading, "vague", "vague") or word(reading, "vague", "vaguephrase") or "PAST_REF")


def anaphor(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """At the time, at this time: the date that the text is at."""
    if reference.focus is not None and reading.value("attime", "attime") == "PAST_REF":
        value = value_of(reference.focus, reference.focus_unit)
        return Resolved("DATE", value, interval_of(value))
    return Resolved("DATE", word(reading, "attime", "attime") or "PAST_REF", UNKNOWN)
