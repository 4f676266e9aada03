"""Tells where a phrase says how far from a place something is, or on which side of it: "5 km **from Gao**"."""

from collections.abc import Iterator

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.stand_ins import resolved
from dateline.language.analysis import Analysis

_ENDS = frozenset({"to", "from", "with", "between"})
"""Prepositions of the ends of a way: "a road linking Gao **with Kidal**"."""

_REACH = 7
"""Words from a measure to the preposition: "48 **miles** (30 km) to the north of Gao"."""


def bearing(analysis: Analysis, i: int) -> bool:
    """Whether the words right before a phrase say how far from it, or on which side: "just east **of Gao**".

    They are read as they stand, since trees hang them now on the verb and now on the name.
    """
    near, prep, j = place_rules().near, preposition(analysis, i), _before_preposition(analysis, i)
    if prep.partition(" ")[0] in near.close:
        return True  # "next to Gao"
    if j < 0:
        return False
    lemma, word = analysis.tokens[j].lemma.lower(), analysis.lower(j)
    if prep in ("of", "from") and word in near.sides:
        return not _a_part(analysis, j)
    if prep == "to":
        return lemma in near.close or word in near.close
    if prep == "of":
        return lemma in near.measures and preposition(analysis, j) == "within"
    # "**The drive** from Gao to Kidal" was made.
    return prep == "from" and (lemma in near.measures or (lemma in near.far and not _the(analysis, j)))


def measured(analysis: Analysis, i: int) -> bool:
    """Whether it is told how many miles off a phrase lies, as of towns: "12 km outside **Kherson**"."""
    case = next((k for k in analysis.dependents(i, "case") if k < i), 0)
    before = (analysis.tokens[j].lemma.lower() for j in range(max(case - _REACH, 0), case))
    outside = preposition(analysis, i) in place_rules().near.prepositions
    return (outside or bearing(analysis, i)) and not place_rules().near.measures.isdisjoint(before)


def lying_beside(analysis: Analysis, base: int) -> Iterator[int]:
    """What the words on `base` say that something lies beside: "a village **30 km north of Kunduz**"."""
    near = place_rules().near
    for j in analysis.children[base]:
        if analysis.deprel(j) in ("obl", "nmod") and bearing(analysis, j):
            yield resolved(analysis, j)
        elif analysis.lower(max(j - 2, 0)) == "nautical":
            continue  # "60 **nautical** miles west of Hodeidah" is at sea
        elif analysis.lower(j) in near.sides | near.close or analysis.tokens[j].lemma in near.measures | near.far:
            yield from lying_beside(analysis, j)


def way_ends(analysis: Analysis, way: int) -> Iterator[int]:
    """Where a way leads: "the road **to Gao**", "a highway linking **Gao** with **Kidal**"."""
    near = place_rules().near
    if analysis.tokens[way].lemma.lower() not in near.ways or analysis.child(way, "nmod:poss") is not None:
        return  # "on **its** way to Gao"
    yield from (j for prep, j in obliques(analysis, way) if prep in _ENDS)
    for verb in analysis.dependents(way, "acl"):
        if analysis.tokens[verb].lemma in near.leading:
            yield from roles.objects_own(analysis, verb)
            yield from (j for prep, j in obliques(analysis, verb) if prep in _ENDS)


def _a_part(analysis: Analysis, side: int) -> bool:
    """Whether a side is a part of the town: "in the north of Gao", "took **the north** of Gao", not "to the north"."""
    prep = preposition(analysis, side)
    return prep == "in" or (prep != "to" and _the(analysis, side))


def _the(analysis: Analysis, i: int) -> bool:
    return any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))


def _before_preposition(analysis: Analysis, i: int) -> int:
    """The word before a phrase's preposition, brackets left out: "50 **kilometres** (30 miles) from Gao"."""
    case = next((k for k in analysis.dependents(i, "case") if k < i), -1)
    j = case - 1
    if j >= 0 and analysis.surface(j) == ")":
        j = next((k - 1 for k in range(j, -1, -1) if analysis.surface(k) == "("), -1)
    return j - 1 if j > 0 and analysis.lower(j) in place_rules().near.off else j
