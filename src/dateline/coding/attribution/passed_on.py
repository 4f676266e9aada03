"""Finds what somebody says that he has from another, behind the words themselves: "they left, he said he was told"."""

from dateline.coding.attribution.constructions import whole
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.subjects import agent, passive, subjects
from dateline.language.analysis import Analysis


def passed_on(analysis: Analysis, said: int) -> tuple[int, frozenset[int]] | None:
    """The verb of telling below a verb of saying, and what is told before: "**they left**, he said he was told"."""
    told = next((j for j in analysis.dependents(said, "ccomp") if j > said and _was_told(analysis, j)), None)
    own = subjects(analysis, said)
    if told is None or not own or own[0] > said:
        return None
    above = analysis.tokens[said].head
    if _apart(analysis, own[0]) and analysis.deprel(said) == "parataxis" and 0 <= above < own[0]:
        return told, whole(analysis, above) - whole(analysis, said)
    before = next((j for j in analysis.dependents(said, "ccomp") if j < own[0]), None)
    return None if before is None or not _apart(analysis, own[0]) else (told, whole(analysis, before))


def _apart(analysis: Analysis, noun: int) -> bool:
    first = analysis.subtree(noun)[0]
    return "," in (analysis.surface(first), analysis.surface(max(first - 1, 0)))


def _was_told(analysis: Analysis, verb: int) -> bool:
    """Whether somebody was told, by whom, and not what: "had been **told** by a nurse", "had **heard** from her"."""
    if analysis.child(verb, "ccomp", "xcomp", "obj", "advcl") is not None:
        return False
    cases = [preposition(analysis, j) for j in analysis.dependents(verb, "obl") if analysis.tokens[j].etype != "time"]
    if analysis.tokens[verb].lemma in cue_rules().making.learning:
        return bool(cases) and set(cases) == {"from"}
    by_whom = passive(analysis, verb) and agent(analysis, verb) is not None
    return by_whom and set(cases) <= {"by"} and any(cue.addresses for cue in cues_at(analysis, verb))
