"""A web archive: each page in it is a report, wherever it was fetched from."""

import gzip

import pytest

from dateline.errors import SourceError
from dateline.sources import open_documents

PAGE = """<html><head><title>Rebels enter Goma</title><meta property="og:site_name" content="Lake Wire">
<meta property="article:published_time" content="2025-01-27T10:00:00Z"></head><body><article><h1>Rebels enter Goma</h1>
<p>Rebels entered the city of Goma on Monday, the army said, and took the airport in the afternoon.</p>
<p>Kigali denied that its soldiers were among them, and called for talks with the government.</p></article></body>
</html>"""
TEXT = "Troops left Kidal on Monday, the ministry said."


def record(kind, address, body, *, media="text/html", status="200 OK"):
    data = body.encode() if isinstance(body, str) else body
    if kind == "response":
        head = f"HTTP/1.1 {status}\r\nContent-Type: {media}; charset=utf-8\r\nContent-Length: {len(data)}\r\n\r\n"
        data, media = head.encode() + data, "application/http; msgtype=response"
    lines = ("WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {address}", "WARC-Date: 2025-02-01T00:00:00Z",
             "WARC-Record-ID: <urn:uuid:6d7a8f7e-0000-4000-8000-000000000000>", f"Content-Type: {media}",
             f"Content-Length: {len(data)}")  # fmt: skip
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + data + b"\r\n\r\n"


ARCHIVE = (
    record("warcinfo", "", "software: by hand", media="application/warc-fields"),
    record("request", "https://wire.example/goma", "GET /goma HTTP/1.1\r\n\r\n", media="application/http"),
    record("response", "https://wire.example/goma", PAGE),
    record("response", "https://wire.example/moved", "<p>moved</p>", status="301 Moved Permanently"),
    record("response", "https://wire.example/map.png", "\x89PNG", media="image/png"),
    record("resource", "https://wire.example/kidal.txt", TEXT, media="text/plain"),
)


def opened(tmp_path, data, name="crawl.warc"):
    path = tmp_path / name
    path.write_bytes(data)
    return list(open_documents([path]))


@pytest.mark.parametrize("packed", [False, True])
def test_pages_and_texts_are_reports(tmp_path, packed):
    # An archive is packed record by record.
    data = b"".join(map(gzip.compress, ARCHIVE)) if packed else b"".join(ARCHIVE)
    (where, page), (_, text) = opened(tmp_path, data, "crawl.warc.gz" if packed else "crawl.warc")
    assert where.endswith(", https://wire.example/goma")
    assert (page.title, page.publisher, page.url) == ("Rebels enter Goma", "Lake Wire", "https://wire.example/goma")
    assert page.published.value == "2025-01-27", "not the day of fetching"
    assert page.raw == PAGE.encode()
    assert (text.text, text.url, text.published) == (TEXT, "https://wire.example/kidal.txt", None)


def test_a_packed_page_is_unpacked(tmp_path):
    body = gzip.compress(PAGE.encode())
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    data = record("response", "https://wire.example/goma", "")
    whole = head.encode() + body
    start, _, _ = data.partition(b"Content-Length:")
    ((_, page),) = opened(tmp_path, start + f"Content-Length: {len(whole)}\r\n\r\n".encode() + whole + b"\r\n\r\n")
    assert page.title == "Rebels enter Goma"


def test_a_page_without_a_report_does_not_stop_the_others(tmp_path):
    empty = record("response", "https://wire.example/empty", "<html><body></body></html>")
    (_, first), (_, second) = opened(tmp_path, empty + ARCHIVE[2])
    assert isinstance(first, SourceError)
    assert "https://wire.example/empty holds no article" in str(first)
    assert second.title == "Rebels enter Goma"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (ARCHIVE[0], "without pages"),
        (b"WARC/1.0\r\n", "without pages"),
        (gzip.compress(ARCHIVE[2])[:-200], "cannot be unpacked"),
    ],
)
def test_what_holds_no_page_gets_one_sentence(tmp_path, data, words):
    found = opened(tmp_path, data)[-1][1]
    assert isinstance(found, SourceError)
    assert words in str(found)
    assert str(found).endswith(".")


@pytest.mark.parametrize(
    "cut", [ARCHIVE[2][:-200], ARCHIVE[2][:-5], ARCHIVE[5][:-30], ARCHIVE[4][:-6], ARCHIVE[1][:-9]]
)
def test_half_a_page_is_not_read_as_a_whole_one(tmp_path, cut):
    whole, (where, damage) = opened(tmp_path, ARCHIVE[2] + cut)
    assert whole[1].title == "Rebels enter Goma"
    assert where.endswith("crawl.warc")
    assert str(damage).endswith("is damaged behind its page 1: fetch or pack it again to read the rest.")


@pytest.mark.parametrize("end", [1, 3, 4])
def test_an_archive_may_end_with_its_last_page(tmp_path, end):
    assert [found.text for _, found in opened(tmp_path, ARCHIVE[5][:-end])] == [TEXT]


def test_what_is_odd_in_an_archive_is_not_told_behind_the_readers_back(tmp_path, capfd):
    spaced = record("resource", "https://wire.example/a b.txt", TEXT, media="text/plain")
    longer = spaced.replace(b"\r\n\r\n" + TEXT.encode(), b"\r\n\r\n" + TEXT.encode() + b" And more.")
    (_, first), *_ = opened(tmp_path, longer + ARCHIVE[2])
    assert first.text == TEXT
    assert capfd.readouterr() == ("", "")
