"""Tells who are people: "she", "no one", "those who had called them", and who comes in thousands."""

from collections.abc import Mapping

from dateline.coding.factuality.negations import nobody
from dateline.coding.lexicons.actor_rules import nouns
from dateline.language.analysis import Analysis

_PEOPLE = frozenset({
    "i", "me", "we", "us", "he", "him", "his", "she", "her", "they", "them", "who", "whom", "you", "everyone",
    "everybody", "someone", "nobody", "no-one", "anyone", "anybody", "somebody", "himself", "herself", "themselves",
})  # fmt: skip
_FLEEING = frozenset({"flee", "escape"})
_HUNDREDS = 3
"""Digits of the largest number that is less than a thousand."""
_WHO = frozenset({"who", "whom", "whose"})


def people(analysis: Analysis, i: int) -> bool:
    """Whether a pronoun stands for somebody."""
    told = (j for j in analysis.dependents(i, "acl") if analysis.tokens[j].deprel == "acl:relcl")
    who = any(analysis.lower(k) in _WHO for j in told for k in analysis.children[j])
    made = (analysis.tokens[j] for j in analysis.dependents(i, "acl"))
    done_to = any(token.xpos == "VBN" and token.lemma in nouns().only_people for token in made)
    those = analysis.lower(i) == "those" and done_to
    return analysis.lower(i) in _PEOPLE or who or those or nobody(analysis, i)


def in_thousands(analysis: Analysis, i: int, classes: Mapping[str, frozenset[str]], *, folk: bool) -> bool:
    """Whether a phrase is of many people who have come: "**600,000 Sudanese**", "**300,000** displaced".

    `folk` are people by what is known of them; of a number that stands alone the word behind it must tell.
    """
    if analysis.tokens[i].upos == "NOUN" and analysis.tokens[i].lemma.lower() in classes["thousands"]:
        return folk  # "**thousands** of people"
    number = i if analysis.tokens[i].upos == "NUM" else analysis.child(i, "nummod")
    if number is None or not _thousands(analysis, number, classes):
        return False
    if number != i:
        return folk or analysis.tokens[i].lemma.lower() in classes["household"]
    return i + 1 < len(analysis.tokens) and analysis.tokens[i + 1].lemma.lower() in classes["driven_out"]


def fled(analysis: Analysis, i: int, classes: Mapping[str, frozenset[str]]) -> bool:
    """Whether it is told of people that they fled or were driven out: "2,000 people **fleeing Darfur**"."""
    told = (analysis.tokens[j].lemma.lower() for j in analysis.dependents(i, "acl"))
    return any(lemma in _FLEEING or lemma in classes["driven_out"] for lemma in told)


def _thousands(analysis: Analysis, number: int, classes: Mapping[str, frozenset[str]]) -> bool:
    digits = analysis.surface(number).replace(",", "")
    large = digits.isdecimal() and len(digits) > _HUNDREDS
    return large or analysis.tokens[number].lemma.lower() in classes["thousands"]
