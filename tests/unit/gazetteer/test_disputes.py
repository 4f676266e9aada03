"""What lies in a disputed country or region is disputed with it, and by whom."""

import pytest

from dateline.gazetteer import open_default
from dateline.gazetteer.disputes import _by_country, disputed_by
from dateline.gazetteer.names import fold

GAZETTEER = open_default()


def town(name: str, country: str) -> tuple[str, ...]:
    return next(c for c in GAZETTEER.candidates(name) if c.country == country and c.kind == "point").disputed


@pytest.mark.parametrize(
    ("name", "country", "parties"),
    [
        ("Laayoune", "EH", ("MA", "EH")),
        ("Smara", "MA", ("MA", "EH")),
        ("Taipei", "TW", ("TW", "CN")),
        ("Pristina", "XK", ("XK", "RS")),
        ("Stanley", "FK", ("GB", "AR")),
        ("Khankendi", "AZ", ("AZ", "AM")),
        ("Shusha", "AZ", ("AZ", "AM")),
        ("Hargeisa", "SO", ("SO", "Somaliland")),
        ("Las Anod", "SO", ("SO", "Somaliland")),
        ("Tiraspol", "MD", ("MD", "Transnistria")),
        ("Bender", "MD", ("MD", "Transnistria")),
        ("Sukhumi", "GE", ("GE", "Abkhazia")),
        ("Tskhinvali", "GE", ("GE", "South Ossetia")),
        ("Famagusta", "CY", ("CY", "TR")),
        ("Kyrenia", "CY", ("CY", "TR")),
        ("Halaib", "EG", ("EG", "SD")),
        ("Simferopol", "UA", ("UA", "RU")),
        ("Ramallah", "PS", ("PS", "IL")),
        ("Srinagar", "IN", ("IN", "PK")),
    ],
)
def test_a_town_is_disputed_with_what_it_lies_in(name, country, parties):
    assert town(name, country) == parties


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Agadir", "MA"), ("Rabat", "MA"), ("Beijing", "CN"), ("Belgrade", "RS"), ("Baku", "AZ"), ("Ganja", "AZ"),
        ("Mogadishu", "SO"), ("Garowe", "SO"), ("Chisinau", "MD"), ("Tbilisi", "GE"), ("Gori", "GE"),
        ("Limassol", "CY"), ("Paralimni", "CY"), ("Hurghada", "EG"), ("Odesa", "UA"), ("Haifa", "IL"),
    ],
)  # fmt: skip
def test_its_neighbours_are_not(name, country):
    assert town(name, country) == ()


@pytest.mark.parametrize("name", ["Somaliland", "Transnistria", "Abkhazia", "South Ossetia"])
def test_who_has_no_code_is_named(name):
    place = next(c for c in GAZETTEER.candidates(name) if c.disputed)
    assert place.disputed == (place.country, name)


def test_every_name_of_the_list_is_in_the_index():
    known: dict[str, set[str]] = {}
    for country, lines in _by_country().items():
        for _, areas, places in lines:
            known.setdefault(country, set()).update(areas | places)
    missing = [
        (country, name) for country, names in known.items() for name in names
        if not any(c.country == country and fold(c.name) == name for c in GAZETTEER.candidates(name))
    ]  # fmt: skip
    assert missing == []


def test_a_place_without_a_country_is_nobodys():
    assert disputed_by(None, None, "Tiraspol", "PPL") == ()
    assert disputed_by("RO", None, "Tiraspol", "PPL") == ()
