"""Tells of whom it is not said that a deed was theirs: "did **not** blame the army for the massacre"."""

from dateline.coding.factuality.answered import undone
from dateline.coding.factuality.negations import negating, nobody_does
from dateline.language.analysis import Analysis


def unblamed(analysis: Analysis, word: int, verbs: frozenset[str]) -> bool:
    """Whether a verb, or the one whose object a word is, blames nobody: "refused to blame **the army** for it"."""
    verb = word if analysis.tokens[word].lemma.lower() in verbs else analysis.tokens[word].head
    return verb >= 0 and (
        undone(analysis, verb) or nobody_does(analysis, verb) or any(True for _ in negating(analysis, verb))
    )
