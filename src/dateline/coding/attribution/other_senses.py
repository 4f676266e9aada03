"""Tells where a word that may report reports nothing: "should accept that they left", "wish to inform you"."""

from dateline.coding.attribution.authors import of_it, whose_it_is
from dateline.coding.attribution.constructions import Reading
from dateline.coding.attribution.noun_sources import source_of_noun, thing
from dateline.coding.attribution.sources_of import speaks
from dateline.coding.factuality.happening import charged_with
from dateline.coding.factuality.negations import negating, nobody
from dateline.coding.factuality.signatures import signature_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.subjects import agent, passive, subject, subjects
from dateline.language.analysis import Analysis

AGREED = frozenset({"promises", "orders", "requests", "threatens", "predicts", "confirms"})
"""Stances of what was to be, which a deed may be as good as: "left as promised"."""


def reports_nothing(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether a cue in this construction is nobody's word: see the functions below."""
    if reading.frame == "object" and names(analysis, cue):
        return True
    if cue.name == "intend" and reading.frame == "clause" and _undecided(analysis, cue):
        return True
    if cue.lemma == "blame" and _to_blame(analysis, cue.token):
        return True
    if cue.name == "known" and not passive(analysis, cue.token):
        return True
    if cue.name == "require" and any(True for _ in negating(analysis, cue.token)):
        return True  # "the truce does not require them to leave"
    if cue.name == "pin" and any(True for _ in negating(analysis, cue.token)):
        return True  # "the raid is not linked to the inquiry"
    if cue.name == "grasp" and any(analysis.tokens[j].upos == "PRON" for j in analysis.dependents(cue.token, "obj")):
        return True  # "did not understand it"
    if of_it(analysis, cue.token) and whose_it_is(analysis, analysis.tokens[cue.token].head) is None:
        return True  # "the idea of asking them to leave"
    if _does(analysis, cue) or (cue.kind == "verb" and _has_to_do(analysis, cue.token)):
        return True
    if cue.lemma == "read" and cue.name == "write" and reading.frame == "object" and _reads(analysis, cue.token):
        return True
    if cue.name == "undertake" and _reported(analysis, cue.token):
        return True
    if cue.kind == "adjective" and _seen_to(analysis, cue):
        return True
    if cue.kind == "noun" and cue.lemma in cue_rules().apart.of_laws and _of_a_law(analysis, cue.token):
        return True
    given = [analysis.tokens[j].lemma for j in analysis.dependents(cue.token, "obj")]
    if cue.lemma == "claim" and not cue_rules().silence.claimed.isdisjoint(given):
        return True  # "the blast claimed six lives"
    if cue.lemma == "offer" and not cue_rules().silence.offered.isdisjoint(given):
        return True  # "offered no proof"
    if cue.name == "cite" and any(nobody(analysis, j) for j in analysis.dependents(cue.token, "obj")):
        return True  # "citing no sources"
    if reading.frame == "clause" and _perceived(analysis, cue):
        return True
    if cue.rules.stance in AGREED and _as_agreed(analysis, cue.token):
        return True
    if reading.frame == "clause" and _forgotten(analysis, cue.token):
        return True
    if cue.name == "order" and reading.frame == "object" and charged_with(analysis, cue.token):
        return True  # "is suspected of ordering the murder"
    if _sought(analysis, cue) or (reading.frame == "object" and _not_let(analysis, cue.token)):
        return True
    if cue.name == "intend" and reading.frame == "infinitive" and _denied_plan(analysis, cue.token):
        return True
    if reading.frame == "object" and cue.name == "discuss" and _brings_about(analysis, cue.token):
        return True
    if cue.kind == "noun" and reading.frame == "infinitive" and _thwarted(analysis, cue.token):
        return True
    if cue.name == "support" and cue.kind == "verb" and _with_arms(analysis, cue):
        return True
    return _still_to_say(analysis, cue) or _in_another_sense(analysis, cue, reading) or _performed(analysis, cue)


def _does(analysis: Analysis, cue: Cue) -> bool:
    """Whether a thing is why something is so, and says nothing: "**the drought** explains the delay".

    Nor does it say anything that it does not change the fact that something is so.
    """
    if cue.kind == "noun" and cue.lemma == "fact":
        whose = source_of_noun(analysis, cue.token)
        return whose is not None and thing(analysis, whose) and not cues_at(analysis, whose)
    if cue.kind != "verb" or cue.lemma not in cue_rules().apart.causes or passive(analysis, cue.token):
        return False
    if analysis.deprel(cue.token) == "acl":
        return False  # "are at pains to explain that"
    own = subject(analysis, cue.token)
    return own is not None and thing(analysis, own) and not cues_at(analysis, own)  # "his column explains why"


def _has_to_do(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is charged with what he has to do, not accused of it: "charged them **with verifying** it"."""
    if analysis.deprel(verb) == "advcl" and analysis.tokens[verb].xpos == "VBG":
        verb = analysis.tokens[verb].head
    done = analysis.dependents(verb, "advcl") if analysis.tokens[verb].lemma == "charge" else ()
    return any(analysis.tokens[j].xpos == "VBG" and analysis.tokens[j].lemma in cue_rules().apart.duties for j in done)


def _reads(analysis: Analysis, verb: int) -> bool:
    """Whether somebody reads what others have written: "**she** read the plan", but "the sign read “Closed”"."""
    own = subject(analysis, verb)
    aloud = (analysis.tokens[j].lemma.lower() in cue_rules().documents.nouns for j in analysis.dependents(verb, "obj"))
    return (
        own is not None
        and not any(aloud)
        and (analysis.tokens[own].etype == "person" or analysis.tokens[own].upos == "PRON")
    )


def _with_arms(analysis: Analysis, cue: Cue) -> bool:
    """Whether a town is defended, or a deed backed by others' deeds: "a revolt **supported by** the natives"."""
    verb = cue.token
    if passive(analysis, verb):
        above = analysis.tokens[verb].head
        what = above if analysis.deprel(verb) == "acl" else next(iter(subjects(analysis, verb)), None)
        return (
            what is not None and analysis.tokens[what].etype in ("event", "place") and agent(analysis, verb) is not None
        )
    what = analysis.child(verb, "obj")
    if cue.lemma != "defend" or what is None:
        return False
    return analysis.tokens[what].etype == "place" or analysis.tokens[what].lemma in cue_rules().apart.defended


def _reported(analysis: Analysis, verb: int) -> bool:
    """Whether an agreement is only possible, or somebody else tells of it: "said they had **agreed** to leave"."""
    if any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(verb, "aux")):
        return True
    for j in (verb, *analysis.ancestors(verb)):
        if analysis.deprel(j) in ("ccomp", "acl"):
            return True
        if not modality_rules().conditions.marks.isdisjoint(analysis.lower(k) for k in analysis.dependents(j, "mark")):
            return True
    return any(True for j in analysis.dependents(verb, "parataxis") if cues_at(analysis, j))


def _seen_to(analysis: Analysis, cue: Cue) -> bool:
    """Whether somebody sees to it that something is so: "made **sure** that they left"."""
    above = analysis.tokens[cue.token].head
    made = above >= 0 and analysis.deprel(cue.token) == "xcomp" and analysis.tokens[above].lemma == "make"
    return made and cue.lemma in cue_rules().apart.seen_to


def _denied_plan(analysis: Analysis, verb: int) -> bool:
    """Whether a plan is what somebody denies to have, so that nobody tells of it: "denies **planning** to leave"."""
    above = analysis.tokens[verb].head
    own = above >= 0 and analysis.deprel(verb) == "xcomp" and analysis.tokens[verb].xpos == "VBG"
    return own and any(cue.rules.stance == "denies" for cue in cues_at(analysis, above))


def _brings_about(analysis: Analysis, verb: int) -> bool:
    """Whether it is something that happened that makes one think of it: "**the truce** raises the spectre of war"."""
    own = subjects(analysis, verb)[:1]
    return any(analysis.tokens[j].etype == "event" and not speaks(analysis, j) for j in own)


def _perceived(analysis: Analysis, cue: Cue) -> bool:
    """Whether somebody is there when it happens and says nothing: "**heard** soldiers shoot the priest"."""
    if cue.kind != "verb" or cue.lemma not in ("hear", "see", "watch", "notice", "feel"):
        return False
    below = (j for j in analysis.dependents(cue.token, "ccomp") if analysis.child(j, "mark", "aux", "cop") is None)
    return any(analysis.tokens[j].xpos in ("VB", "VBG") and analysis.child(j, "nsubj") is not None for j in below)


def _thwarted(analysis: Analysis, noun: int) -> bool:
    """Whether a plan that nobody is named for is one that somebody stops: "**blocked** a plan to deport them"."""
    verb = analysis.tokens[noun].head
    stops = verb >= 0 and analysis.tokens[verb].lemma in modality_rules().negation.thwarting
    return stops and analysis.deprel(noun) == "obj" and source_of_noun(analysis, noun) is None


def _undecided(analysis: Analysis, cue: Cue) -> bool:
    """Whether something is still to be decided, so that nobody plans it: "will decide **whether** they left"."""
    marks = (k for j in analysis.dependents(cue.token, "ccomp", "acl") for k in analysis.dependents(j, "mark"))
    return any(analysis.lower(k) in modality_rules().conditions.unsure for k in marks)


def names(analysis: Analysis, cue: Cue) -> bool:
    """Whether a verb that both asks and names has what it names: "called **it** desertion"."""
    both = {"request", "label"} <= {each.name for each in cues_at(analysis, cue.token)}
    thing = analysis.child(cue.token, "obj")
    return both and cue.name == "request" and thing is not None and analysis.tokens[thing].upos == "PRON"


def _as_agreed(analysis: Analysis, verb: int) -> bool:
    """Whether something is only done the way it was to be done: "they left **as promised**"."""
    marked = any(analysis.lower(j) == "as" for j in analysis.dependents(verb, "mark"))
    bare = analysis.child(verb, "nsubj", "ccomp", "xcomp") is None and agent(analysis, verb) is None
    return marked and bare and analysis.tokens[verb].xpos == "VBN" and analysis.deprel(verb) == "advcl"


def _forgotten(analysis: Analysis, verb: int) -> bool:
    """Whether somebody did not think of saying what is so all the same: "forgot to **mention** that they had left"."""
    above = analysis.tokens[verb].head
    forgets = above >= 0 and analysis.tokens[above].lemma in cue_rules().silence.forgetting
    marks = (k for j in analysis.dependents(verb, "ccomp") for k in analysis.dependents(j, "mark"))
    open_to_doubt = any(analysis.lower(k) in modality_rules().conditions.unsure for k in marks)
    return forgets and analysis.deprel(verb) == "xcomp" and not open_to_doubt


def _to_blame(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is called guilty and accuses nobody: "they **were to blame** for it"."""
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(verb, "mark"))
    return to and any(analysis.tokens[j].lemma == "be" for j in analysis.dependents(verb, "aux", "cop"))


def _still_to_say(analysis: Analysis, cue: Cue) -> bool:
    """Whether it is only asked of somebody to say so: "he should accept that they left"."""
    asked = modality_rules().modals.requested
    return cue.kind == "verb" and any(analysis.lower(j) in asked for j in analysis.dependents(cue.token, "aux"))


def _sought(analysis: Analysis, cue: Cue) -> bool:
    """Whether a verb of wishing tells who is sought by the law: "**wanted** for murder"."""
    below = analysis.dependents(cue.token, "obl", "advcl")
    behind = {analysis.lower(k) for j in below for k in analysis.dependents(j, "case", "mark")}
    return cue.lemma in ("want", "seek") and passive(analysis, cue.token) and "for" in behind


def _of_a_law(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is a part of a law: "suspended some **articles** of the constitution"."""
    return any(analysis.tokens[j].lemma.lower() in cue_rules().apart.laws for j in analysis.dependents(noun, "nmod"))


def _not_let(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is not let speak: "was not authorised to **brief** the press"."""
    above = analysis.tokens[verb].head
    let = above >= 0 and analysis.tokens[above].lemma in cue_rules().apart.talking
    return let and analysis.deprel(verb) == "xcomp" and any(True for _ in negating(analysis, above))


def _performed(analysis: Analysis, cue: Cue) -> bool:
    """Whether it only leads up to what is said: "**wish to** inform you that", "was **heard to** say that"."""
    if cue.lemma == "hear" and passive(analysis, cue.token):
        return any(one.rules.certain for j in analysis.dependents(cue.token, "xcomp") for one in cues_at(analysis, j))
    governed = (signature_of(analysis, j, cue.token) for j in analysis.dependents(cue.token, "xcomp"))
    return any(signature is not None and signature.name == "performed" for signature in governed)


def _in_another_sense(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether a verb that both claims and promises ("swear") does the other: promises are of what is to come."""
    if cue.kind != "verb" or reading.frame != "clause" or cue.name not in ("claim", "promise"):
        return False
    if len({each.name for each in cues_at(analysis, cue.token)} & {"claim", "promise"}) < 2:
        return False
    modals = {*modality_rules().modals.planned, *modality_rules().modals.conditional}
    to_come = any(
        analysis.lower(k) in modals
        for j in analysis.dependents(cue.token, "ccomp")
        for k in analysis.dependents(j, "aux")
    )
    return to_come == (cue.name == "claim")
