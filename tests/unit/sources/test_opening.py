"""Any bytes may come in: a document or one sentence, and the other files are still read."""

import gzip
import io
import json
import os
import zipfile

import pytest

from dateline.errors import SourceError
from dateline.model.document import Document
from dateline.sources import open_documents
from dateline.sources.dates import day_of

TEXT = "Rebels entered the port on Monday, the army said.\n\nThe mayor denied it – “no one came”, he said, in a café.\n"


def opened(path, **options):
    return [found for _, found in open_documents([path], **options)]


def one(tmp_path, data, name="report.txt", **options):
    path = tmp_path / name
    path.write_bytes(data)
    (found,) = opened(path, **options)
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_the_same_in_every_usual_encoding(tmp_path, encoding):
    assert one(tmp_path, TEXT.encode(encoding)).text == TEXT


def test_a_file_reads_in_composed_letters_without_what_has_no_width(tmp_path):
    written = "Po\u00adlice in Sa\u0303o Paulo\u200b ar\u00adrested 12\u2060 men,\ufeff he said.\u00ad"
    assert one(tmp_path, written.encode()).text == "Police in São Paulo arrested 12 men, he said."
    joined = "Farsi می\u200cرود, a family \U0001f468\u200d\U0001f469, co\u2011operate, 5\u00a0km"
    assert one(tmp_path, joined.encode()).text == joined, "what joins or keeps apart is seen"
    line = json.dumps({"text": written}, ensure_ascii=False)
    assert one(tmp_path, line.encode(), "reports.jsonl").text == written, "a given text keeps its offsets"
    assert "empty" in str(one(tmp_path, b"\xc2\xad \xe2\x80\x8b"))


def test_one_broken_byte_does_not_spoil_the_rest(tmp_path):
    data = TEXT.encode().replace(b"port", b"p\xffrt")
    assert one(tmp_path, data).text == TEXT.replace("port", "p\ufffdrt")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("noise.txt", bytes(range(256)) * 40, "binary data"),
        ("zeros.txt", bytes(5000), "binary data"),
        ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3", "pdftotext"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n0000", "a picture"),
        ("kept.db", b"SQLite format 3\x00", "dateline report --db"),
        ("text.txt.gz", b"\x1f\x8b\x08\x00\x00", "cannot be unpacked"),
        ("report.rtf", b"{\\rtf1\\ansi Rebels took Sake.}", "in RTF"),
        ("page.webarchive", b"bplist00\xd1\x01\x02", "save the page as HTML"),
        ("sheet.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as CSV"),
        ("note.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".eml"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
        ("nitf.xml", b'<?xml version="1.0"?><nitf><body><p>Rain fell.</p></body></nitf>', "NITF"),
        ("nitf.txt", b'<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf></nitf>', "NITF"),
        ("news.xml", b'<newsItem guid="urn:newsml:x" standard="NewsML-G2"></newsItem>', "NewsML"),
        ("map.xml", b"<urlset><url><loc>https://x.example</loc></url></urlset>", "the map of a site"),
        ("feeds.xml", b'<opml version="2.0"></opml>', "a list of feeds"),
        ("other.xml", b"<corpus><p>Rain fell.</p></corpus>", "no page and no feed"),
        ("other", b'<?xml version="1.0"?>\n<!-- a -->\n<corpus/>', "no page and no feed"),
        ("koi8.txt", ("Войска вошли в город, сообщили власти. " * 4).encode("koi8-r"), "iconv"),
        ("feed.xml", b'<?xml version="1.0"?>\n<rss></rss>', "news feed"),
        ("long.txt", b"word " * 1_000_000, "too long for one report"),
        ("page.html", b"<html><body><script>1</script></body></html>", "no article"),
        ("deep.html", b"<html><body>" + b"<div>" * 100_000 + b"word", "no page of a report"),
        ("wide.html", b"<html><body><div " + b'a="x" ' * 100_000 + b">word</div>", "attributes"),
    ],
)
def test_what_is_no_report_gets_one_sentence(tmp_path, name, data, words):
    found = one(tmp_path, data, name)
    assert isinstance(found, SourceError)
    assert words in str(found)
    assert str(found).endswith(".")
    assert "\n" not in str(found)


