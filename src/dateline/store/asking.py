"""Questions to the store: documents, claims, events and places, within the bounds of what was known."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, func, select

from dateline.model.happening import Happening
from dateline.model.known import KnownClaim
from dateline.model.record import Record
from dateline.model.sourced import SourcedClaim
from dateline.store.adding import record_of_row
from dateline.store.bounds import Bounds, standing_at
from dateline.store.schema import claim, document, ended, event, membership, origin, reading, revision

_claims = msgspec.json.Decoder(SourcedClaim)
_happenings = msgspec.json.Decoder(Happening)
_CHUNK = 500


class DocumentRow(msgspec.Struct, frozen=True):
    """A document as the store lists it."""

    n: int
    id: str
    url: str | None
    publisher: str | None
    title: str
    recorded_at: str


class ReadingRow(msgspec.Struct, frozen=True):
    """One reading of a document, and how it ended, if it did."""

    id: str
    coder: str
    published: str | None
    claims: int
    recorded_at: str
    ended_at: str | None
    why: str | None
    reason: str | None


def claims_on(connection: Connection, places: Sequence[str], bounds: Bounds) -> list[SourcedClaim]:
    """All claims on the control of these places (keys), in the order in which they were recorded."""
    rows = connection.execute(
        select(claim.c.body).where(claim.c.place.in_(places), standing_at(bounds)).order_by(claim.c.n)
    )
    return [_claims.decode(body) for body in rows.scalars()]


def all_claims(connection: Connection, bounds: Bounds) -> Iterator[tuple[SourcedClaim, int]]:
    """Every claim with the revision that brought it, in the order in which they were recorded, streamed."""
    statement = select(claim.c.body, claim.c.revision).where(standing_at(bounds)).order_by(claim.c.n)
    rows = connection.execution_options(yield_per=2000).execute(statement)
    for body, number in rows:
        yield _claims.decode(body), number


def control_claims(connection: Connection, bounds: Bounds) -> Iterator[SourcedClaim]:
    """Every claim on the control of any place, place by place."""
    statement = select(claim.c.body).where(claim.c.place >= "$", standing_at(bounds))  # past "#talks" and its like
    for body in connection.execute(statement.order_by(claim.c.place, claim.c.n)).scalars():
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
    ending = revision.alias()
    gone = select(ending.c.at).where(ending.c.id == ended.c.revision).scalar_subquery()
    statement = (
        select(claim.c.body, latest.label("event"), revision.c.at, gone.label("gone"))
        .join(revision, revision.c.id == claim.c.revision)
        .outerjoin(ended, and_(ended.c.reading == claim.c.reading, ended.c.revision <= bounds.revision))
        .order_by(*(("event", claim.c.n) if by_event else (claim.c.n,)))
    )
    statement = statement.where(standing_at(bounds) if ids is None else claim.c.id.in_(ids))
    rows = connection.execution_options(yield_per=1000).execute(statement)
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


def all_happenings(connection: Connection, bounds: Bounds) -> Iterator[Happening]:
    """Every event as it was known within the bounds, streamed in the order in which they were found."""
    newest = (
        select(func.max(event.c.n).label("n"))
        .where(event.c.revision <= bounds.revision)
        .group_by(event.c.id)
        .subquery()
    )
    statement = select(event.c.body).join(newest, newest.c.n == event.c.n).where(event.c.body.is_not(None))
    for body in connection.execution_options(yield_per=1000).execute(statement.order_by(event.c.n)).scalars():
        yield _happenings.decode(body)


def changed_events(connection: Connection, after: int, upto: int) -> list[str]:
    """Ids of the events that revisions after one and up to another have brought, changed or ended."""
    rows = connection.execute(select(event.c.id).where(event.c.revision > after, event.c.revision <= upto).distinct())
    return sorted(rows.scalars())


def origins(connection: Connection, documents: Iterable[str], bounds: Bounds) -> dict[str, tuple[str, str | None]]:
    """For those of the documents that are copies: the first of the copies, and its publisher."""
    first = document.alias()
    found: dict[str, tuple[str, str | None]] = {}
    for chunk in chunks(documents):
        rows = connection.execute(
            select(document.c.id, first.c.id, first.c.publisher)
            .join(origin, origin.c.document == document.c.n)
            .join(first, first.c.n == origin.c.first)
            .where(document.c.id.in_(chunk), origin.c.revision <= bounds.revision)
            .order_by(origin.c.revision)
        )
        found |= {name: (of, publisher) for name, of, publisher in rows}
    return found


def document_rows(connection: Connection, ids: Iterable[str]) -> dict[str, DocumentRow]:
    """Documents by id."""
    found: dict[str, DocumentRow] = {}
    for chunk in chunks(ids):
        rows = connection.execute(
            select(
                document.c.n, document.c.id, document.c.url, document.c.publisher, document.c.title, revision.c.at
            ).join(revision, revision.c.id == document.c.revision).where(document.c.id.in_(chunk))
        )  # fmt: skip
        found |= {row[1]: DocumentRow(*row) for row in rows}
    return found


def readings_of(connection: Connection, number: int) -> list[ReadingRow]:
    """All readings of a document, the first first."""
    ending = revision.alias()
    gone = select(ending.c.at).where(ending.c.id == ended.c.revision).scalar_subquery()
    rows = connection.execute(
        select(
            reading.c.id, reading.c.coder, reading.c.published, reading.c.claims, revision.c.at, gone,
            ended.c.why, ended.c.reason,
        )
        .join(revision, revision.c.id == reading.c.revision)
        .outerjoin(ended, ended.c.reading == reading.c.n)
        .where(reading.c.document == number)
        .order_by(reading.c.n)
    )  # fmt: skip
    return [ReadingRow(*row) for row in rows]


def records(connection: Connection, bounds: Bounds, *, document_id: str | None = None) -> Iterator[Record]:
    """The records that stand within the bounds, by day of publication; all, or those of one document."""
    over = select(ended.c.reading).where(ended.c.reading == reading.c.n, ended.c.revision <= bounds.revision)
    statement = (
        select(reading.c.record, document.c.text)
        .join(document, document.c.n == reading.c.document)
        .where(reading.c.revision <= bounds.revision, ~over.exists())
        .order_by(func.coalesce(reading.c.published, "9999"), document.c.id)
    )
    if bounds.published is not None:
        statement = statement.where(reading.c.published <= bounds.published)
    if document_id is not None:
        statement = statement.where(document.c.id == document_id)
    for packed, text in connection.execution_options(yield_per=200).execute(statement):
        yield record_of_row(packed, text)


def text_of(connection: Connection, number: int) -> str:
    """The text of a document."""
    return str(connection.execute(select(document.c.text).where(document.c.n == number)).scalar_one())


def claims_in(connection: Connection, number: int, bounds: Bounds) -> Iterator[SourcedClaim]:
    """The claims of one document that stand within the bounds, in its order."""
    statement = (
        select(claim.c.body)
        .join(reading, reading.c.n == claim.c.reading)
        .where(reading.c.document == number, standing_at(bounds))
        .order_by(claim.c.n)
    )
    for body in connection.execute(statement).scalars():
        yield _claims.decode(body)


def documents_at(connection: Connection, name: str) -> list[str]:
    """Ids of the documents with this id or URL."""
    statement = select(document.c.id).where((document.c.id == name) | (document.c.address == name))
    return list(connection.execute(statement.order_by(document.c.n)).scalars())


def ids_like(connection: Connection, prefix: str, *, limit: int = 6) -> list[str]:
    """Ids of documents, claims and events that begin so."""
    kind = prefix[:3]
    column = {"doc": document.c.id, "cl_": claim.c.id, "ev_": event.c.id}.get(kind)
    if column is None:
        return []
    rows = connection.execute(
        select(column).where(column >= prefix, column < prefix + "\U0010ffff").distinct().order_by(column).limit(limit)
    )
    return list(rows.scalars())


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Ids by the few hundred: a statement takes no more than some thousand variables."""
    ordered = sorted(ids)
    for at in range(0, len(ordered), _CHUNK):
        yield ordered[at : at + _CHUNK]
