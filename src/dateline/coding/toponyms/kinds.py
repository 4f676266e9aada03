"""Tells what a toponym stands for: the place itself, the people of it, or the government that sits there."""

from dateline.coding.lexicons.place_rules import PlaceRules
from dateline.coding.toponyms.toponym import Toponym
from dateline.gazetteer import Candidate, Gazetteer
from dateline.language.analysis import Analysis
from dateline.model.place import PlaceKind

_SEATS = ("BLDG", "PAL")
"""Features of houses that stand for the government in them: the White House, the Kremlin."""


def kind_of(one: Toponym, place: Candidate | None, gazetteer: Gazetteer, *, acting: bool) -> PlaceKind:
    """The kind of a toponym, by what it does in its sentence and by what it was resolved to."""
    if one.demonym:
        return "demonym"
    return "metonym" if acting and place is not None and governs(place, gazetteer) else "name"


def governs(place: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether a government may be called by this name: a country, its capital, the house of its ruler."""
    if place.kind == "country" or place.feature in _SEATS:
        return True
    return place.country is not None and gazetteer.capital(place.country) == place.key


def acts(one: Toponym, analysis: Analysis, rules: PlaceRules) -> bool:
    """Whether the toponym is the subject of speech or decision, who is spoken to, or the owner of forces."""
    head = next((i for i in range(one.first, one.end) if not one.first <= analysis.tokens[i].head < one.end), one.first)
    if is_dateline(one, analysis):
        return False
    if analysis.tokens[head].deprel == "conj":
        head = analysis.tokens[head].head
    token = analysis.tokens[head]
    if token.head < 0:
        return False
    if token.deprel in ("nsubj", "obl:agent"):
        return analysis.tokens[token.head].lemma.lower() in rules.words.metonym
    if token.deprel == "obj" and analysis.tokens[token.head].lemma.lower() in rules.words.addressed:
        return True
    return token.deprel == "nmod:poss" and analysis.lower(token.head) in rules.words.power


def is_dateline(one: Toponym, analysis: Analysis) -> bool:
    """Whether it opens its sentence and is set off from it: "KABUL, Aug 10 - …", "LONDON (AP)"."""
    inside = analysis.sentence_tokens(one.first)
    return (
        one.first == inside.start and one.end < inside.stop and analysis.surface(one.end) in (",", "(", "-", "–", "—")
    )
