"""Talks and truces through several reports: planned, put off, called off, held; agreed, extended, broken."""

import pytest
from builders import claims_of
from msgspec.structs import replace

from dateline import read_text
from dateline.merging.agenda import meetings
from dateline.merging.deadlines import deadlines

pytestmark = pytest.mark.model


def rows(*reports, as_of):
    """Each row of talks as of a day: its state, its day, to which day it was put off."""
    told = claims_of(
        [replace(read_text(text, date=day), publisher=f"Paper {n}") for n, (day, text) in enumerate(reports)]
    )
    return [(m.state, m.begin, m.put_off_to) for m in meetings(told, {}, as_of=as_of)]


@pytest.mark.parametrize(
    ("text", "state", "day"),
    [
        ("Talks planned for Thursday between Sudan and Ethiopia were called off.", "cancelled", "2025-03-06"),
        ("Talks planned for Friday between Sudan and Ethiopia have been postponed.", "put off", "2025-03-07"),
        ("Talks scheduled for Friday between Sudan and Ethiopia will not take place.", "cancelled", "2025-03-07"),
        ("Talks between Sudan and Ethiopia set for Friday are off, officials said.", "cancelled", "2025-03-07"),
        ("A summit due on Friday between Chad and Libya was cancelled.", "cancelled", "2025-03-07"),
        ("The meeting slated for 25 March between Chad and Libya was shelved.", "cancelled", "2025-03-25"),
        ("Sudan called off Friday's talks with Chad.", "cancelled", "2025-03-07"),
        ("Sudan cancelled talks with Chad that were planned for 25 March.", "cancelled", "2025-03-25"),
        ("A conference between Sudan and Chad expected on Friday was put off, envoys said.", "put off", "2025-03-07"),
        ("Talks planned for Friday between Sudan and Ethiopia are in doubt.", "expected", "2025-03-07"),
        ("Talks planned for Friday between Sudan and Ethiopia will go ahead.", "expected", "2025-03-07"),
        ("Talks between Sudan and Ethiopia open in Cairo on Friday.", "expected", "2025-03-07"),
        ("Sudan and Ethiopia held indirect talks on Monday, mediated by Qatar.", "held", "2025-03-03"),
        ("Talks between Sudan and Chad, planned for Friday, were still being prepared.", "expected", "2025-03-07"),
        ("Talks scheduled for 12 March in Doha are being arranged by Qatar.", "expected", "2025-03-12"),
        ("Chad announced on Tuesday a summit set for 20 March.", "expected", "2025-03-20"),
        ("On Tuesday Qatar proposed talks due on Friday between Chad and Sudan.", "expected", "2025-03-07"),
        ("Talks that were scheduled for Monday were held on Tuesday.", "held", "2025-03-04"),
        ("Sudan suspended its participation in talks with Chad in Jeddah on Tuesday.", "suspended", "2025-03-04"),
        ("The rebels froze their participation in peace negotiations on Monday.", "suspended", "2025-03-03"),
        ("Hamas halted its involvement in truce talks with Israel on Sunday.", "suspended", "2025-03-02"),
        ("The opposition has ended its participation in the dialogue with Chad.", "broken off", "2025-03-05"),
        ("The rebels quit their participation in the Doha talks on Tuesday.", "broken off", "2025-03-04"),
    ],
)
def test_what_has_become_of_talks_is_one_row_of_their_own_day(text, state, day):
    assert rows(("2025-03-05", text), as_of="2025-03-05") == [(state, day, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Iran suspended its participation in the nuclear deal on Wednesday.",
        "Chad suspended its participation in the joint force.",
        "Sudan froze its membership in the bloc.",
    ],
)
def test_what_else_somebody_takes_part_in_is_no_talks(text):
    assert rows(("2025-03-05", text), as_of="2025-03-05") == []


