"""Times that a document states, as TIMEX3 and as the interval they denote."""

from datetime import date
from functools import lru_cache
from typing import Literal

import msgspec

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeBasis = Literal["stated", "carried", "published"]


class Time(msgspec.Struct, frozen=True, kw_only=True):
    """One time expression. `begin` and `until` are `from` and `to` in the record: half-open, days or instants."""

    start: int
    end: int
    type: TimexType
    value: str
    """TIMEX3 value: 2021-08-09, 2021-W32, P3D, PRESENT_REF …"""
    begin: str | None = msgspec.field(default=None, name="from")
    until: str | None = msgspec.field(default=None, name="to")


class When(msgspec.Struct, frozen=True, kw_only=True):
    """When a claim is said to have happened: the interval, and the time expressions that it rests on."""

    begin: str | None = msgspec.field(default=None, name="from")
    until: str | None = msgspec.field(default=None, name="to")
    times: tuple[int, ...] = ()
    """Indices into the record's `times`."""
    basis: TimeBasis = "published"

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day of the event; where one is open ("by Sunday"), the other stands for both."""
        return _days(self.begin, self.until)


@lru_cache(maxsize=4096)  # of a million claims there are some thousand pairs of days, each asked for many times
def _days(begin: str | None, until: str | None) -> tuple[date, date] | None:
    first, last = _day(begin), _day(until)
    if last and (len(until or "") == len("2021-08-09") or (until or "").endswith("T00:00")):
        last = date.fromordinal(max(1, last.toordinal() - 1))
    if first is None or last is None:
        known = first or last
        return (known, known) if known else None
    return first, max(first, last)


def _day(instant: str | None) -> date | None:
    try:
        return date.fromisoformat(instant[:10]) if instant else None
    except ValueError:
        return None
