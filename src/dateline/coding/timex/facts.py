"""Dated public facts that bound when a report can have been written."""

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from dateline.model.span import Span

_PAST_HOLDER = r"(?<!former )(?<!ex-)(?<!late )(?<!then )(?<!then-)(?<!Former )(?<!ousted )(?<!deposed )"


_NEWS_OF_LEAVING = 7
"""Days for which reports still give somebody who has left the title."""


class Holder(NamedTuple):
    """Somebody in an office, how a report names them, and when they held it."""

    pattern: re.Pattern[str]
    terms: tuple[tuple[date, date], ...]
    name: str
    """What every report that names them has in it."""
    alone: tuple[str, ...]
    """What they are called without the title: the full name, and the last name where nobody else is meant by it."""
    code: str
    """The actor code that the office gives."""


class Bound(NamedTuple):
    """Stretches of days, one of which the report must lie in, and the words that say so."""

    stretches: tuple[tuple[date, date], ...]
    span: Span

    def admits(self, day: date) -> bool:
        """Whether the report can be of this day."""
        return any(begin <= day and (day - end).days <= _NEWS_OF_LEAVING for begin, end in self.stretches)


class Facts(NamedTuple):
    """The shipped facts: the holders of each office, and names with their first day."""

    edited: date
    """The last day on which those who have not left are known to be in office."""
    offices: tuple[tuple[Holder, ...], ...]
    since: tuple[tuple[str, date], ...]


@cache
def facts() -> Facts:
    """The shipped facts; read once."""
    source = files("dateline.coding").joinpath("rules", "dated_facts.toml")
    rules = tomllib.loads(source.read_text(encoding="utf-8"))
    offices = tuple(
        tuple(_holder(holder, office["titles"], office["code"]) for holder in office["holders"])
        for office in rules["office"]
    )
    since = tuple((row["name"], date.fromisoformat(row["day"])) for row in rules["since"])
    return Facts(date.fromisoformat(rules["edited"]), offices, since)


def _holder(row: dict[str, object], titles: list[str], code: str) -> Holder:
    first, name = re.escape(str(row["first"])), re.escape(str(row["name"]))
    title = "|".join(sorted(map(re.escape, titles), key=len, reverse=True))
    given = rf"{first} (?:\w+\.? )?" if row.get("full") else rf"(?:{first} (?:\w+\.? )?)?"
    surfaces = rf"(?:{title}) {given}{name}\b" + ("" if row.get("full") else rf"|\b{name} administration\b")
    terms = row["terms"]
    if not isinstance(terms, list) or not terms:
        raise ValueError(f"dated_facts.toml: {row['name']} has no terms")
    stretches = tuple((date.fromisoformat(b), date.fromisoformat(e) if e else date.max) for b, e in terms)
    alone = (f"{row['first']} {row['name']}", *(() if row.get("full") else (str(row["name"]),)))
    pattern = re.compile(rf"{_PAST_HOLDER}\b(?:{surfaces})")
    return Holder(pattern, stretches, name=str(row["name"]), alone=alone, code=code)


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