@pytest.mark.parametrize(
    ("title", "place", "day"),
    [
        ("Talks set for Doha", "Doha", None),
        ("Summit due in Cairo next week", "Cairo", "2025-03-10"),
        ("Truce talks to resume on Sunday", None, "2025-03-09"),
        ("Gaza talks to restart in Cairo", "Cairo", None),
        ("Sudan talks to be held in Jeddah", "Jeddah", None),
    ],
)
def test_what_a_headline_says_is_to_come_has_not_been_held(title, place, day):
    told = claims_of([read_text(f"{title}\n\nNobody gave details.", date="2025-03-05")])
    (row,) = meetings(told, {}, as_of="2025-03-05")
    assert (row.state, row.place_name) == ("expected", place)
    assert day is None or row.begin == day


PLANNED = ("2025-03-03", "Sudan and Ethiopia will hold talks in Cairo on Thursday, officials said.")
PUT_OFF = ("2025-03-05", "Sudan postponed Thursday's talks with Ethiopia until Sunday.")
HELD = ("2025-03-10", "Sudan and Ethiopia held talks in Cairo on Sunday.")


def test_talks_that_are_put_off_and_then_held():
    reports = PLANNED, PUT_OFF, HELD
    assert rows(*reports[:1], as_of="2025-03-04") == [("expected", "2025-03-06", None)]
    off = ("put off", "2025-03-06", "2025-03-09")
    assert rows(*reports[:2], as_of="2025-03-06") == [off, ("expected", "2025-03-09", None)]
    assert rows(*reports, as_of="2025-03-10") == [off, ("held", "2025-03-09", None)]


def test_of_two_plans_the_one_is_off_whose_day_is_named():
    plans = [("2025-03-03", f"Sudan and Chad will hold talks on {day} March, officials said.") for day in (10, 25)]
    off = ("2025-03-05", "Sudan cancelled talks with Chad that were planned for March 25.")
    assert rows(*plans, off, as_of="2025-03-06") == [
        ("expected", "2025-03-10", None),
        ("cancelled", "2025-03-25", None),
    ]


def test_talks_with_another_party_on_the_same_day_are_not_off_with_them():
    off = ("2025-07-16", "Russia cancelled Friday's talks with Turkey in Ankara.")
    plan = ("2025-07-16", "Russia and Iran will hold talks in Moscow on Friday, the Kremlin said.")
    found = [(state, begin) for state, begin, _ in rows(off, plan, as_of="2025-07-17")]
    assert ("expected", "2025-07-18") in found
    assert any(state == "cancelled" for state, _ in found)


def test_one_who_will_not_come_to_talks_of_a_day_refuses_those_of_that_day():
    plan = ("2025-03-03", "Egypt will host talks between Israel and Hamas on Sunday.")
    refusal = ("2025-03-06", "Hamas said it would not attend Sunday's talks in Cairo.")
    assert rows(plan, refusal, as_of="2025-03-07") == [("refused", "2025-03-09", None)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sudan called off talks with Chad.", "Talks between Chad and Sudan were cancelled, a minister said."),
        ("Sudan cancelled Friday's talks with Chad.", "The talks between Sudan and Chad will not take place."),
        ("Talks planned for Friday between Iran and Turkey were put off.", "Friday's Iran-Turkey talks are off."),
        ("Serbia suspended talks with Kosovo.", "Talks between Serbia and Kosovo have been suspended, the EU said."),
        ("Friday's talks between Iran and Turkey in Baku are off.", "Iran cancelled the talks with Turkey in Baku."),
    ],
)  # fmt: skip
def test_words_that_the_same_talks_are_off_are_one_row(first, second):
    assert len(rows(("2025-03-05", first), ("2025-03-06", second), as_of="2025-03-20")) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sudan cancelled Friday's talks with Chad.", "Sudan cancelled Monday's talks with Chad."),
        ("Iran-Turkey talks planned for Friday are off.", "Talks with Turkey planned for 25 March are off, Iran said."),
        ("Talks between Iran and Turkey in Baku are off.", "Talks between Iran and Turkey in Geneva are off."),
        ("Sudan cancelled talks with Chad.", "Sudan cancelled talks with Libya."),
        ("Serbia suspended talks with Kosovo.", "Serbia suspended talks with Croatia."),
        ("Macron cancelled a visit to Algeria.", "Macron cancelled a visit to Morocco."),
    ],
)  # fmt: skip
def test_words_that_other_talks_are_off_are_another_row(first, second):
    assert len(rows(("2025-03-05", first), ("2025-03-05", second), as_of="2025-03-30")) == 2


