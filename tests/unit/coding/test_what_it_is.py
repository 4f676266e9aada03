"""What a word is read as, from raw sentences: the event that a careful reader takes from it, or none."""

import tomllib
from pathlib import Path

import pytest

from dateline import read_text

LINES = [
    pytest.param(*line, id=f"{name}-{n}")
    for name, group in tomllib.loads(Path(__file__).with_name("what_it_is.toml").read_text(encoding="utf-8")).items()
    for n, line in enumerate(group["lines"], 1)
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "event"), LINES)
def test_what_a_word_is_read_as(text: str, word: str, event: str) -> None:
    record = read_text(text, date="2024-05-10")
    got = {
        f"{claim.type}{'/' + claim.mode if claim.mode else ''}"
        f"{'' if claim.modality == 'actual' else ' ' + claim.modality}"
        for claim in record.claims
        if record.text[slice(*claim.predicate)] == word
    }
    assert got == ({event} if event else set()), [(claim.type, claim.rule) for claim in record.claims]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "cameo"),
    [
        ("Mali suspended talks with the rebels.", "164"),
        ("Qatar halted its mediation between the two sides.", "164"),
        ("Mali suspended its membership in the bloc.", "161"),
        ("Niger ended its cooperation with France.", "161"),
    ],
)
def test_only_who_halts_negotiations_has_their_code(text: str, cameo: str) -> None:
    assert [claim.cameo for claim in read_text(text, date="2024-05-10").claims] == [cameo]


@pytest.mark.model
def test_what_the_writer_does_is_no_news_unless_it_is_quoted() -> None:
    assert not read_text("I will help you with that.", date="2024-05-10").claims
    quoted = read_text("“I will help Ukraine,” President Macron said.", date="2024-05-10")
    assert [claim.type for claim in quoted.claims] == ["AGREE"]


@pytest.mark.model
def test_what_a_headline_says_they_are_to_do_is_planned() -> None:
    text = "Iran and Saudi Arabia to restore ties\n\nBEIJING, March 10 - Iran and Saudi Arabia agreed on it on Friday."
    record = read_text(text, date="2023-03-10")
    claim = next(claim for claim in record.claims if record.text[slice(*claim.predicate)] == "restore")
    assert (claim.type, claim.modality) == ("AGREE", "planned")
    assert [role.text for role in claim.actors] == ["Iran", "Saudi Arabia"]
