"""Finds who backs whom where the backing is something had: "won the backing of the tribes", "her support in Mali"."""

from dateline.coding.factuality.negations import negating
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.trees.subjects import passive, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS

FROM = frozenset({"from", "among"})
"""What stands before those who back somebody."""


def backing(analysis: Analysis, noun: int) -> tuple[int, int | None] | None:
    """Who backs, and who is backed, none where nobody says that they do: "**has** the support of", "seeks it"."""
    if analysis.tokens[noun].lemma.lower() not in cue_rules().backing.nouns:
        return None
    verb = analysis.tokens[noun].head
    object_of = verb if verb >= 0 and analysis.deprel(noun) == "obj" else -1
    lemma = analysis.tokens[object_of].lemma if object_of >= 0 else ""
    had = lemma in cue_rules().backing.having
    wanted = lemma in cue_rules().backing.wanting
    backers = [j for j in analysis.dependents(noun, "nmod", "obl") if _case(analysis, j) & FROM]
    if had or wanted:
        backers += [j for j in analysis.dependents(noun, "nmod") if _case(analysis, j) == {"of"} and _able(analysis, j)]
        backers += [j for j in analysis.dependents(object_of, "obl") if _case(analysis, j) & FROM and j > noun]
    if not backers:
        return None
    whose = next((j for j in analysis.children[noun] if analysis.tokens[j].deprel == "nmod:poss"), None)
    if wanted or (had and any(True for _ in negating(analysis, object_of))):
        return backers[0], None
    if had and (whose is None or analysis.tokens[whose].upos == "PRON") and not passive(analysis, object_of):
        whose = subject(analysis, object_of)
    return (backers[0], whose) if whose is not None else None


def _case(analysis: Analysis, j: int) -> set[str]:
    return {analysis.lower(k) for k in analysis.dependents(j, "case")}


def _able(analysis: Analysis, j: int) -> bool:
    """Whether a noun names those who can back somebody: not "the support of the plan"."""
    token = analysis.tokens[j]
    return token.etype in (*SPEAKERS, "place") or token.lemma.lower() in cue_rules().anonymous.nouns
