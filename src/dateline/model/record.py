"""The record: everything Dateline says about one document, in the order of the published contract."""

from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from dateline.model.claim import Claim, Event
from dateline.model.document import Document, Part, Published
from dateline.model.entity import Entity
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.span import Span
from dateline.model.statement import Statement
from dateline.model.time import Time


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One document, read. Fields may be added to it, never renamed or given another meaning."""

    record: Literal["dateline/1"] = "dateline/1"
    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = "en"
    """ISO 639-1; only English is coded."""
    published: Published | None = None
    excerpt: Literal[True] | UnsetType = UNSET
    """There where the text is only how the report begins, as a feed gives it: such a text corrects no other."""
    coder: str
    """What made this record: program, language model, rules."""
    parts: tuple[Part, ...] = ()
    sentences: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()


def uncoded(doc: Document, *, coder: str, language: str | None) -> Record:
    """The record of a document of which nothing was coded: its text, its parts and what came with it."""
    return Record(
        id=doc.id,
        text=doc.text,
        title=doc.title,
        url=doc.url,
        publisher=doc.publisher,
        authors=doc.authors,
        language=language,
        published=doc.published,
        excerpt=True if doc.excerpt else UNSET,
        coder=coder,
        parts=doc.parts,
    )


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def encode(record: Record) -> bytes:
    """One line of JSON, UTF-8, without the line end."""
    return _encoder.encode(record)


def decode(line: bytes | str) -> Record:
    """Read one line of JSON. Raises msgspec.ValidationError when it is not a record."""
    return _decoder.decode(line)


def schema() -> dict[str, Any]:
    """The contract as JSON Schema, made from these types."""
    return msgspec.json.schema(Record)
