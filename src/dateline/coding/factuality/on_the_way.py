"""What is met on the way up from an event: words that end the way, that let it pass, or that say what becomes of it."""

from collections.abc import Callable

import msgspec

from dateline.coding.factuality.adverbials import adverbial
from dateline.coding.factuality.answered import answered, implicating
from dateline.coding.factuality.by_signature import under
from dateline.coding.factuality.governed import unmoved
from dateline.coding.factuality.happening import (
    clefted,
    comes_to_an_end,
    excessive,
    given_time,
    hoax,
    is_subject_of_perhaps,
    occurs,
)
from dateline.coding.factuality.joined import come_about, joined_higher, never_was, shared_with, through
from dateline.coding.factuality.link import Link
from dateline.coding.factuality.marks import marked_reading
from dateline.coding.factuality.moods import mooded, taken_for_granted
from dateline.coding.factuality.negations import none_there
from dateline.coding.factuality.presupposed import (
    came_before,
    carried_out,
    circumstance,
    is_topic,
    only_told_little,
    pointed_at,
    set_apart,
    settled_at,
    what_did_it,
    when_it_ends,
)
from dateline.coding.factuality.reality import Reading, folded_in, local_reading
from dateline.coding.factuality.signature_names import IN_VIEW
from dateline.coding.factuality.signatures import definite, infinitive, passes, reduced_relative, signature_of
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.trees.stand_ins import singled_out
from dateline.coding.trees.subjects import rings_up

Met = Reading | Link | None
"""What ends the way, where it goes on instead, or nothing of note."""
_PHRASES = ("obl", "nmod")
_BESIDE = ("discourse", "vocative", "root", "appos")
_WITHHELD = frozenset({"withholds", "confirms"})
"""Stances towards somebody who is told of by what he did: "would not name the man **charged** with it"."""


def met_at(link: Link) -> Reading | Link:
    """How real the event is by what is met at a link, or the link from which the way goes on."""
    if link.relation == "obl" and (report := implicating(link.analysis, link.above)) is not None:
        return answered(link.analysis, report, link.reading)
    link = link.with_reading(marked_reading(link.analysis, link.below, link.reading))
    return next((met for rule in _RULES if (met := rule(link)) is not None), None) or _passed(link)


def _apart(link: Link) -> Met:
    """What only stands beside a clause is nothing of it: "they left, **he said**", "the town, **their capital**"."""
    if link.relation == "parataxis":
        return mooded(link.analysis, link.below, link.reading)
    return link.reading if link.relation in _BESIDE else None


def _coordinate(link: Link) -> Met:
    """Coordinate words are read with the first of them, or with what it hangs on: "offered to resign and left"."""
    if link.relation != "conj":
        return None
    if joined_higher(link.analysis, link.below, link.above):
        return link.to(link.analysis.tokens[link.above].head, link.reading)
    return link.up(shared_with(link.analysis, link.below, link.above, link.reading))


def _told_by_a_participle(link: Link) -> Met:
    """What a participle tells of its noun is so: "demanded the release of the hostages **held** there"."""
    analysis, reading = link.analysis, link.reading
    if not reduced_relative(analysis, link.below):
        return None
    held = link.first and analysis.tokens[link.below].xpos == "VBN"
    over = (cue.rules.stance for j in analysis.ancestors(link.above) for cue in cues_at(analysis, j))
    if held and not _WITHHELD.isdisjoint(over):
        reading = unmoved(analysis, link.above, reading)
    if link.first and none_there(analysis, link.event):
        reading = folded_in(reading, "keep", "flip", link.above)
    return msgspec.structs.replace(reading, settled=reading.settled or held)


def _told_by_an_adjective(link: Link) -> Met:
    """Nor is it asked for or denied what an adjective behind its noun tells: "the ousting of men **guilty** of it"."""
    behind = link.analysis.tokens[link.below].upos == "ADJ" and link.relation == "amod" and link.below > link.above
    return unmoved(link.analysis, link.above, link.reading) if behind else None


def _rung_up(link: Link) -> Met:
    """Who rings somebody up to tell him something tells him: "called him **to congratulate** him"."""
    called = link.relation in ("xcomp", "ccomp", "advcl") and rings_up(link.analysis, link.below, link.above)
    return link.up() if called else None


def _cleft(link: Link) -> Met:
    """A cleft clause is as real as what it hangs on: "it was not the army **that fired**"."""
    if not clefted(link.analysis, link.below, link.above):
        return None
    return link.up(through(link.analysis, link.above, link.reading, negated=True))


def _too_much(link: Link) -> Met:
    """Who is "**too frightened to shoot**" does not."""
    too = excessive(link.analysis, link.below, link.above)
    return folded_in(link.reading, "keep", "flip", link.above) if too else None


def _apart_from(link: Link) -> Met:
    """What is named beside what is denied is so: "no help **other than a raid**"."""
    apart = link.relation in _PHRASES and set_apart(link.analysis, link.below, link.above)
    return msgspec.structs.replace(link.reading, polarity="positive") if apart else None


def _circumstances(link: Link) -> Met:
    """Under what something was or was not done is so: "failed **despite three raids**", "agreed **in talks**"."""
    if link.relation in _PHRASES and circumstance(link.analysis, link.below):
        return msgspec.structs.replace(link.reading, settled=True)  # "decided to leave **because of the raids**"
    return link.reading if settled_at(link.analysis, link.below) else None


