"""Opening the database, SQLite or PostgreSQL, and every way in which that fails, put into words."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from dateline.errors import StoreError, UsageError

PATIENCE = 60
"""Seconds to wait for another writer to finish."""
_CACHE = 65_536
"""KiB of pages that SQLite may keep: the two megabytes that it takes by itself hold no index of a million claims."""


def is_server(where: str) -> bool:
    """Whether a store is named by the address of a database server and not by a file."""
    return "://" in where and not where.startswith("sqlite:")


def path_of(where: str) -> Path:
    """The file of a store that is one."""
    return Path(where.removeprefix("sqlite:///"))


def open_engine(where: str) -> Engine:
    """The database at a path, or at `postgresql://user@host/name`. Nothing is connected yet.

    Raises UsageError for an address that cannot be one, StoreError where the driver is not installed.
    """
    if not is_server(where):
        return _sqlite(path_of(where))
    try:
        url = make_url(where)
        if url.get_backend_name() not in ("postgresql", "postgres"):
            raise UsageError(f'"{_shown(where)}": a store is a file (dateline.db) or postgresql://user@host/name.')
        url = url.set(drivername="postgresql+psycopg")
        given = {
            "connect_timeout": 10,
            "client_encoding": "utf8",
            "options": f"{url.query.get('options', '')} -c lock_timeout={PATIENCE * 1000}".strip(),
        }
        return create_engine(url.difference_update_query(["options"]), connect_args=given)
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise UsageError(f'"{_shown(where)}" is no address of a database: postgresql://user@host/name.') from None
    except ImportError:
        raise StoreError("A store on PostgreSQL needs the package psycopg: pip install 'dateline[postgres]'.") from None


def _sqlite(path: Path) -> Engine:
    def connect() -> sqlite3.Connection:
        mode = "rwc"
        if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent or ".", os.W_OK)):
            # A store on a read-only disk can be asked; without a place for its log it has to be taken as unchanging.
            mode = "ro" if os.access(path.parent, os.W_OK) or _has_log(path) else "ro&immutable=1"
        fresh = mode == "rwc" and not (path.exists() and path.stat().st_size)
        connection = sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode={mode}",
            uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False,
        )  # fmt: skip
        if fresh:  # the file remembers it; a database of something else is left as it is
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA cache_size=-{_CACHE}")
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=connect)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("dateline_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def _has_log(path: Path) -> bool:
    """Whether a program that was killed has left revisions in the log beside the file."""
    log = Path(f"{path}-wal")
    return log.is_file() and log.stat().st_size > 0


@contextmanager
def in_words(where: str) -> Iterator[None]:
    """Turn the errors of the database into StoreErrors that say what to do."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(_sentence(str(error.orig), _shown(where))) from error
    except sqlite3.Error as error:
        raise StoreError(_sentence(str(error), _shown(where))) from error


_CAUSES = (
    ("No space left", "{where}: the disk is full. Nothing was half-written; make room and run the same command again."),
    ("disk is full", "{where}: the disk is full. Nothing was half-written; make room and run the same command again."),
    ("disk I/O", "{where}: the disk cannot be written or read ({cause}). Nothing was half-written."),
    ("readonly", "{where} may not be written: it, or its folder, is read-only."),
    ("read-only", "{where} may not be written: it is read-only."),
    ("locked", "{where} is being written by another program for more than a minute: try again when it is done."),
    ("unable to open", "{where} cannot be opened or made: check the folder and your permissions."),
    ("lock timeout", "{where} is being written by another program for more than a minute: try again when it is done."),
    ("not a database", "{where} is not a store of Dateline: name another file with --db."),
    ("malformed", "{where} is damaged ({cause}): `dateline doctor` says how; restore it from a copy."),
    ("no such table", "{where} is not a store of this version: run `dateline doctor` on it."),
    ("relation", "{where} is not a store of this version ({cause}): run `dateline doctor` on it."),
    ("permission denied", "{where}: the role may not do that ({cause}): let the owner of the database grant it."),
    ("pg_hba", "{where}: the server lets nobody in from here ({cause}): its pg_hba.conf says who may."),
    ("resolve host", "{where}: no server has this name; check the address."),
    ("password", "{where}: the server wants a password, or another one: give it in PGPASSWORD or ~/.pgpass."),
    ("does not exist", "{where}: there is no such database or role on the server ({cause})."),
    ("onnection", "{where}: the server does not answer ({cause})."),
)


def _sentence(cause: str, where: str) -> str:
    cause = " ".join(cause.split()).rstrip(".?")
    for sign, sentence in _CAUSES:
        if sign in cause:
            return sentence.format(where=where, cause=cause)
    return f"{where}: the database reports: {cause}."


def _shown(where: str) -> str:
    """An address without its password."""
    if not is_server(where):
        return str(path_of(where))
    try:
        return make_url(where).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return where.partition("@")[2] or where


def dialect_of(connection: Connection) -> str:
    """`sqlite` or `postgresql`."""
    return connection.dialect.name


def scalar(connection: Connection, statement: Any) -> Any:
    """The one value that a statement asks for, or None."""
    return connection.execute(statement).scalar()


CHUNK = 500
"""Ids to a question: SQLite takes no more than some thousand variables."""


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """Ids in order, as many at a time as a question takes."""
    ordered = sorted(ids)
    for at in range(0, len(ordered), CHUNK):
        yield ordered[at : at + CHUNK]
