"""Makes the claims of one reading: who did what to whom, where and when, how real it is and who says so."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import UNSET

from dateline.coding.attribution.anonymity import why_unnamed
from dateline.coding.circumstances.apart import own_day
from dateline.coding.circumstances.bounds import is_background, within_telling, word_before
from dateline.coding.circumstances.control import control_of
from dateline.coding.circumstances.deadlines import deadline_for, reckoned, to_come
from dateline.coding.circumstances.figures_of import figures_of
from dateline.coding.circumstances.recalled import recalled
from dateline.coding.circumstances.several_places import all_places
from dateline.coding.circumstances.stretches import is_repeated
from dateline.coding.circumstances.telling import spoken
from dateline.coding.circumstances.topics import only_a_topic
from dateline.coding.circumstances.when import when_of
from dateline.coding.circumstances.where import places_of
from dateline.coding.factuality.holders import (
    as_held,
    beside_denial,
    beyond_making,
    corrected,
    holder_of,
    only_answered,
    who_answers,
)
from dateline.coding.factuality.modality import assess
from dateline.coding.factuality.presupposed import taken_part_in
from dateline.coding.figure_kinds import HARMED
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.contrasted import contrasted
from dateline.coding.predicates.kinds import DONE, habitual, in_general, recurring
from dateline.coding.predicates.own_feats import own_feat
from dateline.coding.predicates.private import private
from dateline.coding.predicates.put_off import day_of_talks
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.refine import REFUSED, once_planned, refined, refuses, waited_for
from dateline.coding.predicates.senses import Senses
from dateline.coding.who_and_whom import who_and_whom
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim, Modality
from dateline.model.document import Published
from dateline.model.figure import Figure, FigureKind
from dateline.model.place import Place
from dateline.model.statement import Statement
from dateline.model.time import Time, When

_TIMETABLED = frozenset({"CONSULT", "CONCEDE", "RETREAT", "PROTEST"})
"""Types of what is told in the present when it is to come: "talks **open on Sunday**"."""
_COUNTS: dict[str, tuple[FigureKind, ...]] = {"SANCTION": ("displaced",)}
"""What must be counted for a noun that is an event only with a count, where that is not the killed and the hurt."""
SPOKEN = frozenset({"REQUEST", "AGREE", "THREATEN", "ACCUSE"})
"""Types of acts in words: whoever rejects a call or an offer does not say that there was none."""


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What a document tells around its predicates: when and where, how many, and who says what."""

    senses: Senses
    places: Sequence[Place]
    times: Sequence[Time]
    figures: Sequence[Figure]
    statements: Sequence[Statement]
    published: Published | None
    predicates: frozenset[int]
    """The words that are read as predicates."""
    anchors: dict[int, list[int]]
    """The times of each clause, as indices into `times`."""
    cues: frozenset[int]
    """The words that report."""


