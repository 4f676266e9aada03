"""Whose turn it is to hold a place: claims of control, sorted into the times of one side after the other."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.merging.control import known_on, side
from dateline.merging.groups import same_side, tells_more
from dateline.merging.parties import ANY_NATION
from dateline.merging.settled import settled
from dateline.merging.testimony import AFTERWARDS, DAYS, Testimony, Turn, changes, may_have_it
from dateline.merging.words import words_of
from dateline.model.sourced import plain


def turns_of(found: Sequence[Testimony], stale_after: int) -> list[Turn]:
    """The turns of a place, from all that is said of it in the order of days.

    A turn of which nobody has spoken for more than `stale_after` days does not stand against others.
    """
    turns: list[Turn] = []
    live: list[tuple[int, date]] = []
    """Numbers of the turns that an account may still belong to, with the last day that any account of each gives."""
    for one in filter(changes, found):
        live = [(n, last) for n, last in live if last + DAYS >= one.first]
        at = _turn_near(turns, live, one)
        again = at is None and _told_again(turns[-1:], one, timedelta(days=stale_after))
        if at is None and _told_afterwards(turns[-1:], one):
            turns[-1].supports.append(one)
            continue
        if at is None and not again:
            live.append((len(turns), one.last))
            turns.append(Turn(one.first, one.side, [one], []))
            continue
        n, last = (len(turns) - 1, one.last) if at is None else live[at]
        if at is not None:
            live[at] = n, max(last, one.last)
        turns[n].supports.append(one)
        if one.side and (not turns[n].side or tells_more(one.side, turns[n].side)):
            turns[n] = turns[n]._replace(side=one.side)
    for one in sorted(found, key=lambda t: (t.first, not t.claim.affirmed)):  # what is denied had to be claimed first
        if not changes(one):
            _place(turns, one, timedelta(days=stale_after))
    return settled(turns)


def _told_afterwards(last: Sequence[Turn], one: Testimony) -> bool:
    """Whether a loss without a day is that by which the last turn began: "it **had left** the city", days later.

    So is one of a later day, of a side that did not have the place any more ("Chad **confirms its withdrawal**"), and
    so is "the fall of the city" that is only spoken of.
    """
    dated = one.claim.time.begin is not None
    fell = one.claim.control == "takes" and not one.side and not dated
    if one.claim.control != "loses" and not fell:
        return False
    if dated and (one.side or not one.loser):
        return False
    if fell:
        return any(t.day + AFTERWARDS >= one.first for t in last)
    return any(t.side and not same_side(t.side, side(one.loser)) and t.day + AFTERWARDS >= one.first for t in last)


def _told_again(last: Sequence[Turn], one: Testimony, stale_after: timedelta) -> bool:
    """Whether a taking without a day is that by which the last turn began, told again while its side has the place.

    "The rebels, who **have taken** the city", "who **now control** it", two weeks later.
    """
    if one.claim.control != "takes" or not one.side or one.claim.time.basis != "published":
        return False
    return any(same_side(t.side, one.side) and max(s.last for s in t.supports) + stale_after >= one.first for t in last)


def _turn_near(turns: Sequence[Turn], live: Sequence[tuple[int, date]], one: Testimony) -> int | None:
    """Which of the live turns an account of a change belongs to: of the same side, or of one that is not named.

    That those who took a place have left it a day or two later is no account of how they took it; but "the enemy" who
    has fled is of no country, and may be anybody.
    """
    lost = side(one.loser) if one.claim.control == "loses" else ""
    lost = "" if lost.startswith(ANY_NATION) else lost
    for at in reversed(range(len(live))):
        known, day = turns[live[at][0]].side, turns[live[at][0]].day
        if known and lost and same_side(known, lost) and one.first > day:
            continue
        if not known or not one.side or same_side(known, one.side):
            return at
    return None


def _place(turns: list[Turn], one: Testimony, stale_after: timedelta) -> None:
    """Put a claim that changes nothing itself to the turn it speaks for or against, or let it open one."""
    control, affirmed = one.claim.control, one.claim.affirmed
    # Who has a place, or fights for it, and what is denied, is known on the day.
    before = bisect_right(turns, min(one.last + DAYS, known_on(one.claim)), key=lambda t: t.day)
    turn = turns[before - 1] if before else None
    if control == "contests" and affirmed:
        if turn is None:
            _open(turns, Turn(one.first, "", [], [one]))
        elif one.side and _as_others_left(turn, one):
            turn.supports.append(one)
            turns[before - 1] = turn._replace(side=turn.side or one.side)
        elif not (turn.supports and _one_may_have_it(turn, one) and one.first <= turn.day + DAYS):
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
        elif one.side and not turn.side and one.last < turn.day:
            _open(turns, Turn(one.first, one.side, [one], []))  # who had it before is not who then took it
        elif not one.side or (_one_may_have_it(turn, one) and not _taken_by_another(turn.supports, one)):
            turn.supports.append(one)
            if one.side and (not turn.side or tells_more(one.side, turn.side)):
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
    elif not one.side and not any(map(changes, turn.supports)) and _same_voice(turn.supports, one):
        turn.supports.append(one)  # whoever says that somebody has a place, and that it has not fallen, says one thing
    elif not turn.side or not one.side or same_side(turn.side, one.side):
        turn.opposes.append(one)
    elif one.side in {t.side for t in turn.opposes} or any(same_side(turn.side, by.key) for by in one.speakers):
        turn.supports.append(one)  # that a third has no part in it says nothing of who has it


def _as_others_left(turn: Turn, one: Testimony) -> bool:
    """Whether its own sentence says that others left: "**rebels** entered the town as **militia fighters** pulled out".

    By their sides the two might be one, but nobody comes as he goes.
    """
    return any(
        t.claim.control == "loses" and t.loser and one.holder and t.loser.key != one.holder.key
        for t in turn.supports
        if (t.claim.document, t.claim.sentence) == (one.claim.document, one.claim.sentence) and changes(t)
    )


def _same_voice(told: Sequence[Testimony], one: Testimony) -> bool:
    """Whether one of these is from whoever gives a testimony."""
    keys = {speaker.key for speaker in one.speakers}
    return any(keys & {by.key for by in t.speakers} for t in told)


def _taken_by_another(told: Sequence[Testimony], one: Testimony) -> bool:
    """Whether the report of a side that denies a loss tells who took the place: whatever their codes, these are two."""
    takers = [t.holder for t in told if changes(t) and t.holder and t.claim.document == one.claim.document]
    lost = set(words_of(plain(one.loser.name))) if one.loser and not one.claim.affirmed else ()
    return any(lost and lost.isdisjoint(words_of(plain(taker.name))) for taker in takers)


def _one_may_have_it(turn: Turn, one: Testimony) -> bool:
    """Whether one of those who have the place together by an account may be the side of the turn."""
    return any(may_have_it(turn, other) for other in one.sides or (one.side,))


def _open(turns: list[Turn], turn: Turn) -> None:
    turns.append(turn)
    turns.sort(key=lambda t: (t.day, t.side))
