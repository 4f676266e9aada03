"""What is on the calendar: talks, and what has to happen by a day."""

from typing import Literal

import msgspec

MeetingState = Literal[
    "held", "expected", "not heard of since", "asked for", "refused", "cancelled", "put off", "suspended",
    "broken off", "denied", "contested",
]  # fmt: skip
DeadlineState = Literal["open", "passed", "extended"]


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """Talks, a visit, a call: as far as claims tell whether it took place."""

    phrase: str
    parties: tuple[str, ...]
    place_name: str | None
    begin: str | None = msgspec.field(default=None, name="from")
    until: str | None = msgspec.field(default=None, name="to")
    state: MeetingState
    """As of the day that is asked about."""
    put_off_to: str | None = None
    """The first day to which those are put off, or suspended until, that are."""
    per: tuple[str, ...]
    denied_by: tuple[str, ...]
    claims: tuple[str, ...]


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """What has to happen, or must not, by a day, according to whoever set it or tells of it."""

    phrase: str
    put: str
    """How it is put: planned, ordered, demanded, threatened …"""
    by: str
    """The last day."""
    state: DeadlineState
    set_by: tuple[str, ...] = ()
    """Who set it, as far as the sentence says so."""
    parties: tuple[str, ...] = ()
    """Who has to do it."""
    per: tuple[str, ...]
    claims: tuple[str, ...]
