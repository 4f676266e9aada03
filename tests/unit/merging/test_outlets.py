"""Names of outlets, and people of whom only an outlet knows."""

import pytest

from dateline.merging.outlets import kind_of_people, outlet_key, outlet_of_party
from dateline.model.sourced import Party


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Reuters", "the Reuters news agency"),
        ("Reuters", "reuters.com"),
        ("Reuters", "www.reuters.com"),
        ("AFP", "Agence France-Presse"),
        ("The Associated Press", "AP"),
        ("SANA", "the state news agency SANA"),
        ("Kilo Agency", "the Kilo Agency news agency"),
        ("BBC", "bbc.co.uk"),
        ("Geo News", "Geo TV"),
        ("The Northern Ledger", "Northern Ledger"),
    ],
)
def test_names_of_one_outlet(name, other):
    assert outlet_key(name) == outlet_key(other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Daily Sun", "Evening Sun"),
        ("The News", "State TV"),
        ("CNN", "The Associated Press"),
        ("Morning Star", "Evening Star"),
        ("Press TV", "Associated Press"),
    ],
)
def test_names_of_two(name, other):
    assert outlet_key(name) != outlet_key(other)


@pytest.mark.parametrize("name", ["", "News", "Ünited", "…", "a.b", "TV"])
def test_whatever_a_publisher_is_called_it_has_a_key(name):
    assert outlet_key(name) == outlet_key(name.upper()) or not name.isascii()


def party(name, code=None, kind="ORG"):
    return Party(name=name, words=name, span=(0, len(name)), type=kind, code=code)


@pytest.mark.parametrize(
    ("one", "key"),
    [
        (party("Reuters", "MEDRTR"), "reuters"),
        (party("the Reuters news agency", "MEDRTR"), "reuters"),
        (party("CNN", "USAMED"), "cnn"),
        (party("Daily Sun"), "daily sun"),
        (party("local media", "---MED"), None),
        (party("Reporters Without Borders", "NGOMEDRWB"), None),
        (party("Human Rights Watch", "NGOHRIHRW"), None),
        (party("Jane Roe", "GBRMED", "PERSON"), None),
        (party("the army", "---MIL"), None),
        (None, None),
    ],
)
def test_who_is_an_outlet(one, key):
    assert outlet_of_party(one) == key


@pytest.mark.parametrize(
    ("some", "others", "one_kind"),
    [
        ("two villagers", "the villagers", True),
        ("villagers", "a villager", True),
        ("12 residents", "several residents", True),
        ("hospital officials", "security officials", False),
        ("residents", "doctors", False),
        ("two of them", "the three", False),
    ],
)
def test_people_of_one_kind(some, others, one_kind):
    assert (kind_of_people(some) == kind_of_people(others)) is one_kind
