"""Who is behind what a weapon did: whoever fired or planted it, where that is told, and not denied or left open."""

from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.negations import nobody
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.agents import agents
from dateline.language.classes import ASKING


def launchers(senses: Senses, weapon: int) -> tuple[int, ...]:
    """Whose the weapon is: "missiles fired **by X** hit it", "**X** planted the bomb that killed two".

    Who "denies planting the bomb that killed two", or did not plant it, is not who killed them, nor are those whom
    "nobody knows": the bomb did.
    """
    analysis = senses.analysis
    fired = (agents(analysis, j) for j in analysis.dependents(weapon, "acl"))
    if by := next(filter(None, fired), ()):
        return by
    above = analysis.tokens[weapon].head
    launching = senses.lexicon.classes["launching"] | senses.lexicon.classes["planting"]
    if analysis.deprel(weapon) != "obj" or launching.isdisjoint(senses.lemmas(above)):
        return ()
    reading = assess(analysis, above)
    told = reading.modality == "actual" and reading.polarity == "positive"
    return tuple(j for j in roles.subjects(analysis, above) if _somebody(senses, j)) if told else ()


def _somebody(senses: Senses, j: int) -> bool:
    """Whether a subject names somebody, and does not ask who it was or say that it was nobody."""
    asked = senses.analysis.tokens[j].xpos in ASKING and senses.named_first(j) == j
    return not asked and not nobody(senses.analysis, j)
