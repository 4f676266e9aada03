"""Reports into the store, and many reports into one picture: add, merge, withdraw."""

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from dateline.errors import CodingError, DatelineError, RecordError, SourceError, StoreError
from dateline.merging.edition import edition
from dateline.merging.events import events
from dateline.merging.happenings import Known
from dateline.merging.sourced import document_id, reading_id
from dateline.merging.status import standings
from dateline.merging.voices import Origin
from dateline.model.document import Document
from dateline.model.record import Record
from dateline.model.sourced import SourcedClaim
from dateline.services.publishers import claims_of
from dateline.services.readers import Reader, default_reader
from dateline.services.reading import outcomes
from dateline.sources import Opened
from dateline.sources.fingerprints import Fingerprint, copies, fingerprint
from dateline.store.adding import has_reading, keep, withdraw
from dateline.store.asking import all_claims, claims_gone
from dateline.store.bounds import Bounds, bounds_of
from dateline.store.documents import document_rows
from dateline.store.merged import (
    Changes,
    LastMerge,
    PrintRow,
    last_merge,
    newest_memberships,
    prints,
    unmerged,
    write_merge,
)
from dateline.store.opening import Clock, Store
from dateline.store.versions import Kept, addresses_of
from dateline.wording.report import title_of

BATCH = 32
"""Reports to a revision: few enough that a killed run loses seconds, enough that writing costs little."""
_TRIES = 5
_HALF = re.compile("[\ud800-\udfff]")


class Added(NamedTuple):
    """What became of one report."""

    document: str
    claims: int
    new: bool
    """False where the store had this reading already."""


class _Ready(NamedTuple):
    """A report on its way through the coder, with what the coder does not need to see."""

    where: str
    document: str
    reading: str
    raw: bytes | None
    addresses: tuple[str, ...]


def add(
    store: Store,
    opened: Iterable[Opened],
    *,
    run: int,
    now: Clock,
    jobs: int = 1,
    make_reader: Callable[[], Reader] = default_reader,
    coder: Callable[[], str] | None = None,
) -> Iterator[tuple[str, Added | Record | DatelineError]]:
    """Read whatever was opened and keep it; what was kept before is skipped without reading it again.

    Yields each report after it is safely in the store: its record first, where it was read now, then what became of
    it. A report that cannot be read is yielded as its error. `coder` tells what the reader signs its records with,
    where that can be known without making one.
    """
    ready: deque[_Ready] = deque()
    skipped: deque[tuple[str, Added]] = deque()
    batch: list[tuple[str, Kept]] = []
    fresh = _fresh(store, opened, coder or (lambda: make_reader().coder), ready, skipped)
    for where, outcome in outcomes(fresh, jobs=jobs, make_reader=make_reader):
        while skipped:
            yield skipped.popleft()
        if isinstance(outcome, DatelineError):
            if isinstance(outcome, CodingError):
                ready.popleft()
            yield where, outcome
            continue
        kept = _kept(where, outcome, ready.popleft())
        if isinstance(kept, DatelineError):
            yield where, kept
            continue
        batch.append((where, kept))
        if len(batch) >= BATCH:
            yield from _written(store, batch, run=run, now=now)
            batch = []
    yield from _written(store, batch, run=run, now=now)
    yield from skipped


def _fresh(
    store: Store,
    opened: Iterable[Opened],
    coder: Callable[[], str],
    ready: deque[_Ready],
    skipped: deque[tuple[str, Added]],
) -> Iterator[Opened]:
    """Let through what has to be read, and note beside it what its record will be kept with."""
    seen: set[str] = set()
    for where, found in opened:
        if isinstance(found, DatelineError):
            yield where, found
            continue
        if not _keepable(found):
            yield (
                where,
                SourceError(f"{where} has a character that no database keeps (NUL, or half of one): remove it."),
            )
            continue
        name = reading_id(found, found.coder if isinstance(found, Record) else coder())
        with store.asking() as connection:
            known = name in seen or has_reading(connection, name)
        if known:
            skipped.append((where, Added(document_id(found), 0, new=False)))
            continue
        seen.add(name)
        raw = found.raw if isinstance(found, Document) else None
        ready.append(_Ready(where, document_id(found), name, raw, addresses_of(found)))
        yield where, found


