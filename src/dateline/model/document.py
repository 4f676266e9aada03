"""A document as it was read: its text, what is known about it, and its parts."""

from collections.abc import Iterable
from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from dateline.model.span import Span

PartKind = Literal[
    "headline", "standfirst", "byline", "dateline", "body", "subheading", "caption", "credit", "source", "other"
]
RUNNING: frozenset[PartKind] = frozenset({"body", "standfirst"})
"""Parts that tell in running text, one paragraph after the other."""
WIDTHLESS = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphen, zero-width space, word joiner, byte order mark: they say where a line may break, and are no words."""
BULLETS = "•*·▪◦‣"
"""What opens an item of a list; so does a dash."""
DateBasis = Literal["given", "metadata", "dateline", "inferred"]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text with one function; a paragraph of the body is one part."""

    kind: PartKind
    start: int
    end: int
    language: str | None = None
    """ISO 639-1 code where a part is clearly in another language than its document; `und` for one that is unknown.

    Such a part is kept and not coded.
    """
    published: str | UnsetType = UNSET
    """ISO 8601 day of a post on a live page, where the post has one of its own that is not that of the document."""


def post_day(parts: Iterable[Part], offset: int) -> str | None:
    """The day of the post in which a character stands, where that has one of its own."""
    return next((part.published or None for part in parts if part.start <= offset < part.end), None)


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """When the document came out, and how that is known.

    A date without its grounds would be a guess, so `evidence` holds the words that gave it, and `candidates`
    the other dates that fit them as well, if there are any.
    """

    value: str
    """ISO 8601 day."""
    basis: DateBasis
    evidence: tuple[Span, ...] = ()
    candidates: tuple[str, ...] = ()

    @property
    def stated(self) -> str | None:
        """The day that came with the text, from the user or the page, whether or not its own dateline tells another."""
        if self.basis in ("given", "metadata"):
            return self.value
        return self.candidates[0] if self.basis == "dateline" and self.candidates else None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One report, before anything was coded. `text` is never changed after it was read."""

    id: str
    text: str
    parts: tuple[Part, ...]
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    """Given by the user or the page; None when coding has to find it in the text."""
    excerpt: bool = False
    """Whether it is only how the report begins, as a feed gives it: such a text corrects no other."""
    raw: bytes | None = None
    """What the text was taken from (a page's HTML), so that nothing seen is lost."""
