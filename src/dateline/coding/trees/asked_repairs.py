"""Mends trees of who is asked between commas: "the minister, **asked** if they had left, said no"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE


@at("advcl")
def _asked_first(analysis: Analysis, i: int) -> Links:
    """The same where the clause that it is set in was found: "the minister, **asked** if they had left, said no"."""
    own, verb = analysis.child(i, "nsubj"), analysis.tokens[i].head
    asked = own is not None and own < i < verb and analysis.tokens[i].xpos in ("VBD", "VBN")
    if (
        not asked
        or own is None
        or analysis.surface(i - 1) != ","
        or analysis.child(i, "aux", "mark", "obj") is not None
    ):
        return {}
    if analysis.child(verb, "nsubj") is not None or not _asks(analysis, i) or analysis.child(own, "appos"):
        return {}
    return {own: (verb, "nsubj"), i: (own, "acl")}


def _asks(analysis: Analysis, i: int) -> bool:
    """Whether a verb asks or presses somebody."""
    return any(cue.rules.stance in ("asks", "requests") for cue in cues_at(analysis, i))


@at("root")
def _when_asked(analysis: Analysis, i: int) -> Links:
    """Who is asked between commas, taken for one who asks: "the minister, **asked** if they had left, said no"."""
    own = analysis.child(i, "nsubj")
    asked = own is not None and own < i and analysis.tokens[i].xpos in ("VBD", "VBN") and analysis.surface(i - 1) == ","
    asked = asked and all(j < i for j in analysis.dependents(i, "nsubj"))
    if not asked or own is None or analysis.child(i, "aux", "obj") is not None or analysis.child(own, "appos"):
        return {}
    if not _asks(analysis, i):
        return {}
    for j in analysis.dependents(i, "ccomp", "conj", "advcl", "parataxis"):
        first = analysis.subtree(j)[0]
        apart = j > i and "," in (analysis.surface(first), analysis.surface(first - 1))
        bare = analysis.child(j, "nsubj", "mark", "aux", "cc") is None
        if apart and bare and analysis.tokens[j].xpos in FINITE:
            return {j: (-1, "root"), own: (j, "nsubj"), i: (own, "acl")}
    return {}


ASKED_REPAIRS = (_when_asked, _asked_first)
