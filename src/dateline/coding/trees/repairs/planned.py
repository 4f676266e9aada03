"""Mends trees where who talks hangs on the word that sets the day: "talks planned for Friday **between X and Y**"."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.repairs.repair import Links, at
from dateline.language.analysis import Analysis

_PARTIES = frozenset({"between", "among", "with"})
_PLANNED = ("acl", "amod")


@at("obl")
def _planned_between(analysis: Analysis, i: int) -> Links:
    """Between whom a thing is that is planned for a day, hung on the planning."""
    plan = analysis.tokens[i].head
    noun = analysis.tokens[plan].head if plan >= 0 and analysis.tokens[plan].deprel in _PLANNED else -1
    if noun < 0 or not noun < plan < i or analysis.tokens[noun].upos != "NOUN":
        return {}
    set_for_it = analysis.tokens[plan].lemma in predicate_words().scheduling
    return {i: (noun, "nmod")} if set_for_it and preposition(analysis, i) in _PARTIES else {}


@at("obl")
def _due_then(analysis: Analysis, i: int) -> Links:
    """The day of a thing that is due, hung on what is done with the thing: "cancelled talks **due on Friday**"."""
    due = min((i, *analysis.dependents(i, "case"))) - 1
    if due < 0 or analysis.lower(due) != "due" or analysis.tokens[due].deprel not in _PLANNED:
        return {}
    apart = analysis.tokens[i].head != due and analysis.tokens[i].etype == "time"
    return {i: (due, "obl")} if apart and analysis.tokens[due].head < due else {}


@at("ccomp", "parataxis", "advcl", "dep")
def _planned_of_subject(analysis: Analysis, i: int) -> Links:
    """A participle that was taken for a clause: "talks **planned for Friday** were called off, an envoy said"."""
    token = analysis.tokens[i]
    if token.lemma not in predicate_words().scheduling or token.xpos not in ("VBD", "VBN"):
        return {}
    if analysis.child(i, "nsubj", "aux", "cop", "obj", "mark") is not None:
        return {}
    for verb in range(analysis.subtree(i)[-1] + 1, analysis.sentence_tokens(i).stop):
        for noun in analysis.dependents(verb, "nsubj"):
            if noun < i and analysis.subtree(noun)[-1] == i - 1 and analysis.tokens[noun].upos == "NOUN":
                return {i: (noun, "acl")}
    return {}


@at("xcomp", "advcl", "ccomp")
def _to_be_held(analysis: Analysis, i: int) -> Links:
    """What is to be held, hung on the clause around: "will ask the king, during the talks **to be held** in Rabat"."""
    first = analysis.subtree(i)[0]
    to_be = i == first + 2 and analysis.lower(first) == "to" and analysis.lower(first + 1) == "be"
    noun = first - 1
    if not to_be or analysis.tokens[i].lemma not in tree_words().brought_about or noun < 0:
        return {}
    beside = analysis.tokens[noun].upos == "NOUN" and preposition(analysis, noun) and analysis.tokens[i].head < noun
    meets = analysis.tokens[noun].lemma.lower() in lexicon().classes["talks"] | lexicon().classes["held_on_a_day"]
    above, on = analysis.tokens[i].head, analysis.tokens[i].deprel
    # What hung on it and is the content of the verb around: "will urge Iran during the talks to stop the attacks".
    asked = {
        j: (above, on)
        for j in analysis.dependents(i, "xcomp", "advcl")
        if j > i and analysis.lower(analysis.subtree(j)[0]) == "to"
    }
    return {i: (noun, "acl"), **asked} if beside and meets else {}


PLANNED_REPAIRS = (_to_be_held, _planned_between, _due_then, _planned_of_subject)
