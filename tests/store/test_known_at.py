"""What was known then: an answer as of a moment stays the same, byte for byte, whatever comes after."""

import msgspec
import pytest
from stores import add, assert_sound, fell, many, merge, picture, withdraw

from dateline import UsageError, services
from dateline.merging import document_id
from dateline.store.asking import all_claims
from dateline.store.bounds import bounds_of
from dateline.store.documents import records


def answers(store, at, ids):
    """Every kind of answer, as bytes."""
    found = {
        "all": services.holdings(store, as_of="2021-08-20", known_at=at),
        "per": services.holdings(store, as_of="2021-08-20", known_at=at, per="A doctor"),
        "stale": services.holdings(store, as_of="2021-08-28", known_at=at, stale_after=2),
        "new": services.changed(store, since="1", known_at=at, today="2021-09-01"),
        "since": services.changed(store, since="2021-08-01", known_at=at, today="2021-09-01"),
        "day": services.changed(store, since="2021-09-01", known_at=at, today="2021-09-01"),
        "agenda": services.agenda(store, as_of="2021-08-20", known_at=at),
        "count": services.counted(store, as_of="2021-08-20", known_at=at, party=None),
        "cited": [list(services.citations(store, name, style="text", known_at=at)) for name in ids if name[2] == "_"],
    }
    for town in ("Kunduz", "aybak", "herat"):
        found[town] = services.holding(store, town, as_of="2021-08-20", known_at=at)
    for words in ("captured", "kunduz report", '"report number"', "captured -Herat"):
        found[words] = [hit._asdict() for hit in services.search(store, words, known_at=at, limit=7)]
    for name in ids:
        found[name] = services.shown(store, name, known_at=at)
        found[f"{name[:9]}…"] = services.shown(store, name[:9], known_at=at)
    return {name: msgspec.json.encode(one) for name, one in found.items()}


def test_an_answer_as_of_a_revision_stays(store, clock):
    first = many(24)
    add(store, first, clock)
    merge(store, clock)
    add(store, many(6, first=24), clock)
    merge(store, clock)
    said = picture(store)
    ids = [*said["documents"][::5], *(name for name, _ in said["claims"][::7])]
    ids += [*(name for name, _ in said["events"][::3]), *map(document_id, first[4:7])]
    before = {at: answers(store, at, ids) for at in (clock.iso(), "2021-09-01")}
    at_once = answers(store, clock.iso(), ids)
    clock.at = clock.at.replace(day=2)
    add(store, [msgspec.structs.replace(one, coder="by hand 2") for one in first[:4]], clock)
    add(store, [fell("Kunduz", who="Army", url=first[5].url, day="2021-08-25")], clock)
    withdraw(store, [document_id(first[6])], clock)
    merge(store, clock)
    for n in range(3):
        more = many(40, first=100 + 40 * n)
        add(store, [msgspec.structs.replace(one, title="Captured: a report number") for one in more], clock)
        add(store, [fell("Kunduz", publisher=f"Other {n}", day=f"2021-08-{8 + n:02}", after=" Kunduz" * 40)], clock)
        merge(store, clock)
    assert picture(store) != said
    for at, expected in before.items():
        assert answers(store, at, ids) == expected, at
    assert at_once == next(iter(before.values()))


def test_before_the_store_was_made_the_days_of_publication_count(store, clock):
    add(store, [fell(day="2021-08-08"), fell(day="2021-08-12", who="Army", publisher="Gazette")], clock)
    merge(store, clock)

    def holder(known_at, as_of="2021-08-13"):
        return services.holding(store, "kunduz", as_of=as_of, known_at=known_at)[0].now.holder

    assert holder("2021-08-09") == "Rebels"
    assert holder("2021-08-12") == holder(None) == "Army"
    assert [hit.published for hit in services.search(store, "captured", known_at="2021-08-09")] == ["2021-08-08"]
    found, _ = services.changed(store, since="2021-08-10", known_at="2021-08-12", today="2021-09-01")
    assert [(c.before and c.before.holder, c.after and c.after.holder) for c in found.places] == [("Rebels", "Army")]


def test_before_the_store_was_made_an_event_has_the_claims_that_were_out(store, clock):
    reports = [fell(day="2021-08-08"), fell(day="2021-08-09", publisher="Gazette", verb="seized")]
    first, last = map(document_id, reports)
    add(store, reports, clock)
    merge(store, clock)
    ((name, _),) = picture(store)["events"]
    assert services.shown(store, name).event.documents == 2
    assert services.shown(store, name, known_at="2021-08-08").event.documents == 1
    assert services.shown(store, first, known_at="2021-08-08").claims
    (mine,) = services.shown(store, first).claims
    assert services.shown(store, mine.id).known.independent == 2
    assert services.shown(store, mine.id, known_at="2021-08-08").known.independent == 1
    with pytest.raises(UsageError, match="known then"):
        services.shown(store, last, known_at="2021-08-08")
    with pytest.raises(UsageError, match="known then"):
        services.shown(store, name, known_at="2021-08-07")


