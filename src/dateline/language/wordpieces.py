"""Words to what the network reads: word-piece numbers, the position of each word's first piece, and case classes.

Training and analysis share this module, so that the network sees at work exactly what it saw when it learned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST_INPUT = 512
"""Pieces in one input of the network, [CLS] and [SEP] included: the size of the encoder's position table."""
PIECES_PER_PACK = 192
"""Sentences of a document share one input up to this size, so that a name is read beside its other mentions."""
PIECES_PER_WORD = 8
"""Later pieces of a word are dropped: an address of 200 characters tells the network no more than its beginning."""
_REMEMBERED_WORDS = 30_000


class Case(IntEnum):
    """How a word is written. The encoder's vocabulary is lower-case, so this is all it learns about capitals."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    TITLE_FIRST = 3
    UPPER = 4
    SINGLE_CAPITAL = 5
    MIXED = 6
    DIGITS = 7
    DIGITS_AND_LETTERS = 8
    SYMBOLS = 9
    UPPER_AMONG_UPPER = 10
    TITLE_AMONG_TITLE = 11


@dataclass(frozen=True, slots=True)
class Pack:
    """One sentence or several in a row, as the network reads them: [CLS] first [SEP] second [SEP] …

    Each sentence has an entry for the root of its tree, which is the mark before it, and then one for each word.
    """

    ids: np.ndarray
    """The number of each piece."""
    cases: np.ndarray
    """The case class of each piece."""
    first: np.ndarray
    """For each entry the position of its first piece."""
    sentence: np.ndarray
    """For each entry the number of its sentence in the pack, from 1."""


class WordPieces:
    """Cuts words into word-pieces and remembers the cut of the words it has met."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[int, ...]] = {}

    def vocabulary(self) -> list[str]:
        """Every piece, in no particular order."""
        return list(self._tokenizer.get_vocab())

    def of_word(self, word: str) -> tuple[int, ...]:
        """The piece numbers of one word; never empty."""
        pieces = self._known.get(word)
        if pieces is None:
            ids = self._tokenizer.encode(word[:200], add_special_tokens=False).ids
            pieces = tuple(ids[:PIECES_PER_WORD]) or (UNKNOWN,)
            if len(self._known) >= _REMEMBERED_WORDS:
                self._known.clear()
            self._known[word] = pieces
        return pieces

    def pack(self, sentences: Sequence[Sequence[str]]) -> Pack:
        """The words of some sentences in a row; the caller keeps them within LONGEST_INPUT pieces."""
        return assemble([([self.of_word(word) for word in words], case_classes(words)) for words in sentences])

    def length(self, words: Sequence[str]) -> int:
        """What a sentence takes up in a pack: its pieces, and the mark after it."""
        return 1 + sum(len(self.of_word(word)) for word in words)


def shares(lengths: Sequence[int], room: int = PIECES_PER_PACK) -> Iterator[tuple[int, int]]:
    """Which sentences of a document go into one pack, as half-open ranges: as many as fit, and at least one."""
    first, taken = 0, 1
    for index, length in enumerate(lengths):
        if index > first and taken + length > room:
            yield first, index
            first, taken = index, 1
        taken += length
    if first < len(lengths):
        yield first, len(lengths)


def assemble(sentences: Sequence[tuple[Sequence[Sequence[int]], Sequence[Case]]]) -> Pack:
    """Lay the pieces and cases of each sentence's words out in one row."""
    ids, spread = [CLS], [int(Case.NONE)]
    first: list[int] = []
    sentence: list[int] = []
    for number, (pieces, cases) in enumerate(sentences, 1):
        first.append(len(ids) - 1)
        for word_pieces, case in zip(pieces, cases, strict=True):
            first.append(len(ids))
            ids.extend(word_pieces)
            spread.extend([int(case)] * len(word_pieces))
        sentence.extend([number] * (len(pieces) + 1))
        ids.append(SEP)
        spread.append(int(Case.NONE))
    return Pack(*(np.array(values, np.int64) for values in (ids, spread, first, sentence)))


def case_classes(words: Sequence[str]) -> list[Case]:
    """One case class per word. Where a whole line is in capitals or in title case, they say little: a class apart."""
    classes = [case_class(word) for word in words]
    lettered = [word for word in words if word[:1].isalpha() and len(word) > 3]
    if len(lettered) >= 2 and all(word.isupper() for word in lettered):
        return [Case.UPPER_AMONG_UPPER if case is Case.UPPER else case for case in classes]
    if len(lettered) >= 3 and all(word[0].isupper() for word in lettered):
        return [Case.TITLE_AMONG_TITLE if case is Case.TITLE else case for case in classes]
    for index, word in enumerate(words):
        if word[:1].isalnum():
            if classes[index] is Case.TITLE:
                classes[index] = Case.TITLE_FIRST
            break
    return classes


@lru_cache(maxsize=_REMEMBERED_WORDS)
def case_class(word: str) -> Case:
    """How one word is written, without regard to its neighbours."""
    letters = [char for char in word if char.isalpha()]
    if any(char.isdigit() for char in word):
        return Case.DIGITS_AND_LETTERS if letters else Case.DIGITS
    if not letters:
        return Case.SYMBOLS
    if all(char.islower() for char in letters):
        return Case.LOWER
    if not letters[0].isupper():
        return Case.LOWER if not any(char.isupper() for char in letters) else Case.MIXED
    if len(letters) == 1:
        return Case.SINGLE_CAPITAL
    if not any(char.islower() for char in letters):
        return Case.UPPER
    return Case.TITLE if not any(char.isupper() for char in letters[1:]) else Case.MIXED
