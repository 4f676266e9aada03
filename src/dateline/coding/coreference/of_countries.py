"""Takes apart chains that say of whom they speak that he is of two countries: "the German army", "the Turkish army"."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from dateline.coding.coreference.mentions import Reference
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis
from dateline.model.codes import COUNTRY

_SAYING_WHOSE = ("amod", "compound", "nmod:poss")
_LEADERS = ("leader", "person")


def taken_apart(
    analysis: Analysis, codes: Mapping[int, str], groups: Sequence[Sequence[Reference]], empires: Collection[str]
) -> Iterator[list[Reference]]:
    """The chains, each of bodies and people of one country; `codes` are those of names, by their tokens.

    Adjectives of `empires` tell apart as those of countries do. What says nothing of its country stays with those said
    before it.
    """
    for group in groups:
        stated = [_stated(analysis, codes, each, empires) for each in group]
        countries = [country for country in stated if country is not None]
        if len(set(countries)) < 2:
            yield list(group)
            continue
        now = countries[0]
        parts: dict[str, list[Reference]] = {}
        for each, country in zip(group, stated, strict=True):
            now = country or _named_after(analysis, each) or _where_named(parts, each) or now
            parts.setdefault(now, []).append(each)
        yield from parts.values()


def _stated(analysis: Analysis, codes: Mapping[int, str], each: Reference, empires: Collection[str]) -> str | None:
    """The country that a noun phrase about a body or about many is said to be of, in so many words.

    So is a leader whose name is known, and who holds an office "of" a country: "**Hussein** met the king **of Oman**".
    """
    if each.type == "PERSON" and each.number != "many":
        return _in_office(analysis, codes, each)
    if each.kind != "nominal" or (each.type != "ORG" and each.number != "many"):
        return None
    before = [j for j in analysis.dependents(each.head, *_SAYING_WHOSE) if j < each.head]
    found = {codes[j] for j in before if len(codes.get(j, "")) == COUNTRY and analysis.child(j, "conj") is None}
    found |= {analysis.lower(j) for j in before if analysis.lower(j) in empires}
    return found.pop() if len(found) == 1 else None


def _in_office(analysis: Analysis, codes: Mapping[int, str], each: Reference) -> str | None:
    """The country of a leader with a full name, or of an office that is said to be of one country."""
    if each.kind == "name":
        known = each.actor if each.actor is not None and each.actor.kind in _LEADERS and len(each.words) > 1 else None
        return known.code if known is not None and len(known.code) == COUNTRY else None
    if each.kind != "nominal" or each.role != "GOV":
        return None
    of = {codes[j] for prep, j in obliques(analysis, each.head) if prep == "of" and len(codes.get(j, "")) == COUNTRY}
    return of.pop() if len(of) == 1 else None


def _where_named(parts: Mapping[str, Sequence[Reference]], each: Reference) -> str | None:
    """The part that has the name already: "Jane Roe met the king of Oman. **Roe** said"."""
    if each.kind != "name":
        return None
    alike = (one for one in parts if any(k.kind == "name" and k.words[-1] == each.words[-1] for k in parts[one]))
    return next(alike, None)


def _named_after(analysis: Analysis, each: Reference) -> str | None:
    """The name that says whose a noun phrase is, where it is no country's: "the **Huerta** government"."""
    if each.kind != "nominal":
        return None
    before = (j for j in analysis.dependents(each.head, *_SAYING_WHOSE) if j < each.head)
    return next((analysis.lower(j) for j in before if analysis.tokens[j].upos == "PROPN"), None)
