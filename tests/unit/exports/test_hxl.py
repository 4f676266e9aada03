import csv
import io
import re

from exported import report

from dateline.exports import chunks
from dateline.exports.hxl import TAGS

CORE = {
    "#access", "#activity", "#adm1", "#adm2", "#affected", "#country", "#date", "#description", "#event", "#geo",
    "#group", "#indicator", "#loc", "#meta", "#org",
}  # fmt: skip


def test_every_column_has_a_tag_of_its_own():
    assert all(re.fullmatch(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*", tag) for tag in TAGS)
    assert {tag.split("+")[0] for tag in TAGS} <= CORE
    assert len(set(TAGS)) == len(TAGS)


def test_the_tags_stand_below_the_names():
    text = b"".join(chunks("hxl", report())).decode()
    names, tags, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(rows) == 3
    by_tag = dict(zip(tags, zip(names, rows[0], strict=True), strict=True))
    assert by_tag["#geo+lat"] == ("lat", "36.72895")
    assert by_tag["#adm1+name"] == ("admin1", "Kunduz")
    assert by_tag["#date+start"] == ("date_start", "2021-08-09")
