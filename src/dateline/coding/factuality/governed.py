"""What the word that governs an event makes of it: whether it is turned round, and what governs that word in turn."""

import msgspec

from dateline.coding.factuality.answered import undone
from dateline.coding.factuality.moods import taken_for_granted
from dateline.coding.factuality.negations import few_do, negating, nobody_does
from dateline.coding.factuality.reality import Reading, folded_in
from dateline.coding.factuality.signature_names import DOUBTING, ESCAPING, FACED, KNOWN, PROVED
from dateline.coding.factuality.signatures import frame_of
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import Signature, modality_rules
from dateline.language.analysis import Analysis


def unmoved(analysis: Analysis, above: int, reading: Reading) -> Reading:
    """The reading as it is, whatever the words over it say: what stands in their statements has been met."""
    over = tuple(analysis.span(j, j) for j in (above, *analysis.ancestors(above)))
    return msgspec.structs.replace(reading, folded=(*reading.folded, *over))


def unconfirmed(analysis: Analysis, below: int, above: int) -> bool:
    """Whether it is the confirming that a "no" of an event denies: "**no raid** has been confirmed by the army"."""
    words = modality_rules().negation
    none = any(analysis.lower(j) in words.determiners | words.adverbs for j in analysis.dependents(below, "det", "cc"))
    passive = none and analysis.tokens[below].deprel == "nsubj:pass"
    return passive and any(cue.rules.stance == "confirms" for cue in cues_at(analysis, above))


def hedged(analysis: Analysis, noun: int) -> bool:
    """Whether an adjective says that an event is only told of: "the alleged raid"."""
    said = (modality_rules().hedges.modality_of(analysis.lower(j)) for j in analysis.dependents(noun, "amod"))
    return analysis.tokens[noun].upos == "NOUN" and "possible" in said


def anybody(analysis: Analysis, noun: int, clause: int) -> bool:
    """Whether a clause in the simple past is about whoever there may be: "threatened to shoot anyone who **left**"."""
    words = {analysis.lower(j) for j in (noun, *analysis.dependents(noun, "det"))}
    past = analysis.tokens[clause].xpos == "VBD" and analysis.child(clause, "aux") is None
    return past and not words.isdisjoint(("any", "anyone", "anybody", "whoever"))


def when_asked(analysis: Analysis, below: int, above: int, reading: Reading) -> Reading:
    """What a question makes of its event: "asked whether they had left"; "asked who had" takes it that some did."""
    folded = (analysis.span(above, above),)
    if taken_for_granted(analysis, below):
        return msgspec.structs.replace(reading, folded=(*reading.folded, *folded))
    return folded_in(reading, "possible", "same", above, folded=folded)


def turned(analysis: Analysis, above: int, reading: Reading, signature: Signature, local: Reading) -> tuple[bool, bool]:
    """Whether the governing word is negated, and whether it is of nobody: "**nobody** disputes that they left"."""
    # "Has no plan to leave": what has been met on the way up is not met again.
    met = sum(j in reading.evidence for j in local.evidence if j in negating(analysis, above)) % 2 == 1
    negative = (local.polarity == "negative") != met
    if signature.name in ESCAPING and any(
        analysis.lower(j) in modality_rules().negation.hardly for j in local.evidence
    ):
        negative = False  # "barely escaped being killed"
    if signature.ends and signature.stance and undone(analysis, above):
        negative = not negative
    nobodys = nobody_does(analysis, above)
    if signature.name in DOUBTING and few_do(analysis, above):
        negative, nobodys = not negative, True
    return negative, nobodys


def with_outer(
    analysis: Analysis,
    below: int,
    above: int,
    reading: Reading,
    signature: Signature,
    out: Reading,
    outer: Reading,
    *,
    negative: bool,
) -> Reading:
    """What the word makes of its event, `out`, no more real than the word itself is, `outer`."""
    if signature.name in ("deplored", "rejected deed"):
        # "We must condemn the murder": what is still to be done about a deed makes it no less done.
        return out
    if signature.stance and any(
        analysis.lower(j) in modality_rules().modals.possible for j in analysis.dependents(above, "aux")
    ):
        return folded_in(out, "possible", "same")
    if signature.name == "doubted" and negative:
        return out  # "have no reason to doubt that they left"
    # "Gathered evidence **to prove** that they had left" holds that they had.
    knowing = signature.name in KNOWN or (signature.name == PROVED and outer.modality == "planned")
    known = reading.settled and knowing and frame_of(analysis, below) == "clause"
    if out.modality == "actual" and outer.modality != "actual" and not known:
        out = folded_in(out, outer.modality, "same")
    elif signature.name == FACED and outer.modality == "conditional":
        out = msgspec.structs.replace(out, modality=outer.modality)  # "faces arrest **if he returns**"
    elif signature.name in ("negative implicative", "refused", "attempt") and outer.modality not in (
        "actual",
        "attempted",
    ):
        # Something not yet refused or tried is no more than its refusal or attempt is.
        out = msgspec.structs.replace(out, modality=outer.modality)
    return msgspec.structs.replace(
        out,
        evidence=(*out.evidence, *outer.evidence),
        folded=(*out.folded, *outer.folded),
        answered=(*out.answered, *outer.answered),
    )
