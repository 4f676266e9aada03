"""Talks and deadlines, as the page tells them: what was to be on which day, and what had become of it by the last."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from dateline.merging.agenda import meetings
from dateline.merging.deadlines import deadlines
from dateline.merging.voices import Origins
from dateline.model.agenda import Deadline, Meeting
from dateline.model.sourced import SourcedClaim
from dateline.wording.answers import until_words, who_meets
from dateline.wording.claims import days
from dateline.wording.sourced import short_day
from dateline.wording.words import listed


class Entry(NamedTuple):
    """A line of the section."""

    day: str
    state: str
    who: str
    phrase: str
    href: str
    voice: str


class Agenda(NamedTuple):
    """The section: its day, the talks and the deadlines, the first in time first."""

    as_of: str
    talks: tuple[Entry, ...]
    deadlines: tuple[Entry, ...]


def agenda(
    claims: Iterable[SourcedClaim], origins: Origins, anchors: Mapping[str, str], *, as_of: str
) -> Agenda | None:  # fmt: skip
    """Talks and deadlines as of a day; None where no claim speaks of any."""
    told = [claim for claim in claims if claim.topic in ("#talks", "#deadline")]
    talks = tuple(_talks(one, anchors) for one in meetings(told, origins, as_of=as_of))
    due = tuple(_deadline(one, anchors) for one in deadlines(told, origins, as_of=as_of))
    return Agenda(short_day(as_of), talks, due) if talks or due else None


def _talks(one: Meeting, anchors: Mapping[str, str]) -> Entry:
    first = date.fromisoformat(one.begin) if one.begin else None
    last = date.fromisoformat(one.until) - timedelta(days=1) if one.until else first
    denied = f"denied by {listed(one.denied_by)}" if one.denied_by else ""
    where = f"{', ' if who_meets(one) else ''}{one.place_name}" if one.place_name else ""
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
