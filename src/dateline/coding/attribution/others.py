"""Tells what others say behind a cue, within or after its content: "It fell, they said, **but the army denied it**"."""

from dateline.coding.attribution.asides import CONTRARY
from dateline.coding.attribution.silence import negated
from dateline.coding.factuality.moods import told_back
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at, sourcing_phrase
from dateline.coding.trees.subjects import subjects
from dateline.language.analysis import Analysis


def others_words(analysis: Analysis, cue: int, head: int) -> frozenset[int]:
    """What others say behind a cue within or after its content: "It fell, they said, but the army denied it"."""
    out = frozenset[int]()
    for k in (*analysis.dependents(head, "advcl", "parataxis", "conj"), *analysis.dependents(cue, "advcl")):
        if not head < cue < k or not subjects(analysis, k):
            continue
        says = (k, *analysis.dependents(k, "xcomp"))  # "**keeps insisting** that"
        theirs = _says_something(analysis, k) and any(
            other.rules.certain for j in says for other in cues_at(analysis, j)
        )
        if theirs or (_set_against(analysis, k) and _speaks_of_it(analysis, k)):
            out |= frozenset(analysis.subtree(k))
    for k in analysis.dependents(head, "appos"):
        # "They left, he said, **a move** nobody denied".
        if head < cue < k and any(analysis.lower(j) in ("a", "an") for j in analysis.dependents(k, "det")):
            out |= frozenset(analysis.subtree(k))
    return out


def _set_against(analysis: Analysis, clause: int) -> bool:
    """Whether a clause is set against what is said before: "**but** the army spoke of bandits"."""
    words = (analysis.lower(j) for j in analysis.dependents(clause, "cc", "mark"))
    return not cue_rules().besides.against.isdisjoint(words)


def _speaks_of_it(analysis: Analysis, verb: int) -> bool:
    """Whether others speak of what is told: "spoke **of** bandits", "**according to** them", "**blamed** rebels"."""
    opening = range(min(analysis.subtree(verb)), verb)
    if any(sourcing_phrase(analysis, j) for j in opening):
        return True
    if told_back(analysis, verb):
        return False  # "but the army **had spoken** of bandits"
    if _kept_back(analysis, verb):
        return True
    thing = analysis.child(verb, "obj")
    if thing is not None and analysis.tokens[verb].lemma in cue_rules().laying_blame.verbs:
        return analysis.tokens[thing].lemma in cue_rules().laying_blame.nouns
    return any(_of_something(analysis, cue, thing) for cue in cues_at(analysis, verb))


def _of_something(analysis: Analysis, cue: Cue, thing: int | None) -> bool:
    """Whether what somebody says stands behind a preposition, or is blame: "spoke **of**", "blamed **rebels**"."""
    if cue.rules.stance == "accuses":
        return thing is not None
    told = cue.rules.stance in ("says", "claims", "denies", "doubts", "confirms", "warns") and thing is None
    cases = {analysis.lower(k) for j in analysis.dependents(cue.token, "obl") for k in analysis.dependents(j, "case")}
    return told and any(word in cases for word in cue.rules.prepositions)


def _kept_back(analysis: Analysis, verb: int) -> bool:
    """Whether somebody says nothing to what is told: "**refused to comment**", "**did not comment**"."""
    words = cue_rules().silence.disclosing
    if analysis.tokens[verb].lemma in words and negated(analysis, verb):
        return True
    wanted = (j for j in analysis.dependents(verb, "xcomp") if analysis.tokens[j].lemma in words)
    unwilling = any(cue.rules.stance in ("withholds", "rejects") for cue in cues_at(analysis, verb))
    return unwilling and any(True for _ in wanted)


def _says_something(analysis: Analysis, verb: int) -> bool:
    """Whether a verb has a clause, or what answers one: "denied that", "denied involvement"; not "hold the airport"."""
    done = analysis.child(verb, "obj")
    if done is not None and any(cue.rules.stance in CONTRARY for cue in cues_at(analysis, verb)):
        return True
    if any(analysis.child(j, "ccomp") is not None for j in analysis.dependents(verb, "xcomp")):
        return True
    return analysis.child(verb, "ccomp") is not None or (done is not None and analysis.tokens[done].upos == "PRON")
