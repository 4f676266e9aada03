"""The stage of claims: every predicate of the lexicon with its roles, place, time, figures, modality and holder."""

from collections.abc import Sequence

import msgspec

from dateline.coding.circumstances.aftermath import after_deeds
from dateline.coding.circumstances.anchors import anchored
from dateline.coding.circumstances.apart import own_day
from dateline.coding.circumstances.bounds import is_background, within_telling
from dateline.coding.circumstances.control import control_of
from dateline.coding.circumstances.figures_of import figures_of
from dateline.coding.circumstances.headlines import headline_days
from dateline.coding.circumstances.histories import dated_histories
from dateline.coding.circumstances.named_places import named_all
from dateline.coding.circumstances.telling import reporting, spoken
from dateline.coding.circumstances.when import when_of
from dateline.coding.circumstances.where import places_of
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.factuality.holders import as_held, corrected, holder_of, only_answered, who_answers
from dateline.coding.factuality.modality import assess
from dateline.coding.figures import HARMED
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.predicates.answers import answers
from dateline.coding.predicates.frames import readings
from dateline.coding.predicates.kinds import DONE, habitual, in_general
from dateline.coding.predicates.likelihood import LEAST, likely, weighed
from dateline.coding.predicates.parties import others_than, phrases
from dateline.coding.predicates.private import private
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.refine import REFUSED, refined, refuses, waited_for
from dateline.coding.predicates.responsibility import claimed
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.stand_ins import reciprocal
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.document import Document, Published
from dateline.model.entity import Entity
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.statement import Statement
from dateline.model.time import Time

SPOKEN = frozenset({"REQUEST", "AGREE", "THREATEN", "ACCUSE"})
"""Types of acts in words: whoever rejects a call or an offer does not say that there was none."""
TAKING = "192"
"""CAMEO of what is taken and held, a town or what lies in it."""
UNREAD = frozenset({"byline", "credit", "source"})


