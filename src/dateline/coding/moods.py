"""The mood of a clause: whether it asks, or asks for something."""

from dateline.language.analysis import Analysis

WH = frozenset({"WDT", "WP", "WP$", "WRB"})


def asked(analysis: Analysis, root: int) -> bool:
    """Whether a clause is a question that asks for yes or no, or for who does it: the others take it for granted."""
    inside = analysis.sentence_tokens(root)
    if not any(analysis.surface(j) == "?" for j in inside[-2:]):
        return False
    subject = analysis.child(root, "nsubj")
    if subject is not None and analysis.tokens[subject].xpos == "WP" and analysis.tokens[root].head < 0:
        return True
    before = [j for j in analysis.dependents(root, "aux", "cop") if subject is not None and j < subject]
    return bool(before) and not any(analysis.tokens[j].xpos in WH for j in analysis.subtree(root) if j < before[0])


def imperative(analysis: Analysis, root: int) -> bool:
    """Whether a clause is an order or a piece of advice: a bare verb without subject or auxiliary."""
    if analysis.tokens[root].xpos != "VB" or analysis.deprel(root) in ("compound", "amod"):
        return False
    helped = [
        j
        for j in analysis.dependents(root, "aux", "nsubj", "mark", "csubj", "expl")
        if analysis.lower(j) not in ("do", "please")
    ]
    return not helped
