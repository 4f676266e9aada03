"""Whose turn it is to hold a place: claims of control, sorted into the times of one side after the other."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.merging.control import having, known_on, losing, same_side, side, somebody
from dateline.merging.parties import ANY_NATION
from dateline.merging.voices import Origins, Speaker, speakers_of
from dateline.model.sourced import Party, SourcedClaim

NEAR = 2
"""Days that accounts of one change may lie apart: reports of a night's fighting differ by a day, summaries by two."""
_DAYS = timedelta(days=NEAR)
_AFTERWARDS = timedelta(days=14)
"""Up to how long after it a side admits, without naming the day, that it has lost a place."""


class Testimony(NamedTuple):
    """One claim about the control of the place, with who answers for it."""

    first: date
    last: date
    said: str
    """Day of publication, or the one before for what had been said before; the event's own where that is not known."""
    claim: SourcedClaim
    speakers: tuple[Speaker, ...]
    holder: Party | None
    """Who has the place by it, as who has not lost it; None where that is nobody, or nobody who is known."""
    loser: Party | None
    """Who had it, where it was lost."""

    @property
    def side(self) -> str:
        """The side that has the place by it; empty where none is named."""
        return side(self.holder)

    @property
    def sides(self) -> frozenset[str]:
        """The sides that have the place together by it: "Rwandan and Mozambican forces"; empty where none is named."""
        beside = (side(party) for party in having(self.claim)[1:] if party.code)
        return frozenset((self.side, *beside)) if self.side else frozenset()


class Turn(NamedTuple):
    """A time in which one side has the place, or is said to: see rule 1 in `dateline.merging.status`."""

    day: date
    side: str
    supports: list[Testimony]
    opposes: list[Testimony]
    taker: Party | None = None
    """Whose side it is where no claim names it, as the reports that tell of the change leave no doubt of it."""

    @property
    def sides(self) -> frozenset[str]:
        """The side that has the place and those that took it beside it."""
        took = (t.sides for t in self.supports if _changes(t) and self.side in t.sides)
        return frozenset((self.side,)).union(*took)

    @property
    def losers(self) -> frozenset[str]:
        """The sides that are said to have lost the place as the turn began."""
        lost = (t for t in self.supports if t.claim.control == "loses" and t.claim.affirmed)
        return frozenset(t.loser.side for t in lost if t.loser)


def bears_on_control(claim: SourcedClaim) -> bool:
    """Whether a claim says of a town or a spot who has it, as a matter of fact."""
    return claim.topic is not None and not claim.topic.startswith("#")


def testimony(claim: SourcedClaim, origins: Origins) -> Testimony | None:
    """What a claim says of its place's control; None where it says nothing, or of no day."""
    days = claim.days
    if not bears_on_control(claim) or days is None:
        return None
    said = claim.published or days[1].isoformat()
    if claim.holder is not None and claim.holder.earlier:
        said = (date.fromisoformat(said[:10]) - timedelta(days=1)).isoformat()
    loser = somebody(claim, losing(claim))
    holder = somebody(claim, having(claim)) if claim.affirmed or claim.control != "loses" else loser
    return Testimony(days[0], days[1], said, claim, speakers_of(claim, origins), holder, loser)


def by_day(one: Testimony) -> tuple[date, str, str]:
    """Sort key: the day of which it speaks, then when it was said."""
    return one.first, one.said, one.claim.id


def by_word(one: Testimony) -> tuple[str, str]:
    """Sort key: when it was said."""
    return one.said, one.claim.id


def _changes(one: Testimony) -> bool:
    return one.claim.affirmed and one.claim.control in ("takes", "loses")


def turns_of(found: Sequence[Testimony], stale_after: int) -> list[Turn]:
    """The turns of a place, from all that is said of it in the order of days.

    A turn of which nobody has spoken for more than `stale_after` days does not stand against others.
    """
    turns: list[Turn] = []
    live: list[tuple[int, date]] = []
    """Numbers of the turns that an account may still belong to, with the last day that any account of each gives."""
    for one in filter(_changes, found):
        live = [(n, last) for n, last in live if last + _DAYS >= one.first]
        at = _turn_near(turns, live, one.side)
        if at is None and _told_afterwards(turns[-1:], one):
            turns[-1].supports.append(one)
            continue
        if at is None:
            live.append((len(turns), one.last))
            turns.append(Turn(one.first, one.side, [one], []))
            continue
        n, last = live[at]
        live[at] = n, max(last, one.last)
        turns[n].supports.append(one)
        if one.side and (not turns[n].side or turns[n].side.startswith(ANY_NATION)):
            turns[n] = turns[n]._replace(side=one.side)
    for one in sorted(found, key=lambda t: (t.first, not t.claim.affirmed)):  # what is denied had to be claimed first
        if not _changes(one):
            _place(turns, one, timedelta(days=stale_after))
    return sorted(map(_with_taker, _with_those_left(turns)), key=lambda turn: (turn.day, turn.side))


