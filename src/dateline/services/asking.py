"""Answers from the store: who holds a place, how many, what talks stand, where words stand."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Connection

from dateline.errors import DatelineError, UsageError
from dateline.merging.agenda import counts, meetings
from dateline.merging.deadlines import deadlines
from dateline.merging.events import events
from dateline.merging.status import at, standings
from dateline.merging.voices import Origin
from dateline.model.agenda import Deadline, Meeting
from dateline.model.happening import Happening
from dateline.model.sourced import SourcedClaim
from dateline.model.status import Status
from dateline.services.by_source import Heard, by_source, is_known, only_by_others
from dateline.store import asking, documents, places
from dateline.store.bounds import Bounds, bounds_of
from dateline.store.merged import unmerged
from dateline.store.opening import Store
from dateline.store.search import Hit, find
from dateline.wording.answers import undated_words

if TYPE_CHECKING:
    from dateline.services.parties import PartyAsked


class Holding(NamedTuple):
    """The answer for one place: its stretches of days, the one that was asked for, and the claims behind them."""

    stretches: tuple[Status, ...]
    now: Status | None
    claims: Mapping[str, SourcedClaim]


class Basis(NamedTuple):
    """What an answer rests on."""

    bounds: Bounds
    stale: bool
    """Whether reports wait to be merged that the answer does not know yet."""
    undated: int = 0
    """Where no place has an answer: how many reports do not say when they came out."""
    heard: Heard | None = None
    """Where the one source that is asked for does not say who has a place: what is known of it."""
    notes: tuple[str, ...] = ()
    """What else there is to say of an answer, a sentence each."""


def holding(
    store: Store, place: str, *, as_of: str, known_at: str | None = None, per: str | None = None,
    stale_after: int | None = None,
) -> tuple[Holding, Basis]:  # fmt: skip
    """Who holds one place, by its name or GeoNames id, on a day, as far as was known at a moment.

    Raises UsageError for a name that means several places that claims speak of, DatelineError for one that none does.
    """
    with store.asking() as connection:
        bounds = bounds_of(connection, known_at)
        key = _place(connection, place, bounds)
        stretches = _stretches(connection, [key], bounds, per, stale_after).get(key, ())
        claims = _told(connection, stretches, bounds)
        basis = basis_of(connection, bounds)
        if per and not stretches:
            basis = basis._replace(heard=_heard(connection, per, asking.claims_on(connection, [key], bounds), bounds))
        return Holding(stretches, at(stretches, as_of), claims), basis


def holdings(
    store: Store, *, as_of: str, known_at: str | None = None, per: str | None = None, country: str | None = None,
    feature: str | None = None, held_by: str | None = None, stale_after: int | None = None,
) -> tuple[tuple[Status, ...], Basis]:  # fmt: skip
    """Who holds each place that claims speak of, on a day: of the whole store, or of a country or kind of place.

    `feature` is a code of GeoNames; PPLA are the towns that govern a first-level area, whatever code the gazetteer has
    for them. Raises UsageError for a country that is none.
    """
    if country:
        from dateline.services.countries import country_asked  # the gazetteer takes a while to load

        country = country_asked(country)
    with store.asking() as connection:
        bounds = bounds_of(connection, known_at)
        basis = basis_of(connection, bounds)
        now: Iterable[Status | None]
        if per is None and bounds.published is None and stale_after is None:
            now = places.standings_on(connection, bounds, as_of, country=country)
        else:
            found = _recomputed(connection, None, bounds, per, stale_after).values()
            now = (at(stretches, as_of) for stretches in found)
        told = [s for s in now if s]
        if not told:
            heard = _heard(connection, per, asking.control_claims(connection, bounds), bounds) if per else None
            basis = basis._replace(undated=asking.undated(connection, bounds), heard=heard)
        told.sort(key=lambda s: (s.place_name, s.place_key))
        if not (country or feature or held_by):
            return tuple(told), basis
        from dateline.services.narrowing import narrowed  # as above

        kept, notes = narrowed(told, country=country, feature=feature and feature.upper(), held_by=held_by)
        return kept, basis._replace(notes=notes)


def agenda(
    store: Store, *, as_of: str, known_at: str | None = None
) -> tuple[tuple[Meeting, ...], tuple[Deadline, ...], Basis]:
    """Talks and deadlines as of a day, as far as was known at a moment."""
    with store.asking() as connection:
        bounds = bounds_of(connection, known_at)
        claims = asking.claims_on(connection, ["#talks", "#deadline"], bounds)
        origins = origins_of(connection, claims, bounds)
        basis = basis_of(connection, bounds)
    return meetings(claims, origins, as_of=as_of), deadlines(claims, origins, as_of=as_of), basis


def counted(store: Store, *, as_of: str, known_at: str | None, party: str | None) -> tuple[SourcedClaim, ...]:
    """Claims that count the places that a party has taken or holds themselves."""
    with store.asking() as connection:
        found = counts(asking.claims_on(connection, ["#count"], bounds_of(connection, known_at)), as_of=as_of)
    if not party or not found:
        return found
    asked = _party(party)
    return tuple(c for c in found if any(asked.is_called(p.name, p.code) for p in c.actors))


def _party(named: str) -> "PartyAsked":
    from dateline.services.parties import party_asked  # the coder takes half a second to load

    return party_asked(named)


def basis_of(connection: Connection, bounds: Bounds) -> Basis:
    """The bounds of an answer, and whether reports waited to be merged by then."""
    return Basis(bounds, unmerged(connection, upto=bounds.revision))


def _place(connection: Connection, place: str, bounds: Bounds) -> str:
    """The key of the place that a user means, among those that claims speak of."""
    called = places.places_called(connection, place, bounds)
    if place.isdigit() and not called:
        return place
    keys = {key for key, *_ in called}
    if not keys:
        from dateline.services.known_places import find_places  # the coder takes half a second to load

        ids = {candidate.geonames_id for candidate in find_places(place) if candidate.geonames_id}
        keys = {key for key in ids if asking.claims_on(connection, [key], bounds)}
    if not keys:
        without = undated_words(asking.undated(connection, bounds))
        town = _town_of(connection, place, bounds)
        hint = town and f'Who takes a building or a base in a town fights for the town: ask for "{town}".'
        told = " ".join(filter(None, (hint, without)))
        raise DatelineError(f'No report in the store says who holds "{place}".{told and f" {told}"}')
    if len(keys) > 1:
        names = {key: (name, country) for key, name, country in called}
        listed = ", ".join(f"{key} ({', '.join(filter(None, names.get(key, ())))})" for key in sorted(keys))
        raise UsageError(f'"{place}" may be {listed}: ask by one of these ids.')
    return keys.pop()


def _town_of(connection: Connection, place: str, bounds: Bounds) -> str:
    """The place that claims speak of by whose name a building in it is called: Goma, of "Goma airport"."""
    words = place.split()
    shorter = (" ".join(words[:n]) for n in range(len(words) - 1, 0, -1))
    return next((name for name in shorter if places.places_called(connection, name, bounds)), "")


def _stretches(
    connection: Connection, keys: Sequence[str], bounds: Bounds, per: str | None, stale_after: int | None
) -> dict[str, tuple[Status, ...]]:
    if per is None and bounds.published is None and stale_after is None:
        return _by_place(places.standings(connection, bounds, places=keys))
    return _recomputed(connection, keys, bounds, per, stale_after)


def _recomputed(
    connection: Connection, keys: Sequence[str] | None, bounds: Bounds, per: str | None, stale_after: int | None
) -> dict[str, tuple[Status, ...]]:
    """The rule once more, over the claims of one source, or over what had come out by a day."""
    told = asking.control_claims(connection, bounds) if keys is None else asking.claims_on(connection, keys, bounds)
    claims = list(told)
    origins = origins_of(connection, claims, bounds)
    if per:
        claims = by_source(claims, _party(per), origins)
    return standings(claims, origins, stale_after=stale_after)


def _by_place(found: Iterable[tuple[Status, ...]]) -> dict[str, tuple[Status, ...]]:
    return {stretches[0].place_key: stretches for stretches in found}


def _heard(connection: Connection, per: str, told: Iterable[SourcedClaim], bounds: Bounds) -> Heard:
    """What is known of a source that does not say itself who has a place, or any."""
    claims, source = list(told), _party(per)
    others = only_by_others(claims, source, origins_of(connection, claims, bounds))
    return Heard(per, others, bool(others) or is_known(connection, source, bounds))


def origins_of(connection: Connection, claims: Iterable[SourcedClaim], bounds: Bounds) -> dict[str, Origin]:
    """The first of the copies for the documents of these claims."""
    found = documents.origins(connection, {c.document for c in claims}, bounds)
    return {document: Origin(*first) for document, first in found.items()}


def _told(connection: Connection, stretches: Iterable[Status], bounds: Bounds) -> dict[str, SourcedClaim]:
    wanted = {name for s in stretches for name in (*s.claims, *s.claims_against)}
    return asking.claims_by_id(connection, wanted, bounds)


def picture(connection: Connection, bounds: Bounds) -> tuple[dict[str, Happening], dict[str, tuple[Status, ...]]]:
    """All events and places as they would have been merged within the bounds."""
    claims = [claim for claim, _ in asking.all_claims(connection, bounds)]
    origins = origins_of(connection, claims, bounds)
    return events(claims, origins), standings(claims, origins)


def search(store: Store, words: str, *, known_at: str | None = None, limit: int = 20) -> list[Hit]:
    """Reports in which words stand, the most fitting first."""
    if not any(c.isalnum() for c in words):
        raise UsageError(f'"{words}" has no word to search for.')
    with store.asking() as connection:
        bounds = bounds_of(connection, known_at)
        hits = find(connection, words, bounds, limit=limit)
        titles = documents.titles_now(connection, [hit.document for hit in hits], bounds)
        return [hit._replace(title=titles.get(hit.document, hit.title)) for hit in hits]
