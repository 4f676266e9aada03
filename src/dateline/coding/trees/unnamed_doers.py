"""Verbs whose doer the sentence names nowhere, or not beside them: "have the man **arrested**"."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.language.analysis import Analysis

_HAVING = frozenset({"have", "get"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_QUOTES = frozenset({'"', "“", "``", "‘"})


def bidden(analysis: Analysis, i: int) -> bool:
    """Whether a quoted clause tells those to whom it is said what to do: "**“Do not leave**,” he said"."""
    if analysis.tokens[i].xpos != "VB" or analysis.child(i, "mark", "nsubj") is not None:
        return False
    words = [j for j in analysis.subtree(i) if analysis.tokens[j].upos != "PUNCT"]
    return words[0] > 0 and analysis.surface(words[0] - 1) in _QUOTES


def is_an_aim(analysis: Analysis, i: int) -> bool:
    """Whether clause `i` is an infinitive that says what an aim or a plan is."""
    if analysis.child(i, "cop") is None or analysis.tokens[i].xpos != "VB":
        return False
    return any(analysis.lower(j) == "to" for j in analysis.dependents(i, "mark"))


def has_it_done(analysis: Analysis, i: int) -> int | None:
    """The "had" or "got" of whoever has participle `i` done to another: "the king **had** the general **arrested**".

    To whom a number, something of his own or what is not known befalls has not had it done: "had two jets shot down".
    """
    had = analysis.tokens[i].head
    completes = analysis.tokens[i].xpos == "VBN" and had >= 0 and analysis.deprel(i) == "xcomp"
    if not completes or analysis.tokens[had].lemma not in _HAVING or analysis.child(i, "mark", "aux") is not None:
        return None
    whom = next((j for j in analysis.dependents(had, "obj") if had < j < i), None)
    if whom is None or analysis.child(whom, "nummod") is not None:
        return None
    words = {analysis.lower(j) for j in analysis.dependents(whom, "det")}
    owners = [analysis.tokens[j].upos for j in analysis.dependents(whom, "nmod:poss")]
    known = analysis.tokens[whom].upos in ("PROPN", "PRON") or not words.isdisjoint(_KNOWN) or "PROPN" in owners
    return had if known and "PRON" not in owners else None


def sets_it_off(analysis: Analysis, j: int) -> bool:
    """Whether a by-phrase tells what sets off a bomb, and not who: "detonated by **remote control**"."""
    words = {analysis.tokens[k].lemma.lower() for k in (j, *analysis.dependents(j, "amod", "compound"))}
    switch = analysis.tokens[j].lemma.lower() in ("control", *lexicon().classes["switch"])
    return switch and not words.isdisjoint(lexicon().classes["switch"])
