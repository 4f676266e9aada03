"""The command line as a user meets it: records, sentences, exit codes."""

import io
import json
import os
import subprocess
import sys

import pytest
from fakes import fake_reader

import dateline
from dateline import cli, services

TEXT = "Crews closed the harbour on Monday, the coastguard said."


class Streams:
    def __init__(self, monkeypatch, capfdbinary):
        self.capture = capfdbinary
        self.monkeypatch = monkeypatch

    def run(self, *arguments, stdin=b""):
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = cli.run([str(argument) for argument in arguments])
        sys.stdout.flush()
        out, err = self.capture.readouterr()
        return code, out, err.decode()


@pytest.fixture
def run(monkeypatch, capfdbinary):
    real = services.outcomes
    monkeypatch.setattr(
        services, "outcomes", lambda opened, jobs=1, make_reader=None: real(opened, jobs=jobs, make_reader=fake_reader)
    )
    return Streams(monkeypatch, capfdbinary).run


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_read_prints_a_record_a_line(run, report):
    code, out, err = run("read", report, "-", stdin=b"The mayor denied it.")
    assert (code, err) == (0, "")
    assert [json.loads(line)["text"] for line in out.splitlines()] == [TEXT, "The mayor denied it."]
    assert all(dateline.decode(line).record == "dateline/1" for line in out.splitlines())


def test_what_cannot_be_read_is_told_and_the_rest_is_read(run, report, tmp_path):
    code, out, err = run("read", tmp_path / "missing.txt", report, tmp_path, "--quiet")
    assert code == 1
    assert len(out.splitlines()) == 1
    assert len(err.splitlines()) == 2
    assert all(line.startswith("dateline: ") and line.endswith(".") for line in err.splitlines())


def test_the_date_is_taken_or_refused(run, report):
    _, out, _ = run("read", report, "--date", "2021-08-10")
    assert json.loads(out)["published"] == {"value": "2021-08-10", "basis": "given", "evidence": [], "candidates": []}
    code, out, err = run("read", report, "--date", "yesterday")
    assert (code, out) == (2, b"")
    assert "2021-08-10" in err


@pytest.mark.parametrize("arguments", [["read"], ["reed"], ["read", "--jobs", "0", "x"], ["read", "--colour", "x"]])
def test_what_is_not_understood_ends_with_two(run, arguments):
    assert run(*arguments)[0] == 2


def test_another_language_is_told_unless_quiet(run, tmp_path):
    path = tmp_path / "fr.txt"
    path.write_text("Les équipages ont fermé le port lundi, selon les autorités de la ville.", encoding="utf-8")
    code, out, err = run("read", path)
    assert (code, json.loads(out)["language"]) == (0, "fr")
    assert "only English is coded" in err
    assert run("read", path, "--quiet")[2] == ""


def test_parts_in_another_language_are_told(run, tmp_path):
    path = tmp_path / "mixed.txt"
    french = "Les équipages ont fermé le port lundi, selon les autorités de la ville."
    path.write_text(
        f"{TEXT}\n\n{french}\n\n{TEXT}\n\nأغلق الصيادون الميناء يوم الاثنين وقال خفر السواحل.", encoding="utf-8"
    )
    code, _, err = run("read", path)
    assert code == 0
    assert f'{path} has 2 parts that seem to be in another language ("ar", "fr"): kept, and not coded.' in err


def test_output_goes_to_a_file_that_is_no_input(run, report, tmp_path):
    out = tmp_path / "records.jsonl"
    assert run("read", report, "-o", out)[:2] == (0, b"")
    assert json.loads(out.read_text(encoding="utf-8"))["text"] == TEXT
    assert run("read", report, "-o", report)[0] == 2
    assert report.read_text(encoding="utf-8") == TEXT
    code, _, err = run("read", report, "-o", tmp_path / "no" / "where")
    assert code == 1
    assert "cannot be written" in err


def test_names_cannot_move_the_cursor(run, tmp_path):
    _, _, err = run("read", tmp_path / "a\x1b[2J\nb")
    assert "\x1b" not in err
    assert len(err.splitlines()) == 1


def test_a_flood_of_problems_is_counted(run, tmp_path):
    path = tmp_path / "broken.jsonl"
    path.write_text("{\n" * 250, encoding="utf-8")
    code, _, err = run("read", path)
    assert code == 1
    assert len(err.splitlines()) == 101
    assert "150 more" in err


