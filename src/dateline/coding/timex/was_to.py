"""Tells what lay ahead when it was told of, though the tense is past: "talks **were to resume** on Monday"."""

from dateline.language.analysis import Analysis

_WAS = frozenset({"was", "were"})


def was_to(analysis: Analysis, verb: int) -> bool:
    """Whether something lay ahead when it was told of: "**were to resume** on Monday"."""
    to = next((k for k in analysis.dependents(verb, "mark") if analysis.lower(k) == "to"), -1)
    return any(analysis.lower(k) in _WAS and k < to for k in analysis.dependents(verb, "aux", "cop"))


def came_otherwise(analysis: Analysis, verb: int) -> bool:
    """Whether it is told what came of it: "were to resume on Monday **but were put off**"."""
    others = (j for j in analysis.dependents(verb, "conj", "advcl", "parataxis") if j > verb)
    return any(
        analysis.tokens[k].xpos == "VBD" and not was_to(analysis, j)
        for j in others
        for k in (j, *analysis.dependents(j, "aux", "cop"))
    )
