"""Reads how far an event is said to be real: walks up from its word and folds in whatever governs it."""

import msgspec

from dateline.coding.factuality.adverbials import adverbial
from dateline.coding.factuality.answered import (
    answered,
    failing,
    fulfilled,
    implicating,
    not_prevented,
    told_of,
    untold,
)
from dateline.coding.factuality.governed import hedged, turned, unconfirmed, unmoved, when_asked, with_outer
from dateline.coding.factuality.happening import (
    UNTRUE,
    charged_with,
    clefted,
    comes_to_an_end,
    excessive,
    given_time,
    hoax,
    hoped_for,
    is_subject_of_perhaps,
    is_what_they_fear,
    occurs,
    what_becomes,
)
from dateline.coding.factuality.joined import come_about, joined_higher, never_was, shared_with, through
from dateline.coding.factuality.moods import indicative, mooded, quoted, taken_for_granted, written
from dateline.coding.factuality.negations import none_there, nothing_shows, nothing_to_do
from dateline.coding.factuality.presupposed import (
    came_before,
    circumstance,
    is_topic,
    known_deed,
    set_apart,
    settled_at,
    when_it_ends,
)
from dateline.coding.factuality.reality import Reading, folded_in, local_reading, marked_reading
from dateline.coding.factuality.signature_names import ASKED, IN_VIEW, PREVENTING, PURPOSES, SAID
from dateline.coding.factuality.signatures import (
    answer_of,
    definite,
    frame_of,
    infinitive,
    passes,
    reduced_relative,
    signature_of,
    under_way,
)
from dateline.coding.lexicons.cues import cues_at
from dateline.coding.lexicons.modality_rules import Signature, modality_rules
from dateline.coding.trees.stand_ins import singled_out
from dateline.coding.trees.subjects import rings_up
from dateline.language.analysis import Analysis


def assess(analysis: Analysis, predicate: int) -> Reading:
    """Read modality and polarity of the event that a verb or noun names; a copula is as real as what it is said of."""
    predicate = analysis.tokens[predicate].head if analysis.tokens[predicate].deprel == "cop" else predicate
    reading, above = _assess(analysis, predicate, depth=0), analysis.tokens[predicate].head
    if reading.polarity == "negative" and known_deed(analysis, predicate):
        own = local_reading(analysis, predicate)
        if own.polarity == "positive" and signature_of(analysis, predicate, above) is None:
            return unmoved(analysis, above, own)  # what a "no" is said of is something else
    return reading


