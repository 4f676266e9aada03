"""Near-duplicates: copies of a text are found, whatever was cut or added, and others are not."""

import random

from hypothesis import given
from hypothesis import strategies as st

from dateline.sources.fingerprints import copies, fingerprint

WORDS = [f"word{n}" for n in range(3000)]


def text(seed, length=300):
    return random.Random(seed).choices(WORDS, k=length)


def groups(*texts):
    return copies([fingerprint(" ".join(words)) for words in texts])


def test_forty_cuts_of_one_story_are_copies():
    story, others = text(1), [text(n) for n in range(2, 42)]
    cut = [story[: 200 + 2 * n] + text(100 + n, 15) for n in range(40)]
    assert groups(*cut, *others) == [tuple(range(40))]


def test_case_punctuation_and_white_space_do_not_count():
    words = text(1)
    assert fingerprint(" ".join(words)) == fingerprint(", ".join(words).upper() + ".\n")


def test_two_reports_that_share_a_paragraph_are_two():
    shared = text(1, 60)
    assert groups(shared + text(2, 240), shared + text(3, 240)) == []


def test_short_texts_are_copies_only_when_they_are_the_same():
    assert groups(text(1, 10), text(1, 10), text(1, 9)) == [(0, 1)]
    assert copies([]) == [] and groups([], text(2)) == []


@given(st.permutations(range(6)))
def test_order_changes_no_group(order):
    story = text(1)
    texts = [story, story[:250], text(2), story[40:], text(3), [*text(2), "more"]]
    found = groups(*(texts[n] for n in order))
    assert {frozenset(order[n] for n in group) for group in found} == {frozenset({0, 1, 3}), frozenset({2, 5})}
