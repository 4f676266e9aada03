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
    "Soldiers clashed with militants 30 miles from Kandahar on Sunday.": ["Kandahar"],
    "Gunmen killed five people not far from Goma on Sunday.": ["Goma"],
    "Gunmen killed five people just east of Goma on Sunday.": ["Goma"],
    "A shell landed a short distance from Kidal.": ["Kidal"],
    "Rebels attacked a post two hours' drive from Bunia.": ["Bunia"],
    "Soldiers shelled a camp within 10 km of Gao.": ["Gao"],
    "Militants raided a camp on the edge of Herat.": ["Herat"],
    "Gunmen killed two men in the hills above Bujumbura.": ["Bujumbura"],
    "A mine hit a bus on the highway linking Goma and Sake.": ["Goma", "Sake"],
    "Gunmen stopped a bus on the road that links Kunduz to Kabul.": ["Kunduz", "Kabul"],
    "A ship was hit 60 nautical miles west of Hodeidah.": ["Hodeidah"],
    # Towns whose provinces bear their names, and are not measured from.
    "Soldiers clashed with militants some 12 kilometres outside Kherson.": ["Kherson"],
    "A drone hit a bus 30 km (18 miles) east of Sumy.": ["Sumy"],
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
    "Rebels took the north of Gao on Monday.",
    "People marched the distance from Delhi to Agra.",
    "A missile was shot down above Kyiv on Monday.",
    "A fire broke out 20 miles from Kherson region.",
    "Jobs outside Quebec were lost.",
]
HAPPENED_NEAR = {
    "Gunmen killed five people in a village 30 miles (48 km) north of Goma on Sunday.": "Goma",
    "A bomb exploded at a market 15 kilometers south of Maiduguri.": "Maiduguri",
    "Fighting broke out 10 km north of Sake, the army said.": "Sake",
    "Clashes erupted just west of Herat, officials said.": "Herat",
    "Heavy fighting was reported 20 miles (32 km) south of Gao.": "Gao",
    "Taliban fighters attacked a post in a town about an hour's drive south of Kabul.": "Kabul",
    "Gunmen killed five people close to Goma on Sunday.": "Goma",
    "A drone struck a truck in the vicinity of Gao.": "Gao",
    "Rebels attacked an army post within 10 km of Kandahar.": "Kandahar",
    "Troops arrested two men on a road leading to Goma.": "Goma",
    "Three soldiers were shot dead on the way to Gao.": "Gao",
    "Militants ambushed a patrol next to Maiduguri on Sunday.": "Maiduguri",
}
NOT_THERE = {
    "A convoy on the road to Gao was attacked in Ansongo on Monday.": "Ansongo",
    "Police arrested a man from a village north of Lyon in Paris.": "Paris",
    "Ukrainian troops advanced 5 km from Kupiansk toward Svatove.": "Svatove",
    "Rebels seized a village north of Goma on Monday.": None,
    "A ship was hit 60 nautical miles west of Hodeidah.": None,
}


@pytest.mark.parametrize(("text", "expected"), NEAR.items())
def test_what_lies_beside_a_town(text, expected):
    record = read_text(text, date="2024-03-05")
    assert [record.text[one.start : one.end] for one in record.places if one.near] == expected


@pytest.mark.parametrize("text", WITHIN)
def test_what_lies_in_it(text):
    assert all(one.near is UNSET for one in read_text(text, date="2024-03-05").places)


@pytest.mark.parametrize(("text", "town"), HAPPENED_NEAR.items())
def test_what_happened_beside_a_town_has_that_town_as_its_place(text, town):
    where = [one.place for one in sourced_claims(read_text(text, date="2024-03-05"))]
    assert where
    assert all(one is not None and (text[one.start : one.end], one.near) == (town, True) for one in where)


@pytest.mark.parametrize(("text", "town"), NOT_THERE.items())
def test_where_it_was_counts_before_what_it_was_near(text, town):
    where = [one.place for one in sourced_claims(read_text(text, date="2024-03-05"))]
    assert [one and text[one.start : one.end] for one in where] == [town]


def test_fighting_beside_a_town_stands_beside_what_the_headline_says_of_the_country():
    text = "Heavy fighting in eastern Congo\n\nFighting broke out 10 km north of Sake, the army said.\n"
    where = [one.place for one in sourced_claims(read_text(text, date="2024-03-05"))]
    assert [one and text[one.start : one.end] for one in where] == ["Congo", "Sake"]


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
