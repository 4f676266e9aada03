"""The claims as Parquet, the same columns as claims.csv with their types. DuckDB writes it, an optional extra."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec

from dateline.errors import ResourceError
from dateline.exports.cells import Cell, ColumnType, one_line
from dateline.exports.claims_table import CLAIMS
from dateline.exports.told import BLOCK, Told, blocks

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TYPES: dict[ColumnType, str] = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "VARCHAR",
}
"""An instant stays the text that the store has, which sorts as it should."""
_ROWS = 20_480
"""Rows that DuckDB gathers before it writes them; its own number, six times this, takes as much more memory."""


class Parquet:
    """One row a claim, compressed with Zstandard."""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """The rows go to a temporary file, from which DuckDB makes the columns without holding them all."""
        database = _database()
        try:
            with TemporaryDirectory(prefix="dateline-") as folder:
                rows, made = Path(folder, "claims.jsonl"), Path(folder, "claims.parquet")
                with rows.open("wb") as file:
                    file.writelines(blocks(_lines(told)))
                database.execute(_statement(rows, made))
                with made.open("rb") as file:
                    yield from iter(lambda: file.read(BLOCK), b"")
        finally:
            database.close()


def _lines(told: Told) -> Iterator[bytes]:
    encoder, names = msgspec.json.Encoder(), CLAIMS.names
    for row in CLAIMS.rows(told.claims):
        yield encoder.encode(dict(zip(names, map(_value, row), strict=True))) + b"\n"


def _value(value: Cell) -> Cell:
    return one_line(value) if isinstance(value, str) else value


def _statement(rows: Path, made: Path) -> str:
    columns = ", ".join(f"{_quoted(c.name)}: {_quoted(_TYPES[c.type])}" for c in CLAIMS.columns)
    source = f"read_json({_quoted(str(rows))}, format = 'newline_delimited', columns = {{{columns}}})"
    how = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROWS}"
    return f"COPY (SELECT * FROM {source}) TO {_quoted(str(made))} ({how})"


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _database() -> "DuckDBPyConnection":
    """A database in memory that fetches nothing, and uses one thread, so that the same rows give the same bytes."""
    try:
        import duckdb
    except ImportError:
        raise ResourceError(
            "Parquet is written by DuckDB, which is not installed: pip install 'dateline[parquet]'."
        ) from None
    return duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "threads": "1",
            "preserve_insertion_order": "true",
        },
    )
