"""The code of an entity, from all its mentions: its name, its titles, what it is said to be."""

from collections.abc import Iterator, Sequence

from dateline.coding.actor_rules import titles
from dateline.coding.actors import UNKNOWN, Actors, joined
from dateline.coding.coreference.mentions import Reference

_COUNTRY = 3


def code_of_cluster(known: Actors, group: Sequence[Reference]) -> str | None:
    """The fullest code that the mentions give; a country and a role that were said apart are put together."""
    named = [each for each in group if each.kind == "name"]
    for each in named:
        if each.actor is not None and each.actor.code and each.type == "ORG":
            return each.actor.code
    if named and named[0].type not in {"PERSON", "ORG"}:
        return next(
            (code for each in named if (code := known.codes.get(each.head)) and each.type in {"GPE", "NORP"}), None
        )
    codes = [code for each in group if each.kind != "pronoun" for code in _said(known, each)]
    country = next((code[:_COUNTRY] for code in codes if not code.startswith(UNKNOWN)), None)
    whole = [code for code in codes if len(code) > _COUNTRY and not code.startswith(UNKNOWN)]
    if whole:
        return whole[0]
    role = next((code for code in codes if code.startswith(UNKNOWN)), None)
    if country and role:
        return joined(country, role[_COUNTRY:])
    return country or role


def _said(known: Actors, each: Reference) -> Iterator[str]:
    """The codes that one mention gives, the surest first."""
    analysis = known.analysis
    heads: list[int] = []
    if each.kind == "nominal":
        heads.append(each.head)
    else:
        heads.extend(i for i in analysis.dependents(each.head, "nmod:desc", "appos"))
        if analysis.tokens[each.head].deprel == "appos":
            heads.append(analysis.tokens[each.head].head)
        if each.type == "ORG":
            heads.append(each.head)
    for head in heads:
        if each.first <= head <= each.last and each.kind == "name" and each.type != "ORG":
            continue
        code = known.code(head)
        if code:
            yield code
    if each.kind == "name" and each.type == "PERSON":
        if each.actor is not None and each.actor.code:
            yield each.actor.code
        before = analysis.lower(each.first - 1).rstrip(".") if each.first else ""
        role = titles().roles.get(before)
        if role and not heads:
            yield UNKNOWN + role
