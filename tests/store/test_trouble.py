"""Whatever is wrong with a disk, a file or a server is one sentence, and the exit code says so."""

import os
import shutil
import socket
import sqlite3
import subprocess

import pytest
from programs import run
from sqlalchemy import Engine, event, text
from stores import Clock, add, assert_sound, counts, fell, made, many, merge, picture, written

from dateline import services
from dateline.errors import StoreError
from dateline.store.checking import check


@pytest.fixture
def said(tmp_path):
    """Runs the command line; returns its exit code and the one sentence that it says."""

    def told(*arguments, **options):
        path = tmp_path / "said.txt"
        code = run(*arguments, said=path, **options)
        lines = path.read_text(encoding="utf-8").splitlines() or [""]
        assert len(lines) == 1, lines[-14:]
        return code, lines[0]

    return told


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "folder"
    path.mkdir()
    yield path
    path.chmod(0o755)


def test_a_missing_store(tmp_path, said):
    for verb in (("merge",), ("status", "--all"), ("search", "x"), ("show", "doc_x"), ("diff", "--since", "1")):
        code, line = said(*verb, "--db", tmp_path / "no.db")
        assert code == 1
        assert "There is no store at" in line and "dateline init" in line
    assert not (tmp_path / "no.db").exists()


def test_a_missing_folder(tmp_path, said):
    code, line = said("init", "--db", tmp_path / "no" / "where.db")
    assert code == 1
    assert "cannot be opened or made" in line


def test_a_folder_is_no_store(tmp_path, said):
    assert said("init", "--db", tmp_path)[0] == 1
    assert "There is no store at" in said("merge", "--db", tmp_path)[1]


@pytest.mark.parametrize("content", [b"Once upon a time. " * 500, b"PK\x03\x04" + bytes(5000), b"short"])
@pytest.mark.parametrize("verb", ["init", "merge"])
def test_a_file_that_is_no_database(tmp_path, said, content, verb):
    path = tmp_path / "a.db"
    path.write_bytes(content)
    code, line = said(verb, "--db", path)
    assert code == 1
    assert "is not a store of Dateline" in line
    assert path.read_bytes() == content


def test_a_database_of_something_else_stays_as_it_is(tmp_path, said):
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE posts (n)")
    before = path.read_bytes()
    feed = written(tmp_path / "feed.jsonl", many(1))
    assert said("run", "--db", path, feed)[0] == 1
    assert "not a store of Dateline" in said("merge", "--db", path)[1]
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_store(tmp_path):
    path = tmp_path / "a.db"
    path.touch()
    assert made(str(path), Clock())


def test_a_read_only_file_can_be_asked_and_not_written(folder, tmp_path, said):
    path = folder / "a.db"
    feed = written(folder / "feed.jsonl", many(8))
    assert run("run", "--db", path, written(tmp_path / "first.jsonl", many(4))) == 0
    for mode in (0o755, 0o555):
        path.chmod(0o444)
        folder.chmod(mode)
        assert run("status", "--db", path, "--all", "--as-of", "2021-08-20", plain=True) == 0
        for verb in (("add", feed), ("merge",), ("init",)):
            code, line = said(verb[0], "--db", path, *verb[1:], plain=True)
            assert (code, "read-only" in line) == ((1, True) if verb[0] == "add" else (0, False)), line


def test_a_read_only_folder_gets_no_store(folder, said):
    folder.chmod(0o555)
    code, line = said("init", "--db", folder / "a.db", plain=True)
    assert code == 1
    assert "cannot be opened or made" in line


@pytest.mark.parametrize("room", [40, 70, 110])
def test_a_full_disk_is_one_sentence_and_what_was_written_stays(tmp_path, room):
    """SQLite is given so many pages and no more, which it reports as a full disk."""
    where, clock, records = str(tmp_path / "a.db"), Clock(), many(120)

    def small(connection, _):
        connection.execute(f"PRAGMA max_page_count={room}")

    event.listen(Engine, "connect", small)
    try:
        with pytest.raises(StoreError, match=r"the disk is full\. Nothing was half-written"):
            store = made(where, clock)
            add(store, records, clock)
            merge(store, clock)
    finally:
        event.remove(Engine, "connect", small)
    store = made(where, clock)
    assert_sound(store)
    assert counts(store)["reading"] % 32 == 0
    add(store, records, clock)
    merge(store, clock)
    other = made(str(tmp_path / "b.db"), Clock())
    add(other, records, clock)
    merge(other, clock)
    assert picture(store) == picture(other)


