"""How names are put in a row, and what is a pronoun."""

import pytest

from dateline.wording.words import is_pronoun, listed


@pytest.mark.parametrize(
    ("names", "expected"),
    [((), ""), (("Mali",), "Mali"), (("Mali", "Niger"), "Mali and Niger"), (("A", "B", "C"), "A, B and C")],
)
def test_names_are_put_as_a_sentence_puts_them(names: tuple[str, ...], expected: str) -> None:
    assert listed(names) == expected


def test_a_pronoun_is_one_whatever_its_case() -> None:
    assert is_pronoun("They")
    assert not is_pronoun("The army")
