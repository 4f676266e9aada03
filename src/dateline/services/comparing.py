"""What changed in a store: its picture as of one moment, beside that of another."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.merging.changes import event_changes, status_changes, with_opponents
from dateline.model.change import EventChange, StatusChange
from dateline.model.sourced import SourcedClaim
from dateline.model.status import Status
from dateline.services.asking import Basis, basis_of, picture
from dateline.store import asking, places
from dateline.store.bounds import before, bounds_of
from dateline.store.opening import Store
from dateline.wording.answers import compared_words


class Changed(NamedTuple):
    """What changed between two states of knowledge."""

    events: tuple[EventChange, ...]
    places: tuple[StatusChange, ...]
    claims: Mapping[str, SourcedClaim]
    """Those that brought the changes: what an event has now and had not before; and what contradicts a new one."""


def changed(store: Store, *, since: str, known_at: str | None = None, today: str) -> tuple[Changed, Basis]:
    """What changed since a day began, an instant, or a run, up to now or to another moment."""
    with store.asking() as connection:
        first, last = before(connection, since), bounds_of(connection, known_at)
        first = first._replace(revision=min(first.revision, last.revision))
        day_after = (known_at or today)[:10]
        day_before = _day_before(since) if len(since) >= len("2021-08-10") else today
        was: Mapping[str, Sequence[Status]]
        is_now: Mapping[str, Sequence[Status]]
        if first.published is None and last.published is None:
            ids = asking.changed_events(connection, first.revision, last.revision)
            old, new = (asking.happenings(connection, ids, bounds) for bounds in (first, last))
            touched = places.changed_places(
                connection, first.revision, last.revision, since=day_before, until=day_after
            )
            was, is_now = (
                {s.place_key: (s,) for s in places.standings_on(connection, bounds, day, places=touched)}
                for bounds, day in ((first, day_before), (last, day_after))
            )
        else:
            old, was = picture(connection, first)
            new, is_now = picture(connection, last)
        found = event_changes(old, new)
        turned = status_changes(was, is_now, day_before=day_before, day_after=day_after)
        wanted = {name for one in found for name in _brought(one)}
        against = {name for one in found for name in _against(one)}
        claims = asking.claims_by_id(connection, wanted | against, last)
        found = tuple(with_opponents(one, claims) for one in found)
        basis = basis_of(connection, last)
        if first.published is not None:
            basis = basis._replace(notes=(compared_words(since),))
        return Changed(found, turned, claims), basis


def _brought(change: EventChange) -> set[str]:
    """The claims that an event has now and had not before."""
    old = change.before.claims if change.before else ()
    return set(change.after.claims).difference(old) if change.after else set()


def _against(change: EventChange) -> set[str]:
    """The claims that contradict a new event."""
    conflicts = change.after.conflicts if change.after and change.kind == "new" else ()
    return {name for conflict in conflicts for name in conflict.against}


def _day_before(since: str) -> str:
    """The day of which one asks what was known before another began; of an instant, its own."""
    day = date.fromisoformat(since[:10])
    return (day - timedelta(days=len(since) == len("2021-08-10"))).isoformat()
