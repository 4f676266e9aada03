"""Tells at what talks something was settled, or was not: those were held, "agreed on a truce **in talks** in Doha"."""

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis

_PAST = frozenset({"VBD", "VBN"})


def settling(analysis: Analysis, noun: int) -> int | None:
    """The verb of settling something at, or after, what a noun names: "**signed** a deal at talks"."""
    words = modality_rules().circumstances
    if words.at_talks.isdisjoint(analysis.lower(j) for j in analysis.dependents(noun, "case")):
        return None
    verb, link = analysis.tokens[noun].head, analysis.deprel(noun)
    if link == "nmod" and analysis.deprel(verb) in ("obj", "obl"):  # "signed **a deal** at talks"
        verb, link = analysis.tokens[verb].head, "obl"
    return verb if link == "obl" and verb >= 0 and analysis.tokens[verb].lemma.lower() in words.settling else None


def settled_at(analysis: Analysis, noun: int) -> bool:
    """Whether a noun tells at what meeting something was settled: "agreed on a truce **in talks** in Doha"."""
    words, above = modality_rules().circumstances, analysis.tokens[noun].head
    if analysis.deprel(noun) != "nmod" or analysis.tokens[noun].lemma.lower() not in words.meetings:
        return False
    what = analysis.tokens[above].lemma.lower()
    if what in words.attending or words.at.isdisjoint(analysis.lower(j) for j in analysis.dependents(noun, "case")):
        return False
    known = analysis.tokens[above].etype == "event" or what in words.outcomes
    return known or settling(analysis, noun) is not None


def failed_at(analysis: Analysis, noun: int) -> bool:
    """Whether a noun tells at what meeting nothing was settled: "failed to agree **at talks** in Doha"."""
    words, verb = modality_rules().circumstances, settling(analysis, noun)
    if verb is None or analysis.deprel(verb) != "xcomp" or analysis.tokens[noun].lemma.lower() not in words.meetings:
        return False
    fails = analysis.tokens[verb].head
    return analysis.tokens[fails].lemma == "fail" and analysis.tokens[fails].xpos in _PAST
