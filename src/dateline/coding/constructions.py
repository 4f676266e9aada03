"""One way to take a cue: a construction with what it reports."""

import msgspec

from dateline.coding.cues import Frame
from dateline.language.analysis import Analysis


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One way to take a cue: the construction, the content, and the preposition that belongs to the cue."""

    frame: Frame | str
    content: frozenset[int]
    helpers: tuple[int, ...] = ()


def whole(analysis: Analysis, i: int) -> frozenset[int]:
    """A word with all that hangs on it."""
    return frozenset(analysis.subtree(i))
