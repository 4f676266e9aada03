"""Says whose word a claim is: the innermost statement around its predicate, and what its stance makes of the event."""

from collections.abc import Iterator, Sequence

import msgspec

from dateline.coding.factuality.answered import fulfilled
from dateline.coding.factuality.in_passing import done_before
from dateline.coding.factuality.judged import judged_by
from dateline.coding.factuality.known_by import taken_for_granted
from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.presupposed import is_known_deed
from dateline.coding.factuality.reality import Reading
from dateline.coding.factuality.signature_names import AGREEING
from dateline.coding.factuality.signatures import definite
from dateline.coding.factuality.spoken_of import beyond_what_it_is_about
from dateline.coding.lexicons.cue_rules import cue_rules
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis
from dateline.model.claim import Modality
from dateline.model.span import inside_any, overlap
from dateline.model.statement import Stance, Statement

STANCE_MODALITY: dict[Stance, Modality] = {
    "orders": "ordered",
    "requests": "requested",
    "promises": "promised",
    "threatens": "threatened",
    "doubts": "possible",
    "asks": "possible",
    "withholds": "possible",
    "predicts": "planned",
}
"""What an event is that its holder neither reports nor denies."""
OPEN: frozenset[Stance] = frozenset({"withholds", "doubts", "asks"})
"""Stances that leave open what is yet to come: "would neither confirm nor deny that they will leave"."""
INDIRECT_ONLY: frozenset[Stance] = frozenset({"orders", "requests", "promises", "threatens"})
"""Stances that the words of a quotation carry themselves: "he promised: 'We fed the town'" keeps its own tense."""

_MEANT: frozenset[Stance] = frozenset({*STANCE_MODALITY, "denies", "rejects"})
"""Stances towards what is not done, or not yet."""


def holder_of(analysis: Analysis, statements: Sequence[Statement], predicate: int) -> Statement | None:
    """The innermost statement whose content covers the predicate; None when the document says it itself."""
    at = analysis.span(predicate, predicate)
    around = [s for s in statements if inside_any(at, s.content) and not any(overlap(at, cue) for cue in s.cue)]
    if (
        any(overlap(at, cue) for s in statements for cue in s.cue)
        and (verb := judged_by(analysis, predicate)) is not None
    ):
        verdict = analysis.span(verb, verb)  # "called his **promise** worthless": that he gave it is no part of that
        around = [s for s in around if not any(overlap(verdict, cue) for cue in s.cue)]
    outer = {s.within for s in around}
    return min(around, key=lambda s: (sum(end - start for start, end in s.content), s.id in outer, s.id), default=None)


def who_answers(reading: Reading, holder: Statement | None, statements: Sequence[Statement]) -> Statement | None:
    """Who holds a claim that is read as somebody has it who denies what its holder says.

    "The army denied the rebels' claim that they had entered": the rebels say so, the army that they had not.
    """
    while holder is not None and any(overlap(span, cue) for span in reading.answered for cue in holder.cue):
        outer = holder.within
        holder = next((one for one in statements if one.id == outer), None)
    return holder


def beside_denial(
    analysis: Analysis, predicate: int, reading: Reading, holder: Statement | None, statements: Sequence[Statement]
) -> Statement | None:
    """Who holds what a denial takes for granted: "denied a part in the raid **in which fighters killed ten**".

    They have not denied it, nor said it; it is the word of whoever tells of their denial. So is the known deed that
    is only named in what somebody promises or asks for: "vowed to find those behind **the raid**".
    Nor does who promises something promise what a clause of the past tells of it: "to free the men **it seized**".
    """
    if reading.in_passing:
        return _beyond_what_is_meant(holder, statements)
    if reading.polarity == "positive" and reading.modality == "actual" and done_before(analysis, predicate):
        holder = _beyond_promises(analysis, holder, statements)
    taken = reading.polarity == "positive" and reading.modality == "actual"
    while holder is not None and holder.stance == "denies" and taken:
        cues = {i for span in holder.cue for i in analysis.tokens_in(span)}
        if set(reading.evidence) - cues or not already_folded(reading, holder):
            break  # "denied that they had **not** left"
        outer = holder.within
        holder = next((one for one in statements if one.id == outer), None)
    return holder


