"""Case classes, and how a sentence is laid out for the network."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.wordpieces import CLS, SEP, Case, assemble, case_class, case_classes, shares


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


def test_layout_of_a_pack() -> None:
    laid = assemble([([(7, 8), (9,)], [Case.LOWER, Case.TITLE]), ([(5,)], [Case.UPPER])])
    assert laid.ids.tolist() == [CLS, 7, 8, 9, SEP, 5, SEP]
    assert laid.cases.tolist() == [0, 1, 1, 2, 0, 4, 0]
    # Each sentence has an entry for its root, at the mark before it, and one for each word.
    assert laid.first.tolist() == [0, 1, 3, 4, 5]
    assert laid.sentence.tolist() == [1, 1, 1, 2, 2]


@given(st.lists(st.integers(2, 600), max_size=60), st.integers(0, 300))
def test_shares_take_every_sentence_once_and_keep_to_their_room(lengths: list[int], room: int) -> None:
    found = list(shares(lengths, room))
    assert [i for first, end in found for i in range(first, end)] == list(range(len(lengths)))
    for first, end in found:
        assert end - first == 1 or 1 + sum(lengths[first:end]) <= room
    for (first, end), _ in pairwise(found):
        assert 1 + sum(lengths[first : end + 1]) > room
