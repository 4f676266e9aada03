"""Verbs whose doer the sentence does not name, though another phrase stands where a subject would."""

from dateline.language.analysis import Analysis

_QUOTES = frozenset({'"', "“", "``", "‘"})


def bidden(analysis: Analysis, i: int) -> bool:
    """Whether a quoted clause tells those to whom it is said what to do: "**“Do not leave**,” he said"."""
    if analysis.tokens[i].xpos != "VB" or analysis.child(i, "mark", "nsubj") is not None:
        return False
    words = [j for j in analysis.subtree(i) if analysis.tokens[j].upos != "PUNCT"]
    return words[0] > 0 and analysis.surface(words[0] - 1) in _QUOTES


def is_an_aim(analysis: Analysis, i: int) -> bool:
    """Whether clause `i` is an infinitive that says what an aim or a plan is."""
    if analysis.child(i, "cop") is None or analysis.tokens[i].xpos != "VB":
        return False
    return any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
