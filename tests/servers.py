"""A PostgreSQL server for tests, from the binaries that a distribution installs; it keeps nothing."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path

import psycopg

MISSING = "no PostgreSQL server is installed here: apt-get install postgresql (only its binaries are used)"
_ROLE = "dateline"
_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=50")


def binaries():
    """The folder of the newest server that is installed, or None."""
    found = sorted(
        (path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")), key=lambda p: int(p.parts[-2])
    )
    there = shutil.which("initdb")
    return found[-1] if found else Path(there).parent if there else None


class Server:
    """One server on a free port of this machine; every database in it is new, and sorts letters as people do."""

    def __init__(self):
        self._folder = Path(tempfile.mkdtemp(prefix="dateline-postgresql-"))
        # The server refuses to run as root, so there it runs as the user that Debian made for it.
        self._as = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        if self._as:
            shutil.chown(self._folder, "postgres", "postgres")
        self.port = _free_port()
        self._numbers = count(1)
        self._empty = []
        base, data = binaries(), self._folder / "data"
        initdb = [
            base / "initdb",
            "-D",
            data,
            "-A",
            "trust",
            "-U",
            _ROLE,
            "-E",
            "UTF8",
            "--no-sync",
            "--locale=C.UTF-8",
        ]
        if int(subprocess.check_output([base / "postgres", "-V"], text=True).split()[2].split(".")[0]) >= 15:
            initdb += ["--locale-provider=icu", "--icu-locale=en-US"]
        subprocess.run(initdb, check=True, stdout=subprocess.DEVNULL, cwd=self._folder, **self._as)
        settings = [*_FAST, "listen_addresses=127.0.0.1", f"port={self.port}", "unix_socket_directories="]
        self._process = subprocess.Popen(
            [base / "postgres", "-D", data, *(word for given in settings for word in ("-c", given))],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self._folder, **self._as,
        )  # fmt: skip
        self._wait()

    def address(self, database):
        return f"postgresql://{_ROLE}@127.0.0.1:{self.port}/{database}"

    def new_database(self, options=""):
        """The address of an empty database."""
        name = f"news{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} {options}")
        return self.address(name)

    def take(self):
        """The address of an empty database, which may have been used and given back."""
        return self._empty.pop() if self._empty else self.new_database()

    def give_back(self, address):
        """Empty a database for the next test: making a new one takes longer, and eight megabytes."""
        name = address.rpartition("/")[2]
        self.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        self.execute("DROP SCHEMA public CASCADE", name)
        self.execute("CREATE SCHEMA public", name)
        self._empty.append(address)

    def execute(self, statement, database="postgres"):
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute(statement)

    def stop(self):
        self._process.send_signal(signal.SIGQUIT)  # at once: nothing has to be kept
        self._process.wait(30)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _wait(self):
        for _ in range(300):
            try:
                psycopg.connect(self.address("postgres"), connect_timeout=2).close()
                return
            except psycopg.OperationalError:
                if self._process.poll() is not None:
                    raise
                time.sleep(0.1)
        raise TimeoutError("the PostgreSQL server does not answer")


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
