"""Counts of the dead that grow from one report to the next: one event, each count per whoever gives it."""

import pytest
from builders import claims_of
from msgspec.structs import replace

from dateline import read_text
from dateline.merging.disagreements import disagreements
from dateline.merging.events import events

pytestmark = pytest.mark.model

FIRST = "A bomb killed 14 people at a market in Quetta on Wednesday, police said."


def told(*reports):
    return claims_of(
        [replace(read_text(text, date=day), publisher=f"Paper {n}") for n, (day, text) in enumerate(reports)]
    )


def counts(*reports):
    """Of each event that counts the dead the lowest numbers that it was told with."""
    found = (sorted({t.low for t in one.tallies if t.kind == "killed"}) for one in events(told(*reports), {}).values())
    return sorted(filter(None, found))


@pytest.mark.parametrize(
    "later",
    [
        "The provincial government put the number of dead in the Quetta bombing at 27.",
        "The number of dead in Quetta has reached 27, the health ministry said.",
        "The death toll in the Quetta bombing climbed to 27 on Thursday.",
        "The death toll from Wednesday's bombing in Quetta rose to 27, officials said.",
        "Police put the death toll in Quetta at 27.",
        "At least 27 people are now known to have died in Wednesday's bombing in Quetta.",
        "Death toll from Quetta bombing rises to 27",
    ],
)
def test_a_count_that_grows_is_of_the_same_event(later):
    assert counts(("2025-03-05", FIRST), ("2025-03-06", later)) == [[14, 27]]


@pytest.mark.parametrize(
    "other",
    [
        "The death toll in Peshawar rose to 27, officials said.",
        "The death toll of the war in Pakistan rose to 27,000.",
        "A bomb killed 27 people at a school in Quetta on Thursday, officials said.",
        "The death toll in the Quetta bombing was put at three on Thursday.",
    ],
)
def test_a_count_of_others_is_of_another(other):
    assert len(counts(("2025-03-05", FIRST), ("2025-03-06", other))) == 2


def test_a_count_that_is_told_to_have_grown_contradicts_none_before():
    grown = "The death toll from Wednesday's bombing in Quetta rose to 27, officials said."
    put = "Officials put the death toll from Wednesday's bombing in Quetta at 27."
    assert not disagreements(told(("2025-03-05", FIRST), ("2025-03-06", grown)))
    assert [one.kind for one in disagreements(told(("2025-03-05", FIRST), ("2025-03-06", put)))] == ["number"]
    fewer = "The death toll from Wednesday's bombing in Quetta rose to nine, officials said."
    assert [one.kind for one in disagreements(told(("2025-03-05", FIRST), ("2025-03-06", fewer)))] == ["number"]


@pytest.mark.parametrize("publishers", [(0, 1), (1, 0), (2, 3), (3, 2)])
def test_of_two_tolls_the_later_is_of_the_event_of_the_earlier(publishers):
    tolls = (
        ("2025-03-05", "The death toll in Quetta stood at 14 on Wednesday, police said."),
        ("2025-03-06", "The death toll in Quetta stood at 31 on Thursday, police said."),
    )
    read = [
        replace(read_text(text, date=day), publisher=f"Paper {n}")
        for n, (day, text) in zip(publishers, tolls, strict=True)
    ]
    found = [sorted({t.low for t in one.tallies if t.kind == "killed"}) for one in events(claims_of(read), {}).values()]
    assert [tallies for tallies in found if tallies] == [[14, 31]]


@pytest.mark.parametrize(
    "aside", ["which came as a surprise to officials", "before rescuers reached the village", "as they raised the roof"]
)
def test_words_that_only_sound_like_growth_leave_two_counts_at_odds(aside):
    other = f"A bomb killed 27 people at a market in Quetta on Wednesday, {aside}, doctors said."
    assert [one.kind for one in disagreements(told(("2025-03-05", FIRST), ("2025-03-06", other)))] == ["number"]


@pytest.mark.parametrize(
    ("text", "low", "kind"),
    [
        ("At least 27 people are known to have died in the bombing in Quetta.", 27, "killed"),
        ("At least 27 people were reported to have been injured in the bombing in Quetta.", 27, "injured"),
        ("Nine civilians were thought to have been abducted in Goma.", 9, "detained"),
        ("Exactly 5,000 people were forced to flee Goma.", 5000, "displaced"),
    ],
)
def test_a_count_stands_with_what_is_told_of_those_it_counts(text, low, kind):
    record = read_text(text, date="2025-03-05")
    counted = {n for claim in record.claims for n in claim.figures}
    assert [(record.figures[n].low, record.figures[n].kind) for n in counted] == [(low, kind)]


