"""The migrations make the tables that the program writes to, and the version is looked at before anything is done."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from stores import Clock, add, fell, made, many, merge, picture

from dateline import services
from dateline.errors import StoreError
from dateline.store.engine import open_engine
from dateline.store.migrating import upgrade
from dateline.store.opening import FORM
from dateline.store.schema import metadata


def ours(name, kind, *_):
    """The index of words is made in the manner of each database, beside the tables that all have."""
    return not (kind == "table" and name.startswith("document_words"))


def differences(connection):
    options = {"include_name": ours, "compare_type": True, "compare_server_default": True}
    return compare_metadata(MigrationContext.configure(connection, opts=options), metadata)


def test_the_migrations_make_exactly_the_tables_of_the_schema(store):
    with store.engine.connect() as connection:
        assert differences(connection) == []


def test_a_difference_would_be_seen(store):
    with store.engine.connect() as connection:
        connection.execute(text("ALTER TABLE reading ADD COLUMN more TEXT"))
        connection.execute(text("DROP INDEX claim_place"))
        assert len(differences(connection)) == 2
        connection.rollback()


def test_the_last_migration_is_the_form_that_is_read(store):
    with store.engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == FORM


def test_a_store_of_the_first_form_is_brought_on_and_all_is_grouped_anew(where):
    clock = Clock()
    store = made(where, clock)
    add(store, many(6), clock)
    merge(store, clock)
    expected = picture(store)
    with store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE merge DROP COLUMN edition"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(StoreError, match="dateline migrate"):
        services.open_store(where)
    assert services.create(where, clock)
    store = services.open_store(where)
    assert merge(store, clock) is not None
    assert merge(store, clock) is None
    assert picture(store) == expected


def test_what_another_edition_has_grouped_is_grouped_anew(where, monkeypatch):
    clock = Clock()
    store = made(where, clock)
    add(store, many(6), clock)
    monkeypatch.setattr("dateline.services.keeping.edition", lambda: "another")
    merge(store, clock)
    monkeypatch.undo()
    assert merge(store, clock) is not None
    assert merge(store, clock) is None


def test_a_migration_that_fails_leaves_nothing(where, monkeypatch):
    def fail(connection):
        upgrade(connection)
        raise RuntimeError("stopped")

    monkeypatch.setattr("dateline.store.migrating.upgrade", fail)
    with pytest.raises(RuntimeError):
        services.create(where, Clock())
    monkeypatch.undo()
    assert services.create(where, Clock())
    assert not services.create(where, Clock())
    assert add(services.open_store(where), [fell()], Clock())[0].new


def test_a_store_of_a_later_version_is_left_alone(where):
    store = made(where, Clock())
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert not services.create(where, Clock())
    with pytest.raises(StoreError, match="later version of Dateline"):
        services.open_store(where)


@pytest.mark.parametrize("table", ["posts", "alembic_version"])
def test_a_database_of_something_else_is_left_alone(where, table):
    engine = open_engine(where)
    with engine.begin() as connection:
        connection.execute(text(f"CREATE TABLE {table} (version_num TEXT)"))
        connection.execute(text(f"INSERT INTO {table} VALUES ('ae1027a6acf')"))
    with pytest.raises(StoreError, match="something else"):
        services.create(where, Clock())
    with pytest.raises(StoreError, match="not a store of Dateline"):
        services.open_store(where)
    with engine.begin() as connection:
        assert connection.execute(text(f"SELECT version_num FROM {table}")).scalar() == "ae1027a6acf"