def _keepable(found: Document | Record) -> bool:
    text = "".join(filter(None, (found.id, found.text, found.title, found.url, found.publisher)))
    return "\x00" not in text and not _HALF.search(text)


def _kept(where: str, record: Record, ready: _Ready) -> Kept | RecordError:
    """What is kept of a record, or why it cannot be: one that another program wrote may name what is not in it."""
    try:
        claims, title = claims_of(record), title_of(record)
    except (LookupError, ValueError, TypeError) as fault:
        return RecordError(f"{where} is no whole record ({type(fault).__name__}: {fault}): read its report again.")
    shingles, digest = fingerprint(record.text)
    return Kept(
        document=ready.document,
        reading=ready.reading,
        record=record,
        title=title,
        claims=claims,
        raw=ready.raw,
        addresses=ready.addresses,
        shingles=shingles,
        fingerprint=digest,
    )


def _written(
    store: Store, batch: list[tuple[str, Kept]], *, run: int, now: Clock
) -> Iterator[tuple[str, Added | Record | DatelineError]]:
    if not batch:
        return
    with store.writing(run, now) as write:
        keep(write, [one for _, one in batch])
    for where, one in batch:
        yield where, one.record
        yield where, Added(one.document, len(one.claims), new=True)


class _Overtaken(Exception):
    """Another program has merged meanwhile."""


def merge(store: Store, *, run: Callable[[], int], now: Clock) -> Changes | None:
    """Put all claims together; None where nothing came since the last merge by this edition of the program.

    `run` numbers the run, and is called only if there is something to write.
    """
    for _ in range(_TRIES):
        with store.asking() as connection:
            bounds, last = bounds_of(connection, None), last_merge(connection)
            if not unmerged(connection) and (last.edition == edition() or not last.revision):
                return None
            told = list(all_claims(connection, bounds))
            known = _known(connection, last, bounds, told)
            groups, rows = _copies(list(prints(connection)))
        origins = {row.id: Origin(first.id, first.publisher, first.title) for row, first in groups}
        claims = [claim for claim, _ in told]
        found, places = events(claims, origins, known), standings(claims, origins)
        try:
            with store.writing(run(), now) as write:
                if last_merge(write.connection) != last:
                    raise _Overtaken
                return write_merge(
                    write, seen=bounds.revision, edition=edition(), events=found, places=places, copies=rows
                )
        except _Overtaken:
            continue
    raise StoreError(f"{store.where} is being merged by others all the time: try again later.")


def _known(
    connection: Connection, last: LastMerge, bounds: Bounds, told: Sequence[tuple[SourcedClaim, int]]
) -> Known | None:
    """What the last merge has found, with what came and went since; None where another edition made it, or none."""
    if last.edition != edition():
        return None
    return Known(
        newest_memberships(connection),
        fresh={claim.id for claim, revision in told if revision > last.seen},
        gone=claims_gone(connection, last.seen, bounds.revision),
    )


def _copies(rows: list[PrintRow]) -> tuple[list[tuple[PrintRow, PrintRow]], dict[int, int]]:
    """Each document that is a copy with the first of its copies, as rows and as numbers."""
    pairs: list[tuple[PrintRow, PrintRow]] = []
    for group in copies([Fingerprint(row.shingles, row.fingerprint) for row in rows]):
        members = [rows[n] for n in group]
        first = min(members, key=lambda row: (row.published or "9999", row.id))
        pairs += [(row, first) for row in members]
    return pairs, {row.n: first.n for row, first in pairs}


def withdraw_reports(
    store: Store, documents: Collection[str], *, run: int, now: Clock, day: str | None, reason: str | None
) -> list[tuple[str, bool]]:
    """Note that publishers have withdrawn reports; with each id whether it stood until now."""
    with store.writing(run, now) as write:
        rows = document_rows(write.connection, documents)
        return [(name, withdraw(write, rows[name].n, published=day, reason=reason) > 0) for name in documents]
