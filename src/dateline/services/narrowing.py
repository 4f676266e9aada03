"""Which places of an answer are asked for: of a country, of a kind, held by a party; and what is to be said of that."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.gazetteer import Candidate, Gazetteer, open_gazetteer
from dateline.gazetteer.seats import Seats, seats_in
from dateline.model.place import Place
from dateline.model.status import Status
from dateline.settings import added_gazetteer
from dateline.wording.narrowing import none_held_words, not_of_kind_words, unknown_seats_words

SEAT = "PPLA"
"""GeoNames' code for the town that a first-level area is governed from."""


class Narrowed(NamedTuple):
    """The places that were asked for."""

    kept: tuple[Status, ...]
    notes: tuple[str, ...]
    """What a reader should know of those that were left out, a sentence each."""


def narrowed(
    told: Sequence[Status], *, country: str | None, feature: str | None, held_by: str | None
) -> Narrowed:  # fmt: skip
    """Of these places those of a country (alpha-2), of a kind (a feature code in capitals), and held by a party."""
    kept = [s for s in told if not country or s.place.country == country]
    notes: tuple[str, ...] = ()
    if held_by:
        of_party = _held(kept, held_by)
        if kept and not of_party:
            notes = (none_held_words(held_by, (s.holder for s in kept if s.holder and s.state != "denied")),)
        kept = of_party
    if feature:
        of_kind, unknown = _of_kind(kept, feature)
        if unknown:
            notes = (*notes, unknown_seats_words([s.place_name for s in unknown]))
        elif kept and not of_kind and feature != SEAT:
            notes = (*notes, not_of_kind_words(feature, (s.place.feature for s in kept)))
        kept = of_kind
    return Narrowed(tuple(kept), notes)


def _held(told: Iterable[Status], held_by: str) -> list[Status]:
    """The places that a party has; what is denied it has not."""
    from dateline.services.parties import party_asked  # the coder takes half a second to load

    party = party_asked(held_by)
    return [
        s for s in told
        if s.state != "denied" and (party.has_side(s.holder_code) or party.is_called(s.holder or "", s.holder_code))
    ]  # fmt: skip


def _of_kind(told: Iterable[Status], feature: str) -> tuple[list[Status], list[Status]]:
    """The places with a feature code, and those of which it is not known whether they are seats, if these are asked."""
    kept, unknown = [], []
    gazetteer, known = open_gazetteer(added_gazetteer()), dict[str, Seats]()
    for status in told:
        place = status.place
        if place.feature == feature:
            kept.append(status)
        elif feature == SEAT and place.country and (town := _candidate(place, gazetteer)):
            seats = known.get(place.country) or known.setdefault(place.country, seats_in(place.country, gazetteer))
            if town.key in seats.towns:
                kept.append(status)
            elif _may_be_one(town, seats):
                unknown.append(status)
    return kept, unknown


def _may_be_one(town: Candidate, seats: Seats) -> bool:
    """Whether a town may be a seat that the list lacks; of one in no area that is known, if it lacks most."""
    if town.admin1_key is None:
        return len(seats.unknown) > len(seats.towns)
    return town.admin1_key in seats.unknown


def _candidate(place: Place, gazetteer: Gazetteer) -> Candidate | None:
    """The town of the gazetteer that a place is."""
    ident = place.geonames_id or ""
    if ident.isdigit() and (known := gazetteer.place(int(ident))):
        return known
    towns = (one for one in gazetteer.candidates(place.name or "") if one.geonames_id == place.geonames_id)
    return next((one for one in towns if one.kind == "point" and one.country == place.country), None)
