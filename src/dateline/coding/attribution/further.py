"""Finds the clauses that go on with what is said, though the tree hangs them beside the cue: "said … and that …"."""

from dateline.coding.attribution.constructions import whole
from dateline.coding.lexicons.cues import cues_at
from dateline.language.analysis import Analysis

TOLD_NOW = frozenset({"VBZ", "VBP", "MD"})
"""Tags of finite verbs in which nobody tells what came after somebody "said" something."""


def further(analysis: Analysis, verb: int, clause: int) -> frozenset[int]:
    """What is said besides the first clause: "said it was over and **that they had won**"."""
    return _second_clause(analysis, verb) | _in_their_own_tense(analysis, verb, clause)


def _second_clause(analysis: Analysis, verb: int) -> frozenset[int]:
    """Said this and that so-and-so: the second clause often hangs on the cue."""
    for j in analysis.dependents(verb, "conj"):
        if {analysis.lower(k) for k in analysis.dependents(j, "mark")} & {"that", "whether"}:
            return whole(analysis, j)
    return frozenset()


def _in_their_own_tense(analysis: Analysis, verb: int, clause: int) -> frozenset[int]:
    """Clauses with a subject behind a cue in the past that are in the present or have a modal.

    Who tells in the past what somebody said goes on in the past: "said wages were low and **many starve**". What
    has been since is the report's own ("but nobody has confirmed it"), and so is what another says.
    """
    if analysis.tokens[verb].xpos != "VBD" or not verb < clause:
        return frozenset()
    out = frozenset[int]()
    for k in analysis.dependents(verb, "conj"):
        if k < clause or analysis.child(k, "nsubj") is None or _says(analysis, k):
            continue
        finite = min((*analysis.dependents(k, "aux", "cop"), k))
        perfect = finite != k and analysis.tokens[finite].lemma == "have"
        if (analysis.tokens[finite].xpos in TOLD_NOW and not perfect) or _goes_on(analysis, clause, k):
            out |= whole(analysis, k)
    return out


def _goes_on(analysis: Analysis, clause: int, k: int) -> bool:
    """Whether a clause goes on in the simple past of what is told: "said he **went** in, and two men **followed** him".

    What came of a deed that "had" been done is the report's own, and what was done about something that "was" so.
    """
    words = {analysis.lower(j) for j in analysis.dependents(k, "cc")}
    joined = "and" in words or ("but" in words and analysis.child(clause, "cop") is None)
    finite = [min((*analysis.dependents(j, "aux", "cop"), j)) for j in (clause, k)]
    simple = all(analysis.tokens[j].xpos == "VBD" and analysis.lower(j) not in ("had", "did") for j in finite)
    return joined and simple and not cues_at(analysis, k)


def _says(analysis: Analysis, verb: int) -> bool:
    """Whether somebody else says something there: "said it was over, but **aides say it is not**"."""
    told = analysis.child(verb, "ccomp", "xcomp", "obj") is not None
    return told and any(cue.rules.certain for cue in cues_at(analysis, verb))
