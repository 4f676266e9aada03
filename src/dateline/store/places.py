"""Questions to the store on places: who holds them, by the last merge within the bounds of what was known."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, func, select

from dateline.model.status import Status
from dateline.store.bounds import Bounds
from dateline.store.engine import CHUNK, chunks
from dateline.store.schema import standing

_standings = msgspec.json.Decoder(tuple[Status, ...])


def standings(
    connection: Connection, bounds: Bounds, *, places: Sequence[str] | None = None, country: str | None = None
) -> Iterator[tuple[Status, ...]]:
    """The stretches of every place, or of some, or of those of a country, by the last merge within the bounds."""
    if places is not None and len(places) > CHUNK:
        for chunk in chunks(places):
            yield from standings(connection, bounds, places=chunk, country=country)
        return
    newer = standing.alias()
    last = (
        select(func.max(newer.c.revision))
        .where(newer.c.place == standing.c.place, newer.c.revision <= bounds.revision)
        .scalar_subquery()
    )
    statement = select(standing.c.body).where(standing.c.revision == last)
    if places is not None:
        statement = statement.where(standing.c.place.in_(places))
    if country is not None:
        statement = statement.where(standing.c.country == country)
    for body in connection.execute(statement.order_by(standing.c.name, standing.c.place)).scalars():
        if stretches := _standings.decode(body):
            yield stretches


def changed_places(connection: Connection, after: int, upto: int, *, since: str, until: str) -> list[str]:
    """Keys of the places that merges have changed meanwhile, and of those where word ran out between two days."""
    changed = select(standing.c.place).where(standing.c.revision > after, standing.c.revision <= upto)
    silent = select(standing.c.place).where(
        standing.c.stale_from > since, standing.c.stale_from <= until, standing.c.revision <= upto
    )
    return sorted(connection.execute(changed.union(silent)).scalars())


def places_called(connection: Connection, name: str, bounds: Bounds) -> list[tuple[str, str, str | None]]:
    """Places (key, name, country) that any claim speaks of under this name, whatever its case."""
    statement = select(standing.c.place, standing.c.name, standing.c.country).distinct()
    statement = statement.where(standing.c.revision <= bounds.revision)
    if name.isascii():  # what a database makes of the case of other letters depends on how it was set up
        statement = statement.where(func.lower(standing.c.name) == name.lower())
    rows = connection.execute(statement.order_by(standing.c.place, standing.c.name))
    return [tuple(row) for row in rows if row[1].casefold() == name.casefold()]
