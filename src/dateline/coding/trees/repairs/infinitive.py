"""Mends trees of infinitives that hang on the word beside their own: "tried and **failed to kill** him"."""

from functools import cache

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import governing, modality_rules
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis

_OUTCOMES = frozenset({"negative implicative", "refused", "implicative"})
"""Signatures of verbs that tell what came of an attempt or a promise: "failed to", "managed to"."""
_CALLING = frozenset({"call", "consider", "deem", "think", "find"})
_LEAVE = frozenset({"permission", "leave", "authority", "clearance", "right"})


@at("xcomp")
def _tried_and_failed(analysis: Analysis, i: int) -> Links:
    """What two verbs share, where the second tells what came of it: "tried and **failed** to kill him"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    last = first - 1
    joined = last in analysis.dependents(verb, "conj") and verb < last and analysis.lower(first) == "to"
    bare = joined and analysis.child(last, "nsubj", "obj", "xcomp", "ccomp") is None
    told = bare and any(
        signature.name in _OUTCOMES and analysis.tokens[last].lemma.lower() in signature.verbs
        for signature in modality_rules().signature
    )
    return {i: (last, "xcomp")} if told else {}


@at("advcl", "xcomp")
def _was_given_to(analysis: Analysis, i: int) -> Links:
    """What an order says that is given, hung on the giving: "orders were issued **to burn** the village"."""
    verb, first = analysis.tokens[i].head, analysis.subtree(i)[0]
    to = analysis.tokens[i].xpos == "VB" and analysis.lower(first) == "to" and verb == first - 1
    noun = analysis.child(verb, "nsubj") if to else None
    if (
        noun is None
        or analysis.tokens[noun].deprel != "nsubj:pass"
        or analysis.tokens[verb].lemma not in tree_words().given
    ):
        return {}
    word = analysis.tokens[noun].lemma.lower()
    says = any("infinitive" in cue.rules.frames for cue in cues_at(analysis, noun) if cue.kind == "noun")
    return {i: (noun, "acl")} if says or word in governing() or word in _LEAVE else {}


@at("ccomp", "xcomp")
def _ought_to(analysis: Analysis, i: int) -> Links:
    """What somebody ought to do, hung on or beside the "ought": "Chad **ought** to have left"."""
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), -1)
    ought = to - 1 - (analysis.lower(to - 1) == "not")
    if to < 1 or analysis.lower(ought) != "ought" or analysis.tokens[ought].xpos != "MD":
        return {}
    token = analysis.tokens[ought]
    own = {j: (i, analysis.tokens[j].deprel) for j in analysis.children[ought] if j != i and j < ought}
    behind = {j: (i, analysis.tokens[j].deprel) for j in analysis.children[ought] if j > i}
    hung = token.head in (-1, analysis.tokens[i].head) or analysis.tokens[i].head == ought
    return {**own, **behind, i: (token.head, token.deprel), ought: (i, "aux")} if hung else {}


@at("csubj")
def _wise_not_to(analysis: Analysis, i: int) -> Links:
    """What somebody would be wise to do, taken for what is wise: "Hanoi would be wise **not to jail** him"."""
    wise = analysis.tokens[i].head
    who = analysis.child(wise, "nsubj") if i > wise and analysis.tokens[wise].upos == "ADJ" else None
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    itself = who is not None and analysis.lower(who) in ("it", "that", "this", "what")  # "that is easy to say"
    return {i: (wise, "xcomp")} if to and who is not None and not itself else {}


@at("advcl", "xcomp")
def _called_it_wrong_to(analysis: Analysis, i: int) -> Links:
    """What is called something, hung on the calling: "called it slander **to say** that they beat him"."""
    verb = analysis.tokens[i].head
    calls = verb >= 0 and analysis.tokens[verb].lemma in _CALLING
    it = (
        next((j for j in analysis.dependents(verb, "expl", "obj") if analysis.lower(j) == "it"), None)
        if calls
        else None
    )
    said = next((j for j in analysis.dependents(verb, "xcomp", "obj") if it is not None and it < j < i), None)
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))
    named = said is not None and analysis.tokens[said].upos in ("NOUN", "ADJ")
    return {i: (said, "csubj")} if said is not None and to and named else {}


@at("acl")
def _risk_of_doing(analysis: Analysis, i: int) -> Links:
    """Who may do something, taken for what the risk is of: "the risk of **rebels** seizing the town"."""
    above = analysis.tokens[i].head
    bare = analysis.tokens[i].xpos == "VBG" and analysis.child(i, "mark", "case", "nsubj", "aux") is None
    if not bare or above < 0:
        return {}
    own = above if analysis.deprel(above) == "nmod" else analysis.child(above, "nmod")
    if own is None or i != own + 1:
        return {}
    noun = analysis.tokens[own].head
    of = next((j for j in analysis.dependents(own, "case") if analysis.lower(j) == "of"), None)
    if of is None or analysis.tokens[noun].lemma not in _in_prospect():
        return {}
    return {i: (noun, "acl"), own: (i, "nsubj"), of: (i, "mark")}


@at("ccomp")
def _has_yet_to(analysis: Analysis, i: int) -> Links:
    """What is yet to be done, hung on who says so: "A truce has yet **to be signed**, officials said"."""
    to = next((j for j in analysis.dependents(i, "mark") if analysis.lower(j) == "to"), 0)
    has = to - 2
    yet = has >= 0 and analysis.lower(to - 1) == "yet" and analysis.tokens[has].lemma == "have"
    beside = yet and analysis.tokens[has].head == analysis.tokens[i].head and analysis.deprel(has) == "ccomp"
    return {i: (has, "xcomp")} if beside else {}


@cache
def _in_prospect() -> frozenset[str]:
    """Nouns for what may come: "the **prospect** of", "a **risk** of"."""
    return frozenset(noun for one in modality_rules().signature if one.name == "prospect" for noun in one.nouns)


INFINITIVE_REPAIRS = (
    _risk_of_doing,
    _has_yet_to,
    _tried_and_failed,
    _was_given_to,
    _ought_to,
    _wise_not_to,
    _called_it_wrong_to,
)
