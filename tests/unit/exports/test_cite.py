import json

import pytest
from exported import any_claims, capture, changed, patient, report
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.errors import UsageError
from dateline.exports import STYLES, chunks, cite
from dateline.wording.report import NOT_NAMED


def test_a_sentence_says_who_in_which_words_and_where_they_stand():
    one = capture(url="https://a.example/1", title="Rebels advance")
    assert cite(one) == (
        "Per a lawmaker, as told by Wire: “Rebels captured Kunduz, a lawmaker said.” – Wire, “Rebels advance”, "
        f"9 August 2021, https://a.example/1; document {one.claim.document}, characters 0–40; claim {one.claim.id}."
    )


def test_a_denial_a_guessed_day_and_an_unnamed_report_are_called_so():
    words = cite(changed(report()[1], published_basis="inferred", publisher=None))
    assert f"Per the ministry, as told by {NOT_NAMED} (put as: denied)" in words
    assert "9 August 2021 (inferred)" in words
    assert "day not known" in cite(capture(published=None))


def test_what_no_longer_stands_says_so():
    assert cite(replace(capture(), superseded_at="2021-08-12T00:00:00Z")).endswith(
        "No longer stands since 2021-08-12T00:00:00Z."
    )


def test_bibtex_is_balanced_and_escaped():
    entry = cite(capture(title="100% {of} A_B & C\\", url="https://a.example/{x}_y"), "bibtex")
    assert entry.startswith(f"@misc{{{capture().claim.id},\n")
    assert r"title = {{100\% \{of\} A\_B \& C\textbackslash{}}}" in entry
    assert "url = {https://a.example/%7Bx%7D_y}" in entry
    bare = entry.replace(r"\{", "").replace(r"\}", "")
    assert bare.count("{") == bare.count("}")


def test_ris_has_one_tag_a_line():
    lines = cite(capture(title="A\nTY  - BOOK", url="https://a.example/1"), "ris").split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("TY  - NEWS", "ER  - ", "")
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert "TI  - A TY  - BOOK" in lines
    assert "DA  - 2021/08/09/" in lines


def test_csl_json_is_an_item_and_the_export_a_list():
    item = json.loads(cite(capture(url="https://a.example/1"), "csl-json"))
    assert (item["type"], item["container-title"], item["URL"]) == ("article-newspaper", "Wire", "https://a.example/1")
    assert item["issued"] == {"date-parts": [[2021, 8, 9]]}
    assert len(json.loads(b"".join(chunks("csl-json", report())))) == 3
    assert json.loads(b"".join(chunks("csl-json", ()))) == []


def test_an_unknown_style_names_those_there_are():
    with pytest.raises(UsageError, match="bibtex, csl-json, ris, text"):
        cite(capture(), "apa")


@patient
@given(any_claims(), st.sampled_from(sorted(STYLES)))
def test_any_words_can_be_cited(claim, style):
    words = cite(claim, style)
    assert claim.claim.id in words.replace("\\", "")
    if style == "text":
        assert len(words.splitlines()) == 1
