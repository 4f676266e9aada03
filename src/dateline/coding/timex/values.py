"""What a reading of the grammar denotes: TIMEX3 type, value and interval. This module deals the rules out."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.intervals import UNKNOWN, Interval, interval_of
from dateline.coding.timex.reference import Direction, Reference
from dateline.model.time import TimexType


class Resolved(NamedTuple):
    """Type, value and interval of one expression. A year that is not told is `intervals.ANY_YEAR`."""

    type: TimexType
    value: str
    interval: Interval = UNKNOWN


Maker = Callable[[Reading, Reference, Callable[[], Direction]], Resolved | None]
"""Makes the value of a reading; the direction of the clause is asked for only where it matters."""


def number(reading: Reading, slot: str, of: str) -> int | None:
    """The whole number in a slot, or None."""
    value = reading.value(slot, of)
    return int(value) if isinstance(value, (int, float)) else None


def word(reading: Reading, slot: str, of: str) -> str | None:
    """The code in a slot, or None."""
    value = reading.value(slot, of)
    return None if value is None else str(value)


def edge_of(reading: Reading) -> str | None:
    """START, MID or END where the expression narrows a stretch ("early", "the end of")."""
    return word(reading, "edge", "edge") or word(reading, "edge3", "edge") or word(reading, "edgenoun", "edgenoun")


def relation(reading: Reading) -> tuple[int, bool] | None:
    """The step that "last", "this", "next" asks for, and whether it leans on the date named last."""
    step = number(reading, "rel", "rel")
    if step is None:
        return None
    return step, reading.value("rel", "anaphor") is not None


def counts_back(reading: Reading) -> bool:
    """Whether an expression counts back from where a text is: "a year earlier", "the previous year"."""
    slots = (("later", "later"), ("later", "before"), ("before", "before"), ("rel", "anaphor"))
    return any((number(reading, slot, of) or 0) < 0 for slot, of in slots)


def unit_of(reading: Reading, slot: str = "unit") -> str | None:
    """The code of the unit in a slot, singular or plural."""
    return word(reading, slot, "unit") or word(reading, slot, "units")


def dated(value: str, reading: Reading) -> Resolved:
    """A DATE whose interval follows from its value."""
    return Resolved("DATE", value, interval_of(value, edge_of(reading)))


def day_part(day: date, part: str) -> Resolved:
    """A TIME: the morning, afternoon, evening or night of a day."""
    value = f"{day.isoformat()}T{part}"
    return Resolved("TIME", value, interval_of(value))
