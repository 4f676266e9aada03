"""A spaCy pipeline of the user's own in place of the model that ships: `--language spacy:en_core_web_trf`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from dateline.errors import ResourceError
from dateline.language import clearnlp
from dateline.language.analysis import Analysis, Name, NameType, Token

if TYPE_CHECKING:
    from dateline.model.span import Span

_NEEDED = {"TAG": "tags", "POS": "parts of speech", "LEMMA": "lemmas", "DEP": "tree", "SENT_START": "sentences"}
_TYPES: dict[str, NameType] = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
}  # fmt: skip
_ABOUT = {
    "PERSON": "person", "PER": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place",
    "DATE": "time", "TIME": "time", "EVENT": "event",
}  # fmt: skip
"""What a noun phrase is about, where only the names in it tell."""


class SpacyAnnotator:
    """Any spaCy pipeline that tags, parses and lemmatises English, as an `Annotator`."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        about = pipeline.meta
        self._name = f"spacy {about['lang']}_{about['name']} {about['version']}"
        parser = pipeline.get_pipe("parser") if "parser" in pipeline.pipe_names else None
        self._clearnlp = parser is None or not clearnlp.LABELS.isdisjoint(parser.labels)

    @classmethod
    def load(cls, package: str) -> SpacyAnnotator:
        """Load an installed pipeline package or a folder with one.

        Raises ResourceError where spaCy or the pipeline is not there.
        """
        try:
            import spacy
        except ImportError as missing:
            raise ResourceError(
                f"--language spacy:{package} needs spaCy, which is not installed: pip install 'dateline[spacy]'."
            ) from missing
        try:
            with warnings.catch_warnings():
                # The record names the version of the pipeline; that it is older than spaCy is for pip to say.
                warnings.simplefilter("ignore", UserWarning)
                pipeline = spacy.load(package)
        except (OSError, ValueError, ImportError) as fault:
            raise ResourceError(
                f'spaCy cannot load the pipeline "{package}": install it into this environment, or name the folder '
                "that it lies in."
            ) from fault
        if pipeline.lang != "en":
            raise ResourceError(
                f'The pipeline "{package}" is for the language "{pipeline.lang}"; Dateline codes English only.'
            )
        return cls(pipeline)

    @property
    def name(self) -> str:
        """Pipeline and version, for the record."""
        return self._name

    def annotate(self, text: str, blocks: Sequence[Span]) -> Analysis:
        """Analyse the given blocks of the text; no sentence crosses the border of a block.

        Raises ResourceError when the pipeline leaves out something that coding needs.
        """
        tokens: list[Token] = []
        sentences: list[tuple[int, int]] = []
        names: list[Name] = []
        read = self._pipeline.pipe(text[start:end] for start, end in blocks)
        for (start, _), doc in zip(blocks, read, strict=True):
            self._check(doc)
            for sentence in doc.sents:
                self._add(sentence, start, tokens, sentences, names)
        return Analysis(text=text, tokens=tuple(tokens), sentences=tuple(sentences), names=tuple(names))

    def _check(self, doc: Any) -> None:
        lacking = [what for mark, what in _NEEDED.items() if len(doc) and not doc.has_annotation(mark)]
        if lacking:
            raise ResourceError(
                f"The pipeline of {self._name} gives no {', no '.join(lacking)}: choose one with a tagger, a "
                "lemmatizer and a parser."
            )

    def _add(
        self, sentence: Any, offset: int, tokens: list[Token], sentences: list[tuple[int, int]], names: list[Name]
    ) -> None:
        """Append one sentence; spaces, which are tokens to spaCy, are left out."""
        words = [word for word in sentence if not word.is_space]
        if not words:
            return
        first = len(tokens)
        place = {word.i: index for index, word in enumerate(words)}
        people = list(_ranges(sentence, place, {"PERSON", "PER"}))
        heads, labels = [_head(word, place) for word in words], [word.dep_ for word in words]
        if self._clearnlp:
            facts = [clearnlp.Word(word.lemma_.lower(), word.pos_, word.tag_) for word in words]
            heads, labels = clearnlp.universal(facts, heads, labels, people)
        roots = [index for index, head in enumerate(heads) if head < 0]
        for index, word in enumerate(words):
            head = heads[index]
            if head < 0 and index != roots[0]:
                head, labels[index] = roots[0], "parataxis"
            tokens.append(
                Token(
                    start=offset + word.idx, end=offset + word.idx + len(word), lemma=word.lemma_, upos=word.pos_,
                    xpos=word.tag_, head=first + head if head >= 0 else -1,
                    deprel=labels[index] if head >= 0 else "root",
                    etype=_ABOUT.get(word.ent_type_) if word.pos_ in {"NOUN", "PROPN", "NUM"} else None,
                )
            )  # fmt: skip
        sentences.append((first, len(tokens)))
        for entity in sentence.ents:
            inside = [place[word.i] for word in entity if word.i in place]
            if entity.label_ in _TYPES and inside:
                names.append(
                    Name(start=first + inside[0], end=first + inside[-1] + 1, type=_TYPES[entity.label_], score=1.0)
                )


def _head(word: Any, place: dict[int, int]) -> int:
    """The place of a word's head in its sentence, past heads that are spaces; -1 for the root."""
    while word.head.i != word.i:
        word = word.head
        if word.i in place:
            return place[word.i]
    return -1


def _ranges(sentence: Any, place: dict[int, int], labels: set[str]) -> Iterator[tuple[int, int]]:
    for entity in sentence.ents:
        inside = [place[word.i] for word in entity if word.i in place]
        if entity.label_ in labels and inside:
            yield inside[0], inside[-1] + 1
