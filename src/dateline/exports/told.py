"""What there is to export, how a sheet is laid out, and the one method that a format has."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from dateline.model.happening import Happening
from dateline.model.known import KnownClaim
from dateline.model.status import Status

BLOCK = 1 << 16
"""Bytes that are gathered before they are handed on: large enough for a disk, small enough to forget."""


class Told(NamedTuple):
    """What is exported. Each is read once, from front to back, so a cursor of a store will do."""

    claims: Iterable[KnownClaim] = ()
    events: Iterable[Happening] = ()
    statuses: Iterable[Status] = ()


class Layout(NamedTuple):
    """How a CSV file is laid out."""

    bom: bool = False
    """Whether it starts with a byte order mark, which tells older spreadsheets that it is UTF-8."""
    crlf: bool = False
    """Whether its lines end with CR LF instead of LF."""

    @property
    def line_end(self) -> str:
        """What ends a line."""
        return "\r\n" if self.crlf else "\n"


class Exporter(Protocol):
    """A format."""

    def chunks(self, told: Told) -> Iterator[bytes]:
        """The bytes of the file, made while the input is read."""
        ...


def blocks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of about `BLOCK`."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= BLOCK:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)
