"""Questions to a store in the words that users have: countries, parties and kinds of places, and what nobody knows."""

import pytest
from accounts import account

HERE = account(by="Rebels", url="https://wire.example/1")


def test_a_country_that_is_none_is_refused(run, file):
    run("run", file(HERE))
    for named in ("AF", "afg", "Afghanistan"):
        out = run("status", "--all", "--as-of", "2021-08-09", "--country", named)[1]
        assert out.endswith("1 place.\n")
    code, out, err = run("status", "--all", "--as-of", "2021-08-09", "--country", "XX")
    assert (code, out) == (2, "") and '"XX" is no country: give its name (Sudan) or its code (SD, SDN).' in err


def test_a_kind_in_small_letters_and_one_that_there_is_not(run, file):
    run("run", file(HERE))
    assert run("status", "--all", "--as-of", "2021-08-09", "--feature", "ppla")[1].startswith("Kunduz, AF")
    code, out, err = run("status", "--all", "--as-of", "2021-08-09", "--feature", "pplx")
    assert (code, out) == (0, "0 places.\n") and "of the kind PPLX; there are PPLA." in err


def test_a_party_that_holds_nothing(run, file):
    run("run", file(HERE))
    code, out, err = run("status", "--all", "--as-of", "2021-08-09", "--held-by", "Rebls")
    assert (code, out) == (0, "0 places.\n")
    assert 'No place is said to be held by "Rebls"; those who have some are Rebels.' in err


def test_a_source_that_says_nothing(run, file):
    run("run", file(HERE))
    unknown = 'No report is by "Nobody", and none quotes it'
    assert unknown in run("status", "--all", "--per", "Nobody")[2]
    code, _, err = run("status", "Kunduz", "--per", "Nobody")
    assert code == 1 and unknown in err


def test_since_a_day_before_the_store_was_made_it_is_said_with_what_is_compared(run, file, tmp_path):
    run("run", file(HERE))
    code, out, err = run("diff", "--since", "yesterday")
    assert (code, out) == (0, "Nothing has changed.\n")
    assert "the store is younger than 20" in err and "`--since 1` tells all" in err
    code, out, err = run("diff", "--since", "2021-08-08")
    assert "Rebels" in out and "the store is younger than 2021-08-08: compared with the reports that had come" in err
    code, out, err = run("diff", "--since", "1")
    assert "Kunduz" in out and err == ""
    assert run("diff", "--since", "today")[2].count("younger") == 1
    page = str(tmp_path / "page.html")
    assert "the store is younger than" in run("report", "--since", "yesterday", "-o", page)[2]
    assert run("report", "--since", "1", "-o", page)[2] == ""
    assert run("report", "--since", "yesterday", "-q", "-o", page)[2] == ""


def test_a_file_that_is_named_like_another_format_is_written_and_told(run, file, tmp_path):
    run("run", file(HERE))
    code, _, err = run("export", "csv", "-o", tmp_path / "out.xlsx")
    assert code == 0 and (tmp_path / "out.xlsx").read_bytes().startswith(b"claim_id,")
    assert "out.xlsx is named like an Excel workbook, but holds csv: name it out.csv." in err
    assert run("export", "csv", "-o", tmp_path / "out.csv")[2] == run("export", "csv", "-o", tmp_path / "all")[2] == ""


def test_a_store_among_the_files_to_read_is_named_with_db(run, file, tmp_path):
    run("run", file(HERE))
    store = tmp_path / "store.db"
    for verb in ("read", "report", "add"):
        code, _, err = run(verb, store)
        assert code != 0 and f"as in `dateline report --db {store}`" in err


def test_the_page_is_of_the_last_report_and_says_so(run, file, tmp_path):
    run("run", file(HERE, account("Army", "retook", publisher="Gazette", published="2021-08-20")))
    page = tmp_path / "page.html"
    assert run("report", "-o", page)[0] == 0 and "20 August 2021" in page.read_text("utf-8")
    report, status = ("".join(run(verb, "--help")[1].split()) for verb in ("report", "status"))
    assert "bydefaultthatof--known-at,orofthelastreport." in report and "ortoday" not in report
    assert "bydefaultthatof--known-at,ortoday." in status


@pytest.mark.parametrize("what", ["--talks", "--deadlines"])
@pytest.mark.parametrize("narrowed", [("--per", "Nobody"), ("--country", "XX"), ("--held-by", "Rebels")])
def test_what_narrows_down_places_is_refused_for_talks(run, file, what, narrowed):
    run("run", file(HERE))
    code, _, err = run("status", what, *narrowed)
    assert code == 2 and "ask about places" in err
