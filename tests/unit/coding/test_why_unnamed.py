"""Why somebody is not named tells of no deed: that an aide was barred from speaking is no news."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model


def told(text: str) -> list[str]:
    """The predicates of a text."""
    record = read_text(text, date="2025-03-05")
    return [record.text[slice(*one.predicate)] for one in record.claims]


@pytest.mark.parametrize(
    "who",
    [
        "an aide, who was barred from speaking on the record",
        "an officer who was not allowed to speak to reporters",
        "two people with knowledge of the matter, who were not permitted to speak publicly",
        "an official who was forbidden to discuss the matter",
        "an official who was prohibited from discussing it in public",
        "an official, who was told not to comment",
        "two officials who were not cleared to discuss the withdrawal",
        "a doctor who requested anonymity because her agency had forbidden staff to talk to the media",
        "an officer, who spoke on condition of anonymity as the army had ordered men not to talk to the press",
    ],
)
def test_why_a_source_is_not_named(who: str) -> None:
    assert told(f"Troops left Bria on Friday, said {who}.") == ["left"]


def test_nobody_is_told_to_have_ordered_it() -> None:
    text = "Troops left Bria, said an aid worker who requested anonymity because her agency forbade staff to talk."
    assert "orders" not in {one.stance for one in read_text(text, date="2025-03-05").statements}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The court barred the editor from speaking to the press.", "barred"),
        ("The editor, who was barred from speaking to the press, was arrested on Monday.", "barred"),
        ("The army has forbidden soldiers to talk to the media, an officer said.", "forbidden"),
        ("Police said an official was barred from speaking to the press.", "barred"),
        ("A diplomat who was barred from entering the country said troops had left Bria.", "barred"),
        ("Three officials who were forbidden to speak to the press fled to Chad.", "forbidden"),
        ("The prisoners were not allowed to speak to their lawyers, their families said.", "allowed"),
    ],
)
def test_who_may_not_speak_where_it_is_the_news(text: str, word: str) -> None:
    assert word in told(text)
