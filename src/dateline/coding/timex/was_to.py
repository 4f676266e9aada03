"""Tells what lay ahead when it was told of, though the tense is past: "talks **were to resume** on Monday"."""

from dateline.coding.timex.tokens import tense_words
from dateline.language.analysis import Analysis

_WAS = frozenset({"was", "were"})
_WHILE = frozenset({"as", "when", "where", "while", "before", "just"})
"""What stands before what somebody was about to do when a deed was done: "arrested **as they were to fly**"."""


def was_to(analysis: Analysis, verb: int) -> bool:
    """Whether something lay ahead when it was told of: "**were to resume** on Monday".

    "The **plan** was to attack" lay ahead too, but "their first act was to attack" tells what was done.
    """
    to = next((k for k in analysis.dependents(verb, "mark") if analysis.lower(k) == "to"), -1)
    before = [k for k in analysis.dependents(verb, "aux", "cop") if analysis.lower(k) in _WAS and k < to]
    named = next((j for j in analysis.children[verb] if analysis.tokens[j].deprel == "nsubj:outer"), None)
    if named is not None and all(analysis.deprel(k) == "cop" for k in before):
        return bool(before) and analysis.tokens[named].lemma.lower() in tense_words("of_plans")
    return bool(before)


def came_otherwise(analysis: Analysis, verb: int) -> bool:
    """Whether it is told what came of it: "were to resume on Monday **but were put off**"."""
    others = (j for j in analysis.dependents(verb, "conj", "advcl", "parataxis") if j > verb)
    return any(_is_past(analysis, j) for j in others) or _was_cut_short(analysis, verb)


def was_once_planned(analysis: Analysis, verb: int) -> bool:
    """ "Had been scheduled to expire on Friday": the plan of a time that is over."""
    head = analysis.tokens[verb].head
    return (
        analysis.tokens[verb].deprel == "xcomp"
        and head >= 0
        and any(analysis.lower(k) == "had" for k in analysis.dependents(head, "aux"))
    )


def _was_cut_short(analysis: Analysis, verb: int) -> bool:
    """Whether a clause tells what those were to do to whom something was done: "arrested **as they were to fly**".

    "The minister, who was to visit Goma on Tuesday, said" leaves it to come.
    """
    above = analysis.tokens[verb].head
    if analysis.deprel(verb) == "advcl":
        marks = {analysis.lower(j) for j in analysis.dependents(verb, "mark", "advmod")}
        return not marks.isdisjoint(_WHILE) and _is_past(analysis, above)
    if analysis.tokens[verb].deprel != "acl:relcl":
        return False
    deed = analysis.tokens[above].head
    befell = deed >= 0 and analysis.tokens[above].deprel in ("nsubj:pass", "obj") and _is_past(analysis, deed)
    return befell and analysis.tokens[deed].lemma.lower() in tense_words("cutting_short")


def _is_past(analysis: Analysis, verb: int) -> bool:
    tags = (analysis.tokens[k].xpos for k in (verb, *analysis.dependents(verb, "aux", "cop")))
    return "VBD" in tags and not was_to(analysis, verb)
