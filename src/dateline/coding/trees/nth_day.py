"""For how long something has gone on, where the text counts its days: "the strike entered **its third day**"."""

import re
from collections.abc import Iterator

from dateline.coding.lexicons.number_rules import number_rules
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.language.analysis import Analysis

_UNITS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}
_ENTERING = frozenset({"enter", "begin", "reach", "start"})
_FOR, _IN = frozenset({"for"}), frozenset({"in", "into"})
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def nth_day(analysis: Analysis, i: int) -> tuple[int, str, bool] | None:
    """Which day, week, month or year it is of what token `i` names, with its unit, and whether it is the first of that.

    What "entered its fourth year" has gone on for three, what is "in its fourth year" for up to four.
    """
    for unit, exact in _counted(analysis, i):
        lemma = analysis.tokens[unit].lemma.lower()
        if lemma in _UNITS and (number := _ordinal(analysis, unit)) is not None:
            return number, _UNITS[lemma], exact or _UNITS[lemma] == "D"
    return None


def _counted(analysis: Analysis, i: int) -> Iterator[tuple[int, bool]]:
    """The phrases that may count how long it has gone on, and whether that stretch has only begun."""
    head = analysis.tokens[i].head
    if head >= 0 and analysis.deprel(i) == "nmod" and preposition(analysis, i) == "of":
        yield head, False  # "**the third day** of the strike"
    if head >= 0 and analysis.deprel(i) in ("nsubj", "nsubj:pass"):
        if analysis.child(head, "cop") is not None and preposition(analysis, head) in _IN:
            yield head, False  # "the siege is **in its tenth month**"
        if analysis.tokens[head].lemma in _ENTERING:
            bare = (j for j in analysis.dependents(head, "obl") if not preposition(analysis, j))
            yield from ((j, True) for j in (*roles.objects_own(analysis, head), *bare))
    carried = head >= 0 and analysis.deprel(i) in ("nsubj", "obl", "obj") and analysis.tokens[head].upos == "VERB"
    for base in (i, head) if carried else (i,):
        for prep, j in obliques(analysis, base):
            its = any(analysis.tokens[k].upos == "PRON" for k in analysis.dependents(j, "nmod:poss"))
            if prep in _FOR or (prep in _IN and its):
                yield j, False  # "raged **for a third day**", ", now **in its fourth week**,"


def _ordinal(analysis: Analysis, unit: int) -> int | None:
    """The number that counts a stretch: "its **third** day", "the **40th** day"."""
    before = [analysis.lower(j) for j in analysis.dependents(unit, "amod", "nummod", "compound")]
    words = (number_rules()["ordinals"].get(word) for word in before)
    digits = (int(found[1]) for word in before if (found := _DIGITS.fullmatch(word)))
    return next((number for number in (*words, *digits) if number), None)
