"""Who holds a place: the rule `two-voices/1` turns claims of control into stretches of days.

The rule, in words (docs/status.md says the same at length):

1. Claims that a party took a place, or that it was lost, make a *turn*; those of one side within two days are one turn.
   A claim that somebody holds the place makes a turn where nobody else is known to have it.
2. A turn lasts until the next. Within it every claim that the holder took or has the place speaks *for* it; denials,
   and claims that another holds or still has it, speak *against* it, each from the day of which it speaks.
3. The state is **confirmed** when two independent voices speak for it, or the side that lost the place says so;
   **claimed** when fewer do; **contested** when somebody speaks against it, or the place is said to be fought over, and
   it has not been confirmed again by later reports; **denied** when all that is known is the denial.
4. After thirty days of which nobody says that the holder has it, the state is **stale**.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from dateline.merging.evidence import Evidence
from dateline.merging.voices import Origins, Speaker, independent, speaker_of
from dateline.model.place import Place
from dateline.model.sourced import SourcedClaim, side_of
from dateline.model.status import State, Status

RULE = "two-voices/1"
NEAR = 2
"""Days that accounts of one change may lie apart: reports of a night's fighting differ by a day, summaries by two."""
_DAYS = timedelta(days=NEAR)
STALE_AFTER = 30
"""Days without a word that the holder has the place. A month: front lines that are fought over are reported weekly."""


class _Testimony(NamedTuple):
    """One claim about the control of the place, with who answers for it."""

    first: date
    last: date
    said: str
    """Day of publication; the event's own where that is not known."""
    claim: SourcedClaim
    speaker: Speaker
    side: str
    """The side that has the place by it, or had it: the first actor's; empty where none is named."""


class _Turn(NamedTuple):
    day: date
    side: str
    supports: list[_Testimony]
    opposes: list[_Testimony]


def bears_on_control(claim: SourcedClaim) -> bool:
    """Whether a claim says of a town or a spot who has it, as a matter of fact."""
    return claim.topic is not None and not claim.topic.startswith("#")


def statuses(claims: Iterable[SourcedClaim], origins: Origins, *, stale_after: int = STALE_AFTER) -> tuple[Status, ...]:
    """The stretches of days of one place, in order, from all claims on it; the order of the claims changes nothing."""
    found = sorted(filter(None, (_testimony(claim, origins) for claim in claims)), key=_by_day)
    turns = _turns(found)
    out: list[Status] = []
    for n, turn in enumerate(turns):
        end = turns[n + 1].day if n + 1 < len(turns) else None
        out += _stretches(turn, end, stale_after)
    return tuple(out)


def standings(
    claims: Iterable[SourcedClaim], origins: Origins, *, stale_after: int | None = None
) -> dict[str, tuple[Status, ...]]:
    """The stretches of every place that claims speak of, by its key."""
    told: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
    for claim in claims:
        if bears_on_control(claim) and claim.place_key:
            told[claim.place_key].append(claim)
    days = STALE_AFTER if stale_after is None else stale_after
    found = {place: statuses(of_place, origins, stale_after=days) for place, of_place in told.items()}
    return {place: stretches for place, stretches in found.items() if stretches}


def at(stretches: Iterable[Status], day: str) -> Status | None:
    """The stretch that a day falls into."""
    return next((s for s in stretches if s.begin <= day and (s.until is None or day < s.until)), None)


def _testimony(claim: SourcedClaim, origins: Origins) -> _Testimony | None:
    days = claim.days
    if not bears_on_control(claim) or days is None:
        return None
    side = _side(claim)
    return _Testimony(days[0], days[1], claim.published or days[1].isoformat(), claim, speaker_of(claim, origins), side)


def _side(claim: SourcedClaim) -> str:
    """The side of whoever took, lost or has the place; "fighters" without a code are nobody's yet."""
    party = claim.actors[0] if claim.actors else None
    if party is None or (party.code is None and (party.type in (None, "OTHER") or not party.name[:1].isupper())):
        return ""
    return party.side


