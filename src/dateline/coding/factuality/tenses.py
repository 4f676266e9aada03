"""Tells by its tense whether what a governing word names is under way, or yet to come."""

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
