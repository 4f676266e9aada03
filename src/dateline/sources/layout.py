"""Paragraphs into one text: blank lines between them, their spans, and the kinds that their page gave them."""

from collections.abc import Iterable

from dateline.model.document import PartKind
from dateline.model.span import Span

Block = tuple[PartKind | None, str]
"""A paragraph with the kind that its page gave it."""


def laid_out(title: str | None, blocks: Iterable[Block]) -> tuple[str, list[Span], dict[int, PartKind]]:
    """One text of all paragraphs, blank lines between them, with their spans and the kinds that are known."""
    kept = list(blocks)
    if not kept:
        return "", [], {}
    if title and not any(_same(words, title) for _, words in kept[:3]):
        kept.insert(0, ("headline", title))
    spans: list[Span] = []
    known: dict[int, PartKind] = {}
    at = 0
    for i, (kind, words) in enumerate(kept):
        if kind == "subheading" and title and _same(words, title):
            kind = "headline"
        if kind:
            known[i] = kind
        spans.append((at, at + len(words)))
        at += len(words) + 2
    return "\n\n".join(words for _, words in kept), spans, known


def _same(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one.lower())) == "".join(filter(str.isalnum, other.lower()))


def clean(words: str) -> str:
    """The words on one line, one space between them."""
    return " ".join(words.split())
