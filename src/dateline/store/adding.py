"""Reports into the store: texts, pages and readings, each kept once; corrections and withdrawals beside them."""

import hashlib
import zlib
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import Connection, exists, func, insert, select

from dateline.model.record import Record, decode, encode
from dateline.model.sourced import SourcedClaim
from dateline.store.engine import scalar
from dateline.store.opening import Write
from dateline.store.schema import claim, document, ended, raw, reading
from dateline.store.search import index_words

_encoder = msgspec.json.Encoder()
SAME_REPORT = 0.2
"""Share of their MinHash that two texts under one number agree on, from which on one is a version of the other."""
_LONGEST_KEY = 2_000
"""Bytes."""
_CHUNK = 500
"""Ids to a question: SQLite takes no more than some thousand variables."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of one document, ready to be kept."""

    document: str
    reading: str
    record: Record
    title: str
    claims: tuple[SourcedClaim, ...]
    raw: bytes | None
    address: str | None
    """What a correction of this report would share with it."""
    shingles: int
    fingerprint: bytes


def readings_among(connection: Connection, ids: Collection[str]) -> set[str]:
    """Which of these readings the store has already."""
    wanted, found = sorted(ids), set[str]()
    for at in range(0, len(wanted), _CHUNK):
        chunk = wanted[at : at + _CHUNK]
        found |= set(connection.execute(select(reading.c.id).where(reading.c.id.in_(chunk))).scalars())
    return found


def address_of(url: str) -> str:
    """A URL as documents are found by it: the URL itself, or a digest of one too long for an index of PostgreSQL."""
    return url if len(url.encode()) <= _LONGEST_KEY else f"sha256:{hashlib.sha256(url.encode()).hexdigest()}"


def keep(write: Write, batch: Sequence[Kept]) -> int:
    """Keep readings that are new; returns how many were. What they supersede is ended in the same revision."""
    connection = write.connection
    known = readings_among(connection, [one.reading for one in batch])
    next_claim = _next(connection, claim.c.n)
    kept = 0
    for one in batch:
        if one.reading in known:
            continue
        known.add(one.reading)
        kept += 1
        number = _document(write, one)
        published = one.record.published.value[:10] if one.record.published else None
        again = scalar(connection, select(func.count()).where(reading.c.document == number))
        over = _last_end(connection, number) if again else None
        new = _next(connection, reading.c.n)
        connection.execute(
            insert(reading).values(
                n=new, id=one.reading, document=number, revision=write.revision, coder=one.record.coder,
                published=published, claims=len(one.claims), record=_packed(one.record),
            )
        )  # fmt: skip
        if over is None:
            _end(write, _active(connection, document.c.n == number, but=new), why="reread")
            _correct(write, one, number, new, published)
        else:  # a corrected or withdrawn report that is read anew stays so
            _end(write, [new], why=over.why, published=over.published, reason=over.reason)
        rows = []
        for told in one.claims:
            rows.append(
                {
                    "n": next_claim, "id": told.id, "reading": new, "revision": write.revision,
                    "published": told.published, "place": told.topic,
                    "body": _encoder.encode(told).decode(),
                }
            )  # fmt: skip
            next_claim += 1
        if rows:
            connection.execute(insert(claim), rows)
    return kept


def withdraw(write: Write, number: int, *, published: str | None, reason: str | None) -> int:
    """End all readings of a document that its publisher withdrew; returns how many were the last word until now."""
    active = _active(write.connection, document.c.n == number)
    _end(write, active, why="withdrawn", published=published, reason=reason)
    return len(active)


def record_of_row(packed: bytes, text: str) -> Record:
    """The record that a reading keeps, with the text of its document."""
    return msgspec.structs.replace(decode(zlib.decompress(packed)), text=text)


def _packed(record: Record) -> bytes:
    return zlib.compress(encode(msgspec.structs.replace(record, text="")), 6)


def _document(write: Write, one: Kept) -> int:
    connection, record = write.connection, one.record
    found = scalar(connection, select(document.c.n).where(document.c.id == one.document))
    if found is not None:
        return int(found)
    digest = None
    if one.raw is not None:
        digest = hashlib.sha256(one.raw).hexdigest()
        if scalar(connection, select(raw.c.digest).where(raw.c.digest == digest)) is None:
            connection.execute(
                insert(raw).values(digest=digest, revision=write.revision, data=zlib.compress(one.raw, 6))
            )
    number = _next(connection, document.c.n)
    connection.execute(
        insert(document).values(
            n=number, id=one.document, revision=write.revision, address=one.address and address_of(one.address),
            url=record.url,
            publisher=record.publisher, title=one.title, text=record.text, raw=digest,
            shingles=one.shingles, fingerprint=one.fingerprint,
        )
    )  # fmt: skip
    index_words(connection, number, one.title, record.text)
    return number


def _next(connection: Connection, column: Any) -> int:
    return (scalar(connection, select(func.max(column))) or 0) + 1


def _active(connection: Connection, condition: Any, *, but: int | None = None) -> list[int]:
    over = exists().where(ended.c.reading == reading.c.n)
    found = connection.execute(
        select(reading.c.n).join(document, document.c.n == reading.c.document).where(condition, ~over)
    ).scalars()
    return [n for n in found if n != but]


def _correct(write: Write, one: Kept, number: int, new: int, published: str | None) -> None:
    """End the versions of a report that this one corrects, or this one, should it be of an earlier day than another.

    An archive that is read backwards gives the same picture.
    """
    versions = _versions(write.connection, one, number)
    if not versions:
        return
    days = write.connection.execute(
        select(reading.c.published).where(reading.c.document.in_(versions), reading.c.published > (published or "9999"))
    ).scalars()
    if later := min(days, default=None):
        _end(write, [new], why="corrected", published=later)
    else:
        _end(write, _active(write.connection, document.c.n.in_(versions)), why="corrected", published=published)


def _versions(connection: Connection, one: Kept, number: int) -> list[int]:
    """Documents that are versions of a report: at its URL, or under its publisher's number and much the same text.

    A number alone says little: two archives of one publisher may both begin at 1.
    """
    if not one.address:
        return []
    rows = connection.execute(
        select(document.c.n, document.c.fingerprint).where(
            document.c.address == address_of(one.address), document.c.n != number
        )
    )
    mine = np.frombuffer(one.fingerprint, dtype="<u4")
    by_url = one.address == one.record.url
    return [n for n, other in rows if by_url or np.mean(mine == np.frombuffer(other, dtype="<u4")) >= SAME_REPORT]


def _last_end(connection: Connection, number: int) -> Any:
    """How a document ended that has readings and none that is the last word; None where one is."""
    if _active(connection, document.c.n == number):
        return None
    return connection.execute(
        select(ended.c.why, ended.c.published, ended.c.reason)
        .join(reading, reading.c.n == ended.c.reading)
        .where(reading.c.document == number, ended.c.why != "reread")
        .order_by(ended.c.revision.desc())
        .limit(1)
    ).one_or_none()


def _end(
    write: Write, readings: Iterable[int], *, why: str, published: str | None = None, reason: str | None = None
) -> None:
    rows = [
        {"reading": n, "revision": write.revision, "why": why, "published": published, "reason": reason}
        for n in readings
    ]
    if rows:
        write.connection.execute(insert(ended), rows)
