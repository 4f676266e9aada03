"""The code of those who hold an office on the day of the report, though the report does not say so: "Putin" in 2022."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from dateline.coding.actors.code_parts import GENERIC, UNKNOWN
from dateline.coding.coreference.mentions import Reference
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.dated_facts import Holder, facts
from dateline.coding.lexicons.titles import titles
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY, IRREGULAR
from dateline.model.document import Published

_OFFICES = frozenset({"GOV", "MIL", "GOVMIL"})


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
    spoken_of = frozenset(code[:COUNTRY] for code in codes if code)
    return [
        code if any(each.head in told.actor_at for each in group) else _in_office(analysis, group, code, day, spoken_of)
        for group, code in zip(groups, codes, strict=True)
    ]


def _in_office(
    analysis: Analysis, group: Sequence[Reference], code: str | None, day: date, spoken_of: frozenset[str]
) -> str | None:
    if code is not None and len(code) != COUNTRY and not code.startswith(UNKNOWN):
        return _of_a_body(analysis, group, code, day)
    local = any(held_anywhere(analysis, each) for each in group)
    names = [each for each in group if each.kind == "name" and each.type == "PERSON"]
    for each in names:
        start, end = analysis.span(each.first, each.last)
        for holder in _holders().get(analysis.text[start:end], ()):
            country = holder.code[:COUNTRY]
            if local and country not in spoken_of | GENERIC:
                continue  # "Defence Minister Pedro Sánchez" of Colombia
            sure = country in GENERIC or (code is None and " " in analysis.text[start:end])
            if _holds(holder, day) and (sure or code == country or (code or "").startswith(UNKNOWN)):
                return holder.code
    return code


def _of_a_body(analysis: Analysis, group: Sequence[Reference], code: str, day: date) -> str:
    """The code of whoever governs a body of states on a day, though his country is known: NATO's secretary-general.

    Nor is "President Roe" or "General Roe" the state's where he leads those who stand against it.
    """
    names = (each for each in group if each.kind == "name" and each.type == "PERSON")
    spans = (analysis.span(each.first, each.last) for each in names)
    held = (holder for start, end in spans for holder in _holders().get(analysis.text[start:end], ()))
    bodies = [holder.code for holder in held if _holds(holder, day)]
    if code[COUNTRY:] == "GOV" and (body := next((each for each in bodies if each[:COUNTRY] in GENERIC), None)):
        return body
    if code[COUNTRY:] not in _OFFICES:
        return code
    return next((each for each in bodies if _against(each) and each[:COUNTRY] == code[:COUNTRY]), code)


def _against(code: str) -> bool:
    """Whether a code is that of a side of its own within its country."""
    return code[COUNTRY : 2 * COUNTRY] in IRREGULAR


def held_anywhere(analysis: Analysis, each: Reference) -> bool:
    """Whether the title before a name is one that many hold in every country: "**Mayor** Roe"."""
    if each.kind != "name" or not each.first or analysis.lower(each.first - 1) not in titles().everywhere:
        return False
    return each.first == 1 or analysis.lower(each.first - 2) != "prime"


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
