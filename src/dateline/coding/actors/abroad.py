"""Officials of another country than the report's: who urges a country, visits it or sends it aid is none of its own."""

from collections.abc import Collection
from functools import cache

from dateline.coding.coreference.mentions import Reference, noun_at
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.rules_file import load_rules
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis

_OBJECTS = ("obj", "iobj")
_TITLE = 4
"""Words that the title before a name may have."""
_STATES = frozenset({"government", "authorities"})
"""Of a country, these are the country: "thanked **the government** of Niger"; not its people."""


@cache
def dealings() -> frozenset[str]:
    """Verbs, with the preposition before the country where it is not their object."""
    return frozenset(load_rules("abroad.toml")["deals"]["verbs"])


@cache
def nowhere() -> dict[str, tuple[str, ...]]:
    """Offices that a country does not have, by its code."""
    return {country: tuple(offices) for country, offices in load_rules("abroad.toml")["nowhere"].items()}


def has_no_such_office(analysis: Analysis, each: Reference, country: str) -> bool:
    """Whether somebody is called by an office that a country does not have: no "Foreign Secretary" is American."""
    before = range(max(analysis.sentence_tokens(each.head).start, each.first - _TITLE), each.last + 1)
    titles = {j for i in (each.head, *analysis.dependents(each.head, "nmod:desc")) for j in analysis.subtree(i)}
    said = " ".join(analysis.lower(i) for i in before if i in titles)
    return any(f" {office} " in f" {said} " for office in nowhere().get(country, ()))


@cache
def empires() -> frozenset[str]:
    """Adjectives of states of other times, which are no country's today."""
    return frozenset(load_rules("abroad.toml")["empires"]["words"])


def of_an_empire(analysis: Analysis, each: Reference) -> bool:
    """Whether a phrase says that it is of a state of another time: "the **Persian** army" is not the Greek one."""
    if each.kind == "pronoun":
        return False
    before = analysis.dependents(each.head, "amod", "compound", "nmod:poss")
    return any(analysis.lower(j) in empires() for j in before if j < each.head)


def fights(analysis: Analysis, head: int, owner: int) -> bool:
    """Whether a noun is of those who fight for whom the word before it names: "British **troops**"."""
    if head <= owner or analysis.deprel(owner) not in ("amod", "compound", "nmod"):
        return False
    noun, _ = noun_at(analysis, head)
    return noun is not None and noun.role == "MIL"


def deals_with(analysis: Analysis, each: Reference, countries: Collection[int]) -> bool:
    """Whether somebody does to a country what is done to others: "arrived in Niger", "said he would send aid to Niger".

    `countries` are the tokens at which it is called by its name.
    """
    return any(each.head in _doers(analysis, verb) for at in countries for verb in _dealt(analysis, at))


def _dealt(analysis: Analysis, at: int) -> list[int]:
    """The verb that deals with the country at token `at`, if one does."""
    relation, above = analysis.deprel(at), analysis.tokens[at].head
    case = preposition(analysis, at)
    through = analysis.tokens[above].lemma.lower() if relation == "nmod" and above >= 0 else ""
    if case == "of" and through in _STATES:
        return _dealt(analysis, above)
    known = bool(through) and analysis.deprel(above) == "obj" and f"{through} {case}" in dealings()
    if through:  # "sent an envoy to Niger": trees hang the country on either
        above = analysis.tokens[above].head
    if above < 0 or analysis.tokens[above].upos != "VERB":
        return []
    if known:
        return [above]  # "repeated its **support for** Niger"
    lemma = analysis.tokens[above].lemma.lower()
    told = lemma if relation in _OBJECTS else f"{lemma} {case}" if relation in ("obl", "nmod") else ""
    return [above] if told in dealings() else []


def _doers(analysis: Analysis, verb: int) -> set[int]:
    """Who does it, and whose country does: "**her** country would send police to Niger"."""
    found = set(roles.subjects(analysis, verb))
    homes = [j for j in found if analysis.tokens[j].lemma.lower() in nouns().homeland]
    return found | {k for j in homes for k in analysis.dependents(j, "nmod") if analysis.tokens[k].upos == "PRON"}
