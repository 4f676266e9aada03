"""Tells which phrases with "on" only say where somebody was who said it: "**on a visit to Rome** he denied it"."""

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis


def on_a_stay(analysis: Analysis, noun: int) -> bool:
    """Whether somebody is on a visit, a trip or a tour; "agreed **on a visit**" says what is agreed."""
    stays = modality_rules().circumstances.stays
    if preposition(analysis, noun) != "on" or analysis.tokens[noun].lemma.lower() not in stays:
        return False
    above, on = analysis.tokens[noun].head, next(k for k in analysis.dependents(noun, "case"))
    return noun < above or on - 1 != above


def before_its_verb(analysis: Analysis, noun: int) -> bool:
    """Whether "on" opens what is said before it is said what is done: "**on the war**, he promised nothing"."""
    cases = {analysis.lower(j) for j in analysis.dependents(noun, "case")}
    return analysis.deprel(noun) == "obl" and cases == {"on"} and noun < analysis.tokens[noun].head
