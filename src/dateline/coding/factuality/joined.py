"""Reads what a word shares with the one it is joined to or stands under, and whether the tree joins it too low."""

import msgspec

from dateline.coding.factuality.moods import mooded
from dateline.coding.factuality.negations import negating
from dateline.coding.factuality.reality import Reading, folded_in, local_reading
from dateline.coding.factuality.signatures import infinitive
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.language.analysis import Analysis
from dateline.model.claim import INTENDED

_TENSELESS = frozenset({"VB", "VBN", "VBG"})
"""Forms of an auxiliary that share the tense of the verb before: "and **be** shot", "and **been** shot"."""


def joined_higher(analysis: Analysis, below: int, above: int) -> bool:
    """Whether a verb goes on with the word over the one it hangs on.

    "To stop backing them and to withdraw": joined to the stopping; "offered to resign and apologised": to the offering;
    "fled without killing anybody **but damaging** a van": to the fleeing.
    """
    if analysis.tokens[above].xpos == "VBG" and infinitive(analysis, below) is not None:
        return True
    but = any(analysis.lower(j) == "but" for j in analysis.dependents(below, "cc"))
    if but and any(analysis.lower(j) == "without" for j in analysis.dependents(above, "mark", "case")):
        return True
    return analysis.tokens[below].xpos in ("VBD", "VBZ") and _infinitive_below(analysis, above)


def shared_with(analysis: Analysis, below: int, above: int, reading: Reading) -> Reading:
    """A coordinate verb shares the modals of the first one when it has no subject or tense of its own.

    The "be" of "will appear in court and **be** charged" has no tense; that of "may have fled and **was** shot" has.
    """
    own = analysis.child(below, "nsubj", "csubj") is not None
    helping = (analysis.tokens[j] for j in analysis.dependents(below, "aux"))
    own = own or any(token.lemma == "have" or token.xpos not in _TENSELESS for token in helping)
    bare = analysis.tokens[below].xpos in ("VB", "VBN", "VBG") or analysis.tokens[below].upos == "NOUN"
    if own or not bare:
        return reading
    shared = local_reading(analysis, above)
    if analysis.tokens[below].upos == "NOUN" and analysis.child(below, "det", "nmod:poss") is not None:
        # "The **attempted** murder of the mayor and the bombing of his house": an adjective is of its own noun.
        told = set(analysis.dependents(above, "amod"))
        if shared.evidence and told.issuperset(shared.evidence):
            return reading
    if analysis.tokens[below].xpos == "VB" and not analysis.tokens[above].xpos.startswith("V"):
        # "The deal is near and hold the fire": joined to no verb, a bare one is an order.
        return mooded(analysis, below, reading)
    if shared.modality != "actual":
        reading = folded_in(reading, shared.modality, "same", *shared.evidence)
    # A "nor" that negates the second verb itself is not counted again: "did not bomb nor shell it".
    joined_by = {analysis.lower(j) for j in analysis.dependents(below, "cc") if j not in reading.evidence}
    if shared.polarity == "negative" and joined_by & {"or", "nor"}:
        reading = folded_in(reading, "keep", "flip", *shared.evidence)
    return reading


def through(analysis: Analysis, above: int, reading: Reading, *, negated: bool) -> Reading:
    """An event noun inside a clause is as real as the clause: take in that clause's own marks."""
    local = local_reading(analysis, above)
    # A determiner "no" counts once, for its own noun and not again for the verb.
    fresh = [j for j in negating(analysis, above) if j not in reading.evidence]
    if negated and len(fresh) % 2:
        reading = folded_in(reading, "keep", "flip", *fresh)
    if local.modality != "actual":
        reading = folded_in(reading, local.modality, "same", *local.evidence)
    return reading


def come_about(analysis: Analysis, event: int, above: int, reading: Reading) -> Reading:
    """What was planned or threatened, once it is told to have begun: "the threatened offensive has **begun**"."""
    token = analysis.tokens[above]
    behind = [analysis.lower(j) for j in analysis.dependents(above, "obj", "advmod", "compound")]
    words = {token.lemma, *(f"{token.lemma} {word}" for word in behind)}
    local = local_reading(analysis, above)
    done = local.settled and local.modality == "actual" and local.polarity == "positive"
    if not done or words.isdisjoint(modality_rules().fulfilled.begun) or analysis.deprel(event) != "nsubj":
        return reading
    return msgspec.structs.replace(reading, modality="actual") if reading.modality in INTENDED else reading


def never_was(analysis: Analysis, event: int, above: int, reading: Reading) -> Reading:
    """What is only told of, once it is said not to have been: "the **alleged** abduction never **happened**"."""
    lemma, done = analysis.tokens[above].lemma, analysis.child(above, "obj")
    word = lemma if done is None else f"{lemma} {analysis.lower(done)}"
    told = analysis.deprel(event) == "nsubj" and word in modality_rules().fulfilled.been
    none = told and reading.modality == "possible" and any(True for _ in negating(analysis, above))
    return msgspec.structs.replace(reading, modality="actual") if none else reading


def _infinitive_below(analysis: Analysis, i: int) -> bool:
    """Whether word `i` is an infinitive that completes another verb."""
    return infinitive(analysis, i) is not None and analysis.deprel(i) in ("xcomp", "ccomp", "advcl", "acl")
