"""What one source says, of all that is asked for: a publisher, somebody quoted, an actor's code."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs
from sqlalchemy import Connection

from dateline.merging.voices import Origin, speakers_of
from dateline.model.sourced import SourcedClaim, plain
from dateline.store import asking, documents
from dateline.store.bounds import Bounds

if TYPE_CHECKING:
    from dateline.services.parties import PartyAsked


class Heard(NamedTuple):
    """What is known of a source that does not say itself what is asked for."""

    source: str
    others: tuple[str, ...]
    """Whom its reports quote for it."""
    known: bool
    """Whether any report is by it, or quotes it."""


def by_source(
    claims: Iterable[SourcedClaim], source: "PartyAsked", origins: Mapping[str, Origin]
) -> list[SourcedClaim]:
    """The claims for which a source, as a user names it, answers."""
    return [_by_one(claim, source, origins) for claim in claims if speaks(claim, source, origins)]


def only_by_others(
    claims: Iterable[SourcedClaim], source: "PartyAsked", origins: Mapping[str, Origin]
) -> tuple[str, ...]:
    """Whom a publisher quotes in these claims, each once."""
    quoted = (c for c in claims if c.voices and source.is_called(c.publisher or "", None))
    return tuple(dict.fromkeys(speaker.name for claim in quoted for speaker in speakers_of(claim, origins)))


def is_known(connection: Connection, source: "PartyAsked", bounds: Bounds) -> bool:
    """Whether any report is by a source, or quotes it."""
    return documents.published_by(connection, plain(source.name), bounds) or any(
        speaks(claim, source, {}) for claim in asking.claims_with(connection, plain(source.name), bounds)
    )


def speaks(claim: SourcedClaim, source: "PartyAsked", origins: Mapping[str, Origin]) -> bool:
    """Whether a source, as a user names it, answers for a claim: a publisher, a holder by name, or an actor's code."""
    names = [speaker.name for speaker in speakers_of(claim, origins)]
    names += [] if claim.voices else [claim.publisher or ""]
    itself = [(claim.publisher or "", claim.publisher_code)] if claim.publisher_code and not claim.voices else []
    holders = [claim.holder, *claim.holder.beside] if claim.holder else []
    told = [(voice.name, voice.party.code if voice.party else None) for voice in holders]
    told += [(voice.party.name, voice.party.code) for voice in holders if voice.party]
    return any(source.is_called(name, code) for name, code in (*((name, None) for name in names), *told, *itself))


def _by_one(claim: SourcedClaim, source: "PartyAsked", origins: Mapping[str, Origin]) -> SourcedClaim:
    """What several say together, as said by the one of them who is asked for."""
    if claim.holder is None or not claim.holder.beside:
        return claim
    each = [structs.replace(voice, beside=()) for voice in (claim.holder, *claim.holder.beside)]
    alone = [
        structs.replace(claim, voices=(structs.replace(v, name=v.party.name if v.party else v.name),)) for v in each
    ]
    return next((one for one in alone if speaks(one, source, origins)), claim)
