"""Tells what a toponym stands for: the place itself, the people of it, or the government that sits there."""

from dateline.coding.place_rules import PlaceRules
from dateline.coding.toponyms import Toponym
from dateline.gazetteer import Candidate, Gazetteer
from dateline.language.analysis import Analysis
from dateline.model.place import PlaceKind


def kind_of(
    one: Toponym, place: Candidate | None, analysis: Analysis, gazetteer: Gazetteer, rules: PlaceRules
) -> PlaceKind:
    """The kind of a toponym, by the tree around it and by what it was resolved to."""
    if one.demonym:
        return "demonym"
    if place is not None and _governs(place, gazetteer) and _acts(one, analysis, rules):
        return "metonym"
    return "name"


def _governs(place: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a government may be called by this name: a country or its capital."""
    return place.kind == "country" or (place.country is not None and gazetteer.capital(place.country) == place.key)


def _acts(one: Toponym, analysis: Analysis, rules: PlaceRules) -> bool:
    """Whether the toponym is the subject of speech or decision, the agent of it, or the owner of forces."""
    head = next((i for i in range(one.first, one.end) if not one.first <= analysis.tokens[i].head < one.end), one.first)
    token = analysis.tokens[head]
    if token.head < 0:
        return False
    governor = analysis.tokens[token.head]
    if token.deprel == "nsubj" or token.deprel == "obl:agent":
        return governor.lemma.lower() in rules.words.metonym
    if token.deprel == "nmod:poss":
        return analysis.lower(token.head) in rules.words.power
    if token.deprel == "conj":
        first = analysis.tokens[token.head]
        return first.deprel == "nsubj" and first.head >= 0 and analysis.tokens[first.head].lemma in rules.words.metonym
    return False
