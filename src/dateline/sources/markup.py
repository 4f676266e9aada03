"""The paragraphs of a page, or of a piece of one, as its markup sets them apart."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from dateline.model.document import PartKind
from dateline.sources.layout import Block, clean
from dateline.sources.page_tree import tree_of

BLOCKS = frozenset(
    "p div li ul ol dl dt dd blockquote pre table tr td th figure figcaption section article header footer aside "
    "main nav form fieldset address details summary caption center body h1 h2 h3 h4 h5 h6 br hr".split()
)
"""Elements that begin a line of their own."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
ITEMS = frozenset(("li", "dt", "dd"))
_UNREAD = frozenset("script style template iframe object svg math audio video head title".split())
_BREAKS = frozenset(("br", "hr"))
_KINDS: dict[str, PartKind] = {
    **dict.fromkeys(HEADINGS, "subheading"),
    **dict.fromkeys((*ITEMS, "td", "th"), "body"),
    "figcaption": "caption",
}


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph with the element that it stands in, the kind that this gives it, and how much of it is links."""

    kind: PartKind | None
    words: str
    element: Any
    linked: float


def marked(tree: Any, *, is_read: Callable[[Any], bool] = lambda _: True) -> Iterator[Marked]:
    """The paragraphs in their order; an element that is not to be read is passed over with all that it holds."""
    kind: PartKind | None = None
    pieces: list[str] = []
    linked = 0
    block = tree
    for opens, element, words, in_link in _walked(tree, is_read):
        if element is not None and element.tag in BLOCKS:
            if line := clean("".join(pieces)):
                yield Marked(kind=kind, words=line, element=block, linked=min(1.0, linked / len(line)))
            pieces, linked, kind = [], 0, _KINDS.get(element.tag) if opens else None
            block = element if opens and element.tag not in _BREAKS else element.getparent()
        pieces.append(words)
        linked += len(" ".join(words.split())) if in_link else 0
    if line := clean("".join(pieces)):
        yield Marked(kind=kind, words=line, element=block, linked=min(1.0, linked / len(line)))


def paragraphs_of(markup: str, where: str) -> Iterator[Block]:
    """The paragraphs of a piece of HTML, with the kinds that it gives them: all of its words, no article."""
    if markup.strip():
        body = tree_of(f"<body>{markup}</body>".encode("utf-8", "replace"), where)
        yield from ((one.kind, one.words) for one in marked(body, is_read=lambda element: element.tag != "noscript"))


def _walked(
    element: Any, is_read: Callable[[Any], bool], in_link: bool = False
) -> Iterator[tuple[bool, Any, str, bool]]:
    """Each element that opens or closes, in order, with the characters right behind it, and whether in a link."""
    within = in_link or element.tag == "a"
    yield True, element, element.text or "", within
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _UNREAD and is_read(child):
            yield from _walked(child, is_read, within)
            yield False, child, child.tail or "", within
        else:
            yield False, None, child.tail or "", within
