"""A store of its own for each test, and the verbs as a user types them, with a reader that knows nothing."""

import pytest
from fakes import fake_reader

from dateline import cli, encode, services


@pytest.fixture
def run(monkeypatch, capfd, tmp_path):
    monkeypatch.setattr(services, "reader_with", lambda language, actors=(): fake_reader())
    monkeypatch.setenv("DATELINE_DB", str(tmp_path / "store.db"))

    def run(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return code, out, err

    return run


@pytest.fixture
def file(tmp_path):
    def file(*records):
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.jsonl"
        path.write_bytes(b"".join(encode(record) + b"\n" for record in records))
        return path

    return file
