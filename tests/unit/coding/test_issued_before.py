"""Whose words a paper is that was told of before it is cited, and who goes unnamed when told of again."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

TOLD = "that rebels had seized Goma"


def last_source(text: str) -> tuple[str | None, bool]:
    """By what name the source of the last statement goes, and whether it is anonymous."""
    record = read_text(text, date="2025-03-05")
    names = {one.id: one.name for one in record.entities}
    last = record.statements[-1]
    return names.get(last.source_entity or ""), last.anonymous


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"The ministry said in a statement {TOLD}.\n\nThe statement added that soldiers had fled.", "The ministry"),
        (f"The ministry denied in a statement {TOLD}.\n\nThe same statement said they had fled.", "The ministry"),
        ("The governor issued a statement on Monday.\n\nThe statement said soldiers had fled.", "The governor"),
        ("Amnesty published a report on Monday.\n\nThe report said soldiers had killed ten people.", "Amnesty"),
        ("The minister was shown a statement. The statement said soldiers had fled.", "a statement"),
        ("The report says rebels seized Goma.", None),
    ],
)
def test_a_paper_is_the_word_of_who_issued_it(text: str, name: str | None) -> None:
    assert last_source(text)[0] == name


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        (f"An official said {TOLD}.\n\nThe official said soldiers had fled.", True),
        (f"An official said {TOLD}.\n\nThe same official said soldiers had fled.", True),
        (f"A security source said {TOLD}.\n\nThe same source said soldiers had fled.", True),
        (f"A bank official, John Roe, said {TOLD}. The official said soldiers had fled.", False),
        (f"The president said {TOLD}.\n\nThe president added that soldiers had fled.", False),
    ],
)
def test_who_was_unnamed_stays_so(text: str, anonymous: bool) -> None:
    assert last_source(text)[1] is anonymous


def test_a_second_official_is_another() -> None:
    record = read_text(f"An official said {TOLD}.\n\nA second official said they had fled.", date="2025-03-05")
    assert len({one.source_entity for one in record.statements}) == 2
