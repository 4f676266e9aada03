"""Finds who speaks where a cue hangs on a noun: who publishes a statement, who has found ways to say it."""

from dateline.coding.factuality.negations import nobody
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.subjects import passive, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import SPEAKERS

SAYING = frozenset({"say", "claim", "warn"})
"""Classes of participles of whoever speaks: "opened the debate **saying** that"."""


def author(analysis: Analysis, verb: int) -> int | None:
    """Who publishes what says so: "**the council** approved a resolution condemning it"; or else the paper itself."""
    noun = analysis.tokens[verb].head
    above = analysis.tokens[noun].head
    rules = cue_rules()
    if (whose := _at_which(analysis, verb, noun)) is not None:
        return whose
    if analysis.deprel(verb) != "acl" or analysis.deprel(noun) != "obj" or above < 0 or passive(analysis, above):
        return noun
    made = (
        analysis.tokens[noun].lemma.lower() in rules.documents.made
        and analysis.tokens[above].lemma in rules.giving.publishing
    )
    own = subject(analysis, above) if made else None
    return (
        own
        if own is not None and (analysis.tokens[own].etype in SPEAKERS or analysis.tokens[own].upos == "PRON")
        else noun
    )


def who_can(analysis: Analysis, verb: int, noun: int | None) -> int | None:
    """Who has what lets him say it: "**she** found ways to praise them", "gave **him** a chance to complain"."""
    token = analysis.tokens[verb]
    to_do = noun is not None and analysis.deprel(verb) == "acl" and infinitive(analysis, verb) is not None
    if noun is None or not to_do or analysis.tokens[noun].upos != "NOUN" or analysis.tokens[noun].etype in SPEAKERS:
        return noun
    rules = cue_rules()
    lemma = analysis.tokens[noun].lemma.lower()
    if nobody(analysis, noun):
        return noun  # "have no reason to doubt that"
    if lemma in rules.documents.nouns or lemma in rules.anonymous.nouns or token.xpos != "VB":
        return noun
    whose = next((j for j in analysis.children[noun] if analysis.tokens[j].deprel == "nmod:poss"), None)
    if whose is not None:
        return whose
    above = analysis.tokens[noun].head
    if above < 0 or analysis.deprel(noun) != "obj":
        return noun
    given = analysis.child(above, "iobj")
    return given if given is not None else subject(analysis, above)


def _at_which(analysis: Analysis, verb: int, noun: int) -> int | None:
    """Who speaks at something that cannot: "**Roe** opened the debate saying that it was over"."""
    above = analysis.tokens[noun].head
    hung = above >= 0 and analysis.deprel(verb) == "acl" and analysis.deprel(noun) in ("obj", "obl")
    if not hung or noun > verb or analysis.tokens[noun].upos != "NOUN" or analysis.tokens[above].upos != "VERB":
        return None
    says = any(cue.name in SAYING and cue.rules.certain for cue in cues_at(analysis, verb))
    told = any(cue.rules.certain for cue in cues_at(analysis, noun))  # "a warning saying"
    if not says or told or analysis.tokens[noun].etype != "event" or passive(analysis, above):
        return None
    own = subject(analysis, above)
    named = own is not None and (analysis.tokens[own].etype in SPEAKERS or analysis.tokens[own].upos == "PRON")
    return own if named else None


def who_went_on(analysis: Analysis, verb: int) -> int | None:
    """Who goes on to say something where the tree has nobody: "**Roe** said it was wrong to go while adding"."""
    token = analysis.tokens[verb]
    says = any(cue.name in SAYING and cue.rules.certain for cue in cues_at(analysis, verb))
    if token.xpos != "VBG" or analysis.deprel(verb) != "advcl" or not says:
        return None
    said = (j for j in analysis.ancestors(verb) if j < verb and any(cue.rules.certain for cue in cues_at(analysis, j)))
    above = next(said, None)
    return None if above is None or passive(analysis, above) else subject(analysis, above)
