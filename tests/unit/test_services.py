"""The use-cases, with a language model and an atlas that know nothing."""

import pytest
from fakes import failing_reader, fake_reader

from dateline import DatelineError, Record, SourceError, services
from dateline.errors import CodingError
from dateline.model.document import Part
from dateline.sources.text import document_of

ENGLISH = "Crews close harbour\n\nCrews closed the harbour on Monday, the coastguard said."
FRENCH = "Les équipages ont fermé le port lundi, selon les autorités de la ville et du gouvernement."


def opened(*texts):
    return [(f"item {n}", document_of(text, f"item {n}", name=f"d{n}")) for n, text in enumerate(texts)]


def test_a_record_keeps_what_the_document_knew():
    record = services.record_of(document_of(ENGLISH, "it", name="a", publisher="Coast Review"), fake_reader())
    assert (record.id, record.text, record.publisher, record.language, record.coder) == (
        "a",
        ENGLISH,
        "Coast Review",
        "en",
        "fake",
    )
    assert record.parts == (Part(kind="headline", start=0, end=19), Part(kind="body", start=21, end=len(ENGLISH)))


def test_only_prose_is_analysed():
    text = "Crews close harbour\n\nBy Jane Doe\n\nTIRANA (Wire) — Crews closed the harbour.\n\nSource: Coast Review"
    doc = document_of(text, "it")
    assert [text[start:end] for start, end in services.prose_of(doc)] == [
        "Crews close harbour",
        "Crews closed the harbour.",
    ]


def test_a_text_in_another_language_is_kept_and_not_coded():
    record = services.record_of(document_of(FRENCH, "it"), fake_reader())
    assert (record.language, record.text, record.sentences, record.claims) == ("fr", FRENCH, (), ())
    assert record.parts


def test_a_part_in_another_language_is_marked_and_not_coded():
    record = services.record_of(document_of(f"{ENGLISH}\n\n{FRENCH}\n\nThe harbour is shut.", "it"), fake_reader())
    assert record.language == "en"
    assert [part.language for part in record.parts] == [None, None, "fr", None]
    read = [record.text[start:end] for start, end in record.sentences]
    assert read == [*ENGLISH.split("\n\n"), "The harbour is shut."]


def test_problems_and_finished_records_pass_through_in_order():
    trouble = SourceError("it is empty.")
    done = services.record_of(document_of(ENGLISH, "it"), fake_reader())
    items = [("a", trouble), *opened(ENGLISH), ("b", done)]
    got = list(services.outcomes(items, make_reader=fake_reader))
    assert [where for where, _ in got] == ["a", "item 0", "b"]
    assert got[0][1] is trouble
    assert got[2][1] is done


def test_a_mistake_of_the_program_costs_one_document():
    first, second = services.outcomes(opened("They stumble over it.", ENGLISH), make_reader=failing_reader)
    assert isinstance(first[1], CodingError)
    assert "IndexError" in str(first[1])
    assert isinstance(second[1], Record)


def test_no_reader_is_made_where_nothing_is_read():
    def make():
        raise AssertionError("made")

    assert list(services.outcomes([("a", SourceError("x."))], make_reader=make))


@pytest.mark.slow
def test_processes_give_what_one_gives_in_the_same_order():
    items = opened(*(f"{ENGLISH} Number {n}." for n in range(30)), FRENCH)
    items.insert(5, ("bad", SourceError("bad is empty.")))
    alone = list(services.outcomes(items, make_reader=fake_reader))
    together = list(services.outcomes(items, jobs=2, make_reader=fake_reader))
    assert [where for where, _ in together] == [where for where, _ in alone]
    assert [str(o) if isinstance(o, DatelineError) else o for _, o in together] == [
        str(o) if isinstance(o, DatelineError) else o for _, o in alone
    ]


def test_read_raises_what_is_wrong(tmp_path):
    with pytest.raises(SourceError, match="does not exist"):
        list(services.read(tmp_path / "missing.txt"))
    with pytest.raises(SourceError, match="not a day"):
        list(services.read(tmp_path / "missing.txt", date="tomorrow"))
    with pytest.raises(SourceError, match="empty text"):
        services.read_text(" ")


def test_the_coder_is_named_with_its_rules():
    assert services.coder_name("model 1") == services.coder_name("model 1")
    assert services.coder_name("model 1").startswith("dateline ")


@pytest.mark.model
def test_a_report_is_read_from_end_to_end(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Rebels captured Goma on Monday, the army said.", encoding="utf-8")
    (record,) = services.read(path, date="2025-01-28")
    (again,) = services.read(path, date="2025-01-28")
    assert record == again
    assert record.statements
    assert record.claims
    assert all(record.text[actor.start : actor.end] == actor.text for claim in record.claims for actor in claim.actors)


def test_a_place_is_found_by_a_spelling_that_the_gazetteer_has_not():
    assert [place.name for place in services.find_places("Bukavou")] == ["Bukavu"]
    assert services.find_places("Atlantisville") == ()
