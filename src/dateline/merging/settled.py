"""Whose turn it is where the accounts of a change leave that open, or differ."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from dateline.merging.control import side
from dateline.merging.groups import same_side
from dateline.merging.testimony import AFTERWARDS, DAYS, Turn, by_day, by_word, changes, may_have_it
from dateline.merging.voices import Speaker, independent


def settled(turns: Sequence[Turn]) -> list[Turn]:
    """The turns in the order of days, each with its side, as far as what is said leaves no doubt of it."""
    found = _as_most_have_it(_with_those_left(_of_one_day(turns)))
    return sorted(map(_with_taker, found), key=lambda turn: turn.day)


def _of_one_day(turns: Sequence[Turn]) -> list[Turn]:
    """The turns, of those that begin on one day only the last.

    Where one side took the place from the other, that is the last of them; else where each is said to have taken it
    each account stands against the other, and it is the turn of the side that most voices name.
    """
    out: list[Turn] = []
    for turn in sorted(turns, key=lambda turn: (turn.day, turn.side)):
        last = out[-1] if out else None
        if last is None or last.day != turn.day or _from(turn, last):
            out.append(turn)
        elif _from(last, turn):
            out[-1:] = [turn, last]
        elif _named_takers(last) and _named_takers(turn):
            out[-1] = _by_voices(_with_rivals(last, turn), "")
        else:
            out.append(turn)
    return out


def _from(later: Turn, turn: Turn) -> bool:
    """Whether a side got the place from the side of another turn."""
    return any(same_side(turn.side, lost) for lost in later.took_from)


def _named_takers(turn: Turn) -> bool:
    return bool(turn.side) and any(t.side and t.claim.control == "takes" and changes(t) for t in turn.supports)


def _with_rivals(turn: Turn, other: Turn) -> Turn:
    """The earlier told of two turns of one day, with all by which somebody else took the place against it."""
    first, second = sorted((turn, other), key=lambda one: by_word(min(one.supports, key=by_word)))
    gone = [t for t in second.supports if t.side and not may_have_it(first, t.side)]
    return first._replace(
        supports=sorted([*first.supports, *(t for t in second.supports if t not in gone)], key=by_day),
        opposes=sorted([*first.opposes, *gone, *second.opposes], key=by_day),
    )


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
    takers = {side(t.claim.taker): t.claim.taker for t in turn.supports if t.claim.taker and changes(t)}
    if turn.side or len(takers) != 1 or (taken_by := next(iter(takers))) in turn.losers:
        return turn
    return turn._replace(side=taken_by, taker=takers[taken_by])


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
    named: defaultdict[str, list[Speaker]] = defaultdict(list)
    for one in (*turn.supports, *near):
        if one.side and not any(same_side(one.side, other) for other in (had, *turn.losers)):
            named[turn.side if same_side(one.side, turn.side) else one.side] += one.speakers
    voices = {side: len(independent(speakers)) for side, speakers in named.items()}
    most = max(sorted(voices), key=lambda name: voices[name], default=turn.side)
    if most == turn.side or voices[most] <= voices.get(turn.side, 0):
        return turn
    come = [t for t in turn.opposes if t.claim.affirmed and t.side == most]
    gone = [t for t in turn.supports if t.side == turn.side]
    return turn._replace(
        side=most,
        supports=sorted([*(t for t in turn.supports if t not in gone), *come], key=by_day),
        opposes=sorted([*(t for t in turn.opposes if t not in come), *gone], key=by_day),
    )
