"""The places stage: finds toponyms, resolves them to the gazetteer together, and tells what each stands for."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import structs

from dateline.coding.lexicons.known_names import ARMED_KINDS, Known, known_names
from dateline.coding.lexicons.place_rules import place_rules, place_weights
from dateline.coding.toponyms.area_codes import states_called
from dateline.coding.toponyms.beside_towns import only_near
from dateline.coding.toponyms.candidates import toponyms
from dateline.coding.toponyms.capitals import capitals
from dateline.coding.toponyms.kinds import acts, kind_of
from dateline.coding.toponyms.leaders_there import leaders_from_abroad
from dateline.coding.toponyms.local_press import told_locally
from dateline.coding.toponyms.no_places import (
    called_by,
    called_like_bands,
    kinds_of_several,
    lending_names,
    of_a_people,
    of_bodies,
)
from dateline.coding.toponyms.outlets import host_of, seat_of
from dateline.coding.toponyms.second_looks import looked_at_again
from dateline.coding.toponyms.signs import likelihoods
from dateline.coding.toponyms.sure_names import surely_people, surely_places
from dateline.coding.toponyms.toponym import Toponym
from dateline.coding.toponyms.towns import called_small, of_a_town
from dateline.gazetteer import Candidate, Gazetteer
from dateline.gazetteer.names import fold
from dateline.gazetteer.question import Home, Question
from dateline.gazetteer.resolve import resolve
from dateline.language.analysis import Analysis
from dateline.model.document import Document
from dateline.model.place import Place, Precision


def places(doc: Document, analysis: Analysis, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The toponyms of a document, in text order and without overlaps, each resolved or with nulls."""
    rules, weights = place_rules(), place_weights()
    known = list(known_names().find(doc.text))
    found = of_bodies(toponyms(analysis, gazetteer), analysis, [at for at, one in known if one.kind == "government"])
    belief = likelihoods(found, analysis, rules, weights.recognition)
    limits = weights.thresholds
    certain, people = surely_places(found, analysis), surely_people(found, analysis, rules)
    nowhere = people | lending_names(found, analysis, rules) | called_by(found, analysis) | of_a_people(found, analysis)
    nowhere |= kinds_of_several(found, analysis, rules)
    nowhere |= called_like_bands(found, analysis, [span for span, one in known if one.kind in ARMED_KINDS])
    kept = [
        (one, sure)
        for one, likely in zip(found, belief, strict=True)
        for sure in (max(likely, limits.capital) if one.first in certain else likely,)
        if sure >= (limits.toponym if one.candidates else limits.unresolved) and one.first not in nowhere
    ]
    acting = frozenset(one.first for one, _ in kept if acts(one, analysis, rules))
    questions, asked = questions_of(kept, acting)
    small = frozenset(fold(one.surface) for one, _ in kept if called_small(analysis, one))
    resolved = resolve(questions, weights.resolution, home=home_of(doc, gazetteer))
    struck = frozenset(fold(one.surface) for one, _ in kept if of_a_town(analysis, one))
    told = _countries_of_groups([one for _, one in known], questions, gazetteer)
    leaders = leaders_from_abroad([one for one, _ in kept], analysis, known, gazetteer)
    answers = looked_at_again(questions, resolved, small, struck=struck, told=told, leaders=leaders)
    out = []
    resolved_at: dict[int, tuple[Toponym, Candidate]] = {}
    for one, sure in kept:
        answer = answers[asked[one.first]]
        if answer:
            resolved_at |= dict.fromkeys(range(one.first, one.end), (one, answer.candidate))
        kind = kind_of(one, answer.candidate if answer else None, gazetteer, acting=one.first in acting)
        start, end = analysis.span(one.first, one.end - 1)
        place = Place(start=start, end=end, kind=kind, score=round(sure * (answer.share if answer else 0.5), 3))
        out.append(_resolved(place, answer.candidate, one.asked) if answer else place)
    sure_of = {analysis.token_at(place.start): place.score for place in out}
    for i, owner, town in capitals(analysis, resolved_at, gazetteer):
        start, end = analysis.span(i, i)
        out.append(_resolved(Place(start=start, end=end, kind="name", score=sure_of[owner]), town, None))
    out.sort(key=lambda place: place.start)
    return tuple(structs.replace(place, near=True) if _only_near(analysis, place) else place for place in out)


