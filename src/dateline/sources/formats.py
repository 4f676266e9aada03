"""What kind of file some bytes are: by what they begin with, and by the suffix of their name."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from dateline.errors import SourceError

Kind = Literal["text", "lines", "json", "html", "feed", "archive"]

_PREAMBLE = re.compile(r"^(?:\ufeff|\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
"""What may stand before the first element of a page or a feed: declarations and comments."""


class Binary(msgspec.Struct, frozen=True, kw_only=True):
    """A format that is no text, told by its first bytes (in hexadecimal)."""

    name: str
    begins: tuple[str, ...]
    todo: str
    """What helps; `{file}` stands for the file."""


class Formats(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file `formats.toml`."""

    suffixes: dict[Kind, tuple[str, ...]]
    beginnings: dict[Kind, tuple[str, ...]]
    binary: tuple[Binary, ...]


@cache
def formats() -> Formats:
    """The table of formats, read once."""
    return msgspec.convert(tomllib.loads(files(__package__).joinpath("formats.toml").read_text("utf-8")), Formats)


def refuse_binary(head: bytes, where: str) -> None:
    """Raise SourceError when the first bytes are those of a known format that is no text."""
    for binary in formats().binary:
        if any(head.startswith(bytes.fromhex(begin)) for begin in binary.begins):
            raise SourceError(f"{where} is {binary.name}, not text: {binary.todo.replace('{file}', where)}.")


def kind_of(head: str, suffix: str) -> Kind:
    """Tell the kind of a file from the beginning of its text and from its suffix (`.html`)."""
    table = formats()
    start = _PREAMBLE.sub("", head.lower(), count=1)
    for kind, beginnings in table.beginnings.items():
        if start.startswith(beginnings):
            return kind
    named: Kind | None = next((kind for kind, suffixes in table.suffixes.items() if suffix.lower() in suffixes), None)
    if named == "text" or named is None:
        return _unnamed(start) or "text"
    if named == "html" and "<" not in start:
        return "text"
    return named


def _unnamed(start: str) -> Kind | None:
    """JSON is recognised by its braces and the key that every line of ours has."""
    line = start.partition("\n")[0]
    if start.startswith(("[{", "[\n", "{\n", "{\r\n")) and '"text"' in start:
        return "json"
    if line.startswith("{") and '"text"' in start:
        return "lines"
    return None