def _beyond_promises(analysis: Analysis, holder: Statement | None, statements: Sequence[Statement]) -> Statement | None:
    """Who holds what somebody who promises, threatens or agrees to do something takes for granted."""
    while holder is not None and holder.mode == "indirect":
        agreed = (analysis.tokens[i].lemma for span in holder.cue for i in analysis.tokens_in(span))
        if holder.stance not in ("promises", "threatens") and AGREEING.isdisjoint(agreed):
            break
        outer = holder.within
        holder = next((one for one in statements if one.id == outer), None)
    return holder


def _beyond_what_is_meant(holder: Statement | None, statements: Sequence[Statement]) -> Statement | None:
    """Who holds a known deed that is only named in what somebody means to be done: whoever tells of that.

    "Asked the court **to release** photos of the raid": nor does whoever is asked. But who accuses somebody says so.
    """
    around, outer = [], holder
    while outer is not None and outer.stance != "accuses":
        around.append(outer)
        within = outer.within
        outer = next((one for one in statements if one.id == within), None)
    meant = [one for one in around if one.mode == "indirect" and one.stance in _MEANT]
    if not meant:
        return holder
    return next((one for one in statements if one.id == meant[-1].within), None)


def beyond_making(
    analysis: Analysis, predicate: int, holder: Statement | None, statements: Sequence[Statement]
) -> Statement | None:
    """Who holds a known deed of which a statement not made would speak: "may say that **the raid** was a mistake".

    Nor is it the word of who does not condemn it, or is asked to: "refused to condemn **the raid**".
    """
    noun = analysis.tokens[predicate].head
    kept = noun >= 0 and analysis.tokens[noun].upos == "NOUN" and fulfilled(analysis, noun) is not None
    if holder is not None and kept and any(overlap(analysis.span(noun, noun), cue) for cue in holder.cue):
        # "Broke **its promise** not to shell the town": that it did is told by whoever says so.
        return next((one for one in statements if one.id == holder.within), None)
    if holder is not None and taken_for_granted(analysis, predicate):
        return _beyond_what_is_meant(holder, statements)  # "promised to rebuild the towns **bombed** by rebels"
    holder = beyond_what_it_is_about(analysis, predicate, holder, statements)
    verb = _not_condemning(analysis, predicate) if holder is not None else None
    named = verb is not None and analysis.tokens[predicate].upos == "NOUN" and definite(analysis, predicate)
    if holder is None or not (named or is_known_deed(analysis, predicate)):
        return holder
    around = () if verb is None else (verb, *analysis.ancestors(verb))
    alleging = _alleging(analysis, predicate) if verb is None else None
    while holder is not None:
        if alleging is not None and any(overlap(analysis.span(alleging, alleging), cue) for cue in holder.cue):
            break  # "may accuse them **of the raid**": that it was theirs is nobody else's word
        by = [j for j in around if any(overlap(analysis.span(j, j), cue) for cue in holder.cue)]
        if not holder.made and verb not in by and not (by and holder.stance in _MEANT):
            break
        outer = holder.within
        holder = next((one for one in statements if one.id == outer), None)
    return holder


def _not_condemning(analysis: Analysis, deed: int) -> int | None:
    """The verb that would condemn a deed and does not, or not yet; who alleges one may be its only witness."""
    why = preposition(analysis, deed) in ("for", "over")  # "did not blame them **for the raid**"
    alleging = frozenset() if why else cue_rules().making.alleging
    return _unsaid(analysis, next((j for j in _accusing(analysis, deed) if _lemma(analysis, j) not in alleging), None))


def _alleging(analysis: Analysis, deed: int) -> int | None:
    """The verb by which somebody would be accused of a deed, and is not, or not yet."""
    alleging = cue_rules().making.alleging
    return _unsaid(analysis, next((j for j in _accusing(analysis, deed) if _lemma(analysis, j) in alleging), None))


def _accusing(analysis: Analysis, deed: int) -> Iterator[int]:
    return (j for j in analysis.ancestors(deed) if any(cue.name == "accuse" for cue in cues_at(analysis, j)))


