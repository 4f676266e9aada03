"""Files that are packed: gzip is read through, each file in a zip archive as if it lay beside the others."""

import io
import zipfile
from pathlib import PurePosixPath
from typing import IO, Protocol

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


def archive_of(stream: IO[bytes]) -> zipfile.ZipFile | None:
    """The zip archive that a file is; None for what is none, for a broken one, and for office documents."""
    if not stream.seekable():
        return None
    is_zip = stream.read(len(_ZIP)) == _ZIP
    stream.seek(0)
    try:
        archive = zipfile.ZipFile(stream) if is_zip else None
    except (zipfile.BadZipFile, RuntimeError):  # the latter is what zipfile raises for versions that it does not know
        archive = None
    if archive is None or _OFFICE & set(archive.namelist()):
        stream.seek(0)
        return None
    return archive


def members(archive: zipfile.ZipFile) -> list[str]:
    """The names of its files, in order, without folders, hidden files and what packers put in for themselves."""
    return sorted(name for name in archive.namelist() if _holds_something(name))


def unpacked(archive: zipfile.ZipFile, name: str, where: str) -> IO[bytes]:
    """A file of an archive, unpacked as it is read. Raises SourceError if it is locked or packed in a rare way."""
    try:
        return archive.open(name)
    except RuntimeError:  # what zipfile raises for both
        problem = "is locked, or packed in a way that is not known here"
        raise SourceError(f"{where} {problem}: unpack the archive first.") from None


def _holds_something(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") for part in path.parts) or _OF_THE_PACKER in path.parts
    return not name.endswith("/") and not hidden
