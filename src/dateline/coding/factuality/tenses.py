"""Tells by its tense whether what a word names is under way or yet to come, and how long after another deed it was."""

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis

_NOW = frozenset({"VBZ", "VBP"})


def under_way(analysis: Analysis, verb: int) -> bool:
    """Whether something is still being done: who "**is plotting** the attack" has not attacked."""
    being = (analysis.tokens[j] for j in analysis.dependents(verb, "aux"))
    return analysis.tokens[verb].xpos == "VBG" and any(token.lemma == "be" for token in being)


def yet_to_come(analysis: Analysis, verb: int) -> bool:
    """Whether what is planned lies ahead: "they **plan** the attack", "it **is planned**", "was planned **for** May".

    Who "planned the attack", "had planned" or "helped plan" it is told of for what was done.
    """
    if analysis.tokens[verb].xpos in _NOW:
        return True
    helping = (analysis.tokens[j] for j in analysis.dependents(verb, "aux"))
    if any(token.xpos in _NOW and token.lemma == "be" for token in helping):
        return True
    fixed = (j for j in analysis.dependents(verb, "obl") if analysis.tokens[j].etype == "time")
    return any(analysis.lower(k) == "for" for j in fixed for k in analysis.dependents(j, "case"))


def days_apart(analysis: Analysis, i: int) -> bool:
    """Whether a clause tells how long after or before another deed it was: "…, **two days after** they met"."""
    mark = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) in ("after", "before")), None)
    return mark is not None and any(
        j < mark and (analysis.tokens[j].etype == "time" or analysis.lower(j) in modality_rules().conditions.apart)
        for j in analysis.dependents(i, "obl", "advmod")
    )
