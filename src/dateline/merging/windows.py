"""Changes of hands that are told only within weeks or years, or by a day: on which day each is put."""

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.merging.control import side
from dateline.merging.days import BY_THEN, account_of, wide
from dateline.merging.groups import same_side
from dateline.merging.testimony import AFTERWARDS, Testimony, by_day, changes


def in_windows(found: Sequence[Testimony]) -> list[Testimony]:
    """What is said of a place, in the order of days, with a day for each change that is told only within a window.

    "More than a year **after the rebels took the city**" is of the day on which another report has them take it. Where
    none has, they had it by the end of the window; nobody is said to have had it at its beginning.
    """
    placed = [one for one in found if not (changes(one) and _loose(one))]
    known = [one for one in placed if changes(one)]
    for one in sorted((one for one in found if changes(one) and _loose(one)), key=_width):
        told = _placed(one, known)
        known.append(told)
        placed.append(told)
    return sorted(placed, key=by_day)


def _by_then(one: Testimony) -> bool:
    """Whether it only says by which day the change was."""
    return account_of(one.claim, one.claim.published).basis == BY_THEN


def _loose(one: Testimony) -> bool:
    return wide((one.first, one.last)) or (one.claim.control == "takes" and _by_then(one))


def _width(one: Testimony) -> tuple[bool, timedelta, tuple[date, str, str]]:
    """Sort key: the narrowest first."""
    return _by_then(one), one.last - one.first, by_day(one)


def _placed(one: Testimony, known: Sequence[Testimony]) -> Testimony:
    """On the day of the change that it speaks of, or else on the last before which it may have been."""
    out = date.fromisoformat(one.claim.published[:10]) if one.claim.published else date.max
    last = max(one.first, min(one.last, out))
    before = [t for t in sorted(known, key=by_day) if t.first <= last]
    if _by_then(one):
        far = before[-1:] if before and before[-1].last + AFTERWARDS < one.first else []
        return next((_on_day_of(t, one) for t in far if _one_change(one, t)), one)
    inside = [t for t in before if t.last >= one.first]
    for other in inside:
        if _one_change(one, other):
            return _on_day_of(other, one)
    others = (t.first - timedelta(days=1) for t in inside if t.first > one.first)
    day = next(others, last)
    return one._replace(first=day, last=day)


def _on_day_of(told: Testimony, one: Testimony) -> Testimony:
    return one._replace(first=told.first, last=told.last)


def _one_change(one: Testimony, other: Testimony) -> bool:
    """Whether two tell of one change, as far as who got the place and who lost it says."""
    if one.side and other.side:
        return same_side(one.side, other.side)
    lost = [side(t.loser) for t in (one, other) if t.loser]
    if got := one.side or other.side:
        return not any(same_side(got, loser) for loser in lost)
    return all(same_side(a, b) for a in lost for b in lost)
