"""Whatever bytes come in: documents whose parts hold the text, or sentences; never anything else."""

import io
import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.errors import SourceError
from dateline.model.document import Document
from dateline.sources import documents_in
from dateline.sources.html import document_of_page
from dateline.sources.parts import segment

WORDS = st.sampled_from(
    ["Goma", "said.", "\n", "\n\n", " ", "\r\n", "[Ann Roe/AFP]", "AFP]", "By Ann Roe", "TIRANA (AP) —", "Aug 10",
     "Source: X", "“", "”", "-", "(", ")", "A", "2021", "\x85", "\u2028", "\ufeff", "É", "\t"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))
TAGS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div>",
                "<h1>",
                "<article>",
                "<figure>",
                "<figcaption>",
                "</figure>",
                "<table><tr><td>",
                "<ul>",
            ]
        ),
        st.sampled_from(
            ["<li>", "<br>", "<!--", "-->", "<script>", "&#0;", "&amp", "<meta charset=x>", "<title>", "<a href="]
        ),
        st.text(max_size=80),
    ),
    max_size=40,
).map("".join)


@given(TEXTS)
@example("\n")
def test_parts_hold_all_that_is_not_white_space(text):
    last = 0
    for part in segment(text):
        assert last <= part.start < part.end <= len(text)
        assert not text[last : part.start].strip()
        surface = text[part.start : part.end]
        assert surface == surface.strip()
        last = part.end
    assert not text[last:].strip()


@given(st.one_of(st.binary(max_size=400), TEXTS.map(lambda text: text.encode("utf-16", "replace"))))
def test_bytes_become_documents_or_sentences(data):
    try:
        found = [outcome for _, outcome in documents_in(io.BytesIO(data), "it")]
    except SourceError as error:
        found = [error]
    for outcome in found:
        assert isinstance(outcome, Document | SourceError)
        if isinstance(outcome, SourceError):
            assert str(outcome).endswith(".")


@settings(max_examples=60)
@given(TAGS)
def test_pages_become_documents_or_sentences(page):
    try:
        doc = document_of_page(b"<html><body>" + page.encode("utf-8", "replace"), "it")
    except SourceError:
        return
    assert all(doc.text[part.start : part.end].strip() for part in doc.parts)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(str.strip))
def test_the_text_of_a_line_comes_out_as_it_went_in(text):
    line = json.dumps({"id": "x", "text": text}).encode()
    ((_, doc),) = documents_in(io.BytesIO(line), "it", suffix=".jsonl")
    assert doc.text == text
