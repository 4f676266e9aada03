"""What merging found, into the store: only what differs from what was known before is written."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Table, exists, func, insert, select

from dateline.model.happening import Happening
from dateline.model.status import Status
from dateline.store.engine import scalar
from dateline.store.opening import Write
from dateline.store.schema import document, ended, event, membership, merge, origin, reading, standing

_encoder = msgspec.json.Encoder()
_ALL = 2**31 - 1
_ROWS = 5_000
"""Rows to a statement."""
_BODIES = 500
"""Rows to a statement that reads or writes events: of a long war a single one may take a quarter of a megabyte."""


class PrintRow(NamedTuple):
    """A document's fingerprint, its day, its publisher and its title."""

    n: int
    id: str
    publisher: str | None
    title: str
    published: str | None
    shingles: int
    fingerprint: bytes


class Changes(NamedTuple):
    """How much a merge has changed."""

    claims: int
    events: int
    places: int
    copies: int

    def __bool__(self) -> bool:
        return any(self)


def prints(connection: Connection) -> Iterator[PrintRow]:
    """The fingerprint of every document that was not read anew as another, in the order in which they were recorded."""
    anew = exists().where(ended.c.reading == reading.c.n, ended.c.why == "reread")
    last = select(func.max(reading.c.published)).where(reading.c.document == document.c.n, ~anew)
    known = exists().where(reading.c.document == document.c.n, ~anew)
    published = last.scalar_subquery()
    rows = connection.execute(
        select(
            document.c.n,
            document.c.id,
            document.c.publisher,
            document.c.title,
            published,
            document.c.shingles,
            document.c.fingerprint,
        )
        .where(known)
        .order_by(document.c.n)
    )
    for row in rows:
        yield PrintRow(*row)


class LastMerge(NamedTuple):
    """The revision that the last merge made, the newest that it had seen, and what grouped; zeros before the first."""

    revision: int
    seen: int
    edition: str | None


def last_merge(connection: Connection, *, upto: int | None = None) -> LastMerge:
    """The last merge, of all or of those up to a revision."""
    statement = select(merge.c.revision, merge.c.seen, merge.c.edition).order_by(merge.c.revision.desc()).limit(1)
    if upto is not None:
        statement = statement.where(merge.c.revision <= upto)
    found = connection.execute(statement).one_or_none()
    return LastMerge(*found) if found else LastMerge(0, 0, None)


def last_change(connection: Connection, *, upto: int | None = None) -> int:
    """The newest revision, of all or of those up to one, that brought, corrected or withdrew a report."""
    columns = (reading.c.revision, ended.c.revision)
    return max(
        scalar(connection, select(func.max(c)).where(c <= (_ALL if upto is None else upto))) or 0 for c in columns
    )


def write_merge(
    write: Write,
    *,
    seen: int,
    edition: str,
    events: Mapping[str, Happening],
    places: Mapping[str, tuple[Status, ...]],
    copies: Mapping[int, int],
) -> Changes:
    """Write the difference between what a merge found and what was known: of events, places and copies (n → first)."""
    write.connection.execute(insert(merge).values(revision=write.revision, seen=seen, edition=edition))
    before = newest_memberships(write.connection)
    after = {name: number for number, one in events.items() for name in one.claims}
    moved = [name for name, number in sorted(after.items()) if before.get(name) != number]
    _insert(write, membership, ({"claim": c, "event": after[c], "revision": write.revision} for c in moved))
    return Changes(
        claims=len(moved),
        events=_write_events(write, events, before, after),
        places=_write_places(write, places),
        copies=_write_copies(write, copies),
    )


