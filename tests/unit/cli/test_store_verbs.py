"""The verbs of the store as a user meets them: what they print, their sentences and their exit codes."""

import csv
import io
import json
import os
import re
from datetime import UTC, datetime

import pytest
from accounts import account
from msgspec.structs import replace

from dateline import services
from dateline.coding.lexicons.lexicon import lexicon

TAKEN = account(by="Rebels", url="https://wire.example/1")
DENIED = account(by="Ministry", polarity="negative", publisher="Gazette", published="2021-08-09", day="2021-08-08")
SEEN = account(by="Aid Agency", publisher="Herald", published="2021-08-10", day="2021-08-08", note="Blue tents stood.")


def test_run_makes_the_store_and_twice_is_once(run, file):
    path = file(TAKEN, DENIED)
    code, out, err = run("run", path)
    assert code == 0 and "is a new store." in err
    assert out.startswith("Run 1: 2 reports read; 2 claims.\nMerged: ")
    code, out, err = run("run", path)
    assert (code, err) == (0, "")
    assert out == "Run 2: 0 reports read, 2 known already; 0 claims.\nNothing came since the last merge.\n"


@pytest.mark.parametrize("piped", [False, True])
def test_how_a_report_begins_does_not_correct_it_and_a_whole_one_does(run, tmp_path, piped):
    def entry(text):
        told = f"<title>Talks in Doha</title><link>https://wire.example/doha</link><description>{text}</description>"
        path = tmp_path / f"{len(text)}.xml"
        path.write_text(f"<rss><channel><item>{told}</item></channel></rss>")
        return path

    def corrected(documents):
        return sorted("corrected" in run("show", document)[1] for document in documents)

    whole = "Ministers met in Doha on Monday. " * 40
    run("add", "--date", "2025-01-27", entry(whole))
    begun = entry("Ministers met in Doha.")
    if piped:
        records = tmp_path / "records.jsonl"
        records.write_text(run("read", "--date", "2025-01-28", begun)[1])
        begun = records
    run("add", "--date", "2025-01-28", begun)
    two = [line.split()[0] for line in run("search", "Doha")[1].splitlines() if line.startswith("doc_")]
    assert corrected(two) == [False, False]
    run("add", "--date", "2025-01-29", entry(whole + "No deal was struck."))
    assert corrected(two) == [False, True]


def test_of_reports_without_a_day_it_is_said_that_they_count_for_none(run, file):
    _, _, err = run("add", file(replace(TAKEN, published=None)))
    assert "A report does not say on which day it came out" in err and "--date" in err and ".jsonl" in err
    two = file(replace(TAKEN, published=None, url=None), replace(DENIED, published=None))
    assert "2 reports do not say on which day they came out" in run("add", two)[2]
    assert run("add", "--quiet", file(replace(SEEN, published=None)))[2] == ""


def test_where_no_place_has_an_answer_it_is_said_which_reports_did_not_count(run, file):
    timeless = replace(TAKEN.claims[0].time, begin=None, until=None, times=())
    run("run", file(replace(TAKEN, published=None, claims=(replace(TAKEN.claims[0], time=timeless),))))
    for asked in (("--all",), ("Kunduz",)):
        err = run("status", *asked)[2]
        assert "A report does not say on which day it came out, and does not count" in err and "--date" in err
    run("run", file(TAKEN))
    assert "does not count" not in run("status", "--all", "--as-of", "2021-08-09")[2]


def test_the_day_may_be_taken_from_the_names_of_files(run, tmp_path):
    path = tmp_path / "2021-08-08-wire.txt"
    path.write_text("Rebels captured Kunduz, residents said.\n", encoding="utf-8")
    assert "from the names of the files with --date name" in run("run", path)[2]
    assert run("run", "--date", "name", path)[1].startswith("Run 2: 1 report read; ")
    assert "known already" in run("run", "--date", "name", path)[1]


def test_one_of_two_who_say_it_together_does_not_confirm_alone(run, file):
    run("run", file(account(by="Rebels", beside="Aid Agency")))
    assert "Rebels, confirmed" in run("status", "Kunduz", "--as-of", "2021-08-10")[1]
    for source in ("Rebels", "Aid Agency"):
        assert "Rebels, claimed" in run("status", "Kunduz", "--as-of", "2021-08-10", "--per", source)[1]


def test_status_says_who_and_per_whom(run, file):
    run("run", file(TAKEN, DENIED))
    code, out, _ = run("status", "Kunduz", "--as-of", "2021-08-10")
    assert code == 0
    assert "Rebels, contested, since 8 August 2021" in out
    assert "Rebels, in" not in out and "Rebels, as told by Wire, 8 August 2021" in out
    assert "against   denied:" in out and "Rule: two-voices/11" in out


