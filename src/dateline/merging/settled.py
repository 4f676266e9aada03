"""Whose turn it is where the accounts of a change leave that open, or differ."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from dateline.merging.control import same_side
from dateline.merging.testimony import AFTERWARDS, DAYS, Turn, by_day, changes, may_have_it


def settled(turns: Sequence[Turn]) -> list[Turn]:
    """The turns in the order of days, each with its side, as far as what is said leaves no doubt of it."""
    found = _as_most_have_it(_with_those_left(turns))
    return sorted(map(_with_taker, found), key=lambda turn: (turn.day, turn.side))


def _with_those_left(turns: Sequence[Turn]) -> list[Turn]:
    """The turns, a loss that nobody gained by name put to whoever had come or was there when the others left."""
    out: list[Turn] = []
    for turn in turns:
        last = out[-1] if out else None
        if last is None or turn.side or not turn.losers:
            out.append(turn)
        elif last.side and not any(same_side(last.side, lost) for lost in turn.losers):
            if turn.day > last.day + AFTERWARDS:
                out.append(turn)
                continue
            last.supports.extend(turn.supports)
            last.opposes.extend(turn.opposes)
        else:
            out.append(_with_entrant(turn, last))
    return out


def _with_entrant(turn: Turn, last: Turn) -> Turn:
    """A loss with the one side that is said to have entered or held the place in the two days before it."""
    near = [t for t in last.opposes if t.claim.affirmed and t.side and t.last + DAYS >= turn.day]
    near = [t for t in near if t.claim.control in ("contests", "holds") and may_have_it(turn, t.side)]
    if len({t.side for t in near}) != 1:
        return turn
    return turn._replace(side=near[0].side, supports=sorted([*near, *turn.supports], key=by_day))


def _with_taker(turn: Turn) -> Turn:
    """A turn of nobody by name, with the one side that the reports of it have take places."""
    takers = {t.claim.taker.side: t.claim.taker for t in turn.supports if t.claim.taker and changes(t)}
    if turn.side or len(takers) != 1 or (side := next(iter(takers))) in turn.losers:
        return turn
    return turn._replace(side=side, taker=takers[side])


def _as_most_have_it(turns: Sequence[Turn]) -> list[Turn]:
    """The turns; where several are said to have got what a third side had, that of the one whom most voices name.

    One says that the rebels came, another that it was the neighbour's army: these are accounts of one change.
    """
    out: list[Turn] = []
    for turn in turns:
        had = out[-1].side if out else ""
        had_before = out[-2].side if len(out) > 1 else ""
        if had_before and out[-1].day + DAYS >= turn.day and _got_from_a_third(had_before, out[-1], turn):
            last = out.pop()
            turn = last._replace(opposes=[*last.opposes, *turn.supports, *turn.opposes])
            had = had_before
        out.append(_by_voices(turn, had) if had and turn.side and not same_side(had, turn.side) else turn)
    return out


def _got_from_a_third(had: str, one: Turn, other: Turn) -> bool:
    sides = (had, one.side, other.side)
    return all(sides) and not any(same_side(a, b) for a, b in combinations(sides, 2))


def _by_voices(turn: Turn, had: str) -> Turn:
    """A turn by the side that most voices have take, enter or hold the place as it began; `had` is whose it was."""
    near = [t for t in turn.opposes if t.claim.affirmed and t.claim.control != "loses" and t.first <= turn.day + DAYS]
    named: defaultdict[str, set[str]] = defaultdict(set)
    for one in (*turn.supports, *near):
        if one.side and not any(same_side(one.side, other) for other in (had, *turn.losers)):
            named[one.side].update(speaker.key for speaker in one.speakers)
    most = max(sorted(named), key=lambda name: len(named[name]), default=turn.side)
    if most == turn.side or len(named[most]) <= len(named[turn.side]):
        return turn
    come = [t for t in turn.opposes if t.claim.affirmed and t.side == most]
    gone = [t for t in turn.supports if t.side == turn.side]
    return turn._replace(
        side=most,
        supports=sorted([*(t for t in turn.supports if t not in gone), *come], key=by_day),
        opposes=sorted([*(t for t in turn.opposes if t not in come), *gone], key=by_day),
    )
