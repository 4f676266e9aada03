"""Who holds a place, from when to when, as a named rule derives it from claims."""

from typing import Literal

import msgspec

from dateline.model.place import Place

State = Literal["claimed", "confirmed", "contested", "denied", "stale"]


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """One stretch of days in which the answer to "who holds this place?" does not change."""

    place: Place
    place_name: str
    place_key: str
    holder: str | None
    """By name; None where reports only say that the place was lost."""
    holder_code: str | None
    inferred: bool = False
    """Whether no claim names the holder: it is the one side that takes places by the reports of the change."""
    rivals: tuple[str, ...] = ()
    """Other sides that fight for it or are said to have it, by name."""
    state: State
    begin: str = msgspec.field(name="from")
    until: str | None = msgspec.field(default=None, name="to")
    """Half-open days; None: until further notice."""
    since: str
    """The day on which the holder took the place, or is first said to hold it."""
    at_latest: bool = False
    """Whether it may have been before that day: it is the first of which a report tells, and none says when it was."""
    last_confirmed: str
    """The last day for which somebody says that the holder has it."""
    independent: int
    per: tuple[str, ...]
    """The voices that say so."""
    against: tuple[str, ...]
    """The voices that say otherwise."""
    claims: tuple[str, ...]
    """Ids of the claims for it, in the order in which they were published."""
    claims_against: tuple[str, ...]
    rule: str
    """The rule that derived it, by name and version."""