def _assess(analysis: Analysis, i: int, *, depth: int) -> Reading:
    reading = local_reading(analysis, i)
    below, above = i, analysis.tokens[i].head
    if above < 0 and any(analysis.lower(j) == "whether" for j in analysis.dependents(i, "mark")):
        return marked_reading(analysis, i, reading)
    if analysis.deprel(i) == "amod":
        # "They fight the army-backed council", "expected the bombed embassy to reopen": what governs the noun says
        # nothing about its adjective.
        return unmoved(analysis, above, reading) if analysis.tokens[i].xpos == "VBN" else reading
    if (told := what_becomes(analysis, i)) is not None and depth < 12:
        # "The offensive has yet to begin": as real as its beginning, "turned out to be a lie": not at all.
        of_it, answer = _assess(analysis, told, depth=depth + 1), answer_of(analysis, told)
        untrue = answer if answer is not None and answer.name in UNTRUE else None
        if untrue is not None:
            reading = msgspec.structs.replace(reading, modality="actual")  # "the alleged raid was a lie"
        flipped = (of_it.polarity == "negative") != (untrue is not None)
        modality = of_it.modality if untrue is None or untrue.when[0] == "keep" else untrue.when[0]
        return folded_in(reading, modality, "flip" if flipped else "same", told, *of_it.evidence)
    if (nothing := nothing_to_do(analysis, i)) is not None:
        none = analysis.lower(nothing) in modality_rules().negation.pronouns
        reading = folded_in(reading, "keep", "flip", nothing) if none else reading
        below, above = nothing, analysis.tokens[analysis.tokens[nothing].head].head
    while above >= 0 and depth < 12:
        relation = analysis.deprel(below)
        if relation == "obl" and (report := implicating(analysis, above)) is not None:
            return answered(analysis, report, reading)
        marked = marked_reading(analysis, below, reading)
        reading = marked
        if relation in ("parataxis", "discourse", "vocative", "root", "appos"):
            break
        if relation == "conj" and joined_higher(analysis, below, above):
            below = analysis.tokens[above].head
            above = analysis.tokens[below].head if below >= 0 else -1
            continue
        if relation == "conj":
            reading = shared_with(analysis, below, above, reading)
            below, above = above, analysis.tokens[above].head
            continue
        if reduced_relative(analysis, below):
            # "Demanded the release of the hostages held there": they are held, whatever is demanded.
            held = below == i and analysis.tokens[below].xpos == "VBN"
            over = (cue.rules.stance for j in analysis.ancestors(above) for cue in cues_at(analysis, j))
            if held and not {"withholds", "confirms"}.isdisjoint(over):
                reading = unmoved(analysis, above, reading)  # "would not name the man **charged** with it"
            if below == i and none_there(analysis, i):
                reading = folded_in(reading, "keep", "flip", above)
            return msgspec.structs.replace(reading, settled=reading.settled or held)
        if relation in ("xcomp", "ccomp", "advcl") and rings_up(analysis, below, above):
            below, above = above, analysis.tokens[above].head
            continue  # "called him to congratulate him": so he did
        if clefted(analysis, below, above):
            reading = through(analysis, above, reading, negated=True)
            below, above = above, analysis.tokens[above].head
            continue
        if excessive(analysis, below, above):
            return folded_in(reading, "keep", "flip", above)
        if relation in ("obl", "nmod") and set_apart(analysis, below, above):
            return msgspec.structs.replace(reading, polarity="positive")
        if (relation in ("obl", "nmod") and circumstance(analysis, below)) or settled_at(analysis, below):
            return reading
        if relation in ("obl", "nmod") and is_topic(analysis, below) and signature_of(analysis, below, above) is None:
            return unmoved(analysis, above, reading) if came_before(analysis, below) else reading
        if when_it_ends(analysis, below, above):
            return unmoved(analysis, above, reading)
        if relation in ("advcl", "xcomp") and given_time(analysis, below, above):
            return folded_in(reading, "ordered", "same", above)
        if relation == "advcl" or analysis.tokens[below].deprel == "acl:relcl":
            return _adverbial(analysis, below, above, reading, depth)
        is_what = relation == "nsubj" and below == i and analysis.tokens[above].upos in ("NOUN", "ADJ")
        said_of_it = is_what and (analysis.tokens[above].upos == "NOUN" or signature_of(analysis, i, above) is None)
        if said_of_it and definite(analysis, i) and analysis.child(above, "cop") is not None:
            # "Suspected that the withdrawal was a trap": it is so; but "its capture would be a blow" to come.
            if (kept := hoax(analysis, i, above)) is not None:
                return folded_in(msgspec.structs.replace(reading, modality="actual"), "keep", kept, above)
            view = local_reading(analysis, above)
            return folded_in(reading, view.modality if view.modality in IN_VIEW else "keep", "same", *view.evidence)
        asked_about = relation in ("ccomp", "csubj") or analysis.tokens[below].deprel == "acl"
        if (
            asked_about
            and (analysis.tokens[above].upos == "NOUN" or relation == "csubj")
            and taken_for_granted(analysis, below)
            and reading.settled
        ):
            # "Gave no details of who had left", "who left is not known".
            return unmoved(analysis, above, reading) if relation == "acl" else reading
        if relation == "acl" and any(analysis.lower(j) == "but" for j in analysis.dependents(below, "mark")):
            return folded_in(reading, "planned", "same", below)  # "no choice but to leave"
        if analysis.tokens[below].deprel == "nsubj" and below == i and comes_to_an_end(analysis, above):
            return unmoved(analysis, above, reading)
        if is_subject_of_perhaps(analysis, below, above) and below == i and definite(analysis, i):
            return reading
        signature = signature_of(analysis, below, above)
        if signature is not None:
            return _under(analysis, below, above, reading, signature, depth)
        if not passes(analysis, below) or (relation == "ccomp" and reading.settled):
            # Without a word that speaks of it, what has happened has happened: "I meant to say that they left".
            break
        to = None if singled_out(analysis, above) else infinitive(analysis, below)
        if to is not None and relation in ("acl", "csubj", "xcomp", "ccomp"):
            # An infinitive under a word without a signature is something in view, not something done.
            reading = folded_in(reading, "planned" if relation == "acl" else "possible", "same", to)
        reading = come_about(analysis, below, above, reading) if below == i else reading
        reading = never_was(analysis, below, above, reading) if below == i else reading
        reading = through(analysis, above, reading, negated=occurs(analysis, below, above))
        done = relation == "obj" and local_reading(analysis, above).settled and not cues_at(analysis, above)
        if reading.modality == "actual" and done:
            # "I will remind you that he **organized** the murder": it was done when he did so.
            reading = msgspec.structs.replace(reading, settled=True)
        below, above = above, analysis.tokens[above].head
    if above < 0 or analysis.deprel(below) == "parataxis":
        reading = mooded(analysis, below, reading)
    if above < 0 and reading.modality == "planned" and is_what_they_fear(analysis, below):
        reading = msgspec.structs.replace(reading, modality="possible")
    return reading


