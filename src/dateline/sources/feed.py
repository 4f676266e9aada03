"""A news feed (RSS, Atom, RDF) into documents: an entry is a report, as much of it as the feed holds."""

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import feedparser

from dateline.errors import SourceError
from dateline.model.document import Document
from dateline.sources.dates import day_of, published_on, stated_on
from dateline.sources.head import publisher_of
from dateline.sources.layout import Block, clean, laid_out, same
from dateline.sources.markup import paragraphs_of
from dateline.sources.page_tree import refuse_exhausting
from dateline.sources.text import content_id

_QUOTED = re.compile(rb"<!\[CDATA\[.*?\]\]>", re.DOTALL)
"""Text that is no markup of the feed; that of the pages in it is looked at by itself."""
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|div|br|a|b|i|em|strong|ul|ol|li|h[1-6]|img|span)\b.*?&gt;", re.DOTALL)
_WHOLE = 150
"""Words from which on a summary is taken for the report itself; many feeds have no other place for it."""


def documents_of_feed(data: bytes, name: str, date: str | None) -> Iterator[tuple[str, Document | SourceError]]:
    """Read the entries in order. A given `date` goes before the one that an entry states."""
    refuse_exhausting(_QUOTED.sub(b"", data), name, "news feed")
    feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        wrong = "is no news feed that can be read" if feed.bozo else "is a news feed without entries"
        yield name, SourceError(f"{name} {wrong}: save it again, or the pages that it points to.")
    for number, entry in enumerate(feed.entries, 1):
        where = f"{name}, entry {number}"
        try:
            yield where, _document(entry, _said(feed.feed, "title"), where, date)
        except SourceError as error:
            yield where, error


def _document(entry: Any, feed_title: str, where: str, date: str | None) -> Document:
    """The report of an entry: its fullest text under its title, or the title alone."""
    outlet = _said(entry.get("source") or {}, "title")
    title = _title(entry, where)
    if title and outlet:  # feeds that gather others' news: "Rebels enter Goma - Lake Wire", and once more as the text
        title = title.removesuffix(f" - {outlet}")
    markup, is_html = _fullest(entry)
    blocks = list(paragraphs_of(_opened(markup), where) if is_html else _lines(markup))
    blocks = [block for block in blocks if not (title and same(block[1], title + outlet))]
    text, parts = laid_out(title, blocks or [("headline", title)] if title else blocks, where)
    if not text:
        raise SourceError(f"{where} has neither a title nor a text: read the page that it points to.")
    return Document(
        id=content_id(text),
        text=text,
        parts=parts,
        title=title,
        url=entry.get("feedburner_origlink") or entry.get("link") or None,
        publisher=outlet or feed_title or publisher_of(text, parts),
        authors=tuple(filter(None, (_said(one, "name") for one in entry.get("authors", ())))),
        published=published_on(date, "the date") or stated_on(_day(entry)),
        excerpt="content" not in entry and len(text.split()) < _WHOLE,
        raw=markup.encode("utf-8", "replace") or None,
    )


def _said(of: Any, key: str) -> str:
    """What a feed or an entry says under a key, on one line; it may be there and say nothing."""
    return clean(of.get(key) or "")


def _title(entry: Any, where: str) -> str | None:
    """The title in plain words; some feeds put marks of emphasis into it."""
    title = _opened(entry.get("title") or "")
    if entry.get("title_detail", {}).get("type") != "text/plain" and "<" in title:
        title = " ".join(words for _, words in paragraphs_of(title, where))
    return clean(title) or None


def _fullest(entry: Any) -> tuple[str, bool]:
    """The longest text that an entry has, and whether it is HTML: feeds give the report, or only how it begins."""
    given = [*entry.get("content", ()), entry.get("summary_detail", {})]
    longest = max(given, key=lambda one: len(one.get("value") or ""))
    return longest.get("value") or "", longest.get("type") != "text/plain"


def _opened(markup: str) -> str:
    """The markup itself, where a feed has it escaped once more than it should."""
    return markup if "<" in markup else _ESCAPED_TAG.sub(lambda found: unescape(found[0]), markup)


def _day(entry: Any) -> str | None:
    """The day on which an entry came out, as it is written there: where the outlet is, it was that day."""
    stated = dict(entry)  # the entry itself would give the one day for the other, with a warning
    for key in ("published", "updated"):
        if day := day_of(stated.get(key) or ""):
            return day
        if parsed := stated.get(f"{key}_parsed"):
            return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
    return None


def _lines(text: str) -> Iterator[Block]:
    return ((None, words) for words in map(clean, text.split("\n")) if words)
