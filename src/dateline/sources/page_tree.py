"""A page, or a piece of one, as a tree; what is built to exhaust a parser is refused before one sees it."""

import re
from typing import Any

from lxml import etree, html

from dateline.errors import SourceError
from dateline.sources.decode import decode

_MAX_DEPTH = 200
_MAX_ELEMENTS = 100_000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_MAX_ATTRIBUTES = 5_000
"""Words inside one tag. The parser compares each attribute with all before it, so that many cost minutes."""
_UNNESTED = frozenset(
    b"area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot "
    b"option optgroup colgroup svg path".split()
)
"""Elements that hold nothing or that end when the next one begins."""
_WITH_ATTRIBUTES = re.compile(rb"<[a-zA-Z][a-zA-Z0-9-]*\s([^<>]{2000,})")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#0*(?:[0-8]|1[124-9]|2\d|3[01]|65534|65535);?(?!\d)"
                      r"|&#x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]);?(?![0-9a-f])", re.IGNORECASE)  # fmt: skip
"""Control characters, plain or written as numbers: the tree may not hold them, and they are no words."""


def tree_of(data: bytes, where: str) -> Any:
    """The tree of a page. Raises SourceError for what is no text, no HTML, or no page of a report."""
    refuse_exhausting(data, where, "page of a report")
    declared = _DECLARED.search(data[:4096])
    text = decode(data, where, declared=declared[1].decode("ascii") if declared else None)
    try:
        return html.fromstring(_NO_TEXT.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", text)))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise SourceError(f"{where} is not HTML that can be read: save the report's text and read that.") from None


def refuse_exhausting(data: bytes, where: str, what: str) -> None:
    """Raise SourceError for marked-up text on which a parser would spend minutes; `what` is what it was taken for."""
    depth = deepest = count = 0
    for closing, name in _TAG.findall(data):
        count += 1
        if name.lower() not in _UNNESTED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    if deepest > _MAX_DEPTH or count > _MAX_ELEMENTS or data.count(b"<") > 2 * _MAX_ELEMENTS:
        raise SourceError(
            f"{where} is no {what}: its elements are too many or nested too deep "
            f"(limits {_MAX_ELEMENTS:,} and {_MAX_DEPTH})."
        )
    if any(len(tag.split()) > _MAX_ATTRIBUTES for tag in _WITH_ATTRIBUTES.findall(data)):
        raise SourceError(f"{where} is no {what}: an element has more than {_MAX_ATTRIBUTES:,} attributes.")