def test_files_that_cannot_be_opened_do_not_stop_the_others(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text(TEXT)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    missing, folder, _, text = (found for _, found in open_documents([tmp_path / "missing", tmp_path, loop, good]))
    assert "does not exist" in str(missing)
    assert "is a directory" in str(folder)
    assert text.text == TEXT


def test_a_file_without_permission_is_told(tmp_path, monkeypatch):
    def refuse(self, *_args, **_options):
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "secret.txt"
    path.write_text(TEXT)
    monkeypatch.setattr("pathlib.Path.open", refuse)
    (found,) = opened(path)
    assert "no permission" in str(found)


def test_the_id_of_a_text_is_a_digest_of_it(tmp_path):
    first, again = one(tmp_path, TEXT.encode(), "a.txt"), one(tmp_path, TEXT.encode(), "b.txt")
    assert first.id == again.id
    assert first.id.startswith("sha256:")


def test_content_goes_before_suffix(tmp_path):
    line = json.dumps({"id": "x", "text": "Rebels entered the port."}).encode()
    assert one(tmp_path, line, "lines.txt").id == "x"
    assert one(tmp_path, b"no tag in here, just words.", "words.html").text == "no tag in here, just words."


def test_standard_input_may_hold_lines():
    stdin = io.BytesIO(b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n')
    assert [found.id for found in opened("-", stdin=stdin)] == ["a", "b"]


def test_a_given_date_is_marked_as_given(tmp_path):
    published = one(tmp_path, TEXT.encode(), date="2021-08-10").published
    assert (published.value, published.basis) == ("2021-08-10", "given")


LINES = [
    (b'{"id": "a", "text": "One.\\r\\n  Two "}', None),
    (b'{"id": "b", "text":', "is not JSON"),
    (b'{"id": "c"}', 'has no "text"'),
    (b'{"id": "d", "text": 5}', "is a number"),
    (b"[1]", "is a list"),
    (b'{"id": "a", "text": "Other."}', "which lines.jsonl, line 1 has already"),
    (b'{"id": "f", "text": "half \\ud800"}', None),
    (b'{"id": "g", "text": " "}', "empty text"),
    (b'{"id": 7, "text": "Seven.", "date": "2021-08-10T12:00:00Z", "title": "T", "publisher": "P"}', None),
    (b'{"text": "\x81\x81\x81"}', "encoding"),
    (b'{"id": "h", "text": "A.", "title": ["x"]}', "is a list"),
    (b"[" * 100_000, "nested too deep"),
    (b"null", "is null"),
    (b'{"text": "' + b"w" * 1_000_001 + b'"}', "too long"),
]


def test_each_broken_line_is_told_by_its_number_and_the_others_are_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lines.jsonl").write_bytes(b"\n".join(line for line, _ in LINES) + b"\n")
    found = list(open_documents(["lines.jsonl"]))
    assert [where for where, _ in found] == [f"lines.jsonl, line {n}" for n in range(1, len(LINES) + 1)]
    for (_, outcome), (_, trouble) in zip(found, LINES, strict=True):
        assert isinstance(outcome, Document) if trouble is None else trouble in str(outcome)


def test_a_date_that_is_no_day_is_told_and_does_not_cost_the_report(tmp_path):
    (tmp_path / "lines.jsonl").write_bytes(b'{"id": "e", "text": "A.", "date": "10/08/2021"}\n')
    trouble, doc = [outcome for _, outcome in open_documents([tmp_path / "lines.jsonl"])]
    assert "not a day like 2021-08-10: the report is read without it." in str(trouble)
    assert (doc.text, doc.published) == ("A.", None)


def test_the_text_of_a_line_is_kept_character_for_character(tmp_path):
    text = "\ufeff One.\r\n\tTwo \u2028 three\x00 \U0001f600 "
    doc = one(tmp_path, json.dumps({"text": text}).encode(), "l.jsonl")
    assert doc.text == text


def test_the_fields_of_a_line_are_taken(tmp_path):
    line = {"id": 7, "text": "A.", "date": "2021-08-10", "title": "T", "publisher": "P", "url": "https://example.org"}
    doc = one(tmp_path, json.dumps(line).encode(), "l.jsonl", date="2020-01-01")
    assert (doc.id, doc.title, doc.publisher, doc.url) == ("7", "T", "P", "https://example.org")
    assert doc.published.value == "2021-08-10"


@pytest.mark.parametrize(
    ("given", "publisher"),
    [({"source": "example.ca"}, "example.ca"), ({"source": "A", "publisher": "B"}, "B"), ({"source": {"id": 3}}, None)],
)
def test_a_line_may_call_its_publisher_source(tmp_path, given, publisher):
    assert one(tmp_path, json.dumps({"text": "Rain fell."} | given).encode(), "l.jsonl").publisher == publisher


def test_a_line_may_call_its_address_source(tmp_path):
    doc = one(tmp_path, b'{"text": "Rain fell.", "source": "https://example.ca/rain"}', "l.jsonl")
    assert (doc.url, doc.publisher) == ("https://example.ca/rain", None)


def test_json_files_may_hold_one_object_or_a_list(tmp_path):
    rows = [{"id": "a", "text": "One."}, {"id": "b"}]
    path = tmp_path / "rows.json"
    path.write_text(json.dumps(rows, indent=1))
    first, second = opened(path)
    assert first.id == "a"
    assert 'has no "text"' in str(second)
    path.write_text(json.dumps(rows[0], indent=1))
    assert [found.id for found in opened(path)] == ["a"]


def test_a_name_that_is_no_name_is_told():
    assert isinstance(opened("a\0b")[0], SourceError)


def test_an_endless_device_is_not_read_to_its_end():
    if os.path.exists("/dev/zero"):  # noqa: PTH110
        assert "binary data" in str(opened("/dev/zero")[0])


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2021-08-10-agency.txt", "2021-08-10"),
        ("wire_20210810_2.txt", "2021-08-10"),
        ("report 2021.08.10.txt", "2021-08-10"),
        ("2021-08-10 to 2021-08-12.txt", None),  # which of them?
        ("2021-13-10.txt", None),
        ("1202108101.txt", None),
        ("2021-08.10.txt", None),
        ("report.txt", None),
    ],
)
def test_the_day_in_the_name_of_a_file(tmp_path, name, day):
    (tmp_path / name).write_text("Rain fell on the coast.", encoding="utf-8")
    [(_, found)] = open_documents([tmp_path / name], date="name")
    assert (found.published and found.published.value) == day


