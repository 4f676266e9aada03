"""Tells where what a word would report is left unsaid: "should accept that they left", "forgot to mention it"."""

from dateline.coding.attribution.constructions import Reading
from dateline.coding.attribution.making import would_tell
from dateline.coding.attribution.noun_sources import source_of_noun
from dateline.coding.attribution.sources_of import speaks
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.signatures import signature_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.subjects import agent, passive, subjects
from dateline.language.analysis import Analysis

AGREED = frozenset({"promises", "orders", "requests", "threatens", "predicts", "confirms"})
"""Stances of what was to be, which a deed may be as good as: "left as promised"."""


def _undecided(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether something is still to be decided, so that nobody plans it: "will decide **whether** they left"."""
    if cue.name != "intend" or reading.frame != "clause":
        return False
    marks = (k for j in analysis.dependents(cue.token, "ccomp", "acl") for k in analysis.dependents(j, "mark"))
    return any(analysis.lower(k) in modality_rules().conditions.unsure for k in marks)


def _reported(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether an agreement is only possible, or somebody else tells of it: "said they had **agreed** to leave"."""
    verb = cue.token
    if cue.name != "undertake":
        return False
    if any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux")):
        return True
    for j in (verb, *analysis.ancestors(verb)):
        if analysis.deprel(j) in ("ccomp", "acl"):
            return True
        if not modality_rules().conditions.marks.isdisjoint(analysis.lower(k) for k in analysis.dependents(j, "mark")):
            return True
    return any(True for j in analysis.dependents(verb, "parataxis") if cues_at(analysis, j))


def _seen_to(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether somebody sees to it that something is so: "made **sure** that they left"."""
    above = analysis.tokens[cue.token].head
    made = above >= 0 and analysis.deprel(cue.token) == "xcomp" and analysis.tokens[above].lemma == "make"
    return cue.kind == "adjective" and made and cue.lemma in cue_rules().apart.seen_to


def _as_agreed(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether something is only done the way it was to be done: "they left **as promised**"."""
    verb = cue.token
    if cue.rules.stance not in AGREED:
        return False
    marked = any(analysis.lower(j) == "as" for j in analysis.dependents(verb, "mark"))
    bare = analysis.child(verb, "nsubj", "ccomp", "xcomp") is None and agent(analysis, verb) is None
    return marked and bare and analysis.tokens[verb].xpos == "VBN" and analysis.deprel(verb) == "advcl"


def _forgotten(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether somebody did not think of saying what is so all the same: "forgot to **mention** that they had left"."""
    if reading.frame != "clause":
        return False
    verb = cue.token
    above = analysis.tokens[verb].head
    forgets = above >= 0 and analysis.tokens[above].lemma in cue_rules().silence.forgetting
    marks = (k for j in analysis.dependents(verb, "ccomp") for k in analysis.dependents(j, "mark"))
    open_to_doubt = any(analysis.lower(k) in modality_rules().conditions.unsure for k in marks)
    return forgets and analysis.deprel(verb) == "xcomp" and not open_to_doubt


def _not_let(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether somebody is not let speak: "was not authorised to **brief** the press"."""
    if reading.frame != "object":
        return False
    verb = cue.token
    above = analysis.tokens[verb].head
    let = above >= 0 and analysis.tokens[above].lemma in cue_rules().apart.talking
    return let and analysis.deprel(verb) == "xcomp" and any(True for _ in negating(analysis, above))


def _denied_plan(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether a plan is what somebody denies to have, so that nobody tells of it: "denies **planning** to leave"."""
    if cue.name != "intend" or reading.frame != "infinitive":
        return False
    verb = cue.token
    above = analysis.tokens[verb].head
    own = above >= 0 and analysis.deprel(verb) == "xcomp" and analysis.tokens[verb].xpos == "VBG"
    return own and any(each.rules.stance == "denies" for each in cues_at(analysis, above))


def _brings_about(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether it is something that happened that makes one think of it: "**the truce** raises the spectre of war"."""
    own = subjects(analysis, cue.token)[:1] if cue.name == "discuss" and reading.frame == "object" else ()
    return any(analysis.tokens[j].etype == "event" and not speaks(analysis, j) for j in own)


def _thwarted(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether a plan that nobody is named for is one that somebody stops: "**blocked** a plan to deport them"."""
    if cue.kind != "noun" or reading.frame != "infinitive":
        return False
    noun = cue.token
    verb = analysis.tokens[noun].head
    stops = verb >= 0 and analysis.tokens[verb].lemma in modality_rules().negation.thwarting
    return stops and analysis.deprel(noun) == "obj" and source_of_noun(analysis, noun) is None


def _still_to_say(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether it is only asked of somebody to own what is so: "he should accept that they left"."""
    asked = modality_rules().modals.requested
    if cue.kind != "verb" or all(analysis.lower(j) not in asked for j in analysis.dependents(cue.token, "aux")):
        return False
    granted = cue.lemma in cue_rules().making.granting or not would_tell(analysis, cue, reading)
    saying_so = {"i", "we", "it" if passive(analysis, cue.token) else ""}
    whom = [j for j in subjects(analysis, cue.token) if analysis.lower(j) not in saying_so]
    # "He should **say** that they left" takes nothing for granted, "it should be **said** that they left" says so.
    return granted or not whom


def _performed(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether it only leads up to what is said: "**wish to** inform you that", "was **heard to** say that"."""
    if cue.lemma == "hear" and passive(analysis, cue.token):
        return any(one.rules.certain for j in analysis.dependents(cue.token, "xcomp") for one in cues_at(analysis, j))
    governed = (signature_of(analysis, j, cue.token) for j in analysis.dependents(cue.token, "xcomp"))
    return any(signature is not None and signature.name == "performed" for signature in governed)


UNSAID = (
    _undecided,
    _reported,
    _seen_to,
    _as_agreed,
    _forgotten,
    _not_let,
    _denied_plan,
    _brings_about,
    _thwarted,
    _still_to_say,
    _performed,
)
"""Rules that are asked of a cue in its construction, in this order."""
