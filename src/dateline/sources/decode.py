"""Bytes into text: byte order marks, UTF-8, UTF-16 without a mark, Windows-1252, and a clear refusal of the rest."""

import codecs
import re
import unicodedata

from dateline.errors import SourceError
from dateline.model.document import WIDTHLESS

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01
"""Above this share of control characters something is no text; a stray one in a long report is tolerated."""
_UNSEEN = dict.fromkeys(map(ord, WIDTHLESS))
_FOREIGN_SHARE = 0.2
"""Western text in Windows-1252 has fewer letters beyond ASCII than this; more means some other encoding."""


def decode(data: bytes, where: str, *, declared: str | None = None) -> str:
    """Decode a whole file. `declared` is the encoding that a page names for itself.

    The result holds every character of the file but the byte order mark. Raises SourceError when the bytes are no
    text, or are text in an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return checked(data[len(mark) :].decode(encoding, "replace"), where)
    wide = _wide(data)
    if wide:
        return checked(data.decode(wide, "replace"), where)
    for name in (declared, "utf-8"):
        strict = _strictly(data, name) if name else None
        if strict is not None:
            return checked(strict, where)
    return checked(_western(data, where), where)


def composed(text: str) -> str:
    """The text as it reads: letters with their accents in one character (NFC), nothing in it that cannot be seen.

    Names are known in these characters. It is for texts that are made here; one that was given keeps its offsets.
    """
    return unicodedata.normalize("NFC", text.translate(_UNSEEN))


def glance(head: bytes) -> str:
    """What the first bytes of a file most likely say, good enough to tell its kind."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "replace")
    return head.decode(_wide(head) or "utf-8", "replace")


def checked(text: str, where: str) -> str:
    """The text itself, if it is one: not empty, not full of control characters."""
    if not text.strip():
        raise SourceError(f"{where} is empty: there is nothing to read in it.")
    if len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise SourceError(f"{where} is binary data, not text: give a text, HTML or JSON Lines file.")
    return text


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of western text is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _western(data: bytes, where: str) -> str:
    """UTF-8 with a few broken bytes if most of its longer characters are whole, else Windows-1252 if that is likely."""
    mended = data.decode("utf-8", "replace")
    broken = mended.count("\ufffd")
    if broken <= sum(char > "\x7f" for char in mended) - broken:
        return mended
    text = _strictly(data, "cp1252") or data.decode("latin-1")
    letters = sum(char.isalpha() for char in text)
    beyond = sum(char > "\x7f" for char in text)
    if beyond > _FOREIGN_SHARE * max(letters, 1) or any("\x80" <= char < "\xa0" for char in text):
        if len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
            raise SourceError(f"{where} is binary data, not text: give a text, HTML or JSON Lines file.")
        raise SourceError(
            f"{where} is in an encoding that cannot be told: convert it to UTF-8, for example with iconv."
        )
    return text
