"""Whose goods a country hits; where and when a visitor met whom he met; what a phrase tells of a place."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim
from dateline.model.record import Record


def claim_of(text: str, word: str) -> tuple[Record, Claim]:
    record = read_text(text, date="2024-06-10")
    found = [claim for claim in record.claims if text[slice(*claim.predicate)] == word]
    assert len(found) == 1, [text[slice(*claim.predicate)] for claim in record.claims]
    return record, found[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("Canada slapped tariffs of 25% on $30 billion of American goods.", "slapped", ["USA"]),
        ("China imposed duties on Australian barley and wine.", "imposed", ["AUS", "AUS"]),
        ("China banned imports of Japanese fish.", "banned", ["JPN"]),
        ("Australia cancelled its tariffs on imports from China.", "cancelled", ["CHN"]),
        ("Trump put tariffs on Canadian and Mexican imports.", "put", ["CAN", "MEX"]),
        ("India restricted exports of rice.", "restricted", [None]),
    ],
)
def test_goods_are_of_the_country_that_they_come_from(text: str, word: str, codes: list[str | None]) -> None:
    _, claim = claim_of(text, word)
    assert [role.code for role in claim.recipients] == codes


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Roe flew to Lima on Thursday and met the governor.",
        "Minister Ana Roe landed in Lima on Thursday. She met miners and promised aid.",
    ],
)
def test_a_visitor_meets_where_he_has_come_and_on_that_day(text: str) -> None:
    record, met = claim_of(text, "met")
    assert met.place is not None
    assert record.places[met.place].name == "Lima"
    assert {claim.time.begin for claim in record.claims} == {"2024-06-06"}


@pytest.mark.model
def test_whom_a_visitor_rings_up_may_be_anywhere() -> None:
    _, claim = claim_of("Minister Ana Roe flew to Lima on Thursday. She phoned the pope.", "phoned")
    assert (claim.place, claim.time.begin, claim.time.basis) == (None, "2024-06-06", "carried")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Ten people were killed in a wave of attacks on police stations in Cali.", "killed", "Cali"),
        ("Canada hit back at the United States, slapping tariffs on cars.", "slapping", None),
    ],
)
def test_what_is_hit_tells_where_it_was_and_who_is_hit_does_not(text: str, word: str, place: str | None) -> None:
    record, claim = claim_of(text, word)
    assert (None if claim.place is None else record.places[claim.place].name) == place
