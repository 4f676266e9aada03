"""Dates of the calendar: days, months, years, decades, quarters, weekdays."""

from collections.abc import Callable
from datetime import date

from dateline.coding.timex.calendar import clamped, shifted
from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import ANY_YEAR, interval_of
from dateline.coding.timex.reference import LOOKS_AHEAD, LOOKS_BACK, Direction, Reference, nearest_year, weekday_near
from dateline.coding.timex.tokens import lexicon
from dateline.coding.timex.values import Resolved, dated, day_part, number, relation, word

Way = Callable[[], Direction]
_YEAR = 365
_DAY_OF = {False: 15, True: 31}
"""The day that a month counts for: its middle, or its last where it is told of what is still to be done in it."""
_LATELY = 60
"""Days for which the day of a month is still the one just over, though a deed of years ago has that day, too."""


def stated_year(reading: Reading, reference: Reference) -> int | None:
    """The year that the expression itself gives, as a number or as "last year"."""
    if reading.slots.get("spelled"):
        return spelled_year(reading)
    if reading.slots.get("era") and (plain := number(reading, "number", "digits")) is not None:
        return -plain if number(reading, "era", "era") == -1 else plain
    for slot in ("year", "year3"):
        if (year := number(reading, slot, "year")) is not None:
            return -year if number(reading, "era", "era") == -1 else year
    short = number(reading, "year", "shortyear")
    if short is not None and (first := number(reading, "from", "year")) is not None:
        return first - first % 100 + short + (100 if short < first % 100 else 0)
    if short is not None:
        return short + (1900 if short >= 40 else 2000)
    for slot in ("relyear", "relyear3"):
        step = number(reading, slot, "rel")
        base = reference.base(anaphoric=reading.value(slot, "anaphor") is not None)
        if step is not None and base is not None:
            return base.year + step
    return None


