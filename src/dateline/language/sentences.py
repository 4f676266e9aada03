"""Splits the tokens of a block into sentences, by rules."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.language.orthography import Orthography, orthography
from dateline.model.span import Span

_ENDS = frozenset(".!?…")
_QUOTES_AND_BRACKETS = frozenset("\"”’'»›)]}")
_OPENERS = frozenset("\"“‘'«‹([{*•-–—")


def split_sentences(text: str, tokens: Sequence[Span]) -> list[tuple[int, int]]:
    """Half-open ranges of tokens, in order, that together cover all tokens."""
    tables = orthography()
    words = [text[start:end] for start, end in tokens]
    out: list[tuple[int, int]] = []
    first = index = 0
    while index < len(words):
        after = _end_of_sentence(text, tokens, words, index, tables)
        if index == first + 1 and words[first : index + 1] in (["Q", ":"], ["A", ":"]) and index + 1 < len(words):
            after = index + 1  # the label of a question or an answer
        if after:
            out.append((first, after))
            first = index = after
        else:
            index += 1
    if first < len(words):
        out.append((first, len(words)))
    return out


def _end_of_sentence(text: str, tokens: Sequence[Span], words: list[str], index: int, tables: Orthography) -> int:
    """The token after the sentence, if one ends at this token with its closing quotation marks; else 0."""
    after = index + 1
    if after < len(words) and _paragraph_ends(text, tokens[index][1], tokens[after][0]):
        return after
    word = words[index]
    if word[-1] not in _ENDS:
        return 0
    while after < len(words) and words[after][0] in _QUOTES_AND_BRACKETS and tokens[after][0] == tokens[after - 1][1]:
        after += 1
    while words[after : after + 1] == ["["] and "".join(words[after + 1 : after + 2]).isdigit():
        # A note's number belongs to the sentence before it.
        after = min(after + 3, len(words))
    if after >= len(words):
        return after
    if after > index + 1 and _paragraph_ends(text, tokens[after - 1][1], tokens[after][0]):
        return after
    if tokens[after][0] == tokens[after - 1][1] and words[after][0] not in _OPENERS and not _glued(words, index, after):
        return 0
    return after if _begins_sentence(words, index, after, tables) else 0


def _glued(words: list[str], index: int, after: int) -> bool:
    """A missing space between sentences: a full stop between two words."""
    return words[index] == "." and words[after][:1].isupper() and after == index + 1


def _paragraph_ends(text: str, start: int, end: int) -> bool:
    return end - start > 1 and text.count("\n", start, end) > 1


def _begins_sentence(words: list[str], index: int, after: int, tables: Orthography) -> bool:
    """Whether the word at `after` begins a new sentence, given the word with the full stop at `index`."""
    word, following = words[index], words[after]
    opened = after
    while opened + 1 < len(words) and words[opened][0] in _OPENERS:
        opened += 1
    letter = words[opened][0]
    if letter.islower() or following[0] in ",;:)]}%" or following[0] in _ENDS:
        return False
    if not set(word) <= _ENDS:
        bare = word[:-1]
        if bare in tables.titles:
            return False
        return words[opened] in tables.starters or (bare in tables.hours and _after_hour(words, opened, tables))
    if word[-1] in "?!" and after > index + 1 and words[index + 1][0] in "\"”’'" and letter.isupper():
        # "Is it over?" Smith asked: the speaker belongs to the question.
        return tables.speech.isdisjoint(words[after : after + 5]) or following[0] in _OPENERS
    return True


def _after_hour(words: list[str], opened: int, tables: Orthography) -> bool:
    """Whether what follows "3 a.m." opens a sentence and is no day, zone or "Moscow time"."""
    word = words[opened]
    capital = word[0].isupper() and (len(word) == 1 or not word.isupper()) and word not in tables.days
    return capital and "time" not in (each.lower() for each in words[opened : opened + 4])
