"""Chooses, for each cue, the reading that makes the best statement, and leaves out what is none."""

from collections.abc import Sequence

import msgspec

from dateline.coding.candidates import Candidate
from dateline.coding.quotations import Quotation
from dateline.coding.ranking import quoted_tokens, score, weights
from dateline.language.analysis import Analysis
from dateline.model.span import inside_any

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
    kept = [chosen[i] for i in sorted(chosen) if not _part_of_refusal(analysis, chosen, i)]
    kept = [_within_quotation(analysis, one, marks) for one in kept]
    return [Chosen(candidate=_outside_quotation(analysis, kept, one, marks)) for one in kept]


def _within_quotation(analysis: Analysis, one: Candidate, marks: Sequence[Quotation]) -> Candidate:
    """What a cue inside a quotation reports ends with the quotation."""
    for quotation in marks:
        if _holds(analysis, quotation, one.anchor):
            inside = frozenset(i for span in quotation.spans for i in analysis.tokens_in(span))
            return msgspec.structs.replace(one, content=one.content & inside)
    return one


def _outside_quotation(
    analysis: Analysis, kept: Sequence[Candidate], one: Candidate, marks: Sequence[Quotation]
) -> Candidate:
    """Somebody quoted cannot be the source of a cue outside the quotation: then it is who spoke just before.

    "“We won,” she said, adding …" often comes with a tree that makes "We" the subject of "adding".
    """
    if one.head is None or not any(
        _holds(analysis, q, one.head) and not _holds(analysis, q, one.anchor) for q in marks
    ):
        return one
    before = [
        other
        for other in kept
        if other.anchor < one.anchor
        and other.head is not None
        and analysis.sentence_index(other.anchor) == analysis.sentence_index(one.anchor)
        and not any(_holds(analysis, q, other.head) for q in marks)
    ]
    if before:
        return msgspec.structs.replace(one, head=before[-1].head, source=before[-1].source)
    return msgspec.structs.replace(one, head=None, source=())


def _holds(analysis: Analysis, quotation: Quotation, i: int) -> bool:
    return inside_any(analysis.span(i, i), quotation.spans)


def _part_of_refusal(analysis: Analysis, chosen: dict[int, Candidate], i: int) -> bool:
    """In "declined to say whether", it is the declining that makes the statement, not the saying."""
    outer = chosen.get(analysis.tokens[i].head)
    return outer is not None and outer.stance in ("withholds", "rejects") and analysis.deprel(i) == "xcomp"
