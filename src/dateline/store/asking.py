"""Questions to the store on claims and events, within the bounds of what was known."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, collate, exists, func, select

from dateline.model.happening import Happening
from dateline.model.known import KnownClaim
from dateline.model.sourced import SourcedClaim
from dateline.store.bounds import Bounds, read_anew_at, standing_at
from dateline.store.engine import chunks, dialect_of
from dateline.store.schema import claim, document, ended, event, membership, origin, reading, revision

_claims = msgspec.json.Decoder(SourcedClaim)
_happenings = msgspec.json.Decoder(Happening)


def claims_on(connection: Connection, places: Sequence[str], bounds: Bounds) -> list[SourcedClaim]:
    """All claims on the control of these places (keys), in the order in which they were recorded."""
    rows = connection.execute(
        select(claim.c.body).where(claim.c.place.in_(places), standing_at(bounds)).order_by(claim.c.n)
    )
    return [_claims.decode(body) for body in rows.scalars()]


def undated(connection: Connection, bounds: Bounds) -> int:
    """How many reports that claim something do not say on which day they came out.

    A copy is none of them where its original does: what it tells is told there.
    """
    first = reading.alias()
    dated = exists().where(
        origin.c.document == reading.c.document, origin.c.first != origin.c.document,
        origin.c.revision <= bounds.revision, first.c.document == origin.c.first, first.c.published.is_not(None),
    )  # fmt: skip
    readings = select(func.count(claim.c.reading.distinct())).join(reading, reading.c.n == claim.c.reading)
    found = readings.where(claim.c.published.is_(None), standing_at(bounds), ~dated)
    return connection.execute(found).scalar_one()


def all_claims(connection: Connection, bounds: Bounds) -> Iterator[tuple[SourcedClaim, int]]:
    """Every claim with the revision that brought it, in the order in which they were recorded, streamed."""
    statement = select(claim.c.body, claim.c.revision).where(standing_at(bounds)).order_by(claim.c.n)
    rows = connection.execute(statement, execution_options={"yield_per": 2000})
    for body, number in rows:
        yield _claims.decode(body), number


def claims_gone(connection: Connection, after: int, upto: int) -> list[SourcedClaim]:
    """Claims that stood as of one revision and do not as of a later one."""
    rows = connection.execute(
        select(claim.c.body)
        .join(ended, ended.c.reading == claim.c.reading)
        .where(claim.c.revision <= after, ended.c.revision > after, ended.c.revision <= upto)
        .order_by(claim.c.n)
    )
    return [_claims.decode(body) for body in rows.scalars()]


def control_claims(connection: Connection, bounds: Bounds) -> Iterator[SourcedClaim]:
    """Every claim on the control of any place, place by place."""
    statement = select(claim.c.body).where(claim.c.place.is_not(None), standing_at(bounds))
    statement = statement.where(claim.c.place.not_like("#%"))  # talks and their like
    for body in connection.execute(statement.order_by(claim.c.place, claim.c.n)).scalars():
        yield _claims.decode(body)


def claims_with(connection: Connection, words: str, bounds: Bounds) -> Iterator[SourcedClaim]:
    """Every claim with these words somewhere: in its sentence, its report, or whoever it is about, or says it."""
    statement = select(claim.c.body).where(claim.c.body.icontains(words, autoescape=True), standing_at(bounds))
    for body in connection.execute(statement, execution_options={"yield_per": 200}).scalars():
        yield _claims.decode(body)


def claims_by_id(connection: Connection, ids: Iterable[str], bounds: Bounds) -> dict[str, SourcedClaim]:
    """Claims by id, as their newest reading within the bounds has them, whether or not it still stands."""
    found: dict[str, SourcedClaim] = {}
    for chunk in chunks(ids):
        rows = connection.execute(
            select(claim.c.body).where(claim.c.id.in_(chunk), claim.c.revision <= bounds.revision).order_by(claim.c.n)
        )
        found |= {one.id: one for one in map(_claims.decode, rows.scalars())}
    return found


def known_claims(
    connection: Connection, bounds: Bounds, *, ids: Sequence[str] | None = None, by_event: bool = False
) -> Iterator[KnownClaim]:
    """Claims with their standing, streamed in the order in which they were recorded; all of them, or those of `ids`.

    All are those that stand within the bounds; of `ids` those that were superseded come too, and say since when.
    """
    latest = (
        select(membership.c.event)
        .where(membership.c.claim == claim.c.id, membership.c.revision <= bounds.revision)
        .order_by(membership.c.revision.desc())
        .limit(1)
        .scalar_subquery()
    )
    end = revision.alias()
    gone: Any = select(end.c.at).where(end.c.id == ended.c.revision).scalar_subquery()
    over = [ended.c.reading == claim.c.reading, ended.c.revision <= bounds.revision]
    if bounds.published is not None:
        over.append(func.coalesce(ended.c.published, "") <= bounds.published)
        gone = func.coalesce(gone, read_anew_at(claim.c.reading, bounds))
    its_event = latest.label("event")
    statement = (
        select(claim.c.body, its_event, revision.c.at, gone.label("gone"))
        .join(revision, revision.c.id == claim.c.revision)
        .outerjoin(ended, and_(*over))
        .order_by(*((its_event.asc().nulls_first(), claim.c.n) if by_event else (claim.c.n,)))
    )
    if ids is None:
        statement = statement.where(standing_at(bounds))
    else:
        statement = statement.where(claim.c.id.in_(ids), claim.c.revision <= bounds.revision)
        if bounds.published is not None:
            statement = statement.where(claim.c.published <= bounds.published)
    rows = connection.execute(statement, execution_options={"yield_per": 1000})
    for part in rows.partitions():
        events = happenings(connection, {row.event for row in part if row.event}, bounds)
        for row in part:
            yield _known(row, events.get(row.event))


def _known(row: Any, happening: Happening | None) -> KnownClaim:
    known = KnownClaim(
        claim=_claims.decode(row[0]),
        event=row[1],
        independent=0,
        contradicted_by=(),
        recorded_at=row[2],
        superseded_at=row[3],
    )
    return with_event(known, happening) if happening else known


def with_event(known: KnownClaim, happening: Happening | None) -> KnownClaim:
    """A claim with its standing in an event."""
    against: dict[str, None] = {}
    for conflict in happening.conflicts if happening else ():
        if known.claim.id in conflict.claims:
            against |= dict.fromkeys(conflict.against)
    return msgspec.structs.replace(
        known,
        event=happening.id if happening else None,
        independent=happening.independent if happening else 0,
        contradicted_by=tuple(against),
    )


def happenings(connection: Connection, ids: Iterable[str], bounds: Bounds) -> dict[str, Happening]:
    """Events by id, as they were known within the bounds."""
    found: dict[str, Happening] = {}
    for chunk in chunks(ids):
        newest = (
            select(func.max(event.c.n))
            .where(event.c.id.in_(chunk), event.c.revision <= bounds.revision)
            .group_by(event.c.id)
        )
        statement = select(event.c.body).where(event.c.n.in_(newest), event.c.body.is_not(None)).order_by(event.c.id)
        found |= {one.id: one for one in map(_happenings.decode, connection.execute(statement).scalars())}
    return found


def became(connection: Connection, name: str, bounds: Bounds) -> str:
    """The id under which an event is told now: its own, or the one that it was merged into."""
    seen = {name}
    while True:
        row = connection.execute(
            select(event.c.became)
            .where(event.c.id == name, event.c.revision <= bounds.revision)
            .order_by(event.c.n.desc())
            .limit(1)
        ).one_or_none()
        if row is None or row[0] is None or row[0] in seen:
            return name
        name = row[0]
        seen.add(name)


def last_told(connection: Connection, name: str, bounds: Bounds) -> tuple[Happening, Bounds, str] | None:
    """An event that no report tells any more as it was told last, the bounds of that, and the instant that ended it."""
    rows = connection.execute(
        select(event.c.body, event.c.revision, revision.c.at)
        .join(revision, revision.c.id == event.c.revision)
        .where(event.c.id == name, event.c.revision <= bounds.revision)
        .order_by(event.c.n.desc())
        .limit(2)
    ).all()
    if len(rows) < 2 or rows[0].body is not None or rows[1].body is None:
        return None
    return _happenings.decode(rows[1].body), Bounds(rows[1].revision), rows[0].at


def all_happenings(connection: Connection, bounds: Bounds) -> Iterator[Happening]:
    """Every event as it was known within the bounds, streamed in the order in which they were found."""
    newest = (
        select(func.max(event.c.n).label("n"))
        .where(event.c.revision <= bounds.revision)
        .group_by(event.c.id)
        .subquery()
    )
    statement = select(event.c.body).join(newest, newest.c.n == event.c.n).where(event.c.body.is_not(None))
    for body in connection.execute(statement.order_by(event.c.n), execution_options={"yield_per": 1000}).scalars():
        yield _happenings.decode(body)


def changed_events(connection: Connection, after: int, upto: int) -> list[str]:
    """Ids of the events that revisions after one and up to another have brought, changed or ended."""
    rows = connection.execute(select(event.c.id).where(event.c.revision > after, event.c.revision <= upto).distinct())
    return sorted(rows.scalars())


def ids_like(connection: Connection, prefix: str, bounds: Bounds, *, limit: int = 6) -> list[str]:
    """Ids of documents, claims and events that begin so and had been recorded within the bounds."""
    table = {"doc": document, "cl_": claim, "ev_": event}.get(prefix[:3])
    if table is None:
        return []
    within = table.c.revision <= bounds.revision
    exact = connection.execute(select(table.c.id).where(table.c.id == prefix, within).limit(1)).scalars().all()
    if exact:
        return list(exact)
    # Bytes are compared, not letters: a server that sorts as people do passes over the underscore.
    column = table.c.id if dialect_of(connection) == "sqlite" else collate(table.c.id, "C")
    begins = (column >= prefix, column < f"{prefix}~")
    rows = connection.execute(select(column).where(*begins, within).distinct().order_by(column).limit(limit))
    return list(rows.scalars())
