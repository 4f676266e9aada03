"""Plain text into a document: its parts, and what its own head and foot say about it."""

import hashlib

from dateline.errors import SourceError
from dateline.model.document import Document, Published
from dateline.sources.head import authors_of, publisher_of, title_of
from dateline.sources.limits import MAX_CHARACTERS, too_long
from dateline.sources.parts import segment


def content_id(text: str) -> str:
    """The id of a text that was given none."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def document_of(
    text: str,
    where: str,
    *,
    name: str | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    authors: tuple[str, ...] = (),
    published: Published | None = None,
) -> Document:
    """Make the document of a text; what is not given is taken from its headline, byline, dateline or source line."""
    if not text.strip():
        raise SourceError(f"{where} has an empty text: there is nothing to read in it.")
    if len(text) > MAX_CHARACTERS:
        raise too_long(where)
    parts = segment(text)
    return Document(
        id=name if name is not None else content_id(text),
        text=text,
        parts=parts,
        title=title or title_of(text, parts),
        url=url,
        publisher=publisher or publisher_of(text, parts),
        authors=authors or authors_of(text, parts),
        published=published,
    )
