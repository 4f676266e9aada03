"""Tells which pronouns stand for people: "she", "no one", "those who had called them"."""

from dateline.coding.factuality.negations import nobody
from dateline.coding.lexicons.actor_rules import nouns
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
    made = (analysis.tokens[j] for j in analysis.dependents(i, "acl"))
    done_to = any(token.xpos == "VBN" and token.lemma in nouns().only_people for token in made)
    those = analysis.lower(i) == "those" and done_to
    return analysis.lower(i) in _PEOPLE or who or those or nobody(analysis, i)
