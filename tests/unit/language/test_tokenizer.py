"""Tokens and sentences: the conventions of the treebank, with offsets."""

import pytest

from dateline.language.sentences import split_sentences
from dateline.language.tokenizer import tokenize


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They can't, won’t and cannot go.", "They ca n't , wo n’t and can not go ."),
        ("The mayor's office; the officers' mess", "The mayor 's office ; the officers ' mess"),
        ("A war-torn, anti-government town", "A war - torn , anti-government town"),
        ("The U.S. and U.S.-led forces", "The U.S. and U.S. - led forces"),
        ("Gen. J. Smith left at 5pm (local time).", "Gen. J. Smith left at 5 pm ( local time ) ."),
        ("It cost $1,200.50, or 5%...", "It cost $ 1,200.50 , or 5 % ..."),
        ("“We left,” he said.", "“ We left , ” he said ."),
        (
            "See https://example.org/a-b_c?d=1, or write to desk@example.org.",
            "See https://example.org/a-b_c?d=1 , or write to desk@example.org .",
        ),
        ("No. 5 fell. He said no.", "No. 5 fell . He said no ."),
        ("POST NO. 5 FELL, GEN. RUIZ SAID. NO.", "POST NO. 5 FELL , GEN. RUIZ SAID . NO ."),
        ("soldiers and/or police on 3/4/2020 at 10:30", "soldiers and / or police on 3/4/2020 at 10:30"),
        ("talks—long awaited—failed", "talks — long awaited — failed"),
        ("\ufeffRebels \u00ad \u200bleft Goma\u200b, \u2060 he said.\u00ad", "Rebels left Goma , he said ."),
    ],
)
def test_cuts_as_the_treebank_does(text: str, expected: str) -> None:
    assert words(text) == expected.split()


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Skip this. Read that."
    assert [text[start:end] for start, end in tokenize(text, 11, len(text))] == ["Read", "that", "."]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["Lt. Gen. Ann Doe met Sen. Roe on Monday.", "They spoke for an hour."],
        ["“We are leaving.”", "The mayor did not say when."],
        ["Troops crossed into the U.S.", "The border was open."],
        ["They met at 5 p.m. Friday in St. Ives.", "It rained."],
        ["“Is it over?” the mayor asked.", "It was not."],
        ["Prices rose 3.5 per cent.", "In May they had fallen."],
        ["The siege ended in July.[12]", "Aid arrived later."],
    ],
)
def test_splits_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    tokens = tokenize(text)
    found = [text[tokens[first][0] : tokens[last - 1][1]] for first, last in split_sentences(text, tokens)]
    assert found == sentences


def test_an_empty_line_ends_a_sentence() -> None:
    text = "A headline\n\nThe report begins"
    assert len(split_sentences(text, tokenize(text))) == 2


@pytest.mark.parametrize("text", ["", " \n\t ", "​"])
def test_text_without_words(text: str) -> None:
    assert split_sentences(text, tokenize(text)) == []
