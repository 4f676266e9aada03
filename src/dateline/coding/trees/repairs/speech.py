"""Mends trees around verbs of speech: who says it, and what goes on with the saying."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.repairs.repair import Links, at
from dateline.coding.trees.subjects import goes_on
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS, SPEAKERS_OR_PLACES

_CALLING = frozenset({"call", "describe", "dub", "label", "brand", "term"})
_ADDING = frozenset({"say", "add", "note", "quote", "cite", "write", "report"})
"""With what those who report something go on, who neither agree to anything nor promise it."""


@at("conj")
def _saying(analysis: Analysis, i: int) -> Links:
    """A verb that another goes on with, hung on what is said: "said 700 had been held **and accused** her of theft".

    One in the simple past goes on with none in the past perfect: "denied that it had captured the town **and said** …",
    nor with an infinitive: "said it would impose sanctions **and called** for an inquiry".
    """
    token = analysis.tokens[i]
    said = token.head
    if said < 0 or analysis.deprel(said) != "ccomp":
        return {}
    if _finite_behind(analysis, said, i) and 0 <= analysis.tokens[said].head < said:
        return {i: (analysis.tokens[said].head, "conj")}
    other_tense = token.xpos == "VBD" and perfect(analysis, said) and _sure(analysis, i)
    other_tense = other_tense and not _only_reported(analysis, analysis.tokens[said].head, i)
    if token.lemma not in tree_words().going_on and not other_tense:
        return {}
    if analysis.child(i, "nsubj", "aux", "mark") is not None or analysis.tokens[said].lemma in tree_words().going_on:
        return {}
    saying = analysis.tokens[said].head
    if saying < 0 or analysis.child(saying, "nsubj") is None or not said < i or saying > said:
        return {}
    subject = analysis.child(said, "nsubj")
    told = subject is not None and analysis.tokens[subject].upos == "NOUN"
    other_tense = other_tense and not goes_on(analysis, i, said)
    alike = analysis.tokens[saying].xpos == token.xpos or (analysis.tokens[saying].xpos, token.xpos) == ("VBD", "VBN")
    over = analysis.child(said, "cop") is not None and subject is not None
    thing = over and analysis.tokens[subject or 0].etype not in SPEAKERS  # "said it was over and warned"
    able = subject is not None and analysis.tokens[subject].etype in SPEAKERS_OR_PLACES
    # "Said that officers were looking for him **and warned** that": what goes on does not go on with what was done.
    going_on = token.xpos == "VBD" and analysis.tokens[said].xpos == "VBG" and analysis.child(said, "aux") is not None
    addressed = told and (thing or going_on or not able or passive(analysis, said) or perfect(analysis, said))
    return {i: (saying, "conj")} if alike and (other_tense or addressed) else {}


def _only_reported(analysis: Analysis, saying: int, i: int) -> bool:
    """Whether a verb is what a paper reports of others: "the daily reported that they had met **and agreed** on it"."""
    return analysis.tokens[saying].lemma == "report" and analysis.tokens[i].lemma not in _ADDING


def _sure(analysis: Analysis, i: int) -> bool:
    """Whether a verb says something whatever stands with it; not "seized power and **put** him under arrest"."""
    return any(cue.rules.certain for cue in cues_at(analysis, i))


def _finite_behind(analysis: Analysis, said: int, i: int) -> bool:
    """Whether a verb in the past stands behind one that is none: "would impose it **and called** for more"."""
    if analysis.tokens[i].xpos != "VBD" or analysis.child(i, "nsubj", "aux", "mark") is not None:
        return False
    if analysis.tokens[analysis.tokens[said].head].xpos != "VBD":
        return False
    modal = analysis.tokens[said].xpos == "VB" and analysis.child(said, "aux") is not None
    active = perfect(analysis, said) and passive(analysis, said) and analysis.child(i, "obj") is not None
    return modal or active


def reduced(analysis: Analysis, i: int) -> Links:
    """The subject of "people **briefed** on the talks told us", where the participle was taken for what they told."""
    token = analysis.tokens[i]
    said, own = token.head, analysis.child(i, "nsubj")
    if token.xpos not in ("VBD", "VBN") or own is None or own != i - 1 or not i < said:
        return {}
    if analysis.child(said, "nsubj") is not None or analysis.child(i, "aux", "mark") is not None:
        return {}
    if analysis.tokens[own].xpos == "WP" or any(analysis.tokens[j].upos == "PUNCT" for j in range(i, said)):
        return {}  # "who set it on fire is not known" is a question
    return {own: (said, "nsubj"), i: (own, "acl")}


@at("root", "ccomp", "parataxis")
def _said_to_be(analysis: Analysis, i: int) -> Links:
    """Who is said to be somebody, taken for who says it: "a voice **said to be** the emir's says they left"."""
    own, being = analysis.child(i, "nsubj"), analysis.child(i, "xcomp")
    done = next((j for j in analysis.dependents(i, "ccomp") if being is not None and j > being > i), None)
    hearsay = analysis.tokens[i].xpos in ("VBD", "VBN") and analysis.tokens[i].lemma in cue_rules().hearsay.verbs
    if not hearsay or own is None or own != i - 1 or being is None or done is None:
        return {}
    to_be = analysis.lower(i + 1) == "to" and analysis.tokens[i + 2].lemma == "be"
    alone = analysis.child(done, "nsubj", "mark") is None and analysis.child(i, "aux") is None
    if not to_be or not alone:
        return {}
    links: Links = {own: (done, "nsubj"), i: (own, "acl"), done: (analysis.tokens[i].head, analysis.tokens[i].deprel)}
    return {**links, **{j: (done, "obl") for j in analysis.dependents(i, "obl") if j < own}}


@at("vocative")
def _say_they(analysis: Analysis, i: int) -> Links:
    """The speaker behind a "say" in a headline: "Town taken, say **residents**"."""
    token = analysis.tokens[i]
    if token.head != i - 1 or analysis.tokens[i - 1].lemma != "say":
        return {}
    above = analysis.tokens[i - 1].head
    return {i: (i - 1, "nsubj"), i - 1: (above, "parataxis")} if above >= 0 else {}


def answers_it(analysis: Analysis, i: int) -> bool:
    """Whether a verb says what is thought of something named before it: "charges that she **called** a farce"."""
    calls = analysis.tokens[i].lemma in _CALLING and analysis.child(i, "xcomp", "obl") is not None
    answers = any(cue.rules.stance in ("denies", "rejects") for cue in cues_at(analysis, i))
    return (calls or answers) and analysis.child(i, "obj", "ccomp") is None


def says(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is one that says something: a report, evidence, a comment."""
    return analysis.tokens[noun].upos == "NOUN" and bool(cues_at(analysis, noun))


def perfect(analysis: Analysis, i: int) -> bool:
    """Whether a verb has "have" beside it."""
    return any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(i, "aux"))


def passive(analysis: Analysis, i: int) -> bool:
    """Whether something is done to the subject of a verb."""
    return any(analysis.tokens[j].deprel in ("nsubj:pass", "aux:pass") for j in analysis.children[i])


_reduced = at("ccomp")(reduced)

SPEECH_REPAIRS = (_saying, _reduced, _said_to_be, _say_they)
