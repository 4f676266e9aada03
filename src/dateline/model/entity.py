"""Who and what a document talks about."""

from typing import Literal

import msgspec

EntityType = Literal["PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "WEAPON", "OTHER"]
MentionKind = Literal["name", "nominal", "pronoun"]


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One place in the text that refers to an entity."""

    start: int
    end: int
    kind: MentionKind


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something, with every mention of it in the document, in text order."""

    id: str
    type: EntityType
    name: str
    """Its best name: the fullest one in the document."""
    code: str | None
    """CAMEO actor code; None where nothing is known, never a guess."""
    mentions: tuple[Mention, ...]
