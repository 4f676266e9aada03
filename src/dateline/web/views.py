"""Records → what the report page shows: rows of claims by day, places, timeline, tables, disagreements, articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from dateline.merging.disagreements import disagreements
from dateline.merging.events import events
from dateline.merging.happenings import happenings
from dateline.merging.sides import Disagreement
from dateline.merging.status import standings
from dateline.merging.voices import Origins
from dateline.model.cited import Cited, cited
from dateline.model.place import Place
from dateline.model.record import Record
from dateline.services.publishers import claims_of
from dateline.web import titles
from dateline.web.agenda import Agenda, agenda
from dateline.web.articles import Article, article
from dateline.web.changes import Changes
from dateline.web.holdings import Holdings, holdings
from dateline.web.rows import Group, Row, claim_name, group_of, row, span_of
from dateline.web.svgmap import Map, Pin, Style, draw
from dateline.web.tables import Count, Silence, Source, figures, silences, sources
from dateline.web.timeline import Dot, Timeline, timeline
from dateline.wording import claims as wording
from dateline.wording.claims import Put
from dateline.wording.phrase import plain_phrase
from dateline.wording.report import publisher_of, report_of, reports_from

LONG = 7
"""Days; what is said to have happened over a longer stretch is not filed under one day."""


class Section(NamedTuple):
    """The groups of one day, or of longer stretches."""

    heading: str
    groups: tuple[Group, ...]


class SideView(NamedTuple):
    """One answer in a disagreement."""

    label: str
    rows: tuple[Row, ...]


class Dispute(NamedTuple):
    """A disagreement as the page shows it."""

    heading: str
    question: str
    sides: tuple[SideView, ...]


class Spot(NamedTuple):
    """A place beside the map."""

    name: str
    title: str
    style: Style
    rows: tuple[tuple[str, str, str], ...]
    """(label of the badge, phrase, link)"""


class Page(NamedTuple):
    """Everything on the page."""

    title: str
    reports: int
    told_by: str
    """How many reports there are, and of how many publishers: "11 reports from 2 publishers"."""
    period: str
    claims: int
    tally: tuple[tuple[Put, int], ...]
    sections: tuple[Section, ...]
    background: tuple[Group, ...]
    map: Map | None
    spots: tuple[Spot, ...]
    areas: tuple[Spot, ...]
    timeline: Timeline | None
    sources: tuple[Source, ...]
    silences: tuple[Silence, ...]
    figures: tuple[Count, ...]
    disputes: tuple[Dispute, ...]
    holdings: Holdings | None
    agenda: Agenda | None
    changes: Changes | None
    anchors: Mapping[str, str]
    """Where each claim stands on the page, by its id."""
    articles: tuple[Article, ...]
    coders: tuple[str, ...]


def page(
    records: Sequence[Record],
    *,
    title: str = titles.REPORT,
    origins: Origins = MappingProxyType({}),
    as_of: str | None = None,
    changes: Changes | None = None,
) -> Page:
    """Arrange the records for the template. Pure: the same records give the same page.

    `origins` says which reports are copies of one text, `as_of` for which day it is told who holds what (by default the
    last on which a report came out), `changes` what is new in them.
    """
    told_by = [
        pair for at, record in enumerate(records) for pair in zip(claims_of(record), cited(at, record), strict=True)
    ]
    claims = [claim for claim, _ in told_by]
    cite_of = {id(claim): one for claim, one in told_by}
    groups_of_claims = happenings(claims)
    found = disagreements(claims, groups_of_claims)
    contested = {id(cite_of[id(c)].claim) for d in found for c in d.claims}
    together = [tuple(cite_of[id(c)] for c in h.claims) for h in groups_of_claims]
    groups = [(group_of(h, contested), h) for h in together]
    groups = [(g, h) for g, h in groups if g.rows]
    told = [(g, h) for g, h in groups if not all(c.claim.background for c in h)]
    every = [c for _, h in told for c in h]
    spots, areas = _spots(every, contested)
    pins = [_pin(one) for one in spots]
    published = sorted(r.published.value[:10] for r in records if r.published)
    by_id = {claim.id: (cite_of[id(claim)], claim) for claim in reversed(claims)}
    event_of = {name: one for one in events(claims, origins).values() for name in one.claims}
    standing = {id(cite_of[id(claim)].claim): event_of[claim.id] for claim in claims}
    puts = Counter(wording.put(c) for c in every)
    anchors = {name: f"#{claim_name(one)}" for name, (one, _) in by_id.items()}
    day = (as_of or published[-1]) if published else None
    return Page(
        title=title,
        reports=len(records),
        told_by=reports_from([publisher_of(r) for r in records]),
        period=wording.days(date.fromisoformat(published[0]), date.fromisoformat(published[-1])) if published else "",
        claims=len(every),
        tally=tuple(sorted(puts.items(), key=lambda item: (-item[1], item[0]))),
        sections=_sections(told),
        background=tuple(g for g, h in groups if all(c.claim.background for c in h)),
        map=draw(pins, name="claims"),
        spots=tuple(one.spot for one in spots),
        areas=areas,
        timeline=timeline([_dot(c) for c in every if c.days]),
        sources=sources(records, standing),
        silences=silences(records),
        figures=figures(every),
        disputes=tuple(_dispute(d, cite_of) for d in found),
        holdings=holdings(standings(claims, origins), by_id, as_of=day) if day else None,
        agenda=agenda(claims, origins, anchors, as_of=day) if day else None,
        changes=changes,
        anchors=anchors,
        articles=tuple(article(at, record) for at, record in enumerate(records)),
        coders=tuple(sorted({r.coder for r in records})),
    )


def _sections(told: Iterable[tuple[Group, tuple[Cited, ...]]]) -> tuple[Section, ...]:
    by_day: defaultdict[tuple[int, str], list[Group]] = defaultdict(list)
    for group, happening in told:
        span = span_of(happening)
        if span is None:
            by_day[(2, "Date not known")].append(group)
        elif (span[1] - span[0]).days >= LONG:
            by_day[(1, "Over a longer time")].append(group)
        else:
            by_day[(-span[1].toordinal(), f"{span[1]:%A} {wording.day(span[1])}")].append(group)
    return tuple(
        Section(heading, tuple(sorted(groups, key=lambda g: (g.earlier, -g.weight))))
        for (_, heading), groups in sorted(by_day.items())
    )


class _Located(NamedTuple):
    """What a map shows of a place, and how many claims are of it."""

    spot: Spot
    place: Place
    claims: int


def _spots(every: Sequence[Cited], contested: set[int]) -> tuple[list[_Located], tuple[Spot, ...]]:
    at: defaultdict[tuple[bool, str], list[Cited]] = defaultdict(list)
    place_of: dict[tuple[bool, str], tuple[Place, Record]] = {}
    told = [(one, place, one.key_of(place)) for one in every for place in one.places]
    located = {key: (place, one.record) for one, place, key in reversed(told) if _is_point(place)}
    for one, place, key in told:  # one report may leave open where a place is that another one locates
        point = key in located and (place.lat is None or _is_point(place))
        place_of.setdefault((point, key), located[key] if point else (place, one.record))
        at[point, key].append(one)
    points, areas = list[_Located](), list[_Located]()
    for (point, key), cites in at.items():
        place, record = place_of[point, key]
        style: Style = "claimed"
        if any(id(c.claim) in contested for c in cites):
            style = "contested"
        elif any(wording.put(c).kind == "own" for c in cites):
            style = "reported"
        short = wording.place_name(place, record)
        rows = tuple((wording.put(c).label, plain_phrase(c), f"#{claim_name(c)}") for c in cites)
        name = short if point else wording.place_words(place, record)
        if place.lat is None:
            name += " (not in the gazetteer)"
        spot = Spot(f"at-{_slug(key)}", name, style, rows)
        (points if point else areas).append(_Located(spot, place, len(cites)))
    for found in (points, areas):
        found.sort(key=lambda one: (-one.claims, one.spot.title))
    return points, tuple(one.spot for one in areas)


def _is_point(place: Place) -> bool:
    return place.precision == "point" and place.lat is not None


def _slug(key: str) -> str:
    return "".join(c if c.isalnum() else "-" for c in key)


def _pin(one: _Located) -> Pin:
    spot, place = one.spot, one.place
    assert place.lat is not None and place.lon is not None
    many = f"{one.claims} claim{'s' if one.claims > 1 else ''}"
    return Pin(
        name=spot.title, lat=place.lat, lon=place.lon, count=one.claims, style=spot.style, href=f"#{spot.name}",
        title=f"{spot.title}: {many}, {spot.style}",
    )  # fmt: skip


def _dot(one: Cited) -> Dot:
    days = one.days
    assert days is not None
    return Dot(
        first=days[0], last=days[1], lane=wording.put(one).kind, href=f"#{claim_name(one)}",
        title=f"{wording.put(one).label}: {plain_phrase(one)} ({report_of(one.record)})",
    )  # fmt: skip


def _dispute(found: Disagreement, cite_of: dict[int, Cited]) -> Dispute:
    question = {"control": "Who holds it?", "happened": "Did it happen?", "number": "How many?"}[found.kind]
    span = [c.days for c in found.claims if c.days]
    when = wording.days(min(d[0] for d in span), max(d[1] for d in span)) if span else ""
    sides = []
    for side in found.sides:
        label = f"{wording.bounds_words(side.figure)} {side.label}" if side.figure else side.label
        sides.append(SideView(label, tuple(row(cite_of[id(c)]) for c in side.claims)))
    place = next((c.place_name for c in found.claims if c.place_name), None)
    act = max(found.sides[0].claims, key=lambda c: (bool(c.actors) + bool(c.recipients), c.score, c.phrase)).phrase
    about = act if found.kind == "happened" else place or act  # "Lebanon: did it happen?" asks nothing
    return Dispute(about + (f", {when}" if when else ""), question, tuple(sides))
