"""A web page into a document: its article found by trafilatura, its date by htmldate, the page itself kept."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from lxml import html
from msgspec.structs import replace
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from dateline.errors import SourceError
from dateline.model.document import Document, PartKind
from dateline.sources.completed import completed
from dateline.sources.dates import day_of, published_on, stated_on
from dateline.sources.furniture import drop_notices
from dateline.sources.head import authors_of, publisher_of
from dateline.sources.layout import Block, clean, laid_out
from dateline.sources.linked_data import publisher_in
from dateline.sources.markup import Marked, marked
from dateline.sources.page_tree import tree_of
from dateline.sources.posts import dated_parts, post_days
from dateline.sources.text import content_id

_CAPTION = "\ue0ca"
"""A private character put before captions, so that they can be told after trafilatura has chosen what to keep."""
_BLOCKS = frozenset({"p", "head", "item", "quote", "code", "cell"})
_RUNS = frozenset({"p", "head"})
_WITHIN = frozenset({"quote", "code"})
"""What within a paragraph is a part of its line: "He said <q>we left</q> on Monday."."""
_KINDS: dict[str, PartKind] = {"head": "subheading", "item": "body", "cell": "body"}
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def document_of_page(data: bytes, where: str, *, date: str | None = None, url: str | None = None) -> Document:
    """Read a page. A given `date` goes before the one that the page states; `url` is where it was found."""
    page = tree_of(data, where)
    _mark_captions(page)
    drop_notices(page)
    found = bare_extraction(
        deepcopy(page), with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATES
    )
    if not isinstance(found, Extracted) or found.body is None:
        raise SourceError(f"{where} holds no article that could be found: save the report's text and read that.")
    title = clean(found.title or "") or None
    own = [*_captioned(marked(page))]
    text, parts = laid_out(title, completed([*_blocks(found.body)], own, title), where)
    if not text:
        raise SourceError(f"{where} holds no article that could be found: save the report's text and read that.")
    published = published_on(date, "the date") or stated_on(day_of(found.date or ""))
    return Document(
        id=content_id(text),
        text=text,
        parts=dated_parts(text, parts, post_days(page, own), published.value if published else None),
        title=title,
        url=found.url or url,
        publisher=clean(_outlet(page) or found.sitename or "") or publisher_of(text, parts),
        authors=tuple(filter(None, map(clean, (found.author or "").split(";")))) or authors_of(text, parts),
        published=published,
        raw=data,
    )


def _outlet(page: Any) -> str | None:
    """The publisher of the article, where the page does not name the outlet for those who link to it."""
    return None if page.xpath("//meta[@property='og:site_name'][@content]") else publisher_in(page)


def _mark_captions(page: Any) -> None:
    """Turn captions into marked paragraphs behind their figures, where extraction keeps them."""
    for caption in list(page.iter("figcaption")):
        figure = next(caption.iterancestors("figure"), caption)
        words = clean(caption.text_content())
        if words and figure.getparent() is not None:
            paragraph = html.Element("p")
            paragraph.text = _CAPTION + words
            figure.addnext(paragraph)
        if caption.getparent() is not None:
            caption.drop_tree()


def _blocks(body: Any) -> Iterator[Block]:
    """The paragraphs of what was extracted, with the kind that the page gave them."""
    for element in body.iter():
        if not isinstance(element.tag, str) or element.tag not in _BLOCKS:
            continue
        if element.tag in _WITHIN and any(one.tag in _RUNS for one in element.iterancestors()):
            continue
        apart = _BLOCKS - _WITHIN if element.tag in _RUNS else _BLOCKS
        if any(child.tag in apart for child in element.iterdescendants()):
            own = clean(element.text or "")
            if own:
                yield None, own
            continue
        for line in "".join(_words(element)).split("\n"):
            words = clean(line)
            if words.startswith(_CAPTION):
                yield "caption", words.removeprefix(_CAPTION)
            elif words:
                yield _KINDS.get(element.tag), words


def _captioned(paragraphs: Iterable[Marked]) -> Iterator[Marked]:
    """The page's own paragraphs, captions told by their mark."""
    for one in paragraphs:
        is_caption = one.words.startswith(_CAPTION)
        yield replace(one, kind="caption", words=one.words.removeprefix(_CAPTION)) if is_caption else one


def _words(element: Any) -> Iterator[str]:
    """The characters of an element, a line break where it has one."""
    yield " ".join((element.text or "").split("\n"))
    for child in element:
        if child.tag == "lb":
            yield "\n"
        elif isinstance(child.tag, str):
            yield from _words(child)
        yield " ".join((child.tail or "").split("\n"))
