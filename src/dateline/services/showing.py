"""What an id names: a report with its history, a claim with its standing, an event with its claims."""

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Connection

from dateline.coding.explain import Explanation, explain
from dateline.errors import UsageError
from dateline.merging.grounds import grounds
from dateline.model.happening import Ground, Happening
from dateline.model.known import KnownClaim
from dateline.model.sourced import SourcedClaim
from dateline.services.asking import picture
from dateline.services.readers import program_name, rules_name
from dateline.store import asking, documents
from dateline.store.bounds import Bounds, bounds_of
from dateline.store.checking import Finding, check
from dateline.store.documents import DocumentRow, ReadingRow
from dateline.store.opening import Store
from dateline.store.runs import RunRow, last_runs, read_otherwise


class ShownDocument(msgspec.Struct, frozen=True, kw_only=True, tag_field="of", tag="document"):
    """A report: what was read from it and when, and the claims that stand."""

    document: DocumentRow
    text: str
    readings: tuple[ReadingRow, ...]
    copy_of: str | None
    claims: tuple[SourcedClaim, ...]


class ShownClaim(msgspec.Struct, frozen=True, kw_only=True, tag_field="of", tag="claim"):
    """A claim, as its newest reading has it."""

    known: KnownClaim


class ShownEvent(msgspec.Struct, frozen=True, kw_only=True, tag_field="of", tag="event"):
    """An event, under the id that it has now."""

    asked: str
    event: Happening
    claims: Mapping[str, SourcedClaim]
    grounds: tuple[Ground, ...]
    """Why its claims are held to be of one event."""
    until: str | None = None
    """The instant up to which it was told, where no report that stands tells it any more."""


Shown = ShownDocument | ShownClaim | ShownEvent


def shown(store: Store, name: str, *, known_at: str | None = None) -> Shown:
    """What an id, or the beginning of one, names. Raises UsageError for one that names nothing, or several things."""
    with store.asking() as connection:
        bounds = bounds_of(connection, known_at)
        names = asking.ids_like(connection, name, bounds)
        if len(names) > 1 and name not in names:
            raise UsageError(f'"{name}" may be {", ".join(names[:5])}{" …" * (len(names) > 5)}: give more of the id.')
        full = name if name in names else names[0] if names else ""
        row = documents.document_rows(connection, [full]).get(full) if full.startswith("doc_") else None
        readings = tuple(documents.readings_of(connection, row.n, bounds)) if row else ()
        if row and readings:
            first = documents.origins(connection, [full], bounds).get(full)
            title = documents.titles_now(connection, [full], bounds).get(full, row.title)
            return ShownDocument(
                document=msgspec.structs.replace(row, title=title),
                text=documents.text_of(connection, row.n),
                readings=readings,
                copy_of=first[0] if first and first[0] != full else None,
                claims=tuple(documents.claims_in(connection, row.n, bounds)),
            )
        if full.startswith("cl_"):
            known = list(asking.known_claims(connection, bounds, ids=[full]))
            if known:
                return ShownClaim(known=_as_public(connection, known[-1], bounds))
        if full.startswith("ev_") and (event := _event(connection, full, bounds)):
            return event
        raise UsageError(
            f'"{name}" names nothing in the store that was known then: ids begin with doc_, cl_ or ev_; '
            "`dateline search` and `dateline status` list some."
        )


def _event(connection: Connection, asked: str, bounds: Bounds) -> ShownEvent | None:
    """An event under the id that it has now; as it was told last, where no report tells it any more."""
    now, until = asking.became(connection, asked, bounds), None
    found = asking.happenings(connection, [now], bounds).get(now)
    if found and bounds.published is not None:
        found = _telling(connection, found.claims, bounds)
    if found is None and bounds.published is None and (gone := asking.last_told(connection, now, bounds)):
        found, bounds, until = gone
    if found is None:
        return None
    wanted = {*found.claims, *(n for c in found.conflicts for n in c.against)}
    claims = asking.claims_by_id(connection, wanted, bounds)
    why = grounds([claims[name] for name in found.claims])
    return ShownEvent(asked=asked, event=found, claims=claims, grounds=why, until=until)


def _as_public(connection: Connection, known: KnownClaim, bounds: Bounds) -> KnownClaim:
    """A claim with the event that the reports which had come out told, where a day before the store's is asked for."""
    if bounds.published is None:
        return known
    return asking.with_event(known, _telling(connection, [known.claim.id], bounds))


def _telling(connection: Connection, claims: Sequence[str], bounds: Bounds) -> Happening | None:
    """The event to which most of these claims would have belonged, had the reports been merged that had come out."""
    found, _ = picture(connection, bounds)
    shared = {one.id: len(set(one.claims) & set(claims)) for one in found.values()}
    best = max(shared, key=lambda name: (shared[name], name), default=None)
    return found[best] if best and shared[best] else None


def examined(store: Store) -> tuple[list[Finding], list[RunRow]]:
    """What is sound in the store and what is not, and its last runs, the newest first."""
    with store.asking() as connection:
        return check(connection), last_runs(connection)


def outdated(store: Store) -> int:
    """How many reports were last read by another version of the program or by other rules than those of today."""
    with store.asking() as connection:
        return read_otherwise(connection, program_name(), rules_name())


def explained(store: Store, name: str) -> tuple[KnownClaim, Explanation | None]:
    """A claim, and why it was read so; None for the reason where it names no rule. Raises UsageError for no claim."""
    found = shown(store, name)
    if not isinstance(found, ShownClaim):
        raise UsageError(f'"{name}" is no claim: `dateline show` lists the claims of a report or an event (cl_…).')
    rule = found.known.claim.rule
    return found.known, explain(rule) if rule else None


def documents_named(store: Store, names: Sequence[str]) -> list[str]:
    """Ids of the documents that users mean by id or URL. Raises UsageError, naming all that are not there."""
    with store.asking() as connection:
        found = {name: documents.documents_at(connection, name) for name in names}
    missing = [name for name, ids in found.items() if not ids]
    if missing:
        raise UsageError(f"Not in the store: {', '.join(missing)}. Give the id (doc_…) or the URL of a report.")
    return list(dict.fromkeys(n for ids in found.values() for n in ids))
