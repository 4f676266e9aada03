"""What was planned, put together with what became of it: talks that were held, called off, put off or refused."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from dateline.merging.same_talks import PARTIES, of_that_day, same_talks, sides_of, towns
from dateline.model.agenda import MeetingState
from dateline.model.claim import group_read
from dateline.model.sourced import SourcedClaim
from dateline.model.span import Span

_LONGEST = 100
"""Days of a plan that are looked at: "next spring" names no day on which talks could be said to be the ones planned."""
_TALKS = frozenset({"talks-n", "visit-n", "phone-call"})
"""Groups of the lexicon that name talks."""
Sentence = tuple[str, Span]
"""A report, and where in it a sentence stands."""
OFF = frozenset({"REJECT", "SANCTION"})
"""Types of claims that talks are not held, or not held any longer."""
_ONCE_PLANNED = "+off"
"""How the rules of claims end that talks had been planned for a day, and are off: "cancelled **Friday's talks**"."""
ENDINGS: dict[str, MeetingState] = {
    "cancel-meeting": "cancelled", "cancel-visit": "cancelled", "cancel-meeting-n": "cancelled",
    "postpone-meeting": "put off", "postpone-visit": "put off", "postpone-meeting-n": "put off",
    "talks-collapse": "broken off", "talks-collapse-n": "broken off", "talks-fail": "broken off",
    "walk-talks": "broken off", "end-talks": "broken off", "withdraw-from-talks": "broken off",
    "end-part-in-talks": "broken off",
}  # fmt: skip
"""What becomes of talks by the groups of the lexicon that tell of their end; by all others of their types they are
refused (REJECT) or suspended (SANCTION)."""


def held(claim: SourcedClaim) -> bool:
    """Whether a claim is that talks took place."""
    return claim.type == "CONSULT" and claim.modality == "actual" and claim.affirmed


def ends(claim: SourcedClaim) -> bool:
    """Whether a claim is that talks are off, and nobody denies it."""
    return claim.type in OFF and claim.modality == "actual" and claim.affirmed


def ending(claim: SourcedClaim) -> MeetingState:
    """What becomes of talks by a claim that they are off."""
    group = group_read(claim.rule)
    if group in _TALKS and len(claim.actors) != 1:
        return "cancelled"  # "the talks between the two will not take place": neither is said to refuse
    return ENDINGS.get(group, "refused" if claim.type == "REJECT" else "suspended")


def made(claim: SourcedClaim) -> date | None:
    """The day on which somebody called talks off: the one told, and no later than the report."""
    told = date.fromisoformat(claim.published) if claim.published else None
    return min(filter(None, (told, claim.days[0] if claim.days else None)), default=None)


def known_by(claims: Iterable[SourcedClaim], day: date) -> Iterator[SourcedClaim]:
    """The claims without what came about later; what may yet be called off, or is threatened with it, is not off."""
    for claim in claims:
        if claim.type in OFF:
            of_some = claim.affirmed or claim.actors or claim.recipients or claim.place
            if claim.modality == "actual" and of_some and (made(claim) or day) <= day:
                yield claim
        elif not (held(claim) and claim.days and claim.days[0] > day):
            yield claim


def joined(groups: Iterable[Sequence[SourcedClaim]]) -> Iterator[Sequence[SourcedClaim]]:
    """The groups, with what was planned put to the talks that were held then, or to the word that they are off.

    Talks are those that were planned if they are of the same two, on a day it named. A plan that names no two parties
    ("will host a summit in Berlin") is of the talks in that town.
    """
    held_then: list[list[SourcedClaim]] = []
    called_off: list[list[SourcedClaim]] = []
    plans: list[list[SourcedClaim]] = []
    for group in groups:
        kind = held_then if any(map(held, group)) else called_off if any(map(ends, group)) else plans
        kind.append(list(group))
    called_off = _broken_off(held_then, called_off)
    plans = _called_off(plans, called_off)
    yield from _kept(plans, held_then)
    yield from held_then
    yield from called_off


def _broken_off(
    held_then: Sequence[list[SourcedClaim]], called_off: Sequence[list[SourcedClaim]]
) -> list[list[SourcedClaim]]:
    """What is off, but for that of the talks of which its report tells already: "they met. **The talks** failed"."""
    rest = []
    for off in called_off:
        bare = not sides_of(off) and not any(c.place_key and c.at_point for c in off)
        reports = {c.document for c in off} if bare else set()
        talked = held_then if all(c.type == "SANCTION" for c in off) else []
        named = [one for one in called_off if one is not off and sides_of(one)]
        those = [talks for talks in (*talked, *named) if not reports.isdisjoint(c.document for c in talks)]
        if len(those) == 1:
            those[0].extend(off)
        else:
            rest.append(off)
    return rest


def _called_off(
    plans: Sequence[list[SourcedClaim]], called_off: Sequence[list[SourcedClaim]]
) -> list[list[SourcedClaim]]:
    """The plans of which nobody says that they are off; the others go to those that do, the next to come first."""
    taken: set[int] = set()
    days = [min((c.days[0] for c in plan if is_planned(c) and _dated(c) and c.days), default=None) for plan in plans]
    order = sorted(range(len(plans)), key=lambda n: (days[n] or date.max, plans[n][0].id))
    for off in called_off:
        when = min((day for c in off if ends(c) and (day := made(c))), default=None)
        told = {told_in(c) for c in off}
        beside = [n for n in order if n not in taken and not told.isdisjoint(map(told_in, plans[n]))]
        anew = any(ending(c) == "put off" for c in off if ends(c))
        # "Cancelled the talks that were planned for 25 March": of those, and no plan beside them.
        their_own = [n for n in beside if sides_of(plans[n]) <= sides_of(off) and not (anew and _anew(plans[n], told))]
        taken.update(their_own)
        off.extend(c for n in their_own for c in plans[n])
        named = {days[n] for n in beside if days[n]}
        for n in sorted(order, key=lambda n: days[n] not in named):
            day = days[n]
            ahead = when is None or day is None or when <= day <= when + timedelta(days=_LONGEST)
            one = same_talks(plans[n], off) or (day in named and of_that_day(plans[n], off))
            if n not in taken and ahead and one and _before(plans[n], off):
                taken.add(n)
                off.extend(plans[n])
                break
    return [plan for n, plan in enumerate(plans) if n not in taken]


def _anew(plan: Sequence[SourcedClaim], told: set[Sentence]) -> bool:
    """Whether talks are planned by the very sentence that puts them off, and not for the day on which they were."""
    return any(told_in(c) in told and not once_planned(c) for c in plan)


def once_planned(claim: SourcedClaim) -> bool:
    """Whether a claim is that talks which are off had been planned for a day."""
    return (claim.rule or "").endswith(_ONCE_PLANNED)


def _dated(claim: SourcedClaim) -> bool:
    """Whether a claim names its day."""
    return claim.time.basis == "stated"


def told_in(claim: SourcedClaim) -> Sentence:
    """The sentence that tells of a claim."""
    return claim.document, claim.sentence


def planned_anew(claims: Iterable[SourcedClaim]) -> dict[Sentence, SourcedClaim]:
    """The talks that are planned by putting them off, by the sentence that does so: "postponed **until 16 May**"."""
    told = [c for c in claims if c.type in OFF or is_planned(c)]
    off = {told_in(c) for c in told if ends(c)}
    named = (c for c in told if is_planned(c) and group_read(c.rule) in _TALKS and _dated(c) and not once_planned(c))
    return {told_in(c): c for c in named if told_in(c) in off}


def is_planned(claim: SourcedClaim) -> bool:
    """Whether a claim is that talks are to be held."""
    return claim.affirmed and (claim.type == "AGREE" or claim.modality == "planned")


def _before(plan: Sequence[SourcedClaim], off: Sequence[SourcedClaim]) -> bool:
    """Whether talks were planned before they were called off: not what is planned by putting them off."""
    if not {told_in(c) for c in off}.isdisjoint(map(told_in, plan)):
        return False
    first = min((c.published for c in plan if c.published), default="")
    return first <= max((c.published or "9999" for c in off), default="9999")


def _kept(plans: Iterable[list[SourcedClaim]], held_then: Sequence[list[SourcedClaim]]) -> Iterator[list[SourcedClaim]]:
    """The plans of which nobody says that they came about; the others go to the talks that were held."""
    plans = list(plans)
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for n, group in enumerate(held_then):
        for day in sorted({day for c in group if held(c) and c.days for day in c.days}):
            by_day[day].append(n)
    told = [list(group) for group in held_then]
    parties = [_parties(group) for group in told]
    for plan in plans:
        near = (n for day in _days_named(plan) for n in by_day.get(day, ()))
        of_plan = _parties(plan)
        kept = next(
            (
                n
                for n in near
                if len(parties[n] & of_plan) >= PARTIES
                or (len(of_plan) < PARTIES and _in_one_town(plan, told[n]))
                or (len(parties[n]) < PARTIES and _alone_in_town(plan, told[n], plans))
            ),
            None,
        )
        if kept is None:
            yield plan
        else:
            held_then[kept].extend(plan)


def _alone_in_town(
    plan: Sequence[SourcedClaim], talks: Sequence[SourcedClaim], plans: Iterable[list[SourcedClaim]]
) -> bool:
    """Whether talks of which hardly a side is told are those of a plan, and no others were planned there that day."""
    fits = [one for one in plans if all(map(is_planned, one)) and _in_one_town(one, talks) and same_talks(one, talks)]
    sides = sides_of(plan)
    return plan in fits and all(len(sides & sides_of(one)) == len(sides) for one in fits)


def _in_one_town(plan: Sequence[SourcedClaim], talks: Sequence[SourcedClaim]) -> bool:
    """Whether both are in one town, the plan for the very day on which the talks were held."""
    same_day = not {c.days for c in plan if c.days}.isdisjoint(c.days for c in talks if c.days)
    return same_day and bool(towns(plan) & towns(talks))


def _parties(claims: Iterable[SourcedClaim]) -> set[str]:
    return {party.key for c in claims for party in (*c.actors, *c.recipients)}


def _days_named(plan: Sequence[SourcedClaim]) -> Iterator[date]:
    """The days for which talks are planned, with the one before and the one after; none where it is no plan alone."""
    if not all(map(is_planned, plan)):
        return
    for first, last in (c.days for c in plan if c.days and _dated(c)):
        for n in range(-1, min((last - first).days, _LONGEST) + 2):
            yield first + timedelta(days=n)
