import json

import pytest
from exported import TOWN, any_claims, capture, changed, patient, province, report
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.exports import chunks
from dateline.model.codes import MODES, TYPES
from dateline.model.figure import Figure
from dateline.model.time import When


def records(claims):
    return [json.loads(line) for line in b"".join(chunks("plover", claims)).splitlines()]


def test_a_record_has_plovers_fields_and_who_says_so():
    found = records(report())
    assert [r["event"] for r in found] == [["COERCE"], ["ASSAULT"]], "the denial is no event"
    first = found[0]
    assert (first["date"], first["mode"], first["quad_code"]) == ("2021-08-09", ["seize"], 4)
    assert first["actor"] == [
        {"code": "AFG", "sector": ["REB"], "entity_text": "Rebels", "identifier_text": "Rebels", "cameo": "AFGREB"}
    ]
    assert first["recipient"] == []
    assert first["event_loc"] == {
        "extracted_place": "Kunduz", "resolved_place": "Kunduz", "geonameid": "1135689", "lat": 36.72895,
        "lon": 68.857, "province": "Kunduz", "country": "Afghanistan", "country_code": "AFG", "feature_code": "PPLA",
        "resolution": 4,
    }  # fmt: skip
    assert first["text_info"] == {"sequence": 0, "start": 0, "end": 40}
    assert (first["coded_date"], first["coded_time"]) == ("2021-08-10", "06:30:00")
    assert first["comment"] == "Per a lawmaker, as told by Wire."
    assert (first["dateline"]["per"], first["dateline"]["control"]) == ("a lawmaker", "takes")


def test_nobody_known_is_unidentified():
    assert records([capture(actors=())])[0]["actor"] == [{"code": "", "sector": ["UNK"]}]


def test_a_plan_takes_nothing():
    planned = records([capture(modality="planned")])[0]
    assert (planned["event"], planned["mode"], planned["dateline"]["control"]) == (["THREATEN"], ["territory"], None)


@pytest.mark.parametrize(
    ("precision", "feature", "resolution"),
    [("area", "ADM1", 2), ("area", "ADM2", 3), ("country", "PCLI", 1), (None, None, None)],
)
def test_what_is_no_point_has_no_coordinates(precision, feature, resolution):
    where = records([capture(place=replace(TOWN, precision=precision, feature=feature))])[0]["event_loc"]
    assert "lat" not in where
    assert "lon" not in where
    assert where.get("resolution") == resolution
    assert "lat" not in records([province()])[0]["event_loc"]


def test_a_size_is_an_exact_number():
    exact = Figure(start=0, end=1, low=11, high=11, kind="killed")
    bound = Figure(start=0, end=1, low=14, high=None, kind="injured")
    found = records([changed(report()[2], figures=(exact, bound))])[0]
    assert found["size"] == {"dead": 11}
    assert found["dateline"]["figures"][1] == {"kind": "injured", "low": 14, "high": None, "unit": None}


def test_days_lie_within_and_none_is_left_out():
    assert records([capture(time=When(begin="2021-08-08", until="2021-08-10"))])[0]["enddate"] == "2021-08-09"
    assert records([capture(time=When(until="2021-08-10"))])[0]["date"] == "2021-08-09"
    assert records([capture(time=When())]) == []


@patient
@given(st.lists(any_claims(), max_size=4))
def test_only_plovers_types_and_modes_come_out(claims):
    for record in records(claims):
        assert record["event"][0] in TYPES
        assert set(record["mode"]) <= MODES[record["event"][0]]
        assert record["dateline"]["per"]
        assert record["actor"]
