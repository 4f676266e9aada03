"""When and where a visitor did what is told of his visit: "landed in Lima **on Thursday**. He met the governor"."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.model.claim import Claim
from dateline.model.time import When

_VISIT = "visit"
_MET_THERE = frozenset({None, "multilateral"})
"""Modes of talks that people are there for; who rings somebody up may be anywhere."""
_HE = frozenset({"he", "she", "they"})
_SPOKEN = frozenset({"AGREE", "ACCUSE", "REQUEST", "SUPPORT", "THREATEN", "REJECT"})
"""Types of what a visitor says to those whom he visits, on the same day."""


def during_visits(claims: Sequence[Claim]) -> list[Claim]:
    """The claims; whom a visitor meets in the same or the next sentence he meets where he has come, on that day.

    "Flew to Lima on Thursday and met the governor. **He** promised aid."
    """
    out: list[Claim] = []
    for claim in claims:
        visit = _visit(claim, out)
        out.append(claim if visit is None else _there(claim, visit))
    return out


def _there(claim: Claim, visit: Claim) -> Claim:
    if claim.time.basis == "published" and claim.time.begin is not None and visit.time.basis in ("stated", "carried"):
        when = When(begin=visit.time.begin, until=visit.time.until, times=visit.time.times, basis="carried")
        claim = replace(claim, time=when)
    if _meets(claim) and claim.place is None and claim.time.begin == visit.time.begin:
        claim = replace(claim, place=visit.place)
    return claim


def _visit(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """The visit during which it was, told in its sentence or, of "him", in the one before."""
    if not _actual(claim) or not (claim.type in _SPOKEN or _meets(claim)):
        return None
    if not claim.actors or claim.actors[0].entity is None:
        return None
    goes_on = all(role.text.lower() in _HE for role in claim.actors)
    sentences = sorted({one.sentence for one in before if one.sentence < claim.sentence})
    near = {claim.sentence, *(sentences[-1:] if goes_on else ())}
    who = claim.actors[0].entity
    visits = (one for one in reversed(before) if one.sentence in near and one.mode == _VISIT and _actual(one))
    his = (one for one in visits if one.actors and one.actors[0].entity == who)
    return next((one for one in his if one.holder == claim.holder), None)


def _meets(claim: Claim) -> bool:
    return claim.type == "CONSULT" and claim.mode in _MET_THERE


def _actual(claim: Claim) -> bool:
    return claim.modality == "actual" and claim.polarity == "positive" and not claim.background
