"""Tells whose word somebody only judges: "**the general's admission** that they left was called brave"."""

from dateline.coding.factuality.signatures import answer_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis

_OVER = frozenset({"for", "over", "at"})
"""What stands before what somebody is praised or blamed for."""
_BESIDE = ("xcomp", "obl", "obj", "ccomp")
"""How what somebody calls a thing stands beside it: "called it **brave**", "regarded it **as a mistake**"."""


def judged_by(analysis: Analysis, noun: int) -> int | None:
    """The verb that passes a verdict on what a noun says, which is told by whoever tells of the verdict.

    Who calls it a lie, or confirms it, answers it: that is no verdict on its having been said.
    """
    verb = analysis.tokens[noun].head
    if verb < 0 or analysis.tokens[noun].upos not in ("NOUN", "PROPN"):
        return None
    told = analysis.deprel(noun) == "obj" or analysis.tokens[noun].deprel == "nsubj:pass"
    rules = cue_rules().verdicts
    names = {cue.name for cue in cues_at(analysis, verb) if cue.kind == "verb"}
    beside = [j for j in analysis.dependents(verb, *_BESIDE) if j != noun]
    outright = not names.isdisjoint(rules.outright)
    # Trees hang "**as brave**" on the last verb of what it is said of.
    named = bool(beside) or any(analysis.lower(j) == "as" for j in analysis.subtree(noun) if j > noun)
    called = analysis.tokens[verb].lemma in rules.verbs or (named and not names.isdisjoint(rules.calling))
    over = outright and analysis.deprel(noun) == "obl" and preposition(analysis, noun) in _OVER
    if not (told and (outright or called)) and not over:
        return None
    answers = (answer_of(analysis, verb, noun), *(answer_of(analysis, j) for j in beside))
    return verb if all(one is None for one in answers) else None
