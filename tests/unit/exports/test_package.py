import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from exported import TOWN, capture, changed, event, many, patient, report, status, voice
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.exports import Layout, chunks, export
from dateline.exports.datapackage import TABLES, datapackage


def tables(claims=(), **others):
    archive = zipfile.ZipFile(io.BytesIO(b"".join(chunks("package", claims, **others))))
    assert archive.testzip() is None
    found = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    return {
        name: json.loads(text) if name.endswith(".json") else list(csv.DictReader(io.StringIO(text, newline="")))
        for name, text in found.items()
    }


def test_all_tables_are_there_with_their_codebook():
    found = tables(iter(report()), events=iter([event()]), statuses=iter([status()]))
    assert sorted(found) == [
        "claims.csv", "datapackage.json", "events.csv", "figures.csv", "sources.csv", "status.csv",
    ]  # fmt: skip
    assert [len(found[f"{name}.csv"]) for name in ("claims", "figures", "events", "status")] == [3, 1, 1, 1]


def test_the_codebook_describes_every_column():
    found = tables(report(), events=[event()], statuses=[status()])
    for resource in found["datapackage.json"]["resources"]:
        fields = resource["schema"]["fields"]
        assert list(found[resource["path"]][0]) == [field["name"] for field in fields]
        assert all(field["description"] for field in fields)
        assert set(resource["schema"].get("primaryKey", ())) <= {field["name"] for field in fields}
        convert = {"integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__}
        for row in found[resource["path"]]:
            for field in fields:
                if row[field["name"]]:
                    convert.get(field["type"], str)(row[field["name"]])


def test_the_columns_of_a_table_have_names_of_their_own():
    assert all(len(set(table.names)) == len(table.names) for table in TABLES)


def test_a_figure_has_its_claim_its_bounds_and_who_gives_it():
    row = tables(report())["figures.csv"][0]
    assert (row["claim_id"], row["figure_number"]) == (report()[2].claim.id, "1")
    assert (row["kind"], row["low"], row["best"], row["high"], row["per"]) == ("killed", "14", "", "", "Wire")


def test_an_event_has_who_affirms_and_who_denies_it():
    row = tables(events=[event()])["events.csv"][0]
    assert (row["control"], row["per"], row["denied_by"]) == ("takes", "a lawmaker", "the ministry")
    assert (row["date_start"], row["date_end"], row["reports_n"]) == ("2021-08-08", "2021-08-09", "2")
    assert (row["killed_low"], row["killed_high"], row["injured_low"]) == ("11", "", "")
    assert (row["conflicts"], row["contradicted_by"]) == ("denied", "cl_2")


def test_no_change_of_control_without_who_says_so():
    row = tables(events=[event(voices=())], statuses=[status(per=(), against=())])
    assert row["events.csv"][0]["control"] == ""
    assert row["status.csv"][0]["holder"] == row["status.csv"][0]["holder_id"] == ""


def test_a_status_has_both_sides_and_an_open_end():
    row = tables(statuses=[status(until=None)])["status.csv"][0]
    assert (row["holder"], row["holder_id"], row["per"], row["against"]) == (
        "Rebels", "REB", "a lawmaker", "the ministry",
    )  # fmt: skip
    assert (row["date_start"], row["date_end"]) == ("2021-08-08", "")


def test_a_disputed_place_says_by_whom_in_every_table():
    town = replace(TOWN, disputed=("UA", "RU"))
    found = tables(events=[event(place=town), event(id="ev_2", place=None)], statuses=[status(place=town)])
    assert [row["disputed"] for row in (*found["events.csv"], *found["status.csv"])] == ["UKR|RUS", "", "UKR|RUS"]


def test_voices_are_counted():
    own = changed(report()[2], voices=())
    found = tables([*report(), own, capture(voices=(voice("a lawmaker", code="---LEG"), voice("Radio")))])
    rows = {(row["source_kind"], row["source"]): row for row in found["sources.csv"]}
    assert list(rows) == sorted(rows)
    assert (rows["publisher", "Wire"]["claims"], rows["publisher", "Wire"]["carried"]) == ("2", "3")
    assert (rows["speaker", "a lawmaker"]["claims"], rows["speaker", "a lawmaker"]["source_id"]) == ("2", "LEG")
    assert (rows["speaker", "The ministry"]["denied"], rows["speaker", "Radio"]["carried"]) == ("1", "1")
    assert rows["speaker", "The ministry"]["contradicted"] == "1"


ARMY = "SDNMIL"
ALIKE = [
    capture(voices=(voice("The army", code=ARMY),)), capture(voices=(voice("the army", code=ARMY),)),
    capture(voices=(voice("Army", code=ARMY),)), capture(voices=(voice("the army", code=ARMY),)),
    capture(voices=(voice("the army", code="TCDMIL"),)), capture(voices=(voice("the army"),)),
    capture(voices=(voice("the army chief", code=ARMY),)),
]  # fmt: skip


@patient
@given(st.permutations(ALIKE))
def test_names_that_differ_by_article_and_case_are_one_voice_under_the_commonest(claims):
    rows = [row for row in tables(claims)["sources.csv"] if row["source_kind"] == "speaker"]
    assert [(row["source"], row["source_id"], row["claims"], row["also_named"]) for row in rows] == [
        ("the army", "", "1", ""),
        ("the army", ARMY, "4", "Army|The army"),
        ("the army", "TCDMIL", "1", ""),
        ("the army chief", ARMY, "1", ""),
    ]


def test_of_two_forms_as_common_the_one_that_begins_no_sentence():
    rows = tables([capture(voices=(voice(name, code="SDNREBRSF"),)) for name in ("The RSF", "RSF")])["sources.csv"]
    assert [(row["source"], row["also_named"]) for row in rows if row["source_kind"] == "speaker"] == [
        ("RSF", "The RSF")
    ]
    rows = tables([changed(report()[2], voices=(), publisher=name) for name in ("Wire", "The Wire")])["sources.csv"]
    assert [(row["source"], row["claims"]) for row in rows] == [("Wire", "2")]


@patient
@given(st.permutations(report()))
def test_sources_do_not_show_the_order_of_claims(claims):
    assert tables(claims)["sources.csv"] == tables(report())["sources.csv"]


@pytest.mark.parametrize("layout", [Layout(), Layout(bom=True, crlf=True)])
def test_a_folder_has_the_same_files_as_the_archive(tmp_path: Path, layout):
    told = {"events": [event()], "statuses": [status()], "layout": layout}
    export("csv", report(), tmp_path / "folder", **told)
    export("csv", report(), tmp_path / "all.zip", **told)
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert {p.name: p.read_bytes() for p in (tmp_path / "folder").iterdir()} == {
            name: archive.read(name) for name in archive.namelist()
        }
    assert json.loads(datapackage(layout))["resources"][0]["dialect"]["lineTerminator"] == layout.line_end


def test_the_archive_is_written_while_claims_are_read():
    read, seen = [0], 0
    pieces = chunks("package", many(200_000, read))
    while seen < 2:
        next(pieces)
        seen += 1
    assert read[0] < 5_000
    pieces.close()
