"""Reads `rules/dated_facts.toml`: who held which office when, and names that no report can use before a day."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError

_PAST_HOLDER = r"(?<!former )(?<!ex-)(?<!late )(?<!then )(?<!then-)(?<!Former )(?<!ousted )(?<!deposed )"


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


class Facts(NamedTuple):
    """The shipped facts: the holders of each office, and names with their first day."""

    edited: date
    """The last day on which those who have not left are known to be in office."""
    offices: tuple[tuple[Holder, ...], ...]
    since: tuple[tuple[str, date], ...]


@cache
def facts() -> Facts:
    """The shipped facts; read once."""
    rules = load_rules("dated_facts.toml")
    offices = tuple(
        tuple(_holder(holder, office["titles"], office["code"]) for holder in office["holders"])
        for office in rules["office"]
    )
    since = tuple((row["name"], date.fromisoformat(row["day"])) for row in rules["since"])
    return Facts(date.fromisoformat(rules["edited"]), offices, since)


@cache
def office_holders() -> frozenset[str]:
    """The names of those who hold or held an office, as they are called without a title."""
    return frozenset(name for office in facts().offices for holder in office for name in holder.alone)


@cache
def countries_of_holders() -> Mapping[str, frozenset[str]]:
    """The countries (ISO alpha-2) in which those with a name, in full or the last alone, hold or held office."""
    out: dict[str, set[str]] = {}
    for office in load_rules("dated_facts.toml")["office"]:
        for holder in office["holders"] if "country" in office else ():
            for name in _holder(holder, office["titles"], office["code"]).alone:
                out.setdefault(name, set()).add(office["country"])
    return {name: frozenset(countries) for name, countries in out.items()}


def _holder(row: dict[str, object], titles: list[str], code: str) -> Holder:
    first, name = re.escape(str(row["first"])), re.escape(str(row["name"]))
    title = "|".join(sorted(map(re.escape, titles), key=len, reverse=True))
    given = rf"{first} (?:\w+\.? )?" if row.get("full") else rf"(?:{first} (?:\w+\.? )?)?"
    surfaces = rf"(?:{title}) {given}{name}\b" + ("" if row.get("full") else rf"|\b{name} administration\b")
    terms = row["terms"]
    if not isinstance(terms, list) or not terms:
        raise ResourceError(f"dated_facts.toml: {row['name']} has no terms.")
    stretches = tuple((date.fromisoformat(b), date.fromisoformat(e) if e else date.max) for b, e in terms)
    alone = (f"{row['first']} {row['name']}", *(() if row.get("full") else (str(row["name"]),)))
    pattern = re.compile(rf"{_PAST_HOLDER}\b(?:{surfaces})")
    return Holder(pattern, stretches, name=str(row["name"]), alone=alone, code=code)
