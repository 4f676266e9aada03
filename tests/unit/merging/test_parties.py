import pytest

from dateline.merging.parties import accord
from dateline.model.sourced import Party


def party(name, kind=None, code=None):
    return Party(name=name, words=name, span=(0, len(name)), type=kind, code=code)


def person(name, code=None):
    return party(name, "PERSON", code)


TALIBAN = party("Taliban", "NORP", "AFGREBTAL")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TALIBAN, party("the Taliban", "ORG")),
        (TALIBAN, party("the movement's fighters", None, "AFGREBTAL")),
        (TALIBAN, party("rebels", None, "AFGREB")),
        (person("Zabihullah Mujahid"), person("Mujahid")),
        (person("Z. Mujahid"), person("Zabihullah Mujahid")),
        (party("United Nations", "ORG"), party("UN", "ORG")),
    ],
)
def test_one_party_by_name_or_code(one, other):
    assert accord(one, other) == "same"
    assert accord(other, one) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Mohammad Rahim"), person("Mohammad Karim")),
        (TALIBAN, party("Army", "ORG", "AFGMIL")),
        (person("Mujahid", "AFGREB"), person("Mujahid", "PAKGOV")),
    ],
)
def test_two_parties_stay_two(one, other):
    assert accord(one, other) == accord(other, one) == "other"


@pytest.mark.parametrize(
    ("one", "other", "stand"),
    [
        (party("Norsk Bank", "ORG", "NORBUS"), party("Tromso Shipping", "ORG", "NORBUS"), "other"),
        (party("Oslo Hospital", "ORG", "NORHLH"), party("Bergen Clinic", "ORG", "NORHLH"), "other"),
        (party("Norsk Bank", "ORG", "NORBUS"), party("Norsk Bank AS", "ORG", "NORBUS"), "same"),
        (party("Norsk Bank", "ORG", "NORBUS"), party("three firms", "ORG", "NORBUS"), "open"),
        (party("Norsk Bank", "ORG", "NORBUS"), party("Norsk Oil", "ORG", "NORBUS"), "open"),
        (party("Norsk Bank", "ORG", "NORBUS"), party("Tromso Shipping", "ORG", "SWEBUS"), "other"),
        # A country has one army, one police, one government, whatever they are called.
        (party("Defence Ministry", "ORG", "NORMIL"), party("Army", "ORG", "NORMIL"), "same"),
        (party("Kripos", "ORG", "NORCOP"), party("the police", None, "NORCOP"), "same"),
        (party("Dateline Rebels", "ORG", "NORREBDAT"), party("rebels", None, "NORREB"), "same"),
    ],
)
def test_two_firms_of_one_country_are_two(one, other, stand):
    assert accord(one, other) == accord(other, one) == stand


def test_a_short_name_that_fits_two_people_is_nobodys():
    short, full = person("Mohammad"), person("Mohammad Rahim")
    assert accord(short, full) == "same"
    assert accord(short, full, around=("Mohammad Rahim", "Mohammad Karim")) != "same"
    assert accord(short, short, around=("Mohammad Rahim", "Mohammad Karim")) != "same"


def test_an_army_of_no_known_country_may_be_any():
    assert accord(party("soldiers", None, "---MIL"), party("Afghan soldiers", None, "AFGMIL")) == "open"
