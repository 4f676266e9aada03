"""Names that the text itself shows whole: spelt out before letters in brackets, or with a nickname in the midst."""

from collections.abc import Iterator

from dateline.language.analysis import Analysis, Name
from dateline.language.classes import CLOSING_QUOTES

_OPENING = frozenset({'"', "“", "‘", "'", "``", "«"})
_CALLED = 2
"""Words that a nickname may have."""
_LEAST, _MOST = 2, 9
"""Letters that a body may be known by."""


def spelt_out(analysis: Analysis, letters: int) -> int | None:
    """The first token of what letters in brackets are short for: "**Human** Rights Commission, Abuja (**HRCA**)".

    Only words with a capital count, and every one of them has its letter.
    """
    word = analysis.surface(letters)
    if not (_LEAST <= len(word) <= _MOST and word.isupper() and word.isalpha()):
        return None
    if letters < 1 or analysis.surface(letters - 1) != "(" or letters + 1 >= len(analysis.tokens):
        return None
    if analysis.surface(letters + 1) != ")":
        return None
    left, first = len(word), analysis.sentence_tokens(letters).start
    i = letters - 2
    while i >= first:
        surface = analysis.surface(i)
        if surface[:1].isupper():
            left -= 1
            if surface[0] != word[left]:
                return None
            if left == 0:
                return i
        elif (surface[:1].isalnum() and len(surface) > len("from")) or surface in (".", ";", ":", "(", ")"):
            return None
        i -= 1
    return None


def bodies_spelt_out(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The first and last tokens of bodies that are spelt out before their letters, and those of the letters."""
    for i in range(2, len(analysis.tokens) - 1):
        if analysis.surface(i - 1) == "(" and (first := spelt_out(analysis, i)) is not None:
            inside = range(first, i - 1)
            if any(name.type == "ORG" and name.start in inside and name.end <= i for name in analysis.names):
                yield first, i - 2
                yield i, i


def people_called(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The first and last tokens of people with a nickname in quotation marks: "Col. **Jan “Mac” Roe**"."""
    at = {i: name for name in analysis.names if name.type == "PERSON" for i in range(name.start, name.end)}
    for i in at:
        if analysis.surface(i) in _OPENING or i + 1 not in range(len(analysis.tokens)):
            continue
        if analysis.surface(i + 1) not in _OPENING:
            continue
        for j in range(i + 3, i + 4 + _CALLED):
            if j + 1 not in at or analysis.surface(j) not in CLOSING_QUOTES or j + 1 not in analysis.sentence_tokens(i):
                continue
            if all(analysis.surface(k)[:1].isupper() for k in (i, *range(i + 2, j), j + 1)):
                yield _start(analysis, at[i], i), max(j + 1, at[j + 1].end - 1)
            break


def _start(analysis: Analysis, name: Name, last: int) -> int:
    return next((k for k in range(name.start, last + 1) if analysis.surface(k)[:1].isalnum()), last)