def _write_events(
    write: Write, events: Mapping[str, Happening], before: Mapping[str, str], after: Mapping[str, str]
) -> int:
    connection = write.connection
    known, gone = set[str](), list[str]()
    for name, body in _newest_events(connection):  # one by one: all that is known of a million claims fills a memory
        if name not in events:
            gone.append(name)
        elif _encoder.encode(events[name]).decode() == body:
            known.add(name)
    heirs: dict[str, str] = {}
    if gone:
        for told, old in sorted(before.items()):
            if old not in events and told in after:
                heirs.setdefault(old, after[told])
    changed = [name for name in sorted(events) if name not in known]
    number = (scalar(connection, select(func.max(event.c.n))) or 0) + 1
    rows = chain(
        ({"id": name, "became": None, "body": _encoder.encode(events[name]).decode()} for name in changed),
        ({"id": name, "became": heirs.get(name), "body": None} for name in sorted(gone)),
    )
    numbered = ({"n": number + at, "revision": write.revision} | row for at, row in enumerate(rows))
    _insert(write, event, numbered, at_once=_BODIES)
    return len(changed) + len(gone)


def _newest_events(connection: Connection) -> Iterator[tuple[str, str]]:
    """Every event that is, with its body, streamed."""
    newest = select(func.max(event.c.n)).group_by(event.c.id)
    statement = select(event.c.id, event.c.body).where(event.c.n.in_(newest), event.c.body.is_not(None))
    yield from (tuple(row) for row in connection.execute(statement.execution_options(yield_per=_BODIES)))


def _write_places(write: Write, places: Mapping[str, tuple[Status, ...]]) -> int:
    connection, rows = write.connection, []
    newest = select(func.max(standing.c.n)).group_by(standing.c.place)
    known = {
        place: (body, name, country, feature)
        for place, body, name, country, feature in connection.execute(
            select(standing.c.place, standing.c.body, standing.c.name, standing.c.country, standing.c.feature).where(
                standing.c.n.in_(newest)
            )
        )
    }
    number = (scalar(connection, select(func.max(standing.c.n))) or 0) + 1
    for place, stretches in sorted(places.items()):
        body = _encoder.encode(stretches).decode()
        if place not in known or known[place][0] != body:
            where = stretches[-1].place
            rows.append(
                {
                    "place": place, "name": stretches[-1].place_name, "country": where.country,
                    "feature": where.feature, "body": body,
                    "stale_from": max((s.begin for s in stretches if s.state == "stale"), default=None),
                }
            )  # fmt: skip
    for place in sorted(set(known) - set(places)):
        body, name, country, feature = known[place]
        if body != "[]":
            gone = {"name": name, "country": country, "feature": feature, "stale_from": None, "body": "[]"}
            rows.append({"place": place} | gone)
    _insert(write, standing, ({"n": number + at, "revision": write.revision} | row for at, row in enumerate(rows)))
    return len(rows)


def _write_copies(write: Write, copies: Mapping[int, int]) -> int:
    rows = write.connection.execute(select(origin.c.document, origin.c.first).order_by(origin.c.revision))
    known: dict[int, int] = dict(rows.all())
    new = [(n, first) for n, first in sorted(copies.items()) if known.get(n, n) != first]
    new += [(n, n) for n in sorted(set(known) - set(copies)) if known[n] != n]
    _insert(write, origin, ({"document": n, "first": first, "revision": write.revision} for n, first in new))
    return len(new)


def newest_memberships(connection: Connection) -> dict[str, str]:
    """The event of each claim that was ever merged, as of the last merge that moved it."""
    statement = select(membership.c.claim, membership.c.event).order_by(membership.c.claim, membership.c.revision)
    # Many claims share an event: its name is kept once.
    names: dict[str, str] = {}
    rows = connection.execute(statement.execution_options(yield_per=_ROWS))
    return {claim: names.setdefault(number, number) for claim, number in rows}


def _insert(write: Write, table: Table, rows: Iterable[dict[str, object]], *, at_once: int = _ROWS) -> None:
    left = iter(rows)
    while batch := list(islice(left, at_once)):
        write.connection.execute(insert(table), batch)


def unmerged(connection: Connection, *, upto: int | None = None) -> bool:
    """Whether reports had come, changed or gone since the last merge: now, or as of a revision."""
    return last_change(connection, upto=upto) > last_merge(connection, upto=upto).seen
