"""The claims as one CSV file, and how any table becomes CSV."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from dateline.exports.cells import Cell, Table, cell
from dateline.exports.claims_table import CLAIMS
from dateline.exports.told import BLOCK, Layout, Told

T = TypeVar("T")
BOM = b"\xef\xbb\xbf"


class Csv(NamedTuple):
    """claims.csv alone."""

    layout: Layout = Layout()

    def chunks(self, told: Told) -> Iterator[bytes]:
        """A header, then one row a claim."""
        return table_csv(CLAIMS, told.claims, self.layout)


def table_csv(
    table: Table[T], items: Iterable[T], layout: Layout, heads: Iterable[tuple[str, ...]] = ()
) -> Iterator[bytes]:
    """A table as CSV, with further header rows (`heads`) below the names."""
    if layout.bom:
        yield BOM
    yield from lines((table.names, *heads), table.rows(items), line_end=layout.line_end)


def lines(
    heads: Iterable[tuple[str, ...]], rows: Iterable[tuple[Cell, ...]], *, line_end: str, delimiter: str = ","
) -> Iterator[bytes]:
    """Header rows as they are, then rows made safe, in blocks."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator=line_end, delimiter=delimiter)
    writer.writerows(heads)
    for row in rows:
        writer.writerow(map(cell, row))
        if held.tell() >= BLOCK:
            yield held.getvalue().encode()
            held.seek(0)
            held.truncate()
    if held.tell():
        yield held.getvalue().encode()