def claims(
    doc: Document,
    analysis: Analysis,
    *,
    entities: Sequence[Entity],
    places: Sequence[Place],
    times: Sequence[Time],
    figures: Sequence[Figure],
    statements: Sequence[Statement],
    published: Published | None,
    told: Told = NOTHING,
    least: float = LEAST,
) -> tuple[Claim, ...]:
    """What the document says has happened, is planned, is asked for … in text order, with ids c1, c2 …

    Readings that are less likely than `least` are left out, but for those that say who has a place.
    """
    senses = Senses(analysis=analysis, lexicon=lexicon(), entities=entities, places=places, told=told)
    found = readings(senses)
    predicates = frozenset(reading.predicate for reading in found)
    anchors = anchored(senses, times, predicates, published)
    cues = reporting(senses, statements)
    out: list[Claim] = []
    for reading in found:
        if unread(doc, analysis.tokens[reading.predicate].start):
            continue
        reading = _spoken_by(analysis, statements, reading)
        holder = holder_of(analysis, statements, reading.predicate)
        asked = reading.line.group.type in SPOKEN and only_answered(
            analysis, holder, reading.predicate, named=bool(reading.actors)
        )
        if asked and holder is not None:
            holder = next((one for one in statements if one.id == holder.within), None)
        if holder is None and private(senses, reading.line, reading.actors, reading.recipients):
            continue
        counted = figures_of(senses, reading, figures, predicates)
        if reading.line.group.counted and not any(figures[n].kind in HARMED for n in counted):
            continue
        assessed = assess(analysis, reading.predicate)
        assessed, holder = corrected(analysis, assessed, who_answers(assessed, holder, statements))
        held = as_held(assessed, holder)
        if reading.line.group.granted or asked:
            held = msgspec.structs.replace(held, modality="actual", polarity="positive")
        refusing = refuses(senses, reading.predicate, reading.actors, holder)
        willing = not waited_for(senses, reading.predicate)
        act = refined(reading.line.group, held.modality, held.polarity, refusing=refusing, willing=willing)
        said = spoken(senses, holder, times, anchors)
        who = phrases(senses, reading.actors)
        whom = phrases(senses, _recipients(senses, reading), but=who)
        who = others_than(senses, reading.actors, who, whom)
        mutual = any(reciprocal(analysis, j) for j in roles.objects(analysis, reading.predicate))
        if (reading.line.group.reciprocal or mutual) and not whom:
            whom = who[1:]  # "the presidents of X and Y met", "both sides accused each other"
        when = when_of(senses, reading, times, anchors, cues, said, published, held.modality)
        when, scenes = within_telling(when, published, held.modality), places_of(senses, reading)
        if scenes == (None,) and analysis.tokens[reading.predicate].deprel == "cop":
            continue  # "soldiers were in the village", and nothing tells in which
        general = reading.line.group.type in DONE and in_general(senses, reading.predicate)
        often = general or habitual(analysis, reading.predicate)
        when = msgspec.structs.replace(when, begin=None) if often and when.basis == "published" else when
        out.extend(
            Claim(
                id="",
                type=act.type,
                mode=act.mode,
                cameo=act.cameo,
                # Who will not leave a town has not lost it.
                control=control_of(senses, reading, place, told=holder is None, denied=act.polarity == "negative")
                if act.derived != REFUSED
                else None,
                predicate=analysis.span(reading.predicate, reading.predicate),
                sentence=analysis.sentence_span(analysis.sentence_index(reading.predicate)),
                actors=who,
                recipients=whom,
                place=place,
                time=own_day(when, place, scenes, places, times),
                figures=counted,
                modality=act.modality,
                polarity=act.polarity,
                holder=holder.id if holder is not None else None,
                background=often or is_background(when, published),
                score=score(reading),
                rule=reading.line.rule + act.derived,
                meaning=analysis.meaning(reading.predicate),
            )
            for place in scenes
        )
    # Who has which place is what a status is made of, so nothing of that is left out; its score says what to think.
    out = [one for one in weighed(analysis, entities, out) if likely(one, least) or _of_a_place(one)]
    out.extend((*answers(senses, out, statements), *claimed(senses, out, statements)))
    out.sort(key=lambda claim: claim.predicate)
    out = dated_histories(analysis, after_deeds(out, doc.text), times, published, statements)
    out = headline_days(doc, out, places)
    return tuple(msgspec.structs.replace(claim, id=f"c{n}") for n, claim in enumerate(out, 1))


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


def _of_a_place(claim: Claim) -> bool:
    """Whether it is told who has a place: "rolled into **Goma**", not "rolled out all the memories"."""
    return claim.place is not None and (claim.control is not None or claim.cameo == TAKING)


def unread(doc: Document, offset: int) -> bool:
    """Whether a character lies in a part that reports nothing: a credit, a byline, the line of the source."""
    return any(part.kind in UNREAD and part.start <= offset < part.end for part in doc.parts)


def score(reading: Reading) -> float:
    """The line's own score, less where a role is missing: what there is where no model says what the words mean."""
    lacking = (not reading.actors) + (not (reading.recipients or reading.places))
    return round(reading.line.group.score * (1 - 0.15 * lacking), 3)


def _recipients(senses: Senses, reading: Reading) -> tuple[int, ...]:
    """Who it is done to. A named place that changes hands is the place, what has no name of its own stays here."""
    if reading.line.group.control is None:
        return reading.recipients
    towns = [j for j in reading.places if j in senses.place_at]
    left = towns if len(towns) > 1 else []  # "withdrew from X and Y": neither town was left to the other
    people = tuple(
        j
        for j in reading.recipients
        if j not in left
        and not _only_reached(senses, j)
        and (senses.is_party(j) or not senses.classes(j).isdisjoint(("person", "group")))
    )
    return people or tuple(j for j in reading.places if not named_all(senses, j))


def _only_reached(senses: Senses, j: int) -> bool:
    """Whether a town or a stretch of land is where somebody went, which got nothing by it.

    "Left Goma and withdrew **to Sake**", "**to the Kelagi desert**"; a country may have got it.
    """
    at = senses.place_at.get(j)
    state = at is None or (senses.places[at].feature or "").startswith(("PCL", "ADM"))
    return preposition(senses.analysis, j) == "to" and not state
