"""A web page into a document: its article found by trafilatura, its date by htmldate, the page itself kept."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from dateline.errors import SourceError
from dateline.model.document import Document, PartKind, Published
from dateline.model.span import Span
from dateline.sources.dates import day_of, published_on
from dateline.sources.decode import decode
from dateline.sources.head import publisher_of
from dateline.sources.limits import MAX_CHARACTERS, too_long
from dateline.sources.parts import classify
from dateline.sources.text import content_id

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
_CAPTION = "\ue0ca"
"""A private character put before captions, so that they can be told after trafilatura has chosen what to keep."""
_BLOCKS = frozenset({"p", "head", "item", "quote", "code", "cell"})
_KINDS: dict[str, PartKind] = {"head": "subheading", "item": "body", "cell": "body"}
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def document_of_page(data: bytes, where: str, *, date: str | None = None) -> Document:
    """Read a page. A given `date` goes before the one that the page states."""
    page = _tree(data, where)
    _mark_captions(page)
    found = bare_extraction(
        page, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATES
    )
    if not isinstance(found, Extracted) or found.body is None:
        raise SourceError(f"{where} holds no article that could be found: save the report's text and read that.")
    title = _clean(found.title or "") or None
    text, spans, known = _laid_out(title, _blocks(found.body))
    if not text:
        raise SourceError(f"{where} holds no article that could be found: save the report's text and read that.")
    if len(text) > MAX_CHARACTERS:
        raise too_long(where)
    parts = classify(text, spans, title=title, known=known)
    return Document(
        id=content_id(text),
        text=text,
        parts=parts,
        title=title,
        url=found.url or None,
        publisher=_clean(found.sitename or "") or publisher_of(text, parts),
        authors=tuple(filter(None, map(_clean, (found.author or "").split(";")))),
        published=published_on(date, "the date") or _stated(found.date),
        raw=data,
    )


def _stated(value: str | None) -> Published | None:
    day = day_of(value) if value else None
    return Published(value=day, basis="metadata") if day else None


def _tree(data: bytes, where: str) -> Any:
    """The page as a tree. Pages built to exhaust a parser are refused before one sees them."""
    depth = deepest = count = 0
    for closing, name in _TAG.findall(data):
        count += 1
        if name.lower() not in _UNNESTED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    if deepest > _MAX_DEPTH or count > _MAX_ELEMENTS:
        raise SourceError(
            f"{where} is no page of a report: its elements are too many or nested too deep "
            f"(limits {_MAX_ELEMENTS:,} and {_MAX_DEPTH})."
        )
    if any(len(tag.split()) > _MAX_ATTRIBUTES for tag in _WITH_ATTRIBUTES.findall(data)):
        raise SourceError(f"{where} is no page of a report: an element has more than {_MAX_ATTRIBUTES:,} attributes.")
    declared = _DECLARED.search(data[:4096])
    text = decode(data, where, declared=declared[1].decode("ascii") if declared else None)
    try:
        return html.fromstring(_NO_TEXT.sub("", re.sub(r"^\s*<\?xml[^>]*\?>", "", text)))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise SourceError(f"{where} is not HTML that can be read: save the report's text and read that.") from None


def _mark_captions(page: Any) -> None:
    """Turn captions into marked paragraphs behind their figures, where extraction keeps them."""
    for caption in list(page.iter("figcaption")):
        figure = next(caption.iterancestors("figure"), caption)
        words = _clean(caption.text_content())
        if words and figure.getparent() is not None:
            paragraph = html.Element("p")
            paragraph.text = _CAPTION + words
            figure.addnext(paragraph)
        if caption.getparent() is not None:
            caption.drop_tree()


def _blocks(body: Any) -> Iterator[tuple[PartKind | None, str]]:
    """The paragraphs of what was extracted, with the kind that the page gave them."""
    for element in body.iter():
        if not isinstance(element.tag, str) or element.tag not in _BLOCKS:
            continue
        if any(child.tag in _BLOCKS for child in element.iterdescendants()):
            own = _clean(element.text or "")
            if own:
                yield None, own
            continue
        for line in "".join(_words(element)).split("\n"):
            words = _clean(line)
            if words.startswith(_CAPTION):
                yield "caption", words.removeprefix(_CAPTION)
            elif words:
                yield _KINDS.get(element.tag), words


def _words(element: Any) -> Iterator[str]:
    """The characters of an element, a line break where it has one."""
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif isinstance(child.tag, str):
            yield from _words(child)
        yield " ".join((child.tail or "").split("\n"))


def _laid_out(
    title: str | None, blocks: Iterator[tuple[PartKind | None, str]]
) -> tuple[str, list[Span], dict[int, PartKind]]:
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


def _clean(words: str) -> str:
    return " ".join(words.split())
