"""Reports into the store: texts, pages and readings, each kept once; corrections and withdrawals beside them."""

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

import msgspec
import numpy as np
from sqlalchemy import Connection, Table, bindparam, exists, func, insert, select, union

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


_named = select(reading.c.id).where(reading.c.id == bindparam("name"))


def has_reading(connection: Connection, name: str) -> bool:
    """Whether the store has a reading already."""
    return connection.execute(_named, {"name": name}).first() is not None


def keep(write: Write, batch: Sequence[Kept]) -> int:
    """Keep readings that are new; returns how many were. What they supersede is ended in the same revision."""
    connection = write.connection
    known = readings_among(connection, [one.reading for one in batch])
    shelf = _shelf(connection, batch)
    rows = _Rows({"revision": write.revision})
    next_document, next_reading, next_claim = (_next(connection, of.c.n) for of in (document, reading, claim))
    for one in batch:
        if one.reading in known:
            continue
        known.add(one.reading)
        number = shelf.numbers.get(one.document)
        if number is None:
            number, next_document = next_document, next_document + 1
            _add_document(rows, shelf, one, number)
        new, next_reading = next_reading, next_reading + 1
        _add_reading(rows, shelf, one, new, number)
        for told in one.claims:
            rows.add(
                claim, n=next_claim, id=told.id, reading=new, published=told.published,
                place=told.topic, body=_encoder.encode(told).decode(),
            )  # fmt: skip
            next_claim += 1
    for table in (raw, document, reading, ended, claim):
        if rows.of[table.name]:
            connection.execute(insert(table), rows.of[table.name])
    index_words(connection, [(row["n"], row["title"], row["text"]) for row in rows.of[document.name]])
    return len(rows.of[reading.name])


class _Rows:
    """Rows on their way into the store, by table: one statement for many of them."""

    def __init__(self, shared: dict[str, Any]) -> None:
        self.shared = shared
        self.of: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)

    def add(self, table: Table, **row: Any) -> None:
        self.of[table.name].append(self.shared | row)


class _Over(NamedTuple):
    """Why a reading is the last word no more."""

    why: str
    published: str | None
    reason: str | None


class _Shelf(NamedTuple):
    """What the store has of the documents of a batch and at their addresses, kept up while it is gone through."""

    numbers: dict[str, int]
    at: defaultdict[str, list[tuple[int, bytes]]]
    """By address: numbers and fingerprints of documents."""
    active: defaultdict[int, list[int]]
    """By document: its readings that are the last word."""
    over: dict[int, _Over]
    """By document: how it was last corrected or withdrawn."""
    days: defaultdict[int, list[str]]
    """By document: the days on which its readings say that it came out."""
    raws: set[str]


def _shelf(connection: Connection, batch: Sequence[Kept]) -> _Shelf:
    shelf = _Shelf({}, defaultdict(list), defaultdict(list), {}, defaultdict(list), set())
    for at in range(0, len(batch), _CHUNK):
        part = batch[at : at + _CHUNK]
        mine = document.c.id.in_([one.document for one in part])
        there = document.c.address.in_([address_of(one.address) for one in part if one.address])
        found = select(document.c.n, document.c.id, document.c.address, document.c.fingerprint)
        # Either index serves its own half of the question; of an OR a database may make a walk through all rows.
        for n, name, address, fingerprint in connection.execute(union(found.where(mine), found.where(there))):
            shelf.numbers[name] = n
            if address and (n, fingerprint) not in shelf.at[address]:
                shelf.at[address].append((n, fingerprint))
        digests = [digest for one in part if (digest := _digest(one.raw))]
        shelf.raws.update(connection.execute(select(raw.c.digest).where(raw.c.digest.in_(digests))).scalars())
    numbers = sorted(shelf.numbers.values())
    for at in range(0, len(numbers), _CHUNK):
        rows = connection.execute(
            select(reading.c.n, reading.c.document, reading.c.published, ended.c.why, ended.c.published, ended.c.reason)
            .outerjoin(ended, ended.c.reading == reading.c.n)
            .where(reading.c.document.in_(numbers[at : at + _CHUNK]))
            .order_by(ended.c.revision, reading.c.n)
        )
        for n, of, day, why, published, reason in rows:
            shelf.days[of] += [day] if day else []
            if why is None:
                shelf.active[of].append(n)
            elif why != "reread":
                shelf.over[of] = _Over(why, published, reason)
    return shelf


