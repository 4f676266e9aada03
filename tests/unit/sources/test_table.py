"""Tables (CSV, TSV): a row is a report; rows that are broken are told by their lines, and the others are read."""

import pytest

from dateline.errors import SourceError
from dateline.sources import open_documents

GOOD = (
    "id,published,headline,text,author,link,source\r\n"
    '7,2025-01-23,Sake,"Rebels took Sake, the army said.\r\n\r\nNobody fled.",Ana Roe; Dan Roe,'
    "https://wire.example/7,Lake Wire\r\n"
)


def opened(tmp_path, data, name="reports.csv", **options):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return [(where.rpartition(", ")[2], found) for where, found in open_documents([path], **options)]


def test_the_columns_of_a_row_are_what_is_known_of_its_report(tmp_path):
    ((where, doc),) = opened(tmp_path, GOOD)
    assert (where, doc.id, doc.title, doc.url) == ("line 2", "7", "Sake", "https://wire.example/7")
    assert (doc.publisher, doc.authors) == ("Lake Wire", ("Ana Roe", "Dan Roe"))
    assert (doc.published.value, doc.published.basis) == ("2025-01-23", "given")
    assert doc.text == "Rebels took Sake, the army said.\r\n\r\nNobody fled."


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_tables_of_all_programs_are_read(tmp_path, delimiter, encoding, end):
    rows = [["Title", "TEXT"], ["Café", "Nobody fled."], ["", ""], ["Port", '"Rebels took the ""port""."']]
    data = end.join(delimiter.join(row) for row in rows).encode(encoding)
    found = opened(tmp_path, data, "reports.tsv" if delimiter == "\t" else "reports.csv")
    assert [(where, doc.title, doc.text) for where, doc in found] == [
        ("line 2", "Café", "Nobody fled."), ("line 4", "Port", 'Rebels took the "port".'),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["-", "reports.txt", "reports"])
def test_a_table_whose_columns_are_all_known_needs_no_suffix(tmp_path, name):
    assert [doc.text for _, doc in opened(tmp_path, "id,text\n1,Rain fell.\n", name)] == ["Rain fell."]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels, soldiers, text\nThen they left.\n",
        "Text, date, and nothing else\n\nRain fell.",
        "text\nRain fell.\n",
        "Id, title, url\nRain fell.",
    ],
)
def test_prose_with_commas_is_no_table(tmp_path, text):
    ((_, doc),) = opened(tmp_path, text, "report.txt")
    assert doc.text == text


def test_broken_rows_are_told_by_their_lines_and_the_others_are_read(tmp_path):
    rows = [
        "id,date,text",
        'a,2025-01-23,"One.',
        'And more."',
        "b,23 of January,Two.",
        "c,,Three, and more.",
        "d,2025-01-23,",
        'e,,"Five" and more.',
        "f,2025-01-23,Six.",
        "f,2025-01-23,Seven.",
        "g",
        'h,,"Eight.',
    ]
    found = opened(tmp_path, "\n".join(rows) + "\n")
    assert [(where, str(one) if isinstance(one, SourceError) else one.text) for where, one in found] == [
        ("line 2", "One.\nAnd more."),
        ("line 4", f"{tmp_path}/reports.csv, line 4: \"date\" is '23 of January', not a day like 2021-08-10: "
                   "the report is read without it."),
        ("line 4", "Two."),
        ("line 5", f"{tmp_path}/reports.csv, line 5 has 4 cells under 3 columns: "
                   "put texts with commas in quotation marks."),
        ("line 6", f'{tmp_path}/reports.csv, line 6 has no "text": every line needs the text of its report.'),
        ("line 7", f"{tmp_path}/reports.csv, line 7 begins a row that cannot be read (',' expected after '\"'): "
                   "mend its quotation marks."),
        ("line 8", "Six."),
        ("line 9", f'{tmp_path}/reports.csv, line 9 has the id "f", which {tmp_path}/reports.csv, line 8 has already: '
                   "give each its own."),
        ("line 10", f'{tmp_path}/reports.csv, line 10 has no "text": every line needs the text of its report.'),
        ("line 11", f"{tmp_path}/reports.csv, line 11 begins a row that cannot be read (unexpected end of data): "
                    "mend its quotation marks."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("name,type\nLake Wire,paper\n", 'without a column "text" (it has: name, type)'),
        ("Rebels took Sake, the army said.\n", 'without a column "text"'),
        ("id,text\n", "without rows"),
        ("id,text\n,\n \n", "without rows"),
        ("\n\n", "is empty"),
        (b"id,text\na,\x81\x81\x81\n", "the rows from there on are not read"),
        ("id,text\na," + "w" * 3_200_000, "the rows from there on are not read"),
    ],
)
def test_a_table_without_reports_gets_one_sentence(tmp_path, data, words):
    ((_, found),) = opened(tmp_path, data)
    assert isinstance(found, SourceError)
    assert words in str(found)
    assert str(found).endswith(".")


def test_a_day_for_all_stands_in_where_a_row_has_none(tmp_path):
    found = opened(tmp_path, "text,date\nOne.,\nTwo.,2025-01-23\n", date="2025-02-01")
    assert [doc.published.value for _, doc in found] == ["2025-02-01", "2025-01-23"]
