"""From text to `Analysis`: tokens, sentences, the network's tags and trees, lemmas and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.language.analysis import Analysis, Name, Token
from dateline.language.decode import best_tree
from dateline.language.lemmas import Lemmas
from dateline.language.names import agree, decode_names
from dateline.language.network import Network, Scores
from dateline.language.sentences import split_sentences
from dateline.language.tokenizer import tokenize
from dateline.language.wordpieces import LONGEST_INPUT, Pack, WordPieces, shares
from dateline.model.span import Span

_LONGEST_SENTENCE = 250
"""Tokens. Lists and tables without a full stop are cut here, so that work stays linear in the length of the text."""
TokenizedText = tuple[str, Sequence[Span], Sequence[tuple[int, int]]]
"""A text, its tokens as spans of characters, and its sentences as half-open ranges of tokens."""
_CUTTING_PLACES = frozenset({";", ",", ":", "–", "—", "|", "•"})


class ModelAnnotator:
    """The language model that ships with the package."""

    def __init__(
        self, name: str, network: Network, wordpieces: WordPieces, lemmas: Lemmas, labels: dict[str, list[str]]
    ) -> None:
        self._name = name
        self._network = network
        self._wordpieces = wordpieces
        self._lemmas = lemmas
        self._labels = labels

    @property
    def name(self) -> str:
        """Name and version, for the record."""
        return self._name

    def annotate(self, text: str, blocks: Sequence[Span]) -> Analysis:
        """Analyse the given blocks of the text; no sentence crosses the border of a block."""
        return self.annotate_many([(text, blocks)])[0]

    def annotate_many(self, documents: Sequence[tuple[str, Sequence[Span]]]) -> list[Analysis]:
        """Analyse many texts at once; each comes out as it would alone."""
        return self.annotate_tokens([(text, *self._cut(text, blocks)) for text, blocks in documents])

    def annotate_tokens(self, documents: Sequence[TokenizedText]) -> list[Analysis]:
        """Analyse texts whose tokens and sentences are known already."""
        words = [[text[start:end] for start, end in tokens] for text, tokens, _ in documents]
        packs = [
            pack
            for index, (_, _, sentences) in enumerate(documents)
            for pack in self._packs([words[index][first:last] for first, last in sentences])
        ]
        scores = iter(self._network.run(packs))
        return [self._analysis(*document, words[index], scores) for index, document in enumerate(documents)]

    def _packs(self, sentences: Sequence[Sequence[str]]) -> Iterator[Pack]:
        for first, last in shares([self._wordpieces.length(words) for words in sentences]):
            yield self._wordpieces.pack(sentences[first:last])

    def _cut(self, text: str, blocks: Sequence[Span]) -> tuple[list[Span], list[tuple[int, int]]]:
        """Tokens and sentences of all blocks; a sentence too long for the network is cut into several."""
        tokens: list[Span] = []
        sentences: list[tuple[int, int]] = []
        for start, end in blocks:
            found = tokenize(text, start, end)
            offset = len(tokens)
            tokens.extend(found)
            for first, last in split_sentences(text, found):
                words = [text[low:high] for low, high in found[first:last]]
                sizes = [len(self._wordpieces.of_word(word)) for word in words]
                sentences.extend((offset + first + a, offset + first + b) for a, b in pieces_that_fit(words, sizes))
        return tokens, sentences

    def _analysis(
        self,
        text: str,
        spans: Sequence[Span],
        sentences: Sequence[tuple[int, int]],
        words: Sequence[str],
        scores: Iterator[Scores],
    ) -> Analysis:
        tokens: list[Token] = []
        names: list[Name] = []
        meanings: list[bytes] = []
        for first, last in sentences:
            found = next(scores)
            tokens.extend(self._tokens(spans[first:last], words[first:last], first, found))
            names.extend(decode_names(found.names, self._labels["names"], first))
            meanings.extend(row.tobytes() for row in found.meanings)
        return Analysis(
            text=text,
            tokens=tuple(tokens),
            sentences=tuple(sentences),
            names=tuple(agree(names, words)),
            meanings=tuple(meanings),
        )

    def _tokens(self, spans: Sequence[Span], words: Sequence[str], offset: int, found: Scores) -> Iterator[Token]:
        candidates = found.heads.tolist()
        heads = best_tree(found.arcs, [row[0] for row in candidates])
        labels = found.labels.tolist()
        relations, etypes = self._labels["deprel"], self._labels["etype"]
        tags = zip(spans, words, found.upos.tolist(), found.xpos.tolist(), found.etype.tolist(), strict=True)
        for index, ((start, end), word, upos, xpos, etype) in enumerate(tags, 1):
            head = heads[index]
            place = candidates[index].index(head) if head in candidates[index] else 0
            tag = self._labels["xpos"][xpos]
            yield Token(
                start=start,
                end=end,
                lemma=self._lemmas.lemma(word, tag),
                upos=self._labels["upos"][upos],
                xpos=tag,
                head=offset + head - 1 if head else -1,
                deprel=relations[labels[index][place]] if head else "root",
                etype=etypes[etype] if etype else None,
            )


def pieces_that_fit(words: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut a sentence so that each part fits the network, after a comma or the like where there is one."""
    first = 0
    while first < len(words):
        end, total = first, 2
        while end < len(words) and end - first < _LONGEST_SENTENCE and total + sizes[end] <= LONGEST_INPUT:
            total += sizes[end]
            end += 1
        if end < len(words):
            middle = first + (end - first) // 2
            end = next((i + 1 for i in range(end - 1, middle, -1) if words[i] in _CUTTING_PLACES), end)
        yield first, end
        first = end