def test_status_by_a_source_that_does_not_say_so_itself_says_who_does(run, file):
    quoting = account(by="Villagers", publisher="Delta News")
    run("run", file(quoting, account(town="Herat", publisher="Herald")))
    code, out, err = run("status", "Kunduz", "--as-of", "2021-08-09", "--per", "Delta News")
    assert (code, out) == (1, "")
    assert (
        err
        == "dateline: Delta News does not say so itself; others do in its reports: Villagers. Ask for one of these.\n"
    )
    assert "Rebels, claimed" in run("status", "Kunduz", "--as-of", "2021-08-09", "--per", "Villagers")[1]
    assert run("status", "Kunduz", "--as-of", "2021-08-09", "--per", "Herald")[2] == (
        "dateline: Herald does not say who has it.\n"
    )


@pytest.mark.parametrize("source", ["Nobody's Post", "XYZUAF", "100%", "_"])
def test_status_by_a_source_that_no_report_names_says_that(run, file, source):
    run("run", file(TAKEN))
    for asked in (("Kunduz",), ("--all",)):
        err = run("status", *asked, "--as-of", "2021-08-09", "--per", source)[2]
        assert err == f'dateline: No report is by "{source}", and none quotes it: look at how reports call it.\n'


def test_status_of_a_building_names_the_town_to_ask_for(run, file):
    run("run", file(TAKEN))
    code, _, err = run("status", "Kunduz airport", "--as-of", "2021-08-09")
    assert code and err == (
        'dateline: No report in the store says who holds "Kunduz airport". '
        'Who takes a building or a base in a town fights for the town: ask for "Kunduz".\n'
    )
    assert run("status", "Mazar airport", "--as-of", "2021-08-09")[2].endswith('who holds "Mazar airport".\n')


def test_status_as_far_as_anyone_knew(run, file):
    run("run", file(TAKEN, DENIED))
    _, out, err = run("status", "Kunduz", "--as-of", "2021-08-09", "--known-at", "2021-08-08")
    assert "Rebels, claimed" in out and "the store is younger than 2021-08-08" in err
    _, out, _ = run("status", "Kunduz", "--as-of", "2021-08-09", "--known-at", "2021-08-09")
    assert "Rebels, contested" in out


def test_status_per_source_and_all(run, file):
    run("run", file(TAKEN, DENIED, account(town="Herat", publisher="Herald")))
    assert "Rebels, denied" not in run("status", "Kunduz", "--as-of", "2021-08-09", "--per", "Rebels")[1]
    assert "taken by Rebels: denied" in run("status", "Kunduz", "--as-of", "2021-08-09", "--per", "ministry")[1]
    out = run("status", "--all", "--as-of", "2021-08-09", "--held-by", "Rebels", "--feature", "PPLA")[1]
    assert out.splitlines()[-1] == "2 places." and out.startswith("Herat, AF")
    assert run("status", "--all", "--as-of", "2021-08-09", "--country", "PK")[1] == "0 places.\n"


def test_a_country_has_what_its_army_holds(run, file):
    army = account("Army", publisher="Herald")
    entities = tuple(replace(one, code="AFGMIL") if one.name == "Army" else one for one in army.entities)
    codes = tuple(replace(role, code="AFGMIL") for role in army.claims[0].actors)
    run("run", file(replace(army, entities=entities, claims=(replace(army.claims[0], actors=codes),))))
    for called, places in (("Afghanistan", 1), ("AFGMIL", 1), ("Pakistan", 0)):
        out = run("status", "--all", "--as-of", "2021-08-09", "--held-by", called)[1]
        assert out.splitlines()[-1] == f"{places} place{'s' * (places != 1)}."


def test_status_as_json_can_be_checked(run, file):
    run("run", file(TAKEN, DENIED))
    found = json.loads(run("status", "Kunduz", "--as-of", "2021-08-10", "--json")[1])
    assert found["status"]["state"] == "contested" and found["status"]["rule"] == "two-voices/11"
    assert {*found["status"]["claims"], *found["status"]["claims_against"]} == set(found["claims"])


def test_diff_and_its_exit_code(run, file):
    run("run", file(TAKEN))
    run("run", file(DENIED))
    code, out, _ = run("diff", "--since", "2", "--exit-code")
    assert code == 3
    assert "Contradicted (1)" in out and "denied by Ministry" in out
    assert run("diff", "--since", "2")[0] == 0
    assert run("diff", "--since", "today", "--known-at", "2021-08-01")[0] == 0
    code, out, _ = run("diff", "--since", "99")
    assert code == 2


