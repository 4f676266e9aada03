"""What a report is called where it is cited, and how many reports and publishers a page speaks of."""

import pytest
from builders import record_of
from msgspec.structs import replace

from dateline.wording.report import NOT_NAMED, report_of, reports_from


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
