"""Quarters, halves and centuries: the third quarter, the first half of 1989, Q4 2023, the 20th century."""

import re
from collections.abc import Callable

from dateline.coding.timex.dates import stated_year
from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import ANY_YEAR, interval_of
from dateline.coding.timex.reference import LOOKS_BACK, Direction, Reference, nearest_year
from dateline.coding.timex.values import Resolved, dated, number, word

Way = Callable[[], Direction]
_QUARTER = 0.25
_NAME = re.compile(r"(?:([qh])([1-4])|([1-4])([qh])(\d\d(?:\d\d)?)?)")


def ordinal_unit(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """The third quarter, the 20th century."""
    unit, which = word(reading, "unit", "unit") or word(reading, "units", "units"), number(reading, "ord", "ord")
    if unit == "C" and which and number(reading, "era", "era") == -1:
        return Resolved("DATE", f"BC{which - 1:02d}")
    if unit == "C" and which and (tens := number(reading, "tens", "tens")) is not None:
        which += tens
    if unit == "C" and which and (which > 3 or reading.slots.get("era")):
        return dated(f"{which - 1:02d}", reading)
    if unit != "Q" or which is None or not 1 <= which <= 4:
        return None
    stated = stated_year(reading, reference)
    if stated is None:
        # Results of the third quarter are expected in the fourth: only the past tense narrows.
        last = number(reading, "through", "ord") or which  # "the first and second quarters": of one year
        stated = nearest_year(min(last, 4) * 3 - 1, 15, reference, "past" if way() in LOOKS_BACK else "unknown")
    value = f"{stated:04d}-Q{which}" if stated else f"{ANY_YEAR}-Q{which}"
    if stated:
        reference.reported(value)
    return dated(value, reading)


def quarter_of_year(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """The 1988 quarter: the same quarter as the one that the report is about."""
    stated = number(reading, "year", "year")
    if stated is None or word(reading, "quarter", "unit") != "Q":
        return None
    return dated(f"{stated:04d}{reference.quarter[4:]}" if reference.quarter else f"{stated:04d}", reading)


def quarter_to(last: int, reading: Reading, reference: Reference) -> Resolved | None:
    """The quarter of the calendar that "the quarter ended June 30" is, or most of "the quarter ended July 31" was."""
    year, which = nearest_year(last, 15, reference, "over"), (last + 1) // 3
    if year is None:
        return Resolved("DATE", f"{ANY_YEAR}-Q{which or 4}")
    value = f"{year:04d}-Q{which}" if which else f"{year - 1:04d}-Q4"
    reference.reported(value)
    return dated(value, reading)


def half(reading: Reading, reference: Reference, _way: Way) -> Resolved | None:
    """The first half of 1989, the last half of the '80s."""
    which = number(reading, "ord", "ord") or 2
    if reading.slots.get("decade"):
        token = reading.slots["decade"][-1]
        digits = str(token.classes.get("decade", ""))
        value = digits[:3] if len(digits) == 4 else f"19{digits[:1]}"
        return Resolved("DATE", value, interval_of(value))
    stated = stated_year(reading, reference)
    base = reference.base(anaphoric=False)
    stated = stated or (base.year if base else None)
    if stated is None:
        return None
    if reading.value("half", "half") == _QUARTER:  # "the final quarter of 2023"
        last = reading.value("ord", "ordlast") is not None and number(reading, "ord", "ord") is None
        return dated(f"{stated:04d}-Q{4 if last else which}", reading)
    return dated(f"{stated:04d}-H{which}", reading)


def quarter_name(reading: Reading, reference: Reference, way: Way) -> Resolved | None:
    """Q4 2023, 2Q24, H1."""
    found = _NAME.fullmatch(word(reading, "qname", "qname") or "")
    if found is None:
        return None
    kind, which, short = found[1] or found[4], int(found[2] or found[3]), found[5]
    if kind == "h" and which > 2:
        return None
    stated = int(short) + (2000 if len(short) == 2 else 0) if short else stated_year(reading, reference)
    if stated is None:
        last = which * (3 if kind == "q" else 6) - 1
        stated = nearest_year(last, 15, reference, "past" if way() in LOOKS_BACK else "unknown")
    value = f"{stated:04d}-{kind.upper()}{which}" if stated else f"{ANY_YEAR}-{kind.upper()}{which}"
    if stated and kind == "q":
        reference.reported(value)
    return dated(value, reading)
