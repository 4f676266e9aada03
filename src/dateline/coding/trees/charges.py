"""Accusations and who answers them, who did the deed if anybody did: "denied **charges** of torture"."""

from dateline.coding.lexicons.lexicon import lexicon
from dateline.language.analysis import Analysis


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
