"""Reading reports: documents in, records or one sentence each out."""

import multiprocessing
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from pathlib import Path

import msgspec

from dateline.coding.pipeline import code
from dateline.errors import CodingError, DatelineError, ResourceError
from dateline.language import SHIPPED
from dateline.language.symbols import annotated
from dateline.model.document import Document
from dateline.model.record import Record, uncoded
from dateline.model.span import Span
from dateline.services.readers import Reader, default_reader, reader_with
from dateline.sources import Opened, open_documents
from dateline.sources.dates import published_on
from dateline.sources.identify import foreign, language_of
from dateline.sources.text import document_of

PROSE = frozenset({"headline", "standfirst", "body", "subheading", "caption"})
"""The parts that are sentences; names of people who took pictures or wrote the report are none."""

Outcome = tuple[str, Record | DatelineError]
"""Where a report stood ("reports.jsonl, line 3"), and its record or the reason why there is none."""

_CHUNK = 8
"""Documents handed to a process at a time: enough to be worth sending, few enough to keep all of them busy."""
_AHEAD = 3
"""Chunks a process that wait, so that reading goes on while coding does and memory stays bounded."""


def read(*paths: str | Path, date: str | None = None, actors: Sequence[str | Path] = ()) -> Iterator[Record]:
    """Read reports from files (text, HTML, JSON Lines), in order.

    `date` (2021-08-10) is the day on which they came out, where they do not say so themselves; `actors` are files of
    your own dictionary. Raises SourceError at the first report that cannot be read; use `outcomes` to go on past it.
    """
    published_on(date, "the date")
    reader = partial(reader_with, SHIPPED, tuple(map(str, actors)))
    for _, outcome in outcomes(open_documents(paths, date=date), make_reader=reader):
        if isinstance(outcome, DatelineError):
            raise outcome
        yield outcome


def read_text(
    text: str,
    *,
    date: str | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    actors: Sequence[str | Path] = (),
) -> Record:
    """Read one report that is at hand as a string. The record's text is that string, character for character."""
    published = published_on(date, "the date")
    doc = document_of(text, "the text", title=title, url=url, publisher=publisher, published=published)
    return record_of(doc, reader_with(SHIPPED, tuple(map(str, actors))))


def record_of(doc: Document, reader: Reader) -> Record:
    """Read one document. Of a text that is not English the parts are kept and nothing is coded."""
    language = language_of(doc.text)
    if language == "en":
        doc = with_languages(doc)
        analysis = annotated(reader.annotator, doc.text, prose_of(doc))
        return code(
            doc, analysis, gazetteer=reader.gazetteer, coder=reader.coder, language=language, actors=reader.actors
        )
    return uncoded(doc, coder=reader.coder, language=language)


def with_languages(doc: Document) -> Document:
    """An English document, its parts in other languages marked."""
    marked = (
        msgspec.structs.replace(part, language=code) if (code := foreign(doc.text[part.start : part.end])) else part
        for part in doc.parts
    )
    return msgspec.structs.replace(doc, parts=tuple(marked))


def prose_of(doc: Document) -> list[Span]:
    """The blocks of the text that are English sentences."""
    return [(part.start, part.end) for part in doc.parts if part.kind in PROSE and part.language is None]


def outcomes(
    opened: Iterable[Opened], *, jobs: int = 1, make_reader: Callable[[], Reader] = default_reader
) -> Iterator[Outcome]:
    """Read whatever was opened, in its order; problems and finished records pass through.

    With more than one job that many processes read, each with a reader of its own.
    """
    if jobs > 1:
        yield from _in_processes(opened, jobs, make_reader)
        return
    for where, found in opened:
        yield where, _outcome(where, found, make_reader)


def _outcome(
    where: str, found: Document | Record | DatelineError, make_reader: Callable[[], Reader]
) -> Record | DatelineError:
    if not isinstance(found, Document):
        return found
    reader = make_reader()
    try:
        return record_of(found, reader)
    except ResourceError:
        raise
    except Exception as fault:  # one document's mishap must not cost the others
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{Path(last.filename).name}, line {last.lineno}"
        what = f"{type(fault).__name__} in {place}"
        return CodingError(f"{where} could not be coded: {what}. This is a mistake in Dateline; please report it.")


def _in_processes(opened: Iterable[Opened], jobs: int, make_reader: Callable[[], Reader]) -> Iterator[Outcome]:
    """Chunks go out as processes become free, and come back in the order of the documents."""
    pool = ProcessPoolExecutor(
        jobs, multiprocessing.get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN)
    )
    waiting: deque[Future[list[Outcome]]] = deque()
    items = iter(opened)
    try:
        while chunk := [(where, _without_raw(found)) for where, found in islice(items, _CHUNK)]:
            waiting.append(pool.submit(_read_chunk, chunk, make_reader))
            if len(waiting) > jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise DatelineError(
            "A process ended before its work was done, most likely for want of memory: use fewer jobs."
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _read_chunk(chunk: list[Opened], make_reader: Callable[[], Reader]) -> list[Outcome]:
    return [(where, _outcome(where, found, make_reader)) for where, found in chunk]


def _without_raw(found: Document | Record | DatelineError) -> Document | Record | DatelineError:
    """Coding reads the text only; the page need not travel."""
    return msgspec.structs.replace(found, raw=None) if isinstance(found, Document) else found
