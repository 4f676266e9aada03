"""A store: made once, opened by every verb, asked in snapshots and written one revision at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, insert, inspect, select, text

from dateline.errors import StoreError
from dateline.store.engine import dialect_of, in_words, is_server, open_engine, path_of, scalar
from dateline.store.schema import revision, run, setting

FORM = "0002"
"""The migration that this version of the program reads and writes."""

Clock = Callable[[], datetime]
_CREATED = select(setting.c.value).where(setting.c.name == "created_at")


class Write(NamedTuple):
    """An open transaction and the revision that it makes."""

    connection: Connection
    revision: int


class Store(NamedTuple):
    """An open store."""

    where: str
    engine: Engine

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        """One snapshot: whatever is asked within sees the same revision, whoever writes meanwhile."""
        with in_words(self.where), self.engine.connect() as connection:
            if dialect_of(connection) == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin() as snapshot:
                try:
                    yield connection
                finally:  # there is nothing to commit, and of a damaged file nothing can be
                    snapshot.rollback()

    @contextmanager
    def writing(self, of_run: int, now: Clock) -> Iterator[Write]:
        """One revision: all of what is written within is there afterwards, or nothing of it. One writer at a time."""
        with in_words(self.where), self._exclusive() as connection:
            last = scalar(connection, select(func.max(revision.c.at))) or scalar(connection, _CREATED)
            number = (scalar(connection, select(func.max(revision.c.id))) or 0) + 1
            connection.execute(insert(revision).values(id=number, at=_later(now(), last), run=of_run))
            yield Write(connection, number)

    def begin_run(self, verb: str, now: Clock, *, coder: str | None = None) -> int:
        """Number a run of the program that is about to write."""
        with in_words(self.where), self._exclusive() as connection:
            number: int = (scalar(connection, select(func.max(run.c.id))) or 0) + 1
            connection.execute(insert(run).values(id=number, started_at=instant(now()), verb=verb, coder=coder))
            return number

    @contextmanager
    def _exclusive(self) -> Iterator[Connection]:
        with self.engine.connect().execution_options(dateline_writes=True) as connection, connection.begin():
            if dialect_of(connection) == "postgresql":
                connection.execute(text("LOCK TABLE revision IN EXCLUSIVE MODE"))
            yield connection


def instant(moment: datetime) -> str:
    """An instant as the store writes it: UTC, microseconds, so that strings sort as the instants do."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _later(moment: datetime, last: str | None) -> str:
    """Now, or just after the last revision, should the clock have been set back."""
    at = instant(moment)
    if last is None or at > last:
        return at
    return instant(datetime.fromisoformat(last) + timedelta(microseconds=1))


def create(where: str, now: Clock) -> bool:
    """Make the store, or bring one that is there to the form that this version reads; False if nothing was to do."""
    with in_words(where), _closed_after(open_engine(where)) as engine:
        with engine.connect() as connection, connection.begin():
            if (_form(connection) or "") >= FORM:
                return False  # a later one is for `open_store` to refuse
        from dateline.store.migrating import upgrade  # Alembic takes a quarter of a second to load

        with engine.connect().execution_options(dateline_writes=True) as connection, connection.begin():
            if dialect_of(connection) == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(20210809)"))
            form = _form(connection)
            if form is not None and form >= FORM:
                return False  # another program was faster
            fresh = form is None
            if fresh and inspect(connection).get_table_names():
                raise StoreError(f"{where} is a database of something else: name another one with --db.")
            if fresh:
                _needs_unicode(connection, where)
            upgrade(connection)
            if fresh:
                connection.execute(insert(setting).values(name="created_at", value=instant(now())))
    return True


def exists(where: str) -> bool:
    """Whether a store of any version is there."""
    if not is_server(where) and not path_of(where).is_file():
        return False
    with in_words(where), open_engine(where).connect() as connection:
        return _form(connection) is not None


@contextmanager
def _closed_after(engine: Engine) -> Iterator[Engine]:
    """Close all connections in the end, so that the log of SQLite goes into its file."""
    try:
        yield engine
    finally:
        engine.dispose()


def open_store(where: str) -> Store:
    """Open a store that is there. Raises StoreError where there is none, or one of another version."""
    if not is_server(where) and not path_of(where).is_file():
        raise StoreError(
            f"There is no store at {path_of(where)}: `dateline init` makes one, `dateline run FILES` also fills it."
        )
    engine = open_engine(where)
    with in_words(where), engine.connect() as connection, connection.begin():
        form = _form(connection)
    if form is None:
        raise StoreError(f"{where} is not a store of Dateline: `dateline init` makes one.")
    if form < FORM:
        raise StoreError(f"{where} was made by an earlier version: run `dateline migrate` once.")
    if form > FORM:
        raise StoreError(f"{where} was written by a later version of Dateline: install that one.")
    return Store(where, engine)


def _needs_unicode(connection: Connection, where: str) -> None:
    """A server that was set up without a language makes databases that know no characters beyond ASCII."""
    if dialect_of(connection) == "postgresql":
        encoding = scalar(connection, text("SHOW server_encoding"))
        if encoding != "UTF8":
            raise StoreError(
                f"{where} is a database in {encoding}, which cannot keep every text: make one with "
                "CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0."
            )


def _form(connection: Connection) -> str | None:
    """The migration at which a store is; None for a database that is none, even if it too is kept by Alembic."""
    there = inspect(connection)
    if not all(there.has_table(name) for name in ("alembic_version", setting.name, revision.name)):
        return None
    found: str | None = scalar(connection, text("SELECT version_num FROM alembic_version"))
    return found
