"""A claim with the record that it stands in."""

from datetime import date
from typing import NamedTuple

from msgspec import UNSET, structs

from dateline.model.claim import Claim
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.model.sourced import plain
from dateline.model.statement import Statement

_HAD = frozenset({"takes", "loses", "holds"})
"""What is done to a place as a whole: fights over it may be near it."""


class Cited(NamedTuple):
    """A claim with the record that it stands in; `at` is the record's number among those read."""

    at: int
    record: Record
    claim: Claim

    @property
    def place(self) -> Place | None:
        """Where it is said to have happened; a place that changes hands is no place that something is only near to."""
        if self.claim.place is None:
            return None
        place = self.record.places[self.claim.place]
        return structs.replace(place, near=UNSET) if place.near and self.claim.control in _HAD else place

    @property
    def places(self) -> tuple[Place, ...]:
        """All places where it is said to have happened."""
        if self.claim.places:
            return tuple(self.record.places[n] for n in self.claim.places)
        return (self.place,) if self.place else ()

    @property
    def place_key(self) -> str | None:
        """What makes two toponyms the same place: the GeoNames id, else the name."""
        return self.key_of(self.place) if self.place else None

    def key_of(self, place: Place) -> str:
        """The same of one of its places."""
        return place.geonames_id or plain(place.name or self.record.text[place.start : place.end])

    @property
    def holder(self) -> Statement | None:
        """The innermost statement that carries the claim; None when the report speaks in its own voice."""
        return next((s for s in self.record.statements if s.id == self.claim.holder), None)

    @property
    def in_headline(self) -> bool:
        """Whether the headline makes the claim."""
        return any(p.kind == "headline" and p.start <= self.claim.predicate[0] < p.end for p in self.record.parts)

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day of the event."""
        return self.claim.time.days


def cited(at: int, record: Record) -> list[Cited]:
    """Every claim of a record, in its order."""
    return [Cited(at, record, claim) for claim in record.claims]
