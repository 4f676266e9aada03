"""The columns of figures.csv: one row a figure, with the claim that it belongs to and who gives it."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.exports.cells import Column, Table
from dateline.exports.claims_table import best, when
from dateline.exports.per import publisher, speaker
from dateline.exports.when_where import day_of
from dateline.model.figure import Figure
from dateline.model.known import KnownClaim


class Counted(NamedTuple):
    """A figure of a claim."""

    known: KnownClaim
    number: int
    figure: Figure


Col = Column[Counted]


def counted(known: KnownClaim) -> Iterator[Counted]:
    """The figures of a claim, in the order of the record."""
    return (Counted(known, number, figure) for number, figure in enumerate(known.claim.figures, 1))


FIGURES: Table[Counted] = Table(
    "figures",
    "One row a figure of a claim. Figures are never added up or averaged: a toll has one row for each who gives it.",
    (
        Col("claim_id", "string", "The claim.", lambda c: c.known.claim.id),
        Col("figure_number", "integer", "Its place among the claim's figures, from 1.", lambda c: c.number),
        Col("event_id", "string", "The event of the claim.", lambda c: c.known.event),
        Col("kind", "string", "What is counted: killed, injured, displaced, detained, places, troops, vehicles, money, "
            "distance or other.", lambda c: c.figure.kind),
        Col("low", "number", "At least so many.", lambda c: c.figure.low),
        Col("best", "number", "The number, where one number and no bound is given.", lambda c: best(c.figure)),
        Col("high", "number", "At most so many.", lambda c: c.figure.high),
        Col("of", "number", "The whole that it is a part of.", lambda c: c.figure.of),
        Col("unit", "string", "What is counted, in the words of the report.", lambda c: c.figure.unit),
        Col("ordinal", "boolean", "Whether it is a rank (\"the sixth\") and no amount.", lambda c: c.figure.ordinal),
        Col("span_start", "integer", "Its first character in the report's text.", lambda c: c.figure.start),
        Col("span_end", "integer", "The character after its last.", lambda c: c.figure.end),
        Col("per", "string", "Who gives it; the publisher where the report does.", lambda c: speaker(c.known.claim)),
        Col("polarity", "string", "negative where the speaker denies it.", lambda c: c.known.claim.polarity),
        Col("modality", "string", "actual, planned, possible …", lambda c: c.known.claim.modality),
        Col("date_start", "date", "First day of what is counted.", lambda c: when(c.known).first),
        Col("date_end", "date", "Last day, itself within it.", lambda c: when(c.known).last),
        Col("place", "string", "Where.", lambda c: c.known.claim.place_name),
        Col("publisher", "string", "Who published the report, or that none is named.",
            lambda c: publisher(c.known.claim)),
        Col("published_at", "date", "When the report came out.", lambda c: day_of(c.known.claim.published)),
        Col("url", "string", "Where the report was published.", lambda c: c.known.claim.url),
        Col("doc_id", "string", "Id of the report's text.", lambda c: c.known.claim.document),
        Col("quote", "string", "The claim's clause.", lambda c: c.known.claim.phrase),
    ),
    ("claim_id", "figure_number"),
)  # fmt: skip