def _adverbial(analysis: Analysis, below: int, above: int, reading: Reading, depth: int) -> Reading:
    """Fold in what an adverbial or relative clause hangs on, as its kind asks."""

    def assessed(j: int) -> Reading:
        return _assess(analysis, j, depth=depth + 1)

    def under(signature: Signature) -> Reading:
        return _under(analysis, below, above, reading, signature, depth)

    return adverbial(analysis, below, above, reading, assess=assessed, under=under)


def _under(analysis: Analysis, below: int, above: int, reading: Reading, signature: Signature, depth: int) -> Reading:
    """Fold in the signature of the governing word, and then what governs that word in turn."""
    hearsay = analysis.tokens[above].lemma in modality_rules().told.hearsay and analysis.tokens[above].upos == "NOUN"
    # "The idea **of deporting** them is absurd" denies no deportation.
    thought = analysis.tokens[above].lemma in ("idea", "notion") and frame_of(analysis, below) == "gerund"
    if hearsay and not thought:
        answer = answered(analysis, above, reading)
        if answer != reading:
            return answer
    if unconfirmed(analysis, below, above):
        return msgspec.structs.replace(reading, polarity="positive")  # "no raid has been confirmed": there may be one
    frame = frame_of(analysis, below)
    deed = frame != "noun" or definite(analysis, below)
    if signature.name in PREVENTING and deed and not_prevented(analysis, above):
        return unmoved(analysis, above, reading)
    outer = Reading() if signature.ends else _assess(analysis, above, depth=depth + 1)
    local = local_reading(analysis, above) if signature.ends else outer
    negative, nobodys = turned(analysis, above, reading, signature, local)
    effect = signature.negated if negative else signature.when
    if signature.name == "wished" and (hoped := hoped_for(analysis, below)) is not None:
        reading, effect = msgspec.structs.replace(reading, modality="actual"), hoped
    opened = {analysis.lower(j) for j in analysis.dependents(below, "mark")}
    if negative and not signature.stance and opened & modality_rules().conditions.unsure:
        effect = (effect[0], "same")  # "has not decided whether to leave"
    if negative and signature.stance and nobodys:
        effect = ("keep", "same")  # "nobody disputes that they left"
    if signature.name in ("report", "request") and nothing_shows(analysis, above):
        return folded_in(reading, "keep", "flip", above)  # "nothing suggests that they left"
    if signature.name == "report" and reading.settled and untold(analysis, above) and frame == "clause":
        return unmoved(analysis, above, reading)  # "nobody told them that it had fallen"
    plain = reading.settled or indicative(analysis, below)
    if signature.name == "request" and plain and analysis.tokens[above].lemma == "suggest":
        # "Suggested that they had left"; but "they left, a memo suggests".
        effect = ("keep" if below < above and written(analysis, above) else "possible", "same")
    if effect[1] == "flip" and signature.stance and hedged(analysis, below):
        reading = msgspec.structs.replace(reading, modality="actual")  # "denied the **alleged** raid"
    settled = reading.settled or (frame_of(analysis, below) == "clause" and local_reading(analysis, below).settled)
    if signature.name == "request" and settled and analysis.tokens[above].lemma in ("ask", "wonder", "inquire"):
        return when_asked(analysis, below, above, reading)
    if signature.name in PURPOSES and (kept := fulfilled(analysis, above)) is not None:
        # "Carried out its threat to leave", "broke its promise to leave".
        out = folded_in(reading, "keep", "flip" if (kept == "flip") != negative else "same", above)
        over = tuple(analysis.span(j, j) for j in (above, *analysis.ancestors(above)))
        done = _assess(analysis, analysis.tokens[above].head, depth=depth + 1)
        return folded_in(out, done.modality, "same", folded=over)
    if signature.past is not None and not negative and local.settled and local.modality == "actual":
        effect = signature.past
    if signature.ongoing is not None and not negative and under_way(analysis, above):
        effect = signature.ongoing
    folded = (analysis.span(above, above),) if signature.stance else ()
    sure = reading.settled or reading.modality == "planned"
    if signature.granted and not told_of(analysis, below):
        return unmoved(analysis, above, reading)
    if signature.name in ASKED and sure and taken_for_granted(analysis, below):
        return unmoved(analysis, above, reading)
    if signature.name == "rejected" and below < above and frame_of(analysis, below) == "clause":
        # "“They left,” he scoffed": his own words, and not what he scoffs at.
        return msgspec.structs.replace(reading, folded=(*reading.folded, analysis.span(above, above)))
    if signature.ends and not signature.stance:
        return answered(analysis, above, mooded(analysis, below, reading) if quoted(analysis, below) else reading)
    if signature.name == "order" and frame_of(analysis, below) == "noun" and charged_with(analysis, above):
        effect = ("keep", effect[1])
    if signature.name == "promise" and analysis.child(above, "iobj") and analysis.child(above, "obj"):
        effect = ("planned", effect[1])  # "offered them money to leave" promises the money
    if signature.name == "promise" and reading.settled:
        effect = ("keep", effect[1])  # "swore that they had left"
    if signature.name in ("promise", "threat") and reading.modality == "planned":
        # "Vowed that they would leave": the auxiliary says no more than the vow.
        reading = msgspec.structs.replace(reading, modality="actual")
    if signature.name == "attempt" and failing(analysis, above):
        effect = (effect[0], "negative")
    unsure = signature.stance is not None or analysis.tokens[above].upos == "NOUN" or signature.dreaded
    unsure = unsure or (signature.name == "thought" and negative)  # "never believed that they would leave"
    if effect[0] == "possible" and reading.modality == "planned" and unsure:
        # "The possibility that they would leave", "did not deny that they would leave": no more than possible.
        reading = msgspec.structs.replace(reading, modality="possible")
    out = folded_in(reading, effect[0], effect[1], above, folded=folded)
    if negative and signature.name in SAID:
        # "Denied that the army had threatened to attack": of the army there is no threat.
        out = msgspec.structs.replace(out, answered=(*out.answered, analysis.span(above, above)))
    return with_outer(analysis, below, above, reading, signature, out, outer, negative=negative)