def _lemma(analysis: Analysis, i: int) -> str:
    return analysis.tokens[i].lemma


def _unsaid(analysis: Analysis, verb: int | None) -> int | None:
    """The verb, unless what it says is said."""
    reading = None if verb is None else assess(analysis, verb)
    done = reading is not None and reading.modality == "actual" and reading.polarity == "positive"
    return None if done else verb


def corrected(analysis: Analysis, reading: Reading, holder: Statement | None) -> tuple[Reading, Statement | None]:
    """What a report takes back is its own word that it is not so: "**An earlier version of this report** said that"."""
    if holder is None or not _own_earlier_words(analysis, holder):
        return reading, holder
    sign = "negative" if reading.polarity == "positive" else "positive"
    return msgspec.structs.replace(reading, polarity=sign), None


def _own_earlier_words(analysis: Analysis, holder: Statement) -> bool:
    return own_earlier(analysis, [i for span in holder.source for i in analysis.tokens_in(span)])


def own_earlier(analysis: Analysis, source: Sequence[int]) -> bool:
    """Whether a source is what a report itself was before: "a previous version of this report"."""
    rules = cue_rules().corrections
    words = [analysis.lower(i) for i in source]
    return all(not group.isdisjoint(words) for group in (rules.earlier, rules.versions, rules.own))


def only_answered(analysis: Analysis, holder: Statement | None, predicate: int, *, named: bool) -> bool:
    """Whether the holder only answers what somebody else has asked or offered: "rejected **the demand** to leave".

    `named` says that who asked is named: "rejected a demand by the governor".
    """
    above = analysis.tokens[predicate].head
    if holder is None or above < 0:
        return False
    cue = any(start <= analysis.tokens[above].start < end for start, end in holder.cue)
    known = any(analysis.lower(j) == "the" for j in analysis.dependents(predicate, "det"))
    owned = any(analysis.tokens[j].deprel == "nmod:poss" for j in analysis.dependents(predicate, "nmod"))
    return holder.stance == "rejects" and cue and analysis.deprel(predicate) == "obj" and (known or owned or named)


def as_held(reading: Reading, holder: Statement | None) -> Reading:
    """Fold the holder's stance into a reading, unless the walk up the tree has met its cue already.

    What the holder's statement is reported in by somebody else changes nothing: a claim is read as its own holder
    has it.
    """
    if holder is None or already_folded(reading, holder):
        return reading
    if reading.ahead and reading.modality == "conditional" and holder.mode == "indirect":
        # "They had left, he said. They would return": the future seen from the past, on no condition.
        reading = msgspec.structs.replace(reading, modality="planned")
    if holder.stance == "denies":
        sign = "negative" if reading.polarity == "positive" else "positive"
        return msgspec.structs.replace(reading, polarity=sign)
    if holder.stance == "asks" and holder.mode == "direct":
        return reading  # what is asked there has its own question mark
    if holder.made and reading.modality == "actual":
        return msgspec.structs.replace(reading, modality="possible")  # "may confirm this week that they left"
    modality = STANCE_MODALITY.get(holder.stance)
    if holder.stance in ("promises", "threatens") and reading.ahead and holder.mode == "indirect":
        return msgspec.structs.replace(reading, modality=STANCE_MODALITY[holder.stance])  # "They would go, he vowed"
    if holder.stance == "orders" and reading.modality == "requested":
        return msgspec.structs.replace(reading, modality="ordered")  # "They must leave, he ordered"
    if holder.stance in OPEN and reading.modality == "planned":
        return msgspec.structs.replace(reading, modality="possible")
    if modality is None or reading.modality != "actual":
        return reading
    if holder.stance in INDIRECT_ONLY and holder.mode != "indirect":
        return reading
    if holder.stance in INDIRECT_ONLY and reading.settled:
        return reading
    return msgspec.structs.replace(reading, modality=modality)


def already_folded(reading: Reading, holder: Statement) -> bool:
    """Whether the holder's cue is among those that the reading has folded in."""
    return any(overlap(span, cue) for span in reading.folded for cue in holder.cue)