def _only_near(analysis: Analysis, place: Place) -> bool:
    """Whether a town only says what something lies beside: of a province, that would be as coarse as the province."""
    return place.kind == "name" and place.precision == "point" and only_near(analysis, (place.start, place.end))


def questions_of(
    kept: Sequence[tuple[Toponym, float]], acting: frozenset[int]
) -> tuple[list[Question], dict[int, int]]:
    """One question for all uses of a name that are asked alike, and for each toponym's first token its question.

    `acting` holds the first tokens of those that speak or decide.
    """
    names = {one.first: fold(one.surface) for one, _ in kept}
    keys = {one.first: (names[one.first], one.asked, names.get(one.container or -1), one.demonym) for one, _ in kept}
    order = list(dict.fromkeys(keys.values()))
    counts = Counter(keys.values())
    best: dict[object, tuple[Toponym, float]] = {}
    for one, sure in kept:
        key = keys[one.first]
        if key not in best or sure > best[key][1]:
            best[key] = (one, sure)
    acted = {keys[first] for first in acting}
    number = {key: i for i, key in enumerate(order)}
    beside: dict[object, set[int]] = {}
    for one, _ in kept:
        beside.setdefault(keys[one.first], set()).update(number[keys[other]] for other in one.listed if other in keys)
    questions = []
    for key in order:
        one, sure = best[key]
        held = keys.get(one.container) if one.container is not None else None
        questions.append(
            Question(
                name=names[one.first],
                candidates=one.candidates,
                asked=one.asked,
                container=number[held] if held is not None else None,
                acts=key in acted,
                article=one.article,
                listed=tuple(sorted(beside[key] - {number[key]})),
                count=counts[key],
                weight=sure,
            )
        )
    return questions, {first: number[key] for first, key in keys.items()}


def _countries_of_groups(known: Sequence[Known], questions: Sequence[Question], gazetteer: Gazetteer) -> frozenset[str]:
    """Of the countries that names of the text may lie in, those where an armed group fights that it speaks of."""
    groups = {one.code[:3] for one in known if one.kind in ARMED_KINDS}
    if not groups:
        return frozenset()
    countries = {c.country for question in questions for c in question.candidates if c.country is not None}
    return frozenset(country for country in countries if gazetteer.iso3(country) in groups)


def home_of(doc: Document, gazetteer: Gazetteer) -> Home:
    """Where a document comes from: where its outlet is published, or its readers are, and what its telephones tell."""
    seat = seat_of(doc)
    country = seat.country if seat else _country_of(host_of(doc), gazetteer)
    states = states_called(doc.text)
    if seat and seat.state:
        states |= {(seat.country, seat.state)}
    return Home(country=country, readers=told_locally(doc.text) if country is None else None, states=states)


def _country_of(host: str, gazetteer: Gazetteer) -> str | None:
    """The country that an address speaks of ("….co.uk"), if it speaks of one."""
    ending = host.rpartition(".")[2].upper() if "." in host else ""
    code = {"UK": "GB"}.get(ending, ending)
    # Domains that are sold to everybody say nothing about a country.
    return (
        code
        if len(code) == 2 and code not in ("CO", "TV", "ME", "IO", "AI", "FM", "LY") and gazetteer.country(code)
        else None
    )


def _resolved(place: Place, found: Candidate, asked: Literal["area", "point"] | None) -> Place:
    return Place(
        start=place.start,
        end=place.end,
        kind=place.kind,
        name=found.name,
        geonames_id=found.geonames_id,
        lat=found.lat,
        lon=found.lon,
        feature=found.feature,
        country=found.country,
        admin1=found.name if found.feature == "ADM1" else found.admin1,
        precision=_precision(found, asked),
        disputed=found.disputed,
        score=place.score,
    )


def _precision(found: Candidate, asked: Literal["area", "point"] | None) -> Precision:
    """How fine the place is; "Zaporizhzhia region" is no point, though only the town is known by that name."""
    return "area" if asked == "area" and found.feature.startswith("PPL") else found.kind
