"""Dateline reads the news and keeps the record straight: who did what to whom, according to whom."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from dateline.errors import CodingError, DatelineError, RecordError, ResourceError, SourceError, UsageError
    from dateline.model.claim import Claim, Event, Role
    from dateline.model.document import Document, Part, Published
    from dateline.model.entity import Entity, Mention
    from dateline.model.figure import Figure
    from dateline.model.place import Place
    from dateline.model.record import Record, decode, encode, schema
    from dateline.model.statement import Statement
    from dateline.model.time import Time, When
    from dateline.services import read, read_text

__all__ = [
    "Claim",
    "CodingError",
    "DatelineError",
    "Document",
    "Entity",
    "Event",
    "Figure",
    "Mention",
    "Part",
    "Place",
    "Published",
    "Record",
    "RecordError",
    "ResourceError",
    "Role",
    "SourceError",
    "Statement",
    "Time",
    "UsageError",
    "When",
    "decode",
    "encode",
    "read",
    "read_text",
    "schema",
]

_ROOMS = {
    "dateline.errors": ("CodingError", "DatelineError", "RecordError", "ResourceError", "SourceError", "UsageError"),
    "dateline.model.claim": ("Claim", "Event", "Role"),
    "dateline.model.document": ("Document", "Part", "Published"),
    "dateline.model.entity": ("Entity", "Mention"),
    "dateline.model.figure": ("Figure",),
    "dateline.model.place": ("Place",),
    "dateline.model.record": ("Record", "decode", "encode", "schema"),
    "dateline.model.statement": ("Statement",),
    "dateline.model.time": ("Time", "When"),
    "dateline.services": ("read", "read_text"),
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that `dateline --help` does not load them all."""
    from importlib import import_module

    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(room), name)
    raise AttributeError(f"module 'dateline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
