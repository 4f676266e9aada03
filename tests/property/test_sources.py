"""Whatever bytes come in: documents whose parts hold the text, or sentences; never anything else."""

import gzip
import io
import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.errors import SourceError
from dateline.model.document import Document
from dateline.sources import documents_in, open_documents
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


FEED = b"""<rss><channel><title>Wire</title><item><title>Rebels enter Goma</title><pubDate>Mon, 27 Jan 2025</pubDate>
<description><![CDATA[<p>Rebels entered Goma.</p>]]></description></item><item><title>Talks</title></item></channel>
</rss>"""
ARCHIVE = b"""WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://wire.example/a\r\nContent-Type: text/plain\r
WARC-Date: 2025-02-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Length: 20\r\n\r
Rebels entered Goma.\r\n\r\n"""
SAVED = b"""From: <Saved by Blink>\nSnapshot-Content-Location: https://wire.example/a\nMIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"\n\n----b\nContent-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable\nContent-Location: https://wire.example/a\n\n<html><body><article>
<p>Rebels entered Goma =E2=80=93 the army said so.</p></article></body></html>\n----b--\n"""
MAIL = b"""From: =?utf-8?q?Ana_Ro=C3=A9?= <ana@wire.example>\nTo: desk@wire.example
Subject: Rebels =?utf-8?b?R29tYQ==?=
Date: Mon, 27 Jan 2025 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: base64\n\nUmVicyBpbiBHb21hLg==\n"""
TABLE = b"""id,date,title,text,authors\n1,2025-01-27,Goma,"Rebels entered ""Goma"",
the army said.",Ana Roe;Dan Roe\n2,,,Talks,\n"""
SAMPLES = (
    FEED, ARCHIVE, ARCHIVE + FEED, gzip.compress(FEED, mtime=0), gzip.compress(ARCHIVE, mtime=0), SAVED, MAIL, TABLE,
)  # fmt: skip


@given(st.sampled_from(SAMPLES), st.integers(0, 400), st.integers(0, 60), st.binary(max_size=20))
def test_damaged_feeds_archives_messages_and_tables_become_documents_or_sentences(data, at, cut, put):
    damaged = data[:at] + put + data[at + cut :]
    for _, outcome in open_documents(["-"], stdin=io.BytesIO(damaged)):
        assert isinstance(outcome, Document | SourceError)
        if isinstance(outcome, SourceError):
            assert str(outcome).endswith(".")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(str.strip))
def test_the_text_of_a_line_comes_out_as_it_went_in(text):
    line = json.dumps({"id": "x", "text": text}).encode()
    ((_, doc),) = documents_in(io.BytesIO(line), "it", suffix=".jsonl")
    assert doc.text == text