def zipped(path, files, **options):
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return list(open_documents([path], **options))


def test_files_in_a_zip_archive_are_read_like_any_other(tmp_path):
    files = {
        "b/2025-01-28.txt": TEXT,
        "a/lines.jsonl": '{"text": "Troops left Kidal."}\n{"text": 1}\n',
        "a/blank.txt": "",
        "__MACOSX/a/._lines.jsonl": "x",
        ".DS_Store": "x",
    }
    blank, left, broken, text = zipped(tmp_path / "reports.zip", files, date="name")
    assert blank[0].endswith("reports.zip, a/blank.txt")
    assert "is empty" in str(blank[1])
    assert left[1].text == "Troops left Kidal."
    assert str(broken[1]).endswith("not a string.")
    assert (text[1].text, text[1].published.value) == (TEXT, "2025-01-28")


def test_a_locked_file_in_a_zip_archive_does_not_stop_the_others(tmp_path):
    path = tmp_path / "reports.zip"
    zipped(path, {"a.txt": TEXT, "b.txt": TEXT})
    data = bytearray(path.read_bytes())
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the first file's own header, and its entry
        data[data.index(header) + flags] |= 1
    path.write_bytes(data)
    (where, locked), (_, text) = open_documents([path])
    assert str(locked) == f"{where} is locked, or packed in a way that is not known here: unpack the archive first."
    assert text.text == TEXT


def test_a_zip_archive_without_reports_is_told(tmp_path):
    ((_, found),) = zipped(tmp_path / "reports.zip", {".hidden": "x"})
    assert str(found).endswith("is a zip archive without files: there is nothing to read in it.")


def test_an_office_document_is_no_archive_of_reports(tmp_path):
    ((_, found),) = zipped(tmp_path / "report.docx", {"[Content_Types].xml": "x", "word/document.xml": "x"})
    assert "save it as plain text" in str(found)
    ((_, found),) = zipped(tmp_path / "reports.ods", {"mimetype": "x", "content.xml": "x"})
    assert 'save it as CSV, with a column "text"' in str(found)


def test_words_in_a_file_called_xml_are_words(tmp_path):
    assert one(tmp_path, b"Rain fell.", "words.xml").text == "Rain fell."
    page = b'<?xml version="1.0"?><!DOCTYPE html><html><body><article><p>Rain fell on Goma.</p></article></body></html>'
    assert "Rain fell on Goma." in one(tmp_path, page, "page.xml").text


def test_an_archive_in_an_archive_is_left_packed(tmp_path):
    twice = gzip.compress(gzip.compress(TEXT.encode()))
    assert "unpack it first" in str(one(tmp_path, twice, "report.txt.gz"))
    assert one(tmp_path, gzip.compress(TEXT.encode()), "report.txt.gz").text == TEXT


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("9 August 2021", "2021-08-09"),
        ("Aug. 9, 2021", "2021-08-09"),
        ("Monday, August 9th, 2021 at 5 p.m.", "2021-08-09"),
        ("Mon, 09 Aug 2021 22:30:00 -0500", "2021-08-09"),
        ("2021-08-09T22:30:00Z", "2021-08-09"),
        ("31 February 2021", None),
        ("9/8/2021", None),
        ("28/11/2020", "2020-11-28"),
        ("11/28/2020", "2020-11-28"),
        ("28.11.2020 14:30", "2020-11-28"),
        ("11-11-2020", "2020-11-11"),
        ("31/02/2021", None),
        ("28/11-2020", None),
        ("28/11/20", None),
        ("August 2021", None),
        ("9 Foo 2021", None),
    ],
)
def test_a_day_may_have_its_month_in_words(written, day):
    assert day_of(written) == day
