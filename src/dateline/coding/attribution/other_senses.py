"""Tells where a word that may report has another sense: "charged them with verifying it", "the blast claimed lives"."""

from dateline.coding.attribution.authors import of_it, whose_it_is
from dateline.coding.attribution.constructions import Reading
from dateline.coding.attribution.noun_sources import source_of_noun, thing
from dateline.coding.attribution.unsaid import UNSAID
from dateline.coding.factuality.happening import charged_with
from dateline.coding.factuality.negations import negating, nobody
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue, cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.subjects import agent, passive, subject, subjects
from dateline.language.analysis import Analysis


def reports_nothing(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether a cue in this construction is nobody's word: has another sense, or tells of what is left unsaid."""
    return any(rule(analysis, cue, reading) for rule in (*_OTHER_SENSES, *UNSAID))


def names(analysis: Analysis, cue: Cue) -> bool:
    """Whether a verb that both asks and names has what it names: "called **it** desertion"."""
    both = {"request", "label"} <= {each.name for each in cues_at(analysis, cue.token)}
    thing = analysis.child(cue.token, "obj")
    return both and cue.name == "request" and thing is not None and analysis.tokens[thing].upos == "PRON"


def _named(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether it is a name that is given: "called **it** desertion"."""
    return reading.frame == "object" and names(analysis, cue)


def _to_blame(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether somebody is called guilty and accuses nobody: "they **were to blame** for it"."""
    verb = cue.token
    if cue.lemma != "blame":
        return False
    to = any(analysis.lower(j) == "to" for j in analysis.dependents(verb, "mark"))
    return to and any(analysis.tokens[j].lemma == "be" for j in analysis.dependents(verb, "aux", "cop"))


def _well_known(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether somebody knows a thing or a person, and no clause is known: "those who **know** him"."""
    return cue.name == "known" and not passive(analysis, cue.token)


def _in_talking(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether it only fills a pause: "**you know**, we won", "because, **you know**, they left"."""
    own = analysis.child(cue.token, "nsubj")
    you = cue.lemma == "know" and own == cue.token - 1 and analysis.lower(own) == "you"
    return you and cue.token + 1 < len(analysis.tokens) and analysis.surface(cue.token + 1) == ","


def _left_undone(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether nothing is asked or laid at a door: "does **not require** them to leave", "is **not linked** to them"."""
    return cue.name in ("require", "pin") and any(True for _ in negating(analysis, cue.token))


def _with_one_another(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether things are only linked with one another, and at nobody's door: "two attacks **might be linked**"."""
    deed = cue.name == "pin" and passive(analysis, cue.token) and agent(analysis, cue.token) is None
    others = (j for j in analysis.children[cue.token] if analysis.lower(j) not in ("another", "other"))
    cases = (analysis.lower(k) for j in others for k in analysis.dependents(j, "case", "mark"))
    return deed and {"to", "with", "on"}.isdisjoint(cases)


def _not_grasped(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether it is only something before that is understood: "did not **understand it**"."""
    given = analysis.dependents(cue.token, "obj")
    return cue.name == "grasp" and any(analysis.tokens[j].upos == "PRON" for j in given)


def _idea_of_it(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether it is what an idea is of that nobody is named for: "the idea of **asking** them to leave"."""
    return of_it(analysis, cue.token) and whose_it_is(analysis, analysis.tokens[cue.token].head) is None


def _does(analysis: Analysis, cue: Cue, _: Reading) -> bool:
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


def _has_to_do(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether somebody is charged with what he has to do, not accused of it: "charged them **with verifying** it"."""
    verb = cue.token
    if cue.kind != "verb":
        return False
    if analysis.deprel(verb) == "advcl" and analysis.tokens[verb].xpos == "VBG":
        verb = analysis.tokens[verb].head
    done = analysis.dependents(verb, "advcl") if analysis.tokens[verb].lemma == "charge" else ()
    return any(analysis.tokens[j].xpos == "VBG" and analysis.tokens[j].lemma in cue_rules().apart.duties for j in done)


def _reads(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether somebody reads what others have written: "**she** read the plan", but "the sign read “Closed”"."""
    if cue.lemma != "read" or cue.name != "write" or reading.frame != "object":
        return False
    verb = cue.token
    own = subject(analysis, verb)
    aloud = (analysis.tokens[j].lemma.lower() in cue_rules().documents.nouns for j in analysis.dependents(verb, "obj"))
    return (
        own is not None
        and not any(aloud)
        and (analysis.tokens[own].etype == "person" or analysis.tokens[own].upos == "PRON")
    )


def _of_a_law(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether a noun is a part of a law: "suspended some **articles** of the constitution"."""
    parts = cue.kind == "noun" and cue.lemma in cue_rules().apart.of_laws
    below = analysis.dependents(cue.token, "nmod") if parts else ()
    return any(analysis.tokens[j].lemma.lower() in cue_rules().apart.laws for j in below)


def _takes_or_gives(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether it can only be taken or given, not said: "the blast **claimed** six lives", "**offered** no proof"."""
    given = {analysis.tokens[j].lemma for j in analysis.dependents(cue.token, "obj")}
    silence = cue_rules().silence
    things = {"claim": silence.claimed, "offer": silence.offered}.get(cue.lemma, frozenset())
    return not things.isdisjoint(given)


def _cites_nobody(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether it is said that nobody is named: "citing no sources"."""
    return cue.name == "cite" and any(nobody(analysis, j) for j in analysis.dependents(cue.token, "obj"))


def _perceived(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether somebody is there when it happens and says nothing: "**heard** soldiers shoot the priest"."""
    if reading.frame != "clause" or cue.kind != "verb" or cue.lemma not in ("hear", "see", "watch", "notice", "feel"):
        return False
    below = (j for j in analysis.dependents(cue.token, "ccomp") if analysis.child(j, "mark", "aux", "cop") is None)
    return any(analysis.tokens[j].xpos in ("VB", "VBG") and analysis.child(j, "nsubj") is not None for j in below)


def _ordered_by(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether an order is what somebody is charged with: "is suspected of **ordering** the murder"."""
    return cue.name == "order" and reading.frame == "object" and charged_with(analysis, cue.token)


def _sought(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether a verb of wishing tells who is sought by the law: "**wanted** for murder"."""
    below = analysis.dependents(cue.token, "obl", "advcl")
    behind = {analysis.lower(k) for j in below for k in analysis.dependents(j, "case", "mark")}
    sought = cue.name != "accuse" and cue.lemma in cue_rules().seeking.verbs
    return sought and passive(analysis, cue.token) and "for" in behind


def _with_arms(analysis: Analysis, cue: Cue, _: Reading) -> bool:
    """Whether a town is defended, or a deed backed by others' deeds: "a revolt **supported by** the natives"."""
    verb = cue.token
    if cue.name != "support" or cue.kind != "verb":
        return False
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


_OTHER_SENSES = (
    _named,
    _to_blame,
    _well_known,
    _in_talking,
    _left_undone,
    _with_one_another,
    _not_grasped,
    _idea_of_it,
    _does,
    _has_to_do,
    _reads,
    _of_a_law,
    _takes_or_gives,
    _cites_nobody,
    _perceived,
    _ordered_by,
    _sought,
    _with_arms,
    _in_another_sense,
)
"""Rules that are asked of a cue in its construction, in this order."""
