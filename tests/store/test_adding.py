"""Reports into the store: once each, corrected, withdrawn, read anew."""

import msgspec
import pytest
from builders import record_of
from stores import add, assert_sound, counts, fell, many, merge, picture, withdraw

from dateline import services
from dateline.errors import RecordError, SourceError
from dateline.merging import document_id
from dateline.store.runs import last_runs

REPORT = "https://example.org/report"


def stands(store, where="kunduz", day="2021-08-10", **asked):
    found, _ = services.holding(store, where, as_of=day, **asked)
    return found.now and (found.now.holder, found.now.state)


def test_adding_twice_changes_nothing(store, clock):
    records = many(40)
    assert all(one.new for one in add(store, records, clock))
    merge(store, clock)
    before, said = counts(store), picture(store)
    assert not any(one.new for one in add(store, records, clock))
    assert merge(store, clock) is None
    assert (counts(store), picture(store)) == (before, said)
    assert_sound(store)


def test_a_report_that_comes_twice_in_one_run_is_kept_once(store, clock):
    assert [one.new for one in add(store, [fell(), fell()], clock)].count(True) == 1
    assert counts(store)["document"] == 1


def test_a_correction_counts_from_then_on(store, clock):
    add(store, [fell(url=REPORT)], clock)
    merge(store, clock)
    then = clock.iso()
    add(store, [fell(url=REPORT, who="Army", day="2021-08-09")], clock)
    merge(store, clock)
    assert stands(store) == ("Army", "claimed")
    assert stands(store, known_at=then) == ("Rebels", "claimed")
    (first,) = (d for d in picture(store)["documents"] if d == document_id(fell(url=REPORT)))
    assert [r.why for r in services.shown(store, first).readings] == ["corrected"]
    assert [r.why for r in services.shown(store, first, known_at=then).readings] == [None]
    assert_sound(store)


def test_an_earlier_version_that_comes_late_corrects_nothing(store, clock):
    newer = fell(url=REPORT, who="Army", day="2021-08-09")
    add(store, [newer], clock)
    add(store, [fell(url=REPORT)], clock)
    merge(store, clock)
    assert stands(store) == ("Army", "claimed")
    assert_sound(store)


def test_the_address_of_a_site_is_no_address_of_a_report(store, clock):
    add(store, [fell(town, url="https://example.org/") for town in ("Kunduz", "Herat")], clock)
    assert counts(store)["ended"] == 0


def test_one_publishers_number_is_one_report_if_the_texts_are_alike(store, clock):
    body = " The governor said that the town was quiet and that its market had opened again in the morning."
    add(store, [fell(name="7", after=body), fell(name="7", after=f"{body} It was corrected.")], clock)
    assert counts(store)["ended"] == 1
    add(store, [record_of("Something else altogether was reported.", name="7", publisher="Wire")], clock)
    assert counts(store)["ended"] == 1


def test_a_withdrawal_counts_from_then_on(store, clock):
    add(store, [fell(url=REPORT)], clock)
    merge(store, clock)
    then = clock.iso()
    names = services.documents_named(store, [REPORT])
    assert withdraw(store, names, clock) == [(names[0], True)]
    merge(store, clock)
    assert stands(store) is None
    assert stands(store, known_at=then) == ("Rebels", "claimed")
    assert withdraw(store, names, clock) == [(names[0], False)]
    add(store, [fell(url=REPORT, coder="by hand 2")], clock)
    merge(store, clock)
    assert stands(store) is None
    assert_sound(store)


def test_a_new_coder_reads_anew_and_what_agrees_keeps_its_ids(store, clock):
    add(store, [fell(killed=4)], clock)
    merge(store, clock)
    before = picture(store)
    add(store, [fell(killed=4, coder="by hand 2")], clock)
    merge(store, clock)
    after = picture(store)
    assert [name for name, _ in after["claims"]] == [name for name, _ in before["claims"]]
    assert [name for name, _ in after["events"]] == [name for name, _ in before["events"]]
    assert after["readings"] != before["readings"]
    shown = services.shown(store, after["documents"][0])
    assert [(r.coder, r.why) for r in shown.readings] == [("by hand", "reread"), ("by hand 2", None)]
    assert_sound(store)


def test_what_no_database_keeps_is_told_and_the_rest_is_kept(store, clock):
    bad = [record_of("A\x00 b."), record_of("A \ud800 b."), msgspec.structs.replace(fell("Herat"), places=())]
    found = add(store, [*bad, fell()], clock)
    assert [type(one) for one in found[:3]] == [SourceError, SourceError, RecordError]
    assert found[3].new
    assert counts(store)["document"] == 1


def test_long_addresses_and_wordy_texts_are_kept(store, clock):
    url = "https://example.org/?" + "".join(f"{n:06}" for n in range(2000))
    wordy = " ".join(f"aa{n}-bb{n}-cc{n}" for n in range(30_000)) + " end"
    add(store, [fell(url=url), record_of(wordy, name="w")], clock)
    assert len(services.documents_named(store, [url])) == 1
    add(store, [fell(url=url, who="Army")], clock)
    assert counts(store)["ended"] == 1
    assert services.search(store, "aa7")
    assert_sound(store)


def test_runs_are_listed(store, clock):
    add(store, many(3), clock)
    add(store, [], clock)
    with store.asking() as connection:
        assert [(r.number, r.verb, r.reports) for r in last_runs(connection)] == [(2, "add", 0), (1, "add", 3)]


def test_before_a_run_is_before_its_first_write_even_if_another_wrote_meanwhile(store, clock):
    first, second = store.begin_run("add", clock), store.begin_run("add", clock)
    for n, run in enumerate((first, second, first)):
        list(services.add(store, [("x", many(1, first=n)[0])], run=run, now=clock, coder=str))
        merge(store, clock)
    found, _ = services.changed(store, since=str(second), today="2021-09-01")
    assert len([c for c in found.events if c.kind == "new"]) >= 1
    all_found, _ = services.changed(store, since=str(first), today="2021-09-01")
    assert len(all_found.events) > len(found.events)


@pytest.mark.model
def test_the_name_of_the_coder_is_known_before_the_model_is_loaded():
    assert services.coder_with("dateline") == services.default_reader().coder