def _same(side: str, other: str) -> bool:
    """Whether two sides may be one; rebels of a country that is not known (---REB) may be those of any."""
    return side == other or (side[3:] == other[3:] and "---" in (side[:3], other[:3]))


def _by_day(one: _Testimony) -> tuple[date, str, str]:
    return one.first, one.said, one.claim.id


def _by_word(one: _Testimony) -> tuple[str, str]:
    return one.said, one.claim.id


def _changes(one: _Testimony) -> bool:
    return one.claim.affirmed and one.claim.control in ("takes", "loses")


def _turns(found: Sequence[_Testimony]) -> list[_Turn]:
    turns: list[_Turn] = []
    live: list[tuple[int, date]] = []
    """Numbers of the turns that an account may still belong to, with the last day that any account of each gives."""
    for one in filter(_changes, found):
        side = one.side if one.claim.control == "takes" else ""
        live = [(n, last) for n, last in live if last + _DAYS >= one.first]
        at = _turn_near(turns, live, side)
        if at is None:
            live.append((len(turns), one.last))
            turns.append(_Turn(one.first, side, [one], []))
            continue
        n, last = live[at]
        live[at] = n, max(last, one.last)
        turns[n].supports.append(one)
        if side and (not turns[n].side or turns[n].side.startswith("---")):
            turns[n] = turns[n]._replace(side=side)
    for one in found:
        if not _changes(one):
            _place(turns, one)
    return sorted(turns, key=lambda turn: (turn.day, turn.side))


def _turn_near(turns: Sequence[_Turn], live: Sequence[tuple[int, date]], side: str) -> int | None:
    """Which of the live turns an account of a change belongs to: of the same side, or of one that is not named."""
    for at in reversed(range(len(live))):
        known = turns[live[at][0]].side
        if not known or not side or _same(known, side):
            return at
    return None


def _place(turns: list[_Turn], one: _Testimony) -> None:
    """Put a claim that changes nothing itself to the turn it speaks for or against, or let it open one."""
    before = bisect_right(turns, one.last + _DAYS, key=lambda t: t.day)
    turn = turns[before - 1] if before else None
    control, affirmed = one.claim.control, one.claim.affirmed
    if control == "contests" and affirmed:
        if turn is None:
            _open(turns, _Turn(one.first, "", [], [one]))
        elif not (turn.supports and turn.side and _same(turn.side, one.side) and one.first <= turn.day + _DAYS):
            turn.opposes.append(one)  # whoever took the place had to enter it first; all other fighting is over it
        return
    if control == "holds" and affirmed:
        if turn is None or (turn.side and not turn.supports):
            _open(turns, _Turn(one.first, one.side, [one], []))
        elif not one.side or _same(turn.side, one.side):
            turn.supports.append(one)
        else:
            turn.opposes.append(one)
        return
    # What is denied: that a side took the place or has it, or that it was lost.
    if turn is None:
        if control != "loses":
            _open(turns, _Turn(one.first, one.side, [], [one]))
    elif control == "loses":
        (turn.supports if turn.side and _same(turn.side, one.side) else turn.opposes).append(one)
    elif not turn.side or not one.side or _same(turn.side, one.side):
        turn.opposes.append(one)
    else:
        turn.supports.append(one)


def _open(turns: list[_Turn], turn: _Turn) -> None:
    turns.append(turn)
    turns.sort(key=lambda t: (t.day, t.side))


class _Piece(NamedTuple):
    """A stretch before its evidence is looked up: what was said of the days up to `known` is what it rests on."""

    begin: date
    until: date | None
    state: State
    known: date


def _stretches(turn: _Turn, end: date | None, stale_after: int) -> list[Status]:
    """Split a turn where its state changes: where somebody speaks of a later day, and where word of it runs out."""
    return [
        _status(
            turn, piece.begin, piece.until, piece.state,
            [t for t in turn.supports if t.first <= piece.known], [t for t in turn.opposes if t.first <= piece.known],
        )
        for piece in _joined(_pieces(turn, end, stale_after))
    ]  # fmt: skip


