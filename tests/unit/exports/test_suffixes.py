"""Files that are named like those of another format."""

from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.exports import FORMATS, misnamed
from dateline.exports.suffixes import _table


@pytest.mark.parametrize(
    ("name", "file", "words"),
    [
        ("csv", "out.xlsx", "an Excel workbook, but holds csv: name it out.csv."),
        ("csv", "OUT.XLSX", "an Excel workbook"),
        ("parquet", "y.csv", "the format acled-like or csv or hxl, but holds parquet: name it y.parquet."),
        ("geojson", "out.shp", "a shapefile, but holds geojson: name it out.geojson."),
        ("geojson", "out.gpkg", "a GeoPackage"),
        ("csv", "out.tsv", "the format cameo"),
        ("csv", "out.parquet", "the format parquet"),
        ("cameo", "dyads.csv", "name it dyads.tsv."),
        ("package", "all.csv", "name it all.zip."),
        ("hxl", "out.zip", "the format package"),
        ("bibtex", "refs.ris", "name it refs.bib."),
    ],
)
def test_a_name_that_promises_another_format_is_told(name, file, words):
    sentence = misnamed(name, Path(file))
    assert sentence is not None and words in sentence


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("csv", "out.csv"), ("csv", "out.CSV"), ("csv", "out.zip"), ("csv", "out"), ("csv", "claims.2021"),
        ("csv", "out.txt"), ("hxl", "hxl.csv"), ("acled-like", "a.csv"), ("geojson", "map.json"), ("jsonl", "a.ndjson"),
        ("plover", "events.jsonl"), ("webannotation", "a.json"), ("parquet", "a.pq"), ("csv", "my.own"),
    ],
)  # fmt: skip
def test_a_name_that_fits_or_promises_nothing_is_not(name, file):
    assert misnamed(name, Path(file)) is None


def test_a_folder_has_any_name(tmp_path):
    (tmp_path / "out.xlsx").mkdir()
    assert misnamed("csv", tmp_path / "out.xlsx") is None


def test_the_table_knows_every_format_and_no_other():
    also, others = _table()
    assert set(also) == set(FORMATS)
    assert not {f".{suffix}" for suffix in others} & {each.suffix for each in FORMATS.values()}
    with pytest.raises(UsageError):
        misnamed("excel", Path("out.xlsx"))
