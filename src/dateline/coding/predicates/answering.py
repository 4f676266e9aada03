"""Finds how a statement answers what was told before: by a word for it ("the charge", "doing so"), or by its truth."""

import re
from functools import cache

import msgspec

from dateline.coding.attribution.asides import CONTRARY
from dateline.coding.attribution.summed_up import called, held_true
from dateline.coding.factuality.negations import negating
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.trees.stand_ins import sums_up
from dateline.language.analysis import Analysis
from dateline.language.classes import NOT
from dateline.model.statement import Stance, Statement

_SHORT = 8
"""How many words at most say of something only that it is so, or is not."""
_SAYING: frozenset[Stance] = frozenset({"says", "claims", "confirms"})
_HELPING = frozenset({"have", "do", "be"})


class Answering(msgspec.Struct, frozen=True, kw_only=True):
    """How a statement answers another."""

    stance: Stance
    text: str
    """The words for what is answered."""
    own: bool = False
    """Whether it speaks of what whoever answers has done himself: "denied **doing so**"."""
    asked: bool = False
    """Whether it answers a question, and nothing else: "said **no**"."""


@cache
def _anaphor() -> re.Pattern[str]:
    """What stands for what was told, and nothing else: "this", "the latest reports"."""
    nouns = "|".join(sorted(cue_rules().truth.told))
    words = cue_rules().replies
    opening = rf"(?:{'|'.join(words.before)})?(?: \w+)?\s*"
    return re.compile(rf"\W*{opening}(?:{'|'.join(words.alone)}|(?:{nouns})s?|stories)\W*", re.IGNORECASE)


@cache
def _doing_so() -> re.Pattern[str]:
    """What stands for having done it, and nothing else: "doing so", "that it ever did"."""
    return re.compile(rf"\W*{cue_rules().replies.doing_so}\W*", re.IGNORECASE)


def answering(analysis: Analysis, one: Statement) -> Answering | None:
    """How a statement answers what was told before; nothing for most."""
    text = " ".join(analysis.text[start:end] for start, end in one.content)
    if one.stance in CONTRARY or one.stance == "confirms":
        if _anaphor().fullmatch(text):
            return Answering(stance=one.stance, text=text)
        if one.stance != "rejects" and _doing_so().fullmatch(text):
            return Answering(stance=one.stance, text=text, own=True)
    tokens = [i for span in one.content for i in analysis.tokens_in(span) if analysis.tokens[i].upos != "PUNCT"]
    if one.stance not in _SAYING or not 0 < len(tokens) <= _SHORT:
        return None
    inside = set(tokens)
    top = next((i for i in tokens if analysis.tokens[i].head not in inside), tokens[0])
    words = " ".join(map(analysis.lower, tokens))
    replies = cue_rules().replies
    if words in replies.to_questions:
        return Answering(stance=replies.to_questions[words], text=words, asked=True)
    if words in replies.no:
        return Answering(stance="denies", text=words)
    if _only_helps(analysis, top, tokens):
        stance: Stance = "denies" if NOT & {analysis.lower(i) for i in tokens} else "confirms"
        # "Would not" answers whether they would.
        return Answering(stance=stance, text=words, own=True, asked=analysis.tokens[top].xpos == "MD")
    negated = set(negating(analysis, top))
    if inside == {top, *negated}:  # "**Not true**, says the army"
        return judged(analysis, top, "that", negated=bool(negated))
    return _called(analysis, one) or _of_truth(analysis, top, one)


def _only_helps(analysis: Analysis, verb: int, tokens: list[int]) -> bool:
    """Whether somebody only says with an auxiliary that something was done, or was not: "said **they had not**"."""
    own = analysis.child(verb, "nsubj")
    plain = own is not None and analysis.tokens[own].upos == "PRON" and analysis.tokens[own].xpos == "PRP"
    rest = [i for i in tokens if i not in (verb, own) and analysis.lower(i) not in (*NOT, "that")]
    tag = analysis.tokens[verb].xpos
    return plain and not rest and (tag == "MD" or (analysis.tokens[verb].lemma in _HELPING and tag.startswith("VB")))


def _of_truth(analysis: Analysis, word: int, one: Statement) -> Answering | None:
    """Whether it is said of what was told that it is true: "says **that is untrue**", "a charge it says is"."""
    if analysis.child(word, "cop") is None:
        return None
    subject = analysis.child(word, "nsubj", "csubj")
    if subject is not None:
        about = analysis.text[slice(*analysis.span(analysis.subtree(subject)[0], analysis.subtree(subject)[-1]))]
    else:
        cue = analysis.tokens_in(one.cue[-1])[-1] if one.cue else -1
        noun = analysis.tokens[cue].head if cue >= 0 and analysis.deprel(cue) == "acl" else -1
        if noun < 0 or not sums_up(analysis, noun):
            return None
        about = analysis.text[slice(*analysis.span(analysis.subtree(noun)[0], noun))]
    negated = len(list(negating(analysis, word))) % 2 == 1
    return judged(analysis, word, about, negated=negated)


def _called(analysis: Analysis, one: Statement) -> Answering | None:
    """Whether what was told is called true or false: "calls **that a lie**", "described **the claim as false**"."""
    cue = analysis.tokens_in(one.cue[-1])[-1] if one.cue else -1
    thing = analysis.child(cue, "obj") if cue >= 0 else None
    if thing is None or thing < cue:
        return None
    about = analysis.text[slice(*analysis.span(analysis.subtree(thing)[0], thing))]
    found = (_judged(analysis, j, about, so) for j, so in called(analysis, cue, thing))
    return next(filter(None, found), None)


def judged(analysis: Analysis, word: int, about: str, *, negated: bool) -> Answering | None:
    """How a word, negated or not, answers what `about` stands for: "**that** is **untrue**"."""
    return _judged(analysis, word, about, held_true(analysis, word, negated=negated))


def _judged(analysis: Analysis, word: int, about: str, so: bool | None) -> Answering | None:
    """How a word answers what `about` stands for, where it says that this is so, or is not."""
    pointed = about.strip(" ,–—-").lower() in cue_rules().replies.pointing
    if so is None or not (pointed or _anaphor().fullmatch(about)):
        return None
    if pointed and analysis.tokens[word].lemma.lower() not in cue_rules().truth.plainly:
        return None  # "calls that **absurd**" may be said of a deed as well
    return Answering(stance="confirms" if so else "denies", text=about)
