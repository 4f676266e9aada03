"""A web page as browsers save it (MHTML), or an e-mail, into a document: one text part of it, the rest left aside."""

import codecs
import email
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

import msgspec

from dateline.errors import SourceError
from dateline.model.document import Document, Published
from dateline.sources.dates import day_of, published_on, stated_on
from dateline.sources.decode import composed, decode
from dateline.sources.head import authors_of, publisher_of
from dateline.sources.html import document_of_page
from dateline.sources.layout import clean, laid_out, same
from dateline.sources.limits import MAX_CHARACTERS, MAX_PAGE, too_long
from dateline.sources.markup import paragraphs_of
from dateline.sources.mastheads import is_outlet
from dateline.sources.parts import segment
from dateline.sources.patterns import words
from dateline.sources.text import content_id

_SAVED = "Snapshot-Content-Location"
"""The header by which browsers say where a page that they saved was."""
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_WROTE = re.compile(r"^\S.{0,200}\bwrote:\s*$")
"""The line over what a mail quotes of another."""
_ANSWER = re.compile(r"^\s*(?:(?:re|fwd?|fw):\s*)+", re.IGNORECASE)
"""What is put before the subject of a mail that answers another, or passes it on."""
_SIGNED = "-- "
"""The line under which a mail is signed."""
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError, MessageError)
"""What the parser raises for messages that are none, beside what it puts right."""


def document_of_message(data: bytes, where: str, *, date: str | None = None) -> Document:
    """Read a saved page or an e-mail. A given `date` goes before that of a mail; a page has only the one it states."""
    try:
        message = email.message_from_bytes(data, policy=default)
        parts = [part for part in message.walk() if _is_text(part)]
        saved = _location(message, _SAVED)
        related = message.get_content_type() == "multipart/related" and not message["To"]
    except _BROKEN:
        raise _unreadable(where) from None
    if not parts:
        raise SourceError(f"{where} holds no text, at most what is attached to it: save that and read it.")
    pages = [part for part in parts if part.get_content_subtype() == "html"]
    if pages and (saved or related):
        page = next((part for part in pages if saved and _location(part) == saved), pages[0])
        address = saved or _location(page)
        url = address if _ADDRESS.fullmatch(address) else None  # others are within the message itself
        found = document_of_page(_marked(page, where), where, date=date, url=url)
        return msgspec.structs.replace(found, raw=data)
    plain = next(
        (part for part in parts if part.get_content_subtype() == "plain" and _words_of(part, where).strip()), None
    )
    return _mail(message, plain or next(iter(pages), parts[0]), data, where, date)


def _mail(message: EmailMessage, part: EmailMessage, data: bytes, where: str, date: str | None) -> Document:
    """The report that an e-mail is: its subject over its words, by whoever sent it, on the day it was sent."""
    title = clean(_ANSWER.sub("", _header(message, "Subject"))) or None
    words_of_it = _words_of(part, where)
    if part.get_content_subtype() == "html":
        text, parts = laid_out(title, paragraphs_of(words_of_it, where), where)
    else:
        body = _own(words_of_it)
        headed = title is None or not body or same(body.split("\n", 1)[0], title)
        text = body if headed else f"{title}\n\n{body}"
        if len(text) > MAX_CHARACTERS:
            raise too_long(where)
        parts = segment(text, title=title)
    if not text.strip():
        raise SourceError(f"{where} holds no words of its own: save what it quotes or has attached, and read that.")
    name, desk = _sender(message)
    return Document(
        id=content_id(text),
        text=text,
        parts=parts,
        title=title,
        publisher=publisher_of(text, parts) or (name if desk else None),
        authors=authors_of(text, parts) or (() if desk or not name else (name,)),
        published=published_on(date, "the date") or _sent(message),
        raw=data,
    )


def _is_text(part: EmailMessage) -> bool:
    shown = not part.is_multipart() and part.get_content_disposition() != "attachment"
    return shown and part.get_content_type() in ("text/plain", "text/html")


def _header(message: EmailMessage, name: str) -> str:
    """A header in plain words; nothing where it is missing, or so broken that it cannot be read."""
    try:
        return str(message[name] or "")
    except _BROKEN:
        return ""


def _location(part: EmailMessage, header: str = "Content-Location") -> str:
    """Where a header says that a part was, without the spaces that break a long address."""
    return "".join(_header(part, header).split())


def _sent(message: EmailMessage) -> Published | None:
    """The day on which a mail was sent, where it was sent."""
    return stated_on(day_of(clean(_header(message, "Date"))))


def _sender(message: EmailMessage) -> tuple[str, bool]:
    """The name of whoever sent a mail, and whether that is no person but an outlet or its desk."""
    try:
        name, address = parseaddr(_header(message, "From"))
    except _BROKEN:
        return "", False
    box = set(re.split(r"[^a-z]+", address.partition("@")[0].lower()))
    name = clean(name)
    return name, is_outlet(name) or bool(box & words("desks"))


def _payload(part: EmailMessage, where: str) -> bytes:
    """The bytes of a part, as they were before they were packed for the journey."""
    try:
        payload = part.get_payload(decode=True)
    except _BROKEN:
        raise _unreadable(where) from None
    if not isinstance(payload, bytes):
        raise _unreadable(where)
    if len(payload) > MAX_PAGE:
        raise too_long(where)
    return payload


def _charset(part: EmailMessage) -> str | None:
    """The encoding that a part names, if there is such a one."""
    try:
        return codecs.lookup(part.get_content_charset() or "").name
    except _BROKEN:
        return None


def _words_of(part: EmailMessage, where: str) -> str:
    payload = _payload(part, where)
    text = decode(payload, where, declared=_charset(part)).replace("\r\n", "\n") if payload.strip() else ""
    return composed(text)


def _marked(part: EmailMessage, where: str) -> bytes:
    """A page in UTF-8 with its mark, which goes before the encoding that it names for itself."""
    payload, charset = _payload(part, where), _charset(part)
    return codecs.BOM_UTF8 + decode(payload, where, declared=charset).encode("utf-8") if charset else payload


def _own(text: str) -> str:
    """The words of a mail without those that it quotes of another, and without what it is signed with."""
    return "\n".join(_own_lines(text.split("\n"))).strip()


def _own_lines(lines: list[str]) -> Iterator[str]:
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if line == _SIGNED or line == _SIGNED.rstrip():
            return
        if not line.startswith(">") and not (_WROTE.match(line) and after.lstrip().startswith(">")):
            yield line


def _unreadable(where: str) -> SourceError:
    return SourceError(f"{where} is no message that can be read: save its text and read that.")
