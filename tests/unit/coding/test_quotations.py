"""Quotation marks: kinds, paragraphs, forgotten marks, apostrophes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.coding.attribution.quotations import quotations


def paragraphs(text: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((at, at + len(line)))
        at += len(line) + 1
    return out


def quoted(text: str) -> list[str]:
    return [" / ".join(text[start:end] for start, end in q.spans) for q in quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “we hold the bridge”.", ["“we hold the bridge”"]),
        ('She said "we hold the bridge".', ['"we hold the bridge"']),
        ("``We hold it,'' she said.", ["``We hold it,''"]),
        ("''We hold it,'' she said.", ["''We hold it,''"]),
        ("«We hold it», she said.", ["«We hold it»"]),
        ("Mayor calls siege ‘a crime’", ["‘a crime’"]),
        ("Mayor calls siege 'a crime'", ["'a crime'"]),
        ("“We will go on,″ he said.", ["“We will go on,″"]),
        ("“He told us ‘go home’ twice,” she said.", ["“He told us ‘go home’ twice,”"]),
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text", ["The rebels' camp and the army's post.", "It's their war, isn't it?", "Born in the '90s.", ""]
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_quotation_goes_on_in_a_paragraph_that_opens_with_a_mark() -> None:
    assert quoted("“First we walked.\n“Then we ran,” she said.") == ["“First we walked. / “Then we ran,”"]


def test_a_forgotten_mark_ends_with_its_paragraph() -> None:
    assert quoted("“First we walked, she said.\nThe road was open.") == ["“First we walked, she said."]


@given(st.text(alphabet="ab .,\n'\"“”‘’`«»", max_size=60))
def test_quotations_lie_in_their_paragraphs_and_do_not_overlap(text: str) -> None:
    blocks = paragraphs(text)
    spans = [span for q in quotations(text, blocks) for span in q.spans]
    assert all(any(start <= s < e <= end for start, end in blocks) for s, e in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
