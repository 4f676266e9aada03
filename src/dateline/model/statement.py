"""Who says what: attribution with its source, cue and content."""

from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

from dateline.model.claim import Modality
from dateline.model.span import Span

StatementMode = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "says", "claims", "confirms", "denies", "doubts", "accuses", "warns", "threatens", "rejects", "promises",
    "orders", "requests", "predicts", "asks", "withholds",
]  # fmt: skip


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody else who makes a statement: "the governor **and two residents** said"."""

    entity: str
    anonymous: bool


class Hearer(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody to whom a statement is made, by name: an agency, a channel, a parliament."""

    start: int
    end: int
    entity: str | None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution. The spans are lists, since a quotation may be broken by its cue."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_entity: str | None
    """Id of the entity behind the source mention, through pronouns and titles."""
    stands_for: Span | None = None
    """Where the source is a relative pronoun, the noun phrase that it stands for: "**a map** that shows"."""
    anonymous: bool
    beside: tuple[Beside, ...] = ()
    """Those who say it together with the source: each is a witness."""
    told_to: tuple[Hearer, ...] | UnsetType = UNSET
    """There where it is told to whom it was said: "told **AFP**", "who spoke to **Reuters**"."""
    mode: StatementMode
    stance: Stance
    made: Modality | UnsetType = UNSET
    """There where it is not made, or not yet: how far it is in view ("**may** confirm", "**if** the army confirms")."""
    within: str | None
    """Id of the statement that this one is reported in."""
