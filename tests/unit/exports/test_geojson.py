import json
from math import nan

import pytest
from exported import TOWN, any_claims, capture, patient, province, report
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.exports import chunks


def collection(claims):
    return json.loads(b"".join(chunks("geojson", claims)))


def test_a_claim_is_a_feature_with_longitude_first():
    found = collection(report())
    assert found["type"] == "FeatureCollection"
    first = found["features"][0]
    assert set(first) == {"type", "id", "geometry", "properties"}
    assert (first["type"], first["id"]) == ("Feature", report()[0].claim.id)
    assert first["geometry"] == {"type": "Point", "coordinates": [68.857, 36.72895]}
    assert first["properties"]["speaker"] == "a lawmaker"
    assert first["properties"]["geo_precision"] == 1


@pytest.mark.parametrize("precision", ["area", "country", None])
def test_what_is_no_point_has_no_geometry(precision):
    feature = collection([capture(place=replace(TOWN, precision=precision))])["features"][0]
    assert feature["geometry"] is None
    assert not any(isinstance(v, float) and v in (TOWN.lat, TOWN.lon) for v in feature["properties"].values())


def test_a_province_is_told_by_its_precision():
    feature = collection([province()])["features"][0]
    assert (feature["geometry"], feature["properties"]["geo_precision"]) == (None, 3)
    assert feature["properties"]["admin1"] == "Kunduz"


@pytest.mark.parametrize(("lat", "lon"), [(91.0, 0.0), (0.0, 181.0), (nan, 0.0), (None, 1.0)])
def test_coordinates_off_the_earth_are_none(lat, lon):
    assert collection([capture(place=replace(TOWN, lat=lat, lon=lon))])["features"][0]["geometry"] is None


@patient
@given(st.lists(any_claims(), max_size=4))
def test_any_words_make_a_collection(claims):
    found = collection(claims)["features"]
    assert [f["properties"]["quote"] for f in found] == [c.claim.phrase for c in claims]
    assert all(f["properties"]["speaker"] for f in found)