def test_a_disk_that_is_really_full(tmp_path, said):
    disk = tmp_path / "disk"
    disk.mkdir()
    if (
        os.geteuid()
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=500k", "tmpfs", disk], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("a small disk can be mounted by root only, and not in every container")
    try:
        feed = written(tmp_path / "feed.jsonl", many(200))
        code, line = said("run", "-q", "--db", disk / "a.db", feed)
        assert code == 1
        assert "Nothing was half-written" in line
        shutil.copytree(disk, tmp_path / "roomy")
    finally:
        subprocess.run(["umount", disk], check=True)
    assert run("run", "--db", tmp_path / "roomy" / "a.db", feed) == 0
    store = services.open_store(str(tmp_path / "roomy" / "a.db"))
    assert_sound(store)
    assert counts(store)["reading"] == 200


def test_a_damaged_file_is_told_and_found(tmp_path):
    path, clock = tmp_path / "a.db", Clock()
    store = made(str(path), clock)
    add(store, many(60), clock)
    merge(store, clock)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    store.engine.dispose()
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 2, len(data) // 2 + 9 * 4096, 4096):
        data[at : at + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    store = services.open_store(str(path))
    with store.asking() as connection:
        wrong = [finding for finding in check(connection) if not finding.ok]
    assert any(finding.name == "database" for finding in wrong)
    assert all(finding.sentence.endswith(".") and "\n" not in finding.sentence for finding in wrong)


@pytest.mark.parametrize(
    ("damage", "name"),
    [
        ("UPDATE document SET text = text || '!'", "texts"),
        ("UPDATE reading SET claims = claims + 1", "readings"),
        ("DELETE FROM ended", "ends"),
        ("DELETE FROM document_words", "words"),
        ("UPDATE claim SET body = REPLACE(body, 'captured', 'seized')", "claims"),
        ("UPDATE claim SET body = 'x'", "claims"),
        ("DELETE FROM event", "memberships"),
        ("DELETE FROM membership", "memberships"),
        ("UPDATE standing SET body = 'x'", "standings"),
        ("DELETE FROM claim", "standings"),
        ("UPDATE merge SET seen = revision", "merges"),
        ("UPDATE revision SET at = '2020' WHERE id = 2", "clock"),
    ],
)
def test_what_somebody_changed_is_found(store, clock, damage, name):
    add(store, [fell(url="u"), fell("Herat")], clock)
    add(store, [fell(url="u", who="Army"), fell("Herat", coder="by hand 2")], clock)
    merge(store, clock)
    assert_sound(store)
    with store.engine.begin() as connection:
        if store.engine.dialect.name == "sqlite" and damage.endswith("document_words"):
            damage = "DELETE FROM document_words_docsize"
        connection.execute(text(damage))
    with store.asking() as connection:
        assert name in [finding.name for finding in check(connection) if not finding.ok]


def test_reports_that_wait_to_be_merged_are_no_fault(store, clock):
    add(store, [fell()], clock)
    with store.asking() as connection:
        *_, last = check(connection)
    assert last.ok and "dateline merge" in last.sentence


def test_a_server_that_is_not_there(said):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        code, line = said("merge", "--db", f"postgresql://me:secret@127.0.0.1:{port}/news")
    assert code == 1
    assert "the server does not answer" in line
    assert "secret" not in line


def test_what_is_no_address(said):
    for address in ("mysql://me@localhost/news", "postgresql://me@localhost:port/news", "ftp://x"):
        code, line = said("merge", "--db", address)
        assert code == 2
        assert "postgresql://user@host/name" in line


@pytest.mark.postgres
def test_what_a_server_refuses(server, said):
    code, line = said("merge", "--db", server.address("nowhere"))
    assert code == 1 and "no such database or role" in line
    code, line = said(
        "init", "--db", server.new_database("ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0")
    )
    assert code == 1 and "ENCODING 'UTF8'" in line
    where = server.new_database()
    server.execute("CREATE ROLE guest LOGIN")
    code, line = said("init", "--db", where.replace("dateline@", "guest@"))
    assert code == 1 and "the role may not do that" in line
    assert said("init", "--db", where)[0] == 0
    code, line = said("status", "--all", "--db", where.replace("dateline@", "guest@"))
    assert code == 1 and "the role may not do that" in line


@pytest.mark.postgres
def test_a_writer_that_does_not_end_is_not_waited_for_for_ever(server, monkeypatch):
    monkeypatch.setattr("dateline.store.engine.PATIENCE", 1)
    store = made(server.new_database(), Clock())
    with store.engine.connect() as other, other.begin():
        other.execute(text("LOCK TABLE revision IN EXCLUSIVE MODE"))
        with pytest.raises(StoreError, match="written by another program"):
            store.begin_run("add", Clock())


def test_a_writer_that_does_not_end_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("dateline.store.engine.PATIENCE", 0.1)
    store = made(str(tmp_path / "a.db"), Clock())
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="written by another program"):
        store.begin_run("add", Clock())
    other.close()
