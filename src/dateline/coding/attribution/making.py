"""Tells how far a statement is made at all: what an army **may confirm**, or confirms **if** asked, is not yet said."""

from dateline.coding.attribution.constructions import Candidate, Reading
from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.negations import few_do, negating
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import Cue
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.subjects import gerund, subject
from dateline.language.analysis import Analysis
from dateline.language.classes import ASKING
from dateline.model.claim import Modality
from dateline.model.statement import Stance

_ASSERTING: frozenset[Stance] = frozenset({"says", "claims", "confirms", "denies", "doubts", "warns", "accuses"})
"""Stances of who tells what is so, or is not; what is asked, promised or ordered is not said to be so anyhow."""
_FIRST = frozenset({"i", "we"})
_ACCUSED_OF = frozenset({"of", "with"})
_BLAMED_FOR = frozenset({"for", "over"})
"""What stands before a deed that is there, whosever it was."""
_LETTING = frozenset({"me", "us"})


def how_made(analysis: Analysis, one: Candidate) -> Modality | None:
    """What the words around a cue make of the saying itself; None where it is done, or nothing tells that it is not."""
    verb = one.anchor
    if one.stance not in _ASSERTING or not _of_what_is_so(analysis, verb, one.kind, one.name, one.frame):
        return None
    if _in_saying_so(analysis, verb) or _said_before(analysis, verb):
        return None
    while (
        analysis.deprel(verb) == "advcl" and infinitive(analysis, verb) is not None and analysis.tokens[verb].head >= 0
    ):
        verb = analysis.tokens[verb].head  # "took the floor **to confirm** that": it is said if the floor was taken
    reading = assess(analysis, verb)
    return None if reading.modality == "actual" else reading.modality


def would_tell(analysis: Analysis, cue: Cue, reading: Reading) -> bool:
    """Whether it would be told that something is so, if a cue in its construction were said."""
    told = cue.rules.stance in _ASSERTING
    return told and _of_what_is_so(analysis, cue.token, cue.kind, cue.name, reading.frame)


def _of_what_is_so(analysis: Analysis, verb: int, kind: str, name: str, frame: str) -> bool:
    """Whether a cue would tell that something is so, and does not take it for granted: "may learn why they left"."""
    making = cue_rules().making
    if kind != "verb" or name in making.knowing or analysis.tokens[verb].lemma in making.regretting:
        return False
    if frame == "clause":
        said = analysis.dependents(verb, "ccomp")
        return not any(analysis.tokens[k].xpos in ASKING for j in said for k in analysis.children[j])
    if name == "accuse":
        return frame in ("about", "object") and alleges(analysis, verb)
    return frame in ("object", "gerund") and name in making.answering


