"""What only tells which people or things are meant, and was over by then: "men who **fled**", "men **held** there"."""

from dateline.coding.factuality.known_by import known_by
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.voice import is_passive
from dateline.model.codes import VIOLENT

_SAID = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE"})
"""Types of what is done by saying so."""
_DEEDS = VIOLENT | {"SANCTION"} | _SAID
_OVER = (None, "takes", "loses")
"""What a deed does to a place that is done with: who holds one may still do so."""
_ARMS = frozenset({"weapon", "strike", "fighting"})
_BLAMED = frozenset({"of", "for", "with", "over"})
"""Prepositions of what somebody is accused of, or jailed for."""


def told_beside(senses: Senses, reading: Reading) -> bool:
    """Whether it only tells who or what is meant: "the unrest in which 300 people were killed", "men **shot**"."""
    return _in_a_relative(senses, reading.predicate) or by_a_participle(senses, reading)


def by_a_participle(senses: Senses, reading: Reading, base: int | None = None) -> bool:
    """Whether a participle does, of whatever day the clause `base` is: "freed men **arrested** in Gao on Monday".

    So does one that says of what they are accused: "**accused** of killing a nun". What is fired or launched is so
    on the day of what comes of it.
    """
    analysis, i = senses.analysis, reading.predicate
    participle = analysis.tokens[i].head if charged_with(senses, i) else i
    if participle == i and reading.host is not None and analysis.tokens[reading.host].head == i:
        participle = reading.host  # "rejected an appeal **filed** by lawyers"
    group = reading.line.group
    deed = participle != i or (group.control in _OVER and (group.type in _DEEDS or group.control is not None))
    if not deed or not known_by(analysis, participle):
        return False
    above = [*analysis.ancestors(participle)]
    own = not senses.classes(above[0]).isdisjoint(_ARMS) or analysis.tokens[above[0]].etype == "event"
    own = own and group.type not in _SAID  # "an appeal **filed** by lawyers" was so before anybody decided on it
    return not own and (base is None or base in above)


def charged_with(senses: Senses, i: int) -> bool:
    """Whether somebody is accused of predicate `i`: "accused him of **beating** her"."""
    verb = senses.analysis.tokens[i].head
    accused = verb >= 0 and "ACCUSE" in senses.lexicon.types(senses.analysis.tokens[verb].lemma)
    return accused and senses.analysis.tokens[i].xpos == "VBG" and is_blamed(senses, i)


def is_blamed(senses: Senses, i: int) -> bool:
    """Whether it stands behind a preposition of what somebody is accused of, or jailed for."""
    return any(senses.analysis.lower(j) in _BLAMED for j in senses.analysis.dependents(i, "mark", "case"))


def _in_a_relative(senses: Senses, i: int) -> bool:
    """Whether a clause tells of it beside a noun: "the unrest in which 300 people **were killed**"."""
    analysis = senses.analysis
    if analysis.tokens[i].deprel == "conj" and analysis.tokens[i].xpos in ("VBD", "VBN"):
        # "The police who beat and **detained** them".
        return analysis.child(i, "nsubj") is None and _in_a_relative(senses, analysis.tokens[i].head)
    if analysis.tokens[i].deprel != "acl:relcl":
        return False
    past = any(analysis.tokens[j].xpos == "VBD" for j in (i, *analysis.dependents(i, "aux")))
    below = analysis.subtree(i)
    if not past or analysis.surface(below[0] - 1) == ",":
        return False
    apart = analysis.surface(below[0]) == ","  # "and civilians, **who slaughtered** them"
    who = any(analysis.tokens[j].xpos == "WP" for j in below) and not apart and not _goes_on_there(senses, i)
    return who or any(analysis.tokens[j].xpos in ("WDT", "WRB") for j in below)


def _goes_on_there(senses: Senses, clause: int) -> bool:
    """Whether those who did something go on to do more of it: "gunmen **who stormed** the hotel killed twelve"."""
    analysis, who = senses.analysis, senses.analysis.tokens[clause].head
    while analysis.tokens[who].deprel == "conj":
        who = analysis.tokens[who].head  # "slaughtered X but also **Y who favored** peace"
    verb = analysis.tokens[who].head
    lines = senses.lexicon.of(analysis.tokens[verb].lemma, "verb") if verb >= 0 else ()
    violent = any(line.group.type in VIOLENT and line.group.actor != () for line in lines)  # not "found two bodies"
    return violent and not is_passive(analysis, clause)
