"""Stretches of time and repeated times: three weeks, an eight-month-old truce, every day, daily."""

from collections.abc import Callable
from math import ceil

from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import ANY_YEAR
from dateline.coding.timex.reference import LOOKS_AHEAD, Direction, Reference
from dateline.coding.timex.tokens import Token
from dateline.coding.timex.values import Resolved, unit_of, word

Way = Callable[[], Direction]
_REPORTED_MONTHS = (6, 9, 12)
"""Companies report quarters, and these."""
_CLOCK_UNITS = frozenset({"H", "m", "S"})
_LETTER = {"m": "M", "F": "W", "Q": "M", "E": "Y", "C": "Y", "L": "Y"}
_TIMES = {"F": 2, "Q": 3, "E": 10, "C": 100, "L": 1000}
_ROUGHLY = {"C": "E", "Q": "M"}
_PARTS = {"C": (100, "Y"), "E": (10, "Y"), "Y": (12, "M"), "Q": (3, "M"), "M": (30, "D"), "F": (14, "D"), "W": (7, "D")}
_FINER = {"Y": ("M", 12), "H": ("M", 60), "m": ("S", 60), "D": ("TH", 24)}


def number_of(tokens: tuple[Token, ...]) -> float | None:
    """The number that these tokens spell, or None for "several", "dozens of"."""
    total = group = 0.0
    seen = False
    for token in tokens:
        classes = token.classes
        value = next((classes[c] for c in ("digits", "frac", "card", "half") if c in classes), None)
        if "hundred" in classes:
            group = max(group, 1) * float(classes["hundred"])
            total, group = (total + group, 0.0) if classes["hundred"] == 1000 else (total, group)
        elif value is not None:
            group += float(value)
        elif "few" in classes:
            return float(classes["few"]) or None
        else:
            continue
        seen = True
    return total + group if seen else None


def counted(reading: Reading) -> float | None:
    """The number in the slot `num`."""
    return number_of(reading.slots.get("num", ()))


def vague_span(unit: str) -> str:
    """A stretch of unknown length in a unit."""
    if unit in _CLOCK_UNITS:
        return f"PTX{_LETTER.get(unit, unit)}"
    return f"PX{_ROUGHLY.get(unit, unit)}"


def duration_value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units."""
    if count is None:
        return vague_span(unit)
    count *= _TIMES.get(unit, 1)
    letter = _LETTER.get(unit, unit)
    prefix = "PT" if unit in _CLOCK_UNITS else "P"
    whole = int(count)
    if count == whole:
        return f"{prefix}{whole}{letter}"
    finer = _FINER.get(unit)
    rest = (count - whole) * (finer[1] if finer else 0)
    if finer and abs(rest - round(rest)) < 1e-6 and whole:
        middle, last = ("T", "H") if finer[0] == "TH" else ("", finer[0])
        return f"{prefix}{whole}{letter}{middle}{round(rest)}{last}"
    if finer and abs(rest - round(rest)) < 1e-6:
        inner = "PT" if unit in _CLOCK_UNITS or finer[0] == "TH" else "P"
        return f"{inner}{round(rest)}{finer[0][-1]}"
    return f"{prefix}{count:g}{letter}"


def whole_units(count: float, unit: str) -> tuple[int, str]:
    """A number of units as whole ones, finer where it is none: six and a half weeks are 46 days."""
    while count != int(count) and unit in _PARTS:
        parts, unit = _PARTS[unit]
        count *= parts
    return ceil(count), unit


def duration(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """A number of units, exact or rough."""
    unit = unit_of(reading)
    if unit is None:
        return None
    if reading.slots.get("bare") and unit == "D" and way() in LOOKS_AHEAD:
        return Resolved("DATE", "FUTURE_REF")  # "will one day be": some time ahead
    if reading.slots.get("bare"):
        count: float | None = 1.0
    elif reading.slots.get("one"):
        count = 1.5 if reading.slots.get("half") else 1.0
    else:
        count = counted(reading)
    rest = number_of(reading.slots.get("rest", ()))
    if count and rest and (joint := _joint(count, unit, rest, unit_of(reading, "restunit"))):
        return Resolved("DURATION", joint)
    if unit == "M" and count in _REPORTED_MONTHS and reference.quarter is not None:
        reference.several = True
    return Resolved("DURATION", duration_value(count, unit))


def _joint(count: float, unit: str, rest: float, restunit: str | None) -> str | None:
    """Two days and six hours: P2DT6H."""
    order = "YMWDHmS"
    if restunit is None or unit not in order or restunit not in order or order.index(unit) >= order.index(restunit):
        return None
    first, last = duration_value(count, unit), duration_value(rest, restunit)
    same = last.startswith("PT") and first.startswith("PT")
    return first + last[2 if same else 1 :]


def bare_span(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """Weeks, centuries, a weekslong offensive."""
    long = word(reading, "unit", "unitlong")
    if long is not None:
        one = not reading.slots["unit"][0].lower.removesuffix("long").endswith("s")
        return Resolved("DURATION", duration_value(1.0 if one else None, long))
    unit = unit_of(reading)
    if unit is None:
        return None
    one = reading.value("unit", "unit") is not None
    return Resolved("DURATION", duration_value(1.0 if one else None, unit))


def span(_reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """A while."""
    return Resolved("DURATION", "PXX")


def some_units(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """The weeks ahead, recent months: nobody says how many."""
    unit = unit_of(reading)
    return Resolved("DURATION", vague_span(unit)) if unit else None


def repeated(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """Every day, each of three years, per week, twice a month."""
    unit = unit_of(reading)
    if unit is None:
        part = word(reading, "unit", "daypart")
        return Resolved("SET", f"{ANY_YEAR}-XX-XXT{part}" if part else f"{ANY_YEAR}-WXX-WE")
    every = reading.slots.get("num", ())
    count = number_of(every)
    if count is None and not every:
        count = 2.0 if reading.slots.get("other") else 1.0
    return Resolved("SET", duration_value(count, unit))


def frequency(reading: Reading, _reference: Reference, _way: Way) -> Resolved | None:
    """Daily, weekly, annually."""
    return Resolved("SET", word(reading, "freq", "freq") or "P1D")
