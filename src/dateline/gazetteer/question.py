"""What is asked of the resolver: a name as a text uses it, and the place that it turns out to mean."""

from dataclasses import dataclass
from typing import Literal

from dateline.gazetteer.candidate import Candidate


@dataclass(frozen=True, kw_only=True)
class Question:
    """A name as one text uses it; equal uses of a name are one question."""

    name: str
    candidates: tuple[Candidate, ...]
    asked: Literal["area", "point"] | None = None
    container: int | None = None
    """Index of the question whose answer is said to contain this one's."""
    acts: bool = False
    """Whether it speaks or decides, as only a country or its capital does."""
    article: bool = False
    """Whether "the" stands before it, as before seas and regions."""
    listed: tuple[int, ...] = ()
    """Indices of the questions that it is listed with: what is named in a list is of one kind."""
    count: int = 1
    weight: float = 1.0
    """How sure it is that the name is a place at all; a doubtful name has less of a vote."""


@dataclass(frozen=True, kw_only=True)
class Home:
    """Where a report comes from, as far as it is known from what is not a place in its text."""

    country: str | None = None
    """The country of the publisher (ISO 3166-1 alpha-2)."""
    readers: str | None = None
    """The country for whose towns it is written, by what it takes for granted."""
    states: frozenset[tuple[str, str]] = frozenset()
    """Countries and first-level areas of the telephone numbers that it gives."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The place that a name means here, and the share of belief that it has among all readings."""

    candidate: Candidate
    share: float
