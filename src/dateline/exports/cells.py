"""Columns and cells of a table, and what makes a cell safe to open in a spreadsheet."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Generic, Literal, NamedTuple, TypeVar

Cell = str | int | float | bool | date | None
ColumnType = Literal["string", "integer", "number", "boolean", "date", "datetime"]
"""Types of Frictionless Table Schema."""
T = TypeVar("T")

_BREAKS = re.compile("\r\n|[\x00-\x08\n-\x1f\x7f-\x9f\u2028\u2029]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class Column(NamedTuple, Generic[T]):
    """One column: its name and type, what it says, and how it is filled."""

    name: str
    type: ColumnType
    about: str
    fill: Callable[[T], Cell]
    hxl: str = ""
    """Its tag in the Humanitarian Exchange Language."""


class Table(NamedTuple, Generic[T]):
    """The columns of one file, and which of them names a row."""

    name: str
    about: str
    columns: tuple[Column[T], ...]
    key: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def rows(self, items: Iterable[T]) -> Iterator[tuple[Cell, ...]]:
        """One row an item."""
        fills = tuple(column.fill for column in self.columns)
        for item in items:
            yield tuple(fill(item) for fill in fills)


def listed(values: Iterable[str | None]) -> str | None:
    """A list in one cell, joined by `|`; a bar within a value becomes a slash. Empty values keep their place."""
    parts = [(value or "").replace("|", "/") for value in values]
    return "|".join(parts) if any(parts) else None


def one_line(words: str) -> str:
    """Words without line breaks and other control characters: each becomes a space. A tab stays."""
    return _BREAKS.sub(" ", words)


def safe(words: str) -> str:
    """Words as a cell: on one line, and with an apostrophe before what a spreadsheet would take for a formula."""
    line = one_line(words)
    return "'" + line if line.lstrip(" \u00a0\ufeff").startswith(_FORMULA) else line


def cell(value: Cell) -> str:
    """A cell as text. Only words are made safe: -12.3 in a column of numbers is a number."""
    if isinstance(value, str):
        return safe(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else repr(value)
