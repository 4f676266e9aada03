"""Reads how real the event of an adverbial or relative clause is: aims, times, reasons, those spoken of."""

import msgspec

from dateline.coding.factuality.by_signature import under
from dateline.coding.factuality.conditions import conditional
from dateline.coding.factuality.governed import anybody, unmoved
from dateline.coding.factuality.happening import yet_to_come
from dateline.coding.factuality.joined import through
from dateline.coding.factuality.link import Link, frame
from dateline.coding.factuality.moods import taken_for_granted
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.reality import Reading, folded_in, past
from dateline.coding.factuality.signature_names import ABOUT, PURSUED
from dateline.coding.factuality.signatures import definite, infinitive, signature_of
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.stand_ins import singled_out
from dateline.language.analysis import Analysis

PRESENT = frozenset({"VBP", "VBZ", "VB", "VBG"})
_AS_IF = frozenset({"if", "though", "like"})
"""What opens what something only looks like."""
_NOW = ("VBZ", "VBP")


def adverbial(link: Link) -> Reading:
    """Clauses of purpose are plans; others stand on their own, participles share what governs them."""
    if link.relation != "advcl":
        return _relative(link)
    aim = _aim(link)
    return _time_or_reason(link) if aim is None else aim


def _relative(link: Link) -> Reading:
    """What is told of somebody known is so; of whoever there may be, it is no more than what is done to him."""
    analysis, below, above, reading = link.analysis, link.below, link.above, link.reading
    holds = analysis.tokens[below].xpos in _NOW and reading.modality == "actual"
    going_on = any(analysis.tokens[j].xpos in _NOW for j in analysis.dependents(below, "aux"))
    known = analysis.child(above, "nummod") is not None or definite(analysis, above)
    if going_on and known and analysis.tokens[below].xpos == "VBG" and reading.modality == "actual":
        # "Warned of two gangs that officers are looking for", "offered to free the men they are holding": they are.
        return unmoved(analysis, above, reading)
    first = analysis.subtree(below)[0]
    # "Issued warrants for three men, whom Moscow refuses to free".
    besides = holds and "," in (analysis.surface(first), analysis.surface(first - 1))
    if besides or ((reading.settled or holds) and definite(analysis, above)):
        # "Denied firing the rockets that hit the house", "must leave the zone that they hold": so it is.
        return unmoved(analysis, above, reading)
    # "They will fine whoever enters" tells of no entry; "will leave the valley that they hold" does of holding it.
    if definite(analysis, above):
        return reading
    if anybody(analysis, above, below) and link.assess(above).modality != "actual":
        return folded_in(reading, "conditional", "same", above)  # "threatened to shoot anyone who left"
    return _as_unreal_as(link, above)


def _aim(link: Link) -> Reading | None:
    """What a clause of purpose is, or one that completes the word above it: "came **to talk**"."""
    analysis, below, above, reading = link.analysis, link.below, link.above, link.reading
    to = infinitive(analysis, below)
    if conditional(analysis, below):
        return None  # "**were they to leave**, the town would be spared"
    if below < above and frame(link) == "gerund":
        return reading  # "for shelling them he was called a butcher"
    signature = signature_of(analysis, below, above)
    if signature is not None and signature.name == "rejected" and _reason(analysis, below):
        return reading  # "dismissed a minister **for seizing** mines"
    if signature is not None and not (signature.name in PURSUED and to is not None):
        return under(link, signature)
    if to is None:
        return None
    if singled_out(analysis, above) or perhaps_next(link):
        outer = link.assess(above)  # "**could become** the first to leave"
        return folded_in(reading, outer.modality, "same", *outer.evidence) if outer.modality != "actual" else None
    if any(analysis.lower(j) == "only" for j in analysis.dependents(below, "advmod")):
        return reading  # "broke off talks, only to resume them"
    return folded_in(reading, "planned", "same", to)


def perhaps_next(link: Link) -> bool:
    """Whether it is said of somebody that he may be the next to do something: "could be the **next** to leave"."""
    analysis, above = link.analysis, link.above
    ahead = modality_rules().ranks.ahead
    ranked = any(analysis.lower(j) in ahead for j in (above, *analysis.dependents(above, "amod")))
    return ranked and link.assess(above).modality != "actual"


def _time_or_reason(link: Link) -> Reading:
    """What other clauses tell of: when or why something is done, or what is said about them."""
    analysis, below, above, reading = link.analysis, link.below, link.above, link.reading
    opened = {analysis.lower(j) for j in analysis.dependents(below, "mark", "advmod")}
    if opened & modality_rules().negation.prepositions and list(negating(analysis, above)):
        return folded_in(reading, "keep", "flip", above)  # "not a day passes without soldiers shelling it"
    if reading.settled and opened & ABOUT and taken_for_granted(analysis, below):
        # "Would not be drawn on who had left": whatever is said about it, somebody has.
        return unmoved(analysis, above, reading)
    if _made_to_look(analysis, below, above):
        return folded_in(reading, "keep", "flip", above)
    if analysis.lower(above) == "soon":  # "as soon as they agree"
        opened, above = {"once"}, analysis.tokens[above].head
    if analysis.lower(above) == "far" and "as" in opened and analysis.tokens[below].xpos == "VBG":
        # "Never got as far as attacking".
        return through(analysis, analysis.tokens[above].head, reading, negated=True)
    if analysis.lower(above) == "much" and "as" in opened and analysis.tokens[below].xpos == "VB":
        return through(analysis, above, reading, negated=True)  # "did not so much as try to leave"
    if yet_to_come(analysis, below, above, opened):
        return folded_in(reading, "planned", "same", above)
    bare = analysis.tokens[below].xpos == "VBG" and analysis.child(below, "nsubj", "aux") is None
    if bare or opened & modality_rules().conditions.temporal:
        return _as_unreal_as(link, above)
    if opened & modality_rules().conditions.beside and past(analysis, below):
        # "Promised that talks would resume **while the siege went on**": which is none of the promise.
        return msgspec.structs.replace(reading, settled=True)
    return reading


def _made_to_look(analysis: Analysis, clause: int, verb: int) -> bool:
    """Whether somebody makes it look some way that it is not: "**made it look** as if the rebels had shelled it"."""
    above = analysis.tokens[verb].head
    marks = (k for j in analysis.dependents(clause, "mark") for k in (j, *analysis.children[j]))
    looks = analysis.tokens[verb].lemma in cue_rules().classes["seem"].verbs and analysis.deprel(verb) != "advcl"
    made = looks and above >= 0 and analysis.tokens[above].lemma == "make"
    return made and not _AS_IF.isdisjoint(map(analysis.lower, marks))


def _reason(analysis: Analysis, i: int) -> bool:
    return any(analysis.lower(j) == "for" for j in analysis.dependents(i, "mark", "case"))


def _as_unreal_as(link: Link, above: int) -> Reading:
    """In the present tense, "when they meet" or "who meet" tells no more than what it hangs on: "will decide when"."""
    reading = link.reading
    if reading.modality != "actual" or reading.settled or link.analysis.tokens[link.below].xpos not in PRESENT:
        return reading
    outer = link.assess(above)
    # "Tried to arrest him, shooting at his car": what is done in the attempt is done.
    done = outer.modality in ("actual", "attempted")
    return reading if done else folded_in(reading, outer.modality, "same", *outer.evidence)