def test_an_interruption_is_one_sentence(run, report, monkeypatch):
    def interrupt(*_arguments, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(services, "outcomes", interrupt)
    code, _, err = run("read", report)
    assert code == 130
    assert "stopped before the end" in err
    assert "Traceback" not in err


def test_schema_is_json_schema(run):
    code, out, _ = run("schema")
    described = json.loads(out)
    assert code == 0
    assert described["title"] == "dateline/1"
    assert set(described["$defs"]["Record"]["properties"]) >= {"id", "text", "claims", "statements", "events"}


def test_report_takes_reports_and_records(run, report, tmp_path):
    records = tmp_path / "records.jsonl"
    run("read", report, "-o", records)
    page = tmp_path / "page.html"
    code, out, _ = run("report", records, report, "-o", page, "--title", "Harbours")
    assert code == 0
    assert out.decode().splitlines()[0].startswith("2 reports")
    assert out.decode().splitlines()[-1] == str(page)
    assert "Harbours" in page.read_text(encoding="utf-8")


def test_report_of_nothing_writes_nothing(run, tmp_path):
    page = tmp_path / "page.html"
    code, _, err = run("report", tmp_path / "missing.txt", "-o", page)
    assert code == 1
    assert "no page was written" in err
    assert not page.exists()


def test_a_record_of_another_version_is_told(run, tmp_path):
    path = tmp_path / "records.jsonl"
    path.write_text('{"record": "dateline/9", "id": "x", "text": "A."}\n', encoding="utf-8")
    code, _, err = run("report", path, "-o", tmp_path / "page.html")
    assert code == 1
    assert "not a record that this version reads" in err


@pytest.mark.parametrize("verb", [(), ("read",), ("report",), ("schema",)])
def test_help_shows_examples_and_exit_codes(run, verb):
    code, out, _ = run(*verb, "--help")
    assert code == 0
    assert b"Examples:" in out
    assert b"Exit codes:" in out
    assert all(len(line) <= 100 for line in out.decode().splitlines())


def test_version(run):
    assert run("--version")[1].decode().strip() == f"dateline {dateline.__version__}"


def test_help_loads_none_of_what_reading_needs():
    code = (
        "import sys, dateline.cli; print([m for m in ('numpy', 'onnxruntime', 'msgspec', 'lxml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_reader_that_goes_away_is_no_error():
    command = f"{sys.executable} -m dateline schema | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env=os.environ)
    assert done.stderr == ""


@pytest.fixture
def own_places(monkeypatch, tmp_path):
    monkeypatch.setenv("DATELINE_GAZETTEER", str(tmp_path / "places.sqlite"))


def test_places_are_found_and_files_added(run, tmp_path, own_places):
    code, out, _ = run("gazetteer", "find", "Aybak", "--json")
    assert (code, json.loads(out)["geonames_id"]) == (0, "1127768")
    assert b"Samangan, AF" in run("gazetteer", "find", "Aybak")[1]
    assert run("gazetteer", "find", "Qqqq")[::2] == (1, 'dateline: no place is called "Qqqq".\n')
    line = "99000003\tQqqq\tQqqq\t\t36.2\t68.0\tP\tPPL\tAF\t\t27\t\t\t\t0\t\t\tAsia/Kabul\t2024-01-01\n"
    (tmp_path / "AF.txt").write_text(line, encoding="utf-8")
    assert run("gazetteer", "add", tmp_path / "AF.txt")[:2] == (0, b"AF.txt: 1 places, 1 names.\n")
    assert run("gazetteer", "add", tmp_path / "AF.txt")[1] == b"AF.txt had been added before.\n"
    assert run("gazetteer", "find", "Qqqq")[0] == 0
    assert services.reader_with.__wrapped__("dateline").coder.split(" / ")[-1].startswith("places ")


def test_what_is_no_file_of_places_is_told(run, tmp_path, own_places, report):
    code, _, err = run("gazetteer", "add", report)
    assert code == 1
    assert "is no file of GeoNames" in err
    assert run("gazetteer", "add", "--country", "Afghanistan", report)[0] == 1
    code, _, err = run("gazetteer", "add", "--country", "Atlantis", report)
    assert code == 2 and '"Atlantis" is no country' in err
