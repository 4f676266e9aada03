"""A web archive (WARC) into documents: every page in it that was found, and every plain text, is a report."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from dateline.errors import SourceError
from dateline.model.document import Document
from dateline.sources.dates import published_on
from dateline.sources.decode import composed, decode
from dateline.sources.html import document_of_page
from dateline.sources.limits import MAX_BYTES, MAX_PAGE, too_long
from dateline.sources.text import document_of

_FOUND = "200"
_KEPT = frozenset({"response", "resource"})
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS = frozenset({"text/plain"})
_PIECE = 1 << 16


def documents_of_archive(
    stream: io.BufferedReader, name: str, date: str | None
) -> Iterator[tuple[str, Document | SourceError]]:
    """Read the pages in order; pictures, scripts and answers that a page had moved are passed over.

    A page has the address that it was fetched from where it states none itself. The day of fetching is no day of
    publication and is not taken for one.
    """
    pages = 0
    try:
        for record in _records(stream):
            kind = _media_type(record)
            if record.rec_type not in _KEPT or kind not in _PAGES | _TEXTS or _status(record) != _FOUND:
                continue
            address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
            where = f"{name}, {address or f'page {pages + 1}'}"
            found = _found(record, kind, where, address or None, date)
            _refuse_cut(record)  # half a page may end before the denial
            pages += 1
            yield where, found
    except ArchiveLoadFailed:
        yield name, SourceError(f"{name} is damaged behind its page {pages}: fetch or pack it again to read the rest.")
        return
    if not pages:
        yield name, SourceError(f"{name} is a web archive without pages: there is nothing to read in it.")


def _records(stream: io.BufferedReader) -> Iterator[Any]:
    """The records of an archive. Raises ArchiveLoadFailed where it is damaged, which warcio says in many ways."""
    records = iter(ArchiveIterator(stream))
    while True:
        try:
            with _unheard():
                record = next(records, None)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise ArchiveLoadFailed(str(error)) from None
        if record is None:
            return
        yield record
        _refuse_cut(record)


def _refuse_cut(record: Any) -> None:
    """Raise ArchiveLoadFailed where an archive ends before a record of it does, which warcio lets pass."""
    rest = record.raw_stream
    while rest.read(_PIECE):
        pass
    if getattr(rest, "limit", 0) > 0:
        raise ArchiveLoadFailed("cut off")


def _unheard() -> redirect_stderr[io.StringIO]:
    """Keeps to itself what warcio writes to standard error about odd records, beside what it raises."""
    return redirect_stderr(io.StringIO())


def _media_type(record: Any) -> str:
    """What kind of thing a record holds, as its server said; for what came by no server, as the archive says."""
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _status(record: Any) -> str:
    """What the server answered; what came by no server was found."""
    return record.http_headers.get_statuscode() if record.http_headers else _FOUND


def _found(record: Any, kind: str, where: str, address: str | None, date: str | None) -> Document | SourceError:
    """The report in a record, or why there is none."""
    try:
        return _document(record, kind, where, address, date)
    except SourceError as error:
        return error


def _document(record: Any, kind: str, where: str, address: str | None, date: str | None) -> Document:
    limit = MAX_PAGE if kind in _PAGES else MAX_BYTES
    with _unheard():
        data = record.content_stream().read(limit + 1)
    if len(data) > limit:
        raise too_long(where)
    if kind in _PAGES:
        return document_of_page(data, where, date=date, url=address)
    return document_of(composed(decode(data, where)), where, url=address, published=published_on(date, "the date"))
