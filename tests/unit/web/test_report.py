import re
from html.parser import HTMLParser

import pytest
from builders import place_of, record_of
from example_records import HOSTILE, hostile, ministry, wire

from dateline.model.record import decode, encode
from dateline.web.report import render
from dateline.web.views import page

LOCATED = {"lat": -1.4, "lon": 28.0}
VOID = {"meta", "br", "img", "link", "input", "hr"}


class Seen(HTMLParser):
    """Collects what a browser would see, and fails on tags that do not close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.addresses: list[str] = []
        self.handlers: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        self.tags.append(tag)
        for name, value in attrs:
            self.ids += [value] if name == "id" else []
            self.hrefs += [value] if name == "href" else []
            self.addresses += [value] if name in ("src", "srcset", "action", "data") else []
            self.handlers += [name] if name.startswith("on") else []

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("style", "script"):
            self.text += data


def test_page_says_what_is_claimed_by_whom_and_how():
    text = " ".join(Seen(render(page([wire(), ministry()]))).text.split())
    assert "Taliban fighters captured Kunduz" in text
    assert "a lawmaker, in Wire, 8 Aug" in text
    assert "Kunduz has fallen" in text and "denied" in text
    assert "planned" in text and "The United States will withdraw its troops by the end of August" in text
    assert "What they would not say" in text and "declined to give details" in text
    assert "14 or more" in text and "11 killed" in text
    assert "What the reports disagree on" in text and "not lost" in text


def test_every_link_leads_to_a_place_on_the_page_and_every_id_is_there_once():
    seen = Seen(render(page([wire(), ministry(), hostile()])))
    assert len(seen.ids) == len(set(seen.ids))
    inner = [h for h in seen.hrefs if h.startswith("#")]
    assert inner and {h[1:] for h in inner} <= set(seen.ids)
    assert not seen.open


def test_page_needs_nothing_from_outside_and_no_script_to_be_read():
    html = render(page([wire(), ministry(), hostile()]))
    seen = Seen(html)
    assert seen.addresses == [] and [h for h in seen.hrefs if not h.startswith("#")] == []
    assert not re.search(r"@import|url\((?!#)", html)
    assert seen.tags.count("script") == 1 and "link" not in seen.tags
    assert "Taliban fighters" in seen.text


def test_markup_scripts_and_formulas_of_a_report_are_text():
    seen = Seen(render(page([hostile()], title="</title><script>alert(0)</script>")))
    assert seen.tags.count("script") == 1 and seen.handlers == [] and "img" not in seen.tags
    assert all("".join(line.split()) in "".join(seen.text.split()) for line in HOSTILE.splitlines())
    assert "{{ 7*7 }}" in seen.text and "</title><script>alert(0)</script>" in seen.text


def test_only_web_addresses_become_links():
    bad = decode(encode(wire()).replace(b'"url":null', b'"url":"javascript:alert(1)"'))
    good = decode(encode(wire()).replace(b'"url":null', b'"url":"https://wire.example/a?b=1&c=2"'))
    assert not [h for h in Seen(render(page([bad]))).hrefs if "javascript" in h]
    assert "https://wire.example/a?b=1&c=2" in Seen(render(page([good]))).hrefs


def test_same_records_same_bytes():
    assert render(page([wire(), ministry()])) == render(page([wire(), ministry()]))


def test_pages_of_nothing_and_of_a_report_without_claims_are_whole():
    for records in ([], [record_of("Nothing happened.", published=None)], [record_of("", published=None)]):
        seen = Seen(render(page(records)))
        assert not seen.open and "No claim was found" in seen.text


def test_whole_text_of_each_report_is_on_the_page():
    seen = "".join(Seen(render(page([wire(), ministry()]))).text.split())
    for record in (wire(), ministry()):
        assert all("".join(record.text[part.start : part.end].split()) in seen for part in record.parts)


@pytest.mark.parametrize(("first", "second"), [({"precision": None}, LOCATED), (LOCATED, {"precision": None})])
def test_a_place_that_only_one_report_could_locate_is_drawn_from_that_report(first, second):
    def report(day, where):
        text = "Rebels seized Walikale."
        place = place_of(text, "Walikale", geonames_id=None, **where)
        return record_of(text, name=day, published=day, places=[place], claims=[{"predicate": "seized", "place": 0}])

    found = page([report("2021-08-08", first), report("2021-08-09", second)])
    assert [one.title for one in found.spots] == ["Walikale"]


def shelled(where, publisher, **given):
    words = f"Rebels shelled {where}, {publisher} said."
    claims = [{"predicate": "shelled", "type": "ASSAULT", "place": 0}]
    return record_of(
        words, publisher=publisher, published="2025-03-20", places=(place_of(words, where, **given),), claims=claims
    )


OPEN = {"name": None, "geonames_id": None, "precision": None, "country": None}


def test_a_place_that_one_report_locates_is_on_the_map_for_all():
    located = {"geonames_id": None} | LOCATED
    for reports in ([located, OPEN], [OPEN, located]):
        found = page([shelled("Walikale", f"Wire {n}", **given) for n, given in enumerate(reports)])
        assert [(spot.title, len(spot.rows)) for spot in found.spots] == [("Walikale", 2)]
        assert found.areas == ()
        seen = Seen(render(found))
        assert len(seen.ids) == len(set(seen.ids))


def test_a_province_and_a_place_that_nobody_locates_are_not_on_the_map():
    area = {"geonames_id": "1", "precision": "area"} | LOCATED
    town = {"geonames_id": "2"} | LOCATED
    found = page([shelled("Kunduz", "A", **area), shelled("Kunduz", "B", **town), shelled("Mayo", "C", **OPEN)])
    assert [spot.title for spot in found.spots] == ["Kunduz"]
    assert [spot.title for spot in found.areas] == ["Kunduz, AF", "Mayo (not in the gazetteer)"]