def claims_of(setting: Setting, reading: Reading) -> Iterator[Claim]:
    """The claims of a reading, one for each place that changes hands in it, else one; none of what nobody tells."""
    senses, analysis = setting.senses, setting.senses.analysis
    if why_unnamed(analysis, reading.predicate):
        return
    reading = _spoken_by(analysis, setting.statements, reading)
    i, group = reading.predicate, reading.line.group
    holder = holder_of(analysis, setting.statements, i)
    answered = group.type in SPOKEN and only_answered(analysis, holder, i, named=bool(reading.actors))
    if answered and holder is not None:
        holder = next((one for one in setting.statements if one.id == holder.within), None)
    if holder is None and private(senses, reading.line, reading.actors, reading.recipients):
        return
    counted = figures_of(senses, reading, setting.figures, setting.predicates, setting.statements)
    counted = () if reading.denied else counted
    if group.counted and not any(setting.figures[n].kind in _COUNTS.get(group.type, HARMED) for n in counted):
        return
    assessed = assess(analysis, i)
    assessed, holder = corrected(analysis, assessed, who_answers(assessed, holder, setting.statements))
    holder = beside_denial(analysis, i, assessed, holder, setting.statements)
    holder = beyond_making(analysis, i, holder, setting.statements)
    held = as_held(assessed, holder)
    suspected = held.modality == "possible" and held.polarity == "positive" and not reading.actors
    if suspected and taken_part_in(analysis, i):
        held = msgspec.structs.replace(held, modality="actual")  # "is suspected of a part in **the killing** of X"
    if group.granted or answered:
        held = msgspec.structs.replace(held, modality="actual", polarity="positive")
    if reading.denied:
        held = msgspec.structs.replace(held, polarity="negative")  # "bombed the depot, **not the hospital**"
    if reading.planned_for is not None:
        held = msgspec.structs.replace(held, modality="planned", polarity="positive")  # "cancelled **Friday's talks**"
    if held.modality == "planned" and deadline_for(senses, i) is not None:
        held = msgspec.structs.replace(held, modality="ordered")  # "set a deadline **for them to leave**"
    if held.modality == "actual" and _timetabled(setting, reading):
        held = msgspec.structs.replace(held, modality="planned")
    refusing = refuses(senses, i, reading.actors, holder)
    act = refined(group, held.modality, held.polarity, refusing=refusing, willing=not waited_for(senses, i))
    act = act if reading.planned_for is None else once_planned(group)
    reading = own_feat(senses, reading, holder, telling=_tellers(analysis, holder, i))
    scenes = places_of(senses, reading)
    if scenes == (None,) and analysis.tokens[i].deprel == "cop":
        return  # "soldiers were in the village", and nothing tells in which
    who, whom = who_and_whom(senses, reading)
    settled = holder is not None and holder.made is not UNSET and assessed.modality == "actual"
    # "May confirm that they left": whether or not it is so, it lies behind.
    told_as: tuple[Modality, Modality] = ("actual", "actual") if settled else (held.modality, act.modality)
    when, background = _when(setting, reading, holder, *told_as)
    if reading.planned_for is not None and when.basis != "stated":
        return  # "cancelled the **two-day** talks"
    if act.derived == REFUSED and group.type == "CONSULT":
        told = _lies_ahead(when) and group.pos == "noun"
        ahead = analysis.token_at(setting.times[when.times[0]].start) if told else None
        days = [ahead, *(day_of_talks(senses, j) for j in (i, *reading.consumed))]
        if (day := next((one for one in days if one is not None), None)) is not None:
            yield from claims_of(setting, msgspec.structs.replace(reading, planned_for=day))
    over = analysis.tokens[i].xpos == "VBD"  # "the truce **expired** today"
    # "A **four-day truce** began on Friday": when it was to end, and nobody says that it has.
    meant = reading.host is not None or (not over and to_come(when, setting.published))
    if reckoned(reading, when) and (held.polarity == "negative" or not to_come(when, setting.published)):
        return  # "broke the **four-day truce**", or one of long ago
    if group.runs_out and held.modality == "actual" and meant:
        act = msgspec.structs.replace(act, modality="planned")
    for place in scenes:
        denied = act.polarity == "negative"
        # Who will not leave a town has not lost it.
        changes, dated = act.derived != REFUSED, when.basis == "stated"
        yield Claim(
            id="",
            type=act.type,
            mode=act.mode,
            cameo=act.cameo,
            control=control_of(senses, reading, place, told=holder is None, denied=denied, dated=dated)
            if changes
            else None,
            predicate=analysis.span(i, i),
            sentence=analysis.sentence_span(analysis.sentence_index(i)),
            actors=who,
            recipients=whom,
            place=place,
            places=all_places(senses, place) if group.control is None else UNSET,
            time=own_day(when, place, scenes, setting.places, setting.times),
            figures=counted,
            modality=act.modality,
            polarity=act.polarity,
            holder=holder.id if holder is not None else None,
            background=background,
            score=score(reading),
            rule=reading.line.rule + act.derived,
            meaning=analysis.meaning(i),
        )
    if held.polarity == "positive":
        for other in contrasted(analysis, reading):
            yield from claims_of(setting, other)


