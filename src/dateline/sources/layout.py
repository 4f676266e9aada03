"""Paragraphs into one text with its parts: blank lines between them, and the kinds that their page gave them."""

import re
from collections.abc import Iterable
from html import unescape

from dateline.model.document import Part, PartKind
from dateline.model.span import Span
from dateline.sources.decode import composed
from dateline.sources.limits import MAX_CHARACTERS, too_long
from dateline.sources.parts import classify

Block = tuple[PartKind | None, str]
"""A paragraph with the kind that its page gave it."""
_ESCAPED = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.IGNORECASE)
_TIMES = 2
"""A title may pass through so many programs, each of which escapes it anew: "Turkey&amp;#8217;s"."""


def laid_out(title: str | None, blocks: Iterable[Block], where: str) -> tuple[str, tuple[Part, ...]]:
    """One text of all paragraphs under their title, and its parts; no text where there are no paragraphs.

    Raises SourceError if it is too long for a report.
    """
    kept = list(blocks)
    if kept and title and not any(same(words, title) for _, words in kept[:3]):
        kept.insert(0, ("headline", title))
    spans: list[Span] = []
    known: dict[int, PartKind] = {}
    at = 0
    for i, (kind, words) in enumerate(kept):
        if kind == "subheading" and title and same(words, title):
            kind = "headline"
        if kind:
            known[i] = kind
        spans.append((at, at + len(words)))
        at += len(words) + 2
    text = "\n\n".join(words for _, words in kept)
    if len(text) > MAX_CHARACTERS:
        raise too_long(where)
    return text, classify(text, spans, title=title, known=known)


def clean(words: str) -> str:
    """The words on one line, one space between them, in the characters that they are read in."""
    for _ in range(_TIMES):
        if "&" in words and _ESCAPED.search(words):
            words = _ESCAPED.sub(lambda found: unescape(found[0]), words)
    return " ".join(composed(words).split())


def same(one: str, other: str) -> bool:
    """Whether two lines have the same letters and digits."""
    return letters(one) == letters(other)


def letters(words: str) -> str:
    """The letters and digits of a line, small."""
    return "".join(filter(str.isalnum, words.lower()))
