"""What leaves an event as it was: "failed **despite three raids**", "**the raid** may have hastened the end"."""

import msgspec

from dateline.coding.factuality.governed import unmoved
from dateline.coding.factuality.happening import comes_to_an_end, hoax, is_subject_of_perhaps
from dateline.coding.factuality.link import Link, Met
from dateline.coding.factuality.occasions import occasion
from dateline.coding.factuality.presupposed import (
    came_before,
    circumstance,
    is_known_deed,
    is_topic,
    only_told_little,
    pointed_at,
    set_apart,
    what_did_it,
    when_it_ends,
)
from dateline.coding.factuality.reality import folded_in, local_reading
from dateline.coding.factuality.settled_at import failed_at, settled_at
from dateline.coding.factuality.signature_names import IN_VIEW
from dateline.coding.factuality.signatures import definite, infinitive, signature_of
from dateline.coding.lexicons.modality_rules import modality_rules

_PHRASES = ("obl", "nmod")


def apart_from(link: Link) -> Met:
    """What is named beside what is denied is so: "no help **other than a raid**"."""
    apart = link.relation in _PHRASES and set_apart(link.analysis, link.below, link.above)
    return msgspec.structs.replace(link.reading, polarity="positive") if apart else None


def circumstances(link: Link) -> Met:
    """Under what something was or was not done is so: "failed **despite three raids**", "agreed **in talks**"."""
    if link.relation in _PHRASES and circumstance(link.analysis, link.below):
        return msgspec.structs.replace(link.reading, settled=True)  # "decided to leave **because of the raids**"
    if link.relation in _PHRASES and failed_at(link.analysis, link.below):
        return msgspec.structs.replace(link.reading, settled=True)  # "failed to agree **at talks**"
    if link.relation in _PHRASES and occasion(link.analysis, link.event, link.below):
        # "No deal was reached **at the talks**".
        return unmoved(link.analysis, link.above, msgspec.structs.replace(link.reading, settled=True))
    return link.reading if settled_at(link.analysis, link.below) else None


def topic(link: Link) -> Met:
    """A known event that is spoken about is so: "nothing will change his mind **about the raid**"."""
    analysis, below = link.analysis, link.below
    if link.relation not in _PHRASES or not is_topic(analysis, below):
        return None
    if signature_of(analysis, below, link.above) is not None:
        return None
    untold_only = came_before(analysis, below) or only_told_little(analysis, link.above)
    return unmoved(analysis, link.above, link.reading) if untold_only else link.reading


def brought_about(link: Link) -> Met:
    """A deed that something brought about was done: "refused to discuss **what led to** the killing"."""
    did = what_did_it(link.analysis, link.below, link.above)
    return unmoved(link.analysis, link.above, link.reading) if did else None


def end_of_it(link: Link) -> Met:
    """What had an end was there: "fled near the end **of the siege**"."""
    ends = when_it_ends(link.analysis, link.below, link.above)
    return unmoved(link.analysis, link.above, link.reading) if ends else None


def said_to_be(link: Link) -> Met:
    """What something known is said to be leaves it so: "suspected that the withdrawal **was a trap**".

    But "its capture **would be** a blow" to come.
    """
    analysis, event, above, reading = link.analysis, link.event, link.above, link.reading
    noun = analysis.tokens[above].upos == "NOUN"
    if not link.first or link.relation != "nsubj" or not (noun or analysis.tokens[above].upos == "ADJ"):
        return None
    if not (noun or signature_of(analysis, event, above) is None):
        return None
    if not definite(analysis, event) or analysis.child(above, "cop") is None:
        return None
    if (kept := hoax(analysis, event, above)) is not None:
        return folded_in(msgspec.structs.replace(reading, modality="actual"), "keep", kept, above)
    view = local_reading(analysis, above)
    return folded_in(reading, view.modality if view.modality in IN_VIEW else "keep", "same", *view.evidence)


def yet_to_be_told(link: Link) -> Met:
    """What will become of a known deed leaves it so: "**the killing** is not expected to be investigated"."""
    analysis = link.analysis
    raised = link.first and analysis.tokens[link.below].deprel == "nsubj:pass" and is_known_deed(analysis, link.below)
    infinitives = (j for j in analysis.dependents(link.above, "xcomp") if infinitive(analysis, j) is not None)
    if not raised or next(infinitives, None) is None:
        return None
    return unmoved(analysis, link.above, link.reading)


def under_way(link: Link) -> Met:
    """What comes to its end was under way: "demanded that **the war** end"."""
    ending = link.first and link.analysis.tokens[link.below].deprel == "nsubj"
    ending = ending and comes_to_an_end(link.analysis, link.above)
    return unmoved(link.analysis, link.above, link.reading) if ending else None


def may_have_done(link: Link) -> Met:
    """What it may have done, or will do, leaves it so: "**the raid** may have hastened the end"."""
    if link.first and pointed_at(link.analysis, link.event, link.above):
        return link.reading
    if _linked(link):
        return link.reading
    doer = link.first and is_subject_of_perhaps(link.analysis, link.below, link.above)
    return link.reading if doer and definite(link.analysis, link.event) else None


def _linked(link: Link) -> bool:
    """Whether it is said of several deeds that one has to do with the other: "two attacks **may be linked**"."""
    analysis, above = link.analysis, link.above
    several = link.relation == "nsubj" and analysis.tokens[link.event].xpos == "NNS"
    return several and not modality_rules().in_passing.linked.isdisjoint(
        (analysis.tokens[above].lemma.lower(), analysis.lower(above))
    )
