"""Reads how real the event of an adverbial or relative clause is: aims, times, reasons, those spoken of."""

from collections.abc import Callable

from dateline.coding.factuality.governed import anybody, unmoved
from dateline.coding.factuality.happening import yet_to_come
from dateline.coding.factuality.joined import through
from dateline.coding.factuality.moods import taken_for_granted
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.reality import Reading, folded_in
from dateline.coding.factuality.signature_names import ABOUT, PURSUED
from dateline.coding.factuality.signatures import definite, frame_of, infinitive, signature_of
from dateline.coding.lexicons.modality_rules import Signature, modality_rules
from dateline.coding.trees.stand_ins import singled_out
from dateline.language.analysis import Analysis

PRESENT = frozenset({"VBP", "VBZ", "VB", "VBG"})
Assess = Callable[[int], Reading]
"""Reads the event of another word."""
Under = Callable[[Signature], Reading]
"""Folds in the signature of the word that governs the clause."""


def adverbial(analysis: Analysis, below: int, above: int, reading: Reading, *, assess: Assess, under: Under) -> Reading:
    """Clauses of purpose are plans; others stand on their own, participles share what governs them."""
    if analysis.deprel(below) != "advcl":
        now = ("VBZ", "VBP")
        holds = analysis.tokens[below].xpos in now and reading.modality == "actual"
        going_on = any(analysis.tokens[j].xpos in now for j in analysis.dependents(below, "aux"))
        several = analysis.child(above, "nummod") is not None
        if going_on and several and analysis.tokens[below].xpos == "VBG" and reading.modality == "actual":
            # "Warned of two gangs that officers are looking for": they are.
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
        if anybody(analysis, above, below) and assess(above).modality != "actual":
            return folded_in(reading, "conditional", "same", above)  # "threatened to shoot anyone who left"
        return _as_unreal_as(analysis, above, below, reading, assess)
    to = infinitive(analysis, below)
    if to is not None and any(analysis.lower(j) == "but" for j in analysis.dependents(below, "mark")):
        return folded_in(reading, "planned", "same", to)  # "has no choice but to leave"
    if below < above and frame_of(analysis, below) == "gerund":
        return reading  # "for shelling them he was called a butcher"
    signature = signature_of(analysis, below, above)
    if signature is not None and signature.name == "rejected" and _reason(analysis, below):
        return reading  # "dismissed a minister **for seizing** mines"
    if signature is not None and not (signature.name in PURSUED and infinitive(analysis, below) is not None):
        return under(signature)
    to = None if singled_out(analysis, above) else to
    if to is not None and any(analysis.lower(j) == "only" for j in analysis.dependents(below, "advmod")):
        return reading  # "broke off talks, only to resume them"
    if to is not None:
        return folded_in(reading, "planned", "same", to)
    opened = {analysis.lower(j) for j in analysis.dependents(below, "mark", "advmod")}
    if opened & modality_rules().negation.prepositions and list(negating(analysis, above)):
        return folded_in(reading, "keep", "flip", above)  # "not a day passes without soldiers shelling it"
    if reading.settled and opened & ABOUT and taken_for_granted(analysis, below):
        # "Would not be drawn on who had left": whatever is said about it, somebody has.
        return unmoved(analysis, above, reading)
    if analysis.lower(above) == "soon":  # "as soon as they agree"
        opened, above = {"once"}, analysis.tokens[above].head
    if analysis.lower(above) == "far" and "as" in opened and analysis.tokens[below].xpos == "VBG":
        # "Never got as far as attacking".
        return through(analysis, analysis.tokens[above].head, reading, negated=True)
    if yet_to_come(analysis, below, above, opened):
        return folded_in(reading, "planned", "same", above)
    bare = analysis.tokens[below].xpos == "VBG" and analysis.child(below, "nsubj", "aux") is None
    if bare or opened & modality_rules().conditions.temporal:
        return _as_unreal_as(analysis, above, below, reading, assess)
    return reading


def _reason(analysis: Analysis, i: int) -> bool:
    return any(analysis.lower(j) == "for" for j in analysis.dependents(i, "mark", "case"))


def _as_unreal_as(analysis: Analysis, above: int, below: int, reading: Reading, assess: Assess) -> Reading:
    """In the present tense, "when they meet" or "who meet" tells no more than what it hangs on: "will decide when"."""
    if reading.modality != "actual" or reading.settled or analysis.tokens[below].xpos not in PRESENT:
        return reading
    outer = assess(above)
    # "Tried to arrest him, shooting at his car": what is done in the attempt is done.
    done = outer.modality in ("actual", "attempted")
    return reading if done else folded_in(reading, outer.modality, "same", *outer.evidence)
