"""What changed between two states of knowledge."""

from typing import Literal

import msgspec

from dateline.model.happening import Happening
from dateline.model.status import Status

ChangeKind = Literal["new", "confirmed", "contradicted", "changed", "withdrawn", "expired"]


class EventChange(msgspec.Struct, frozen=True, kw_only=True, tag_field="of", tag="event"):
    """An event that is new, told otherwise, or told no more."""

    kind: ChangeKind
    what: str
    """In words: what is new about it."""
    before: Happening | None = None
    after: Happening | None = None


class StatusChange(msgspec.Struct, frozen=True, kw_only=True, tag_field="of", tag="status"):
    """A place of which the answer to "who holds it?" is another."""

    kind: ChangeKind
    what: str
    before: Status | None = None
    after: Status | None = None
