"""Folds in the signature of the word that governs an event, and then what governs that word in turn."""

from collections.abc import Callable

import msgspec

from dateline.coding.factuality.answered import answered, fulfilled, not_prevented, taken_up, told_of, untold
from dateline.coding.factuality.effects import effect_of, reading_under
from dateline.coding.factuality.governed import turned, unconfirmed, unmoved, when_asked, with_outer
from dateline.coding.factuality.link import Governor, Link, frame
from dateline.coding.factuality.moods import mooded, quoted, taken_for_granted
from dateline.coding.factuality.negations import no_sign, nothing_shows
from dateline.coding.factuality.presupposed import is_known_deed
from dateline.coding.factuality.reality import Reading, folded_in, local_reading
from dateline.coding.factuality.signature_names import ASKED, PREVENTING, PROSPECT, PURPOSES, SAID
from dateline.coding.factuality.signatures import definite
from dateline.coding.lexicons.modality_rules import Signature, modality_rules

_ASKING = frozenset({"ask", "wonder", "inquire"})


def under(link: Link, signature: Signature) -> Reading:
    """What an event is under a word with a signature: "**refused** to leave", "did not **deny** that they left"."""
    analysis, above = link.analysis, link.above
    if (early := _first_of(_BEFORE_ALL, link, signature)) is not None:
        return early
    outer = Reading() if signature.ends else link.assess(above)
    own = local_reading(analysis, above) if signature.ends else outer
    negative, nobodys = turned(analysis, above, link.reading, signature, own)
    governor = Governor(link=link, signature=signature, frame=frame(link), own=own, negative=negative, nobodys=nobodys)
    for rule in _ANSWERS:
        if (answer := rule(governor)) is not None:
            return answer
    effect = effect_of(governor)
    folded = (analysis.span(above, above),) if signature.stance else ()
    reading = reading_under(governor, effect)
    out = folded_in(reading, effect[0], effect[1], above, folded=folded)
    if negative and signature.name in SAID:
        # "Denied that the army had threatened to attack": of the army there is no threat.
        out = msgspec.structs.replace(out, answered=(*out.answered, analysis.span(above, above)))
    return with_outer(analysis, link.below, above, reading, signature, out, outer, negative=negative)


# Before it is asked how real the governing word itself is.


def _answered_at_once(link: Link, signature: Signature) -> Reading | None:
    """A report that is answered where it is told of: "rejected **claims** that they left"."""
    token = link.analysis.tokens[link.above]
    if token.upos != "NOUN" or token.lemma not in modality_rules().told.hearsay or signature.granted:
        return None
    if token.lemma in ("idea", "notion") and frame(link) == "gerund":
        return None  # "the idea **of deporting** them is absurd" denies no deportation
    answer = answered(link.analysis, link.above, link.reading)
    return answer if answer != link.reading else None


def _confirmed_by_nobody(link: Link, _: Signature) -> Reading | None:
    """What is not confirmed may be so: "**no raid** has been confirmed"."""
    denied = unconfirmed(link.analysis, link.below, link.above)
    return msgspec.structs.replace(link.reading, polarity="positive") if denied else None


def _prevented_by_nobody(link: Link, signature: Signature) -> Reading | None:
    """What could have been prevented was not: "**could have averted** the raid"."""
    known = definite(link.analysis, link.below) or is_known_deed(link.analysis, link.below, anyhow=True)
    if signature.name not in PREVENTING or (frame(link) == "noun" and not known):
        return None
    return unmoved(link.analysis, link.above, link.reading) if not_prevented(link.analysis, link.above) else None


_BEFORE_ALL: tuple[Callable[[Link, Signature], Reading | None], ...] = (
    _answered_at_once,
    _confirmed_by_nobody,
    _prevented_by_nobody,
)


def _first_of(
    rules: tuple[Callable[[Link, Signature], Reading | None], ...], link: Link, signature: Signature
) -> Reading | None:
    return next((read for rule in rules if (read := rule(link, signature)) is not None), None)


# Where what the word makes of its event is answered outright.


def _shown_by_nothing(governor: Governor) -> Reading | None:
    """What nothing shows is not so: "**nothing** suggests that they left", "there is **no suggestion** that"."""
    link = governor.link
    shown = nothing_shows(link.analysis, link.above) or no_sign(link.analysis, link.above)
    if governor.signature.name not in ("report", "request", "shown") or not shown:
        return None
    if link.reading.polarity == "negative":
        return folded_in(link.reading, "possible", "positive", link.above)  # "nothing suggests that they did **not**"
    return folded_in(link.reading, "keep", "flip", link.above)


