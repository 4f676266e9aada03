"""Tells who is moved to do something, or kept from it, by whatever verb: "**excused them from** leaving"."""

from dateline.language.analysis import Analysis

_MOVING = {"from": "prevented", "out": "prevented", "into": "forced"}
"""What stands before a gerund that somebody is moved to or kept from, and the signature that it has the verb take."""


def moved(analysis: Analysis, doing: int, verb: int) -> str | None:
    """The signature of whatever verb moves somebody to do something, or keeps them from it.

    "**Excused them from** leaving", "**scared them out of** leaving", "**goaded them into** leaving".
    """
    marks = [analysis.lower(j) for j in analysis.dependents(doing, "mark", "case")]
    name = next((_MOVING[mark] for mark in marks if mark in _MOVING), None)
    done_to = (j for j in analysis.children[verb] if analysis.tokens[j].deprel in ("obj", "nsubj:pass", "iobj"))
    whom = next(done_to, None)
    if name is None or whom is None or analysis.tokens[verb].upos != "VERB":
        return None
    people = analysis.tokens[whom].etype in ("person", "organization", "place")
    return name if people or analysis.tokens[whom].upos == "PRON" else None
