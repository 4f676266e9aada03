"""Pronouns that are somebody else than who stands beside them: "he shot **him**", "they asked that **they** resign"."""

import numpy as np
from numpy.typing import NDArray

from dateline.coding.coreference.beside import doers_to
from dateline.coding.coreference.clusters import Clusters
from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.cues import cues_at
from dateline.language.analysis import Analysis

_OBJECTS = frozenset({"him", "them"})
"""Pronouns that are an object and nothing else: in "kept her cool", trees may take "her" for one."""
_FATES = frozenset({"conviction", "sentence", "arrest", "acquittal", "release", "dismissal", "firing", "extradition"})
_DECIDING = frozenset({"uphold", "overturn", "quash", "reverse", "order", "approve", "annul", "affirm", "commute"})
_SHELTER = frozenset({"asylum", "refuge", "sanctuary", "shelter"})
_DEMANDING = frozenset({"demand", "insist", "order", "request", "urge", "recommend", "require"})


def both_ends(found: Clusters, i: NDArray[np.int64], j: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether "him" stands with who does it to him, and is not whoever that is: "**he** shot **him**"."""
    done_to = [_sure_others(found.analysis, each) for each in found.references]
    pairs = zip(i.tolist(), j.tolist(), strict=True)
    return np.array([found.references[b].head in done_to[a] for a, b in pairs], bool)


def _sure_others(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who does it to a pronoun, or asks it of it: "they demanded that **they** resign"."""
    if each.kind != "pronoun":
        return frozenset()
    if analysis.tokens[each.head].deprel == "nmod:poss":
        return _who_decides_on(analysis, each)
    if each.words[0] in _OBJECTS:
        return doers_to(analysis, each) | _who_shelters(analysis, each)
    return _demanded_of(analysis, each)


def _who_shelters(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who says that a country takes somebody in, and is not he: "a minister said it would grant **him** asylum"."""
    verb = analysis.tokens[each.head].head
    given = analysis.child(verb, "obj") if verb >= 0 and analysis.deprel(each.head) == "iobj" else None
    if given is None or analysis.tokens[given].lemma not in _SHELTER:
        return frozenset()
    above = (j for j in analysis.ancestors(verb) if cues_at(analysis, j))
    return frozenset(k for j in above for k in analysis.dependents(j, "nsubj"))


def _who_decides_on(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who decides what becomes of a pronoun, and is another: "the judge upheld **his** conviction"."""
    fate = analysis.tokens[each.head].head
    verb = analysis.tokens[fate].head if fate >= 0 and analysis.deprel(fate) == "obj" else -1
    if verb < 0 or analysis.tokens[fate].lemma not in _FATES or analysis.tokens[verb].lemma not in _DECIDING:
        return frozenset()
    return frozenset(analysis.dependents(verb, "nsubj"))


def _demanded_of(analysis: Analysis, each: Reference) -> frozenset[int]:
    """Who demands what a pronoun is to do: "**they** demanded that **they** resign" is not of themselves."""
    clause = analysis.tokens[each.head].head
    above = analysis.tokens[clause].head if clause >= 0 else -1
    if above < 0 or analysis.deprel(clause) != "ccomp" or analysis.deprel(each.head) not in ("nsubj", "nsubj:pass"):
        return frozenset()
    bare = analysis.tokens[clause].xpos in ("VB", "VBP") and analysis.child(clause, "aux", "cop") is None
    bare = bare or any(analysis.lower(j) in ("be", "must") for j in analysis.dependents(clause, "aux"))
    if analysis.tokens[above].lemma not in _DEMANDING or not bare:
        return frozenset()
    return frozenset(analysis.dependents(above, "nsubj"))
