"""Whether what is said of a name is said of towns, and not of the province that bears the name too."""

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.toponyms.bearings import measured
from dateline.coding.toponyms.kinds import is_dateline
from dateline.coding.toponyms.toponym import Toponym
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.roles import surface_subjects
from dateline.coding.trees.taken import is_beset, is_target, suffers
from dateline.language.analysis import Analysis

TOWNS = frozenset({"city", "town", "village"})
BECOMING = frozenset({"become", "remain"})


def called_small(analysis: Analysis, one: Toponym) -> bool:
    """Whether a name is said to be a town or a village: "the nearby town of Palma" is not the city in Spain."""
    rules = place_rules().types
    if one.end < len(analysis.tokens) and analysis.lower(one.end) in rules.parts:
        return True  # "the **Escalon** neighborhood" is part of a town
    return any(
        i > 1 and analysis.lower(i - 1) == "of" and analysis.lower(i - 2) in rules.small
        for i in (one.first, *one.listed)
    )


def of_a_town(analysis: Analysis, one: Toponym) -> bool:
    """Whether what is said of a name is said of towns: "shelled Kherson", "the mayor of Kherson", "12 km from it"."""
    struck = any(done(analysis, one.first, one.end - 1) for done in (is_beset, suffers, is_target))
    if struck or any(measured(analysis, i) for i in range(one.first, one.end)):
        return True
    return is_dateline(one, analysis) or _has_what_towns_have(analysis, one) or _said_to_be_one(analysis, one)


def _has_what_towns_have(analysis: Analysis, one: Toponym) -> bool:
    """Whether it has a mayor or a main square, which provinces have not."""
    above = analysis.tokens[one.first].head
    if above < 0 or analysis.deprel(one.first) != "nmod" or preposition(analysis, one.first) not in ("of", "in"):
        return False
    return analysis.tokens[above].lemma.lower() in place_rules().words.in_towns


def _said_to_be_one(analysis: Analysis, one: Toponym) -> bool:
    """Whether it is said to be a town: "Kherson became the first **city** to fall"."""
    above = analysis.tokens[one.first].head
    if above < 0 or analysis.deprel(one.first) != "nsubj":
        return False
    if analysis.child(above, "cop") is not None:
        return analysis.tokens[above].lemma.lower() in TOWNS
    becomes = analysis.tokens[above].lemma.lower() in BECOMING and one.first in surface_subjects(analysis, above)
    return becomes and any(analysis.tokens[j].lemma.lower() in TOWNS for j in analysis.dependents(above, "xcomp"))
