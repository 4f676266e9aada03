"""Where reports, or people quoted in them, disagree: who holds a place, whether a thing happened, how many."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from dateline.merging.control import having, known_on, losing, side, somebody
from dateline.merging.groups import kind_of, tells_more
from dateline.merging.happenings import Happening, happenings, near
from dateline.merging.mentions import REAL
from dateline.merging.parties import accord
from dateline.merging.relations import NEAR
from dateline.merging.sides import NOT_LOST, Disagreement, Side, at_points, place_name, runs
from dateline.merging.tolls import COUNTED, counted, counts_people, last_counts, rival_counts, told_together
from dateline.merging.victims import parts
from dateline.merging.voices import speakers_of
from dateline.model.sourced import Party, SourcedClaim, plain
from dateline.model.statement import Stance

_STRETCH, _LONGEST = 4, 100
"""Days to a stretch of the calendar, and stretches that a claim of a long time is looked for in."""
_DENYING: frozenset[Stance] = frozenset({"denies", "rejects", "doubts"})
_Parties = Callable[[SourcedClaim], Sequence[Party]]
TALKS = "CONSULT"
TALKS_NEAR = 3


def disagreements(
    claims: Sequence[SourcedClaim], groups: Sequence[Happening] | None = None
) -> tuple[Disagreement, ...]:
    """Find all of them: places first, then acts, then numbers, the newest of each kind first.

    `groups` are the happenings of these claims, where they are known already.
    """
    groups = happenings(claims) if groups is None else groups
    told = [c for group in groups for c in group.claims if not c.background]
    order = {id(c): n for n, c in enumerate(claims)}
    told.sort(key=lambda c: order[id(c)])
    control = list(_control(told))
    known = {id(c) for found in control for c in found.claims}
    happened = list(_happened(told, groups, known))
    number = list(_number(told, groups))
    return tuple(
        found for kind in (control, happened, number) for found in sorted(kind, key=lambda d: (_newest(d), d.about))
    )


def _newest(found: Disagreement) -> int:
    return -max((c.days[0].toordinal() for c in found.claims if c.days), default=0)


def _control(claims: Sequence[SourcedClaim]) -> Iterator[Disagreement]:
    """Somebody took a place, and somebody else has it that they did not, or that another party did."""
    turns = at_points(claims, lambda c: c.control in ("takes", "loses", "holds") and c.modality == "actual")
    for at_place in turns.values():
        for run in runs(at_place, NEAR):
            taken: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
            held: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
            kept: list[SourcedClaim] = []
            sides_of = _sides(run)
            takers = {sides_of[id(c)] for c in run if c.control == "takes"} - {""}
            losers = {side(somebody(c, losing(c))) for c in run if c.affirmed} - {""}
            changed = min((c.days[0] for c in run if c.control != "holds" and c.affirmed and c.days), default=date.min)
            for one in run:
                has = sides_of[id(one)]
                if (one.control == "holds" or not one.affirmed) and known_on(one) < changed:
                    continue  # that it was held on Tuesday does not contradict that it fell on Thursday
                if one.control != "holds" or has in takers or (has and losers and not takers and has not in losers):
                    taken[has].append(one) if one.affirmed else kept.append(one)
                elif has and one.affirmed:
                    # Of two groups neither lost the place to the other because each has it by somebody's word.
                    rival = kind_of(has) and any(kind_of(has) == kind_of(by) for by in takers)
                    (held[has] if rival else kept).append(one)
                elif has:
                    taken[""].append(one)
            for vague in [has for has in sorted(taken) if has == "" or any(tells_more(by, has) for by in taken)]:
                # "It fell", without a taker, or to "rebels", sides with the one most speak of who may be meant.
                others = [by for by in taken if by and (not vague or tells_more(by, vague))]
                if others:
                    most = max(others, key=lambda by: (len(taken[by]), by))
                    order = {id(c): n for n, c in enumerate(run)}
                    taken[most] = sorted([*taken[most], *taken.pop(vague)], key=lambda c: order[id(c)])
            sides = [Side(_taken_by(group), tuple(group)) for _, group in sorted(taken.items())]
            sides += [Side(_named(group, ((having, "held by"),)), tuple(group)) for _, group in sorted(held.items())]
            # That X has not taken it contradicts nobody who has it that Y holds it.
            if kept and (taken or any(sides_of[id(one)] in held for one in kept)):
                sides.append(Side(NOT_LOST, tuple(kept)))
            if len(sides) > 1:
                yield Disagreement("control", place_name(run[0]), tuple(sides))


def _sides(run: Sequence[SourcedClaim]) -> dict[int, str]:
    """The side that has the place by each claim; rebels who are not named are the one group that is told of,
    and who took it beside others has it with them."""
    sides = {id(one): side(somebody(one, having(one))) for one in run}
    known = set(sides.values()) - {""}
    takers = {sides[id(one)] for one in run if one.control == "takes"}
    beside = {other: sides[id(one)] for one in run if one.control == "takes" for other in _beside(one)}
    out = {}
    for key, has in sides.items():
        alike = [other for other in known if tells_more(other, has)]
        has = alike[0] if len(alike) == 1 else has
        out[key] = has if has in takers else beside.get(has, has)
    return out


def _beside(one: SourcedClaim) -> list[str]:
    """The sides of those who take a place together with the first."""
    return [side(party) for party in having(one)[1:] if party.code]


def _taken_by(group: Sequence[SourcedClaim]) -> str:
    """By whom a place was taken, else by whom it was given up, as a side of a disagreement says it."""
    return _named(group, ((having, "taken by"), (losing, "given up by")))


def _named(group: Sequence[SourcedClaim], ways: Iterable[tuple[_Parties, str]]) -> str:
    """The label of a side of a disagreement: what was done by the first who is named."""
    for parties, said in ways:
        for one in group:
            for party in parties(one):
                name = (somebody(one, [party]) or party).name  # "its troops" are whose the speaker has
                quantified = name.partition(" ")[0].lower() in {"all", "both", "some", "many", "most"}
                if name.startswith(("The ", "the ")):
                    name = f"the {name[4:]}"
                elif not name[:1].isupper():
                    name = plain(name) if quantified else f"the {plain(name)}"
                return f"{said} {name}"
    return "lost"


def _happened(claims: Sequence[SourcedClaim], groups: Sequence[Happening], known: set[int]) -> Iterator[Disagreement]:
    """One has it that a thing is so, another that it is not."""
    group_of = {id(c): number for number, group in enumerate(groups) for c in group.claims}
    at: defaultdict[tuple[str | int, ...], list[int]] = defaultdict(list)
    for n, one in enumerate(claims):
        for meeting in _meetings(one, group_of, 0):
            at[meeting].append(n)
    used: set[int] = set()
    for no in claims:
        if no.affirmed or id(no) in known or id(no) in used:
            continue
        others = sorted({n for meeting in _meetings(no, group_of, 1) for n in at.get(meeting, ())})
        same = [c for c in (claims[n] for n in others) if c is no or _same_act(c, no, group_of)]
        yes = [c for c in same if c.affirmed]
        also = [c for c in same if not c.affirmed and id(c) not in known]
        if yes and len(_voices((*yes, *also))) > 1:
            used |= {id(c) for c in also}
            about = next((place_name(c) for c in (*also, *yes) if c.place), place_name(no))
            yield Disagreement("happened", about, (Side("yes", tuple(yes)), Side("no", tuple(also))))


def _meetings(one: SourcedClaim, group_of: dict[int, int], reach: int) -> Iterator[tuple[str | int, ...]]:
    """Keys under which a claim can meet one of the same act: its group, or near its days what `_same_act` asks for.

    So that each denial is compared with a few claims and not with all, however many speak of its parties.
    """
    yield (group_of[id(one)],)
    if one.days is None:
        stretch: Sequence[int] = (-1,)
    else:
        first, last = (day.toordinal() // _STRETCH for day in one.days)
        stretch = range(first - reach, min(last, first + _LONGEST) + reach + 1)
    keys: set[tuple[str, ...]]
    if one.type == TALKS:
        keys = {(key,) for key in _parties(one)}
    else:
        keys = {(who, "to", whom) for who in _keys(one, "actors") for whom in _keys(one, "recipients")}
        keys |= {(key,) for key in one.place_keys}
    for key in sorted(keys):
        for at in stretch:
            yield (one.type, *key, at)


def _same_act(a: SourcedClaim, b: SourcedClaim, group_of: dict[int, int]) -> bool:
    if (a.modality in REAL) != (b.modality in REAL):
        return False
    if _others(a.recipients, b.recipients):
        return False
    failed = not b.affirmed and not (b.holder and b.holder.stance in _DENYING)
    if failed and a.affirmed and a.modality == b.modality == "attempted":
        return False  # "the failed coup" does not say that nobody attempted it
    if group_of[id(a)] == group_of[id(b)]:
        return True
    if not b.affirmed and a.affirmed and a.time.basis == "stated" and a.days and known_on(b) < a.days[0]:
        return False  # denied before the day on which it was
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return False
    if not near(a, b, TALKS_NEAR if a.type == TALKS else NEAR):
        return False
    here, there = a.place_key, b.place_key
    actors = _keys(a, "actors") & _keys(b, "actors")
    recipients = _keys(a, "recipients") & _keys(b, "recipients")
    if a.type == TALKS:
        return bool(_parties(a) & _parties(b)) and (not here or not there or bool(a.place_keys & b.place_keys))
    if here and there:
        return (
            bool(a.place_keys & b.place_keys)
            and a.at_point
            and bool(actors or recipients or not (a.actors and b.actors))
        )
    return bool(actors and recipients)


def _voices(claims: Iterable[SourcedClaim]) -> set[tuple[str, str]]:
    """Who says so in which report: what somebody both affirms and denies there is of two things."""
    return {(one.document, speaker.key) for one in claims for speaker in speakers_of(one, {})}


def _others(some: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether it was done to others: "not backing Smith" does not contradict that somebody backs Jones."""
    return bool(some and others) and all(accord(one, other) == "other" for one in some for other in others)


