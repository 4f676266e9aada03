"""Files that are packed: gzip is read through, each file in a zip archive as if it lay beside the others."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, NamedTuple, Protocol

from dateline.errors import SourceError

GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_OFFICE = frozenset({"[Content_Types].xml", "mimetype"})
"""A file that every office document has, which is a zip archive as well."""
_OF_THE_PACKER = "__MACOSX"


class Stream(Protocol):
    """Whatever bytes can be read from, up to a number of them at a time."""

    def read(self, size: int, /) -> bytes:
        """The next bytes; fewer than asked for, or none, at the end."""


class Resumed(io.RawIOBase):
    """A stream of which the beginning was read, with that beginning put back."""

    def __init__(self, head: bytes, rest: Stream) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """It is only read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as there is something, first from what was put back."""
        piece = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)


class Member(NamedTuple):
    """A file in an archive: its name there, and how to open it."""

    name: str
    archive: zipfile.ZipFile

    def open(self) -> IO[bytes]:
        """The file, unpacked as it is read. Raises SourceError if it needs a password or is packed in a rare way."""
        try:
            return self.archive.open(self.name)
        except (RuntimeError, NotImplementedError):
            problem = "is locked or packed in a way that is not known here: unpack the archive first"
            raise SourceError(f"{self.name} in the archive {problem}.") from None


def members(stream: IO[bytes]) -> Iterator[Member] | None:
    """The files of a zip archive, by name; None for what is none, and for office documents."""
    if not stream.seekable() or stream.read(len(_ZIP)) != _ZIP:
        if stream.seekable():
            stream.seek(0)
        return None
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError):
        stream.seek(0)
        return None
    names = archive.namelist()
    if _OFFICE & set(names):
        stream.seek(0)
        return None
    return (Member(name, archive) for name in sorted(names) if _holds_something(name))


def _holds_something(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in path.parts) or _OF_THE_PACKER in path.parts
    return not name.endswith("/") and not hidden
