"""Mends of trees leave trees: whatever is moved, no word hangs on itself."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.coding.trees.repairs.sound import sound
from dateline.language.analysis import Analysis, Token


def chain(heads: list[int]) -> Analysis:
    """A text of one letter a word, with these heads."""
    tokens = tuple(
        Token(start=2 * i, end=2 * i + 1, lemma="x", upos="X", xpos="FW", head=head, deprel="dep")
        for i, head in enumerate(heads)
    )
    return Analysis(text=" ".join("x" * len(heads)), tokens=tokens, sentences=((0, len(heads)),))


trees = st.integers(2, 9).flatmap(
    lambda n: st.tuples(
        st.tuples(*(st.integers(-1, i - 1) for i in range(n))),  # each hangs on one before it, or on none
        st.lists(st.tuples(st.integers(0, n - 1), st.integers(-1, n - 1)), max_size=6),
    )
)


def reaches_a_root(analysis: Analysis, i: int) -> bool:
    steps = 0
    while i >= 0 and steps <= len(analysis.tokens):
        i, steps = analysis.tokens[i].head, steps + 1
    return i < 0


@given(trees)
def test_every_word_leads_to_a_root_after_any_mends(case: tuple[tuple[int, ...], list[tuple[int, int]]]) -> None:
    before = chain(list(case[0]))
    tokens = list(before.tokens)
    for i, head in case[1]:
        tokens[i] = replace(tokens[i], head=head)
    moved = replace(before, tokens=tuple(tokens))
    after = sound(moved, before)
    assert all(reaches_a_root(after, i) for i in range(len(after.tokens)))
    if all(reaches_a_root(moved, i) for i in range(len(tokens))):
        assert after is moved
    for i, token in enumerate(after.tokens):
        assert token in (moved.tokens[i], before.tokens[i])


def test_of_two_words_on_each_other_the_first_stays_moved() -> None:
    before = chain([-1, 0, 0])
    moved = replace(
        before, tokens=(before.tokens[0], *(replace(t, head=h) for t, h in zip(before.tokens[1:], (2, 1), strict=True)))
    )
    assert [token.head for token in sound(moved, before).tokens] == [-1, 2, 0]
