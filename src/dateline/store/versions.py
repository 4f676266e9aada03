"""What a report shares with others in the store: the documents that it is another version of, and those it is anew."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import msgspec
import numpy as np
from sqlalchemy import Connection, select

from dateline.model.document import Document
from dateline.model.record import Record
from dateline.model.sourced import SourcedClaim, text_id
from dateline.store.engine import chunks
from dateline.store.opening import Write
from dateline.store.schema import document, ended, raw, reading, revision

SAME_REPORT = 0.2
"""Share of their MinHash that two texts under one number agree on, from which on one is a version of the other."""
_LONGEST_KEY = 2_000
"""Bytes."""
_OF_TEXT = "text:"
_SITE = re.compile(r"[a-z]+://[^/?#]*/?", re.IGNORECASE)


def address_of(url: str) -> str:
    """A URL as documents are found by it: the URL itself, or a digest of one too long for an index of PostgreSQL."""
    return url if len(url.encode()) <= _LONGEST_KEY else f"sha256:{hashlib.sha256(url.encode()).hexdigest()}"


def _address_of_text(text: str) -> str:
    return f"{_OF_TEXT}{hashlib.sha256(text.encode()).hexdigest()}"


def addresses_of(found: Document | Record) -> tuple[str, ...]:
    """What a correction shares with the report that it corrects: the URL, else the publisher's own number for it.

    A report without either shares its text with itself under other metadata. The address of a whole site says where a
    report was found, and nothing of which one it is. How a report begins, as a feed has it, corrects no report.
    """
    if found.excerpt is True:
        return ()
    if found.url and not _SITE.fullmatch(found.url):
        return address_of(found.url), _address_of_text(found.text)
    if found.id.startswith("sha256:"):
        return (_address_of_text(found.text),)
    numbers = (f"id:{found.id}", f"id:{found.publisher or ''}:{found.id}", f"id::{found.id}")
    return tuple(map(address_of, numbers))  # the second and third are those of stores that earlier versions made


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of one document, ready to be kept."""

    document: str
    reading: str
    record: Record
    title: str
    claims: tuple[SourcedClaim, ...]
    raw: bytes | None
    addresses: tuple[str, ...]
    """What a correction of this report would share with it; the document is found by the first."""
    shingles: int
    fingerprint: bytes


class There(NamedTuple):
    """A document of the store, as far as versions are told by it."""

    n: int
    id: str
    address: str | None
    publisher: str | None
    url: str | None
    fingerprint: bytes


class Over(NamedTuple):
    """Why a reading is the last word no more."""

    why: str
    published: str | None = None
    reason: str | None = None


class Shelf(NamedTuple):
    """What the store has of the documents of a batch and at their addresses, kept up while it is gone through."""

    run: set[int]
    """Documents that were read in the run that goes on."""
    of: dict[str, There]
    at: defaultdict[str, list[There]]
    active: defaultdict[int, list[int]]
    """By document: its readings that are the last word."""
    over: dict[int, Over]
    """By document: how it was last corrected or withdrawn."""
    days: defaultdict[int, list[str]]
    """By document: the days on which it came out, by its readings that were not read anew."""

    def put(self, there: There) -> None:
        """Note a document."""
        if there.id not in self.of:
            self.of[there.id] = there
            if there.address:
                self.at[there.address].append(there)


class Kin(NamedTuple):
    """Documents of the store that are one report with a new one."""

    same: list[int]
    """Of the same text, under another publisher or address: what is known of the report was set right."""
    versions: list[int]
    """Of another text, which one of the two corrects."""


def raws_among(connection: Connection, digests: Iterable[str]) -> set[str]:
    """Which of these pages the store has already."""
    return {
        one
        for chunk in chunks(digests)
        for one in connection.execute(select(raw.c.digest).where(raw.c.digest.in_(chunk))).scalars()
    }