def _topic(link: Link) -> Met:
    """A known event that is spoken about is so: "nothing will change his mind **about the raid**"."""
    analysis, below = link.analysis, link.below
    if link.relation not in _PHRASES or not is_topic(analysis, below):
        return None
    if signature_of(analysis, below, link.above) is not None:
        return None
    untold_only = came_before(analysis, below) or only_told_little(analysis, link.above)
    return unmoved(analysis, link.above, link.reading) if untold_only else link.reading


def _what_did_it(link: Link) -> Met:
    """A deed that something brought about was done: "refused to discuss **what led to** the killing"."""
    did = what_did_it(link.analysis, link.below, link.above)
    return unmoved(link.analysis, link.above, link.reading) if did else None


def _end_of_it(link: Link) -> Met:
    """What had an end was there: "fled near the end **of the siege**"."""
    ends = when_it_ends(link.analysis, link.below, link.above)
    return unmoved(link.analysis, link.above, link.reading) if ends else None


def _time_for_it(link: Link) -> Met:
    """What somebody is given time for is ordered: "gave them a week **to leave**"."""
    given = link.relation in ("advcl", "xcomp") and given_time(link.analysis, link.below, link.above)
    return folded_in(link.reading, "ordered", "same", link.above) if given else None


def _in_a_clause_of_its_own(link: Link) -> Met:
    """Adverbial and relative clauses are read by their kind: "left **to join** them", "the men **who left**"."""
    own = link.relation == "advcl" or link.analysis.tokens[link.below].deprel == "acl:relcl"
    return adverbial(link) if own else None


def _said_to_be(link: Link) -> Met:
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


def _asked_who(link: Link) -> Met:
    """A question that takes its event for granted leaves it so: "no details of **who had left**"."""
    analysis, relation = link.analysis, link.relation
    noun = analysis.tokens[link.above].upos == "NOUN"
    bare = analysis.tokens[link.below].deprel == "acl"
    if not (relation == "csubj" or (noun and (relation == "ccomp" or bare))):
        return None
    if not taken_for_granted(analysis, link.below) or not link.reading.settled:
        return None
    return unmoved(analysis, link.above, link.reading) if relation == "acl" else link.reading


def _no_choice(link: Link) -> Met:
    """Who has "no choice **but to leave**" is going to."""
    but = (link.analysis.lower(j) == "but" for j in link.analysis.dependents(link.below, "mark"))
    return folded_in(link.reading, "planned", "same", link.below) if link.relation == "acl" and any(but) else None


def _under_way(link: Link) -> Met:
    """What comes to its end was under way: "demanded that **the war** end"."""
    ending = link.first and link.analysis.tokens[link.below].deprel == "nsubj"
    ending = ending and comes_to_an_end(link.analysis, link.above)
    return unmoved(link.analysis, link.above, link.reading) if ending else None


def _may_have_done(link: Link) -> Met:
    """What it may have done, or will do, leaves it so: "**the raid** may have hastened the end"."""
    if link.first and pointed_at(link.analysis, link.event, link.above):
        return link.reading
    doer = link.first and is_subject_of_perhaps(link.analysis, link.below, link.above)
    return link.reading if doer and definite(link.analysis, link.event) else None


def _by_its_signature(link: Link) -> Met:
    """What the word above makes of the events that it governs: "**refused** to leave"."""
    signature = signature_of(link.analysis, link.below, link.above)
    return under(link, signature) if signature is not None else None


def _happened(link: Link) -> Met:
    """Without a word that speaks of it, what has happened has happened: "I meant to say that they **left**"."""
    done = link.relation == "ccomp" and link.reading.settled
    return link.reading if done or not passes(link.analysis, link.below) else None


def _passed(link: Link) -> Link:
    """The next link, with what the word above says of itself: as real as that is what stands under it."""
    analysis, below, above, reading = link.analysis, link.below, link.above, link.reading
    to = None if singled_out(analysis, above) else infinitive(analysis, below)
    if to is not None and link.relation in ("acl", "csubj", "xcomp", "ccomp"):
        # An infinitive under a word without a signature is something in view, not something done.
        reading = folded_in(reading, "planned" if link.relation == "acl" else "possible", "same", to)
    if link.first:
        reading = never_was(analysis, below, above, come_about(analysis, below, above, reading))
    reading = through(analysis, above, reading, negated=occurs(analysis, below, above))
    done = link.relation == "obj" or (link.first and carried_out(analysis, link.event, above))
    done = done and local_reading(analysis, above).settled and not cues_at(analysis, above)
    if reading.modality == "actual" and done:
        # "I will remind you that he **organized** the murder": it was done when he did so.
        reading = msgspec.structs.replace(reading, settled=True)
    return link.up(reading)


_RULES: tuple[Callable[[Link], Met], ...] = (
    _apart,
    _coordinate,
    _told_by_a_participle,
    _told_by_an_adjective,
    _rung_up,
    _cleft,
    _too_much,
    _apart_from,
    _circumstances,
    _topic,
    _what_did_it,
    _end_of_it,
    _time_for_it,
    _in_a_clause_of_its_own,
    _said_to_be,
    _asked_who,
    _no_choice,
    _under_way,
    _may_have_done,
    _by_its_signature,
    _happened,
)