def test_yesterdays_answer_comes_again(run, file):
    run("run", file(TAKEN))
    with services.open_store(os.environ["DATELINE_DB"]).asking() as connection:
        then = connection.exec_driver_sql("SELECT max(at) FROM revision").scalar()
    questions = (
        ("status", "Kunduz", "--as-of", "2021-08-10"),
        ("status", "--all", "--as-of", "2021-08-10"),
        ("search", "captured"),
        ("export", "csv"),
        ("export", "jsonl"),
        ("export", "acled-like"),
    )
    before = [run(*question, "--known-at", then)[1] for question in questions]
    run("run", file(DENIED, SEEN))
    run("withdraw", "https://wire.example/1")
    run("merge")
    assert [run(*question, "--known-at", then)[1] for question in questions] == before
    assert [run(*question)[1] for question in questions] != before


def test_what_diff_lists_as_withdrawn_can_be_shown(run, file):
    run("run", file(TAKEN))
    then = datetime.now(UTC).isoformat()
    run("withdraw", "https://wire.example/1")
    run("merge")
    (name,) = re.findall(r"\[(ev_\w+)\]", run("diff", "--since", then)[1])
    code, out, _ = run("show", name)
    assert code == 0 and re.match(r"Known until 20\S+Z, withdrawn: no report that stands says so any more\.\n", out)
    assert "cl_" in out


def test_withdrawal_counts_from_now_on(run, file):
    run("run", file(TAKEN))
    assert run("withdraw", "https://wire.example/1", "--reason", "an error")[1].endswith(": withdrawn.\n")
    assert run("withdraw", "https://wire.example/1")[1].endswith("before.\n")
    code, _, err = run("status", "Kunduz", "--as-of", "2021-08-10")
    assert code == 0 and "dateline merge" in err
    run("merge")
    assert run("status", "Kunduz", "--as-of", "2021-08-10")[0] == 1
    assert (
        "(an error)"
        in run(
            "show",
            services.documents_named(services.open_store(os.environ["DATELINE_DB"]), ["https://wire.example/1"])[0],
        )[1]
    )


def test_a_new_text_at_an_address_corrects_the_old(run, file):
    run("run", file(TAKEN))
    corrected = account("Army", "retook", published="2021-08-08", url="https://wire.example/1")
    run("run", file(corrected))
    assert "Army, claimed" in run("status", "Kunduz", "--as-of", "2021-08-10")[1]
    run("run", file(TAKEN))  # the earlier version again changes nothing
    assert "Army, claimed" in run("status", "Kunduz", "--as-of", "2021-08-10")[1]


def test_search_marks_the_words(run, file):
    run("run", file(TAKEN, SEEN))
    code, out, _ = run("search", "blue", "tent")
    assert code == 0 and "«Blue» «tents»" in out and len(out.splitlines()) == 3
    assert run("search", '"tents blue"')[0] == 1
    assert run("search", "captured", "-tents")[1].count("doc_") == 1
    assert json.loads(run("search", "tents", "--json")[1])[0]["publisher"] == "Herald"
    assert run("search", "***")[0] == 2


def test_show_by_the_beginning_of_an_id(run, file):
    run("run", file(TAKEN, DENIED))
    rows = list(csv.DictReader(io.StringIO(run("export", "csv")[1])))
    claim, event, doc = rows[0]["claim_id"], rows[0]["event_id"], rows[0]["doc_id"]
    out = run("show", claim[:12])[1]
    assert TAKEN.text.split(".")[0] in out and event in out and "XYZREB" in out and "score" in out
    out = run("show", event)[1]
    assert "affirmed by: Rebels" in out and "denied by: Ministry" in out
    assert f"one event with {claim}: one place on days that meet" in out
    (ground,) = json.loads(run("show", event, "--json")[1])["grounds"]
    assert ground["other"] == claim and ground["claim"] != claim and len(ground["reasons"]) > 1
    assert "Rebels captured Kunduz" in run("show", doc)[1]
    assert json.loads(run("show", doc, "--json")[1])["text"] == TAKEN.text
    assert run("show", "cl_")[0] == 2 and "may be" in run("show", "cl_")[2]
    assert run("show", "nothing")[0] == 2


