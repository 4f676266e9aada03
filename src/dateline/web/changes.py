"""What changed, as the page tells it: places and events by kind of change, each with the claims that brought it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dateline.model.change import EventChange, StatusChange
from dateline.model.sourced import SourcedClaim
from dateline.wording.answers import HEADINGS, what_words
from dateline.wording.claims import day
from dateline.wording.sourced import said_by

MOST = 2
"""Claims that a change shows; the rest are among the claims of the page."""


class Brought(NamedTuple):
    """A claim that brought a change."""

    put: str
    phrase: str
    voice: str
    id: str


class Changed(NamedTuple):
    """One event or place that is otherwise than it was."""

    title: str
    """Empty where the claim that brought it says all."""
    what: str
    claims: tuple[Brought, ...]


class Kind(NamedTuple):
    """The changes of one kind."""

    heading: str
    changes: tuple[Changed, ...]


class Changes(NamedTuple):
    """The section."""

    since: str
    kinds: tuple[Kind, ...]


def changes(
    events: Sequence[EventChange],
    places: Sequence[StatusChange],
    claims: Mapping[str, SourcedClaim],
    *,
    since: str,
) -> Changes:
    """Arrange changes by kind, places before events."""
    kinds = []
    for kind, heading in HEADINGS.items():
        turned = [_place(c) for c in places if c.kind == kind]
        found = [_event(c, claims) for c in events if c.kind == kind]
        if turned or found:
            kinds.append(Kind(heading, (*turned, *found)))
    when = day(date.fromisoformat(since)) if len(since) == len("2021-08-10") else since
    return Changes(when if "-" in since else f"run {since}", tuple(kinds))


def _place(change: StatusChange) -> Changed:
    status = change.after or change.before
    return Changed(status.place_name if status else "", change.what, ())


def _event(change: EventChange, claims: Mapping[str, SourcedClaim]) -> Changed:
    one = change.after or change.before
    old = set(change.before.claims) if change.before else set()
    fresh = [name for name in (change.after.claims if change.after else ()) if name not in old and name in claims]
    brought = tuple(Brought(c.put, c.phrase, said_by(c), c.id) for c in (claims[name] for name in fresh[:MOST]))
    new = change.kind == "new"
    told = new and len(brought) == 1  # its one claim says it
    return Changed("" if one is None or told else one.phrase, what_words(change), brought)
