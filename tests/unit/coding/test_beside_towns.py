"""Towns that only tell what something lies beside: it happened near them, and not in them."""

import pytest
from exported import TOWN, changed, report
from msgspec import UNSET, structs

from dateline import read_text
from dateline.exports.when_where import geo_precision
from dateline.merging.sourced import sourced_claims
from dateline.wording.answers import known_lines

pytestmark = pytest.mark.model

NEAR = {
    "Gunmen killed five farmers 20 km south of Mogadishu on Monday.": ["Mogadishu"],
    "Rebels attacked a convoy between Goma and Sake.": ["Goma", "Sake"],
    "Soldiers shelled a camp north of Kunduz.": ["Kunduz"],
    "Gunmen kidnapped ten people on the road from Kaduna to Abuja.": ["Kaduna", "Abuja"],
    "A bomb hit a bus on the Kabul-Kandahar highway.": ["Kabul", "Kandahar"],
    "Jets bombed the outskirts of Idlib.": ["Idlib"],
    "Jets bombed the Idlib countryside.": ["Idlib"],
    "Jets struck Beirut's southern suburbs.": ["Beirut"],
    "Rebels shelled a suburb of Damascus.": ["Damascus"],
    "Soldiers fled Gao and attacked a base just outside Goma.": ["Goma"],
    "Rebels seized a village near the town of Bunia.": ["Bunia"],
    "Gunmen attacked a village about 50 kilometres (30 miles) from Gao.": ["Gao"],
    "Rebels shot ten men 30 km away from Gao.": ["Gao"],
    "A mine killed two men to the east of Kharkiv.": ["Kharkiv"],
    "Rebels attacked a base close to Kidal.": ["Kidal"],
    "A missile landed about 15 miles west of the capital Sanaa.": ["Sanaa"],
}
WITHIN = [
    "Rebels seized the airport in Goma.",
    "A bomb killed three people outside the hospital in Gao.",
    "Gunmen attacked a market near the airport in Goma.",
    "Police shot a man in the Paris suburb of Saint-Denis.",
    "A bomb killed three people in the north of Gao.",
    "Soldiers shot a man in the town of Gao.",
    "The ministers flew from Kinshasa to Goma.",
    "Rebels shelled the centre of Gao.",
    "Talks between Moscow and Kyiv failed.",
    "Gunmen killed ten people near Chad.",
]


@pytest.mark.parametrize(("text", "expected"), NEAR.items())
def test_what_lies_beside_a_town(text, expected):
    record = read_text(text, date="2024-03-05")
    assert [record.text[one.start : one.end] for one in record.places if one.near] == expected


@pytest.mark.parametrize("text", WITHIN)
def test_what_lies_in_it(text):
    assert all(one.near is UNSET for one in read_text(text, date="2024-03-05").places)


def test_a_claim_is_as_fine_as_its_place():
    record = read_text("Jets bombed the outskirts of Idlib. Rebels killed two men in Homs.", date="2024-03-05")
    assert [geo_precision(one.place) for one in sourced_claims(record)] == [2, 1]


def test_a_town_that_is_taken_is_no_place_near_itself():
    record = read_text("Rebels fought the army outside Idlib. They took the town on Monday.", date="2024-03-05")
    taken = [one for one in sourced_claims(record) if one.control == "takes"]
    assert taken
    assert all(one.place is not None and one.place.near is UNSET for one in taken)


def test_an_answer_says_that_it_was_near():
    capture = report()[0]
    lines = list(known_lines(changed(capture, place=structs.replace(TOWN, near=True))))
    assert "  where        near Kunduz (GeoNames 1135689), point" in lines
    assert "  where        Kunduz (GeoNames 1135689), point" in list(known_lines(capture))
