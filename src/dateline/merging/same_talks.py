"""Whether the talks of two reports are the same ones: by the sides that take part, by the town, by the day."""

from collections.abc import Iterable, Sequence

from dateline.merging.groups import same_side
from dateline.merging.parties import ANY_NATION
from dateline.model.sourced import SourcedClaim, plain

PARTIES = 2
"""Parties of which it takes so many to tell whose talks they are."""


def sides_of(claims: Iterable[SourcedClaim]) -> set[str]:
    """The sides that take part."""
    return {party.side for c in claims for party in (*c.actors, *c.recipients)}


def shared_sides(claims: Iterable[SourcedClaim], others: Sequence[SourcedClaim]) -> set[str]:
    """The sides of claims that others name too, by side or, where one report knows no code for them, by name.

    Beside one that is shared "the government" may be that of the country of which the others tell.
    """
    sides = sides_of(others)
    names = {plain(party.name) for c in others for party in (*c.actors, *c.recipients)}
    parties = [party for c in claims for party in (*c.actors, *c.recipients)]
    shared = {party.side for party in parties if party.side in sides or plain(party.name) in names}
    rest = sides - shared if shared else set()
    return shared | {one for one in sides_of(claims) if any(_no_countrys(one, other) for other in rest)}


def _no_countrys(one: str, other: str) -> bool:
    """Whether one of two sides is of no country that is known, so that they may be the same."""
    return any(side.startswith(ANY_NATION) for side in (one, other)) and same_side(one, other)


def towns(claims: Iterable[SourcedClaim]) -> set[str]:
    """The places that are told of."""
    return {key for c in claims for key in c.place_keys}


def same_talks(plan: Sequence[SourcedClaim], off: Sequence[SourcedClaim]) -> bool:
    """Whether talks that are off are the ones planned: of the same two sides, or of one side or none in one town.

    "The talks were called off" are those of which its report told, as is "he called it off".
    """
    ours, theirs = sides_of(plan), sides_of(off)
    shared = shared_sides(off, plan)
    if len(shared) >= PARTIES:
        vague = any(side.startswith(ANY_NATION) for side in shared)
        return not (vague and _elsewhere(plan, off))
    if towns(plan) & towns(off):
        return min(len(ours), len(theirs)) < PARTIES and (not theirs or not ours or bool(shared))
    reports = {c.document for c in plan} & {c.document for c in off}
    return theirs <= shared and not towns(off) and bool(reports)


def of_that_day(plan: Sequence[SourcedClaim], off: Sequence[SourcedClaim]) -> bool:
    """Whether talks that are off may be those planned for their day: one side is enough where no other one is told."""
    fewer = min(len(sides_of(plan)), len(sides_of(off)))
    return not _elsewhere(plan, off) and len(shared_sides(off, plan)) >= min(fewer, PARTIES) > 0


def _elsewhere(plan: Sequence[SourcedClaim], off: Sequence[SourcedClaim]) -> bool:
    """Whether both name where, and no town in common."""
    return bool(towns(plan) and towns(off)) and not towns(plan) & towns(off)