def _told_to_nobody(governor: Governor) -> Reading | None:
    """What somebody was not told of was so: "**nobody told** them that it had fallen"."""
    link = governor.link
    told = governor.signature.name == "report" and link.reading.settled and governor.frame == "clause"
    return unmoved(link.analysis, link.above, link.reading) if told and untold(link.analysis, link.above) else None


def _asked_whether(governor: Governor) -> Reading | None:
    """A question about what was: "**asked** whether they had left"."""
    link = governor.link
    if governor.signature.name != "request" or governor.lemma not in _ASKING:
        return None
    if not (link.reading.settled or governor.told_in_the_past()):
        return None
    return when_asked(link.analysis, link.below, link.above, link.reading)


def _carried_out(governor: Governor) -> Reading | None:
    """What was promised, once it is done or not: "**carried out** its threat to leave", "**broke** its vow"."""
    link, analysis = governor.link, governor.link.analysis
    kept = fulfilled(analysis, link.above) if governor.signature.name in PURPOSES else None
    if kept is None:
        return None
    flipped = (kept == "flip") != governor.negative
    reading = link.reading
    if reading.modality == "planned" and reading.ahead:
        reading = msgspec.structs.replace(reading, modality="actual")  # "a vow that they **would** leave was broken"
    out = folded_in(reading, "keep", "flip" if flipped else "same", link.above)
    over = tuple(analysis.span(j, j) for j in (link.above, *analysis.ancestors(link.above)))
    done = link.assess(analysis.tokens[link.above].head)
    return folded_in(out, done.modality, "same", folded=over)


def _taken_up(governor: Governor) -> Reading | None:
    """What there was a chance of, once that is taken or not: "**seized** the chance to leave", "**lost** it"."""
    link, analysis = governor.link, governor.link.analysis
    taken = taken_up(analysis, link.above) if governor.signature.name == PROSPECT else None
    if taken is None:
        return None
    done = link.assess(analysis.tokens[link.above].head)
    flipped = (taken == "flip") != (done.polarity == "negative")
    return folded_in(link.reading, done.modality, "flip" if flipped else "same", link.above, *done.evidence)


def _granted(governor: Governor) -> Reading | None:
    """What the word takes for granted: "urged them to **end** the siege"."""
    link = governor.link
    granted = governor.signature.granted and not told_of(link.analysis, link.below)
    return unmoved(link.analysis, link.above, link.reading) if granted else None


def _asked_who(governor: Governor) -> Reading | None:
    """A question that takes its event for granted: "it is unclear **who left**"."""
    link = governor.link
    sure = link.reading.settled or link.reading.modality == "planned"
    asked = governor.signature.name in ASKED and sure and taken_for_granted(link.analysis, link.below)
    return unmoved(link.analysis, link.above, link.reading) if asked else None


def _scoffed(governor: Governor) -> Reading | None:
    """What somebody scoffs are his own words, and not what he scoffs at: "“They left,” he **scoffed**"."""
    link = governor.link
    if governor.signature.name != "rejected" or link.below > link.above or governor.frame != "clause":
        return None
    cue = link.analysis.span(link.above, link.above)
    return msgspec.structs.replace(link.reading, folded=(*link.reading.folded, cue))


def _announced(governor: Governor) -> Reading | None:
    """What is yet to be announced is no more real than that: "**may announce** sanctions", "will be announced"."""
    link = governor.link
    announced = governor.signature.name == "report" and governor.lemma in modality_rules().fulfilled.announcing
    if not announced or governor.frame != "noun" or is_known_deed(link.analysis, link.below):
        return None
    said = link.assess(link.above)
    if said.modality == "actual":
        return None
    flips = said.polarity == "negative"
    return folded_in(link.reading, said.modality, "flip" if flips else "same", link.above, *said.evidence)


def _told(governor: Governor) -> Reading | None:
    """What is only told is as real as it is told: "said that they **would** leave"."""
    link, signature = governor.link, governor.signature
    if not signature.ends or signature.stance or signature.negated != signature.when:
        return None  # "was found not guilty of it"
    spoken = quoted(link.analysis, link.below)
    reading = mooded(link.analysis, link.below, link.reading) if spoken else link.reading
    return answered(link.analysis, link.above, reading)


_ANSWERS: tuple[Callable[[Governor], Reading | None], ...] = (
    _shown_by_nothing,
    _told_to_nobody,
    _asked_whether,
    _carried_out,
    _taken_up,
    _granted,
    _asked_who,
    _scoffed,
    _announced,
    _told,
)
