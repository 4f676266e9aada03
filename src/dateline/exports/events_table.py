"""The columns of events.csv and status.csv: what many reports tell, and who holds a place, always with who says so."""

from collections.abc import Callable, Iterator

from dateline.exports.cells import Cell, Column, Table, listed
from dateline.exports.countries import iso3
from dateline.exports.per import bare
from dateline.exports.when_where import DISPUTED, day_of, disputed, geo_precision, point, several, stretch
from dateline.model.figure import FigureKind
from dateline.model.happening import Happening, Tally
from dateline.model.status import Status

Event = Column[Happening]
Held = Column[Status]


def _bound(kind: FigureKind, bound: Callable[[Iterator[Tally]], Cell]) -> Callable[[Happening], Cell]:
    return lambda event: bound(tally for tally in event.tallies if tally.kind == kind)


def _lowest(tallies: Iterator[Tally]) -> Cell:
    return min((tally.low for tally in tallies if tally.low is not None), default=None)


def _highest(tallies: Iterator[Tally]) -> Cell:
    """The highest bound given; none where somebody leaves it open, since "at least 27" may be any more."""
    highs = [tally.high for tally in tallies]
    return max((high for high in highs if high is not None), default=None) if None not in highs else None


def _lat(item: Happening | Status) -> Cell:
    at = point(item.place)
    return at[0] if at else None


def _lon(item: Happening | Status) -> Cell:
    at = point(item.place)
    return at[1] if at else None


def _first(item: Happening | Status) -> Cell:
    return stretch(item.begin, item.until).first


def _last(item: Happening | Status) -> Cell:
    return stretch(item.begin, item.until).last


EVENTS: Table[Happening] = Table(
    "events",
    "One row an event, as all reports of it tell it. Copies of one text count as one voice.",
    (
        Event("event_id", "string", "Id of the event.", lambda e: e.id, "#event+id"),
        Event("event_type", "string", "One of PLOVER's sixteen types.", lambda e: e.type),
        Event("event_subtype", "string", "How: PLOVER's mode.", lambda e: e.mode),
        Event("control", "string", "What it is said to do to the control of the place; empty where nobody affirms it.",
              lambda e: e.control if e.voices else None),
        Event("per", "string", "Who affirms it, joined by |.", lambda e: listed(e.voices)),
        Event("denied_by", "string", "Who denies it, joined by |.", lambda e: listed(e.denied_by)),
        Event("quote", "string", "The clause of its most telling claim.", lambda e: e.phrase),
        Event("date_start", "date", "First day.", _first),
        Event("date_end", "date", "Last day, itself within it.", _last),
        Event("time_precision", "integer", "1 a day, 2 a week or less, 3 longer or open at one end.",
              lambda e: stretch(e.begin, e.until).precision),
        Event("place", "string", "Where, as a report names it.", lambda e: e.place_name),
        Event("place_id", "string", "GeoNames id.", lambda e: e.place.geonames_id if e.place else None),
        Event("places", "string", "Where claims have it in several: all places, the one above first, joined by |.",
              lambda e: several(e, lambda site: site.name)),
        Event("place_ids", "string", "Their GeoNames ids, in the same order.",
              lambda e: several(e, lambda site: site.place.geonames_id)),
        Event("admin1", "string", "Province.", lambda e: e.place.admin1 if e.place else None),
        Event("country_iso3", "string", "Country, as GeoNames files the place.",
              lambda e: iso3(e.place.country) if e.place else None),
        Event("disputed", "string", DISPUTED, lambda e: disputed(e.place)),
        Event("lat", "number", "Latitude of a town or a spot; empty for what is no point.", _lat),
        Event("lon", "number", "Longitude of the same.", _lon),
        Event("geo_precision", "integer", "1 a point, 2 near one or smaller than a province, 3 a province or larger.",
              lambda e: geo_precision(e.place)),
        Event("reports_n", "integer", "Reports that tell of it.", lambda e: e.documents),
        Event("independent_n", "integer", "Independent voices that affirm it.", lambda e: e.independent),
        Event("killed_low", "number", "The lowest number of killed that anybody gives.", _bound("killed", _lowest)),
        Event("killed_high", "number", "The highest; empty where somebody sets no upper bound.",
              _bound("killed", _highest)),
        Event("injured_low", "number", "The lowest number of injured.", _bound("injured", _lowest)),
        Event("injured_high", "number", "The highest; empty where somebody sets no upper bound.",
              _bound("injured", _highest)),
        Event("conflicts", "string", "About what its claims cannot all be right (denied, holder, actor, number, date), "
              "joined by |.", lambda e: listed(dict.fromkeys(c.kind for c in e.conflicts))),
        Event("contradicted_by", "string", "Ids of the claims that say otherwise, joined by |.",
              lambda e: listed(dict.fromkeys(claim for c in e.conflicts for claim in c.against))),
        Event("claims_n", "integer", "Claims that tell of it.", lambda e: len(e.claims)),
        Event("claims", "string", "Their ids, joined by |.", lambda e: listed(e.claims)),
    ),
    ("event_id",),
)  # fmt: skip

