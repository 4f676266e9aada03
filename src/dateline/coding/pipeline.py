"""The road from a document to its record: the stages of coding, in the order in which they need each other."""

from functools import cache

from msgspec import structs
from threadpoolctl import ThreadpoolController

from dateline.coding.circumstances.claimed_attacks import referred_to
from dateline.coding.claims import claims
from dateline.coding.dictionaries import Dictionary, told_in
from dateline.coding.entities import entities
from dateline.coding.events import events
from dateline.coding.figures import figures
from dateline.coding.places import places
from dateline.coding.predicates.likelihood import LEAST
from dateline.coding.published import published_of
from dateline.coding.statements import statements
from dateline.coding.times import times
from dateline.coding.trees.mending import mended
from dateline.gazetteer import Gazetteer
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.record import Record, uncoded


def code(
    doc: Document,
    analysis: Analysis,
    *,
    gazetteer: Gazetteer,
    coder: str,
    language: str | None = "en",
    actors: Dictionary | None = None,
    least: float = LEAST,
) -> Record:
    """Code one document. The same document, analysis, gazetteer and dictionary give the same record, byte for byte.

    `coder` names what made the record (program, language model, rules); `actors` is a user's dictionary;
    readings less likely than `least` make no claim.
    """
    # The matrix products of coding are small: several threads would only wait for each other.
    with _threads().limit(limits=1, user_api="blas"):
        analysis = mended(analysis)
        published = published_of(doc, analysis)
        told = told_in(actors, analysis, published)
        where = places(doc, analysis, gazetteer)
        who = entities(doc, analysis, where, gazetteer, told, published)
        when = times(doc, analysis, published)
        said = statements(doc, analysis, who)
        quantities = figures(doc, analysis, when, said, who)
        claimed = claims(
            doc, analysis,
            entities=who, places=where, times=when, figures=quantities, statements=said, published=published, told=told,
            least=least,
        )  # fmt: skip
        return structs.replace(
            uncoded(doc, coder=coder, language=language),
            published=published,
            sentences=tuple(analysis.sentence_span(i) for i in range(len(analysis.sentences))),
            entities=who,
            places=where,
            times=when,
            figures=quantities,
            statements=said,
            claims=claimed,
            events=events(claimed, who, where, referred_to(analysis, claimed, said)),
        )


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()