def test_the_same_two_may_call_off_talks_again():
    again = ("2025-03-05", "Iran called off talks with Turkey."), ("2025-05-06", "Turkey called off talks with Iran.")
    assert len(rows(*again, as_of="2025-06-30")) == 2
    held = ("2025-03-08", "Iran and Turkey held talks in Baku on Saturday.")
    later = ("2025-03-10", "Turkey called off talks with Iran.")
    assert len(rows(again[0], held, later, as_of="2025-06-30")) == 3


@pytest.mark.parametrize("other", ["Putin met Narendra Modi in Beijing.", "Russia and India held talks in Beijing."])
def test_talks_of_one_with_another_are_not_those_with_a_third(other):
    assert len(rows(("2025-03-05", "Putin met Xi Jinping in Beijing."), ("2025-03-05", other), as_of="2025-03-06")) == 2


def test_talks_of_two_states_are_those_of_whoever_speaks_for_them():
    told = ("2025-03-05", "Putin met Xi Jinping in Beijing."), ("2025-03-05", "Russia and China held talks in Beijing.")
    assert len(rows(*told, as_of="2025-03-06")) == 1


def test_a_headline_and_its_report_call_off_the_same_talks():
    text = "Kenya-Somalia talks called off\n\nTalks between Kenya and Somalia planned for Friday were called off."
    assert rows(("2025-03-05", text), as_of="2025-03-05") == [("cancelled", "2025-03-07", None)]


def test_a_truce_is_extended_from_the_day_on_which_that_was_told():
    reports = (
        ("2025-03-03", "Israel and Hamas agreed on a truce until Friday."),
        ("2025-03-06", "The truce between Israel and Hamas was extended until 14 March."),
        ("2025-03-12", "The truce between Israel and Hamas lasts until 14 March."),
    )
    told = claims_of([read_text(text, date=day) for day, text in reports])

    def found(day, n):
        known = [claim for claim in told if (claim.published or "") <= day]
        return sorted({(d.by, d.state) for d in deadlines(known, {}, as_of=day)})[:n]

    assert found("2025-03-04", 9) == [("2025-03-07", "open")]
    assert found("2025-03-06", 9) == [("2025-03-07", "extended"), ("2025-03-14", "open")]
    assert found("2025-03-15", 9) == [("2025-03-07", "extended"), ("2025-03-14", "passed")]


