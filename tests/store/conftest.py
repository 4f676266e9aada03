"""Every test of the store runs on SQLite and on a real PostgreSQL server."""

import pytest
from servers import MISSING, Server, binaries
from stores import Clock, made


@pytest.fixture(scope="session")
def server():
    if binaries() is None:
        pytest.skip(MISSING)
    server = Server()
    yield server
    server.stop()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def new_place(request, tmp_path):
    """Makes addresses of databases that are not there yet, or empty."""
    if request.param == "sqlite":
        numbers = iter(range(1, 1000))
        yield lambda: str(tmp_path / f"store{next(numbers)}.db")
        return
    server, taken = request.getfixturevalue("server"), []

    def take():
        taken.append(server.take())
        return taken[-1]

    yield take
    for address in taken:
        server.give_back(address)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def where(new_place):
    return new_place()


@pytest.fixture
def store(where, clock):
    return made(where, clock)
