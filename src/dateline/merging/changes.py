"""What changed between two states of knowledge: events and who holds which place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from dateline.merging.groups import group_of, same_side
from dateline.merging.status import at
from dateline.merging.voices import names_of
from dateline.model.change import ChangeKind, EventChange, StatusChange
from dateline.model.happening import Conflict, Happening, Tally
from dateline.model.sourced import SourcedClaim
from dateline.model.status import Status
from dateline.wording.words import listed

Stretches = Mapping[str, Sequence[Status]]
"""The stretches of days of each place, by its key."""

ORDER: tuple[ChangeKind, ...] = ("new", "contradicted", "confirmed", "changed", "withdrawn", "expired")
"""The order in which a reader should see them."""


def event_changes(before: Mapping[str, Happening], after: Mapping[str, Happening]) -> tuple[EventChange, ...]:
    """Compare events by the claims that they share, since an event that grows may get the id of an earlier claim."""
    holder = {claim: one.id for one in before.values() for claim in one.claims}
    out: list[EventChange] = []
    followed: set[str] = set()
    for one in after.values():
        olds = sorted({holder[claim] for claim in one.claims if claim in holder})
        followed.update(olds)
        if not olds:
            out.append(EventChange(kind="new", what="new", after=one))
            continue
        old = max((before[name] for name in olds), key=lambda e: (len(set(e.claims) & set(one.claims)), e.id))
        if found := _difference(old, one):
            out.append(EventChange(kind=found[0], what=found[1], before=old, after=one))
    for name in sorted(set(before) - followed):
        out.append(EventChange(kind="withdrawn", what="no report that stands says so any more", before=before[name]))
    return tuple(sorted(out, key=lambda c: (ORDER.index(c.kind), *_weight(c.after or c.before))))


def with_opponents(change: EventChange, claims: Mapping[str, SourcedClaim]) -> EventChange:
    """A new event that is denied or contradicted from the start, with who does so; every other change as it is."""
    one = change.after
    if change.kind != "new" or one is None or not (one.conflicts or (one.voices and one.denied_by)):
        return change
    by: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
    for conflict in one.conflicts:
        told = [claims[name] for name in conflict.against if name in claims]
        if conflict.kind == "denied":  # both sides of it are listed: of an event that is affirmed, who denies it
            told = [claim for claim in told if claim.affirmed != bool(one.voices)]
        by[conflict.kind] += told
    names = {kind: names_of(told, {}) for kind, told in by.items()}
    names["denied"] = names.get("denied") or (one.denied_by if one.voices else ())
    return replace(change, what="; ".join([change.what, *_opposed(one, names)]))


def _opposed(one: Happening, by: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for kind, found in sorted(by.items()):
        names = sorted(found)
        if kind == "denied" and names:
            yield f"{'denied' if one.voices else 'contradicted'} by {listed(names)}"
        elif kind != "denied":
            own = all(set(conflict.against) <= set(one.claims) for conflict in one.conflicts if conflict.kind == kind)
            among = own and len(names) > 1
            yield f"{listed(names)} contradict each other ({kind})" if among else _contradicted(kind, names)


def _contradicted(kind: str, names: Sequence[str]) -> str:
    return f"contradicted ({kind}){' by ' * bool(names)}{listed(names)}"


def _difference(old: Happening, new: Happening) -> tuple[ChangeKind, str] | None:
    """How an event differs, by what matters most to a reader; None where it is told as before."""
    who = ", ".join(sorted(set(new.denied_by) - set(old.denied_by)))
    fresh = [conflict for conflict in new.conflicts if not any(_goes_on(known, conflict) for known in old.conflicts)]
    if fresh or (who and new.conflicts):
        kinds = sorted({conflict.kind for conflict in fresh})
        return "contradicted", f"denied by {who}" if who else f"contradicted ({', '.join(kinds)})"
    if old.independent < 2 <= new.independent:
        return "confirmed", f"now {new.independent} independent voices: {', '.join(new.voices)}"
    words = _words(old, new)
    return ("changed", "; ".join(words)) if words else None


def _goes_on(old: Conflict, new: Conflict) -> bool:
    """Whether a conflict was known: who only joins a side of it contradicts nobody anew."""
    alike = old.kind == new.kind and not set(old.claims).isdisjoint(new.claims)
    return alike and not set(old.against).isdisjoint(new.against)


def _words(old: Happening, new: Happening) -> list[str]:
    words = []
    if new.independent != old.independent:
        words.append(f"{new.independent} independent voice{'s' * (new.independent != 1)}, before {old.independent}")
    if _bounds(old.tallies) != _bounds(new.tallies):
        told = (f"{kind} {_range(bounds)}" for kind, bounds in sorted(_bounds(new.tallies).items()))
        words.append("figures: " + (", ".join(told) or "none any more"))
    if (old.begin, old.until) != (new.begin, new.until):
        words.append(f"dated {new.begin or 'not any more'}")
    more = len(set(new.claims) - set(old.claims))
    less = len(set(old.claims) - set(new.claims))
    if more:
        words.append(f"{more} more claim{'s' * (more != 1)}")
    if less:
        words.append(f"{less} claim{'s' * (less != 1)} withdrawn or read otherwise")
    return words


def _bounds(tallies: Sequence[Tally]) -> dict[str, tuple[float | None, float | None]]:
    found: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        found[tally.kind].append(tally)
    return {
        kind: (
            min((t.low for t in group if t.low is not None), default=None),
            None if any(t.high is None for t in group) else max(t.high for t in group if t.high is not None),
        )
        for kind, group in found.items()
    }


def _range(bounds: tuple[float | None, float | None]) -> str:
    low, high = bounds
    if low == high:
        return f"{low:g}" if low is not None else "not known"
    return f"{low or 0:g} or more" if high is None else f"{low or 0:g}–{high:g}"


def _weight(one: Happening | None) -> tuple[int, str, str, str]:
    """Places that change hands and the dead first, then what has a place, by day and by words."""
    if one is None:
        return 0, "", "", ""
    return -(2 * bool(one.control or one.tallies) + (one.place is not None)), one.begin or "9999", one.phrase, one.id


def status_changes(before: Stretches, after: Stretches, *, day_before: str, day_after: str) -> tuple[StatusChange, ...]:
    """Compare who holds each place on one day by what was known then, and on another by what is known now."""
    out: list[StatusChange] = []
    for place in sorted(set(before) | set(after)):
        old, new = at(before.get(place, ()), day_before), at(after.get(place, ()), day_after)
        if old is None and new is None:
            continue
        found = _turned(old, new)
        if found:
            out.append(StatusChange(kind=found[0], what=found[1], before=old, after=new))
    return tuple(sorted(out, key=lambda c: (ORDER.index(c.kind), _name(c.after or c.before))))


def _name(one: Status | None) -> str:
    return one.place_name if one else ""


def _turned(old: Status | None, new: Status | None) -> tuple[ChangeKind, str] | None:
    if new is None:
        return "withdrawn", "no report that stands says who holds it"
    if old is None:
        return "new", _said(new)
    other = old.holder != new.holder and not _one_side(old, new)
    if not other and old.state == new.state:
        return None  # an army by another of its names is no change
    words = f"{_said(new)}; before: {_said(old)}"
    if other or old.state == "stale":
        return ("contradicted" if new.state == "contested" else "changed"), words
    kinds: dict[str, ChangeKind] = {
        "stale": "expired", "confirmed": "confirmed", "contested": "contradicted", "denied": "contradicted",
    }  # fmt: skip
    return kinds.get(new.state, "changed"), words


def _one_side(old: Status, new: Status) -> bool:
    """Whether those who hold a place are of one side, as "Ukrainian troops" and "the armed forces of Ukraine"."""
    if old.holder_code is None or new.holder_code is None:
        return False
    return same_side(group_of(old.holder_code), group_of(new.holder_code))


def _said(one: Status) -> str:
    return f"{one.holder or 'holder not named'}, {one.state}"
