"""What is said to have happened, in the 31 columns that users of ACLED's files know, and the address of the source.

Only the names of the columns are theirs. What they judge by a codebook of their own (disorder type, interaction,
civilian targeting …) is left empty here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from dateline.exports.cells import Cell, Column, Table, listed
from dateline.exports.claims_table import when
from dateline.exports.countries import country
from dateline.exports.csv_table import table_csv
from dateline.exports.per import publisher, told_by
from dateline.exports.told import Layout, Told
from dateline.exports.when_where import coordinate, geo_precision, point
from dateline.model.codes import QUAD
from dateline.model.happening import Happening
from dateline.model.known import KnownClaim
from dateline.model.place import Place
from dateline.model.sourced import SourcedClaim
from dateline.wording.claims import bounds_words

_MATERIAL = frozenset({2, 4})
_PUT = frozenset({"said", "reported"})


class Happened(NamedTuple):
    """Neighbouring claims of one event: those that affirm it, the fullest of them, and those that deny it."""

    fullest: KnownClaim
    told: tuple[KnownClaim, ...]
    denied: tuple[KnownClaim, ...]
    killed: float | int | None = None
    """The lowest toll of the event, in which the parts that a claim counts side by side are added up."""


Col = Column[Happened]


class AcledLike(NamedTuple):
    """One row an event, if the claims come sorted by event."""

    layout: Layout = Layout()

    def chunks(self, told: Told) -> Iterator[bytes]:
        """A header, then rows."""
        return table_csv(ACLED_LIKE, happened(told.claims, _tolls(told.events)), self.layout)


def _least(told: Iterable[KnownClaim]) -> float | int | None:
    """The lowest number of killed in claims, for those that come without their event."""
    figures = (f for known in told for f in known.claim.figures if f.kind == "killed" and not f.ordinal)
    return min((f.low for f in figures if f.low is not None), default=None)


def _tolls(events: Iterable[Happening]) -> dict[str, float | int]:
    """The lowest toll of each event that has one."""
    out: dict[str, float | int] = {}
    for event in events:
        if low := [tally.low for tally in event.tallies if tally.kind == "killed" and tally.low is not None]:
            out[event.id] = min(low)
    return out


def happened(claims: Iterable[KnownClaim], tolls: Mapping[str, float | int]) -> Iterator[Happened]:
    """Fold neighbours of one event. Plans, words, the long past and what nobody affirms make no row."""
    for event, group in groupby(filter(_counts, claims), key=lambda k: k.event or k.claim.id):
        all_told = tuple(group)
        told = tuple(known for known in all_told if known.claim.affirmed)
        if told:
            denied = tuple(known for known in all_told if not known.claim.affirmed)
            yield Happened(max(told, key=_fullness), told, denied, tolls.get(event, _least(told)))


def _counts(known: KnownClaim) -> bool:
    claim = known.claim
    material = QUAD[claim.type] in _MATERIAL or claim.control is not None
    return material and claim.modality == "actual" and not claim.background and not claim.speech


def _fullness(known: KnownClaim) -> tuple[bool, bool, bool, float]:
    claim = known.claim
    return point(claim.place) is not None, bool(claim.actors), bool(claim.recipients), claim.score


def _killed(claim: SourcedClaim) -> Iterator[str]:
    return (f"killed: {bounds_words(f)}" for f in claim.figures if f.kind == "killed" and not f.ordinal)


def _note(known: KnownClaim) -> str:
    claim = known.claim
    put = "" if claim.put in _PUT else f" ({claim.put})"
    figures = "".join(f" [{words}]" for words in _killed(claim))
    return f"Per {told_by(claim)}{put}: “{claim.phrase}”{figures}."


def _notes(row: Happened) -> str:
    return " ".join(dict.fromkeys(map(_note, (*row.told, *row.denied))))


def _tags(row: Happened) -> Cell:
    control = row.fullest.claim.control
    claims = (f"claim={known.claim.id}" for known in (*row.told, *row.denied))
    elsewhere = (f"also_at={site.name}" for site in row.fullest.claim.also_at or ())
    return listed([*([f"control={control}"] if control else []), *elsewhere, *claims])


def _timestamp(row: Happened) -> Cell:
    return max(int(datetime.fromisoformat(known.recorded_at).timestamp()) for known in row.told)


def _nothing(_: Happened) -> Cell:
    return None


def _place(fill: Callable[[Place], Cell]) -> Callable[[Happened], Cell]:
    return lambda row: fill(row.fullest.claim.place) if row.fullest.claim.place else None


def _numeric(place: Place) -> Cell:
    found = country(place.country)
    return int(found.numeric) if found and found.numeric else None


def _at(axis: int) -> Callable[[Place], Cell]:
    return lambda place: coordinate(place, axis)


def _country(place: Place) -> Cell:
    found = country(place.country)
    return found.name if found else None


def _date(row: Happened) -> Cell:
    days = when(row.fullest)
    return days.first or days.last


def _year(row: Happened) -> Cell:
    days = when(row.fullest)
    first = days.first or days.last
    return first.year if first else None


ACLED_LIKE: Table[Happened] = Table(
    "acled-like",
    "One row an event, if the claims come sorted by event: material acts that are said to have happened.",
    (
        Col("event_id_cnty", "string", "Id of the event; of the claim before the first merge.",
            lambda r: r.fullest.event or r.fullest.claim.id),
        Col("event_date", "date", "First day, or the only one known.", _date),
        Col("year", "integer", "Its year.", _year),
        Col("time_precision", "integer", "1 a day, 2 a week or less, 3 longer or open at one end.",
            lambda r: when(r.fullest).precision),
        Col("disorder_type", "string", "Empty.", _nothing),
        Col("event_type", "string", "PLOVER's type, not ACLED's.", lambda r: r.fullest.claim.type),
        Col("sub_event_type", "string", "PLOVER's mode.", lambda r: r.fullest.claim.mode),
        Col("actor1", "string", "Who acts, joined by |.", lambda r: listed(p.name for p in r.fullest.claim.actors)),
        Col("assoc_actor_1", "string", "Empty.", _nothing),
        Col("inter1", "string", "Empty.", _nothing),
        Col("actor2", "string", "Upon whom, joined by |.",
            lambda r: listed(p.name for p in r.fullest.claim.recipients)),
        Col("assoc_actor_2", "string", "Empty.", _nothing),
        Col("inter2", "string", "Empty.", _nothing),
        Col("interaction", "string", "Empty.", _nothing),
        Col("civilian_targeting", "string", "Empty.", _nothing),
        Col("iso", "integer", "Country, ISO 3166-1 numeric.", _place(_numeric)),
        Col("region", "string", "Empty.", _nothing),
        Col("country", "string", "Country, as GeoNames files the place.", _place(_country)),
        Col("admin1", "string", "Province.", _place(lambda p: p.admin1)),
        Col("admin2", "string", "Empty.", _nothing),
        Col("admin3", "string", "Empty.", _nothing),
        Col("location", "string", "Where, as the report names it.", lambda r: r.fullest.claim.place_name),
        Col("latitude", "number", "Of a town or a spot; empty for a province or a country.", _place(_at(0))),
        Col("longitude", "number", "Of the same.", _place(_at(1))),
        Col("geo_precision", "integer", "1 a point, 2 near one or smaller than a province, 3 a province or larger.",
            _place(geo_precision)),
        Col("source", "string", "Publishers of the reports, or that none is named, joined by |.",
            lambda r: listed(dict.fromkeys(publisher(k.claim) for k in (*r.told, *r.denied)))),
        Col("source_scale", "string", "Empty.", _nothing),
        Col("notes", "string", "Who says what, claim by claim, with every number of killed; who denies it last.",
            _notes),
        Col("fatalities", "number", "The lowest number of killed that anybody gives; empty, not 0, where nobody does.",
            lambda r: r.killed),
        Col("tags", "string", "control=, the other places of what happened in several (also_at=), and the ids of the "
            "claims (claim=), joined by |.", _tags),
        Col("timestamp", "integer", "When the store last learned of it, in seconds since 1970.", _timestamp),
        Col("source_url", "string", "Addresses of the reports, joined by |.",
            lambda r: listed(dict.fromkeys(k.claim.url for k in (*r.told, *r.denied) if k.claim.url))),
    ),
    ("event_id_cnty",),
)  # fmt: skip
