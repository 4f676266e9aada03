"""Chooses, for each cue, the reading that makes the best statement, and leaves out what is none."""

from collections.abc import Sequence

import msgspec

from dateline.coding.candidates import Candidate
from dateline.coding.quotations import Quotation
from dateline.language.analysis import Analysis

ORDER = ("clause", "as", "sourcing", "around", "label", "infinitive", "gerund", "after", "copular", "object", "about", "hedge", "bare")


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate that is a statement, with the quotations that belong to it."""

    candidate: Candidate
    quotations: tuple[int, ...] = ()


def choose(analysis: Analysis, found: Sequence[Candidate], marks: Sequence[Quotation]) -> list[Chosen]:
    """At most one statement a cue."""
    best: dict[int, Candidate] = {}
    for candidate in found:
        if not plausible(analysis, candidate):
            continue
        rival = best.get(candidate.anchor)
        if rival is None or ORDER.index(candidate.frame) < ORDER.index(rival.frame):
            best[candidate.anchor] = candidate
    return [Chosen(candidate=best[i]) for i in sorted(best)]


def plausible(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a candidate can be a statement at all."""
    if candidate.frame in ("sourcing", "hedge"):
        return True
    if candidate.kind != "verb":
        if candidate.frame == "about":
            return candidate.head is not None
        return candidate.frame not in ("bare",)
    return True
