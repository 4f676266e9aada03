"""Runs of the command line in processes of their own, which can be killed, or run without the powers of root."""

import contextlib
import ctypes
import multiprocessing
import os
import sys
import time
from pathlib import Path

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["dateline.cli", "dateline.services", "dateline.store.migrating", "psycopg"])


class Program:
    """One run of `dateline` with these arguments."""

    def __init__(self, *arguments, said=os.devnull, plain=False):
        self._process = _context.Process(target=_run, args=([str(a) for a in arguments], str(said), plain))
        self._process.start()

    def kill(self):
        """As `kill -9` does."""
        self._process.kill()
        self._process.join()

    def wait(self, seconds=60):
        """The exit code; None if it runs for longer."""
        self._process.join(seconds)
        return self._process.exitcode


def _run(arguments, said, plain):
    from dateline import cli

    with (
        Path(said).open("w", encoding="utf-8") as out,
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(out),
    ):
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
        if plain:
            _give_up_powers()
        code = cli.run(arguments)
        sys.stdout.flush()
    os._exit(code)


def _give_up_powers():
    """Root may write what it is forbidden to; without its capabilities it is as anybody else."""
    header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None).capset(header, nothing):
        raise OSError("the capabilities of root cannot be given up")


def run(*arguments, said=os.devnull, plain=False):
    """Run to the end; returns the exit code."""
    return Program(*arguments, said=said, plain=plain).wait()


def timed(*arguments):
    """How many seconds a run takes that succeeds."""
    begin = time.monotonic()
    assert run(*arguments) == 0
    return time.monotonic() - begin
