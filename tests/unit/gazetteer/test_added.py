"""Files of GeoNames over the index that ships: what is taken in, what stays one place, and runs that were stopped."""

import zipfile
from pathlib import Path

import pytest

from dateline.errors import DatelineError, ResourceError, SourceError
from dateline.gazetteer import LayeredGazetteer, open_default, open_gazetteer
from dateline.gazetteer.added import Added, add
from dateline.gazetteer.geonames import other_name_of, spot_of

AYBAK = 1127768
"""GeoNames' id of the town, which the index that ships knows too."""


def place(
    key: int, name: str, code: str, *, names: str = "", country: str = "AF", admin: str = "27", people: int = 0
) -> str:
    """A line as GeoNames writes it."""
    feature_class = {"PPL": "P", "ADM1": "A", "ADM2": "A", "STM": "H", "SCH": "S", "AIRF": "S", "PPLH": "P"}[code]
    columns = [
        str(key), name, name, names, "36.26", "68.01", feature_class, code, country, "", admin, "2705", "", "",
        str(people), "", "", "Asia/Kabul", "2024-01-01",
    ]  # fmt: skip
    return "\t".join(columns) + "\n"


AFGHAN = [
    place(99000001, "Wilayat-e Samangan", "ADM1", names="Samangān"),
    place(99000002, "Aybak District", "ADM2"),
    place(AYBAK, "Aībak", "PPL", names="Aybak,Haibak,سمنگان", people=47823),
    place(99000003, "Kohna Qala-ye Test", "PPL", names="Kohna Qala"),
    place(99000004, "Darya-ye Test", "STM"),
    place(99000005, "Maktab-e Test", "SCH"),
    place(99000006, "Qarya-ye Gone", "PPLH"),
    "a broken line\n",
]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "AF.txt").write_text("".join(AFGHAN), encoding="utf-8")
    other = place(99000009, "Kohna Qala", "PPL", country="PK")
    (tmp_path / "world.txt").write_text("".join([*AFGHAN, other]), encoding="utf-8")
    names = ["1\t99000003\ten\tOld Fort Test\t1\t\t\t\t\t\n", "2\t99000003\twkdt\tQ1\t\t\t\t\t\t\n"]
    (tmp_path / "names.txt").write_text("".join(names), encoding="utf-8")
    return tmp_path


def added_to(folder: Path, *names: str, countries: frozenset[str] = frozenset()) -> list[Added]:
    paths = [folder / name for name in names]
    return add(paths, folder / "index.sqlite", countries=countries, progress=lambda *_: None)


def opened(folder: Path) -> LayeredGazetteer:
    found = open_gazetteer(folder / "index.sqlite")
    assert isinstance(found, LayeredGazetteer)
    return found


def test_villages_and_rivers_become_known_and_schools_do_not(files: Path) -> None:
    (brought,) = added_to(files, "AF.txt")
    assert (brought.places, brought.already) == (5, False)
    index = opened(files)
    village = index.candidates("Kohna Qala")[0]
    assert (village.geonames_id, village.feature, village.kind, village.country) == ("99000003", "PPL", "point", "AF")
    assert (village.admin1, village.admin2) == ("Wilayat-e Samangan", "Aybak District")
    assert index.candidates("Darya-ye Test")[0].kind == "area"
    assert index.candidates("Maktab-e Test") == index.candidates("Qarya-ye Gone") == ()


def test_a_place_that_both_know_is_one_under_its_id(files: Path) -> None:
    before = [each.key for each in open_default().candidates("Aybak")]
    added_to(files, "AF.txt")
    after = [each.key for each in opened(files).candidates("Aybak")]
    assert after == before
    assert AYBAK in after


def test_a_village_in_a_disputed_area_is_disputed_too(files: Path) -> None:
    crimea = next(each for each in open_default().candidates("Crimea") if each.feature == "ADM1")
    lines = [
        place(crimea.key, "Crimea", "ADM1", country="UA", admin="11"),
        place(99000011, "Selo Test", "PPL", country="UA", admin="11"),
        place(99000012, "Selo Elsewhere", "PPL", country="UA", admin="07"),
    ]
    (files / "UA.txt").write_text("".join(lines), encoding="utf-8")
    added_to(files, "UA.txt")
    known = opened(files)
    assert known.candidates("Selo Test")[0].disputed == ("UA", "RU")
    assert known.candidates("Selo Elsewhere")[0].disputed == ()


def test_what_the_shipped_index_knows_stays_known(files: Path) -> None:
    added_to(files, "AF.txt")
    index = opened(files)
    assert index.candidates("Kabul")[0] == open_default().candidates("Kabul")[0]
    assert (index.demonym("Afghan"), index.iso3("AF")) == ("AF", "AFG")


def test_names_come_after_places_whatever_the_order(files: Path) -> None:
    assert [each.file for each in added_to(files, "names.txt", "AF.txt")] == ["AF.txt", "names.txt"]
    assert [each.key for each in opened(files).candidates("Old Fort Test")] == [99000003]


def test_one_country_of_a_larger_file(files: Path) -> None:
    added_to(files, "world.txt", countries=frozenset({"PK"}))
    assert {each.country for each in opened(files).candidates("Kohna Qala")} == {"PK"}


def test_a_zip_is_read_as_what_is_in_it(files: Path) -> None:
    with zipfile.ZipFile(files / "AF.zip", "w") as archive:
        archive.writestr("readme.txt", "long " * 10_000)
        archive.write(files / "AF.txt", "AF.txt")
    assert added_to(files, "AF.zip")[0].places == 5


def test_the_same_file_again_does_nothing(files: Path) -> None:
    added_to(files, "AF.txt")
    digest = opened(files).digest
    assert added_to(files, "AF.txt")[0].already
    assert opened(files).digest == digest


def test_a_stopped_run_goes_on_where_it_was(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.gazetteer.added._LOT", 2)
    seen: list[int] = []

    def stop(_file: str, done: int, _size: int) -> None:
        seen.append(done)
        if len(seen) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add([files / "AF.txt"], files / "index.sqlite", countries=frozenset(), progress=stop)
    assert opened(files).candidates("Kohna Qala"), "what was read before the stop is there"
    assert not opened(files).candidates("Darya-ye Test")
    again: list[int] = []
    add(
        [files / "AF.txt"],
        files / "index.sqlite",
        countries=frozenset(),
        progress=lambda _f, done, _s: again.append(done),
    )
    assert again[0] > seen[-1], "nothing is stored twice"
    assert opened(files).candidates("Darya-ye Test")


def test_what_cannot_be_added_is_told(files: Path) -> None:
    (files / "notes.txt").write_text("no table\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"notes\.txt is no file of GeoNames"):
        added_to(files, "notes.txt")
    with pytest.raises(SourceError, match=r"absent\.txt cannot be read"):
        added_to(files, "absent.txt")
    (files / "index.sqlite").write_bytes(b"not a database, certainly not one" * 40)
    with pytest.raises(DatelineError, match="cannot be written"):
        added_to(files, "AF.txt")
    with pytest.raises(ResourceError, match="delete it and run"):
        open_gazetteer(files / "index.sqlite")


def test_broken_lines_and_codes_are_no_places() -> None:
    assert spot_of("1\tx") is None
    assert spot_of(place(1, "A", "PPL").replace("36.26", "north")) is None
    assert other_name_of("1\t2\tlink\thttps://example.org\t\t\t\t\t\t\n") is None
    assert other_name_of("1\t2\tfa\tایبک\t\t\t\t\t\t\n") is None
