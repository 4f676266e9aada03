"""The claims as CAMEO dyads, tab-separated in the manner of ICEWS and GDELT: one row each actor and recipient."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from dateline.exports.actor_codes import code_of
from dateline.exports.cells import Cell, Column, Table, cell
from dateline.exports.claims_table import when
from dateline.exports.countries import iso3
from dateline.exports.per import chain, speaker, speaker_code
from dateline.exports.plain_types import Plain, plain_of
from dateline.exports.told import Told, blocks
from dateline.exports.when_where import coordinate, day_of, geo_precision
from dateline.model.known import KnownClaim
from dateline.model.sourced import Party


class Dyad(NamedTuple):
    """One actor and one recipient of a claim; None where nobody is named."""

    known: KnownClaim
    plain: Plain
    code: str
    number: int
    source: Party | None
    target: Party | None


Col = Column[Dyad]
_CODES = frozenset({"source_code", "target_code", "speaker_code"})
_CODE = re.compile("---[A-Z]*")


class Cameo:
    """One row a dyad."""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """A header, then rows; tabs within a cell become spaces, and nothing is quoted."""
        return blocks(_lines(told))


def _lines(told: Told) -> Iterator[bytes]:
    yield ("\t".join(DYADS.names) + "\n").encode()
    for row in DYADS.rows(dyads(told.claims)):
        yield ("\t".join(map(_tabbed, DYADS.names, row)) + "\n").encode()


def _tabbed(column: str, value: Cell) -> str:
    """A cell without a tab. The dashes of an actor code stay, since statistics programs join on them."""
    if not isinstance(value, str):
        return cell(value)
    return value if column in _CODES and _CODE.fullmatch(value) else cell(value.replace("\t", " "))


def dyads(claims: Iterable[KnownClaim]) -> Iterator[Dyad]:
    """The pairs of every claim that states an event with a code and a day."""
    for known in claims:
        plain, days = plain_of(known.claim), when(known)
        if plain is None or plain.cameo is None or not (days.first or days.last):
            continue
        pairs = product(plain.actors or (None,), plain.recipients or (None,))
        for number, (source, target) in enumerate(pairs, 1):
            yield Dyad(known, plain, plain.cameo, number, source, target)


def quad_class(code: str) -> int:
    """1 verbal and 2 material cooperation, 3 verbal and 4 material conflict, by CAMEO's root."""
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 9 else 3 if root <= 13 else 4


def _roles(party: Party | None) -> str | None:
    return "|".join(code_of(party).roles) or None


DYADS: Table[Dyad] = Table(
    "cameo",
    "One row a pair of actor and recipient; two actors and three recipients make six rows with one claim_id.",
    (
        Col("claim_id", "string", "The claim.", lambda d: d.known.claim.id),
        Col("dyad", "integer", "Which pair of the claim, from 1.", lambda d: d.number),
        Col("event_id", "string", "The event that many reports may tell; count these, not rows.",
            lambda d: d.known.event),
        Col("event_date", "date", "First day, or the only one known.",
            lambda d: when(d.known).first or when(d.known).last),
        Col("event_date_end", "date", "Last day, itself within it; empty where it is open.",
            lambda d: when(d.known).last),
        Col("source_name", "string", "Who acts.", lambda d: d.source.name if d.source else None),
        Col("source_code", "string", "CAMEO actor code; --- where there is none.", lambda d: code_of(d.source).whole),
        Col("source_country", "string", "Its country.", lambda d: code_of(d.source).country),
        Col("source_roles", "string", "Its role codes, joined by |.", lambda d: _roles(d.source)),
        Col("target_name", "string", "Upon whom.", lambda d: d.target.name if d.target else None),
        Col("target_code", "string", "CAMEO actor code; --- where there is none.", lambda d: code_of(d.target).whole),
        Col("target_country", "string", "Its country.", lambda d: code_of(d.target).country),
        Col("target_roles", "string", "Its role codes, joined by |.", lambda d: _roles(d.target)),
        Col("cameo_code", "string", "CAMEO event code after the export rules.", lambda d: d.code),
        Col("cameo_base", "string", "Its first three digits.", lambda d: d.code[:3]),
        Col("cameo_root", "string", "Its first two digits.", lambda d: d.code[:2]),
        Col("quad_class", "integer", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material "
            "conflict, by the root (01–05, 06–09, 10–13, 14–20).", lambda d: quad_class(d.code)),
        Col("event_text", "string", "The claim's clause.", lambda d: d.known.claim.phrase),
        Col("speaker", "string", "Who says so; never empty.", lambda d: speaker(d.known.claim)),
        Col("speaker_code", "string", "CAMEO actor code of the speaker.", lambda d: speaker_code(d.known.claim)),
        Col("speaker_chain", "string", "All who pass it on, joined by |.",
            lambda d: "|".join(name.replace("|", "/") for name in chain(d.known.claim))),
        Col("sentence", "string", "The sentence.", lambda d: d.known.claim.words),
        Col("place", "string", "Where.", lambda d: d.known.claim.place_name),
        Col("geonames_id", "string", "GeoNames id.",
            lambda d: d.known.claim.place.geonames_id if d.known.claim.place else None),
        Col("admin1", "string", "Province.", lambda d: d.known.claim.place.admin1 if d.known.claim.place else None),
        Col("country_iso3", "string", "Country of the place.",
            lambda d: iso3(d.known.claim.place.country) if d.known.claim.place else None),
        Col("lat", "number", "Latitude of a town or a spot; empty for what is no point.",
            lambda d: coordinate(d.known.claim.place, 0)),
        Col("lon", "number", "Longitude of the same.", lambda d: coordinate(d.known.claim.place, 1)),
        Col("geo_precision", "integer", "1 a point, 2 near one or smaller than a province, 3 a province or larger.",
            lambda d: geo_precision(d.known.claim.place)),
        Col("publisher", "string", "Who published the report.", lambda d: d.known.claim.publisher),
        Col("published_at", "date", "When.", lambda d: day_of(d.known.claim.published)),
        Col("source_url", "string", "Where.", lambda d: d.known.claim.url),
        Col("doc_id", "string", "Id of the report's text.", lambda d: d.known.claim.document),
        Col("confidence", "number", "How sure the coder is of its reading, 0 to 1.", lambda d: d.known.claim.score),
    ),
    ("claim_id", "dyad"),
)  # fmt: skip
