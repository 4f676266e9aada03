"""Dated public facts that bound when a report can have been written."""

from datetime import date
from typing import NamedTuple

from dateline.coding.lexicons.dated_facts import facts
from dateline.model.span import Span

_NEWS_OF_LEAVING = 7
"""Days for which reports still give somebody who has left the title."""


class Bound(NamedTuple):
    """Stretches of days, one of which the report must lie in, and the words that say so."""

    stretches: tuple[tuple[date, date], ...]
    span: Span

    def admits(self, day: date) -> bool:
        """Whether the report can be of this day."""
        return any(begin <= day and (day - end).days <= _NEWS_OF_LEAVING for begin, end in self.stretches)


def bounds_of(text: str) -> list[Bound]:
    """What the offices and names that a text mentions say about its day."""
    known = facts()
    out: list[Bound] = []
    for holders in known.offices:
        about = [holder for holder in holders if holder.name in text]
        found = [(holder, list(holder.pattern.finditer(text))) for holder in about]
        named = [(len(hits), holder, hits[0]) for holder, hits in found if hits]
        if not named:
            continue
        # Whoever a report names with the title most often is in office; a predecessor may be named beside.
        named.sort(key=lambda item: -item[0])
        if len(named) > 1 and named[1][0] == named[0][0]:
            continue
        _, holder, hit = named[0]
        out.append(Bound(holder.terms, hit.span()))
    for name, day in known.since:
        if (at := text.find(name)) >= 0:
            out.append(Bound(((day, date.max),), (at, at + len(name))))
    return out
