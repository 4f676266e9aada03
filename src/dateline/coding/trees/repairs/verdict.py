"""Mends trees around what is said of a clause: "It is not true, he says, that they **left**", "That they left is"."""

from functools import cache

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.repairs.answer import untrue
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.repairs.speech import passive
from dateline.language.analysis import Analysis

_FAR = {"far": ("from",), "anything": ("but",)}
"""Words for how far something is from being so, and what stands behind them."""


@at("advcl")
def _that_is(analysis: Analysis, i: int) -> Links:
    """What is denied, in front of it and taken for an adverb of it: "That they **left** has been denied"."""
    verb = analysis.tokens[i].head
    first = analysis.subtree(i)[0]
    that = first == analysis.sentence_tokens(i).start and analysis.lower(first) == "that"
    if not that or not first < i < verb or analysis.child(verb, "nsubj", "expl") is not None:
        return {}
    return {i: (verb, "csubj")} if passive(analysis, verb) and cues_at(analysis, verb) else {}


@at("acl")
def _that_was(analysis: Analysis, i: int) -> Links:
    """What is said of a clause in front, where that was hung on who says it: "**That they left** is known, he said"."""
    who = analysis.tokens[i].head
    said = analysis.tokens[who].head if who > i else -1
    first = analysis.sentence_tokens(i).start
    told = analysis.child(said, "ccomp") if said >= 0 and analysis.deprel(who) == "nsubj" else None
    if told is None or not i < told < who or analysis.lower(first) != "that":
        return {}
    return {i: (told, "csubj"), first: (i, "mark")} if analysis.child(told, "nsubj") is None else {}


@at("ccomp")
def _not_true(analysis: Analysis, i: int) -> Links:
    """What is true or not, hung on who says so: "It is not true, he says, that they **left**", "…, he says"."""
    verb = analysis.tokens[i].head
    if links := _clear_that(analysis, i):
        return links
    above = analysis.tokens[verb].head if verb >= 0 else -1
    if above < 0 or analysis.deprel(verb) != "parataxis" or not above < verb < i:
        return {}
    formal = analysis.child(above, "expl") is not None and analysis.child(above, "cop") is not None
    first = analysis.subtree(i)[0]
    mark = first + (analysis.surface(first) == ",")
    apart = "," in (analysis.surface(first), analysis.surface(first - 1))
    return {i: (above, "csubj")} if formal and apart and analysis.lower(mark) == "that" else {}


