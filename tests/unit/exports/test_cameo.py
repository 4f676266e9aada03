import pytest
from exported import any_claims, capture, party, patient, province, report
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports import chunks
from dateline.exports.cameo import DYADS, quad_class
from dateline.model.time import When


def rows(claims):
    head, *lines = b"".join(chunks("cameo", claims)).decode().removesuffix("\n").split("\n")
    names = head.split("\t")
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines]


def test_a_row_has_codes_and_who_says_so():
    found = rows(report())
    assert [row["cameo_code"] for row in found] == ["192", "190"], "the denial is no event"
    first = found[0]
    expected = {
        "dyad": "1", "event_date": "2021-08-09", "source_name": "Rebels", "source_code": "AFGREB",
        "source_country": "AFG", "source_roles": "REB", "target_name": "", "target_code": "---", "target_country": "",
        "cameo_base": "192", "cameo_root": "19", "quad_class": "4", "speaker": "a lawmaker", "speaker_code": "---LEG",
        "speaker_chain": "a lawmaker|Wire", "lat": "36.72895", "geo_precision": "1",
    }  # fmt: skip
    assert {name: first[name] for name in expected} == expected


def test_several_parties_make_dyads():
    many = capture(actors=(party("A"), party("B")), recipients=(party("C"), party("D"), party("E")))
    found = rows([many])
    assert [row["dyad"] for row in found] == ["1", "2", "3", "4", "5", "6"]
    assert [row["source_name"] + row["target_name"] for row in found] == ["AC", "AD", "AE", "BC", "BD", "BE"]
    assert len({row["claim_id"] for row in found}) == 1


def test_without_a_code_or_a_day_there_is_no_row():
    assert rows([capture(cameo=None), capture(time=When())]) == []


def test_a_province_has_no_point():
    row = rows([province()])[0]
    assert (row["lat"], row["lon"], row["geo_precision"]) == ("", "", "3")


@pytest.mark.parametrize(("code", "quad"), [("057", 1), ("0874", 2), ("090", 2), ("100", 3), ("138", 3), ("140", 4)])
def test_the_quad_class_is_that_of_the_root(code, quad):
    assert quad_class(code) == quad


def test_only_codes_keep_their_dashes():
    (row,) = rows([capture(words="---REB")])
    assert (row["sentence"], row["target_code"]) == ("'---REB", "---")


@patient
@given(st.lists(any_claims(), max_size=4))
def test_any_words_keep_the_columns(claims):
    for row in rows(claims):
        assert list(row) == list(DYADS.names)
        assert row["speaker"]
        assert not row["sentence"].lstrip().startswith(("=", "+", "-", "@"))
