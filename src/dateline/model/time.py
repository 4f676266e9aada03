"""Times that a document states, as TIMEX3 and as the interval they denote."""

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
