"""Reads how far an event is said to be real: walks up from its word and folds in whatever governs it."""

import msgspec

from dateline.coding.factuality.governed import unmoved
from dateline.coding.factuality.happening import UNTRUE, is_what_they_fear, what_becomes
from dateline.coding.factuality.in_passing import in_passing
from dateline.coding.factuality.link import Link
from dateline.coding.factuality.marks import marked_reading
from dateline.coding.factuality.moods import mooded
from dateline.coding.factuality.negations import nothing_to_do
from dateline.coding.factuality.of_relatives import with_relatives
from dateline.coding.factuality.on_the_way import met_at
from dateline.coding.factuality.presupposed import but_for, known_deed, why
from dateline.coding.factuality.reality import Reading, folded_in, local_reading
from dateline.coding.factuality.signatures import answer_of, signature_of
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis

_DEEP = 12
"""How many governing words may be read for one event, each of which asks for those over it."""


def assess(analysis: Analysis, predicate: int) -> Reading:
    """Read modality and polarity of the event that a verb or noun names; a copula is as real as what it is said of."""
    predicate = analysis.tokens[predicate].head if analysis.tokens[predicate].deprel == "cop" else predicate
    reading, above = _assess(analysis, predicate, depth=0), analysis.tokens[predicate].head
    on_it = preposition(analysis, predicate) == "on"  # "vetoed a resolution **on the killing**"
    if (reading.polarity == "positive" or on_it) and in_passing(analysis, predicate):
        own = with_relatives(analysis, predicate, local_reading(analysis, predicate))
        return unmoved(analysis, above, msgspec.structs.replace(own, in_passing=True))
    if reading.polarity == "negative" and known_deed(analysis, predicate):
        own = with_relatives(analysis, predicate, local_reading(analysis, predicate))
        aside = signature_of(analysis, predicate, above) is None or why(analysis, predicate)
        if own.polarity == "positive" and aside:
            aside_only = msgspec.structs.replace(own, in_passing=in_passing(analysis, predicate))
            return unmoved(analysis, above, aside_only)  # what a "no" is said of is something else
    if reading.polarity == "positive" and reading.modality == "actual" and _any(analysis, predicate):
        return msgspec.structs.replace(reading, modality="conditional")
    return reading


def _any(analysis: Analysis, noun: int) -> bool:
    """Whether a deed is one that there may be: "will hold to account those responsible for **any clash**"."""
    either = any(analysis.lower(j) == "any" for j in analysis.dependents(noun, "det"))
    return either and analysis.tokens[noun].upos == "NOUN"


def _assess(analysis: Analysis, i: int, *, depth: int) -> Reading:
    """How real the event of a word is, from its own marks up to the top of its sentence."""

    def assessed(j: int) -> Reading:
        return _assess(analysis, j, depth=depth + 1)

    reading, above = with_relatives(analysis, i, local_reading(analysis, i)), analysis.tokens[i].head
    link = Link(analysis=analysis, event=i, below=i, above=above, reading=reading, assess=assessed)
    if above < 0 and any(analysis.lower(j) == "whether" for j in analysis.dependents(i, "mark")):
        return marked_reading(analysis, i, reading)
    if link.relation == "amod":
        # "They fight the army-backed council", "expected the bombed embassy to reopen": what governs the noun says
        # nothing about its adjective.
        return unmoved(analysis, above, reading) if analysis.tokens[i].xpos == "VBN" else reading
    if but_for(analysis, i):
        return unmoved(analysis, above, Reading(settled=reading.settled))
    if depth < _DEEP and (told := what_becomes(analysis, i)) is not None:
        return _as_it_becomes(link, told)
    link = _with_nothing_to_do(link)
    while link.above >= 0 and depth < _DEEP:
        met = met_at(link)
        if isinstance(met, Reading):
            return met
        link = met
    return _at_the_top(link)


def _as_it_becomes(link: Link, told: int) -> Reading:
    """As real as its beginning is ("has yet to **begin**"), or not at all ("turned out to be **a lie**")."""
    reading, of_it, answer = link.reading, link.assess(told), answer_of(link.analysis, told)
    if answer is not None and answer.name == "uncertain" and of_it.polarity == "positive":
        return folded_in(reading, answer.when[0], "same", told)
    if answer is None or answer.name not in UNTRUE:
        flips = of_it.polarity == "negative"
        return folded_in(reading, of_it.modality, "flip" if flips else "same", told, *of_it.evidence)
    reading = msgspec.structs.replace(reading, modality="actual")  # "the alleged raid was a lie"
    modality = of_it.modality if answer.when[0] == "keep" else answer.when[0]
    flips = of_it.polarity != "negative"
    return folded_in(reading, modality, "flip" if flips else "same", told, *of_it.evidence)


def _with_nothing_to_do(link: Link) -> Link:
    """The way past whoever has to do with it: "had **nothing to do** with the raid"."""
    analysis, reading = link.analysis, link.reading
    nothing = nothing_to_do(analysis, link.event)
    if nothing is None:
        return link
    if analysis.lower(nothing) in modality_rules().negation.pronouns:
        reading = folded_in(reading, "keep", "flip", nothing)
    above = analysis.tokens[analysis.tokens[nothing].head].head
    return msgspec.structs.replace(link, below=nothing, above=above, reading=reading)


def _at_the_top(link: Link) -> Reading:
    """What the mood of the whole clause makes of it: a question, an order, what somebody fears."""
    analysis, below, reading = link.analysis, link.below, link.reading
    if link.above < 0 or link.relation == "parataxis":
        reading = mooded(analysis, below, reading)
    if link.above < 0 and reading.modality == "planned" and is_what_they_fear(analysis, below):
        reading = msgspec.structs.replace(reading, modality="possible")
    return reading
