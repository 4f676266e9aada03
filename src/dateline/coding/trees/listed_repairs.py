"""Mends trees of lists: what is listed and was hung on a noun within the first of the list."""

from dateline.coding.trees.repair import Links, at
from dateline.language.analysis import Analysis

_LISTED = frozenset({"obj", "nsubj", "nsubj:pass", "conj"})


@at("conj")
def _listed_alike(analysis: Analysis, i: int) -> Links:
    """One more that is listed, hung on a bare noun within the first: "the end of shelling, **the release** of men"."""
    within = analysis.tokens[i].head
    first = analysis.tokens[within].head if within >= 0 and analysis.deprel(within) == "nmod" else -1
    if first < 0 or analysis.deprel(first) not in _LISTED:
        return {}
    if within >= i or analysis.child(within, "det", "amod", "nummod") is not None or not _of(analysis, within):
        return {}
    common = all(analysis.tokens[j].upos == "NOUN" for j in (first, within, i))
    alike = common and _the_of(analysis, first) and _the_of(analysis, i)
    others = (j for noun in (within, first) for j in analysis.dependents(noun, "conj") if j != i)
    return {i: (first, "conj")} if alike and any(_the_of(analysis, j) for j in others) else {}


def _the_of(analysis: Analysis, i: int) -> bool:
    """Whether a noun has an article and something behind "of": "**the release** of men"."""
    the = any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))
    return the and any(_of(analysis, j) for j in analysis.dependents(i, "nmod"))


def _of(analysis: Analysis, i: int) -> bool:
    return any(analysis.lower(j) == "of" for j in analysis.dependents(i, "case"))


LISTED_REPAIRS = (_listed_alike,)
