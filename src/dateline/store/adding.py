"""Reports into the store: texts, pages and readings, each kept once; corrections and withdrawals beside them."""

import hashlib
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, bindparam, exists, func, insert, select

from dateline.model.record import Record, decode, encode
from dateline.store.engine import chunks, scalar
from dateline.store.opening import Write
from dateline.store.schema import claim, document, ended, raw, reading
from dateline.store.search import index_words
from dateline.store.versions import Kept, Over, Shelf, There, kin_of, raws_among, shelf_of

_encoder = msgspec.json.Encoder()


def readings_among(connection: Connection, ids: Collection[str]) -> set[str]:
    """Which of these readings the store has already."""
    found = set[str]()
    for chunk in chunks(ids):
        found |= set(connection.execute(select(reading.c.id).where(reading.c.id.in_(chunk))).scalars())
    return found


_named = select(reading.c.id).where(reading.c.id == bindparam("name"))


def has_reading(connection: Connection, name: str) -> bool:
    """Whether the store has a reading already."""
    return connection.execute(_named, {"name": name}).first() is not None


def keep(write: Write, batch: Sequence[Kept]) -> int:
    """Keep readings that are new; returns how many were. What they supersede is ended in the same revision."""
    connection = write.connection
    known = readings_among(connection, [one.reading for one in batch])
    shelf = shelf_of(write, batch)
    raws = raws_among(connection, {digest for one in batch if (digest := _digest(one.raw))})
    rows = _Rows({"revision": write.revision})
    next_document, next_reading, next_claim = (_next(connection, of.c.n) for of in (document, reading, claim))
    for one in batch:
        if one.reading in known:
            continue
        known.add(one.reading)
        there = shelf.of.get(one.document)
        if there is None:
            there, next_document = _add_document(rows, raws, one, next_document), next_document + 1
            shelf.put(there)
        new, next_reading = next_reading, next_reading + 1
        _add_reading(rows, shelf, one, new, there.n)
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


def _add_document(rows: _Rows, raws: set[str], one: Kept, number: int) -> There:
    record, digest = one.record, _digest(one.raw)
    if one.raw is not None and digest and digest not in raws:
        raws.add(digest)
        rows.add(raw, digest=digest, data=zlib.compress(one.raw, 6))
    address = one.addresses[0] if one.addresses else None
    rows.add(
        document, n=number, id=one.document, address=address, url=record.url, publisher=record.publisher,
        title=one.title, text=record.text, raw=digest, shingles=one.shingles, fingerprint=one.fingerprint,
    )  # fmt: skip
    return There(number, one.document, address, record.publisher, record.url, one.fingerprint)


def _add_reading(rows: _Rows, shelf: Shelf, one: Kept, new: int, number: int) -> None:
    published = one.record.published.value[:10] if one.record.published else None
    rows.add(
        reading, n=new, id=one.reading, document=number, coder=one.record.coder, published=published,
        claims=len(one.claims), record=zlib.compress(encode(msgspec.structs.replace(one.record, text="")), 6),
    )  # fmt: skip
    kin = kin_of(shelf, one, number)
    shelf.run.add(number)
    # A document that counts and is only read anew says nothing of others.
    mine = [number] if shelf.active[number] else [number, *kin.same]
    over = None if any(shelf.active[n] for n in mine) else next((shelf.over[n] for n in mine if n in shelf.over), None)
    if over:  # a corrected or withdrawn report that is read anew stays so
        # Before that day the report counts once: under other metadata, as it was first given.
        rows.add(ended, reading=new, **(over if number in shelf.over else over._replace(published=None))._asdict())
        return
    _end(rows, shelf, mine, Over("reread"))
    shelf.active[number] = [new]
    # Of an earlier day than another version, it is the one that was corrected: an archive that is read backwards gives
    # the same picture.
    later = min((day for n in kin.versions for day in shelf.days[n] if day > (published or "9999")), default=None)
    if later:
        _end(rows, shelf, [number], Over("corrected", later))
    else:
        _end(rows, shelf, kin.versions, Over("corrected", published))
    shelf.days[number] += [published] if published else []


def _end(rows: _Rows, shelf: Shelf, numbers: Iterable[int], over: Over) -> None:
    for number in numbers:
        for n in shelf.active[number]:
            rows.add(ended, reading=n, **over._asdict())
        if over.why == "reread":
            shelf.days[number] = []
        elif shelf.active[number]:
            shelf.over[number] = over
        shelf.active[number] = []


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
