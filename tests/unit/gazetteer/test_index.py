"""The index that ships, asked as coding asks it."""

import sqlite3
import time
from pathlib import Path

import pytest

from dateline.errors import ResourceError
from dateline.gazetteer import SqliteGazetteer, open_default


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Helmand", "AF", "ADM1"),
        ("Jawzjan", "AF", "ADM1"),
        ("Aybak", "AF", "PPL"),
        ("Hodeidah", "YE", "PPL"),
        ("Nineveh", "IQ", "ADM1"),
        ("North Kivu", "CD", "ADM1"),
        ("Ituri", "CD", "ADM1"),
        ("Rakhine", "MM", "ADM1"),
        ("Nagorno-Karabakh", "AZ", "RGN"),
        ("Golan Heights", None, "MTS"),
        ("Strait of Hormuz", None, "STRT"),
        ("Black Sea", None, "SEA"),
        ("Bagram", "AF", "AIRB"),
        ("Robotyne", "UA", "PPL"),
        # Lands of other times and sites, which are read beside the index.
        ("Iwo Jima", "JP", "ISL"),
        ("Asia Minor", "TR", "RGN"),
        ("Pomerania", None, "RGN"),
    ],
)
def test_places_of_the_news_are_known(name: str, country: str | None, feature: str) -> None:
    assert (country, feature) in {(c.country, c.feature) for c in open_default().candidates(name)}


def test_candidates_come_the_most_populous_first() -> None:
    people = [c.population for c in open_default().candidates("Springfield")]
    assert len(people) > 5
    assert people == sorted(people, reverse=True)


def test_a_town_knows_the_areas_that_it_lies_in() -> None:
    town = next(c for c in open_default().candidates("Lashkar Gah") if c.feature == "PPL")
    helmand = next(c for c in open_default().candidates("Helmand") if c.feature == "ADM1")
    assert town.admin1_key == helmand.key
    assert town.admin1 == "Helmand"
    assert town.geonames_id == str(town.key)


def test_people_belong_to_countries_and_regions() -> None:
    index = open_default()
    assert [index.demonym(word) for word in ("Afghan", "Afghans", "Germans", "French", "Niger")] == [
        "AF", "AF", "DE", "FR", None,
    ]  # fmt: skip
    assert {c.country for c in index.people("Congolese")} == {"CD", "CG"}
    assert index.people("European")[0].feature == "CONT"


def test_countries_have_codes_and_capitals() -> None:
    index = open_default()
    afghanistan = index.country("AF")
    assert afghanistan is not None
    assert (afghanistan.kind, afghanistan.geonames_id, index.iso3("AF")) == ("country", "1149361", "AFG")
    assert index.capital("AF") in {c.key for c in index.candidates("Kabul")}
    assert index.country("??") is None
    assert index.iso3("??") is None


def test_disputed_places_say_who_claims_them() -> None:
    crimea = next(c for c in open_default().candidates("Crimea") if c.feature == "ADM1")
    assert set(crimea.disputed) == {"UA", "RU"}
    assert open_default().candidates("Kunduz")[0].disputed == ()


@pytest.mark.parametrize("name", ["", "  ", "...", "Qwrtplk", "' OR 1=1 --", "\x00"])
def test_unknown_and_odd_names_have_no_candidates(name: str) -> None:
    assert open_default().candidates(name) == ()


def test_it_opens_in_no_time() -> None:
    path = Path(__file__).parents[3] / "src" / "dateline" / "gazetteer" / "data" / "gazetteer.sqlite"
    start = time.perf_counter()
    SqliteGazetteer(path).candidates("Kabul")
    assert time.perf_counter() - start < 0.5  # usually about 5 ms; the margin is for a busy machine


def test_a_missing_or_foreign_file_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="no gazetteer"):
        SqliteGazetteer(tmp_path / "none.sqlite")
    other = tmp_path / "other.sqlite"
    base = sqlite3.connect(other)
    base.execute("CREATE TABLE about (key, value)")
    base.commit()
    base.close()
    with pytest.raises(ResourceError, match="damaged"):
        SqliteGazetteer(other)
    noise = tmp_path / "noise.sqlite"
    noise.write_bytes(b"not a database at all" * 100)
    with pytest.raises(ResourceError, match="damaged"):
        SqliteGazetteer(noise)
