"""What the language layer says about a text: tokens, sentences, tree and names, with the walks that coding needs."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Literal, Protocol

import msgspec

from dateline.language.classes import NAMES_LIKE_PRONOUNS
from dateline.model.span import Span

NameType = Literal["PERSON", "ORG", "LOC", "MISC"]
"""MISC is a name of whatever is none of the others: a people, a faith, an event, a work, a product."""


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """One token. `start` and `end` are characters of the document's text; `head` is an index into the tokens."""

    start: int
    end: int
    lemma: str
    upos: str
    xpos: str
    head: int
    """Index of the head token in `Analysis.tokens`; -1 for the root of a sentence."""
    deprel: str
    """Universal Dependencies relation, with its subtype (`nsubj:pass`)."""
    etype: str | None = None
    """What the noun phrase that this token heads is about: person, place, organization, event, object …"""


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A name that the model found, as a half-open range of tokens."""

    start: int
    end: int
    type: NameType
    score: float


class Analysis(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The analysis of one text. Everything is addressed by the index of a token."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    """Half-open ranges of tokens, in order; together they cover all tokens."""
    names: tuple[Name, ...] = ()
    meanings: tuple[bytes, ...] = ()
    """For each token what it means where it stands: a vector of numbers from -127 to 127, a signed byte each. Empty
    where the language model gives none."""

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token its dependents, from left to right."""
        below: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head >= 0:
                below[token.head].append(i)
        return tuple(map(tuple, below))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    @cached_property
    def _sentence_firsts(self) -> tuple[int, ...]:
        return tuple(first for first, _ in self.sentences)

    # Coding asks for these of every token many times over, so they are made once.

    @cached_property
    def _surfaces(self) -> tuple[str, ...]:
        return tuple(self.text[token.start : token.end] for token in self.tokens)

    @cached_property
    def _lowered(self) -> tuple[str, ...]:
        names = NAMES_LIKE_PRONOUNS
        return tuple(
            surface if surface in names and token.upos == "PROPN" else surface.lower()
            for surface, token in zip(self._surfaces, self.tokens, strict=True)
        )

    @cached_property
    def _relations(self) -> tuple[tuple[str, str], ...]:
        """For each token its relation, with and without the subtype."""
        return tuple((token.deprel, token.deprel.partition(":")[0]) for token in self.tokens)

    @cached_property
    def answers(self) -> dict[tuple[object, tuple[int, ...]], Any]:
        """What has been asked of its tokens so far: see `once`."""
        return {}

    def surface(self, i: int) -> str:
        """The characters of token `i`."""
        return self._surfaces[i]

    def lower(self, i: int) -> str:
        """The characters of token `i`, lower-cased, but for names that would be pronouns then: "the WHO"."""
        return self._lowered[i]

    def deprel(self, i: int) -> str:
        """The relation of token `i` without its subtype."""
        return self._relations[i][1]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` up to and including token `last`."""
        return self.tokens[first].start, self.tokens[last].end

    def meaning(self, i: int) -> bytes | None:
        """What token `i` means where it stands, if the language model says so."""
        return self.meanings[i] if self.meanings else None

    def token_at(self, offset: int) -> int | None:
        """The token that covers the character at `offset`, or None."""
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self.tokens[i].end else None

    def name_at(self, i: int) -> Name | None:
        """The name that token `i` is part of, or None."""
        k = bisect_right(self.names, i, key=lambda name: name.end)
        return self.names[k] if k < len(self.names) and self.names[k].start <= i else None

    def tokens_in(self, span: Span) -> range:
        """The tokens that lie within a span of characters."""
        first = bisect_right(self._starts, span[0] - 1)
        last = bisect_right(self._starts, span[1] - 1)
        if last > first and self.tokens[last - 1].end > span[1]:
            last -= 1
        return range(first, last)

    def sentence_index(self, i: int) -> int:
        """The index of the sentence that token `i` belongs to."""
        return bisect_right(self._sentence_firsts, i) - 1

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence of the first token that starts at `offset` or behind it."""
        return self.sentence_index(self.tokens_in((offset, len(self.text))).start)

    def sentence_tokens(self, i: int) -> range:
        """The tokens of the sentence that token `i` belongs to."""
        return range(*self.sentences[self.sentence_index(i)])

    def sentence_span(self, index: int) -> Span:
        """The characters of the sentence with this index."""
        first, end = self.sentences[index]
        return self.span(first, end - 1)

    @cached_property
    def _subtrees(self) -> dict[int, tuple[int, ...]]:
        """Those that have been asked for."""
        return {}

    def subtree(self, i: int) -> tuple[int, ...]:
        """Token `i` and everything below it, in text order."""
        known = self._subtrees.get(i)
        if known is None:
            out, stack = [], [i]
            while stack:
                j = stack.pop()
                out.append(j)
                stack.extend(self.children[j])
            known = self._subtrees[i] = tuple(sorted(out))
        return known

    def child(self, i: int, *relations: str) -> int | None:
        """The first dependent of `i` with such a relation; `nsubj` takes its subtypes in."""
        for j in self.children[i]:
            whole, main = self._relations[j]
            if main in relations or whole in relations:
                return j
        return None

    def dependents(self, i: int, *relations: str) -> Iterator[int]:
        """The dependents of `i` with one of these relations, matched as in `child`."""
        for j in self.children[i]:
            whole, main = self._relations[j]
            if main in relations or whole in relations:
                yield j

    def ancestors(self, i: int) -> Iterator[int]:
        """The head of `i`, its head, and so on up to the root."""
        i = self.tokens[i].head
        while i >= 0:
            yield i
            i = self.tokens[i].head


class Annotator(Protocol):
    """The seam for language models: the one that ships, or an adapter to another."""

    @property
    def name(self) -> str:
        """Name and version, for the record."""
        ...

    def annotate(self, text: str, blocks: Sequence[Span]) -> Analysis:
        """Analyse the given blocks of the text; no sentence crosses the border of a block."""
        ...
