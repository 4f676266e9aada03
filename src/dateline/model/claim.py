"""What is said to happen, as the document reports it, and claims about the same thing."""

import re
from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from dateline.model.span import Span
from dateline.model.time import When

ClaimType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Control = Literal["takes", "loses", "holds", "contests"]
Modality = Literal[
    "actual", "planned", "promised", "ordered", "requested", "threatened", "possible", "conditional", "attempted"
]
INTENDED = frozenset({"planned", "promised", "ordered", "requested", "threatened"})
"""Modalities of what somebody wants done."""
AHEAD = frozenset({*INTENDED, "conditional"})
"""Modalities of what is still to happen, if it does."""
_ONE_MORE = re.compile(r"(?:[\w-]+\s){0,3}(?:another|others?)\b", re.IGNORECASE)
Polarity = Literal["positive", "negative"]


def one_more(party: str) -> bool:
    """Whether a party is told as one more beside those before: "**another** man", "at least two **other** unions"."""
    return _ONE_MORE.match(party) is not None


def word_read(rule: str | None) -> str:
    """The word of a claim's rule, in its dictionary form: "killing-n:murder" read "murder"; nothing without a rule."""
    return (rule or "").rpartition(":")[2].strip()


def group_read(rule: str | None) -> str:
    """The group of the lexicon by which a claim was read: "killing-n" of "killing-n:murder"."""
    return (rule or "").partition(":")[0]


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who takes part in a claim, as the text names them."""

    start: int
    end: int
    text: str
    entity: str | None
    code: str | None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """An event as somebody reported it, every part of it tied to the characters that carry it."""

    id: str
    type: ClaimType
    mode: str | None
    """PLOVER mode, "how": seize, withdraw, aerial …"""
    cameo: str | None
    control: Control | None
    """What the event does to the control of a place."""
    predicate: Span
    """The word that names the event."""
    sentence: Span
    actors: tuple[Role, ...]
    recipients: tuple[Role, ...]
    place: int | None
    """Index into the record's `places`."""
    time: When
    figures: tuple[int, ...]
    """Indices into the record's `figures`."""
    modality: Modality
    polarity: Polarity
    """As its holder has it: negative for "did not" and for what the holder denies."""
    holder: str | None
    """Id of the innermost statement that carries it; None when the document says it in its own voice."""
    background: bool
    """Told as history, or as what is done over and over, and not as news."""
    score: float
    rule: str | None = None
    """The line of the lexicon that read it, so that a wrong reading can be traced."""
    places: tuple[int, ...] | UnsetType = UNSET
    """There where it happened in several: all of them, of which `place` is one."""
    meaning: bytes | None = None
    """What the predicate means where it stands, as the language model has it: a direction, a signed byte for each
    number. Two claims whose directions are close speak of like acts whatever their words."""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Claims of one document that speak of the same thing."""

    id: str
    claims: tuple[str, ...]
