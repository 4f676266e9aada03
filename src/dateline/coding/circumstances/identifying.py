"""Which times only tell which thing or person is meant: "the **2015** accord", "the hosts of **Friday's** summit"."""

import re

from dateline.coding.factuality.presupposed import is_known_deed
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.coding.trees.obliques import preposition
from dateline.model.time import Time

_OF_WORDS = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN"})


def names_a_thing(senses: Senses, time: Time, i: int, predicates: frozenset[int]) -> bool:
    """Whether a year only tells which thing is meant: "the cradle of the 2011 uprising", "left the 2015 accord"."""
    analysis = senses.analysis
    noun = analysis.tokens[i].head
    if analysis.tokens[i].deprel in ("nmod:poss", "compound") and noun not in predicates and _tells_whom(senses, noun):
        return True
    if analysis.tokens[i].deprel == "nmod:poss" and analysis.deprel(noun) == "obj" and noun not in predicates:
        # "Condemned **Sunday's** attack": the day of the attack.
        return analysis.tokens[noun].etype == "event" and _only_speaks_of(senses, analysis.tokens[noun].head)
    if 0 <= noun < i and preposition(analysis, i) == "of" and re.fullmatch(r"\d{4}", time.value):
        # "Shaped by the **collapse of 2008** and by the attacks", but "killed in the uprising of 2011".
        during = analysis.deprel(noun) == "obl" and preposition(analysis, noun) in ("in", "during", "amid")
        return analysis.tokens[noun].etype == "event" and noun not in predicates and not during
    if noun <= i or not re.fullmatch(r"\d{2,4}", time.value) or noun in predicates:
        return False
    if analysis.tokens[noun].upos not in ("NOUN", "PROPN"):
        return False
    if analysis.deprel(i) in ("obl", "advmod") and analysis.child(noun, "cop") is not None:
        return False  # "in 2011 he was the victim of an attack"
    if _charged_in(senses, analysis.tokens[noun].head, noun):
        return True
    if analysis.deprel(noun) == "obl" and preposition(analysis, noun) in ("in", "during", "amid"):
        return analysis.tokens[noun].etype != "event"  # "killed 40 people during the 2011 uprising"
    if analysis.deprel(noun) == "obj" and _only_speaks_of(senses, analysis.tokens[noun].head):
        return True  # "criticised the **2011** intervention" in some later year
    return analysis.tokens[noun].etype != "event" or analysis.deprel(noun) in ("nmod", "appos", "obl")


def _tells_whom(senses: Senses, deed: int) -> bool:
    """Whether an event only tells who is meant: "arrested the hosts **of** Friday's **march**", "a suspect **in** it".

    So does that with which somebody is charged; but who is arrested "in Friday's raid" is so on Friday.
    """
    analysis = senses.analysis
    above, before = analysis.tokens[deed].head, preposition(analysis, deed)
    if above < 0 or analysis.tokens[deed].etype != "event":
        return False
    if analysis.deprel(deed) == "nmod" and before == "of":
        return analysis.tokens[above].etype == "person" and analysis.tokens[above].upos == "NOUN"
    known = lexicon().rules["anchors"]["known_by_a_deed"]
    if analysis.deprel(deed) == "nmod":
        return before == "in" and analysis.tokens[above].lemma in known
    if analysis.deprel(deed) != "obl" or before != "in":
        return False
    whom = (analysis.tokens[j].lemma for j in analysis.dependents(above, "obj", "nsubj:pass") if j < deed)
    searched = analysis.tokens[deed].lemma in modality_rules().in_passing.searches
    charged = is_known_deed(analysis, deed) and not searched and _charged_in(senses, above, deed)
    return charged or any(lemma in known for lemma in whom)


def _charged_in(senses: Senses, verb: int, deed: int) -> bool:
    """Whether somebody is charged or arrested over a deed of some year: "was **charged** in the 1967 **slayings**"."""
    tried = not senses.lexicon.classes["punishing"].isdisjoint(senses.lemmas(verb))
    deeds = senses.lexicon.types(senses.lemmas(deed)[-1], "noun")
    return tried and senses.analysis.deprel(deed) == "obl" and "ASSAULT" in deeds


def _only_speaks_of(senses: Senses, verb: int) -> bool:
    """Whether a verb is of words about what was done: "condemned", "defended", and not "launched"."""
    types = senses.lexicon.types(senses.lemmas(verb)[-1])
    return bool(types) and types <= _OF_WORDS
