"""Talks and deadlines, as the page tells them: what was to be on which day, and what had become of it by the last."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from dateline.merging.agenda import meetings
from dateline.merging.deadlines import deadlines
from dateline.merging.voices import Origins
from dateline.model.agenda import Deadline, Meeting
from dateline.model.sourced import SourcedClaim
from dateline.wording.answers import until_words, who_meets
from dateline.wording.claims import days
from dateline.wording.sourced import short_day
from dateline.wording.words import listed

_Dated = TypeVar("_Dated", bound=Meeting | Deadline)


class Entry(NamedTuple):
    """A line of the section."""

    day: str
    state: str
    who: str
    phrase: str
    href: str
    voice: str


class Agenda(NamedTuple):
    """The section: its day, the talks and the deadlines, what comes next first, then what was last."""

    as_of: str
    talks: tuple[Entry, ...]
    deadlines: tuple[Entry, ...]


def agenda(
    claims: Iterable[SourcedClaim], origins: Origins, anchors: Mapping[str, str], *, as_of: str
) -> Agenda | None:  # fmt: skip
    """Talks and deadlines as of a day; None where no claim speaks of any."""
    told = [claim for claim in claims if claim.topic in ("#talks", "#deadline")]
    found, by = meetings(told, origins, as_of=as_of), deadlines(told, origins, as_of=as_of)
    talks = tuple(_talks(one, anchors) for one in _next_first(found, _last_day, as_of))
    due = tuple(_deadline(one, anchors) for one in _next_first(by, lambda one: one.by, as_of))
    return Agenda(short_day(as_of), talks, due) if talks or due else None


def _next_first(entries: Iterable[_Dated], day_of: Callable[[_Dated], str], as_of: str) -> list[_Dated]:
    """What is on that day or comes after it, the next first; then what was, the last first; then what has no day."""
    ordered = list(entries)
    coming = [one for one in ordered if day_of(one) >= as_of]
    gone = [one for one in ordered if "" < day_of(one) < as_of]
    return [*coming, *sorted(gone, key=day_of, reverse=True), *(one for one in ordered if not day_of(one))]


def _last_day(one: Meeting) -> str:
    until = date.fromisoformat(one.until) - timedelta(days=1) if one.until else None
    return until.isoformat() if until else one.begin or ""


def _talks(one: Meeting, anchors: Mapping[str, str]) -> Entry:
    first = date.fromisoformat(one.begin) if one.begin else None
    last = date.fromisoformat(one.until) - timedelta(days=1) if one.until else first
    denied = f"denied by {listed(one.denied_by)}" if one.denied_by else ""
    where = f", {one.place_name}" if one.place_name else ""
    return Entry(
        day=days(first, max(first, last)) if first and last else "",
        state=one.state + until_words(one, short_day),
        who=who_meets(one) + where,
        phrase=one.phrase,
        href=anchors[one.claims[0]],
        voice="; ".join(filter(None, (listed(one.per), denied))),
    )


def _deadline(one: Deadline, anchors: Mapping[str, str]) -> Entry:
    by = f" by {listed(one.set_by)}" if one.set_by else ""
    return Entry(
        day=short_day(one.by),
        state=one.state,
        who=f"{one.put}{by}",
        phrase=one.phrase,
        href=anchors[one.claims[0]],
        voice=listed(one.per),
    )