def _when(
    setting: Setting, reading: Reading, holder: Statement | None, modality: Modality, told_as: Modality
) -> tuple[When, bool]:
    """When it was, and whether it is only the background of what the report tells.

    It may be told as what is to come of it: "invited them to **talks** on Friday".
    """
    senses, times, published = setting.senses, setting.times, setting.published
    said = spoken(senses, holder, times, setting.anchors)
    when = when_of(senses, reading, times, setting.anchors, setting.cues, said, published, modality)
    when = within_telling(when, published, told_as)
    general = reading.line.group.type in DONE and in_general(senses, reading.predicate)
    often = general or habitual(senses.analysis, reading.predicate)
    if when.basis == "published":
        own = (n for i in (reading.predicate, reading.host) for n in setting.anchors.get(-1 if i is None else i, ()))
        often = (
            often
            or recurring(senses, reading.predicate)
            or any(is_repeated(senses, reading.predicate, times[n]) for n in own)
        )
        if often or (modality == "actual" and recalled(senses, reading, holder)):
            when = msgspec.structs.replace(when, begin=None)
    if reading.line.group.found and when.basis != "carried":
        when = msgspec.structs.replace(when, begin=None)
    if only_a_topic(senses, reading.predicate):
        return msgspec.structs.replace(when, begin=None), True
    return when, often or is_background(when, published)


def _timetabled(setting: Setting, reading: Reading) -> bool:
    """Whether what is told in the present has its day ahead: "the truce **takes effect on Sunday**"."""
    analysis, published = setting.senses.analysis, setting.published
    verb = reading.predicate if analysis.tokens[reading.predicate].upos == "VERB" else reading.host
    present = verb is not None and analysis.tokens[verb].xpos in ("VBZ", "VBP")
    if verb is None or published is None or not present or reading.line.group.type not in _TIMETABLED:
        return False
    own = (setting.times[n] for n in setting.anchors.get(verb, ()))
    to_come = (one for one in own if one.type == "DATE" and (one.begin or "") > published.value[:10])
    return any(word_before(setting.senses, one) not in predicate_words().put_off_to for one in to_come)


def _lies_ahead(when: When) -> bool:
    """Whether a day is told that has yet to come: "the talks **on Monday** will not take place"."""
    return when.basis == "stated" and when.begin is None and bool(when.times)


def _spoken_by(analysis: Analysis, statements: Sequence[Statement], reading: Reading) -> Reading:
    """An act in words that is only named, done by whoever says it: "they stayed despite **a pledge** to leave"."""
    if reading.actors or reading.line.group.type not in SPOKEN or reading.line.group.pos != "noun":
        return reading
    at = analysis.span(reading.predicate, reading.predicate)
    sources = (span for one in statements if at in one.cue for span in one.source)
    inside = next((analysis.tokens_in(span) for span in sources), range(0))
    head = next((i for i in inside if analysis.tokens[i].head not in inside), None)
    here = head is not None and head in analysis.sentence_tokens(reading.predicate)
    return msgspec.structs.replace(reading, actors=(head,)) if here and head not in reading.recipients else reading


def _tellers(analysis: Analysis, holder: Statement | None, i: int) -> list[int]:
    """The heads of those who say it, in the sentence of a predicate."""
    inside = analysis.sentence_tokens(i)
    spans = (analysis.tokens_in(span) for span in holder.source) if holder is not None else ()
    heads = (next((j for j in span if analysis.tokens[j].head not in span), None) for span in spans)
    return [j for j in heads if j is not None and j in inside]


def score(reading: Reading) -> float:
    """The line's own score, less where a role is missing: what there is where no model says what the words mean."""
    lacking = (not reading.actors) + (not (reading.recipients or reading.places))
    return round(reading.line.group.score * (1 - 0.15 * lacking), 3)
