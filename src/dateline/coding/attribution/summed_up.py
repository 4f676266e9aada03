"""Finds what somebody answers that a noun sums up: "**a charge** the ministry denied", "one it called baseless"."""

from collections.abc import Iterator

from dateline.coding.attribution.constructions import Reading
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.signatures import answer_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import ANSWERS, Cue
from dateline.coding.trees.stand_ins import sums_up
from dateline.coding.trees.subjects import agent, passive
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING

_LABELS = ("xcomp", "obj", "obl", "advcl")


def summed_up(analysis: Analysis, cue: Cue) -> Iterator[Reading]:
    """What somebody answers that a noun sums up: "**a charge** the ministry denied", "**a claim** denied by it"."""
    verb, noun = cue.token, analysis.tokens[cue.token].head
    answers = analysis.deprel(verb) == "acl" and 0 <= noun < verb
    answers = answers and (cue.rules.stance in ANSWERS or called_false(analysis, cue))
    completed = ("ccomp",) if cue.name == "label" else ("obj", "ccomp", "xcomp")
    if not answers or analysis.child(verb, *completed) is not None:
        return
    named = analysis.tokens[noun].lemma.lower() in cue_rules().anaphors.words  # "**the claim** the army denied"
    if not sums_up(analysis, noun) and not (named and not _opened(analysis, noun, verb)):
        return
    theirs = analysis.tokens[verb].deprel == "acl:relcl" and analysis.child(verb, "nsubj") is not None
    if (theirs and not passive(analysis, verb)) or agent(analysis, verb) is not None:
        yield Reading(frame="object", content=frozenset({noun, *analysis.dependents(noun, "det")}))


def called_false(analysis: Analysis, cue: Cue) -> bool:
    """Whether somebody calls false what a noun sums up: "a charge the ministry **called baseless**"."""
    return cue.name == "label" and any(not so for _, so in called(analysis, cue.token, cue.token))


def called(analysis: Analysis, verb: int, behind: int) -> Iterator[tuple[int, bool]]:
    """The words by which something is called true or false, `behind` it, and which: "called it **a lie**"."""
    negated = any(True for _ in negating(analysis, verb))
    for j in analysis.dependents(verb, *_LABELS):
        if j > behind and (so := held_true(analysis, j, negated=negated)) is not None:
            yield j, so


def held_true(analysis: Analysis, word: int, *, negated: bool) -> bool | None:
    """Whether a word says of what was told that it is true, or false; None where it says neither."""
    answer = answer_of(analysis, word)
    return None if answer is None or answer.name not in ("false", "true") else (answer.name == "true") != negated


def _opened(analysis: Analysis, noun: int, verb: int) -> bool:
    """Whether a word opens the clause on a noun: "the report **that** they denied", "one **which** they deny"."""
    return analysis.child(verb, "mark") is not None or any(analysis.tokens[j].xpos in ASKING for j in range(noun, verb))
