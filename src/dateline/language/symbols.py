"""Symbols among the words: pictographs, flags, arrows, characters that cannot be seen. None is read as a word."""

from collections.abc import Sequence

import msgspec

from dateline.language.analysis import Analysis, Annotator
from dateline.language.orthography import orthography
from dateline.model.span import Span


def annotated(annotator: Annotator, text: str, blocks: Sequence[Span]) -> Analysis:
    """The analysis of a text by its words alone: "Police arrested 🚨 a man" is read as if there were a space."""
    plain = without_symbols(text)
    analysis = annotator.annotate(plain, blocks)
    return analysis if plain == text else msgspec.structs.replace(analysis, text=text)


def without_symbols(text: str) -> str:
    """The text with a space in the place of each symbol, so that all words stay where they are."""
    return text if text.isascii() else orthography().symbols.sub(" ", text)
