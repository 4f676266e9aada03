"""Who "they" are after talks, countries behind their towns, and what headlines say is to be done, and when."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "codes"),
    [
        ("Talks between Sudan and Chad ended on Friday. They agreed to open the border.", "agreed", ["SDN", "TCD"]),
        ("Talks between the army and the rebels ended. They agreed on a truce.", "agreed", ["---MIL", "---REB"]),
        ("A truce between Israel and Hamas began. They agreed to swap prisoners.", "agreed", ["ISR", "PSEREBHMS"]),
        ("The war between Sudan and Chad ended. They signed a truce.", "signed", ["SDN", "TCD"]),
        ("Talks with the rebels ended. They agreed on a truce.", "agreed", ["---REB"]),
        ("Talks between Sudan and Chad ended. They attacked a village on Monday.", "attacked", [None]),
        (
            "Talks between Sudan and Chad ended. Rebels shelled Adre. They captured the town.",
            "captured",
            ["---REB"],
        ),
    ],
)
def test_they_are_the_sides_of_what_was_told_of(text: str, word: str, codes: list[str | None]) -> None:
    claim = next(c for c in read_text(text, date="2025-03-05").claims if text[slice(*c.predicate)] == word)
    assert [who.code for who in claim.actors] == codes


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Homs, Syria, police said.",
        "Rebels shelled Aden, Yemen, officials said.",
        "Rebels raided Maiduguri, Nigeria, witnesses said.",
    ],
)
def test_a_country_behind_its_town_does_nothing(text: str) -> None:
    (claim,) = read_text(text, date="2025-03-05").claims
    assert [who.text for who in claim.actors] == ["Rebels"]


def test_a_country_that_speaks_behind_a_town_does() -> None:
    record = read_text("Rebels attacked Homs, Syria said.", date="2025-03-05")
    assert [record.text[slice(*one.source[0])] for one in record.statements] == ["Syria"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sanctions to be lifted in June", "2025-06-01"),
        ("Hostages to be freed on Friday", "2025-03-07"),
        ("Mali: sanctions to be lifted on Friday", "2025-03-07"),
        ("Army to leave Goma in January", "2026-01-01"),
        ("The sanctions are to be lifted in January.", "2026-01-01"),
        ("Hostages freed on Friday", "2025-02-28"),
        ("The sanctions were to be lifted on Friday.", "2025-03-07"),
    ],
)
def test_what_is_to_be_done_lies_ahead(text: str, day: str) -> None:
    (claim,) = read_text(text, date="2025-03-05").claims
    assert claim.time.begin == day


def test_who_takes_losses_to_a_number_suffers_none() -> None:
    text = "Two soldiers were killed in Mali on Monday, taking France's losses to 58."
    assert [claim.rule for claim in read_text(text, date="2025-03-05").claims] == ["kill:kill"]
