"""Who holds a place: the rule `two-voices/11` turns claims of control into stretches of days.

The rule, in words (docs/status.md says the same at length):

1. Claims that a party took a place, or that it was lost, make a *turn*; those of one side within two days are one turn,
   but for those by which whoever took it has left it again on a later day.
   A claim that somebody holds the place makes a turn where nobody else is known to have it, or the word of it has run
   out. A loss that nobody gained by name is for whoever had come before or was there. A turn that no claim names
   a side for is that of the one side that takes places by the reports of it, and says that this is inferred.
   Of two that begin on one day the last is the one that took the place from the other; else they are one turn, by the
   side that most voices name, and the accounts of the other side speak against it. A named group is a side.
2. A turn lasts until the next. Within it every claim that the holder took or has the place speaks *for* it; denials,
   and claims that another holds or still has it, speak *against* it, each from the day of which it speaks. What was
   said before a turn began, of who has the place or fights for it, says nothing of that turn.
3. The state is **confirmed** when two independent voices speak for it, or the side that lost the place says so;
   **claimed** when fewer do; **contested** when somebody speaks against it, or the place is said to be fought over, and
   it has not been confirmed again by later reports; **denied** when all that is known is the denial.
4. After thirty days of which nobody says that the holder has it, the state is **stale**.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from msgspec import UNSET, structs

from dateline.merging.called import by_foes, called, described, is_a_group
from dateline.merging.control import individual
from dateline.merging.evidence import Evidence
from dateline.merging.groups import kind_of, same_side, tells_more
from dateline.merging.parties import ANY_NATION
from dateline.merging.testimony import Testimony, Turn, bears_on_control, by_word, testimonies
from dateline.merging.turns import turns_of
from dateline.merging.voices import Origins, Speaker, independent
from dateline.merging.windows import in_windows
from dateline.model.place import Place
from dateline.model.sourced import SourcedClaim
from dateline.model.status import State, Status

RULE = "two-voices/11"
STALE_AFTER = 30
"""Days without a word that the holder has the place. A month: front lines that are fought over are reported weekly."""


def statuses(claims: Iterable[SourcedClaim], origins: Origins, *, stale_after: int = STALE_AFTER) -> tuple[Status, ...]:
    """The stretches of days of one place, in order, from all claims on it; the order of the claims changes nothing."""
    turns = turns_of(in_windows(testimonies(claims, origins)), stale_after)
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


class _Piece(NamedTuple):
    """A stretch before its evidence is looked up: what was said of the days up to `known` is what it rests on."""

    begin: date
    until: date | None
    state: State
    known: date


def _stretches(turn: Turn, end: date | None, stale_after: int) -> list[Status]:
    """Split a turn where its state changes: where somebody speaks of a later day, and where word of it runs out."""
    return [
        _status(
            turn, piece.begin, piece.until, piece.state,
            [t for t in turn.supports if t.first <= piece.known], [t for t in turn.opposes if t.first <= piece.known],
        )
        for piece in _joined(_pieces(turn, end, stale_after))
    ]  # fmt: skip


def _pieces(turn: Turn, end: date | None, stale_after: int) -> Iterator[_Piece]:
    told: defaultdict[date, list[tuple[bool, Testimony]]] = defaultdict(list, {turn.day: []})
    for supports, side in ((True, turn.supports), (False, turn.opposes)):
        for one in side:
            told[max(one.first, turn.day)].append((supports, one))
    days = sorted(told)
    evidence = Evidence(partial(_admits, side=turn.side, losers=turn.losers))
    lasts: dict[bool, date] = {}
    for day, until in zip_longest(days, days[1:], fillvalue=end):
        if day is None or (end and day >= end):
            break
        for supports, one in told[day]:
            for speaker in _voices(turn, one):
                evidence.add(one.claim, speaker, one.said, supports=supports)
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


def _admits(voice: str, side: str, losers: frozenset[str]) -> bool:
    """Whether a voice is of those who lost the place, or of the other side in the same country.

    An army that says that it has left, a ministry that says that a town fell to rebels. "The army", of which no more is
    known, is not that of the country whose soldiers left: those of another may be glad to say so.
    """
    whose = any(kind_of(lost) == "GOV" and not lost.startswith(ANY_NATION) for lost in losers)
    if any(same_side(voice, lost) for lost in losers) and not (whose and voice.startswith(ANY_NATION)):
        return True
    country = voice[:3] == side[:3] or ANY_NATION in (voice[:3], side[:3])
    return country and {kind_of(voice), kind_of(side)} == {"GOV", "REB"}


def _status(
    turn: Turn, begin: date, until: date | None, state: State,
    for_it: Sequence[Testimony], against: Sequence[Testimony],
) -> Status:  # fmt: skip
    for_it, against = (sorted(side, key=by_word) for side in (for_it, against))
    told = sorted([*for_it, *against], key=by_word)
    having = [t for t in told if t in for_it or t.claim.control != "loses"]
    place, name = _best_place(told)
    party = (
        (called(turn.taker), turn.taker.code) if turn.taker else _holder(turn, having) or _holder(turn, turn.supports)
    )
    name_of_holder, code = party or (None, None)
    return Status(
        place=place,
        place_name=name,
        place_key=told[0].claim.place_key or "",
        holder=name_of_holder,
        holder_code=code,
        inferred=turn.taker is not None,
        rivals=_rivals(turn, against),
        state=state,
        begin=begin.isoformat(),
        until=until.isoformat() if until else None,
        since=turn.day.isoformat(),
        at_latest=_at_latest(turn),
        last_confirmed=max((t.last for t in for_it), default=turn.day).isoformat(),
        independent=len(_independent(turn, for_it)),
        per=_names(turn, for_it),
        against=_names(turn, against),
        claims=tuple(t.claim.id for t in for_it),
        claims_against=tuple(t.claim.id for t in against),
        rule=RULE,
    )


def _at_latest(turn: Turn) -> bool:
    """Whether nobody says that the place changed hands, or was fought over, on the day on which the turn begins.

    Who has a place, or "discussed **its capture**", says only that it was taken by then.
    """
    first = [t for t in turn.supports if t.first <= turn.day]
    return bool(first) and not any(t.claim.control != "holds" and t.claim.time.begin for t in first)


def _holder(turn: Turn, told: Sequence[Testimony]) -> tuple[str, str | None] | None:
    """The holder's name as most voices have it, a group's before "rebels", and its code; None where none names it.

    Asked after names are "its fighters", "somebody's movement", whoever only leads those who have the place, and "the
    enemy"; and last of all what only those say who deny that it has the place.
    """
    named: defaultdict[tuple[str, str | None], list[Testimony]] = defaultdict(list)
    for one in told:
        if one.holder is not None and turn.side and one.side == turn.side:
            named[called(one.holder), one.holder.code].append(one)
    parties = {name: [one.holder for one in those if one.holder] for name, those in named.items()}
    best = sorted(
        named,
        key=lambda name: (
            not any(one.claim.affirmed for one in named[name]), any(map(by_foes, parties[name])),
            any(map(individual, parties[name])), any(map(described, parties[name])),
            not any(map(is_a_group, parties[name])), not name[0][:1].isupper(),
            -len(_independent(turn, named[name])), -len(named[name]),
            len(name[0]), name[0], name[1] or "",
        ),
    )  # fmt: skip
    return best[0] if best else None


def _rivals(turn: Turn, against: Sequence[Testimony]) -> tuple[str, ...]:
    """The other sides that fight for the place or are said to have it, by name."""
    others: dict[str, str] = {}
    for t in against:
        if t.claim.affirmed and t.holder is not None and t.side and t.side != turn.side:
            others.setdefault(t.side, called(t.holder) if individual(t.holder) else t.holder.name)
    return tuple(name for side, name in others.items() if not any(tells_more(other, side) for other in others))


def _best_place(told: Sequence[Testimony]) -> tuple[Place, str]:
    """The place as the gazetteer is surest of it, under the name that most reports use."""
    claim = min((t.claim for t in told), key=lambda c: (-(c.place.score if c.place else 0), c.id))
    assert claim.place is not None
    names = Counter(t.claim.place_name or "" for t in told)
    place = structs.replace(claim.place, near=UNSET)  # though it was fought over near it, it is the town that is held
    return place, min(names, key=lambda name: (-names[name], name)) or claim.place.name or ""


def _names(turn: Turn, told: Sequence[Testimony]) -> tuple[str, ...]:
    """Who says so, each name once: a ministry that two outlets quote is named, not counted, here."""
    return tuple(dict.fromkeys(speaker.name for speaker in _independent(turn, told).values()))


def _independent(turn: Turn, told: Sequence[Testimony]) -> dict[str, Speaker]:
    return independent(speaker for one in told for speaker in _voices(turn, one))


def _voices(turn: Turn, one: Testimony) -> tuple[Speaker, ...]:
    """Who answers for a claim; "a military source" who speaks for the army that has the place is the army's voice."""
    return tuple(
        speaker.of_side(turn.side) if speaker.side and same_side(speaker.side, turn.side) else speaker
        for speaker in one.speakers
    )