def day_of_month(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """A day of a month, its year stated or found."""
    number_of_day = number(reading, "day", "day") or number(reading, "day", "ord")
    month = number(reading, "month", "month") or number(reading, "month", "monthabbr")
    if number_of_day is None or not 1 <= number_of_day <= 31:
        return None
    if month is None:
        return _day_of_this_month(reading, reference, number_of_day)
    if number_of_day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return None
    year = stated_year(reading, reference) or _year_of_deed(reading, reference, month, number_of_day, way)
    year = year or reference.before_era
    if year is not None and year < 0:
        return Resolved("DATE", f"BC{-year:04d}-{month:02d}-{number_of_day:02d}")
    if year is None:
        year = nearest_year(month, number_of_day, reference, way(), exact=True)
    if year is None:
        return Resolved("DATE", f"{ANY_YEAR}-{month:02d}-{number_of_day:02d}")
    value = f"{year:04d}-{month:02d}-{number_of_day:02d}"
    if part := word(reading, "daypart", "daypart") or _part_in(reading):
        small = part == "MO" and any(t.lower.endswith("hours") for t in reading.slots.get("edgenoun", ()))
        # The early hours end where the morning begins.
        hours = (f"{value}T00:00", f"{value}T06:00") if small else interval_of(f"{value}T{part}")
        return Resolved("TIME", f"{value}T{part}", hours)
    return Resolved("DATE", value, interval_of(value))


def _year_of_deed(reading: Reading, reference: Reference, month: int, day: int, way: Way) -> int | None:
    """ "The September 11 attacks", "since October 7" in news of Gaza: of one year, once it has come.

    "On October 7" in such news is of that year too, unless that day was a short while ago or is to come.
    """
    known = f"{month:02d}-{day:02d}"
    deed = lexicon().rules["named_days"].get(known)
    if deed is None or reading.slots.get("wd"):
        return None
    then, published = date(deed["year"], month, day), reference.published
    if published is not None and then > published:
        return None
    if reading.slots.get("deed") or (reference.since and known in reference.deeds):
        return then.year
    lately = published is not None and (published - then).days % _YEAR <= _LATELY
    return then.year if known in reference.deeds and not lately and way() not in LOOKS_AHEAD else None


def _part_in(reading: Reading) -> str | None:
    """The part of the day in "the night of 20 June"."""
    for token in reading.slots.get("edgenoun", ()):
        if "daypart" in token.classes:
            return str(token.classes["daypart"])
    return None


def _day_of_this_month(reading: Reading, reference: Reference, number_of_day: int) -> Resolved | None:
    """ "Tuesday the 12th": the month is the one of the reference."""
    base = reference.base(anaphoric=True)
    made = clamped(base.year, base.month, number_of_day) if base else None
    return dated(made.isoformat(), reading) if made else None


def day_alone(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """ "On the 18th": of this month, of the one before where it is not yet over, of the next where it lies ahead."""
    day, base = number(reading, "day", "day"), reference.base(anaphoric=False)
    if day is None or base is None:
        return None
    step = 0
    if not reference.narrative and day != base.day:
        ahead = way() in LOOKS_AHEAD
        step = 1 if ahead and day < base.day else -1 if not ahead and day > base.day else 0
    month_of = shifted(base.replace(day=1), step, "M")
    made = clamped(month_of.year, month_of.month, day) if month_of else None
    return dated(made.isoformat(), reading) if made and made.day == day else None


def month(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """A month, its year stated or found."""
    which = number(reading, "month", "month")
    if which is None:
        return None
    if reading.value("rel", "every") is not None:
        return Resolved("SET", f"{ANY_YEAR}-{which:02d}")
    year = stated_year(reading, reference) or reference.before_era
    if year is not None and year < 0:
        return Resolved("DATE", f"BC{-year:04d}-{which:02d}")
    if year is None:
        year = related_year(reading, reference, which) or nearest_year(
            which, _DAY_OF[way() == "ahead"], reference, way()
        )
    if year is None:
        return Resolved("DATE", f"{ANY_YEAR}-{which:02d}")
    return dated(f"{year:04d}-{which:02d}", reading)


def related_year(reading: Reading, reference: Reference, month_number: int) -> int | None:
    """The year that "last", "this" or "next" picks for a month."""
    related = relation(reading)
    base = reference.base(anaphoric=bool(related and related[1]))
    if related is None or base is None:
        return None
    step = related[0]
    if step < 0:
        # "Last February" in March is the one of the year before.
        return base.year if month_number < base.month - 1 else base.year - 1
    if step > 0:
        return base.year if month_number > base.month else base.year + 1
    return base.year


def weekday(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """A day of the week, with a part of the day or without."""
    which = number(reading, "wd", "weekday")
    if which is None:
        return None
    if reading.value("rel", "every") is not None:
        return Resolved("SET", f"{ANY_YEAR}-WXX-{which}")
    part = word(reading, "daypart", "daypart")
    related = relation(reading)
    base = reference.base(anaphoric=bool(related and related[1]))
    if base is None:
        return Resolved("TIME" if part else "DATE", f"{ANY_YEAR}-WXX-{which}" + (f"T{part}" if part else ""))
    found = _weekday_from(reading, base, which, related, way)
    return day_part(found, part) if part else Resolved("DATE", found.isoformat(), interval_of(found.isoformat()))


def _weekday_from(reading: Reading, base: date, which: int, related: tuple[int, bool] | None, way: Way) -> date:
    if related is None:
        return weekday_near(which, base, way())
    if reading.slots.get("unit"):
        monday = shifted(base, 1 - base.isoweekday() + 7 * related[0], "D") or base
        return shifted(monday, which - 1, "D") or base
    if related[0] < 0:
        return weekday_near(which, shifted(base, -1, "D") or base, "past")
    if related[0] > 0:
        return weekday_near(which, shifted(base, 1, "D") or base, "future")
    return weekday_near(which, base, "past" if related[1] or way() in LOOKS_BACK else "future")


def year(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """A year in digits or in words, before or after the era."""
    value = stated_year(reading, reference)
    if value is None:
        plain = number(reading, "number", "digits")
        if plain is None or not 1 <= plain <= 2200:
            return None
        value = -plain if number(reading, "era", "era") == -1 else plain
    if value > 2200:
        return None
    return Resolved("DATE", f"BC{-value:04d}") if value < 0 else dated(f"{value:04d}", reading)


def years(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """2019/20: both years, as trees have it as one word."""
    first, short = number(reading, "year", "year"), number(reading, "to", "shortyear")
    if first is None or short is None:
        return None
    last = first + (short - first) % 100
    value = f"{first:04d}-01-01/{last:04d}-12-31"
    return Resolved("DATE", value, interval_of(value)) if 0 < last - first <= 10 else None


def spelled_year(reading: Reading) -> int:
    """Nineteen ninety-six, two thousand one."""
    total = 0
    for i, token in enumerate(reading.slots["spelled"]):
        value = token.classes.get("card") or token.classes.get("hundred") or 0
        if i == 0:
            total = int(value) * (100 if "centuryword" in token.classes and value != 2 else 1)
        elif value == 1000:
            total = (total // 100 if total >= 100 else total) * 1000
        elif value == 100:
            continue
        else:
            total += int(value)
    return total


def decade(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """The 1990s, the '80s, the nineties."""
    digits = word(reading, "decade", "decade")
    if digits is None:
        spelled = number(reading, "decade", "decadeword")
        digits = None if spelled is None else str(spelled)
    if digits is None:
        return None
    if number(reading, "era", "era") == -1:
        return Resolved("DATE", f"BC{int(digits) // 10:03d}")
    return dated(digits[:3] if len(digits) == 4 else f"19{digits[0]}", reading)
