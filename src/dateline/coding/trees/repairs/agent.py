"""Mends trees where who does it hangs on what stands between: "was accused of war crimes **by Ukraine**"."""

from dateline.coding.lexicons.deverbal import made_of_verbs
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.tags.headline_clauses import is_headline
from dateline.coding.trees.voice import held_for, is_passive
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS, SPEAKERS_OR_PLACES
from dateline.model.codes import SPOKEN, VIOLENT

_COMPLETING = frozenset({"of", "for", "with"})
"""Prepositions of what completes a verb of saying: "asked **for** help", "warned **of** consequences"."""
_TO_OTHERS = frozenset({"ACCUSE", "REQUEST", "THREATEN"})
"""Types of what is said to somebody, who is the object of its verb and cannot be missing beside it."""


@at("nmod", "obl", "nsubj")
def _by_whom(analysis: Analysis, i: int) -> Links:
    """Who does what a passive says, hung on its complement: "were ordered to leave **by the court**"."""
    if not _by_somebody(analysis, i):
        return {}
    verb = _passive_above(analysis, i)
    if verb is None or any(analysis.tokens[j].deprel == "obl:agent" for j in analysis.children[verb]):
        return {}
    if any(preposition(analysis, j) == "by" for j in analysis.dependents(verb, "obl")):
        return {}
    return {i: (verb, "obl:agent"), **_done_to(analysis, verb)}


@at("nmod")
def _done_by(analysis: Analysis, i: int) -> Links:
    """Who does what a noun says, hung on whom it is done to: "the beating of a detainee **by the guards**"."""
    below = analysis.tokens[i].head
    if not _by_somebody(analysis, i) or not _undone(analysis, below):
        return {}
    above = analysis.tokens[below].head
    if 0 <= above < below and analysis.deprel(below) == "nmod" and not _deed(analysis, above):
        below, above = above, analysis.tokens[above].head  # "the halting of exports to Fiji **by Chad**"
    within = 0 <= above < below and analysis.deprel(below) == "nmod" and preposition(analysis, below) == "of"
    return {i: (above, "nmod")} if within and _deed(analysis, above) else {}


def _deed(analysis: Analysis, i: int) -> bool:
    """Whether a noun names what somebody does."""
    lemma = analysis.tokens[i].lemma.lower()
    return analysis.tokens[i].upos in ("NOUN", "VERB") and bool(lexicon().of(lemma, "noun") or made_of_verbs(lemma))


def _undone(analysis: Analysis, i: int) -> bool:
    """Whether a phrase is somebody or somewhere, and so nothing that anybody does: not "an offer **by Fiji**"."""
    token = analysis.tokens[i]
    kinds = ("person", "group", "place")
    known = token.etype in SPEAKERS_OR_PLACES or any(token.lemma.lower() in lexicon().classes[kind] for kind in kinds)
    return token.upos in ("NOUN", "PROPN") and known and not _deed(analysis, i)


def _by_somebody(analysis: Analysis, i: int) -> bool:
    """Whether a phrase is "by" with somebody: "by the court", and not "by Monday", "by force", "by the river"."""
    token = analysis.tokens[i]
    if preposition(analysis, i) != "by" or token.upos not in ("NOUN", "PROPN"):
        return False
    if token.upos == "PROPN":
        return token.etype in SPEAKERS_OR_PLACES
    called, classes = {token.lemma.lower(), analysis.lower(i)}, lexicon().classes
    where = any(called & classes[name] for name in ("place", "facility", "terrain", "thoroughfare"))
    who = any(called & classes[name] for name in ("person", "group"))
    return who or (token.etype in SPEAKERS and not where)


def _passive_above(analysis: Analysis, i: int) -> int | None:
    """The passive of which "by" with somebody tells who does it, though it hangs on what completes that."""
    beside = analysis.tokens[i].head
    verb = analysis.tokens[beside].head if 0 <= beside < i else -1
    if verb >= 0 and analysis.deprel(beside) in ("obj", "obl") and analysis.deprel(verb) in ("xcomp", "advcl"):
        if not _undone(analysis, beside):
            return None  # "asked to accept an offer **by Fiji**"
        beside, verb = verb, analysis.tokens[verb].head  # "asked to withdraw from the valley by Mali"
    if not 0 <= verb < beside or not (is_passive(analysis, verb) or _done_to(analysis, verb)):
        return None
    if analysis.tokens[beside].upos == "VERB":
        return verb if _completes(analysis, beside, verb) else None
    if analysis.deprel(beside) == "obj" and is_passive(analysis, verb):
        return (
            verb if analysis.tokens[verb].lemma in tree_words().with_two_objects else None
        )  # "was given a warning by"
    return verb if analysis.deprel(beside) == "obl" and _said_with(analysis, beside, verb) else None


def _completes(analysis: Analysis, inner: int, verb: int) -> bool:
    """Whether an infinitive or a gerund in the active tells what somebody is told to do, or not to do."""
    active = analysis.tokens[inner].xpos in ("VB", "VBG") and (
        held_for(analysis, inner) or not is_passive(analysis, inner)
    )
    mark = analysis.child(inner, "mark")
    marked = mark is not None and analysis.lower(mark) in ("to", "of", "against", "from", "for", "into")
    told = analysis.deprel(inner) == "xcomp" or _types(analysis, verb) & SPOKEN
    return active and marked and bool(told)


def _said_with(analysis: Analysis, noun: int, verb: int) -> bool:
    """Whether a noun only completes a verb of saying, and is no deed of somebody else: not "warned of raids by"."""
    says = _types(analysis, verb)
    if not says & _TO_OTHERS or preposition(analysis, noun) not in _COMPLETING:
        return False
    if says == {"ACCUSE"}:
        return True  # what somebody is blamed for he did himself, so nobody behind "by" has done it
    known = any(analysis.lower(j) in ("the", "this", "that") for j in analysis.children[noun])
    deed = lexicon().types(analysis.tokens[noun].lemma.lower(), "noun") & {*VIOLENT, "PROTEST"}
    return not known and not deed


def _types(analysis: Analysis, verb: int) -> frozenset[str]:
    return frozenset(lexicon().types(analysis.tokens[verb].lemma.lower()))


def _done_to(analysis: Analysis, verb: int) -> Links:
    """In a headline, the link of whom it is said to, where "was" is left out: "**Mali** urged to leave by bloc"."""
    token, own = analysis.tokens[verb], analysis.child(verb, "nsubj")
    if token.xpos not in ("VBD", "VBN") or own is None or analysis.child(verb, "obj", "aux", "ccomp") is not None:
        return {}
    inside = analysis.sentence_tokens(verb)
    bare = own < verb and analysis.tokens[own].deprel == "nsubj" and is_headline(analysis, inside.start, inside.stop)
    return {own: (verb, "nsubj:pass")} if bare and _types(analysis, verb) & _TO_OTHERS else {}


@at("nmod")
def _attacks_by_them_on(analysis: Analysis, i: int) -> Links:
    """What is attacked, hung on who attacks it: "attacks by armed groups **on various positions**"."""
    doer = analysis.tokens[i].head
    deed = analysis.tokens[doer].head if doer >= 0 and analysis.deprel(doer) == "nmod" else -1
    if not 0 <= deed < doer < i or preposition(analysis, doer) != "by" or preposition(analysis, i) != "on":
        return {}
    strikes = analysis.tokens[deed].lemma.lower() in lexicon().classes["strike"]
    return {i: (deed, "nmod")} if strikes and analysis.tokens[i].etype in ("place", "organization", "person") else {}


AGENT_REPAIRS = (_attacks_by_them_on, _by_whom, _done_by)
