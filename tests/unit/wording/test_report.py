"""What a report is called where it is cited, and how many reports and publishers a page speaks of."""

import pytest
from builders import place_of, record_of
from msgspec.structs import replace

from dateline.model.document import Part
from dateline.wording.report import NOT_NAMED, agency_of, report_of, reports_from


def test_a_report_whose_publisher_is_not_named_is_called_by_its_title():
    record = replace(record_of("Rebels took the port of Goma before dawn and held it."), publisher=None, published=None)
    assert report_of(record) == "Rebels took the port of Goma before …"
    assert report_of(replace(record, title="Port taken")) == "Port taken"
    assert report_of(replace(record, publisher="Gazette")) == "Gazette"


@pytest.mark.parametrize(
    ("publishers", "words"),
    [
        ([], "0 reports"),
        ([NOT_NAMED, NOT_NAMED], "2 reports"),
        (["Gazette"], "1 report from 1 publisher"),
        (["Gazette", "Gazette", "Herald"], "3 reports from 2 publishers"),
        (["Gazette", NOT_NAMED], "2 reports from 1 publisher and others not named"),
    ],
)
def test_reports_and_their_publishers_are_counted(publishers, words):
    assert reports_from(publishers) == words


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("GOMA, Jan 27 (Wire) -", "Wire"),
        ("GOMA (Kilo  Agency) —", "Kilo Agency"),
        ("GOMA, Jan 27 -", None),
        ("ALEPPO (Syria), Jan 27 (Wire) --", "Wire"),
        ("ALEPPO (Syria) —", None),
        ("GOMA (27) -", None),
        ("GOMA () -", None),
    ],
)
def test_the_agency_is_the_one_that_the_dateline_names(dateline, agency):
    text = f"{dateline} Rebels took the port."
    places = (place_of(text, "Syria", lat=35.0, lon=38.0),) if "Syria" in text else ()
    record = record_of(text, places=places)
    told = (
        Part(kind="dateline", start=0, end=len(dateline)),
        Part(kind="body", start=len(dateline) + 1, end=len(text)),
    )
    assert agency_of(replace(record, parts=told)) == agency
    assert agency_of(replace(record, parts=())) is None
