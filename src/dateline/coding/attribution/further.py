"""Finds what goes on with what is said, though the tree hangs it beside the cue: "said … and that …", "… at 40"."""

from dateline.coding.attribution.constructions import whole
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.language.analysis import Analysis

TOLD_NOW = frozenset({"VBZ", "VBP", "MD"})
"""Tags of finite verbs in which nobody tells what came after somebody "said" something."""

_ASKED = frozenset({"how", "why", "what", "who", "whom", "whose", "where", "whether"})
"""Words that open what somebody tells or asks; "when" opens more often what the report goes on with."""


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


def told_with_it(analysis: Analysis, verb: int, thing: int) -> frozenset[int]:
    """What is told beside a thing: "described the raid and **how they burned it**", "put the toll **at 40**"."""
    beside = [j for j in analysis.dependents(verb, "conj") if j > max(verb, thing) and _asked(analysis, verb, j)]
    return how_much(analysis, verb, thing).union(*(whole(analysis, j) for j in beside))


def _asked(analysis: Analysis, verb: int, j: int) -> bool:
    """Whether a clause tells how or why something is so: no main clause opens so, but for a question."""
    words = [k for k in analysis.subtree(j) if analysis.tokens[k].upos not in ("PUNCT", "CCONJ")]
    opened = words[0]
    if opened - 1 in analysis.dependents(verb, "conj"):
        opened -= 1  # the tree has the word beside its clause
    if analysis.lower(opened) not in _ASKED or analysis.surface(analysis.sentence_tokens(j)[-1]) == "?":
        return False
    # "And **what remained of the town** burned": there it is a thing of which the report tells something.
    return not any(analysis.tokens[k].deprel == "acl:relcl" for k in analysis.children[opened])


def how_much(analysis: Analysis, verb: int, thing: int) -> frozenset[int]:
    """The number at which somebody puts something: "put the toll **at 40**", "forecast growth **at 3 percent**"."""
    sure = analysis.tokens[thing].lemma.lower() in cue_rules().classes["count"].objects
    out = frozenset[int]()
    for j in analysis.dependents(verb, "obl"):
        token = analysis.tokens[j]
        counted = token.xpos == "CD" or analysis.child(j, "nummod") is not None
        counted = counted and token.upos != "PROPN" and (sure or token.etype != "time")
        if j > max(verb, thing) and counted and any(analysis.lower(k) == "at" for k in analysis.dependents(j, "case")):
            out |= whole(analysis, j)
    return out
