"""A claim as the store knows it: with its event, its standing, and when it was recorded."""

import msgspec

from dateline.model.sourced import SourcedClaim


class KnownClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim with what only a store of many reports can say about it."""

    claim: SourcedClaim
    event: str | None
    """Id of the happening that it belongs to; None before the first merge."""
    independent: int
    """Independent voices that affirm its event; 0 before the first merge."""
    contradicted_by: tuple[str, ...]
    """Ids of the claims that say otherwise."""
    recorded_at: str
    """ISO 8601 instant, UTC, at which the store came to know it."""
    superseded_at: str | None = None
    """The instant at which its report was corrected, withdrawn or read anew without it; None while it stands."""