def _with_those_left(turns: Sequence[Turn]) -> list[Turn]:
    """The turns, a loss that nobody gained by name put to whoever had come or was there when the others left."""
    out: list[Turn] = []
    for turn in turns:
        last = out[-1] if out else None
        if last is None or turn.side or not turn.losers:
            out.append(turn)
        elif last.side and not any(same_side(last.side, lost) for lost in turn.losers):
            if turn.day > last.day + _AFTERWARDS:
                out.append(turn)
                continue
            last.supports.extend(turn.supports)
            last.opposes.extend(turn.opposes)
        else:
            out.append(_with_entrant(turn, last))
    return out


def _with_entrant(turn: Turn, last: Turn) -> Turn:
    """A loss with the one side that is said to have entered or held the place in the two days before it."""
    near = [t for t in last.opposes if t.claim.affirmed and t.side and t.last + _DAYS >= turn.day]
    near = [t for t in near if t.claim.control in ("contests", "holds") and _may_have_it(turn, t.side)]
    if len({t.side for t in near}) != 1:
        return turn
    return turn._replace(side=near[0].side, supports=sorted([*near, *turn.supports], key=by_day))


def _with_taker(turn: Turn) -> Turn:
    """A turn of nobody by name, with the one side that the reports of it have take places."""
    takers = {t.claim.taker.side: t.claim.taker for t in turn.supports if t.claim.taker and _changes(t)}
    if turn.side or len(takers) != 1 or (side := next(iter(takers))) in turn.losers:
        return turn
    return turn._replace(side=side, taker=takers[side])


def _told_afterwards(last: Sequence[Turn], one: Testimony) -> bool:
    """Whether a loss without a day is that by which the last turn began: "it **had left** the city", days later."""
    if one.claim.control != "loses" or one.claim.time.begin is not None:
        return False
    return any(t.side and not same_side(t.side, side(one.loser)) and t.day + _AFTERWARDS >= one.first for t in last)


def _turn_near(turns: Sequence[Turn], live: Sequence[tuple[int, date]], taker: str) -> int | None:
    """Which of the live turns an account of a change belongs to: of the same side, or of one that is not named."""
    for at in reversed(range(len(live))):
        known = turns[live[at][0]].side
        if not known or not taker or same_side(known, taker):
            return at
    return None


def _place(turns: list[Turn], one: Testimony, stale_after: timedelta) -> None:
    """Put a claim that changes nothing itself to the turn it speaks for or against, or let it open one."""
    control, affirmed = one.claim.control, one.claim.affirmed
    # Who has a place, or fights for it, and what is denied, is known on the day.
    before = bisect_right(turns, min(one.last + _DAYS, known_on(one.claim)), key=lambda t: t.day)
    turn = turns[before - 1] if before else None
    if control == "contests" and affirmed:
        if turn is None:
            _open(turns, Turn(one.first, "", [], [one]))
        elif not (turn.supports and _one_may_have_it(turn, one) and one.first <= turn.day + _DAYS):
            turn.opposes.append(one)  # whoever took the place had to enter it first; all other fighting is over it
        elif one.side and turn.losers and not any(t.side and t.claim.control == "takes" for t in turn.supports):
            turn.supports.append(one)  # who enters as the others leave has it
            turns[before - 1] = turn._replace(side=turn.side or one.side)
        return
    fallen = turn is not None and turn.supports and not turn.side
    if (control == "holds" and affirmed) or (control == "loses" and not affirmed and one.side and not fallen):
        if turn is None or not turn.supports:
            # Whoever has a place that others fought for had it while they did.
            fought = [] if turn is None or turn.side else [t for t in turn.opposes if t.side != one.side]
            _open(turns, Turn(one.first, one.side, [one], fought))
        elif not one.side or (turn.supports and _one_may_have_it(turn, one)):
            turn.supports.append(one)
            if not turn.side:
                turns[before - 1] = turn._replace(side=one.side)
        elif max(t.last for t in turn.supports) + stale_after < one.first:
            _open(turns, Turn(one.first, one.side, [one], []))
        else:
            turn.opposes.append(one)
        return
    # What is denied: that a side took the place or has it, or that it was lost.
    if turn is None:
        if control != "loses":
            _open(turns, Turn(one.first, one.side, [], [one]))
    elif control == "loses":
        # A ministry that denies that a town was lost speaks for its own side.
        kept = one.side or one.speakers[0].key
        (turn.supports if turn.side and same_side(turn.side, kept) else turn.opposes).append(one)
    elif not turn.side or not one.side or same_side(turn.side, one.side):
        turn.opposes.append(one)
    elif one.side in {t.side for t in turn.opposes} or any(same_side(turn.side, by.key) for by in one.speakers):
        turn.supports.append(one)  # that a third has no part in it says nothing of who has it


def _may_have_it(turn: Turn, other: str) -> bool:
    """Whether a side may be the one that has the place in a turn: any but the losers, where none is named yet."""
    if turn.side:
        return any(same_side(one, other) for one in turn.sides)
    return not any(same_side(other, lost) for lost in turn.losers)


def _one_may_have_it(turn: Turn, one: Testimony) -> bool:
    """Whether one of those who have the place together by an account may be the side of the turn."""
    return any(_may_have_it(turn, other) for other in one.sides or (one.side,))


def _open(turns: list[Turn], turn: Turn) -> None:
    turns.append(turn)
    turns.sort(key=lambda t: (t.day, t.side))
