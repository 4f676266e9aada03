"""Officials of another country than the report's: who urges a country, visits it or sends it aid is none of its own."""

from collections.abc import Collection
from functools import cache

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.known_names import load_rules
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis

_OBJECTS = ("obj", "iobj")


@cache
def dealings() -> frozenset[str]:
    """Verbs, with the preposition before the country where it is not their object."""
    return frozenset(load_rules("abroad.toml")["deals"]["verbs"])


def deals_with(analysis: Analysis, each: Reference, countries: Collection[int]) -> bool:
    """Whether somebody does to a country what is done to others: "arrived in Niger", "said he would send aid to Niger".

    `countries` are the tokens at which it is called by its name.
    """
    return any(each.head in _doers(analysis, verb) for at in countries for verb in _dealt(analysis, at))


def _dealt(analysis: Analysis, at: int) -> list[int]:
    """The verb that deals with the country at token `at`, if one does."""
    relation, above = analysis.deprel(at), analysis.tokens[at].head
    if relation == "nmod" and above >= 0:  # "sent an envoy to Niger": trees hang the country on either
        above = analysis.tokens[above].head
    if above < 0 or analysis.tokens[above].upos != "VERB":
        return []
    case = preposition(analysis, at)
    lemma = analysis.tokens[above].lemma.lower()
    told = lemma if relation in _OBJECTS else f"{lemma} {case}" if relation in ("obl", "nmod") else ""
    return [above] if told in dealings() else []


def _doers(analysis: Analysis, verb: int) -> set[int]:
    """Who does it, and whose country does: "**her** country would send police to Niger"."""
    found = set(roles.subjects(analysis, verb))
    homes = [j for j in found if analysis.tokens[j].lemma.lower() in nouns().homeland]
    return found | {k for j in homes for k in analysis.dependents(j, "nmod") if analysis.tokens[k].upos == "PRON"}
