"""What a claim's time is read from: the clauses around its predicate with their times, and when it was told."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

import msgspec

from dateline.coding.circumstances.bounds import word_before
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.model.claim import Modality
from dateline.model.document import Published
from dateline.model.statement import Statement
from dateline.model.time import Time

_UNREAL = frozenset({"planned", "promised", "ordered", "requested", "threatened", "possible", "conditional"})
_AHEAD = _UNREAL - {"possible", "conditional"}
"""Modalities of what somebody means to do, or to have done, so that it has a last day."""

_NOT_OF_SAYING = frozenset({"since", "by"})


class Telling(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A claim as its time is read: its predicate, the clauses around that, and the days on which it was told."""

    senses: Senses
    reading: Reading
    times: Sequence[Time]
    anchors: dict[int, list[int]]
    """The times of each clause, as indices into `times`."""
    around: Sequence[int]
    """The clause of the predicate and those that govern it, the nearest first."""
    said: tuple[int, ...]
    """The times at which it was said."""
    published: Published | None
    modality: Modality

    @property
    def unreal(self) -> bool:
        """Whether it is only meant, asked for or thought possible, so that it has no day of its own yet."""
        return self.modality in _UNREAL

    @property
    def ahead(self) -> bool:
        """Whether somebody means to do it, or to have it done."""
        return self.modality in _AHEAD

    @cached_property
    def end(self) -> str | None:
        """The end of the day by which it was told: when it was said, else when the report came out."""
        if self.said:
            return self.times[self.said[0]].until
        if self.published is None:
            return None
        return (date.fromisoformat(self.published.value[:10]) + timedelta(days=1)).isoformat()

    def counted(self) -> Iterator[int]:
        """The times of all clauses around, as indices."""
        return (n for base in self.around for n in self.anchors.get(base, ()))


def spoken(
    senses: Senses, holder: Statement | None, times: Sequence[Time], anchors: dict[int, list[int]]
) -> tuple[int, ...]:
    """The time on the cue of a claim's holder, as an index into `times`."""
    if holder is None:
        return ()
    at = [n for span in holder.cue for i in senses.analysis.tokens_in(span) for n in anchors.get(i, ())]
    # "Put the number of dead **since** May at ten", "demanded a truce **by** Friday".
    at = [n for n in at if word_before(senses, times[n]) not in _NOT_OF_SAYING]
    return tuple(n for n in at if times[n].type in ("DATE", "TIME") and times[n].until is not None)[:1]


def reporting(senses: Senses, statements: Sequence[Statement]) -> frozenset[int]:
    """The tokens of cues: a time on "said" is when it was said, not when it happened."""
    return frozenset(i for s in statements for span in s.cue for i in senses.analysis.tokens_in(span))
