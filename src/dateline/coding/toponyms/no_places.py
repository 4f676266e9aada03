"""Names that are no place's where they stand: those of illnesses, schools and bodies, and adjectives of a people."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.coding.lexicons.place_rules import PlaceRules
from dateline.coding.naming.lists import name_words, people_at
from dateline.coding.toponyms.toponym import Toponym
from dateline.language.analysis import Analysis
from dateline.model.span import Span

_TOWNS_TOO = frozenset({"roman"})
"""Peoples whose adjective is spelt like a town's name."""


def lending_names(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> frozenset[int]:
    """First tokens of names by which an illness or a school is called: "**West Nile** virus", "**Polk** Elementary"."""
    return frozenset(
        one.first
        for one in found
        if not one.demonym
        and one.end < len(analysis.tokens)
        and (analysis.lower(one.end) in rules.heads.illness or analysis.surface(one.end) in rules.heads.school)
    )


def called_by(found: Sequence[Toponym], analysis: Analysis) -> frozenset[int]:
    """First tokens of names in capitals by which a body is called: "the rights group **KISA**" is of no town Kisa."""
    return frozenset(
        one.first
        for one in found
        if one.first > 0
        and one.surface.isupper()
        and one.end - one.first == 1
        and analysis.tokens[one.first - 1].upos == "NOUN"
        and analysis.tokens[one.first - 1].etype == "organization"
        and all(c.kind != "country" for c in one.candidates)
    )


def called_like_bands(found: Sequence[Toponym], analysis: Analysis, bands: Sequence[Span]) -> frozenset[int]:
    """First tokens of names that only fighters bear and no place that is known: "clearing **Daesh** from Mosul"."""
    starts = {analysis.token_at(start): end for start, end in bands}
    return frozenset(
        one.first
        for one in found
        if not one.candidates and starts.get(one.first, 0) >= analysis.tokens[one.end - 1].end
    )


def kinds_of_several(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> frozenset[int]:
    """Words that say of what kind the places named before them are: "the Tennessee and Cumberland **Rivers**"."""
    return frozenset(
        one.first
        for one in found
        if one.end - one.first == 1
        and one.surface in rules.heads.several
        and one.first > 0
        and analysis.tokens[one.first - 1].upos == "PROPN"
    )


def of_a_people(found: Sequence[Toponym], analysis: Analysis) -> frozenset[int]:
    """First tokens of adjectives that are a people's and only spelt like a town: "**Roman** troops", not Roman's."""
    return frozenset(
        one.first
        for one in found
        if one.end - one.first == 1
        and not one.demonym
        and one.first + 1 < len(analysis.tokens)
        and analysis.deprel(one.first) in ("amod", "compound")
        and analysis.tokens[one.first].head > one.first
        and _bears_a_people(analysis, one.first)
        and all(c.kind != "country" for c in one.candidates)
    )


def _bears_a_people(analysis: Analysis, i: int) -> bool:
    """Whether a word before a noun is in the list of peoples, "Roman" even where it is taken for a name."""
    return people_at(analysis, i) or analysis.lower(i) in name_words().peoples_before_nouns & _TOWNS_TOO


def of_bodies(found: Sequence[Toponym], analysis: Analysis, bodies: Sequence[Span]) -> tuple[Toponym, ...]:
    """The names, those of a state's bodies as what the body sits in: the **White House** is no town in Morocco."""
    return tuple(_as_built(one) if analysis.span(one.first, one.end - 1) in bodies else one for one in found)


def _as_built(one: Toponym) -> Toponym:
    built = tuple(c for c in one.candidates if not c.feature.startswith("PPL"))
    return replace(one, candidates=built) if built else one
