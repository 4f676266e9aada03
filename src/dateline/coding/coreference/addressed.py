"""Who is asked or told what he is to do: "asked Roe if **he** would resign", "told Roe that **he** must go"."""

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.beside import first_person
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.done_to import agree
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliged import MUST, told_to_do
from dateline.coding.trees.subjects import passive
from dateline.language.analysis import Analysis

_ASKING = frozenset({"ask", "question", "press", "quiz", "grill", "pressure"})
_OPEN = frozenset({"if", "whether"})
_OWN = frozenset({"can", "could", "may", "might", "should", "must", "shall"})
"""Modals of what somebody asks for himself, or for both: "asked the guard if **he could** leave"."""
_ADDRESSED = frozenset({"he", "she", "they", "it"})


def join_addressed(found: Clusters) -> None:
    """Join "he" in what somebody is asked about himself, or told to do, with whoever is asked or told."""
    analysis = found.analysis
    for i, each in enumerate(found.references):
        if each.kind != "pronoun" or each.words[0] not in _ADDRESSED:
            continue
        for j in found.headed_by(_whom(analysis, each)):
            whom = found.references[j]
            if whom.kind != "pronoun" and agree(whom, each):
                found.join(j, i)
                break


def outlets_told(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether `i` is "they" in what the outlet `j` is told, which did not do it: "told **the BBC** that they had"."""
    outlets = [each.actor is not None and "MED" in (each.actor.code or "") for each in found.references]
    told = [_heard(found.analysis, each) if each.kind == "pronoun" else () for each in found.references]
    pairs = zip(i.tolist(), j.tolist(), strict=True)
    return np.array([outlets[b] and found.references[b].head in told[a] for a, b in pairs], bool)


def written_to(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether `i` is "I" or "we", and `j` is whom they address by name: "**Mr. Roe**, **I** have a deal for you"."""
    called = {found.root(k) for k, each in enumerate(found.references) if _called_on(found.analysis, each)}
    addressed = np.array([found.root(k) in called for k in range(len(found.references))], bool)
    first = np.array([first_person(each) for each in found.references], bool)
    two: NDArray[np.bool_] = first[i] & addressed[j]
    return two


def _called_on(analysis: Analysis, each: Reference) -> bool:
    """Whether a name calls on whoever bears it: "Keep it, **Mr. Roe**", "Dear **Senator Roe**"."""
    if each.kind != "name" or each.type != "PERSON":
        return False
    dear = any(analysis.lower(k) == "dear" for k in analysis.children[each.head])
    before = analysis.subtree(each.head)[0] - 1
    dear = dear or (before >= 0 and analysis.lower(before) == "dear")
    return dear or analysis.deprel(each.head) == "vocative"


def _heard(analysis: Analysis, each: Reference) -> tuple[int, ...]:
    """Whom a verb tells that governs the clause in which the pronoun is the subject."""
    clause = analysis.tokens[each.head].head
    verb = analysis.tokens[clause].head if clause >= 0 else -1
    if verb < 0 or analysis.deprel(each.head) != "nsubj" or analysis.tokens[verb].lemma not in tree_words().instructing:
        return ()
    return tuple(analysis.dependents(verb, "iobj", "obj"))


def _whom(analysis: Analysis, each: Reference) -> tuple[int, ...]:
    """Whom a verb asks or tells, that governs the clause in which the pronoun is the subject."""
    clause = analysis.tokens[each.head].head
    verb = analysis.tokens[clause].head if clause >= 0 else -1
    subject = analysis.deprel(each.head) == "nsubj" and analysis.deprel(clause) in ("ccomp", "advcl")
    if verb < 0 or not subject or not _about_him(analysis, clause, verb):
        return ()
    if not passive(analysis, verb):
        return tuple(j for j in analysis.dependents(verb, "iobj", "obj") if j < each.head)
    # "Asked if he would go, **Roe** said no".
    bare = analysis.deprel(verb) == "advcl" and analysis.child(verb, "nsubj") is None
    return tuple(analysis.dependents(analysis.tokens[verb].head if bare else verb, "nsubj"))


def _about_him(analysis: Analysis, clause: int, verb: int) -> bool:
    """Whether a clause says what somebody is asked about himself, or has to do."""
    lemma = analysis.tokens[verb].lemma
    helping = {analysis.lower(j) for j in analysis.dependents(clause, "aux")}
    if lemma in tree_words().instructing:
        return not helping.isdisjoint(MUST) or told_to_do(analysis, clause) is not None
    marks = {analysis.lower(j) for j in analysis.dependents(clause, "mark")}
    return lemma in _ASKING and not marks.isdisjoint(_OPEN) and helping.isdisjoint(_OWN)
