"""Towns that are called by what they govern: "the capital of southern Helmand province", "the Kenyan capital"."""

from collections.abc import Iterator, Mapping

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.toponyms.toponym import Toponym
from dateline.gazetteer import Candidate, Gazetteer
from dateline.gazetteer.seats import seat_of
from dateline.language.analysis import Analysis

_OWNERS = ("amod", "compound", "nmod:poss", "nmod")


def capitals(
    analysis: Analysis, resolved: Mapping[int, tuple[Toponym, Candidate]], gazetteer: Gazetteer
) -> Iterator[tuple[int, int, Candidate]]:
    """The word for a capital, the first token of the name of what it governs, and the town.

    `resolved` has the places of the document by each of their tokens. A capital that is named beside is left alone.
    """
    words = place_rules().words
    for i, token in enumerate(analysis.tokens):
        if token.upos != "NOUN" or analysis.lower(i) != "capital" or not _alone(analysis, i, resolved):
            continue
        beside = list(analysis.dependents(i, *_OWNERS))
        others = {
            analysis.lower(k) for k in beside if k < i and k not in resolved and analysis.deprel(k) != "nmod:poss"
        }
        if others - words.of_capitals:
            continue  # "the commercial capital of Nigeria"
        owned = (k for j in beside if _owns(analysis, j) for k in analysis.subtree(j) if k in resolved)
        if (owner := next(owned, None)) is None:
            continue
        one, area = resolved[owner]
        town = area if _asked_as_area(one, area) else seat_of(area, one.surface, gazetteer)
        if town is not None:
            yield i, one.first, town


def _asked_as_area(one: Toponym, area: Candidate) -> bool:
    """Whether the gazetteer knows only the town of that name: "Kunduz province"."""
    return one.asked == "area" and area.feature.startswith("PPL")


def _owns(analysis: Analysis, j: int) -> bool:
    cases = [analysis.lower(k) for k in analysis.dependents(j, "case")]
    return analysis.tokens[j].deprel != "nmod" or cases == ["of"]


def _alone(analysis: Analysis, i: int, resolved: Mapping[int, object]) -> bool:
    """Whether no name of the capital stands beside the word, nor is it said what town is the capital."""
    beside = {i + 1, *analysis.dependents(i, "appos", "flat", "nsubj"), analysis.tokens[i].head}
    if analysis.deprel(i) not in ("appos", "nmod:desc", "compound"):
        beside.discard(analysis.tokens[i].head)
    return analysis.child(i, "cop") is None and beside.isdisjoint(resolved)
