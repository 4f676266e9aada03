"""A report on the page: how its day is known."""

import pytest
from builders import record_of
from msgspec.structs import replace

from dateline.model.document import Published
from dateline.web.report import render
from dateline.web.views import page

TEXT = "GOMA, Nov 20 (Agency) - Rebels captured Goma."
SPAN = (6, 12)


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (
            Published(value="2020-11-20", basis="dateline", evidence=(SPAN,), candidates=("2020-12-15",)),
            "date from the dateline: “Nov 20”; the page’s metadata say 15 December 2020",
        ),
        (
            Published(value="2020-11-03", basis="metadata", evidence=(SPAN,), candidates=("2020-11-20",)),
            "date from the page’s metadata; its dateline says “Nov 20”",
        ),
        (Published(value="2020-11-20", basis="dateline", evidence=(SPAN,)), "(date from the dateline: “Nov 20”)"),
        (Published(value="2020-11-20", basis="metadata"), "(date from the page’s metadata)"),
    ],
)
def test_a_report_says_how_its_day_is_known(published, words):
    record = replace(record_of(TEXT, claims=({"predicate": "captured", "actors": ("Rebels",)},)), published=published)
    assert words in render(page([record]))
