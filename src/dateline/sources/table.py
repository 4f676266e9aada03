"""A table (CSV, TSV) into documents: a row is a report, its columns are named as the keys of JSON Lines are."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dateline.errors import DatelineError, SourceError
from dateline.model.document import Document
from dateline.sources.decode import decode
from dateline.sources.formats import columns_of, delimiter_of
from dateline.sources.jsonl import date_problem, document_of_object
from dateline.sources.limits import MAX_LINE

_SHOWN = 8
"""Names of columns that a message lists."""
_LINE_END = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_BETWEEN_AUTHORS = re.compile(r"\s*[;|]\s*")


def documents_of_table(
    lines: Iterable[tuple[int, bytes | SourceError]], name: str, date: str | None
) -> Iterator[tuple[str, Document | DatelineError]]:
    """Read the rows in order under the line that names the columns. A row is told by the number of its first line."""
    csv.field_size_limit(MAX_LINE)
    texts = _texts(lines, name)
    number, head = next(((n, line) for n, line in enumerate(texts, 1) if line.strip()), (0, ""))
    if not head:
        raise SourceError(f"{name} is empty: there is nothing to read in it.")
    columns = columns_of(head)
    if "text" not in columns:
        shown = ", ".join(head.strip().split(delimiter_of(head))[:_SHOWN])[:120]
        raise SourceError(
            f'{name} is a table without a column "text" (it has: {shown}): name the column of the reports "text".'
        )
    rows = csv.reader(texts, delimiter=delimiter_of(head), strict=True)
    empty = True
    while True:
        where = f"{name}, line {number + rows.line_num + 1}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield where, SourceError(f"{where} begins a row that cannot be read ({error}): mend its quotation marks.")
            continue
        except SourceError as error:
            yield where, SourceError(f"{str(error).removesuffix('.')}; the rows from there on are not read.")
            return
        if any(cell.strip() for cell in row):
            empty = False
            yield from ((where, one) for one in _report(columns, row, where, date))
    if empty:
        yield name, SourceError(f"{name} is a table without rows: there is nothing to read in it.")


def _texts(lines: Iterable[tuple[int, bytes | SourceError]], name: str) -> Iterator[str]:
    """The lines as text, each with its end; old programs end them with a carriage return alone."""
    for number, line in lines:
        if isinstance(line, SourceError):
            raise line
        text = decode(line, f"{name}, line {number}") if line.strip() else line.decode("latin-1")
        yield from filter(None, _LINE_END.split(f"{text}\n"))


def _report(
    columns: Sequence[str], row: Sequence[str], where: str, date: str | None
) -> Iterator[Document | DatelineError]:
    """The report of a row, and what is wrong with its date, if something is."""
    if len(row) > len(columns):
        yield SourceError(
            f"{where} has {len(row)} cells under {len(columns)} columns: put texts with commas in quotation marks."
        )
        return
    value = {column: cell for column, cell in reversed(list(zip(columns, row, strict=False))) if cell.strip()}
    try:
        if problem := date_problem(value, where):
            yield problem
            value["date"] = ""
        found = document_of_object(value, where, date)
        names = tuple(filter(None, _BETWEEN_AUTHORS.split(value.get("authors", "").strip())))
        yield msgspec.structs.replace(found, authors=names or found.authors)
    except DatelineError as error:
        yield error
