"""`--actors FILE`: every verb that reads knows it, hands it on, and tells what is wrong with the file first."""

import pytest
from fakes import fake_reader

from dateline import cli, services

VERBS = (("read",), ("report", "-o", "page.html"), ("add",), ("run",))


@pytest.fixture
def made(monkeypatch, tmp_path):
    """Readers that are asked for, as (language, files of the dictionary)."""
    asked = []

    def reader(language, actors=()):
        asked.append((language, actors))
        return fake_reader()

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(services, "reader_with", reader)
    (tmp_path / "report.txt").write_text("Crews closed the harbour on Monday, the coastguard said.", encoding="utf-8")
    (tmp_path / "a.csv").write_text("name,code\nVessland,VES\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("RANGER_ [~MIL]\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("name,code\nVessland,\n,VES\n", encoding="utf-8")
    return asked


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_the_reader_gets_the_files(made, verb):
    assert cli.run([*verb, "--actors", "a.csv", "--actors", "b.txt", "report.txt"]) == 0
    assert set(made) == {("dateline", ("a.csv", "b.txt"))}


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_mistakes_are_told_before_anything_is_read(made, verb, capsys):
    assert cli.run([*verb, "--actors", "bad.csv", "report.txt"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "dateline: bad.csv, line 2: there is no code; write --- for none.",
        "bad.csv, line 3: there is no name.",
    ]
    assert not made


def test_without_the_option_there_is_no_dictionary(made):
    assert cli.run(["read", "report.txt"]) == 0
    assert made == [("dateline", ())]


def test_the_coder_names_the_dictionary():
    assert services.coder_name("model", None, "12345678") == services.coder_name("model") + " / actors 12345678"


@pytest.mark.model
def test_records_with_a_dictionary_are_another_coders(tmp_path):
    text = "The rangers of Vessland attacked Kabul on Monday, an envoy said."
    (tmp_path / "a.csv").write_text("name,code\nVessland,VES\nranger,~MIL\n", encoding="utf-8")
    plain = services.read_text(text)
    told = services.read_text(text, actors=[tmp_path / "a.csv"])
    assert told.coder.startswith(plain.coder + " / actors ")
    assert "VESMIL" in {entity.code for entity in told.entities}
    assert {role.code for claim in told.claims for role in claim.actors} == {"VESMIL"}
