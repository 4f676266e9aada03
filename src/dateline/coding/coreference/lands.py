"""The country that an official is called after: "the **Ukrainian** president" is not the one of Costa Rica."""

from collections.abc import Mapping, Sequence
from functools import cache

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.dated_facts import countries_of_holders
from dateline.coding.lexicons.rules_file import load_rules
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
    # "King Hussein of Jordan", "the president and prime minister of Jordan"
    shared = {last for i in heads if (last := max(analysis.dependents(i, "conj"), default=None)) is not None}
    shared = {i for i in shared if analysis.child(i, "det", "nmod:poss") is None and each.kind == "nominal"}
    behind = {j for i in heads | shared for prep, j in obliques(analysis, i) if prep == "of"}
    places = (references[by_head[j]].place for j in before | behind if j in by_head)
    own = frozenset(place.country for place in places if place is not None and place.country)
    if own or each.kind == "nominal":
        return own or only_there().get(each.words, own)
    # "President Joe Biden" is of one country whatever stands beside him.
    return countries_of_holders().get(analysis.text[slice(*analysis.span(each.first, each.last))], own)


@cache
def only_there() -> dict[tuple[str, ...], frozenset[str]]:
    """The countries (ISO alpha-2) that have an office which others do not: who is "the **Foreign Secretary**"."""
    return {
        tuple(office.split()): frozenset(countries) for office, countries in load_rules("abroad.toml")["only"].items()
    }
