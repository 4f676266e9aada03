"""Villages, camps, quarters, bases and waters of today's wars, which are too small or too new for the packages."""

import math

import pytest

from dateline.gazetteer import Candidate, open_default

_WITHIN_KM = 25


def away(place: Candidate, point: tuple[float, float]) -> float:
    east = (place.lon - point[1]) * math.cos(math.radians(point[0]))
    return 111.2 * math.hypot(place.lat - point[0], east)


@pytest.mark.parametrize(
    ("name", "country", "point"),
    [
        ("Klishchiivka", "UA", (48.53, 37.96)),
        ("Malaya Loknya", "RU", (51.32, 35.25)),
        ("Shujaiya", "PS", (31.50, 34.47)),
        ("Nur Shams camp", "PS", (32.32, 35.06)),
        ("Kibbutz Be'eri", "IL", (31.42, 34.49)),
        ("Maroun al-Ras", "LB", (33.10, 35.44)),
        ("Qamishli", "SY", (37.05, 41.22)),
        ("Parchin", "IR", (35.52, 51.77)),
        ("Ras Isa", "YE", (15.12, 42.60)),
        ("Zamzam camp", "SD", (13.49, 25.31)),
        ("Old Fangak", "SS", (9.08, 30.88)),
        ("Humera", "ET", (14.29, 36.61)),
        ("Awdheegle", "SO", (1.98, 44.83)),
        ("Tinzaouaten", "ML", (19.95, 2.97)),
        ("Barsalogho", "BF", (13.41, -1.06)),
        ("Sambisa Forest", "NG", (11.25, 13.40)),
        ("Bunagana", "CD", (-1.30, 29.60)),
        ("Palma", "MZ", (-10.78, 40.47)),
        ("Maungdaw", "MM", (20.82, 92.37)),
        ("Kutupalong", "BD", (21.21, 92.16)),
        ("Marjah", "AF", (31.52, 64.12)),
        ("Mir Ali", "PK", (32.99, 70.26)),
        ("Stepanakert", "AZ", (39.82, 46.75)),
        ("Cité Soleil", "HT", (18.58, -72.33)),
        ("El Plateado", "CO", (2.34, -77.27)),
        ("Thitu Island", "PH", (11.05, 114.28)),
        ("Yeonpyeong Island", "KR", (37.67, 125.70)),
        ("Dekai", "ID", (-4.86, 139.48)),
        ("Ilemi Triangle", None, (4.99, 35.34)),
        ("Turkana county", "KE", (3.1, 35.6)),
        ("Wayanad", "IN", (11.65, 76.1)),
        ("Adan Yabaal", "SO", (3.8, 46.35)),
        ("Sistan-Baluchestan", "IR", (27.43, 61.05)),
        ("West Kordofan", "SD", (11.5, 28.3)),
        ("Boulkessi", "ML", (15.1, -1.0)),
        ("Netzarim corridor", "PS", (31.48, 34.41)),
        ("Aceh Tamiang", "ID", (4.25, 97.95)),
        ("Queensland", "AU", (-20.0, 145.0)),
    ],
)
def test_places_of_todays_wars_are_known(name: str, country: str | None, point: tuple[float, float]) -> None:
    found = [place for place in open_default().candidates(name) if place.country == country]
    assert min(away(place, point) for place in found) < _WITHIN_KM


def test_a_district_of_ours_lies_in_its_province() -> None:
    found = {name: {p.admin1 for p in open_default().candidates(name)} for name in ("Bajaur", "Noakhali district")}
    assert found == {"Bajaur": {"Khyber Pakhtunkhwa"}, "Noakhali district": {"Chittagong"}}


def test_the_sahel_is_the_region_of_africa_first_and_a_province_too() -> None:
    first, *others = open_default().candidates("the Sahel")
    assert (first.country, first.feature) == (None, "RGN")
    assert "BF" in {place.country for place in others}


@pytest.mark.parametrize(
    ("name", "parties"),
    [
        ("East Jerusalem", {"PS", "IL"}),
        ("Abyei", {"SD", "SS"}),
        ("Ladakh", {"IN", "CN", "PK"}),
        ("Jammu and Kashmir", {"IN", "PK"}),
        ("Gilgit-Baltistan", {"PK", "IN"}),
        ("Azad Kashmir", {"IN", "PK"}),
        ("Arunachal Pradesh", {"IN", "CN"}),
        ("Simferopol", {"UA", "RU"}),
        ("Sevastopol", {"UA", "RU"}),
        ("Tawang", {"IN", "CN"}),
        ("Srinagar", {"IN", "PK"}),
        ("Sukhumi", {"GE", "Abkhazia"}),
        ("Klishchiivka", {"UA", "RU"}),
        ("Kharkiv", set()),
        ("Peshawar", set()),
        ("Haifa", set()),
    ],
)
def test_a_place_is_disputed_where_the_area_around_it_is(name: str, parties: set[str]) -> None:
    assert set(open_default().candidates(name)[0].disputed) == parties
