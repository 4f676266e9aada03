"""One way to take a cue: a construction with what it reports, and the statement that this may be."""

import msgspec

from dateline.coding.lexicons.cue_rules import Frame
from dateline.language.analysis import Analysis
from dateline.model.statement import Stance

UNSPOKEN = "unspoken"
"""The frame of what is said without a verb that says so: it is sure wherever it is found."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One way to take a cue: the construction, the content, and the preposition that belongs to the cue."""

    frame: Frame | str
    content: frozenset[int]
    helpers: tuple[int, ...] = ()


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A possible statement, as tokens."""

    cue: tuple[int, ...]
    anchor: int
    """The token that the cue hangs on."""
    source: tuple[int, ...]
    head: int | None
    """The head of the source."""
    content: frozenset[int]
    frame: str
    name: str
    """Class of the cue."""
    kind: str
    stance: Stance
    certain: bool = False


def whole(analysis: Analysis, i: int) -> frozenset[int]:
    """A word with all that hangs on it."""
    return frozenset(analysis.subtree(i))