def _add_document(rows: _Rows, shelf: _Shelf, one: Kept, number: int) -> None:
    record, digest = one.record, _digest(one.raw)
    if one.raw is not None and digest not in shelf.raws:
        shelf.raws.add(digest or "")
        rows.add(raw, digest=digest, data=zlib.compress(one.raw, 6))
    rows.add(
        document, n=number, id=one.document, address=one.address and address_of(one.address), url=record.url,
        publisher=record.publisher, title=one.title, text=record.text, raw=digest,
        shingles=one.shingles, fingerprint=one.fingerprint,
    )  # fmt: skip
    shelf.numbers[one.document] = number
    if one.address:
        shelf.at[address_of(one.address)].append((number, one.fingerprint))


def _add_reading(rows: _Rows, shelf: _Shelf, one: Kept, new: int, number: int) -> None:
    published = one.record.published.value[:10] if one.record.published else None
    rows.add(
        reading, n=new, id=one.reading, document=number, coder=one.record.coder, published=published,
        claims=len(one.claims), record=zlib.compress(encode(msgspec.structs.replace(one.record, text="")), 6),
    )  # fmt: skip
    over = None if shelf.active[number] else shelf.over.get(number)
    if over:  # a corrected or withdrawn report that is read anew stays so
        rows.add(ended, reading=new, **over._asdict())
        return
    _end(rows, shelf, [number], _Over("reread", None, None))
    shelf.active[number] = [new]
    versions = _versions(shelf, one, number)
    # Of an earlier day than another version, it is the one that was corrected: an archive that is read backwards gives
    # the same picture.
    later = min((day for n in versions for day in shelf.days[n] if day > (published or "9999")), default=None)
    if later:
        _end(rows, shelf, [number], _Over("corrected", later, None))
    else:
        _end(rows, shelf, versions, _Over("corrected", published, None))
    shelf.days[number] += [published] if published else []


def _end(rows: _Rows, shelf: _Shelf, numbers: Iterable[int], over: _Over) -> None:
    for number in numbers:
        for n in shelf.active[number]:
            rows.add(ended, reading=n, **over._asdict())
        if shelf.active[number] and over.why != "reread":
            shelf.over[number] = over
        shelf.active[number] = []


def _versions(shelf: _Shelf, one: Kept, number: int) -> list[int]:
    """Documents that are versions of a report: at its URL, or under its publisher's number and much the same text.

    A number alone says little: two archives of one publisher may both begin at 1.
    """
    if not one.address:
        return []
    mine = np.frombuffer(one.fingerprint, dtype="<u4")
    by_url = one.address == one.record.url
    return [
        n
        for n, other in shelf.at[address_of(one.address)]
        if n != number and (by_url or np.mean(mine == np.frombuffer(other, dtype="<u4")) >= SAME_REPORT)
    ]


def withdraw(write: Write, number: int, *, published: str | None, reason: str | None) -> int:
    """End all readings of a document that its publisher withdrew; returns how many were the last word until now."""
    over = exists().where(ended.c.reading == reading.c.n)
    active = write.connection.execute(select(reading.c.n).where(reading.c.document == number, ~over)).scalars().all()
    rows = [
        {"reading": n, "revision": write.revision, "why": "withdrawn", "published": published, "reason": reason}
        for n in active
    ]
    if rows:
        write.connection.execute(insert(ended), rows)
    return len(rows)


def record_of_row(packed: bytes, text: str) -> Record:
    """The record that a reading keeps, with the text of its document."""
    return msgspec.structs.replace(decode(zlib.decompress(packed)), text=text)


def _digest(data: bytes | None) -> str | None:
    return None if data is None else hashlib.sha256(data).hexdigest()


def _next(connection: Connection, column: Any) -> int:
    return (scalar(connection, select(func.max(column))) or 0) + 1
