"""What tells the counts of two claims apart: over other weeks, of others besides, or one that was wrong."""

from collections.abc import Iterable

from dateline.merging.acts import lasting
from dateline.merging.mentions import Mention
from dateline.merging.number import besides
from dateline.merging.relations import NEAR, figures

WEEKS = 7
"""Days from which on a count is a total over weeks."""


def counted_in_turn(one: Mention, other: Mention) -> bool:
    """Whether each counts over weeks, and one from about the day to which the other does: until a truce, and since."""
    if not (one.figures and other.figures and one.stated and other.stated and one.days and other.days):
        return False
    common = (min(one.days[1], other.days[1]) - max(one.days[0], other.days[0])).days
    return min(lasting(one), lasting(other)) >= WEEKS and common <= NEAR


def counted_besides(one: Mention, other: Mention) -> bool:
    """Whether one counts those of a later day besides: "**two more** people were killed on Monday"."""
    return _counts_besides(one, other) or _counts_besides(other, one)


def _counts_besides(more: Mention, before: Mention) -> bool:
    if not (more.stated and more.days and before.days and before.days[1] < more.days[0]):
        return False
    alike = any(a.kind == b.kind for a in more.figures for b in before.figures)
    return alike and any(map(besides, more.recipients))


def another_was_wrong(one: Mention, other: Mention, told: Iterable[Mention]) -> bool:
    """Whether the report of the one that is denied gives its count anew: what was wrong was that count, and no other.

    `told` are the mentions of that report. "910 were killed" was wrong, and it is 826: that denies no 327.
    """
    if one.negative == other.negative or figures(one, other) != "other":
        return False
    wrong = one if one.negative else other
    kinds = {figure.kind for figure in wrong.figures}
    return any(not each.negative and kinds & {figure.kind for figure in each.figures} for each in told)
