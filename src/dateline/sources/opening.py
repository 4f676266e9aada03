"""The door: paths in, documents or one sentence each out, and no input stops the ones after it."""

import gzip
import io
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path, PurePath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from dateline.errors import DatelineError, SourceError
from dateline.model.document import Document
from dateline.model.record import Record
from dateline.sources.dates import FROM_NAME, day_in_name, published_on
from dateline.sources.decode import checked, composed, decode, glance
from dateline.sources.formats import Kind, kind_of, refuse_binary, refuse_markup
from dateline.sources.jsonl import documents_of_json, documents_of_lines
from dateline.sources.limits import MAX_BYTES, MAX_LINE, MAX_MESSAGE, MAX_PAGE, too_long
from dateline.sources.packed import GZIP, Resumed, Stream, archive_of, members, unpacked
from dateline.sources.table import documents_of_table
from dateline.sources.text import document_of

Opened = tuple[str, Document | Record | DatelineError]
"""Where something stood ("reports.jsonl, line 3"), and what was found there."""

Lines = Iterator[tuple[int, bytes | SourceError]]
"""Lines with their numbers, or what is wrong with one."""

_HEAD = 1 << 16
_LIMITS = {"html": MAX_PAGE, "feed": MAX_PAGE, "message": MAX_MESSAGE, "table": MAX_PAGE, "json": MAX_LINE}
"""Bytes of a file that is read whole; MAX_BYTES for others."""


def open_documents(
    paths: Iterable[str | Path], *, date: str | None = None, stdin: BinaryIO | None = None, records: bool = False
) -> Iterator[Opened]:
    """Open every report in these files, in order; `-` is `stdin`.

    `date` (an ISO day, or FROM_NAME for the day in the name of each file) is when the reports came out that do not say
    so themselves. Whatever cannot be read comes out as an error in its place. With `records`, lines that are finished
    records come out as such.
    """
    taken: dict[str, str] = {}
    for path in paths:
        for where, found in _opened(path, date, stdin, records):
            if isinstance(found, Document) and not found.id.startswith("sha256:"):
                first = taken.setdefault(found.id, where)
                if first is not where:
                    found = SourceError(
                        f'{where} has the id "{found.id}", which {first} has already: give each its own.'
                    )
            yield where, found


def _opened(path: str | Path, date: str | None, stdin: BinaryIO | None, records: bool) -> Iterator[Opened]:
    """The reports in one file or zip archive."""
    if str(path) == "-" and stdin:
        yield from _spoken("standard input", _documents_of(stdin, "standard input", "-", date, records))
    else:
        yield from _spoken(str(path), _in_file(path, date, records))


def _in_file(path: str | Path, date: str | None, records: bool) -> Iterator[Opened]:
    name = str(path)
    if Path(path).is_dir():
        raise SourceError(f"{name} is a directory: name the files in it, for example {name.rstrip('/')}/*.txt.")
    with Path(path).open("rb") as stream:
        archive = archive_of(stream)
        if archive is None:
            yield from _documents_of(stream, name, path, date, records)
            return
        files = members(archive)
        if not files:
            raise SourceError(f"{name} is a zip archive without files: there is nothing to read in it.")
        for file in files:
            where = f"{name}, {file}"
            yield from _spoken(where, _in_member(archive, file, where, date, records))


def _in_member(archive: ZipFile, file: str, where: str, date: str | None, records: bool) -> Iterator[Opened]:
    with unpacked(archive, file, where) as stream:
        yield from _documents_of(stream, where, file, date, records)


def _documents_of(stream: Stream, name: str, path: str | Path, date: str | None, records: bool) -> Iterator[Opened]:
    """The reports in an open file; `path` is asked for its suffix and, where that is wanted, for its day."""
    day = day_in_name(path) if date == FROM_NAME else date
    return documents_in(stream, name, suffix=PurePath(path).suffix, date=day, records=records)


