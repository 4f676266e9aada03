"""Talks and deadlines as of a day, from the claims that speak of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from dateline.merging.happenings import happenings
from dateline.merging.voices import Origins, independent, speakers_of
from dateline.model.agenda import Deadline, Meeting, MeetingState
from dateline.model.sourced import SourcedClaim

_LONGEST = 100
"""Days of a plan that are looked at: "next spring" names no day on which talks could be said to be the ones planned."""
_TWO = 2
"""Parties of which it takes so many to tell whose talks they are."""
_AHEAD = frozenset({"expected", "asked for", "refused"})
"""States of talks whose day may still lie ahead; of all others a later day is not yet known as of an earlier one."""


def meetings(claims: Iterable[SourcedClaim], origins: Origins, *, as_of: str) -> tuple[Meeting, ...]:
    """All talks that claims speak of, the earliest first; accounts of the same talks are one."""
    told = sorted((c for c in claims if c.topic == "#talks" and not c.background), key=lambda c: c.id)
    groups = _plans_kept(group.claims for group in happenings(told))
    found = [_meeting(group, origins, date.fromisoformat(as_of)) for group in groups]
    found = [m for m in found if m.state in _AHEAD or (m.begin or "") <= as_of]
    return tuple(sorted(found, key=lambda m: (m.begin or "9999", m.phrase, m.claims)))


def _plans_kept(groups: Iterable[Sequence[SourcedClaim]]) -> Iterator[Sequence[SourcedClaim]]:
    """The groups, with what was planned put to the talks that were then held: of the same two, on a day it named.

    A plan that names no two parties ("will host a summit in Berlin") is of the talks held in that town on that day.
    """
    held: list[list[SourcedClaim]] = []
    plans: list[Sequence[SourcedClaim]] = []
    for group in groups:
        if any(map(_held, group)):
            held.append(list(group))
        else:
            plans.append(group)
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for n, group in enumerate(held):
        for day in sorted({day for c in group if _held(c) and c.days for day in c.days}):
            by_day[day].append(n)
    parties = [_parties(group) for group in held]
    for plan in plans:
        near = (n for day in _days_named(plan) for n in by_day.get(day, ()))
        of_plan = _parties(plan)
        kept = next(
            (n for n in near if len(parties[n] & of_plan) > 1 or (len(of_plan) < _TWO and _in_one_town(plan, held[n]))),
            None,
        )
        if kept is None:
            yield plan
        else:
            held[kept].extend(plan)
    yield from held


def _in_one_town(plan: Sequence[SourcedClaim], held: Sequence[SourcedClaim]) -> bool:
    """Whether both are in one town, the plan for the very day on which the talks were held."""
    towns = {c.place_key for c in plan if c.place_key} & {c.place_key for c in held if c.place_key}
    return bool(towns) and not {c.days for c in plan if c.days}.isdisjoint(c.days for c in held if c.days)


def _held(claim: SourcedClaim) -> bool:
    return claim.type == "CONSULT" and claim.modality == "actual" and claim.affirmed


def _parties(claims: Iterable[SourcedClaim]) -> set[str]:
    return {party.key for c in claims for party in (*c.actors, *c.recipients)}


def _days_named(plan: Sequence[SourcedClaim]) -> Iterator[date]:
    """The days for which talks are planned, with the one before and the one after; none where it is no plan alone."""
    if not all(c.affirmed and (c.type == "AGREE" or c.modality == "planned") for c in plan):
        return
    for first, last in (c.days for c in plan if c.days and c.time.basis == "stated"):
        for n in range(-1, min((last - first).days, _LONGEST) + 2):
            yield first + timedelta(days=n)


def _meeting(claims: Sequence[SourcedClaim], origins: Origins, day: date) -> Meeting:
    ordered = sorted(
        claims, key=lambda c: (c.modality != "actual", c.headline, not c.actors, -c.score, c.published or "9999", c.id)
    )
    yes, no = [c for c in ordered if c.affirmed], [c for c in ordered if not c.affirmed]
    names = dict.fromkeys(party.name for c in ordered for party in (*c.actors, *c.recipients))
    happened = [c for c in yes if _held(c)]
    days = sorted(c.days for c in (happened or yes or no) if c.days)
    return Meeting(
        phrase=ordered[0].phrase,
        parties=tuple(names),
        place_name=next((c.place_name for c in ordered if c.place_name), None),
        begin=days[0][0].isoformat() if days else None,
        until=(max(last for _, last in days) + timedelta(days=1)).isoformat() if days else None,
        state=_state(yes, no, day),
        per=_names(yes, origins),
        denied_by=_names(no, origins),
        claims=tuple(c.id for c in ordered),
    )


def _state(yes: Sequence[SourcedClaim], no: Sequence[SourcedClaim], day: date) -> MeetingState:
    if yes and no:
        return "contested"
    if not yes:
        return "denied"
    kinds = {c.type for c in yes}
    if kinds <= {"REJECT"}:
        return "refused"
    if kinds <= {"SANCTION"}:
        return "suspended"
    if any(c.modality == "actual" and c.type == "CONSULT" for c in yes):
        return "held"
    if any(c.type == "AGREE" or c.modality in ("planned", "promised", "ordered") for c in yes):
        last = max((c.days[1] for c in yes if c.days), default=None)
        return "not heard of since" if last and last < day else "expected"
    return "asked for"


def deadlines(claims: Iterable[SourcedClaim], origins: Origins, *, as_of: str) -> tuple[Deadline, ...]:
    """All that has to happen by a day, the next first; what is said in the same words for one day is one."""
    groups: defaultdict[tuple[date, str], list[SourcedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.topic == "#deadline" and claim.days:
            groups[claim.days[1], claim.phrase.casefold()].append(claim)
    found = []
    for (by, _), told in groups.items():
        told.sort(key=lambda c: (c.published or "9999", c.id))
        found.append(
            Deadline(
                phrase=told[0].phrase,
                put=told[0].put,
                by=by.isoformat(),
                state="open" if by >= date.fromisoformat(as_of) else "passed",
                per=_names(told, origins),
                claims=tuple(c.id for c in told),
            )
        )
    return tuple(sorted(found, key=lambda d: (d.by, d.phrase, d.claims)))


def counts(claims: Iterable[SourcedClaim], *, as_of: str) -> tuple[SourcedClaim, ...]:
    """Claims that count places taken or held themselves ("its sixth provincial capital"), up to a day."""
    day = date.fromisoformat(as_of)
    told = [c for c in claims if c.topic == "#count" and c.days and c.days[0] <= day and c.affirmed]
    return tuple(sorted(told, key=lambda c: (c.days or (day,), c.published or "9999", c.id)))


def _names(claims: Sequence[SourcedClaim], origins: Origins) -> tuple[str, ...]:
    found = independent(speaker for claim in claims for speaker in speakers_of(claim, origins))
    return tuple(speaker.name for speaker in found.values())
