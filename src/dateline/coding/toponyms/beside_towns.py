"""Tells where a town only says what something lies beside: "20 km south of **Gao**", "on the road to **Gao**"."""

from itertools import islice

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.toponyms.bearings import bearing, way_ends
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis
from dateline.model.span import Span

_OF_PARTIES = frozenset({"event", "abstract"})
"""Types of what is between parties and not between places: "**talks** between Moscow and Kyiv"."""
_UP = 2
"""Words from the end of a way up to the way: "a **road** leading to **Gao**"."""
_ONE_OF_THEM = frozenset({"a", "an", "another"})


def only_near(analysis: Analysis, span: Span) -> bool:
    """Whether what is told of a town was near it, outside it, or on the way to it, and not in it."""
    inside = analysis.tokens_in(span)
    head = next((i for i in inside if analysis.tokens[i].head not in inside), None)
    if head is None:
        return False
    top = _top(analysis, head)
    led_to = any(top in way_ends(analysis, j) for j in islice(analysis.ancestors(top), _UP))
    return _beside(analysis, top, preposition(analysis, top)) or _before(analysis, top) or led_to


def _top(analysis: Analysis, i: int) -> int:
    """The word whose preposition a name has: "near the **town** of Gao", "between **Gao** and Kidal"."""
    above = analysis.tokens[i].head
    if above >= 0 and analysis.deprel(i) in ("conj", "flat"):
        return _top(analysis, above)
    called = (
        above >= 0 and analysis.deprel(i) in ("nmod", "appos", "compound") and preposition(analysis, i) in ("of", "")
    )
    return above if called and analysis.tokens[above].lemma.lower() in place_rules().near.towns else i


def _beside(analysis: Analysis, i: int, prep: str) -> bool:
    """Whether a preposition, or the word that it hangs on, tells of what lies beside."""
    near, above = place_rules().near, analysis.tokens[i].head
    if any(analysis.tokens[j].xpos == "POS" for j in analysis.children[i]):
        return False  # "off **Gao's** roads"
    if prep == "between" and above >= 0 and analysis.tokens[above].etype in _OF_PARTIES:
        return False
    if prep and prep.split()[0] in near.prepositions:
        return True
    if bearing(analysis, i):
        return True
    if above < 0 or not prep:
        return False
    lemma, word = analysis.tokens[above].lemma.lower(), analysis.lower(above)
    if prep == "of" and not near.parts.isdisjoint((lemma, word)):
        return _around(analysis, above)
    if prep == "above" and lemma in near.heights:
        return True
    return (prep in ("of", "from", "to") and lemma in near.ways) or (prep == "to" and _way_from(analysis, i))


def _around(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is what lies around a town: of "the suburb of X", X is the suburb itself."""
    if analysis.tokens[noun].xpos != "NN" or analysis.tokens[noun].lemma.lower() not in place_rules().near.called:
        return True
    before = {analysis.lower(j) for j in analysis.dependents(noun, "det", "amod")}
    return not before.isdisjoint(_ONE_OF_THEM | place_rules().words.direction)


def _before(analysis: Analysis, i: int) -> bool:
    """Whether a name stands before a way or what lies around it: "the **Gao-Kidal** highway", "**Gao's** outskirts"."""
    above, near = analysis.tokens[i].head, place_rules().near
    if above <= i or analysis.deprel(i) not in ("compound", "nmod"):
        return False
    lemma, word = analysis.tokens[above].lemma.lower(), analysis.lower(above)
    if analysis.tokens[above].xpos == "NN" and lemma in near.called:
        return False  # "the **Gao** suburb of X" tells of X
    return not (near.parts | near.ways).isdisjoint((lemma, word))


def _way_from(analysis: Analysis, i: int) -> bool:
    """Whether it is the other end of a way: "the road from Gao **to Kidal**"."""
    j = analysis.subtree(i)[0] - 1
    above = analysis.tokens[j].head if j >= 0 else -1
    way = above >= 0 and analysis.tokens[above].lemma.lower() in place_rules().near.ways
    return way and preposition(analysis, j) == "from"