def alleges(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is accused of a deed that need not have been: "**accused** them of shelling it", "of murder"."""
    if analysis.tokens[verb].lemma not in cue_rules().making.alleging:
        return False
    return by_gerund(analysis, verb) or _for_deed(analysis, verb, _ACCUSED_OF)


def blames(analysis: Analysis, verb: int) -> bool:
    """Whether somebody is blamed for a deed that is taken for granted: "**condemned** them for shelling it"."""
    if _for_deed(analysis, verb, _BLAMED_FOR):
        return True  # "**blamed** them for the raid"
    return analysis.tokens[verb].lemma not in cue_rules().making.alleging and by_gerund(analysis, verb)


def disbelieved(analysis: Analysis, verb: int) -> bool:
    """Whether what somebody says is not believed: "**few believe the army's claim** that they left"."""
    told = (analysis.tokens[j].lemma in modality_rules().told.hearsay for j in analysis.dependents(verb, "obj"))
    trusting = analysis.tokens[verb].lemma in cue_rules().sourcing.trusting and any(told)
    return trusting and (any(True for _ in negating(analysis, verb)) or few_do(analysis, verb))


def by_gerund(analysis: Analysis, verb: int) -> bool:
    """Whether it is told by a gerund what somebody is blamed or thanked for."""
    return any(gerund(analysis, j) for j in analysis.dependents(verb, "advcl", "xcomp"))


def _for_deed(analysis: Analysis, verb: int, prepositions: frozenset[str]) -> bool:
    """Whether a noun tells it, wherever the tree hangs it: "accused **of murder**", "blamed them **for the raid**"."""
    over = (verb, *analysis.dependents(verb, "obj", "nsubj"))
    deeds = (j for k in over for j in analysis.dependents(k, "obl", "nmod"))
    return any(analysis.tokens[j].etype == "event" and preposition(analysis, j) in prepositions for j in deeds)


def _in_saying_so(analysis: Analysis, verb: int) -> bool:
    """Whether it is said by saying that one can, must or would say it: "we **can confirm** that", "I **would say**"."""
    making, lemma = cue_rules().making, analysis.tokens[verb].lemma
    modals = [analysis.lower(j) for j in analysis.dependents(verb, "aux") if analysis.tokens[j].xpos == "MD"]
    who, above = subject(analysis, verb), analysis.tokens[verb].head
    if who is not None and analysis.lower(who) in _FIRST:
        wanting = analysis.deprel(verb) == "xcomp" and analysis.tokens[above].lemma in making.wanting
        if wanting or any(modal in making.by_oneself for modal in modals):
            return True
    if lemma in making.performed and _sorry_to_say(analysis, verb):
        return True  # "it is with deep **regret** that the palace **must** confirm that"
    if analysis.tokens[above].lemma == "let" and above >= 0 and _let_say(analysis, verb, above):
        return True  # "**let me tell** you that"
    you = lemma == "tell" and any(analysis.lower(j) == "you" for j in analysis.dependents(verb, "obj", "iobj"))
    if you and any(modal in making.withholding for modal in modals):
        return True  # "anybody **will tell you** that"
    if _no_more(analysis, verb) and any(modal in making.withholding for modal in modals):
        return True  # "would say **only** that"
    later = any(analysis.lower(j) in making.later for j in analysis.dependents(verb, "advmod"))
    if later and any(modal in making.looking_ahead for modal in modals):
        return True  # "would **later** tell a court that"
    able = making.able | (making.able_then if _told_in_the_past(analysis, verb) else frozenset())
    return lemma in making.performed and any(modal in able for modal in modals)


def _sorry_to_say(analysis: Analysis, verb: int) -> bool:
    """Whether somebody says what he is sorry to have to say: "must, with great sadness, announce", "regrets that it has
    to announce"."""
    making, above = cue_rules().making, analysis.tokens[verb].head
    bound = any(analysis.lower(j) in making.obliging for j in analysis.dependents(verb, "aux"))
    bound = bound or (analysis.deprel(verb) == "xcomp" and analysis.tokens[above].lemma in making.obliging)
    over = (verb, *analysis.ancestors(verb))
    beside = (k for j in over for k in (j, *analysis.dependents(j, "obl", "advmod", "advcl")))
    return bound and any(analysis.tokens[k].lemma in making.sorrow for k in beside)


def _told_in_the_past(analysis: Analysis, verb: int) -> bool:
    """Whether somebody said that he was able to say it, and not that he soon would be."""
    above = analysis.tokens[verb].head
    said = analysis.deprel(verb) == "ccomp" and analysis.tokens[above].xpos == "VBD"
    later = (analysis.lower(j) for j in analysis.dependents(verb, "advmod", "obl"))
    return said and cue_rules().making.not_yet.isdisjoint(later)


def _let_say(analysis: Analysis, verb: int, above: int) -> bool:
    """Whether "let me" or "let us" leads up to what is said."""
    whom = (*analysis.dependents(above, "obj"), *analysis.dependents(verb, "nsubj"))
    return analysis.deprel(verb) in ("xcomp", "ccomp") and any(analysis.lower(j) in _LETTING for j in whom)


def _said_before(analysis: Analysis, verb: int) -> bool:
    """Whether it was said before whatever is only meant to be: "threatened to leave **after accusing** them of it"."""
    opening = (analysis.lower(j) for j in analysis.dependents(verb, "mark", "case"))
    return gerund(analysis, verb) and not cue_rules().making.behind.isdisjoint(opening)


def _no_more(analysis: Analysis, verb: int) -> bool:
    """Whether it is all that somebody says: "could **only** say that", "**all** he would say was that"."""
    said = (verb, *analysis.dependents(verb, "ccomp"))
    only = any(analysis.lower(k) == "only" for j in said for k in analysis.dependents(j, "advmod"))
    above = analysis.tokens[verb].head
    return only or (analysis.deprel(verb) == "acl" and analysis.lower(above) == "all")
