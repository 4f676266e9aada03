"""Tells which pronouns stand for people: "she", "no one", "those who had called them"."""

from dateline.coding.factuality.negations import nobody
from dateline.language.analysis import Analysis

_PEOPLE = frozenset({
    "i", "me", "we", "us", "he", "him", "his", "she", "her", "they", "them", "who", "whom", "you", "everyone",
    "everybody", "someone", "nobody", "no-one", "anyone", "anybody", "somebody", "himself", "herself", "themselves",
})  # fmt: skip
_WHO = frozenset({"who", "whom", "whose"})


def people(analysis: Analysis, i: int) -> bool:
    """Whether a pronoun stands for somebody."""
    told = (j for j in analysis.dependents(i, "acl") if analysis.tokens[j].deprel == "acl:relcl")
    who = any(analysis.lower(k) in _WHO for j in told for k in analysis.children[j])
    return analysis.lower(i) in _PEOPLE or who or nobody(analysis, i)