def shelf_of(write: Write, batch: Sequence[Kept]) -> Shelf:
    """What the store has of the reports of a batch."""
    connection = write.connection
    shelf = Shelf(set(), {}, defaultdict(list), defaultdict(list), {}, defaultdict(list))
    found = select(*(document.c[name] for name in There._fields))
    mine = {name for one in batch for name in (one.document, _bare(one))}
    there = {address for one in batch for address in one.addresses}
    # Either index serves its own question; of an OR a database may make a walk through all rows.
    asked = chain(
        (found.where(document.c.id.in_(chunk)) for chunk in chunks(mine)),
        (found.where(document.c.address.in_(chunk)) for chunk in chunks(there)),
    )
    for row in sorted({There(*row) for question in asked for row in connection.execute(question)}):
        shelf.put(row)
    _read(connection, shelf, write.revision)
    return shelf


def _read(connection: Connection, shelf: Shelf, now: int) -> None:
    run = connection.execute(select(revision.c.run).where(revision.c.id == now)).scalar_one()
    numbers = {str(one.n): one.n for one in shelf.of.values()}
    for chunk in chunks(numbers):
        rows = connection.execute(
            select(
                reading.c.n, reading.c.document, reading.c.published, revision.c.run,
                ended.c.why, ended.c.published, ended.c.reason,
            )
            .join(revision, revision.c.id == reading.c.revision)
            .outerjoin(ended, ended.c.reading == reading.c.n)
            .where(reading.c.document.in_([numbers[name] for name in chunk]))
            .order_by(ended.c.revision, reading.c.n)
        )  # fmt: skip
        for n, of, day, in_run, why, published, reason in rows:
            shelf.run.update([of] if in_run == run else [])
            if why == "reread":
                continue
            shelf.days[of] += [day] if day else []
            if why is None:
                shelf.active[of].append(n)
            else:
                shelf.over[of] = Over(why, published, reason)


def kin_of(shelf: Shelf, one: Kept, number: int) -> Kin:
    """The documents that are one report with a new one: at its URL, under its number, or, without either, of its text.

    A number alone says little: two archives of one publisher may both begin at 1. Of one text that two outlets name as
    theirs nobody knows whether it is one report whose publisher was set right, or a copy: it is a copy if both came in
    one run or came out on different days.
    """
    kin = Kin([], [])
    by_number = one.addresses and one.addresses[0].startswith("id:")
    found = {there.n: there for address in one.addresses for there in shelf.at[address]}
    bare = shelf.of.get(_bare(one))
    if one.addresses and bare and (bare.address is None or (not by_number and bare.address.startswith(_OF_TEXT))):
        found[bare.n] = bare
    for n, there in sorted(found.items()):
        if n == number:
            continue
        at_url = there.address == one.addresses[0] and not by_number and not there.address.startswith(_OF_TEXT)
        if text_id(one.record.text, there.publisher, there.url) == there.id:
            if at_url or by_number or not _copied(shelf, one, there):
                kin.same.append(n)
        elif at_url or (there.publisher == one.record.publisher and _alike(one, there)):
            kin.versions.append(n)
    return kin


def _bare(one: Kept) -> str:
    """The id of a report of which only the text was known: stores of earlier versions have no address for it."""
    return text_id(one.record.text, None, None)


def _copied(shelf: Shelf, one: Kept, there: There) -> bool:
    """Whether one text in two documents was printed twice, as far as can be told."""
    if one.record.publisher == there.publisher:
        return False
    day = one.record.published and one.record.published.value[:10]
    named = one.record.publisher and there.publisher
    return there.n in shelf.run or bool(named and day and shelf.days[there.n] and day not in shelf.days[there.n])


def _alike(one: Kept, there: There) -> bool:
    mine, other = (np.frombuffer(of.fingerprint, dtype="<u4") for of in (one, there))
    return bool(np.mean(mine == other) >= SAME_REPORT)