def test_an_event_that_no_report_tells_any_more_is_shown_as_it_was_told_last(store, clock):
    gone = fell(killed=60)
    add(store, [gone, fell("Herat")], clock)
    merge(store, clock)
    told = {name: services.shown(store, name) for name, _ in picture(store)["events"]}
    then = clock.iso()
    withdraw(store, [document_id(gone)], clock)
    merge(store, clock)
    found, _ = services.changed(store, since=then, today="2021-09-01")
    withdrawn = [change.before.id for change in found.events if change.kind == "withdrawn"]
    assert len(withdrawn) == 2
    for name in withdrawn:
        now = services.shown(store, name)
        assert (now.event, now.claims, now.grounds) == (told[name].event, told[name].claims, told[name].grounds)
        assert now.until[:19] == clock.iso()[:19]
        assert services.shown(store, name, known_at=then) == told[name] and told[name].until is None
    for name in told.keys() - set(withdrawn):
        assert services.shown(store, name) == told[name]
    with pytest.raises(UsageError, match="known then"):
        services.shown(store, "ev_aaaaaaaaaaaaaaaa")


def test_between_its_making_and_the_first_report_nothing_was_known(store, clock):
    then = clock.iso()
    add(store, [fell()], clock)
    merge(store, clock)
    assert services.holdings(store, as_of="2021-08-10", known_at=then)[0] == ()
    with pytest.raises(UsageError, match="known then"):
        services.shown(store, document_id(fell()), known_at=then)


def test_a_place_is_found_whatever_the_case_of_its_name(store, clock):
    add(store, [fell("Šabāt")], clock)
    merge(store, clock)
    for name in ("Šabāt", "šabāt", "ŠABĀT"):
        assert services.holding(store, name, as_of="2021-08-10")[0].now.holder == "Rebels"


def test_a_clock_that_is_set_back_changes_no_order(store, clock):
    clock.at = clock.at.replace(year=2020)
    add(store, [fell()], clock)
    add(store, [fell("Herat")], clock)
    with store.asking() as connection:
        from sqlalchemy import select

        from dateline.store.schema import revision, setting

        moments = connection.execute(select(revision.c.at).order_by(revision.c.id)).scalars().all()
        created = connection.execute(select(setting.c.value)).scalar()
    assert [created, *moments] == sorted({created, *moments})


def test_a_report_that_was_withdrawn_or_corrected_and_read_anew_counts_once_before_that(store, clock):
    withdrawn, corrected = (fell(town, url=f"https://example.org/{town}", coder="1") for town in ("Kunduz", "Herat"))
    add(store, [withdrawn, corrected, fell("Ghazni", coder="1")], clock)
    withdraw(store, [document_id(withdrawn)], clock)
    add(store, [fell("Aybak", day="2021-08-20", url=corrected.url)], clock)
    for coder in ("2", "3"):
        anew = [msgspec.structs.replace(one, coder=coder) for one in (withdrawn, corrected)]
        add(store, [*anew, fell("Ghazni", coder=coder)], clock)
    merge(store, clock)

    def told(at, words="captured"):
        with store.asking() as connection:
            bounds = bounds_of(connection, at)
            claims = [claim.place_name for claim, _ in all_claims(connection, bounds)]
            coders = [one.coder for one in records(connection, bounds)]
        found = [hit.document for hit in services.search(store, words, known_at=at)]
        return sorted(claims), sorted(coders), len(found)

    assert told("2021-08-10") == (["Ghazni", "Herat", "Kunduz"], ["3", "3", "3"], 3)
    assert told("2021-08-20") == told(None) == (["Aybak", "Ghazni"], ["3", "by hand"], 2)
    for report in (withdrawn, corrected):
        then = services.shown(store, document_id(report), known_at="2021-08-10")
        assert [(one.why, one.ended_at is None) for one in then.readings] == [("reread", False)] * 2 + [(None, True)]
        (mine,) = then.claims
        assert services.shown(store, mine.id, known_at="2021-08-10").known.superseded_at is None
        now = services.shown(store, document_id(report))
        assert {one.why for one in now.readings} <= {"withdrawn", "corrected"} and not now.claims
    assert_sound(store)


def test_a_claim_that_the_newer_reading_of_a_withdrawn_report_does_not_make_stood_until_then(store, clock):
    first = fell(killed=3)
    add(store, [first], clock)
    withdraw(store, [document_id(first)], clock)
    merge(store, clock)
    toll = next(
        c for c in services.shown(store, document_id(first), known_at="2021-08-10").claims if c.type == "ASSAULT"
    )
    add(store, [msgspec.structs.replace(first, coder="2", claims=first.claims[:1], events=())], clock)
    assert services.shown(store, toll.id, known_at="2021-08-10").known.superseded_at[:19] == clock.iso()[:19]


def test_a_withdrawn_report_that_is_given_another_publisher_counts_once_before_that(store, clock):
    wrong, right = (fell(url="https://example.org/1", publisher=name) for name in ("Wire", "Post"))
    add(store, [wrong], clock)
    withdraw(store, [document_id(wrong)], clock)
    for coder in ("1", "2"):
        add(store, [msgspec.structs.replace(right, coder=coder)], clock)
    merge(store, clock)
    assert [hit.publisher for hit in services.search(store, "captured", known_at="2021-08-10")] == ["Wire"]
    assert services.search(store, "captured") == []