STATUS: Table[Status] = Table(
    "status",
    "One row a stretch of days in which the answer to \"who holds this place?\" does not change.",
    (
        Held("place", "string", "The place.", lambda s: s.place_name),
        Held("place_key", "string", "What tells it from other places: GeoNames id or name.", lambda s: s.place_key),
        Held("place_id", "string", "GeoNames id.", lambda s: s.place.geonames_id),
        Held("admin1", "string", "Province.", lambda s: s.place.admin1),
        Held("country_iso3", "string", "Country, as GeoNames files the place; no judgement.",
             lambda s: iso3(s.place.country)),
        Held("disputed", "string", DISPUTED, lambda s: disputed(s.place)),
        Held("lat", "number", "Latitude of a town or a spot; empty for what is no point.", _lat),
        Held("lon", "number", "Longitude of the same.", _lon),
        Held("geo_precision", "integer", "1 a point, 2 near one or smaller than a province, 3 a province or larger.",
             lambda s: geo_precision(s.place)),
        Held("holder", "string", "Who is said to hold it; empty where nobody says.",
             lambda s: s.holder if s.per or s.against else None),
        Held("holder_id", "string", "CAMEO actor code of the holder.",
             lambda s: bare(s.holder_code) if s.per or s.against else None),
        Held("holder_inferred", "boolean",
             "Whether no claim names the holder: it is the one side that takes places by those reports.",
             lambda s: s.inferred),
        Held("state", "string", "claimed, confirmed, contested, denied or stale.", lambda s: s.state),
        Held("per", "string", "Who says so, joined by |.", lambda s: listed(s.per)),
        Held("against", "string", "Who says otherwise, joined by |.", lambda s: listed(s.against)),
        Held("date_start", "date", "First day of the stretch.", _first),
        Held("date_end", "date", "Last day of the stretch, itself within it; empty: until further notice.", _last),
        Held("since", "date", "Day on which the holder took it or is first said to hold it.",
             lambda s: day_of(s.since)),
        Held("since_at_latest", "boolean",
             "Whether it may have been before: the first report of it says no more than that it was so by then.",
             lambda s: s.at_latest),
        Held("last_confirmed", "date", "Last day for which somebody says that the holder has it.",
             lambda s: day_of(s.last_confirmed)),
        Held("independent_n", "integer", "Independent voices that say so.", lambda s: s.independent),
        Held("claims", "string", "Ids of the claims for it, joined by |.", lambda s: listed(s.claims)),
        Held("claims_against", "string", "Ids of the claims against it, joined by |.",
             lambda s: listed(s.claims_against)),
        Held("status_rule", "string", "The rule that derived it, by name and version.", lambda s: s.rule),
    ),
    ("place_key", "date_start"),
)  # fmt: skip