def _pieces(turn: _Turn, end: date | None, stale_after: int) -> Iterator[_Piece]:
    told: defaultdict[date, list[tuple[bool, _Testimony]]] = defaultdict(list, {turn.day: []})
    for supports, side in ((True, turn.supports), (False, turn.opposes)):
        for one in side:
            told[max(one.first, turn.day)].append((supports, one))
    days = sorted(told)
    evidence = Evidence(partial(_admits, side=turn.side))
    lasts: dict[bool, date] = {}
    for day, until in zip_longest(days, days[1:], fillvalue=end):
        if day is None or (end and day >= end):
            break
        for supports, one in told[day]:
            evidence.add(one.claim, one.speaker, one.said, supports=supports)
            lasts[supports] = max(lasts.get(supports, one.last), one.last)
        stale_from = lasts.get(True, lasts.get(False, day)) + timedelta(days=stale_after + 1)
        if stale_from > day:
            yield _Piece(day, min(until or stale_from, stale_from), evidence.state, day)
        if until is None or stale_from < until:
            yield _Piece(max(day, stale_from), until, "stale", day)


def _joined(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Neighbouring pieces of one state as one, with the evidence of the later."""
    out: list[_Piece] = []
    for one in pieces:
        if out and out[-1].state == one.state and out[-1].until == one.begin:
            out[-1] = one._replace(begin=out[-1].begin)
        else:
            out.append(one)
    return out


def _admits(voice: str, side: str) -> bool:
    """Whether a voice is of the other side in the same country: a ministry that says that a town fell to rebels."""
    country = voice[:3] == side[:3] or "---" in (voice[:3], side[:3])
    return country and side_of(voice) == voice and {voice[3:], side[3:]} == {"GOV", "REB"}


def _status(
    turn: _Turn, begin: date, until: date | None, state: State,
    for_it: Sequence[_Testimony], against: Sequence[_Testimony],
) -> Status:  # fmt: skip
    for_it, against = (sorted(side, key=_by_word) for side in (for_it, against))
    told = sorted([*for_it, *against], key=_by_word)
    place, name = _best_place(told)
    party = _holder(turn, told)
    return Status(
        place=place,
        place_name=name,
        place_key=told[0].claim.place_key or "",
        holder=party[0],
        holder_code=party[1],
        state=state,
        begin=begin.isoformat(),
        until=until.isoformat() if until else None,
        since=turn.day.isoformat(),
        last_confirmed=max((t.last for t in for_it), default=turn.day).isoformat(),
        independent=len(independent([(t.claim, t.speaker) for t in for_it])),
        per=_names(for_it),
        against=_names(against),
        claims=tuple(t.claim.id for t in for_it),
        claims_against=tuple(t.claim.id for t in against),
        rule=RULE,
    )


def _holder(turn: _Turn, told: Sequence[_Testimony]) -> tuple[str | None, str | None]:
    """The holder's name as most claims have it, and its code; None where no claim names who has the place."""
    names: dict[tuple[str, str | None], int] = {}
    for t in told:
        if turn.side and t.side == turn.side:
            key = (t.claim.actors[0].name, t.claim.actors[0].code)
            names[key] = names.get(key, 0) + 1
    return min(names, key=lambda k: (not k[0][:1].isupper(), -names[k], k[0], k[1] or "")) if names else (None, None)


def _best_place(told: Sequence[_Testimony]) -> tuple[Place, str]:
    """The place as the gazetteer is surest of it, under the name that most reports use."""
    claim = min((t.claim for t in told), key=lambda c: (-(c.place.score if c.place else 0), c.id))
    assert claim.place is not None
    names = Counter(t.claim.place_name or "" for t in told)
    return claim.place, min(names, key=lambda name: (-names[name], name)) or claim.place.name or ""


def _names(told: Sequence[_Testimony]) -> tuple[str, ...]:
    return tuple(speaker.name for speaker in independent([(t.claim, t.speaker) for t in told]).values())
