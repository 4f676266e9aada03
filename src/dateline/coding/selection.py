"""Chooses, for each cue, the reading that makes the best statement, and leaves out what is none."""

from collections.abc import Sequence

import msgspec

from dateline.coding.candidates import Candidate
from dateline.coding.quotations import Quotation
from dateline.coding.ranking import quoted_tokens, score, weights
from dateline.language.analysis import Analysis

CERTAIN = frozenset({"sourcing", "bare"})
"""Frames that are not weighed: a phrase that names a source, and a cue that waits for a quotation."""


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate that is a statement, with the quotations that belong to it."""

    candidate: Candidate
    quotations: tuple[int, ...] = ()


def choose(analysis: Analysis, found: Sequence[Candidate], marks: Sequence[Quotation]) -> list[Chosen]:
    """At most one statement a cue."""
    quoted = quoted_tokens(analysis, marks)
    best: dict[int, tuple[float, Candidate]] = {}
    waiting: dict[int, Candidate] = {}
    for candidate in found:
        if candidate.frame == "bare":
            waiting.setdefault(candidate.anchor, candidate)
            continue
        value = score(analysis, candidate, quoted)
        if value < weights().threshold and candidate.frame not in CERTAIN and not candidate.certain:
            continue
        if candidate.anchor not in best or value > best[candidate.anchor][0]:
            best[candidate.anchor] = (value, candidate)
    chosen = {i: candidate for i, (_, candidate) in best.items()}
    for i, candidate in waiting.items():
        if i not in chosen and candidate.kind == "verb":
            chosen[i] = candidate
    return [Chosen(candidate=chosen[i]) for i in sorted(chosen) if not _part_of_refusal(analysis, chosen, i)]


def _part_of_refusal(analysis: Analysis, chosen: dict[int, Candidate], i: int) -> bool:
    """In "declined to say whether", it is the declining that makes the statement, not the saying."""
    outer = chosen.get(analysis.tokens[i].head)
    return outer is not None and outer.stance in ("withholds", "rejects") and analysis.deprel(i) == "xcomp"