def test_of_who_killed_others_a_number_counts_no_dead():
    record = read_text("Three soldiers were reported to have killed nine civilians in Quetta.", date="2025-03-05")
    (claim,) = record.claims
    assert [record.figures[n].low for n in claim.figures] == [9]


HARM = {
    "killed": ("Shelling killed {} people in Bara", "people killed"),
    "wounded": ("Shelling wounded {} people in Bara", "people wounded"),
    "displaced": ("Shelling displaced {} people in Bara", "people displaced"),
    "arrested": ("Police arrested {} people in Bara", "people arrested"),
}


def disputed(*reports):
    return [found.about for found in disagreements(told(*reports)) if found.kind == "number"]


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize(
    "later",
    [
        "The hospital raised the number of {whom} in Bara to 57 on Tuesday.",
        "At least 57 people have now been {harm} in Bara since Monday, the hospital said.",
        "{deed} between Monday and Wednesday, the hospital said.",
    ],
)
def test_a_count_of_whomever_grows(harm, later):
    deed, whom = HARM[harm]
    first = f"{deed.format(40)} on Monday, the police said."
    assert not disputed(("2025-05-05", first), ("2025-05-08", later.format(harm=harm, whom=whom, deed=deed.format(57))))


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize(
    ("day", "later"),
    [
        ("2025-05-06", "{more} on Monday, the hospital said."),
        ("2025-05-08", "{fewer} between Monday and Wednesday, the hospital said."),
        ("2025-05-05", "{more} on Monday, the hospital said."),
        ("2025-05-06", "The hospital put the number of {whom} in Bara on Monday at 57."),
    ],
)
def test_a_rival_count_of_whomever_is_a_dispute(harm, day, later):
    deed, whom = HARM[harm]
    first = f"{deed.format(40)} on Monday, the police said."
    second = later.format(more=deed.format(57), fewer=deed.format(20), whom=whom)
    assert disputed(("2025-05-05", first), (day, second)) == ["Bara"]


UNTIL = (
    "2024-11-27",
    "Lebanon's health ministry said that 3,823 people had been killed in Lebanon since October 2023.",
)
SINCE = "people were killed in Lebanon, the Ministry of Public Health said."
MONDAY = ("2025-01-28", "Two more people were killed in Aitaroun on Monday, the health ministry said.")
SUNDAY = ("2025-01-27", "Soldiers killed three people in Aitaroun on Sunday, the health ministry said.")


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ((UNTIL, ("2025-02-03", f"From 27 November to 31 January, 83 {SINCE}")), [[83], [3823]]),
        ((UNTIL, ("2025-02-03", f"Since October 2023, 4,100 {SINCE}")), [[3823, 4100]]),
        ((SUNDAY, MONDAY), [[2], [3]]),
        ((SUNDAY, ("2025-01-28", "More than two people were killed in Aitaroun on Sunday.")), [[2, 3]]),
    ],
)
def test_counts_of_other_times_are_of_other_events(reports, expected):
    assert counts(*reports) == expected


def test_a_count_that_was_wrong_denies_no_other():
    since = "people had been killed in Syria since 27 November"
    wrong = f"An earlier version of this report said that 910 {since}. 826 {since}, a monitor said."
    first, other = (("2024-12-12", f"A monitor said that {number} {since}.") for number in (910, 327))
    claims = told(first, other, ("2024-12-13", wrong))
    counted = {one.id: [figure.low for figure in one.figures] for one in claims}
    (denied,) = (one.id for one in claims if not one.affirmed)
    (of_it,) = (one.claims for one in events(claims, {}).values() if denied in one.claims)
    assert [counted[claim] for claim in of_it] == [[910], [910]]


def test_a_denied_count_still_denies_what_was_counted():
    said = ("2024-11-30", "The rebels said that 20 soldiers had been killed in Homs on Friday.")
    denied = ("2024-11-30", "The army denied that 25 soldiers had been killed in Homs on Friday.")
    assert [len(one.claims) for one in events(told(said, denied), {}).values()] == [2]


def test_a_count_that_one_sentence_gives_twice_is_listed_once():
    found = told(("2025-03-05", "An explosion killed at least 60 people in Kabul on Monday, a doctor said."))
    assert [(t.low, t.voice) for one in events(found, {}).values() for t in one.tallies] == [(60, "a doctor")]
