"""The code of those who hold an office on the day of the report, though the report does not say so: "Putin" in 2022."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from dateline.coding.actors.code_parts import GENERIC, UNKNOWN
from dateline.coding.coreference.mentions import Reference
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.dated_facts import Holder, facts
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY
from dateline.model.document import Published


def with_offices(
    analysis: Analysis,
    groups: Sequence[Sequence[Reference]],
    codes: Sequence[str | None],
    published: Published | None,
    told: Told = NOTHING,
) -> list[str | None]:
    """The codes of the groups; a country, or a role of nobody knows where, becomes the office held on that day.

    Nothing changes where the day is not known for sure, where the report itself says more, or where a user's
    dictionary (`told`) knows who it is or is all that is to be known.
    """
    if published is None or published.candidates or told.whole:
        return list(codes)
    day = date.fromisoformat(published.value)
    return [
        code if any(each.head in told.actor_at for each in group) else _in_office(analysis, group, code, day)
        for group, code in zip(groups, codes, strict=True)
    ]


def _in_office(analysis: Analysis, group: Sequence[Reference], code: str | None, day: date) -> str | None:
    if code is not None and len(code) != COUNTRY and not code.startswith(UNKNOWN):
        return code
    names = [each for each in group if each.kind == "name" and each.type == "PERSON"]
    for each in names:
        start, end = analysis.span(each.first, each.last)
        for holder in _holders().get(analysis.text[start:end], ()):
            country = holder.code[:COUNTRY]
            sure = country in GENERIC or (code is None and " " in analysis.text[start:end])
            if _holds(holder, day) and (sure or code == country or (code or "").startswith(UNKNOWN)):
                return holder.code
    return code


@cache
def _holders() -> dict[str, tuple[Holder, ...]]:
    """Those who hold or held an office, by what they are called without its title."""
    found: dict[str, tuple[Holder, ...]] = {}
    for office in facts().offices:
        for holder in office:
            for name in holder.alone:
                found[name] = (*found.get(name, ()), holder)
    return found


def _holds(holder: Holder, day: date) -> bool:
    """Whether somebody is known to be in office on a day; an open end is known only as far as the facts are."""
    return any(begin <= day < (end if end < date.max else facts().edited) for begin, end in holder.terms)