def _keys(one: SourcedClaim, part: Literal["actors", "recipients"]) -> set[str]:
    return {party.key for party in (one.actors if part == "actors" else one.recipients)}


def _parties(one: SourcedClaim) -> set[str]:
    return _keys(one, "actors") | _keys(one, "recipients")


def _number(claims: Sequence[SourcedClaim], groups: Sequence[Happening]) -> Iterator[Disagreement]:
    """Different counts of one event: at one place on one day, or in claims that speak of the same thing."""
    seen: defaultdict[tuple[str, int], list[frozenset[tuple[str, int]]]] = defaultdict(list)
    pools = [run for at_place in at_points(claims, counts_people).values() for run in runs(at_place, 1)]
    pools += [[c for c in group.claims if counts_people(c) and not c.background] for group in groups]
    pools += list(told_together([c for c in claims if counts_people(c)]))
    for pool in pools:
        for kind in sorted(COUNTED):
            # A headline rounds what its report says below; that is no other count.
            sides = rival_counts([one for one in last_counts(pool, kind) if not one.headline], kind)
            told = [one for group in sides for one in group]
            voices = {(one.document, one.holder) for one in told}
            members = frozenset((one.document, figure.start) for one in told for figure in parts(one, kind)[:1])
            if len(sides) < 2 or len(voices) < 2:
                continue
            if any(members <= other for other in seen[min(members)]):
                continue
            for member in members:
                seen[member].append(members)
            yield Disagreement(
                "number",
                place_name(pool[0]),
                tuple(Side(kind, tuple(group), counted(group[0], kind)) for group in sides),
            )
