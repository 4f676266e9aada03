"""Mends trees of participles that tell which noun is meant, and not what is done: "helped men **shot** in Gao"."""

from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis
from dateline.language.classes import FINITE

_PASTS = frozenset({"VBN", "VBD", "VB"})
_NAMES = ("NOUN", "PROPN")
_PLURAL = frozenset({"are", "were"})


@at("xcomp")
def _helped_men_shot(analysis: Analysis, i: int) -> Links:
    """What was done to those to whom something else is done: "helped men **shot**", "wants men **held** freed"."""
    verb = analysis.tokens[i].head
    whom = next((j for j in analysis.dependents(verb, "obj") if verb < j < i), None)
    if whom is None or not _bare(analysis, i) or analysis.subtree(whom)[-1] != i - 1:
        return {}
    then = (analysis.tokens[j].xpos for j in analysis.dependents(verb, "xcomp") if j > i)
    done = analysis.tokens[verb].lemma in tree_words().done_to_the_hurt or not _PASTS.isdisjoint(then)
    return {i: (whom, "acl")} if done else {}


@at("ccomp")
def _helps_men_shot(analysis: Analysis, i: int) -> Links:
    """The same, where it is taken for a clause of its own: "helps men **shot**", "hopes the men **shot** recover"."""
    verb, whom = analysis.tokens[i].head, analysis.child(i, "nsubj")
    if verb < 0 or verb > i or analysis.tokens[i].xpos not in ("VBN", "VBD"):
        return {}
    if whom is not None:
        done = analysis.tokens[verb].lemma in tree_words().done_to_the_hurt and analysis.child(verb, "obj") is None
        near = done and verb < whom == i - 1 and analysis.child(i, "mark", "aux", "obj", "ccomp") is None
        return {whom: (verb, "obj"), i: (whom, "acl")} if near and analysis.tokens[whom].upos in _NAMES else {}
    noun = analysis.subtree(i)[0] - 1
    above = analysis.tokens[noun].head if noun > verb else -1
    behind = above > i and analysis.deprel(noun) == "nsubj" and analysis.tokens[above].head == verb
    return {i: (noun, "acl")} if behind and _bare(analysis, i) else {}


@at("obj")
def _fleeing(analysis: Analysis, i: int) -> Links:
    """Who does it, taken for whom it is done to, behind what they do besides: "Fleeing **civilians** crossed it"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    opens = first == analysis.sentence_tokens(i).start and i + 1 == verb and analysis.tokens[verb].xpos in FINITE
    doing = any(analysis.tokens[j].xpos == "VBG" for j in analysis.dependents(i, "amod", "acl") if j < i)
    whom = any(j > verb for j in analysis.dependents(verb, "obj"))
    return {i: (verb, "nsubj")} if opens and doing and whom and analysis.child(verb, "nsubj") is None else {}


@at("csubj", "advcl")
def _arriving_they_are(analysis: Analysis, i: int) -> Links:
    """Who is something while they arrive, taken for those to whom it is done: "**arriving refugees** are in need".

    That arming rebels is wrong is one thing that **is** so; several that **are** so are the rebels.
    """
    verb, who = analysis.tokens[i].head, analysis.child(i, "obj")
    if analysis.tokens[i].xpos != "VBG" or who is None or analysis.tokens[who].xpos != "NNS" or not i < who < verb:
        return {}
    behind = analysis.child(verb, "cop", "aux") or verb
    many = analysis.lower(behind) in _PLURAL or analysis.tokens[behind].xpos == "VBP"
    bare = analysis.subtree(i)[-1] == who == behind - 1 and analysis.child(who, "det", "nmod:poss", "conj") is None
    if not many or not bare or analysis.child(i, "mark", "conj", "aux") is not None:
        return {}
    return {i: (who, "amod"), who: (verb, "nsubj:pass" if analysis.child(verb, "aux:pass") is not None else "nsubj")}


def _bare(analysis: Analysis, i: int) -> bool:
    """Whether a participle has nobody and nothing before it, and nothing behind it that it is done to."""
    alone = analysis.subtree(i)[0] == i and analysis.child(i, "obj", "nsubj", "aux", "mark") is None
    return alone and analysis.tokens[i].xpos in ("VBN", "VBD")


PARTICIPLE_REPAIRS = (_helped_men_shot, _helps_men_shot, _fleeing, _arriving_they_are)
