"""A disagreement and its sides, and how claims about one place are gathered that may disagree."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from dateline.model.figure import Figure
from dateline.model.sourced import SourcedClaim

Kind = Literal["control", "happened", "number"]
NOT_LOST = "not lost"
"""The label of the side by which a place did not change hands."""
_WEEK = 7
"""Days after the first of a run in which others of it may begin: where a place is in the news every day the calendar
leaves no gap, and what is said of one week does not contradict what is said of another."""


class Side(NamedTuple):
    """One answer to the question, and everything that carries it."""

    label: str
    claims: tuple[SourcedClaim, ...]
    figure: Figure | None = None


class Disagreement(NamedTuple):
    """A question to which the reports give more than one answer."""

    kind: Kind
    about: str
    """The place, or the words of the act where no place is known."""
    sides: tuple[Side, ...]

    @property
    def claims(self) -> tuple[SourcedClaim, ...]:
        """Every claim on any side."""
        return tuple(c for side in self.sides for c in side.claims)


def runs(claims: Sequence[SourcedClaim], slack: int) -> Iterator[list[SourcedClaim]]:
    """Split claims where the calendar leaves more than `slack` days between them, or a week is full."""
    run: list[SourcedClaim] = []
    begin = end = date.min
    for (first, last), one in sorted(((c.days, c) for c in claims if c.days), key=lambda pair: pair[0][0]):
        if run and ((first - end).days > slack or (first - begin).days > _WEEK):
            yield run
            run = []
        begin, end = (begin, max(end, last)) if run else (first, last)
        run.append(one)
    if run:
        yield run


def at_points(claims: Sequence[SourcedClaim], wanted: Callable[[SourcedClaim], bool]) -> dict[str, list[SourcedClaim]]:
    """Claims of the wanted sort by the place that they are about, where that is one point."""
    found: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
    for one in claims:
        key = one.place_key
        if key and one.at_point and wanted(one):
            found[key].append(one)
    return dict(sorted(found.items()))


def place_name(one: SourcedClaim) -> str:
    """What a claim is about: its place, else its words."""
    return (one.place and (one.place.name or one.place_name)) or one.predicate_words
