"""The stage of claims: every predicate of the lexicon with its roles, place, time, figures, modality and holder."""

from collections.abc import Sequence

import msgspec

from dateline.coding.circumstances.aftermath import after_deeds
from dateline.coding.circumstances.anchors import anchored
from dateline.coding.circumstances.entries import dated_entries
from dateline.coding.circumstances.going_on_then import went_on
from dateline.coding.circumstances.headlines import headline_days
from dateline.coding.circumstances.histories import dated_histories
from dateline.coding.circumstances.paragraphs import gone_on
from dateline.coding.circumstances.posts import of_their_posts
from dateline.coding.circumstances.telling import reporting
from dateline.coding.circumstances.told_behind import days_told_behind
from dateline.coding.circumstances.visits import during_visits
from dateline.coding.claims_of import Setting, claims_of
from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.lexicon import lexicon
from dateline.coding.predicates.answers import answers
from dateline.coding.predicates.frames import readings
from dateline.coding.predicates.likelihood import LEAST, likely, weighed
from dateline.coding.predicates.perpetrators import perpetrators
from dateline.coding.predicates.responsibility import claimed
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.untrue import untrue
from dateline.coding.predicates.verdicts import verdicts
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.document import Document, Published
from dateline.model.entity import Entity
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.statement import Statement
from dateline.model.time import Time

TAKING = "192"
"""CAMEO of what is taken and held, a town or what lies in it."""
RELIEF = "073"
"""CAMEO of what people in need are sent."""
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
    setting = Setting(
        senses=senses,
        places=places,
        times=times,
        figures=figures,
        statements=statements,
        published=published,
        predicates=predicates,
        anchors=anchored(senses, times, predicates, published),
        cues=reporting(senses, statements),
    )
    told_of = (reading for reading in found if not unread(doc, analysis.tokens[reading.predicate].start))
    out = [claim for reading in told_of for claim in claims_of(setting, reading)]
    # Who has which place is what a status is made of, so nothing of that is left out; its score says what to think.
    out = [one for one in weighed(analysis, entities, out) if likely(one, least) or _of_a_place(one)]
    out.extend(
        (
            *answers(senses, out, statements), *claimed(senses, out, statements), *untrue(senses, out, statements),
            *verdicts(senses, out, statements), *perpetrators(senses, out, statements),
        )
    )  # fmt: skip
    out.sort(key=lambda claim: claim.predicate)
    out = days_told_behind(senses, out, times, setting.anchors, published)
    out = went_on(doc, analysis, after_deeds(out, doc.text), times, places, published)
    out = dated_histories(analysis, out, times, published, statements)
    out = during_visits(dated_entries(doc, out, times, places))
    out = headline_days(doc, gone_on(doc, senses, out, times, setting.anchors, statements, published), places)
    out = of_their_posts(doc, out, published)
    return tuple(msgspec.structs.replace(claim, id=f"c{n}") for n, claim in enumerate(out, 1))


def _of_a_place(claim: Claim) -> bool:
    """Whether it is told who has a place, or that help came: "rolled into **Goma**", not "rolled out the memories"."""
    return claim.place is not None and (claim.control is not None or claim.cameo in (TAKING, RELIEF))


def unread(doc: Document, offset: int) -> bool:
    """Whether a character lies in a part that reports nothing: a credit, a byline, the line of the source."""
    return any(part.kind in UNREAD and part.start <= offset < part.end for part in doc.parts)
