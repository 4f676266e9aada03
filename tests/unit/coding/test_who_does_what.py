"""Who does what to whom, from raw sentences: the actors and recipients that a careful reader takes from them."""

import tomllib
from pathlib import Path

import pytest

from dateline import read_text

LINES = [
    pytest.param(*line, id=f"{name}-{n}")
    for told in ("who_does_what", "constructions")
    for name, group in tomllib.loads(Path(__file__).with_name(f"{told}.toml").read_text(encoding="utf-8")).items()
    for n, line in enumerate(group["lines"], 1)
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "kind", "actors", "recipients"), LINES)
def test_the_roles_of_a_sentence(text: str, word: str, kind: str, actors: str, recipients: str) -> None:
    record = read_text(text, date="2021-08-10")
    got = {
        (claim.type, " + ".join(role.text for role in claim.actors), " + ".join(r.text for r in claim.recipients))
        for claim in record.claims
        if record.text[slice(*claim.predicate)] == word
    }
    assert got == {(kind, actors, recipients)}, [
        (claim.type, claim.rule, record.text[slice(*claim.predicate)], claim.actors, claim.recipients)
        for claim in record.claims
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The chancellor said that she must leave early.",
        "The minister said that Germany would leave.",
        "The minister said it must rain before the harvest.",
    ],
)
def test_what_nobody_is_asked_for_is_no_demand(text: str) -> None:
    assert not [claim for claim in read_text(text, date="2021-08-10").claims if claim.type == "REQUEST"]


@pytest.mark.model
def test_who_is_asked_a_question_is_asked_for_nothing() -> None:
    record = read_text("Asked whether the army would strike again, a spokesman declined to comment.", date="2021-08-10")
    assert not [claim for claim in record.claims if claim.type == "REQUEST"]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The ministers were engaged in a dialogue with the rebels.",
        "The trader was charged at a court in Atlanta.",
        "Six men were arrested and charged with helping the killers.",
        "Officers who run the company abuse their power.",
        "Ten people were killed in a bus crash near Lima.",
        "A tourist was injured when a light plane crashed.",
        "He was charged with being the owner of the gun.",
    ],
)
def test_mishaps_charges_and_talks_are_no_violence(text: str) -> None:
    assert not [claim for claim in read_text(text, date="2021-08-10").claims if claim.type == "ASSAULT"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The union rejected the murder of two farmers.", "actual"),
        ("The union rejected an attack on Iran.", "possible"),
        ("The mayor was the target of a bomb attack.", "actual"),
    ],
)
def test_who_rejects_a_murder_does_not_deny_it(text: str, modality: str) -> None:
    (claim,) = (claim for claim in read_text(text, date="2021-08-10").claims if claim.type == "ASSAULT")
    assert claim.modality == modality


@pytest.mark.model
def test_a_killing_is_no_less_true_when_the_killers_are_not_caught() -> None:
    (claim,) = read_text("The killers of the journalist have not been caught.", date="2021-08-10").claims
    assert (claim.modality, claim.polarity) == ("actual", "positive")
    text = "The killers of the journalist were sentenced in Istanbul on Monday."
    claim = next(claim for claim in read_text(text, date="2021-08-10").claims if claim.type == "ASSAULT")
    assert (claim.place, claim.time.begin) == (None, None)
    assert not [c for c in read_text("He is the most dangerous killer of women.").claims if c.type == "ASSAULT"]


@pytest.mark.model
def test_an_action_by_somebody_else_is_not_what_was_told_before() -> None:
    text = "Gunmen killed ten people in Herat. The action by the Security Council came on Monday."
    assert [claim.rule for claim in read_text(text, date="2021-08-10").claims if claim.type == "ASSAULT"] == [
        "kill:kill"
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "He occupied the office of president for ten years.",
        "A bakery occupies the ground floor of the office.",
        "The minister walked out of the hospital on Friday.",
        "Deputies walked out of the building into the rain.",
        "The senator walked out of the interview with CNN.",
        "The hospital recruited nurses from India.",
        "The school recruits children from poor families.",
        "The recruitment of nurses has slowed.",
        "He was recruited into the civil service in 1990.",
        "The ministry drafted a bill.",
        "Voters deserted the party.",
        "The streets were deserted.",
        "His courage deserted him.",
        "Divers cut the cable to free the whale.",
        "The company cut its cable prices.",
        "Builders cut a power cable by accident.",
        "An earthquake severed an undersea cable.",
        "A power cut knocked the website offline.",
        "The club faces sanctions from UEFA.",
        "Students who cheat face sanctions.",
        "I scrapped my visa application.",
        "Villagers decorated the church with flowers.",
        "The bank wrote off 40 million dollars of bad loans.",
        "The channel pulled its drama off the air.",
        "The publisher closed its daily for lack of readers.",
        "Lightning knocked the station off the air.",
        "Thieves stole gold from a museum.",
        "He stole the show.",
    ],
)
def test_everyday_uses_of_the_same_words_tell_no_event(text: str) -> None:
    claims = read_text(text, date="2021-08-10").claims
    assert not claims, [(claim.type, claim.rule) for claim in claims]
