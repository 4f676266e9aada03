"""One event as many reports tell it: its claims, who says so independently, and what contradicts it."""

from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from dateline.model.claim import ClaimType, Control
from dateline.model.figure import FigureKind
from dateline.model.place import Place
from dateline.model.sourced import Site

ConflictKind = Literal["denied", "holder", "actor", "number", "date"]


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """Claims that cannot both be right; they are listed, never averaged."""

    kind: ConflictKind
    claims: tuple[str, ...]
    """Those of the happening."""
    against: tuple[str, ...]
    """Those that say otherwise, in this happening or in another."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """A figure as one voice gives it on one day, so that a toll shows how it grew and per whom."""

    kind: FigureKind
    low: float | int | None
    high: float | int | None
    voice: str
    day: str | None
    """When that report came out."""
    claim: str


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """Why a claim is held to be of the same event as another."""

    claim: str
    other: str
    """The one that was told before and is most like it."""
    reasons: tuple[str, ...]
    """What speaks for it, the weightiest first, and with "but" before it what speaks against it."""


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """Claims, of one report or of many, that speak of the same thing."""

    id: str
    """A function of its first claim's id; an id that was given up redirects to it."""
    type: ClaimType
    mode: str | None
    control: Control | None
    phrase: str
    """The phrase of its most telling claim."""
    place: Place | None
    place_name: str | None
    also_at: tuple[Site, ...] | UnsetType = UNSET
    """There where claims have it in several places: all but that of the most telling one."""
    begin: str | None = msgspec.field(default=None, name="from")
    until: str | None = msgspec.field(default=None, name="to")
    """Half-open days, from the claims that state when before those that take their report's day."""
    claims: tuple[str, ...]
    """Ids, in the order of their reports' days."""
    documents: int
    independent: int
    """Independent voices that affirm it: copies of one text are one voice, and so are the people of one side."""
    voices: tuple[str, ...]
    """Those who affirm it, by name."""
    denied_by: tuple[str, ...]
    tallies: tuple[Tally, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def sites(self) -> tuple[Site, ...]:
        """All places where it happened, that of its most telling claim first."""
        own = (Site(place=self.place, name=self.place_name or ""),) if self.place else ()
        return (*own, *(self.also_at or ()))
