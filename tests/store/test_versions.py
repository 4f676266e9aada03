"""A report that is added again with other metadata, and what is another report."""

import msgspec
import pytest
from builders import record_of
from stores import add, assert_sound, counts, fell, merge, picture, withdraw

from dateline import services
from dateline.store.asking import all_claims
from dateline.store.asking import undated as undated_reports
from dateline.store.bounds import bounds_of
from dateline.store.schema import document

URL = "https://example.org/report"
OTHER = "https://example.org/other"
BODY = " The governor said that the town was quiet and that its market had opened again in the morning."


def known(url=None, day="2021-08-08", who="Rebels", **given):
    """The same text under whatever is given: publisher, url, title, name."""
    title, name = given.pop("title", None), given.pop("name", None)
    record = fell(url=url, day=day, who=who, after=BODY, **given)
    return msgspec.structs.replace(record, title=title, id=name or f"sha256:{title}{day}{given}")


def publishers(store, known_at=None):
    """Whose claims stand."""
    with store.asking() as connection:
        return {claim.publisher for claim, _ in all_claims(connection, bounds_of(connection, known_at))}


SAME = [
    (known(publisher="Wire"), known(publisher="Post")),
    (known(publisher="Wire"), known(publisher=None)),
    (known(publisher=None), known(publisher="Wire")),
    (known(publisher=None), known(publisher="Wire", day="2021-08-09")),
    (known(publisher="Wire", url=URL), known(publisher="Post", url=URL)),
    (known(publisher="Wire", url=URL, day="2021-08-09"), known(publisher="Post", url=URL)),
    (known(publisher="Wire", url=URL), known(publisher="Post", url=URL, day="2021-08-09")),
    (known(publisher="Wire"), known(publisher="Wire", url=URL)),
    (known(publisher=None), known(publisher="Wire", url=URL)),
    (known(publisher="Wire", name="s14"), known(publisher="Post", name="s14")),
    (known(publisher="Wire", name="s14"), known(publisher="Post", name="s14", day="2021-08-09")),
    (known(publisher="Wire", url="https://example.org/"), known(publisher="Post", url="https://example.org/")),
]

APART = [
    (known(publisher="Wire"), known(publisher="Post", day="2021-08-09")),
    (known(publisher="Wire", url=URL), known(publisher="Wire", url=OTHER)),
    (known(publisher="Wire", url=URL), known(publisher="Post", url=OTHER)),
    (known(publisher="Wire", name="s14"), known(publisher="Post", name="s15")),
    (known(publisher="Wire", name="1"), known(publisher="Post", name="1", who="Army")),
    (known(publisher="Wire"), known(publisher="Wire", who="Army")),
    (known(publisher="Wire"), known(publisher="Post", who="Army")),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_one_text_with_other_metadata_is_one_report(store, clock, first, second):
    add(store, [first], clock)
    merge(store, clock)
    then, said = clock.iso(), publishers(store)
    add(store, [second], clock)
    merge(store, clock)
    assert publishers(store) == {second.publisher} != said or first.publisher == second.publisher
    assert (counts(store)["document"], counts(store)["ended"]) == (2, 1)
    assert picture(store)["copies"] == []
    before, _ = services.holding(store, "kunduz", as_of="2021-08-10", known_at=then)
    assert before.now.holder == "Rebels"
    assert publishers(store, then) == said
    assert not any(one.new for one in add(store, [first, second], clock))
    assert_sound(store)


@pytest.mark.parametrize(("first", "second"), APART)
def test_what_may_be_another_report_stays_one(store, clock, first, second):
    for one in (first, second):
        add(store, [one], clock)
    assert (counts(store)["document"], counts(store)["ended"]) == (2, 0)


def test_copies_that_one_run_brings_stay_beside_each_other(store, clock):
    papers = [known(publisher=name) for name in ("Wire", "Post", "Herald")]
    add(store, papers, clock)
    assert counts(store)["ended"] == 0
    add(store, [msgspec.structs.replace(one, coder="by hand 2") for one in papers], clock)
    assert publishers(store) == {"Wire", "Post", "Herald"}
    assert counts(store)["ended"] == 3
    add(store, [msgspec.structs.replace(papers[0], coder="by hand 3")], clock)
    assert publishers(store) == {"Wire", "Post", "Herald"}
    assert_sound(store)


def test_the_wrong_day_of_a_report_that_was_set_right_speaks_against_no_correction(store, clock):
    add(store, [known(publisher="Wire", url=URL, day="2021-08-12")], clock)
    add(store, [known(publisher="Post", url=URL)], clock)
    add(store, [known(publisher="Post", url=URL, day="2021-08-09", who="Army")], clock)
    merge(store, clock)
    found, _ = services.holding(store, "kunduz", as_of="2021-08-10")
    assert found.now.holder == "Army"


def test_a_withdrawn_report_under_another_publisher_stays_withdrawn(store, clock):
    add(store, [known(publisher="Wire", url=URL)], clock)
    withdraw(store, services.documents_named(store, [URL]), clock)
    add(store, [known(publisher="Post", url=URL)], clock)
    assert publishers(store) == set()


def test_a_report_of_a_store_that_had_no_addresses_of_texts_is_found(store, clock):
    add(store, [known(publisher=None)], clock)
    with store.engine.begin() as connection:
        connection.execute(document.update().values(address=None))
    add(store, [known(publisher="Wire")], clock)
    assert publishers(store) == {"Wire"}


def test_a_title_that_is_set_right_is_told(store, clock):
    for title in ("Old words", "New words"):
        add(store, [known(publisher="Wire", title=title)], clock)
    merge(store, clock)
    (hit,) = services.search(store, "Kunduz")
    assert hit.title == "New words"
    assert services.shown(store, hit.document).document.title == "New words"
    assert counts(store)["ended"] == 1


def test_an_excerpt_corrects_nothing(store, clock):
    start = msgspec.structs.replace(known(publisher="Post"), excerpt=True)
    add(store, [known(publisher="Wire"), record_of("Something else.", publisher="Wire")], clock)
    add(store, [start], clock)
    assert counts(store)["ended"] == 0


def test_a_copy_without_a_day_whose_original_has_one_is_not_missing_its_day(store, clock):
    long = " ".join(f"The governor said that road number {n} was open again." for n in range(12))
    first, copy = (fell("Herat", publisher=name, after=f" {long}") for name in ("Wire", "Daily"))
    undated = msgspec.structs.replace(copy, published=None)
    alone = msgspec.structs.replace(fell("Ghazni", publisher="Post"), published=None)
    add(store, [first, undated, alone], clock)
    merge(store, clock)
    with store.asking() as connection:
        assert undated_reports(connection, bounds_of(connection, None)) == 1
