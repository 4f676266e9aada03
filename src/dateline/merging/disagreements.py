"""Where reports, or people quoted in them, disagree: who holds a place, whether a thing happened, how many."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from dateline.merging.happenings import (
    NEAR,
    REAL,
    Cited,
    Happening,
    happenings,
    in_headline,
    near,
    place_key,
    plain,
    role_key,
)
from dateline.model.figure import Figure
from dateline.model.record import Record

Kind = Literal["control", "happened", "number"]
COUNTED = frozenset({"killed", "injured", "detained", "displaced"})
"""Figures that are totals of one event, so that two of them can contradict each other."""
PEOPLE = frozenset({"people", "persons", "dead", "deaths", "bodies", "victims", "casualties"})
"""Units that do not say which people."""
CLOSE = 4
"""Sentences between two counts of one event in one report."""
TALKS = "CONSULT"
TALKS_NEAR = 3


class Side(NamedTuple):
    """One answer to the question, and everything that carries it."""

    label: str
    claims: tuple[Cited, ...]
    figure: Figure | None = None


class Disagreement(NamedTuple):
    """A question to which the reports give more than one answer."""

    kind: Kind
    about: str
    """The place, or the words of the act where no place is known."""
    sides: tuple[Side, ...]

    @property
    def claims(self) -> tuple[Cited, ...]:
        """Every claim on any side."""
        return tuple(c for side in self.sides for c in side.claims)


def disagreements(records: Sequence[Record]) -> tuple[Disagreement, ...]:
    """Find all of them: places first, then acts, then numbers, the newest of each kind first."""
    groups = happenings(records)
    told = [c for group in groups for c in group.claims if not c.claim.background]
    told.sort(key=lambda c: (c.at, c.claim.predicate))
    control = list(_control(told))
    known = {id(c.claim) for found in control for c in found.claims}
    happened = list(_happened(told, groups, known))
    number = list(_number(told, groups))
    return tuple(
        found for kind in (control, happened, number) for found in sorted(kind, key=lambda d: (_newest(d), d.about))
    )


def _newest(found: Disagreement) -> int:
    return -max((c.days[0].toordinal() for c in found.claims if c.days), default=0)


def _runs(claims: Sequence[Cited], slack: int) -> Iterator[list[Cited]]:
    """Split claims where the calendar leaves more than `slack` days between them."""
    dated = sorted((c for c in claims if c.days), key=lambda c: (c.days or ())[0:1])
    run: list[Cited] = []
    for one in dated:
        if run and not any(near(one, other, slack) for other in run):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _at_points(claims: Sequence[Cited], wanted: Callable[[Cited], bool]) -> dict[str, list[Cited]]:
    found: defaultdict[str, list[Cited]] = defaultdict(list)
    for one in claims:
        key = place_key(one.place, one.record)
        if key and one.place and one.place.precision == "point" and wanted(one):
            found[key].append(one)
    return dict(sorted(found.items()))


def party(one: Cited) -> str | None:
    """Whose act it is, coarsely: the army and the ministry of one country are one party, its rebels another."""
    if not one.claim.actors:
        return None
    key = role_key(one.claim.actors[0], one.record)
    if not key.isupper() or len(key) < 6:
        return key
    return key[:3] + ("REB" if any(group in key[3:] for group in ("REB", "INS", "SEP", "UAF")) else "GOV")


def _control(claims: Sequence[Cited]) -> Iterator[Disagreement]:
    """Somebody took a place, and somebody else has it that they did not, or that another party did."""
    turns = _at_points(
        claims, lambda c: c.claim.control in ("takes", "loses", "holds") and c.claim.modality == "actual"
    )
    for at_place in turns.values():
        for run in _runs(at_place, NEAR):
            taken: defaultdict[str, list[Cited]] = defaultdict(list)
            kept: list[Cited] = []
            takers = {party(c) for c in run if c.claim.control == "takes"} - {None}
            for one in run:
                positive = one.claim.polarity == "positive"
                if one.claim.control == "takes":
                    taken[party(one) or ""].append(one) if positive else kept.append(one)
                elif one.claim.control == "loses":
                    taken[""].append(one) if positive else kept.append(one)
                elif party(one) in takers:
                    taken[party(one) or ""].append(one) if positive else kept.append(one)
                elif party(one):
                    kept.append(one) if positive else taken[""].append(one)
            if len(taken) > 1 and "" in taken:
                # "It fell", without a taker, sides with the one most speak of.
                most = max((k for k in taken if k), key=lambda k: (len(taken[k]), k))
                taken[most] = sorted([*taken[most], *taken.pop("")], key=run.index)
            sides = [Side(_taken_by(group), tuple(group)) for _, group in sorted(taken.items())]
            if kept:
                sides.append(Side("not lost", tuple(kept)))
            if len(sides) > 1:
                yield Disagreement("control", _place_name(run[0]), tuple(sides))


def _taken_by(group: Sequence[Cited]) -> str:
    """By whom a place was taken, else by whom it was given up, as a side of a disagreement says it."""
    for controls, said in ((("takes", "holds"), "taken by"), (("loses",), "given up by")):
        for one in group:
            for role in one.claim.actors if one.claim.control in controls else ():
                name = next((e.name for e in one.record.entities if e.id == role.entity), role.text)
                quantified = name.partition(" ")[0].lower() in {"all", "both", "some", "many", "most"}
                whom = name if name[:1].isupper() else plain(name) if quantified else f"the {plain(name)}"
                return f"{said} {whom}"
    return "lost"


def _place_name(one: Cited) -> str:
    place = one.place
    if place is None:
        return one.record.text[slice(*one.claim.predicate)]
    return place.name or one.record.text[place.start : place.end]


def _happened(claims: Sequence[Cited], groups: Sequence[Happening], known: set[int]) -> Iterator[Disagreement]:
    """One has it that a thing is so, another that it is not."""
    group_of = {id(c.claim): number for number, group in enumerate(groups) for c in group.claims}
    used: set[int] = set()
    for no in claims:
        if no.claim.polarity == "positive" or id(no.claim) in known | used:
            continue
        yes = [c for c in claims if c.claim.polarity == "positive" and _same_act(c, no, group_of)]
        also = [
            c for c in claims
            if c.claim.polarity == "negative" and id(c.claim) not in known and (c is no or _same_act(c, no, group_of))
        ]  # fmt: skip
        if yes:
            used |= {id(c.claim) for c in also}
            about = next((_place_name(c) for c in (*also, *yes) if c.place), _place_name(no))
            yield Disagreement("happened", about, (Side("yes", tuple(yes)), Side("no", tuple(also))))


def _same_act(one: Cited, other: Cited, group_of: dict[int, int]) -> bool:
    a, b = one.claim, other.claim
    if (a.modality in REAL) != (b.modality in REAL):
        return False
    if group_of[id(a)] == group_of[id(b)]:
        return True
    if a.type != b.type or (a.mode and b.mode and a.mode != b.mode):
        return False
    if not near(one, other, TALKS_NEAR if a.type == TALKS else NEAR):
        return False
    here, there = place_key(one.place, one.record), place_key(other.place, other.record)
    actors = _keys(one, "actors") & _keys(other, "actors")
    recipients = _keys(one, "recipients") & _keys(other, "recipients")
    if a.type == TALKS:
        return bool(_parties(one) & _parties(other)) and (not here or not there or here == there)
    if here and there:
        return here == there and _is_point(one) and bool(actors or recipients or not (a.actors and b.actors))
    return bool(actors and recipients)


def _is_point(one: Cited) -> bool:
    return one.place is not None and one.place.precision == "point"


def _keys(one: Cited, part: Literal["actors", "recipients"]) -> set[str]:
    return {role_key(role, one.record) for role in getattr(one.claim, part)}


def _parties(one: Cited) -> set[str]:
    return _keys(one, "actors") | _keys(one, "recipients")


def _number(claims: Sequence[Cited], groups: Sequence[Happening]) -> Iterator[Disagreement]:
    """Different counts of one event: at one place on one day, or in claims that speak of the same thing."""
    seen: set[frozenset[tuple[int, int]]] = set()
    pools = [run for at_place in _at_points(claims, _counts).values() for run in _runs(at_place, 1)]
    pools += [[c for c in group.claims if _counts(c) and not c.claim.background] for group in groups]
    pools += list(_told_together([c for c in claims if _counts(c)]))
    for pool in pools:
        for kind in sorted(COUNTED):
            sides: dict[tuple[float | int | None, float | int | None], list[Cited]] = {}
            for one in pool:
                figure = counted(one, kind)
                # A headline rounds what its report says below; that is no other count.
                if figure and not in_headline(one.claim, one.record):
                    sides.setdefault((figure.low, figure.high), []).append(one)
            voices = {(c.at, c.claim.holder) for group in sides.values() for c in group}
            members = frozenset((c.at, f.start) for group in sides.values() for c in group if (f := counted(c, kind)))
            if len(sides) < 2 or len(voices) < 2 or any(members <= other for other in seen):
                continue
            seen.add(members)
            ordered = sorted(sides.items(), key=lambda s: (s[0][0] or 0, s[0][1] or float("inf")))
            yield Disagreement(
                "number",
                _place_name(pool[0]),
                tuple(Side(kind, tuple(group), counted(group[0], kind)) for _, group in ordered),
            )


def _told_together(claims: Sequence[Cited]) -> Iterator[list[Cited]]:
    """Counts that stand close together in one report, come from different people and cannot both be right.

    Reports put rival tolls side by side and seldom say the place twice.
    """
    for at, one in enumerate(claims):
        for other in claims[at + 1 :]:
            if one.at != other.at or one.claim.holder is None or other.claim.holder is None:
                continue
            spoken = {_speaker(one), _speaker(other)}
            here, there = place_key(one.place, one.record), place_key(other.place, other.record)
            same_place = here is None or there is None or here == there
            apart = abs(_sentence(one) - _sentence(other))
            if len(spoken) == 2 and same_place and apart <= CLOSE and near(one, other, NEAR) and _rival(one, other):
                yield [one, other]


def _sentence(one: Cited) -> int:
    return sum(span[0] < one.claim.sentence[0] for span in one.record.sentences)


def _speaker(one: Cited) -> str:
    holder = one.holder
    words = " ".join(one.record.text[start:end] for start, end in holder.source) if holder else ""
    return (holder.source_entity if holder else None) or plain(words)


def _rival(one: Cited, other: Cited) -> bool:
    """Whether the bounds of two totals exclude each other, of people whom one of the two does not tell apart."""
    for kind in COUNTED:
        a, b = counted(one, kind), counted(other, kind)
        if a and b and (a.unit is None or b.unit is None or a.unit == b.unit or PEOPLE & {a.unit, b.unit}):
            ends = [(f.low or 0, float("inf") if f.high is None else f.high) for f in (a, b)]
            if max(ends[0][0], ends[1][0]) > min(ends[0][1], ends[1][1]):
                return True
    return False


def _counts(one: Cited) -> bool:
    return one.claim.modality in REAL and one.claim.polarity == "positive" and any(counted(one, k) for k in COUNTED)


def counted(one: Cited, kind: str) -> Figure | None:
    """The claim's total of one kind: of several ("ten, seven of them children") the largest."""
    found = [one.record.figures[n] for n in one.claim.figures]
    found = [f for f in found if f.kind == kind and not f.ordinal and (f.low is not None or f.high is not None)]
    return max(found, key=lambda f: (f.low or f.high or 0, -f.start), default=None)
