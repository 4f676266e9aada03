"""Case classes, and how a sentence is laid out for the network."""

import pytest

from dateline.language.wordpieces import CLS, SEP, Case, assemble, case_class, case_classes


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("town", Case.LOWER),
        ("Town", Case.TITLE),
        ("UN", Case.UPPER),
        ("I", Case.SINGLE_CAPITAL),
        ("iPhone", Case.MIXED),
        ("McKay", Case.MIXED),
        ("2021", Case.DIGITS),
        ("F16", Case.DIGITS_AND_LETTERS),
        ("—", Case.SYMBOLS),
        ("🔥", Case.SYMBOLS),
    ],
)
def test_case_of_one_word(word: str, case: Case) -> None:
    assert case_class(word) is case


def test_the_first_word_and_headlines_are_classes_apart() -> None:
    assert case_classes(["“", "Rebels", "took", "Lorvik"])[1] is Case.TITLE_FIRST
    assert case_classes(["REBELS", "TAKE", "TOWN"])[1] is Case.UPPER_AMONG_UPPER
    assert case_classes(["Rebels", "Take", "Northern", "Town"])[1] is Case.TITLE_AMONG_TITLE


def test_layout() -> None:
    laid = assemble([(7, 8), (9,)], [Case.LOWER, Case.TITLE])
    assert laid.ids.tolist() == [CLS, 7, 8, 9, SEP]
    assert laid.cases.tolist() == [0, 1, 1, 2, 0]
    assert laid.first.tolist() == [0, 1, 3]
