"""Seats: every town of the list is in the index, and what governs an area is a town or not known."""

import tomllib
from importlib.resources import files

import pytest

from dateline.gazetteer import Candidate, open_default
from dateline.gazetteer.seats import seat_of, seats_in

GAZETTEER = open_default()
TABLE = tomllib.loads(files("dateline.gazetteer").joinpath("seats.toml").read_text(encoding="utf-8"))


def area(name: str, country: str, feature: str = "ADM1") -> Candidate:
    return next(one for one in GAZETTEER.candidates(name) if (one.country, one.feature) == (country, feature))


@pytest.mark.parametrize("country", TABLE)
def test_every_seat_of_the_list_is_a_town_of_its_country(country: str) -> None:
    unknown = [
        town for town in TABLE[country].values()
        if not any(one.country == country and one.kind == "point" for one in GAZETTEER.candidates(town))
    ]  # fmt: skip
    assert unknown == []


@pytest.mark.parametrize(
    ("name", "country", "town"),
    [
        ("Helmand", "AF", "Lashkar Gāh"),
        ("Kunduz", "AF", "Kunduz"),
        ("North Kivu", "CD", "Goma"),
        ("Texas", "US", "Austin"),
    ],
)
def test_an_area_has_the_seat_of_the_list_or_its_namesake(name: str, country: str, town: str) -> None:
    areas = [one for one in GAZETTEER.candidates(name) if one.country == country and one.feature == "ADM1"]
    found = seat_of(areas[0], name, GAZETTEER)
    assert found is not None
    assert found.name == town


def test_a_country_has_its_capital_and_a_town_governs_nothing() -> None:
    kenya = GAZETTEER.country("KE")
    assert kenya is not None
    capital = seat_of(kenya, "Kenya", GAZETTEER)
    assert capital is not None
    assert capital.name == "Nairobi"
    assert seat_of(capital, "Nairobi", GAZETTEER) is None


def test_what_is_not_listed_and_has_no_namesake_is_not_known() -> None:
    assert seat_of(area("Bavaria", "DE"), "Bavaria", GAZETTEER) is None


@pytest.mark.parametrize("country", TABLE)
def test_no_area_that_is_listed_is_without_its_seat(country: str) -> None:
    listed = {
        one.key for name in TABLE[country] for one in GAZETTEER.candidates(name)
        if one.country == country and one.feature == "ADM1" and one.matched == "name"
    }  # fmt: skip
    assert not listed & seats_in(country, GAZETTEER).unknown


@pytest.mark.parametrize(
    ("country", "towns", "others"),
    [
        ("AF", ("Lashkar Gah", "Aybak", "Tarinkot", "Charikar"), ("Spin Boldak", "Marjah")),
        ("SD", ("El Fasher", "Zalingei", "El Geneina", "Ed Daein", "Singa"), ("Kutum", "Sennar")),
        ("CD", ("Goma", "Bunia", "Lisala"), ("Beni", "Butembo")),
        ("CM", ("Bamenda", "Buea"), ("Kumba", "Kumbo")),
    ],
)
def test_the_seats_of_a_country(country: str, towns: tuple[str, ...], others: tuple[str, ...]) -> None:
    def key(town: str) -> int:
        return next(one.key for one in GAZETTEER.candidates(town) if (one.country, one.kind) == (country, "point"))

    found = seats_in(country, GAZETTEER)
    assert {town for town in (*towns, *others) if key(town) in found.towns} == {*towns}


def test_an_area_has_its_seat_under_another_name_that_only_it_has() -> None:
    for called, town in (("Nineveh", "Mosul"), ("Ninawa", "Mosul"), ("West Darfur", "Al-Junaynah")):
        areas = [one for one in GAZETTEER.candidates(called) if one.feature == "ADM1" and one.country in ("IQ", "SD")]
        found = seat_of(next(a for a in areas if "Central" not in a.name), called, GAZETTEER)
        assert found is not None
        assert found.name == town


def test_of_a_country_that_is_not_listed_only_namesakes_are_known() -> None:
    found = seats_in("DE", GAZETTEER)
    assert area("Bavaria", "DE").key in found.unknown
    assert area("Hamburg", "DE").key not in found.unknown
