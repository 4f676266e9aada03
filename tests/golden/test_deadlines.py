"""What has to happen by a day: its day lies ahead, and nothing says from when on."""

import pytest

from dateline import read_text
from dateline.merging import sourced_claims

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "predicate", "until"),
    [
        ("The United States will withdraw all its troops by 31 August, the Pentagon said.", "withdraw", "2021-09-01"),
        ("The Taliban demanded that foreign forces leave the country by Friday.", "leave", "2021-08-14"),
        ("Rebels set a deadline of 20 August for the army to leave Sake.", "leave", "2021-08-21"),
        ("The rebels set a 20 August deadline for the army to leave Sake.", "leave", "2021-08-21"),
        ("The deadline for the army to leave Sake is 20 August.", "leave", "2021-08-21"),
        (
            "The deadline for the withdrawal of Israeli troops from Lebanon is 26 January 2022.",
            "withdrawal",
            "2022-01-27",
        ),
        ("The United States gave Iran 60 days to reach a deal.", "reach", "2021-10-09"),
        ("The United States gave the rebels 72 hours to sign a truce.", "sign", "2021-08-13"),
        ("The United States set a 60-day deadline for Iran to sign the deal.", "sign", "2021-10-09"),
        ("The envoys were given 72 hours to leave the country.", "leave", "2021-08-13"),
        ("The army gave the rebels until 5 September to leave Goma.", "leave", "2021-09-06"),
        ("The truce between Kenya and Uganda ends on 30 August.", "ends", "2021-08-31"),
        ("The ceasefire expires on 1 September.", "expires", "2021-09-02"),
        ("Iran has until 1 September to respond.", "has", "2021-09-02"),
    ],
)
def test_a_deadline_is_open_at_its_beginning(sentence, predicate, until):
    record = read_text(sentence, date="2021-08-09")
    (time,) = (c.time for c in record.claims if record.text[slice(*c.predicate)] == predicate)
    assert (time.begin, time.until, time.basis) == (None, until, "stated")


def test_what_was_done_by_a_day_is_no_deadline():
    record = read_text("By Friday the army had withdrawn its troops from Kunduz.", date="2021-08-09")
    (claim,) = (c for c in sourced_claims(record) if c.predicate_words == "withdrawn")
    assert (claim.time.begin, claim.time.until) == (None, "2021-08-07")
    assert claim.topic != "#deadline"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya will send troops before the deadline.",
        "The rebels, who set a deadline last week, plan to attack Goma.",
        "The government set Friday as the deadline and will attack Goma.",
        "He gave the rebels 60 days of food and will attack Goma.",
    ],
)
def test_what_stands_beside_a_deadline_has_none(sentence):
    record = read_text(sentence, date="2021-08-09")
    assert [c.topic for c in sourced_claims(record) if c.predicate_words in ("send", "attack")] == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Turkey called off Friday's meeting with Greece.",
        "Kenya postponed talks with Uganda to 20 August.",
        "The talks between Russia and Ukraine on 15 August were postponed.",
        "Rebels set a deadline of 20 August for the army to leave Sake.",
    ],
)
def test_a_day_to_come_is_not_that_of_the_word_on_it(sentence):
    record = read_text(sentence, date="2021-08-09")
    claim = next(c for c in record.claims if c.type in ("REJECT", "THREATEN"))
    assert (claim.time.begin, claim.time.basis) == ("2021-08-09", "published")


def test_talks_that_are_put_off_are_where_and_when_they_will_be():
    record = read_text("The Istanbul talks were postponed to 16 August.", date="2021-08-09")
    off, talks = sorted(record.claims, key=lambda c: c.type, reverse=True)
    assert (talks.type, talks.time.begin, off.type) == ("AGREE", "2021-08-16", "REJECT")
    assert [record.places[c.place].name for c in (off, talks) if c.place is not None] == ["Istanbul", "Istanbul"]


@pytest.mark.parametrize(
    ("sentence", "until"),
    [
        # It ran out by the day on which that is told, or on the day of what was done then.
        ("After a 72-hour ultimatum to surrender expired, the army advanced on Goma.", "2021-08-10"),
        ("The army took Sake, hours after a three-day deadline for rebels to surrender ran out.", "2021-08-10"),
        ("A 48-hour ultimatum for the rebels to surrender had passed without a reply.", "2021-08-10"),
        ("The army's one-week deadline for the rebels to surrender has lapsed, it said.", "2021-08-10"),
        ("A one-week ultimatum to surrender ended on Sunday, and nobody obeyed.", "2021-08-09"),
        ("The army attacked on Saturday when its 48-hour ultimatum for rebels to surrender lapsed.", "2021-08-08"),
        # It is still counted on where it has not.
        ("The army set a three-day deadline for the rebels to surrender.", "2021-08-13"),
        ("A 48-hour ultimatum for the rebels to surrender has been extended.", "2021-08-12"),
        ("A 48-hour ultimatum for the rebels to surrender will run out on Thursday.", "2021-08-13"),
        ("Parliament passed a three-day deadline for the rebels to surrender.", "2021-08-13"),
    ],
)
def test_a_deadline_that_ran_out_is_not_counted_on(sentence, until):
    record = read_text(sentence, date="2021-08-09")
    (time,) = (c.time for c in record.claims if record.text[slice(*c.predicate)] == "surrender")
    assert (time.begin, time.until) == (None, until)


def test_an_ultimatum_that_expired_today_is_no_plan():
    record = read_text("The three-day ultimatum given to the rebels expired today, he said.", date="2021-08-09")
    assert [c.modality for c in record.claims if record.text[slice(*c.predicate)] == "expired"] == ["actual"]