@pytest.mark.parametrize(
    ("first", "other", "later", "state"),
    [
        (
            "Israel and Hamas agreed on a truce until Friday.",
            None,
            "The truce was extended until 14 March.",
            "extended",
        ),
        ("A four-day truce began on Monday.", None, "The truce was extended until 14 March.", "extended"),
        ("The truce lasts until Friday.", None, "The truce was extended to 14 March.", "extended"),
        ("The truce lasts until Friday.", None, "Israel and Hamas extended the truce to 14 March.", "extended"),
        # It may be another that was open, or is another.
        (
            "Israel and Hamas agreed on a truce until Friday.",
            "Chad and Niger agreed on a truce until Sunday.",
            "The truce was extended until 14 March.",
            "open",
        ),
        ("Israel and Hamas agreed on a truce until Friday.", None, "The grain deal expires on 14 March.", "open"),
        ("A truce in Sudan lasts until Friday.", None, "The truce in Syria was extended until 14 March.", "open"),
    ],
)
def test_a_truce_of_which_no_side_is_named_is_the_one_that_is_open(first, other, later, state):
    told = [("2025-03-03", first), ("2025-03-03", other), ("2025-03-06", later)]
    claims = claims_of([read_text(text, date=day) for day, text in told if text])
    found = {d.by: d.state for d in deadlines(claims, {}, as_of="2025-03-06")}
    assert (found["2025-03-07"], found["2025-03-14"]) == (state, "open")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The truce between Israel and Hamas expires today.", "expires"),
        ("The truce between Israel and Hamas collapsed.", "collapsed"),
        ("The truce between Israel and Hamas holds.", "holds"),
        ("A ceasefire between Israel and Hamas took effect on Sunday.", "took"),
    ],
)
def test_a_truce_is_told_once_with_both_of_its_sides(text, word):
    (claim,) = read_text(text, date="2025-03-05").claims
    assert text[slice(*claim.predicate)] == word
    assert [who.text for who in claim.actors] == ["Israel", "Hamas"]


CONGO = ("2025-03-12", "Congo and the M23 will hold talks in Luanda on 18 March, Angola said.")
STAYED_AWAY = "The M23 said on Monday that it would not attend Tuesday's talks with the government in Luanda."


def test_the_government_may_be_that_of_the_country_of_which_a_plan_tells():
    assert rows(CONGO, ("2025-03-17", STAYED_AWAY), as_of="2025-03-18") == [("refused", "2025-03-18", None)]
    off = ("2025-03-17", f"{STAYED_AWAY} Angola said that the talks had been called off.")
    assert rows(CONGO, off, as_of="2025-03-18") == [("cancelled", "2025-03-18", None)]
    told = claims_of([read_text(text, date=day) for day, text in (CONGO, off)])
    assert [m.per for m in meetings(told, {}, as_of="2025-03-18")] == [("Angola",)]
    called_off = ("2025-03-17", "The government called off Tuesday's talks with the rebels.")
    mali = ("2025-03-12", "Mali and the rebels will hold talks in Algiers on 18 March.")
    assert rows(mali, called_off, as_of="2025-03-18") == [("cancelled", "2025-03-18", None)]


@pytest.mark.parametrize(
    "plan",
    [
        "Sudan and the RSF will hold talks in Jeddah on 18 March, Saudi Arabia said.",
        "Sudan and Chad will hold talks in Luanda on 18 March, Angola said.",
        "Congo and the M23 will hold talks in Doha on 18 March, Qatar said.",
    ],
)
def test_the_government_alone_is_no_country(plan):
    told = rows(("2025-03-12", plan), ("2025-03-17", STAYED_AWAY), as_of="2025-03-18")
    assert sorted(state for state, _, _ in told) == ["expected", "refused"]


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("A truce that the two sides had extended was due to run until 10 March.", "2025-03-10", "A truce that"),
        ("The ceasefire, which was extended last week, runs until 15 March.", "2025-03-15", "The ceasefire, which"),
        ("A ceasefire extended on Monday is due to last until 10 March.", "2025-03-10", "A ceasefire extended on"),
        ("The truce was supposed to last through Sunday.", "2025-03-09", "The truce was"),
    ],
)
def test_a_truce_that_nobody_keeps_by_name_runs_out_all_the_same(text, day, words):
    (found,) = deadlines(claims_of([read_text(text, date="2025-03-05")]), {}, as_of="2025-03-05")
    assert (found.by, found.state) == (day, "open") and found.phrase.startswith(words)


@pytest.mark.parametrize("text", ["The truce held until Monday.", "The ceasefire has lasted until now."])
def test_what_has_lasted_has_no_deadline(text):
    assert deadlines(claims_of([read_text(text, date="2025-03-05")]), {}, as_of="2025-03-05") == ()
