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


def test_what_comes_next_stands_first_then_what_was_last():
    told = [
        ("2025-03-03", f"{one} and Chad will hold talks in Cairo on {day} March, Egypt said.")
        for one, day in (("Sudan", 4), ("Libya", 6), ("Niger", 12), ("Mali", 9))
    ]
    found = shown(*told, as_of="2025-03-08").agenda.talks
    assert [one.day.split()[0] for one in found] == ["9", "12", "6", "4"]


def test_of_a_long_list_the_rest_is_folded():
    hosts = ("Sudan", "Libya", "Niger", "Mali", "Egypt", "Qatar", "Kenya", "Ghana", "Togo", "Benin")
    told = [
        ("2025-03-03", f"{one} and Chad will hold talks in Geneva on {day} March, Norway said.")
        for n, one in enumerate(hosts)
        for day in (5 + n, 16 + n)
    ]
    found = shown(*told)
    assert len(found.agenda.talks) == 20
    html = render(found)
    section = html[html.index('<section id="agenda">') :].partition("</section>")[0]
    head, more, rest = section.partition('<details class="more"><summary>5 more</summary>')
    assert more and head.count('<td class="row">') == 15 and rest.count('<td class="row">') == 5
    assert section.count("<table") == section.count("</table>") == 2 and "</details>" in rest
    few = render(shown(*told[:16]))
    assert "more" not in few[few.index('<section id="agenda">') :].partition("</section>")[0]


def test_without_talks_or_deadlines_there_is_no_section():
    told = shown(("2025-03-03", "The rebels captured Goma on Sunday."))
    assert told.agenda is None
    assert "agenda" not in render(told).partition("</style>")[2].partition("<script>")[0]
    assert shown(("2025-03-03", "It rained.")).agenda is None and page([]).agenda is None
