"""A piece of HTML into paragraphs: all of its words, where a page would be searched for its article."""

from collections.abc import Iterator
from typing import Any

from dateline.model.document import PartKind
from dateline.sources.layout import Block, clean
from dateline.sources.page_tree import tree_of

_BLOCKS = frozenset(
    "p div li ul ol dl dt dd blockquote pre table tr td th figure figcaption section article header footer aside "
    "h1 h2 h3 h4 h5 h6 br hr".split()
)
"""Elements that begin a line of their own."""
_UNREAD = frozenset("script style noscript template iframe object svg audio video".split())
_KINDS: dict[str, PartKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "subheading"),
    **dict.fromkeys(("li", "td", "th", "dt", "dd"), "body"),
    "figcaption": "caption",
}


def paragraphs_of(markup: str, where: str) -> Iterator[Block]:
    """The paragraphs of a piece of HTML, with the kinds that it gives them."""
    if not markup.strip():
        return
    kind: PartKind | None = None
    pieces: list[str] = []
    body = tree_of(f"<body>{markup}</body>".encode("utf-8", "replace"), where)
    for opens, tag, words in _walked(body):
        if tag in _BLOCKS:
            if line := clean("".join(pieces)):
                yield kind, line
            pieces, kind = [], _KINDS.get(tag) if opens else None
        pieces.append(words)
    if line := clean("".join(pieces)):
        yield kind, line


def _walked(element: Any) -> Iterator[tuple[bool, str, str]]:
    """Each tag that opens or closes, in order, with the characters right behind it."""
    yield True, element.tag, element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNREAD:
            yield from _walked(child)
            yield False, child.tag, child.tail or ""
        else:
            yield False, "", child.tail or ""
