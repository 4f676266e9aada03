"""What kind of file some bytes are: by what they begin with, and by the suffix of their name."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from dateline.errors import SourceError

Kind = Literal["text", "lines", "json", "table", "html", "feed", "message", "xml", "archive"]

_PREAMBLE = re.compile(r"^(?:\ufeff|\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
"""What may stand before the first element of a page or a feed: declarations and comments."""


_DELIMITERS = ",;\t|"
_HEADER = re.compile(r"^([a-z][a-z-]{1,40}):[ \t]", re.MULTILINE)


class Binary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A format that is no text, told by its first bytes (in hexadecimal), and by its suffix where that tells more."""

    name: str
    begins: tuple[str, ...]
    todo: str
    suffixes: tuple[str, ...] = ()


class Markup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of XML that is neither page nor feed, told by its first element (in lower case)."""

    name: str
    begins: tuple[str, ...]
    todo: str
    """What helps; `{file}` stands for the file."""


class Formats(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file `formats.toml`."""

    suffixes: dict[Kind, tuple[str, ...]]
    beginnings: dict[Kind, tuple[str, ...]]
    headers: tuple[tuple[str, ...], ...]
    """Headers of which a message has all of one group."""
    columns: dict[str, tuple[str, ...]]
    binary: tuple[Binary, ...]
    markup: tuple[Markup, ...]


@cache
def formats() -> Formats:
    """The table of formats, read once."""
    return msgspec.convert(tomllib.loads(files(__package__).joinpath("formats.toml").read_text("utf-8")), Formats)


def refuse_binary(head: bytes, where: str) -> None:
    """Raise SourceError when the first bytes are those of a known format that is no text."""
    for binary in formats().binary:
        named = not binary.suffixes or where.lower().endswith(binary.suffixes)
        if named and any(head.startswith(bytes.fromhex(begin)) for begin in binary.begins):
            raise SourceError(f"{where} is {binary.name}, not text: {binary.todo.replace('{file}', where)}.")


def refuse_markup(head: str, where: str) -> SourceError:
    """The sentence for XML that is neither a page nor a feed."""
    start = _begun(head)
    known = next((markup for markup in formats().markup if start.startswith(markup.begins)), None)
    name = known.name if known else "XML that is no page and no feed"
    return SourceError(f"{where} is {name}: {known.todo if known else 'save the text of its reports and read that'}.")


def kind_of(head: str, suffix: str) -> Kind:
    """Tell the kind of a file from the beginning of its text and from its suffix (`.html`)."""
    table = formats()
    start = _begun(head)
    for kind, beginnings in table.beginnings.items():
        if start.startswith(beginnings):
            return kind
    if _is_xml(head, start):
        return "xml"
    if _is_message(head):
        return "message"
    named: Kind | None = next((kind for kind, suffixes in table.suffixes.items() if suffix.lower() in suffixes), None)
    if named == "xml" and start.startswith("<"):
        return "xml"
    if named in ("text", "message", "xml", None):
        return _unnamed(start) or "text"
    if named == "html" and "<" not in start:
        return "text"
    return named


def _begun(head: str) -> str:
    """The beginning without what may stand before the first element, in lower case."""
    return _PREAMBLE.sub("", head.lower(), count=1)


def _is_xml(head: str, start: str) -> bool:
    """Whether it says that it is XML, or begins with an element of a kind of XML that is known."""
    declared = head.lstrip("\ufeff \t\r\n")[:6].lower() == "<?xml "
    known = start.startswith(tuple(begin for markup in formats().markup for begin in markup.begins))
    return known or (declared and start.startswith("<"))


def _is_message(head: str) -> bool:
    """Whether it begins with the headers of a saved page or an e-mail."""
    block = re.split(r"\r?\n\r?\n", head.lstrip("\ufeff"), maxsplit=1)[0].lower()
    first, _, _ = block.partition("\n")
    names = set(_HEADER.findall(block))
    return bool(_HEADER.match(first)) and any(names >= set(group) for group in formats().headers)


def delimiter_of(head: str) -> str:
    """What parts the cells of a table, by the line that names its columns."""
    return max(_DELIMITERS, key=head.count)


def columns_of(head: str) -> list[str]:
    """The columns of a table by the line that names them, by the names that JSON Lines have for them."""
    known = {name: column for column, names in formats().columns.items() for name in names}
    cells = (cell.strip().strip('"').strip().lower() for cell in head.strip("\ufeff\r\n").split(delimiter_of(head)))
    return [known.get(cell, cell) for cell in cells]


def _unnamed(start: str) -> Kind | None:
    """JSON is recognised by its braces and the key that every line of ours has, a table by the names of its columns."""
    line = start.partition("\n")[0]
    if start.startswith(("[{", "[\n", "{\n", "{\r\n")) and '"text"' in start:
        return "json"
    if line.startswith("{") and '"text"' in start:
        return "lines"
    columns = columns_of(line)
    if len(columns) > 1 and "text" in columns and all(column in formats().columns for column in columns):
        return "table"
    return None
