import json

from exported import RECORDED, TEXT, any_claims, capture, patient, report
from hypothesis import given
from hypothesis import strategies as st

from dateline.exports import chunks


def page(claims):
    return json.loads(b"".join(chunks("webannotation", claims)))


def test_a_claim_is_an_annotation_on_its_sentence():
    found = page(report())
    assert (found["@context"], found["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    first = found["items"][0]
    quote, position = first["target"]["selector"]
    assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    assert TEXT[position["start"] : position["end"]] == quote["exact"]
    assert first["created"] == RECORDED
    assert first["body"][0]["value"] == "Per a lawmaker, as told by Wire (said): Rebels captured Kunduz"
    assert first["body"][1]["value"] == "COERCE/seize"


def test_the_target_is_the_address_or_the_document():
    assert page([capture(url="https://a.example/1")])["items"][0]["target"]["source"] == "https://a.example/1"
    document = report()[0].claim.document
    assert page(report())["items"][0]["target"]["source"] == f"urn:dateline:doc:{document}"


@patient
@given(st.lists(any_claims(), max_size=4))
def test_any_words_make_a_page(claims):
    assert [i["target"]["selector"][0]["exact"] for i in page(claims)["items"]] == [c.claim.words for c in claims]