def _clear_that(analysis: Analysis, i: int) -> Links:
    """The same before who says so: "It is absurd that they **left**, he says", "That they **left** is a lie"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    if not i < verb or analysis.deprel(i) != "ccomp" or analysis.lower(first) != "that":
        return {}
    beside = [j for j in analysis.dependents(verb, "ccomp") if j != i]
    told = [*beside, analysis.tokens[verb].head] if analysis.deprel(verb) == "parataxis" else beside
    for j in told:
        formal = analysis.child(j, "expl") is not None and j == first - 1
        opens = first == analysis.sentence_tokens(i).start and i < j and analysis.child(j, "nsubj", "expl") is None
        if analysis.child(j, "cop") is not None and (formal or opens):
            does = first in analysis.dependents(i, "nsubj")  # "it was the army **that** fled"
            return {i: (j, "acl:relcl" if does and formal else "csubj")}
    return {}


@at("acl")
def _it_is(analysis: Analysis, i: int) -> Links:
    """What is said to be a lie or overdue, taken for a relative clause on that.

    "It's a lie that we **fired** on them", "it is high time they **left**".
    """
    noun = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "acl:relcl" or cues_at(analysis, i):
        return {}
    it, own = analysis.child(noun, "nsubj", "expl"), analysis.child(i, "nsubj")
    formal = it is not None and analysis.lower(it) == "it" and analysis.child(noun, "cop") is not None
    if not formal or own is None:
        return {}
    that = next((j for j in analysis.dependents(i, "obj", "obl") if analysis.lower(j) == "that"), None)
    overdue = any(f"{analysis.lower(j)} {analysis.tokens[noun].lemma}" in _overdue() for j in analysis.children[noun])
    if that is None:
        return {i: (noun, "acl")} if overdue else {}
    opens = that == noun + 1 and (overdue or untrue(analysis, noun))
    return {i: (noun, "acl"), that: (i, "mark")} if opens else {}


@at("nsubj")
def _what_is_false(analysis: Analysis, i: int) -> Links:
    """What is said to be false, taken for another who says so: "The ministry said **news** going round is fake"."""
    verb = analysis.tokens[i].head
    if (
        not 0 <= verb < i
        or not any(j < verb for j in analysis.dependents(verb, "nsubj"))
        or not cues_at(analysis, verb)
    ):
        return {}
    said = [j for j in analysis.dependents(verb, "ccomp") if j > i and analysis.child(j, "nsubj", "expl") is None]
    return {i: (said[0], "nsubj")} if len(said) == 1 and analysis.child(said[0], "cop") is not None else {}


@at("csubj", "ccomp", "advcl")
def _far_from(analysis: Analysis, i: int) -> Links:
    """What is far from so, hung on the distance: "It is far from certain that they **left**"."""
    far = analysis.tokens[i].head
    if far < 0 or analysis.lower(far) not in _FAR or analysis.child(far, "cop") is None:
        return {}
    that = any(analysis.lower(j) == "that" for j in analysis.dependents(i, "mark"))
    said = (j for j in analysis.dependents(far, "obl", "nmod", "advcl") if analysis.tokens[j].upos == "ADJ" and j > far)
    of_it = (j for j in said if any(analysis.lower(k) in _FAR[analysis.lower(far)] for k in analysis.children[j]))
    so = next(of_it, None)
    return {i: (so, "ccomp")} if that and so is not None else {}


@at("nmod", "amod", "appos")
def _quoted_lie(analysis: Analysis, i: int) -> Links:
    """What a headline or a verb calls a deed in quotation marks: "Raid **'a lie'**", "called reports **'lies'**"."""
    noun = analysis.tokens[i].head
    before = [j for j in analysis.subtree(i) if j < i]
    opens = next((j for j in before if analysis.tokens[j].xpos == "``"), None)
    if opens is None or not 0 <= noun < opens or not (untrue(analysis, i) or _fake(analysis, i)):
        return {}
    # "Attack on Goma 'false'": what stands before the mark belongs to the deed.
    moved: Links = {j: (noun, "nmod") for j in before if j < opens and analysis.tokens[j].head == i}
    above = [noun, *(j for j in analysis.ancestors(noun) if j < noun)]
    top = next((j for j in above if analysis.deprel(j) not in ("nmod", "compound", "amod")), -1)
    if top < 0 or analysis.tokens[top].upos not in ("NOUN", "PROPN"):
        return {}
    verb = analysis.tokens[top].head
    if analysis.deprel(top) == "obj" and any("label" in cue.rules.frames for cue in cues_at(analysis, verb)):
        return {i: (verb, "xcomp"), **moved}
    if analysis.deprel(top) not in ("root", "ccomp", "parataxis") or analysis.child(top, "nsubj", "cop") is not None:
        return {}
    return {i: (verb, analysis.tokens[top].deprel), top: (i, "nsubj"), **moved}


def _fake(analysis: Analysis, i: int) -> bool:
    """Whether an adjective makes a noun a word for what is not so: "fake news"."""
    return any(untrue(analysis, j) for j in analysis.dependents(i, "amod"))


@cache
def _overdue() -> frozenset[str]:
    """Words for what should have been done: "high time"."""
    return frozenset(noun for one in modality_rules().signature if one.name == "overdue" for noun in one.nouns)


VERDICT_REPAIRS = (_what_is_false, _far_from, _that_is, _that_was, _not_true, _it_is, _quoted_lie)
