"""Those who run for office: texts that are about them, and the rallies that are held for them."""

import re

from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques

_PROTESTING = frozenset({"protester", "demonstrator", "march", "crackdown"})
_AGAINST = re.compile(r"OPP|REB")
_OFTEN = 4
"""Words of a race in a text that is about one."""


def of_a_campaign(senses: Senses, i: int) -> bool:
    """Whether people rally for a candidate: "a campaign **rally**", "one of Mr Trump's **rallies**".

    In a text about an election "a **rally** in Ohio" is one, unless it is against something.
    """
    analysis = senses.analysis
    if senses.lemmas(i)[-1] != "rally" or any(prep in ("against", "over") for prep, _ in obliques(analysis, i)):
        return False
    before = [k for j in analysis.dependents(i, "compound", "amod") for k in senses.lemmas(j)]
    whose = any("politician" in senses.classes(j) for j in analysis.dependents(i, "nmod:poss", "nmod", "compound"))
    # "Protesters came to Trump's **rallies**", in a text about who is to be elected.
    named = any("named" in senses.classes(j) for j in analysis.dependents(i, "nmod:poss", "compound"))
    whose = whose or (named and race_words(senses) >= _OFTEN)
    words = senses.lexicon.classes["contest"] | senses.lexicon.classes["canvassing"]
    if whose or not words.isdisjoint(before):
        return True
    return _alone(senses, i) and (in_a_race(senses) or _of_those_who_run(senses, i))


def _of_those_who_run(senses: Senses, i: int) -> bool:
    """Whether somebody of those in or near office holds a rally or speaks at it: "he will endorse her **at a rally**".

    A rally of those against a government is one all the same.
    """
    verb = next((j for j in senses.analysis.ancestors(i) if senses.analysis.tokens[j].upos == "VERB"), None)
    if verb is None:
        return False
    who = [senses.entity(j) for j in (*roles.subjects(senses.analysis, verb), *roles.objects(senses.analysis, verb))]
    against = any(one is not None and _AGAINST.search(one.code or "") for one in who)
    runs = any(
        {"politician", "governing"} & senses.classes(j) and "person" in senses.classes(j)
        for j in (*roles.subjects(senses.analysis, verb), *roles.objects(senses.analysis, verb))
    )
    return runs and not against


def _alone(senses: Senses, i: int) -> bool:
    """Whether nobody protests in the sentence of a rally, and no crowd that is told of holds it."""
    unrest = senses.lexicon.classes["unrest"] | _PROTESTING
    return all(unrest.isdisjoint(senses.lemmas(j)) for j in senses.analysis.sentence_tokens(i) if j != i)


def race_words(senses: Senses) -> int:
    """How often a text speaks of those who run for office."""
    return sum(token.lemma.lower() in senses.lexicon.classes["race"] for token in senses.analysis.tokens)


def in_a_race(senses: Senses) -> bool:
    """Whether a text speaks of those who run for office over and over, and hardly of anybody who protests."""
    classes = senses.lexicon.classes
    lemmas = [token.lemma.lower() for token in senses.analysis.tokens]
    told = [lemma for lemma in lemmas if lemma in classes["race"]]
    protests = sum(lemma in classes["unrest"] or lemma in _PROTESTING for lemma in lemmas)
    return len(told) >= _OFTEN * (1 + protests) and len(set(told)) > 1
