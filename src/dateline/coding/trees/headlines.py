"""Mends trees of headlines, which leave out "were" and "by": "Kunduz **captured**, say rebels"."""

from dateline.coding.lexicons.cues import set_in
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.trees.speech_repairs import Links
from dateline.language.analysis import Analysis

_CLAUSES = frozenset({"root", "ccomp", "parataxis", "conj"})
_WHO = frozenset({"i", "he", "she", "we", "they", "who"})


def headline_links(analysis: Analysis, i: int) -> Links:
    """Where what hangs on verb `i` should hang if the verb is one of a headline."""
    return (
        _told_by_two(analysis, i)
        or _said_by_them(analysis, i)
        or _part_of_the_verb(analysis, i)
        or _done_to(analysis, i)
    )


def _done_to(analysis: Analysis, i: int) -> Links:
    """The subject of a participle without an auxiliary is the one it is done to: "Aybak **overrun**"."""
    subject = next((j for j in analysis.children[i] if analysis.tokens[j].deprel == "nsubj"), None)
    if subject is None or subject > i or analysis.lower(subject) in _WHO or not lacks_auxiliary(analysis, i):
        return {}
    return {subject: (i, "nsubj:pass")}


def lacks_auxiliary(analysis: Analysis, i: int) -> bool:
    """Whether a verb is a participle to which "was" or "were" belongs."""
    token = analysis.tokens[i]
    if token.upos != "VERB" or token.deprel not in _CLAUSES:
        return False
    if analysis.child(i, "obj", "iobj", "aux", "cop", "ccomp") is not None:
        return False
    if token.xpos == "VBD" or token.deprel == "parataxis":
        # The tagger mixes up participle and past tense, but nobody captures or jails without saying whom.
        return token.lemma.lower() in lexicon().classes["done_to"]
    shared = token.deprel == "conj" and token.head >= 0 and analysis.child(token.head, "aux") is not None
    return token.xpos == "VBN" and not shared


def _told_by_two(analysis: Analysis, i: int) -> Links:
    """The first of two that a verb of speech seems to have is what is told of: "**Soldiers** killed, army says"."""
    subjects = [j for j in analysis.children[i] if analysis.tokens[j].deprel == "nsubj" and j < i]
    if len(subjects) != 2 or not set_in(analysis, i):
        return {}
    what, speaker = subjects
    said = next((j for j in analysis.dependents(what, "acl") if what < j < speaker), None)
    beside = [j for j in analysis.dependents(i, "ccomp") if j < speaker]
    if said is None:
        said = next((j for j in beside if what < j and analysis.tokens[j].xpos == "VBN"), None)
    closed = any(analysis.surface(j) == "," for j in range(what, speaker))
    if said is None or not closed or analysis.tokens[said].xpos not in ("VBN", "VBD"):
        return {}
    if analysis.child(said, "mark", "aux", "nsubj") is not None:
        return {}  # "reports that it had been taken were, the ministry said, false"
    # "Burkina Faso: dozens killed, sources say".
    label = {j: (said, "dislocated") for j in beside if j < what and analysis.tokens[j].upos in ("PROPN", "NOUN")}
    return {said: (i, "ccomp"), what: (said, "nsubj:pass"), **label}


def _part_of_the_verb(analysis: Analysis, i: int) -> Links:
    """Who says it, taken for a part of a verb that looks like a noun: "Convoy looted, **agency** claims"."""
    token = analysis.tokens[i]
    who = next((j for j in analysis.children[i] if analysis.tokens[j].deprel == "compound" and j == i - 1), None)
    if token.deprel != "parataxis" or token.upos != "VERB" or who is None or not set_in(analysis, i):
        return {}
    below = (j for j in analysis.children[i] if j < who and analysis.tokens[j].deprel in ("det", "amod", "compound"))
    return {who: (i, "nsubj"), **{j: (who, analysis.tokens[j].deprel) for j in below}}


def _said_by_them(analysis: Analysis, i: int) -> Links:
    """Who says it behind the verb of speech, taken for the doer without "by": "Kunduz captured, **say** rebels"."""
    deed, speaker = analysis.tokens[i].head, i + 1
    ends = analysis.sentence_tokens(i).stop
    while speaker < ends and 0 <= analysis.tokens[speaker].head != deed:
        speaker += 1
    if deed < 0 or speaker >= ends or not deed < i or not set_in(analysis, i):
        return {}
    agent = analysis.tokens[speaker].deprel == "obl:agent" and analysis.child(speaker, "case") is None
    return {i: (deed, "parataxis"), speaker: (i, "nsubj")} if agent and analysis.surface(i - 1) == "," else {}
