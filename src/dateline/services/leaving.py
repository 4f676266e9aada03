"""What leaves the store: exports, citations, and the records that a report page is made from."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from sqlalchemy import Connection

from dateline.errors import DatelineError, UsageError
from dateline.exports import Layout, cite, export, format_named
from dateline.merging.sourced import document_id
from dateline.merging.voices import Origin
from dateline.model.happening import Happening
from dateline.model.known import KnownClaim
from dateline.model.record import Record
from dateline.model.status import Status
from dateline.services.asking import Basis, basis_of, picture
from dateline.services.comparing import Changed, changed
from dateline.sources.fingerprints import copies, fingerprint
from dateline.store import asking, documents, places
from dateline.store.bounds import Bounds, bounds_of
from dateline.store.opening import Store
from dateline.wording.report import title_of

BY_EVENT = frozenset({"acled-like"})
"""Formats with one row an event, which want the claims of one after the other."""


def export_store(
    store: Store, name: str, to: Path | BinaryIO, *, known_at: str | None = None, layout: Layout = Layout()  # noqa: B008
) -> None:  # fmt: skip
    """Write what was known at a moment in one of the formats; see `dateline.exports` for what becomes a folder."""
    format_named(name)
    try:
        with store.asking() as connection:
            bounds = bounds_of(connection, known_at)
            claims, events, statuses = _told(connection, bounds, by_event=name in BY_EVENT)
            export(name, claims, to, events=events, statuses=statuses, layout=layout)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise DatelineError(f"{to} cannot be written: {error.strerror or error}.") from None


def _told(
    connection: Connection, bounds: Bounds, *, by_event: bool
) -> tuple[Iterable[KnownClaim], Iterable[Happening], Iterable[Status]]:
    if bounds.published is None:
        stretches = places.standings(connection, bounds)
        return (
            asking.known_claims(connection, bounds, by_event=by_event),
            asking.all_happenings(connection, bounds),
            (status for place in stretches for status in place),
        )
    # Of a time before the store was made, the picture is put together from what had come out by then.
    events, held = picture(connection, bounds)
    known = sorted(asking.known_claims(connection, bounds), key=lambda k: k.claim.id)
    event_of = {claim: one for one in events.values() for claim in one.claims}
    claims = [asking.with_event(one, event_of.get(one.claim.id)) for one in known]
    if by_event:
        claims.sort(key=lambda one: one.event or "")
    return claims, events.values(), (s for _, place in sorted(held.items()) for s in place)


def citations(store: Store, name: str, *, style: str, known_at: str | None = None) -> Iterator[str]:
    """The claim with this id, or all claims of the event, each as a citation."""
    with store.asking() as connection:
        bounds = bounds_of(connection, known_at)
        names = asking.ids_like(connection, name, bounds)
        if (len(names) != 1 and name not in names) or not names[0].startswith(("cl_", "ev_")):
            raise UsageError(f'"{name}" names no claim or event, or several: give the whole id (cl_… or ev_…).')
        full = name if name in names else names[0]
        ids = [full]
        if full.startswith("ev_"):
            event = asking.happenings(connection, [asking.became(connection, full, bounds)], bounds)
            ids = [claim for one in event.values() for claim in one.claims]
        for known in _newest(asking.known_claims(connection, bounds, ids=ids)):
            yield cite(known, style)


def _newest(claims: Iterable[KnownClaim]) -> list[KnownClaim]:
    """Of each claim its newest reading."""
    return list({known.claim.id: known for known in claims}.values())


class ForReport(NamedTuple):
    """What a report page is made from."""

    records: list[Record]
    origins: dict[str, Origin]
    changed: Changed | None
    as_of: str | None


def stored_report(
    store: Store, *, known_at: str | None, as_of: str | None, since: str | None, today: str
) -> tuple[ForReport, Basis]:
    """The records that stood at a moment, by day of publication, and what had changed by then."""
    with store.asking() as connection:
        bounds = bounds_of(connection, known_at)
        records = list(documents.records(connection, bounds))
        first = documents.origins(connection, map(document_id, records), bounds)
        basis = basis_of(connection, bounds)
    found = None
    if since:
        found, compared = changed(store, since=since, known_at=known_at, today=today)
        basis = basis._replace(notes=compared.notes)
    origins = {document: Origin(*of) for document, of in first.items()}
    return ForReport(records, origins, found, as_of or (known_at[:10] if known_at else None)), basis


def origins_among(records: Sequence[Record]) -> dict[str, Origin]:
    """Which of these reports are copies of one text, and the first of each."""
    found: dict[str, Origin] = {}
    for group in copies([fingerprint(record.text) for record in records]):
        told = [records[n] for n in group]
        first = min(told, key=lambda r: (r.published.value if r.published else "9999", document_id(r)))
        origin = Origin(document_id(first), first.publisher, title_of(first))
        found |= {document_id(record): origin for record in told}
    return found
