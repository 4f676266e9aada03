"""The country that an official is called after: "the **Ukrainian** president" is not the one of Costa Rica."""

from collections.abc import Mapping, Sequence

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis

_BEFORE = ("amod", "compound", "nmod:poss")
_OF_FORCES = frozenset({"MIL", "COP"})
_OFFICES = frozenset({"GOV", "GOVMIL", "MIL", "LEG", "COP", "JUD"})


def lands_of(
    analysis: Analysis, each: Reference, references: Sequence[Reference], by_head: Mapping[int, int]
) -> frozenset[str]:
    """The countries (ISO alpha-2) that stand before the office of a person; empty where nothing says whose it is.

    An envoy or an expert may be called after a country that is not his own: "the **Syria** envoy of the UN".
    """
    if each.type != "PERSON" or (each.kind == "nominal" and each.role not in _OFFICES):
        return frozenset()
    titles = [each.head] if each.kind == "nominal" else [*analysis.dependents(each.head, "nmod:desc")]
    armed = each.kind == "nominal" and each.role in _OF_FORCES  # "Sudan's army chief" is called after nothing else
    if not armed and any(analysis.tokens[i].lemma.lower() in nouns().sent for i in titles):
        return frozenset()
    # "Costa Rican President Rodrigo Chaves": trees may hang the country on the name.
    heads = {each.head, *titles} if titles else set()
    before = {j for i in heads for j in analysis.dependents(i, *_BEFORE) if j < each.head}
    before.update(j for j in analysis.dependents(each.head, "nmod") if analysis.tokens[j].deprel == "nmod:poss")
    behind = {j for i in heads for prep, j in obliques(analysis, i) if prep == "of"}  # "King Hussein of Jordan"
    places = (references[by_head[j]].place for j in before | behind if j in by_head)
    return frozenset(place.country for place in places if place is not None and place.country)
