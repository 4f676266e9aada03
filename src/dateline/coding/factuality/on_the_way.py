"""What is met on the way up from an event: words that end the way, that let it pass, or that say what becomes of it."""

from collections.abc import Callable

import msgspec

from dateline.coding.factuality.adverbials import adverbial, perhaps_next
from dateline.coding.factuality.answered import answered, failing, implicating, told_by
from dateline.coding.factuality.by_signature import under
from dateline.coding.factuality.conditions import supposed_to_have
from dateline.coding.factuality.governed import unmoved
from dateline.coding.factuality.happening import clefted, excessive, given_time, occurs
from dateline.coding.factuality.joined import come_about, joined_higher, never_was, shared_with, through
from dateline.coding.factuality.known_by import taken_for_granted as known_anyhow
from dateline.coding.factuality.link import Link, Met
from dateline.coding.factuality.marks import marked_reading
from dateline.coding.factuality.moods import mooded, taken_for_granted
from dateline.coding.factuality.negations import none_there
from dateline.coding.factuality.of_relatives import only_would_be
from dateline.coding.factuality.presupposed import carried_out
from dateline.coding.factuality.reality import Reading, folded_in, local_reading
from dateline.coding.factuality.signatures import infinitive, reduced_relative, signature_of
from dateline.coding.factuality.untouched import (
    apart_from,
    brought_about,
    circumstances,
    end_of_it,
    may_have_done,
    said_to_be,
    topic,
    under_way,
    yet_to_be_told,
)
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.trees.stand_ins import singled_out
from dateline.coding.trees.subjects import rings_up
from dateline.language.analysis import Analysis

_PASSED = frozenset(
    {"obj", "obl", "nmod", "nsubj", "xcomp", "ccomp", "acl", "compound", "iobj", "fixed", "flat", "dep", "csubj"}
)
"""Relations in which what governs a word bears on what hangs on it, too."""

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
    held = link.first and analysis.tokens[link.below].xpos in ("VBN", "VBD")
    over = (cue.rules.stance for j in analysis.ancestors(link.above) for cue in cues_at(analysis, j))
    if held and (not _WITHHELD.isdisjoint(over) or known_anyhow(analysis, link.below)):
        reading = unmoved(analysis, link.above, reading)
    if link.first and none_there(analysis, link.event):
        reading = folded_in(reading, "keep", "flip", link.above)
    if held and (ahead := only_would_be(analysis, link.above)) is not None:
        return folded_in(reading, ahead, "same", link.above)  # "would be the first president **jailed**"
    if held and supposed_to_have(analysis, link.below):
        return folded_in(reading, "conditional", "same", link.above)
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


def _time_for_it(link: Link) -> Met:
    """What somebody is given time for is ordered: "gave them a week **to leave**"."""
    given = link.relation in ("advcl", "xcomp") and given_time(link.analysis, link.below, link.above)
    return folded_in(link.reading, "ordered", "same", link.above) if given else None


def _in_a_clause_of_its_own(link: Link) -> Met:
    """Adverbial and relative clauses are read by their kind: "left **to join** them", "the men **who left**"."""
    own = link.relation == "advcl" or link.analysis.tokens[link.below].deprel == "acl:relcl"
    return adverbial(link) if own else None


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
    """Who had "no choice **but to leave**" has left; who has none is going to."""
    analysis = link.analysis
    but = any(analysis.lower(j) == "but" for j in analysis.dependents(link.below, "mark"))
    if not but or link.relation not in ("acl", "advcl") or infinitive(analysis, link.below) is None:
        return None
    verb = analysis.tokens[link.above].head if link.relation == "acl" else link.above
    had = local_reading(analysis, verb) if verb >= 0 else link.reading
    if verb >= 0 and had.settled and had.modality == "actual":
        return link.to(verb, link.reading)
    return folded_in(link.reading, "planned", "same", link.below)


def _came_to_nothing(link: Link) -> Met:
    """What was attempted was not done where it is said to have failed: "the **attempted raid** failed"."""
    nothing = link.first and link.reading.modality == "attempted" and link.reading.polarity == "positive"
    if not nothing or link.relation != "nsubj" or not failing(link.analysis, link.event):
        return None
    failed = link.assess(link.above)
    return folded_in(link.reading, failed.modality, "same" if failed.polarity == "negative" else "flip", link.above)


def _by_its_signature(link: Link) -> Met:
    """What the word above makes of the events that it governs: "**refused** to leave"."""
    signature = signature_of(link.analysis, link.below, link.above)
    if signature is not None and signature.name == "plan" and _tells(link.analysis, link.below):
        return link.up()  # "considered **reports** that they had left": it is the reports that are considered
    return under(link, signature) if signature is not None else None


def _tells(analysis: Analysis, noun: int) -> bool:
    """Whether a noun names what tells of a deed: "**evidence** that they had left", "**reports** that"."""
    told = modality_rules().told
    marks = (analysis.lower(k) for j in analysis.dependents(noun, "acl") for k in analysis.dependents(j, "mark"))
    return analysis.tokens[noun].lemma in told.hearsay | told.shown and "that" in marks


def _said_by_what_is_false(link: Link) -> Met:
    """What a text says that somebody calls false is not so: "a message **saying** that they left is false"."""
    return told_by(link.analysis, link.above, link.reading) if link.relation == "ccomp" else None


def _happened(link: Link) -> Met:
    """Without a word that speaks of it, what has happened has happened: "I meant to say that they **left**"."""
    done = link.relation == "ccomp" and link.reading.settled
    return link.reading if done or not _passes(link) else None


def _passed(link: Link) -> Link:
    """The next link, with what the word above says of itself: as real as that is what stands under it."""
    analysis, below, above, reading = link.analysis, link.below, link.above, link.reading
    to = None if singled_out(analysis, above) or perhaps_next(link) else infinitive(analysis, below)
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
    apart_from,
    circumstances,
    topic,
    brought_about,
    end_of_it,
    _time_for_it,
    _no_choice,
    _came_to_nothing,
    _in_a_clause_of_its_own,
    said_to_be,
    _asked_who,
    under_way,
    yet_to_be_told,
    may_have_done,
    _said_by_what_is_false,
    _by_its_signature,
    _happened,
)


def _passes(link: Link) -> bool:
    """Whether what governs `above` also bears on `below`: a noun inside a phrase, a clause that completes a copula."""
    return link.relation in _PASSED
