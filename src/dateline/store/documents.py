"""Questions to the store on reports: their texts, their readings, their records, of which they are copies."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, case, func, select

from dateline.model.record import Record
from dateline.model.sourced import SourcedClaim
from dateline.store.adding import record_of_row
from dateline.store.bounds import Bounds, read_anew, read_anew_at, standing_at
from dateline.store.engine import chunks
from dateline.store.schema import claim, document, ended, origin, reading, revision
from dateline.store.versions import address_of
from dateline.wording.report import title_of

_claims = msgspec.json.Decoder(SourcedClaim)


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


def origins(connection: Connection, documents: Iterable[str], bounds: Bounds) -> dict[str, tuple[str, str | None, str]]:
    """For those of the documents that are copies: the first of the copies, its publisher and its title."""
    first = document.alias()
    found: dict[str, tuple[str, str | None, str]] = {}
    for chunk in chunks(documents):
        rows = connection.execute(
            select(document.c.id, first.c.id, first.c.publisher, first.c.title)
            .join(origin, origin.c.document == document.c.n)
            .join(first, first.c.n == origin.c.first)
            .where(document.c.id.in_(chunk), origin.c.revision <= bounds.revision)
            .order_by(origin.c.revision)
        )
        found |= {name: (of, publisher, title) for name, of, publisher, title in rows}
    return found


def published_by(connection: Connection, name: str, bounds: Bounds) -> bool:
    """Whether a publisher of any report is called so, wholly or in part."""
    known = select(document.c.n).where(
        document.c.publisher.icontains(name, autoescape=True), document.c.revision <= bounds.revision
    )
    return connection.execute(known.limit(1)).first() is not None


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


def readings_of(connection: Connection, number: int, bounds: Bounds) -> list[ReadingRow]:
    """All readings of a document that were known within the bounds, the first first."""
    end = revision.alias()
    gone: Any = select(end.c.at).where(end.c.id == ended.c.revision).scalar_subquery()
    why: Any = ended.c.why
    known = [reading.c.document == number, reading.c.revision <= bounds.revision]
    over = [ended.c.reading == reading.c.n, ended.c.revision <= bounds.revision]
    if bounds.published is not None:
        known.append(reading.c.published <= bounds.published)
        over.append(func.coalesce(ended.c.published, "") <= bounds.published)
        anew = read_anew_at(reading.c.n, bounds)
        gone, why = func.coalesce(gone, anew), case((gone.is_(None) & anew.is_not(None), "reread"), else_=why)
    rows = connection.execute(
        select(
            reading.c.id, reading.c.coder, reading.c.published, reading.c.claims, revision.c.at, gone, why,
            ended.c.reason,
        )
        .join(revision, revision.c.id == reading.c.revision)
        .outerjoin(ended, and_(*over))
        .where(*known)
        .order_by(reading.c.n)
    )  # fmt: skip
    return [ReadingRow(*row) for row in rows]


def records(connection: Connection, bounds: Bounds, *, document_id: str | None = None) -> Iterator[Record]:
    """The records that stand within the bounds, by day of publication; all, or those of one document."""
    over = select(ended.c.reading).where(ended.c.reading == reading.c.n, ended.c.revision <= bounds.revision)
    if bounds.published is not None:
        over = over.where(func.coalesce(ended.c.published, "") <= bounds.published)
    statement = (
        select(reading.c.record, document.c.text)
        .join(document, document.c.n == reading.c.document)
        .where(reading.c.revision <= bounds.revision, ~over.exists())
        .order_by(func.coalesce(reading.c.published, "9999"), document.c.id)
    )
    if bounds.published is not None:
        statement = statement.where(reading.c.published <= bounds.published, reading.c.n.not_in(read_anew(bounds)))
    if document_id is not None:
        statement = statement.where(document.c.id == document_id)
    for packed, text in connection.execute(statement, execution_options={"yield_per": 200}):
        yield record_of_row(packed, text)


def titles_now(connection: Connection, ids: Iterable[str], bounds: Bounds) -> dict[str, str]:
    """The titles of those of the documents that were read anew, as the reading that stands has them."""
    several = select(document.c.id).join(reading, reading.c.document == document.c.n)
    several = several.group_by(document.c.id).having(func.count() > 1)
    found: dict[str, str] = {}
    for chunk in chunks(ids):
        for name in connection.execute(several.where(document.c.id.in_(chunk))).scalars():
            found.update((name, title_of(one)) for one in records(connection, bounds, document_id=name))
    return found


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
    statement = select(document.c.id).where((document.c.id == name) | (document.c.address == address_of(name)))
    return list(connection.execute(statement.order_by(document.c.n)).scalars())
