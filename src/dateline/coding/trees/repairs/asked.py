"""Mends trees of who is asked between commas: "the minister, **asked** if they had left, said no"."""

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.repairs.repair import Links, at
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


@at("obl")
def _for_them_all_to_be(analysis: Analysis, i: int) -> Links:
    """To whom something is to be done, taken for a part of the call: "called **for all men** there to be freed"."""
    verb = analysis.tokens[i].head
    case = next((j for j in analysis.dependents(i, "case") if analysis.lower(j) == "for"), -1)
    last = analysis.subtree(i)[-1]
    if verb < 0 or not verb < case < i or not _asks(analysis, verb) or last + 2 >= len(analysis.tokens):
        return {}
    if [analysis.lower(j) for j in (last + 1, last + 2)] != ["to", "be"]:
        return {}
    done = next((j for j in analysis.dependents(verb, "xcomp", "advcl", "ccomp") if j > last + 2), None)
    suffers = done is not None and any(analysis.tokens[j].deprel == "aux:pass" for j in analysis.children[done])
    if done is None or not suffers or analysis.subtree(done)[0] != last + 1:
        return {}
    return {i: (done, "nsubj:pass"), case: (done, "mark")}


ASKED_REPAIRS = (_for_them_all_to_be, _when_asked, _asked_first)
