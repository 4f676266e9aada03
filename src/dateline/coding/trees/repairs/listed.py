"""Mends trees of lists: what is listed and was hung on a noun within the first of the list."""

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees.repairs.repair import Links, at
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


@at("obl", "nmod")
def _together_with(analysis: Analysis, i: int) -> Links:
    """What befell a place as it befell the one before: "liberated X **together with Y and Z**"."""
    verb = analysis.tokens[i].head
    first = analysis.subtree(i)[0]
    together = first > 0 and analysis.lower(first) == "with" and analysis.lower(first - 1) in ("together", "along")
    done = analysis.child(verb, "obj", "nsubj:pass") if together and verb >= 0 else None
    if done is None or done >= first:
        return {}
    places = all(analysis.tokens[j].etype == "place" and analysis.tokens[j].upos == "PROPN" for j in (done, i))
    others: Links = dict.fromkeys(analysis.dependents(i, "conj"), (done, "conj"))
    return {i: (done, "conj"), first: (i, "cc"), **others} if places else {}


@at("appos")
def _village_of_an_area(analysis: Analysis, i: int) -> Links:
    """The name of a village, hung on the area that it is in: "the last village of the Kursk region, **Gornal**"."""
    area, types = analysis.tokens[i].head, place_rules().types
    small = analysis.tokens[area].head if area >= 0 and analysis.deprel(area) == "nmod" else -1
    if small < 0 or not small < area < i or analysis.tokens[i].upos != "PROPN":
        return {}
    named = analysis.child(area, "compound", "flat", "amod") is not None
    sizes = analysis.lower(small) in types.small and analysis.lower(area) in types.area
    return {i: (small, "appos")} if named and sizes and analysis.child(i, "cc", "conj") is None else {}


@at("conj")
def _with_its_own_deed(analysis: Analysis, i: int) -> Links:
    """One more thing, taken for one more who did it to the first: "arms sent by Mali and **drones** bought in Chad"."""
    doer = analysis.tokens[i].head
    deed = analysis.tokens[doer].head if doer >= 0 and analysis.tokens[doer].deprel == "obl:agent" else -1
    thing = analysis.tokens[deed].head if deed >= 0 and analysis.tokens[deed].deprel == "acl" else -1
    if not 0 <= thing < deed < doer < i or analysis.tokens[i].etype in ("person", "organization", "place", None):
        return {}
    own = i + 1
    told = own < len(analysis.tokens) and analysis.tokens[own].xpos in ("VBN", "VBD")
    hung = told and analysis.deprel(own) == "acl" and analysis.tokens[own].head in (i, thing, doer)
    by = any(j < doer for j in analysis.dependents(doer, "case"))
    return {i: (thing, "conj"), own: (i, "acl")} if hung and by else {}


LISTED_REPAIRS = (_with_its_own_deed, _listed_alike, _together_with, _village_of_an_area)
