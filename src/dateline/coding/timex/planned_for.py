"""The day for which something is planned that stands with it as a noun: "the talks **planned for Thursday**"."""

from dateline.coding.timex.reference import Direction
from dateline.coding.timex.tokens import tense_words
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

_HAS = frozenset({"has", "have", "had", "’ve", "'ve", "did"})


def planned_for(analysis: Analysis, time: int) -> Direction | None:
    """Which way the day looks for which a noun is planned; None where it is not the day of such a plan.

    It lies ahead, unless the plan is told to have come about: "a march planned for Friday **drew** thousands".
    """
    if _called_off(analysis, time):
        return "future"
    plan = _plan(analysis, time)
    noun = analysis.tokens[plan].head if plan is not None else -1
    if plan is None or noun < 0 or analysis.tokens[noun].upos not in ("NOUN", "PROPN"):
        return None
    if any(analysis.lower(j) in _HAS for j in analysis.dependents(plan, "aux")):
        return "unknown"  # "which had been planned for Friday"
    verb = analysis.tokens[noun].head
    if verb >= 0 and analysis.deprel(noun) == "nsubj" and _came_about(analysis, verb):
        return "past"
    return "future"


def _plan(analysis: Analysis, time: int) -> int | None:
    """The word that sets a noun for a time, next to that: "planned for", "due on", "expected to begin"."""
    tokens = analysis.tokens
    above = tokens[time].head
    if above >= 0 and analysis.deprel(above) == "xcomp" and tokens[above].lemma in tense_words("timetabled"):
        above = tokens[above].head
    if above < 0 or above > time or not tokens[above].deprel.startswith(("acl", "amod")):
        return None
    lemma = tokens[above].lemma.lower()
    cases = {analysis.lower(j) for j in analysis.dependents(time, "case")}
    if analysis.lower(above) in tense_words("due") or lemma in tense_words("planning"):
        return above if cases <= {"for", "on", "in", "at"} else None
    return above if lemma in tense_words("setting") and cases == {"for"} else None


def _called_off(analysis: Analysis, time: int) -> bool:
    """Whether it is the day of what is called off: "cancelled **Friday's** talks", "**Friday's** talks are off"."""
    tokens, noun = analysis.tokens, analysis.tokens[time].head
    if tokens[time].deprel not in ("nmod:poss", "nmod", "compound") or analysis.lower(noun) not in tense_words("ahead"):
        return False
    verb = tokens[noun].head
    if verb >= 0 and analysis.deprel(noun) == "nsubj" and analysis.child(verb, "cop") is not None:
        return analysis.lower(verb) in tense_words("no_longer_on")
    done = verb >= 0 and (analysis.deprel(noun) == "obj" or tokens[noun].deprel == "nsubj:pass")
    return done and with_particle(analysis, verb) in tense_words("calling_off")


def with_particle(analysis: Analysis, verb: int) -> str:
    """A verb with the particle behind it, in its dictionary form: "call off"."""
    behind = [analysis.lower(j) for j in analysis.dependents(verb, "compound", "advmod") if j == verb + 1]
    return " ".join((analysis.tokens[verb].lemma.lower(), *behind))


def _came_about(analysis: Analysis, verb: int) -> bool:
    """Whether what a clause says of a plan is that it came about, or that its time is over: "was held", "began"."""
    tokens = analysis.tokens
    if is_passive(analysis, verb):
        told = any(tokens[j].xpos == "VBD" or analysis.lower(j) in _HAS for j in analysis.dependents(verb, "aux"))
        return told and tokens[verb].lemma in tense_words("carried_out")
    if analysis.child(verb, "cop") is not None or tokens[verb].upos != "VERB":
        return False
    return tokens[verb].xpos == "VBD" or any(analysis.lower(j) in _HAS for j in analysis.dependents(verb, "aux"))
