"""The section of talks and deadlines: a line each, with its day, what became of it, and who says so."""

import re

import pytest

from dateline import read_text
from dateline.web.report import render
from dateline.web.views import page

pytestmark = pytest.mark.model

PLAN = (
    "Sudan and Chad will hold talks in Cairo on Thursday, Egypt said. The rebels have until Friday to sign the truce."
)
OFF = "Chad cancelled Thursday's talks with Sudan in Cairo."
PUT_OFF = "Chad postponed Thursday's talks with Sudan until Sunday."


def shown(*reports, as_of=None):
    return page([read_text(text, date=day) for day, text in reports], as_of=as_of)


def test_talks_and_deadlines_are_told_as_of_the_day():
    found = shown(("2025-03-03", PLAN)).agenda
    assert found.as_of == "3 March 2025"
    (talks,), (due,) = found.talks, found.deadlines
    assert (talks.day, talks.state, talks.who) == ("6 March 2025", "expected", "Sudan and Chad, Cairo")
    assert talks.voice == "Egypt" and "hold talks" in talks.phrase
    assert (due.day, due.state) == ("7 March 2025", "open")


def test_what_became_of_talks_is_told_of_the_day_for_which_they_were():
    (talks,) = shown(("2025-03-03", PLAN), ("2025-03-05", OFF)).agenda.talks
    assert (talks.day, talks.state) == ("6 March 2025", "cancelled")
    found = shown(("2025-03-03", PLAN), ("2025-03-05", PUT_OFF)).agenda.talks
    assert [(one.day, one.state) for one in found] == [
        ("6 March 2025", "put off to 9 March 2025"),
        ("9 March 2025", "expected"),
    ]


def test_the_section_stands_on_the_page_and_leads_to_its_claims():
    html = render(shown(("2025-03-03", PLAN)))
    section = html[html.index('<section id="agenda">') : html.index("</section>", html.index('<section id="agenda">'))]
    ids = set(re.findall(r'id="([^"]+)"', html))
    links = re.findall(r'href="#([^"]+)"', section)
    assert len(links) == 2 and ids.issuperset(links)
    assert 'href="#agenda"' in html


def test_without_talks_or_deadlines_there_is_no_section():
    told = shown(("2025-03-03", "The rebels captured Goma on Sunday."))
    assert told.agenda is None
    assert "agenda" not in render(told).partition("</style>")[2].partition("<script>")[0]
    assert shown(("2025-03-03", "It rained.")).agenda is None and page([]).agenda is None
