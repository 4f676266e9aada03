"""The claims as PLOVER 0.8 records, one JSON object a line, with who says so beside PLOVER's own fields."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from dateline.exports.actor_codes import code_of
from dateline.exports.claims_table import when
from dateline.exports.countries import country
from dateline.exports.per import chain, speaker, told_by
from dateline.exports.plain_types import Plain, plain_of
from dateline.exports.told import Told, blocks
from dateline.exports.when_where import point
from dateline.model.codes import QUAD
from dateline.model.figure import FigureKind
from dateline.model.known import KnownClaim
from dateline.model.place import Place
from dateline.model.sourced import Party, SourcedClaim

_SIZES: dict[FigureKind, str] = {"killed": "dead", "injured": "injured", "detained": "arrested"}
FIELDS = (
    ("id, event, mode, quad_code", "the claim's id; the type, mode and quad class after the export rules"),
    ("date, enddate", "first and last day, both within; a claim without any day is left out"),
    ("actor, recipient", "lists of {code, sector, entity_text, identifier_text}; nobody known: sector UNK"),
    ("event_loc", "extracted_place, resolved_place, geonameid, lat, lon (of a point only), province, country, "
     "country_code, feature_code, resolution (4 a point, 3 near one or a district, 2 a province, 1 a country)"),
    ("event_text, text, text_info", "the words of the act, the sentence, its number and its characters in the report"),
    ("size", "dead, injured, arrested, where one exact number is given"),
    ("cite_info", "title, url, publisher, corpus (the document's id), codebook"),
    ("coder, coded_date, coded_time", "what read it, and when it was recorded"),
    ("comment", "who says so, in words"),
    ("dateline", "what PLOVER cannot say: event_id, per, per_chain, stance, modality, polarity, type and control as "
     "claimed, also_at (the other places, each as event_loc, of what happened in several), figures with their bounds, "
     "confidence"),
)  # fmt: skip
"""The fields of a record, for the documentation."""


class Plover:
    """One record a claim that states an event."""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """What PLOVER has no type for is left out (see `plain_types`)."""
        return blocks(_lines(told))


def _lines(told: Told) -> Iterator[bytes]:
    encoder = msgspec.json.Encoder()
    for known in told.claims:
        if found := record(known):
            yield encoder.encode(found) + b"\n"


def record(known: KnownClaim) -> dict[str, Any] | None:
    """One claim as a record; None for what PLOVER cannot say."""
    claim, plain, days = known.claim, plain_of(known.claim), when(known)
    first = days.first or days.last
    if plain is None or first is None:
        return None
    found: dict[str, Any] = {"id": claim.id, "date": first}
    if days.last and days.last != first:
        found["enddate"] = days.last
    found["actor"] = _entities(plain.actors) or [{"code": "", "sector": ["UNK"]}]
    found["recipient"] = _entities(plain.recipients)
    found["event"] = [plain.type]
    if claim.place:
        found["event_loc"] = _location(claim.place, claim.place_name)
    found["event_text"] = [claim.predicate_words]
    found["quad_code"] = QUAD[plain.type]
    found["mode"] = [plain.mode] if plain.mode else []
    if size := {_SIZES[f.kind]: f.low for f in claim.figures if f.kind in _SIZES and f.low == f.high and not f.ordinal}:
        found["size"] = size
    return found | _source(known, plain)


def _source(known: KnownClaim, plain: Plain) -> dict[str, Any]:
    claim = known.claim
    cite = {
        "corpus": claim.document,
        "title": claim.title,
        "url": claim.url,
        "publisher": claim.publisher,
        "codebook": "PLOVER 0.8",
    }
    return {
        "text": claim.words,
        "text_info": {"sequence": claim.sentence_number, "start": claim.sentence[0], "end": claim.sentence[1]},
        "cite_info": {field: value for field, value in cite.items() if value},
        "coder": claim.coder,
        "coded_date": known.recorded_at[:10],
        "coded_time": known.recorded_at[11:19],
        "comment": f"Per {told_by(claim)}.",
        "dateline": _beyond(known, claim, plain),
    }


def _beyond(known: KnownClaim, claim: SourcedClaim, plain: Plain) -> dict[str, Any]:
    return {
        "event_id": known.event,
        "per": speaker(claim),
        "per_chain": chain(claim),
        "stance": claim.holder.stance if claim.holder else None,
        "modality": claim.modality,
        "polarity": claim.polarity,
        "type": claim.type,
        "control": claim.control if plain.type == claim.type else None,
        **({"also_at": [_location(site.place, site.name) for site in claim.also_at]} if claim.also_at else {}),
        "figures": [{"kind": f.kind, "low": f.low, "high": f.high, "unit": f.unit} for f in claim.figures],
        "confidence": claim.score,
    }


def _entities(parties: Sequence[Party]) -> list[dict[str, Any]]:
    return [
        {
            "code": code.plover_code,
            "sector": code.plover_sectors,
            "entity_text": party.words,
            "identifier_text": party.name,
            "cameo": code.whole,
        }
        for party in parties
        for code in (code_of(party),)
    ]


def _location(place: Place, name: str | None) -> dict[str, Any]:
    at, nation = point(place), country(place.country)
    found = {
        "extracted_place": name,
        "resolved_place": place.name,
        "geonameid": place.geonames_id,
        "lat": at[0] if at else None,
        "lon": at[1] if at else None,
        "province": place.admin1,
        "country": nation.name if nation else None,
        "country_code": nation.alpha3 if nation else None,
        "feature_code": place.feature,
        "resolution": _resolution(place),
    }
    return {field: value for field, value in found.items() if value is not None}


def _resolution(place: Place) -> int | None:
    if place.precision == "area":
        return 2 if (place.feature or "ADM1").startswith("ADM1") else 3
    if place.near:
        return 3
    return {"point": 4, "country": 1}.get(place.precision or "")
