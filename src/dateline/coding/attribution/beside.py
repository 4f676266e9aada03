"""Finds who stands right beside a verb of saying: there the tree of a long sentence goes wrong most."""

from dateline.coding.lexicons.cues import Cue
from dateline.language.analysis import Analysis
from dateline.language.classes import NOMINAL


def strange(analysis: Analysis, verb: int, own: int) -> bool:
    """Whether another noun phrase, that hangs elsewhere, stands between the subject and the verb right after it."""
    near = verb - 1
    if own > verb or analysis.tokens[near].upos not in NOMINAL:
        return False
    return not any(j in (own, verb) for j in (near, *analysis.ancestors(near)))


def beside(analysis: Analysis, cue: Cue) -> int | None:
    """The noun phrase right before a finite verb of saying, or right after one that follows its quotation.

    Trees of long sentences go wrong just here, so that the speaker hangs on a verb inside the words reported.
    """
    verb = cue.token
    token = analysis.tokens[verb]
    if cue.kind != "verb" or token.xpos not in ("VBD", "VBZ", "VBP") or cue.name not in ("say", "write", "claim"):
        return None
    if token.deprel in ("conj", "acl:relcl") and analysis.child(verb, "aux") is None:
        return None
    inside = analysis.sentence_tokens(verb)
    before = verb - 1
    while before >= inside.start and analysis.tokens[before].upos in ("ADV", "AUX"):
        before -= 1
    if before >= inside.start and analysis.tokens[before].upos in NOMINAL:
        return _top_of_phrase(analysis, before, verb)
    after = verb + 1
    while after < inside.stop and analysis.tokens[after].upos in ("DET", "ADJ", "NUM"):
        after += 1
    if before < inside.start or analysis.tokens[before].upos != "PUNCT":
        return None
    for j in range(before - 1, inside.start - 1, -1):
        # A phrase that a comma closes: "the minister, a former judge, said".
        if analysis.deprel(j) == "nsubj" and analysis.subtree(j)[-1] in (before - 1, before):
            return j
    inverted = after < inside.stop and analysis.tokens[after].upos in NOMINAL
    if not inverted or analysis.tokens[after].etype == "time":
        return None
    who = _noun_modified(analysis, after)
    return None if _does_what_is_said(analysis, verb, who) else who


def _does_what_is_said(analysis: Analysis, verb: int, who: int) -> bool:
    """Whether a noun phrase behind a verb does what is said: "just under half, 49%, say **the law** is bad"."""
    clause = analysis.tokens[who].head
    does = analysis.deprel(who) == "nsubj" and clause > who and analysis.deprel(clause) == "ccomp"
    between = range(analysis.subtree(who)[-1], clause)
    return does and analysis.tokens[clause].head == verb and all(analysis.surface(j) != "," for j in between)


def _noun_modified(analysis: Analysis, i: int) -> int:
    """The noun that a noun stands before in its phrase: "officer" for the "army" of "an army officer"."""
    while analysis.deprel(i) in ("compound", "nmod") and analysis.tokens[i].head > i:
        i = analysis.tokens[i].head
    return i


def _top_of_phrase(analysis: Analysis, i: int, end: int) -> int:
    """The head of the noun phrase that ends with token `i`, left of `end`."""
    while True:
        above = analysis.tokens[i].head
        if 0 <= above < end and analysis.deprel(i) == "obl" and analysis.deprel(above) in ("amod", "acl"):
            i = above if analysis.tokens[above].head > above else analysis.tokens[above].head
            continue  # "a source close to **the talks** said"
        if above < 0 or above >= end or analysis.tokens[above].upos not in {*NOMINAL, "NUM"}:
            return i  # "one of the men"
        if analysis.deprel(i) not in ("flat", "compound", "nmod", "appos", "conj", "goeswith"):
            return i
        if analysis.deprel(i) == "conj" and analysis.child(above, "case") is not None:
            # "... on the group and officials said": coordinate clauses, not coordinate nouns.
            return i
        i = above
