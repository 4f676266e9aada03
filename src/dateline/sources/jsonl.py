"""JSON Lines into documents: one object a line, each broken line its own sentence, the others still read."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from dateline.errors import DatelineError, RecordError, SourceError
from dateline.model.document import Document
from dateline.model.record import Record
from dateline.sources.dates import published_on
from dateline.sources.decode import decode
from dateline.sources.text import document_of

_SURROGATE = re.compile("[\ud800-\udfff]")
_KEYS = ("title", "url", "publisher", "date")
_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number"}


Found = Document | Record | DatelineError


def documents_of_lines(
    lines: Iterable[tuple[int, bytes | SourceError]], name: str, date: str | None, *, records: bool = False
) -> Iterator[tuple[str, Found]]:
    """Read numbered lines. `date` stands in for the date of a line that has none.

    With `records`, lines that are finished records come out as such; without, their text is read anew.
    """
    empty = True
    for number, line in lines:
        where = f"{name}, line {number}"
        if isinstance(line, bytes) and not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        empty = False
        try:
            if isinstance(line, SourceError):
                raise line
            value = _parsed(decode(line, where), where)
            if problem := date_problem(value, where):
                # A slip in the date must not cost the report: it is said, and the line is read as if it had none.
                yield where, problem
                value = value | {"date": None}
            yield (
                where,
                _record(value, where) if records and _is_record(value) else document_of_object(value, where, date),
            )
        except DatelineError as error:
            yield where, error
    if empty:
        yield name, SourceError(f"{name} is empty: there is nothing to read in it.")


def documents_of_json(text: str, name: str, date: str | None, *, records: bool = False) -> Iterator[tuple[str, Found]]:
    """Read a whole JSON file: one object, or a list of them. Lines of JSON under that name are read as lines."""
    try:
        value = _parsed(text, name)
    except SourceError:
        lines = (line.encode("utf-8", "replace") for line in text.split("\n"))
        yield from documents_of_lines(enumerate(lines, 1), name, date, records=records)
        return
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        where = f"{name}, item {number}" if isinstance(value, list) else name
        try:
            yield where, _record(item, where) if records and _is_record(item) else document_of_object(item, where, date)
        except DatelineError as error:
            yield where, error


def document_of_object(value: Any, where: str, date: str | None) -> Document:
    """The document that one JSON object holds. Its text is kept character for character."""
    if not isinstance(value, dict):
        raise SourceError(f'{where} is {_KINDS.get(type(value), "null")}, not an object like {{"text": "…"}}.')
    if "text" not in value:
        raise SourceError(f'{where} has no "text": every line needs the text of its report.')
    text, name = value["text"], value.get("id")
    if not isinstance(text, str):
        raise SourceError(f'{where}: "text" is {_KINDS.get(type(text), "null")}, not a string.')
    if isinstance(name, bool) or not isinstance(name, str | int | None):
        raise SourceError(f'{where}: "id" is {_KINDS[type(name)]}, not a string.')
    value = value | {"date": _date_of(value)}
    for key in _KEYS:
        if not isinstance(value.get(key), str | None):
            raise SourceError(f'{where}: "{key}" is {_KINDS[type(value[key])]}, not a string.')
    given = {key: _whole(value[key]).strip() if value.get(key) else None for key in _KEYS}
    # Many collections call the outlet, or the address, "source".
    source = _whole(value["source"]).strip() if isinstance(value.get("source"), str) else ""
    address, outlet = (source, "") if "://" in source else ("", source)
    return document_of(
        _whole(text),
        where,
        name=_whole(str(name)) if name not in (None, "") else None,
        title=given["title"] or None,
        url=given["url"] or address or None,
        publisher=given["publisher"] or outlet or None,
        published=published_on(given["date"] or date, f'{where}: "date"'),
    )


def date_problem(value: Any, where: str) -> SourceError | None:
    """What is wrong with the date that a line gives, if it gives one as a string that is no day."""
    if not isinstance(value, dict) or _is_record(value) or not isinstance(value.get("date"), str):
        return None
    try:
        published_on(_whole(value["date"]).strip() or None, f'{where}: "date"')
    except SourceError as error:
        return SourceError(f"{str(error).removesuffix('.')}: the report is read without it.")
    return None


def _is_record(value: Any) -> bool:
    return isinstance(value, dict) and str(value.get("record")).startswith("dateline/")


def _record(value: Any, where: str) -> Record:
    try:
        return msgspec.convert(value, Record)
    except msgspec.ValidationError as error:
        raise RecordError(
            f"{where} is not a record that this version reads ({error}): read its report again."
        ) from None


def _date_of(value: dict[str, Any]) -> Any:
    """The date that a line gives. A finished record has it under `published`; one found in its text was not given."""
    if not _is_record(value):
        return value.get("date")
    published = value.get("published")
    if isinstance(published, dict) and published.get("basis") in ("given", "metadata"):
        return published.get("value")
    return None


def _parsed(line: str, where: str) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise SourceError(f"{where} is not JSON: {error.msg} at column {error.colno}.") from None
    except (ValueError, RecursionError):
        raise SourceError(
            f"{where} is not JSON that can be read: it is nested too deep or has too long a number."
        ) from None


def _whole(text: str) -> str:
    """Half a character (a lone surrogate) cannot be written as UTF-8; U+FFFD takes its place, offsets stay."""
    return _SURROGATE.sub("\ufffd", text)
