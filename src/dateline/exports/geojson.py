"""The claims for maps: GeoJSON (RFC 7946). Only what is a point gets one; a province or a country has no geometry."""

from collections.abc import Iterator

import msgspec

from dateline.exports.cells import Cell
from dateline.exports.claims_table import CLAIMS
from dateline.exports.told import Told, blocks
from dateline.exports.when_where import point
from dateline.model.known import KnownClaim

_ELSEWHERE = frozenset({"claim_id", "lat", "lon"})
"""Columns that stand in the feature itself: as its id and its geometry."""
PROPERTIES = tuple(column for column in CLAIMS.columns if column.name not in _ELSEWHERE)


class GeoJson:
    """A FeatureCollection, one feature a claim."""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """One feature a line, so that the file can be read as it is and line by line."""
        return blocks(_pieces(told))


def _pieces(told: Told) -> Iterator[bytes]:
    yield b'{"type":"FeatureCollection","features":['
    encoder = msgspec.json.Encoder()
    for n, known in enumerate(told.claims):
        yield (b",\n" if n else b"\n") + encoder.encode(feature(known))
    yield b"\n]}\n"


def feature(known: KnownClaim) -> dict[str, object]:
    """One claim as a feature, at each town of those where it happened; its properties are the columns of claims.csv."""
    points = [[at[1], at[0]] for site in known.claim.sites if (at := point(site.place))]
    one = {"type": "Point", "coordinates": points[0]} if points else None
    properties: dict[str, Cell] = {column.name: column.fill(known) for column in PROPERTIES}
    return {
        "type": "Feature",
        "id": known.claim.id,
        "geometry": {"type": "MultiPoint", "coordinates": points} if len(points) > 1 else one,
        "properties": properties,
    }