def _spoken(name: str, found: Iterator[Opened]) -> Iterator[Opened]:
    """What is found in a file, with every way that opening it fails put into words."""
    try:
        yield from found
    except SourceError as error:
        yield name, error
    except FileNotFoundError:
        yield name, SourceError(f"{name} does not exist: check the name and the folder.")
    except PermissionError:
        yield name, SourceError(f"{name} may not be read: you have no permission for it.")
    except (EOFError, zlib.error, BadZipFile):
        yield name, SourceError(f"{name} is damaged, it cannot be unpacked to its end: fetch or pack it again.")
    except (OSError, ValueError) as error:
        yield name, SourceError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.")


def documents_in(
    stream: Stream,
    name: str,
    *,
    suffix: str = "",
    date: str | None = None,
    records: bool = False,
    packed_once: bool = False,
) -> Iterator[Opened]:
    """The reports in one open file. Raises SourceError when the file as a whole is no text.

    A file packed by gzip is read through; what was `packed_once` already may not be packed twice.
    """
    head = stream.read(_HEAD)
    if not head:
        raise SourceError(f"{name} is empty: there is nothing to read in it.")
    if head.startswith(GZIP) and not packed_once:
        inner = gzip.GzipFile(fileobj=io.BufferedReader(Resumed(head, stream)))
        named = PurePath(name).with_suffix("").suffix if suffix == ".gz" else suffix
        packed = documents_in(inner, name, suffix=named, date=date, records=records, packed_once=True)
        yield from _spoken(name, packed)
        return
    refuse_binary(head, name)
    start = glance(head)
    kind = kind_of(start, suffix)
    if kind == "archive":
        from dateline.sources.warc import documents_of_archive

        yield from documents_of_archive(io.BufferedReader(Resumed(head, stream)), name, date)
        return
    if kind == "xml":
        raise refuse_markup(start, name)
    if kind in ("lines", "table") and b"\x00" not in head[:4]:
        yield from _by_line(kind, _lines(head, stream, name), name, date, records=records)
        return
    limit = _LIMITS.get(kind, MAX_BYTES)
    data = head + stream.read(limit - len(head) + 1)
    if len(data) > limit:
        checked(start, name)
        raise too_long(name)
    if kind == "html":
        from dateline.sources.html import document_of_page  # trafilatura takes a quarter of a second to load

        yield name, document_of_page(data, name, date=date)
        return
    if kind == "message":
        from dateline.sources.mail import document_of_message

        yield name, document_of_message(data, name, date=date)
        return
    if kind == "feed":
        from dateline.sources.feed import documents_of_feed

        yield from documents_of_feed(data, name, date)
        return
    text = decode(data, name)
    if kind == "text":
        yield name, document_of(composed(text), name, published=published_on(date, "the date"))
    elif kind == "json":
        yield from documents_of_json(text, name, date, records=records)
    else:
        lines = _lines(text.encode("utf-8", "replace"), io.BytesIO(), name)
        yield from _by_line(kind, lines, name, date, records=records)


def _by_line(kind: Kind, lines: Lines, name: str, date: str | None, *, records: bool) -> Iterator[Opened]:
    """The reports of a file that has one a line, or one a row."""
    if kind == "table":
        yield from documents_of_table(lines, name, date)
    else:
        yield from documents_of_lines(lines, name, date, records=records)


def _lines(head: bytes, stream: Stream, name: str) -> Lines:
    """Numbered lines of a stream that begins with `head`; never more of a line is held than is allowed."""
    number, size = 1, 0
    kept: list[bytes] = []
    for chunk in chain([head], iter(partial(stream.read, _HEAD), b"")):
        for i, piece in enumerate(chunk.split(b"\n")):
            if i:
                yield number, _line(kept, size, number, name)
                number, size, kept = number + 1, 0, []
            size += len(piece)
            if size <= MAX_LINE:
                kept.append(piece)
    if size:
        yield number, _line(kept, size, number, name)


def _line(kept: list[bytes], size: int, number: int, name: str) -> bytes | SourceError:
    return b"".join(kept) if size <= MAX_LINE else too_long(f"{name}, line {number}")