def test_explain_leads_to_the_line_of_the_lexicon(run, file):
    rule = next(line.rule for lines in lexicon().lines.values() for line in lines if line.group.control == "takes")
    run("run", file(account(rule=rule)))
    claim = next(csv.DictReader(io.StringIO(run("export", "csv")[1])))["claim_id"]
    code, out, _ = run("explain", claim)
    assert code == 0 and f"Read by {rule}: COERCE" in out and "rules/events/" in out
    assert json.loads(run("explain", claim, "--json")[1])["explanation"]["reading"]["rule"] == rule
    assert run("explain", "doc_")[0] == 2


def test_doctor_says_what_is_sound(run, file):
    run("run", file(TAKEN, DENIED))
    code, out, _ = run("doctor")
    assert code == 0 and "BAD" not in out and "Last runs:" in out and "2 reports" in out
    with services.open_store(os.environ["DATELINE_DB"]).engine.begin() as connection:
        mine = services.coder_name("spacy:en_core_web_trf 3", actors="0a1b2c3d")
        connection.exec_driver_sql(f"UPDATE reading SET coder = '{mine}' WHERE n = 1")
    code, out, _ = run("doctor")
    assert code == 0 and "1 report was read by other rules" in out
    assert json.loads(run("doctor", "--json")[1])["read_otherwise"] == 1
    with services.open_store(os.environ["DATELINE_DB"]).engine.begin() as connection:
        connection.exec_driver_sql("UPDATE document SET text = text || ' Added by hand.' WHERE n = 1")
    code, out, _ = run("doctor")
    assert code == 1 and "BAD" in out and "doc_" in out
    assert json.loads(run("doctor", "--json")[1])["sound"] is False


def test_cite_says_who_where_and_when(run, file):
    run("run", file(TAKEN))
    claim = next(csv.DictReader(io.StringIO(run("export", "csv")[1])))["claim_id"]
    out = run("cite", claim)[1]
    assert all(part in out for part in ("Rebels", "Wire", "https://wire.example/1", "2021"))
    assert run("cite", claim, "--style", "ris")[1].startswith("TY  - NEWS")
    assert run("cite", claim, "--style", "none")[0] == 2
    assert run("cite", "doc_")[0] == 2 and run("cite", "cl_nosuch")[0] == 2


def test_export_to_files(run, file, tmp_path):
    run("run", file(TAKEN, DENIED))
    code, _, _ = run("export", "csv", "-o", tmp_path / "tables")
    assert code == 0
    assert {p.name for p in (tmp_path / "tables").iterdir()} >= {
        "claims.csv",
        "events.csv",
        "status.csv",
        "sources.csv",
    }
    assert run("export", "geojson", "-o", tmp_path / "no" / "such.geojson")[0] == 1
    assert run("export", "nonsense")[0] == 2 and run("export")[0] == 2
    assert "geojson" in run("export", "--list")[1]


def test_report_from_the_store(run, file, tmp_path):
    run("run", file(TAKEN, DENIED))
    page = tmp_path / "page.html"
    assert run("report", "-o", page, "--since", "1", "--as-of", "2021-08-10", "-q")[0] == 0
    text = page.read_text("utf-8")
    assert "Who holds what on 10 August 2021" in text and "What changed since run 1" in text and "contested" in text


def test_places_of_one_name_are_asked_by_id(run, file):
    other = account(town="Kunduz", publisher="Herald")
    place = replace(other.places[0], geonames_id="99", country="ZZ")
    run("run", file(TAKEN, replace(other, places=(place,), text=other.text)))
    code, _, err = run("status", "Kunduz", "--as-of", "2021-08-10")
    assert code == 2 and "99 (Kunduz, ZZ)" in err
    assert run("status", "99", "--as-of", "2021-08-10")[0] == 0


def test_a_store_that_is_not_there(run, tmp_path):
    for question in (("status", "Kunduz"), ("diff", "--since", "1"), ("search", "x"), ("merge",), ("export", "csv")):
        code, out, err = run(*question, "--db", tmp_path / "none.db")
        assert (code, out) == (1, "") and err.startswith("dateline: There is no store at ") and err.count("\n") == 1
    assert not (tmp_path / "none.db").exists()


def test_init_and_migrate_leave_a_store_as_it_is(run, file):
    assert run("init")[1].endswith(": a new store.\n")
    run("run", file(TAKEN))
    assert run("init")[1].endswith(": there is a store already.\n")
    assert run("migrate")[1].endswith(": is up to date.\n")
    assert run("migrate", "--db", "nowhere.db")[0] == 2
    assert run("status", "Kunduz", "--as-of", "2021-08-10")[0] == 0
