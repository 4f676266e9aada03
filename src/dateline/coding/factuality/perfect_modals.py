"""Reads modals that look back: "must have left", "should not have left", "could have left but did not"."""

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis


def perfect(analysis: Analysis, i: int) -> bool:
    """Whether a verb stands with a bare "have": "would have left"."""
    helping = (analysis.tokens[j] for j in analysis.dependents(i, "aux"))
    return any(token.lemma == "have" and token.xpos == "VB" for token in helping)


def inferred(analysis: Analysis, i: int, modal: str) -> bool:
    """Whether somebody only concludes that it happened: "**must have** left", but "must have left **by Friday**"."""
    return modal in modality_rules().modals.inferring and perfect(analysis, i) and not due(analysis, i)


def due(analysis: Analysis, i: int) -> bool:
    """Whether a verb says by when something is to be done: "must have left **by Friday**"."""
    until = modality_rules().modals.by_when
    times = (j for j in analysis.dependents(i, "obl") if analysis.tokens[j].etype == "time")
    return any(analysis.lower(k) in until for j in times for k in analysis.dependents(j, "case"))


def reproached(analysis: Analysis, i: int, modal: str) -> bool:
    """Whether what somebody is not to have done is what he did: "**should not have** bombed it"."""
    return modal in modality_rules().modals.reproaching and perfect(analysis, i) and not due(analysis, i)


def left_undone(analysis: Analysis, i: int) -> int | None:
    """The verb that tells that somebody did not do what he could: "could have arrested him **but did not**"."""
    rules = modality_rules()
    for j in analysis.dependents(i, "conj"):
        if j < i or all(analysis.lower(k) not in rules.modals.contrasting for k in analysis.dependents(j, "cc")):
            continue
        behind = range(j + 1, min(j + 4, len(analysis.tokens)))
        words = [analysis.lower(k) for k in behind if analysis.tokens[k].upos != "PUNCT"]
        past = analysis.tokens[j].xpos == "VBD" or any(
            analysis.tokens[k].xpos == "VBD" for k in analysis.dependents(j, "aux")
        )
        bare = all(analysis.tokens[k].xpos in ("TO", "RB") for k in analysis.dependents(j, "xcomp", "advmod"))
        alone = analysis.child(j, "obj", "ccomp", "obl", "advcl") is None and bare
        denied = analysis.tokens[j].lemma == "do" and bool(words) and words[0] in rules.negation.adverbs
        chosen = analysis.tokens[j].lemma in rules.modals.choosing and words[:2] == ["not", "to"]
        shunned = analysis.tokens[j].lemma in rules.modals.shunning and words[:1] in ([], ["to"])
        if past and alone and (denied or chosen or shunned):
            return j
    return None
