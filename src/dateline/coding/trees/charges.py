"""Accusations and demands, and who answers them: "denied **charges** of torture", "rejected a **call** to resign"."""

from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.lexicons.tree_words import tree_words
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import heads
from dateline.coding.trees.subjects import passive, subjects
from dateline.language.analysis import Analysis

_ASKING = frozenset({"requests", "orders"})
_DECIDES = frozenset({"ruling", "decree", "verdict"})
"""What is done by whoever decides it, and not by who answers."""
_MAY_BE_OWN = frozenset({"request", "bid", "petition", "application", "plea", "appeal"})
"""Nouns for what somebody may ask to do himself: "a request by the paper to visit the camp"."""
_AT = frozenset({"against", "over", "at", "about"})
"""Prepositions of what somebody has an opinion on, or protests at."""
_ANSWERS = frozenset({"RETREAT", "CONCEDE", "AID", "SANCTION", "COERCE"})
"""Types of what only those can do who are asked."""


def charge(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is an accusation, whose maker is not who is said to have done it."""
    return analysis.tokens[noun].lemma.lower() in lexicon().classes["accusation"]


def answering(analysis: Analysis, noun: int) -> int | None:
    """The verb whose subject answers or faces accusation `noun`."""
    verb = analysis.tokens[noun].head
    if verb < 0 or not charge(analysis, noun):
        return None
    done_to = analysis.deprel(noun) == "obj" or analysis.tokens[noun].deprel == "nsubj:pass"
    return verb if done_to and analysis.tokens[verb].lemma in lexicon().classes["answers_to"] else None


def arrested(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """Who is held on charges, where a noun says so: "the arrest **of two men** on charges of killing him"."""
    lines = lexicon().of(analysis.tokens[noun].lemma.lower(), "noun") if analysis.tokens[noun].upos == "NOUN" else ()
    if not any(line.group.mode in ("arrest", "convict", "allege") for line in lines):
        return ()
    return heads(analysis, (j for prep, j in obliques(analysis, noun) if prep == "of"))


def at_fault(analysis: Analysis, i: int) -> bool:
    """Whether it is said who is to blame, who blames nobody himself: "the rebels are **to blame** for the raid"."""
    fault = analysis.tokens[i].lemma == "blame" and i > 0 and analysis.lower(i - 1) == "to"
    return fault and any(analysis.tokens[j].lemma == "be" for j in analysis.dependents(i, "cop", "aux"))


def of_others(analysis: Analysis, noun: int) -> bool:
    """Whether what a noun is about is up to others than the one who judges or resists it.

    "**Condemned** the decision to expel them", "resisted any **attempt** to oust him"; a plan that one rejects may be
    one's own.
    """
    verb, classes = analysis.tokens[noun].head, lexicon().classes
    if verb < 0 or passive(analysis, verb):
        return False
    word, done = analysis.tokens[verb].lemma.lower(), analysis.deprel(noun) == "obj"
    trying = analysis.tokens[noun].lemma.lower() in classes["trying"] | {"plan"}
    to_him = any(
        analysis.tokens[k].xpos == "PRP" and not analysis.lower(k).endswith(("self", "selves"))
        for j in analysis.dependents(noun, "acl")
        if analysis.tokens[j].xpos == "VB"
        for k in analysis.dependents(j, "obj")
    )
    if trying and to_him and word in classes["telling_of_plots"]:
        return True  # "described a **plan** to kill him"
    if done and word in classes["opposing"] and analysis.tokens[noun].lemma.lower() in classes["trying"]:
        return True
    if _only_heard_of(analysis, noun, verb):
        return True
    at = analysis.deprel(noun) == "obl" and any(analysis.lower(j) in _AT for j in analysis.dependents(noun, "case"))
    return (done or at) and word in classes["judging"]


def _only_heard_of(analysis: Analysis, noun: int, verb: int) -> bool:
    """Whether one only hears of what others are after, fights it or rules on it: "**warned of** a plan to kill him"."""
    words, aim = tree_words(), analysis.tokens[noun].lemma.lower()
    prep = preposition(analysis, noun)
    if analysis.deprel(noun) == "nmod" and prep in ("of", "about"):
        tells, above = analysis.tokens[verb].lemma.lower() in words.told_aims.nouns, analysis.tokens[verb].head
        had = above >= 0 and analysis.tokens[above].lemma.lower() in words.told_aims.verbs
        return tells and had and any(aim in words.aims[kind] for kind in ("plots", "plans"))
    prep = "object" if analysis.deprel(noun) == "obj" else prep if analysis.deprel(noun) == "obl" else ""
    word = analysis.tokens[verb].lemma.lower()
    who = {analysis.tokens[j].lemma.lower() for j in subjects(analysis, verb)}
    return any(
        word in row.verbs
        and prep in row.prepositions
        and any(aim in words.aims[kind] for kind in row.aims)
        and (not row.subjects or not who.isdisjoint(row.subjects))
        for row in words.others_aims
    )


def asked_of(analysis: Analysis, noun: int, done: int) -> tuple[tuple[int, ...], int | None] | None:
    """Who is to do what somebody else's demand asks for: those that it is made to, and the verb of who answers it.

    "Rejected a call by the opposition **to resign**" asks the one who rejects it. None where a noun is no such demand.
    """
    asks = any(cue.rules.stance in _ASKING and not cue.rules.attitude for cue in cues_at(analysis, noun))
    cases = {j: {analysis.lower(k) for k in analysis.dependents(j, "case")} for j in analysis.dependents(noun, "nmod")}
    named = any("by" in case or analysis.tokens[j].deprel == "nmod:poss" for j, case in cases.items())
    verb = analysis.tokens[noun].head
    if analysis.tokens[noun].lemma in _DECIDES:
        return None  # "protested a ruling by the court to evict them"
    if not asks or not named or (verb >= 0 and analysis.tokens[verb].lemma in cue_rules().giving.verbs):
        return None
    if analysis.tokens[noun].lemma in _MAY_BE_OWN and _ANSWERS.isdisjoint(lexicon().types(analysis.tokens[done].lemma)):
        return None
    whom = tuple(j for j, case in cases.items() if case & {"to", "on", "upon"} and noun < j < done)
    return whom, verb if verb >= 0 and analysis.deprel(noun) == "obj" else None
