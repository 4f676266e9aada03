"""Questions to the store on places: who holds them, which have changed, what they are called."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from dateline.model.status import Status
from dateline.store.bounds import Bounds
from dateline.store.engine import chunks
from dateline.store.schema import standing

_standings = msgspec.json.Decoder(tuple[Status, ...])
_stretch = msgspec.json.Decoder(Status)
_unread = msgspec.json.Decoder(list[msgspec.Raw])


class _Days(msgspec.Struct, frozen=True):
    """What of a stretch tells whether a day falls into it."""

    begin: str = msgspec.field(name="from")
    until: str | None = msgspec.field(default=None, name="to")


_days = msgspec.json.Decoder(_Days)


def standings(
    connection: Connection, bounds: Bounds, *, places: Iterable[str] | None = None, country: str | None = None
) -> Iterator[tuple[Status, ...]]:
    """The stretches of every place, or of some (keys), or of a country, by the last merge within the bounds."""
    for body in _bodies(connection, bounds, places, country, standing.c.name, standing.c.place):
        if stretches := _standings.decode(body):
            yield stretches


def standings_on(
    connection: Connection, bounds: Bounds, day: str, *, places: Iterable[str] | None = None, country: str | None = None
) -> Iterator[Status]:
    """Of the same places, in no order, the stretch that a day falls into; all others are passed over unread."""
    for body in _bodies(connection, bounds, places, country):
        for stretch in reversed(_unread.decode(body)):  # in the order of days; most are asked about of late
            days = _days.decode(stretch)
            if days.begin <= day:
                if days.until is None or day < days.until:
                    yield _stretch.decode(stretch)
                break


def _bodies(
    connection: Connection, bounds: Bounds, places: Iterable[str] | None, country: str | None, *order: Any
) -> Iterator[str]:
    for chunk in [None] if places is None else chunks(places):
        newest = select(func.max(standing.c.n)).where(standing.c.revision <= bounds.revision)
        if chunk is not None:
            newest = newest.where(standing.c.place.in_(chunk))
        statement = select(standing.c.body).where(standing.c.n.in_(newest.group_by(standing.c.place)))
        if country is not None:
            statement = statement.where(standing.c.country == country)
        yield from connection.execute(statement.order_by(*order)).scalars()


def changed_places(connection: Connection, after: int, upto: int, *, since: str, until: str) -> list[str]:
    """Keys of the places that merges have changed meanwhile, and of those where word may have run out between two days.

    `stale_from` is the last day on which that happened, or will: one after `until` may not be the only one.
    """
    changed = select(standing.c.place).where(standing.c.revision > after, standing.c.revision <= upto)
    if since == until:
        return sorted(connection.execute(changed.distinct()).scalars())
    silent = select(standing.c.place).where(standing.c.stale_from > since, standing.c.revision <= upto)
    return sorted(connection.execute(changed.union(silent)).scalars())


def places_called(connection: Connection, name: str, bounds: Bounds) -> list[tuple[str, str, str | None]]:
    """Places (key, name, country) that any claim speaks of under this name, whatever its case."""
    statement = select(standing.c.place, standing.c.name, standing.c.country).distinct()
    statement = statement.where(standing.c.revision <= bounds.revision)
    if name.isascii():  # what a database makes of the case of other letters depends on how it was set up
        statement = statement.where(func.lower(standing.c.name) == name.lower())
    rows = connection.execute(statement.order_by(standing.c.place, standing.c.name))
    return [tuple(row) for row in rows if row[1].casefold() == name.casefold()]
