"""A stay that somebody is on, and a known deed that something is on, are no part of what is said, asked or refused."""

import msgspec
import pytest

from dateline import read_text

pytestmark = pytest.mark.model


def claims_of(text: str) -> dict[str, dict]:
    """The claims of a text, by their words."""
    record = msgspec.to_builtins(read_text(text, date="2025-03-05"))
    return {record["text"][slice(*claim["predicate"])]: claim for claim in record["claims"]}


@pytest.mark.parametrize(
    ("text", "word", "modality", "polarity"),
    [
        ("The prime minister, on a visit to Rome, ruled out talks with Iran.", "visit", "actual", "positive"),
        ("The prime minister, on a trip to Rome, refused to send troops to Mali.", "trip", "actual", "positive"),
        ("On a visit to Kyiv, Scholz promised tanks.", "visit", "actual", "positive"),
        ("Scholz promised tanks on a visit to Kyiv.", "visit", "actual", "positive"),
        ("The president threatened sanctions on a visit to Lima.", "visit", "actual", "positive"),
        ("The council voted on a resolution on the invasion of Ukraine.", "invasion", "actual", "positive"),
        ("The debate on the bombing of Goma was put off.", "bombing", "actual", "positive"),
        ("Bishops echoed the pope's appeal on the war in Sudan.", "war", "actual", "positive"),
        ("The minister promised action on the killing of women.", "killing", "actual", "positive"),
        ("Russia vetoed a resolution on the annexation of Crimea.", "annexation", "actual", "positive"),
        ("The council rejected a resolution on the killing of the journalist.", "killing", "actual", "positive"),
        # Not what is agreed or planned itself, nor what is to come of a deed.
        ("Iran and Iraq agreed on a visit by the pope.", "visit", "planned", "positive"),
        ("The president decided on the withdrawal of troops.", "withdrawal", "planned", "positive"),
        ("Parliament will vote on the deployment of troops.", "deployment", "planned", "positive"),
        ("The UN wants a ban on the bombing of towns.", "bombing", "planned", "negative"),
        ("The army plans an attack on the town.", "attack", "planned", "positive"),
    ],
)
def test_what_somebody_or_something_is_on(text: str, word: str, modality: str, polarity: str) -> None:
    claim = claims_of(text)[word]
    assert (claim["modality"], claim["polarity"]) == (modality, polarity)


def test_nobody_asks_the_visit() -> None:
    asked = claims_of("The FBI director, on a visit to Mexico, asked police to join the search.")["asked"]
    assert [role["text"] for role in asked["recipients"]] == ["police"]
