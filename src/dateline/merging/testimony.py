"""What claims say of who has a place, each with who answers for it, and the turns that they are sorted into."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from dateline.merging.control import having, losing, side, somebody
from dateline.merging.groups import same_side
from dateline.merging.reprints import first_printed
from dateline.merging.voices import Origins, Speaker, speakers_of
from dateline.model.sourced import Party, SourcedClaim

NEAR = 2
"""Days that accounts of one change may lie apart: reports of a night's fighting differ by a day, summaries by two."""
DAYS = timedelta(days=NEAR)
AFTERWARDS = timedelta(days=14)
"""Up to how long after it a side admits, without naming the day, that it has lost a place."""


class Testimony(NamedTuple):
    """One claim about the control of the place, with who answers for it."""

    first: date
    last: date
    said: str
    """Day of publication, of a copy that of the first, or the one before for what had been said before; the event's own
    where that is not known."""
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
        took = (t.sides for t in self.supports if changes(t) and self.side in t.sides)
        return frozenset((self.side,)).union(*took)

    @property
    def losers(self) -> frozenset[str]:
        """The sides that are said to have lost the place as the turn began."""
        lost = (t for t in self.supports if t.claim.control == "loses" and t.claim.affirmed)
        return frozenset(side(t.loser) for t in lost if t.loser)

    @property
    def took_from(self) -> frozenset[str]:
        """The sides from which the place was taken, or that are said to have lost it."""
        taken = (t.claim.recipients for t in self.supports if t.claim.control == "takes" and t.claim.affirmed)
        return self.losers.union(side(party) for parties in taken for party in parties if party.code)


def bears_on_control(claim: SourcedClaim) -> bool:
    """Whether a claim says of a town or a spot who has it, as a matter of fact."""
    return claim.topic is not None and not claim.topic.startswith("#")


def testimonies(claims: Iterable[SourcedClaim], origins: Origins) -> list[Testimony]:
    """What claims say of a place's control, in the order of days."""
    told = [claim for claim in claims if bears_on_control(claim)]
    first = first_printed(told, origins)
    found = (_testimony(claim, first.get(claim.id, claim), origins) for claim in told)
    return sorted(filter(None, found), key=by_day)


def _testimony(claim: SourcedClaim, first: SourcedClaim, origins: Origins) -> Testimony | None:
    """What a claim says, of the days of which it spoke when it was first printed; None where it speaks of no day."""
    days = first.days
    if days is None:
        return None
    said = first.published or days[1].isoformat()
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


def changes(one: Testimony) -> bool:
    """Whether it tells that the place changed hands."""
    return one.claim.affirmed and one.claim.control in ("takes", "loses")


def may_have_it(turn: Turn, other: str) -> bool:
    """Whether a side may be the one that has the place in a turn: any but the losers, where none is named yet."""
    if turn.side:
        return any(same_side(one, other) for one in turn.sides)
    return not any(same_side(other, lost) for lost in turn.losers)
