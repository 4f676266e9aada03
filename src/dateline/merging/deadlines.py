"""What has to happen by a day, as of a day: who set it and for whom, and whether its time is over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.merging.plans import Sentence, told_in
from dateline.merging.voices import Origins, names_of
from dateline.model.agenda import Deadline
from dateline.model.sourced import SourcedClaim
from dateline.model.statement import Stance

_SETTING: frozenset[Stance] = frozenset({"orders", "requests", "threatens"})
"""Stances of whoever says by when something is to be done, and so sets the day."""


def deadlines(claims: Iterable[SourcedClaim], origins: Origins, *, as_of: str) -> tuple[Deadline, ...]:
    """All that has to happen by a day, the next first; what is said in the same words for one day is one."""
    told = [claim for claim in claims if claim.topic == "#deadline"]
    setters: defaultdict[Sentence, list[SourcedClaim]] = defaultdict(list)
    groups: defaultdict[tuple[date, str], list[SourcedClaim]] = defaultdict(list)
    for claim in told:
        if claim.has_last_day and claim.days:
            groups[claim.days[1], claim.phrase.casefold()].append(claim)
        else:
            setters[told_in(claim)].append(claim)
    for group in groups.values():
        group.sort(key=lambda c: (c.published or "9999", c.id))
    later = {key: _later(key[0], group, groups) for key, group in groups.items()}
    day = date.fromisoformat(as_of)
    found = []
    for (by, words), group in groups.items():
        put_off_to = min((d for d, told_on in later[by, words] if told_on <= as_of), default=None)
        found.append(
            Deadline(
                phrase=group[0].phrase,
                put=group[0].put,
                by=by.isoformat(),
                state="extended" if put_off_to else "open" if by >= day else "passed",
                set_by=_set_by(group, setters),
                parties=tuple(dict.fromkeys(p.name for c in group for p in c.actors)),
                per=names_of(group, origins),
                claims=tuple(c.id for c in group),
            )
        )
    return tuple(sorted(found, key=lambda d: (d.by, d.phrase, d.claims)))


def _later(
    by: date, group: Sequence[SourcedClaim], groups: Mapping[tuple[date, str], Sequence[SourcedClaim]]
) -> list[tuple[date, str]]:
    """The later days that were set afterwards for the same to do the same, each with the day on which it was told."""
    last = max((c.published or "" for c in group), default="")
    deed = {(c.type, c.mode, party.side) for c in group for party in c.actors}
    out = []
    for (other, _), told in groups.items():
        first = told[0].published or ""
        again = deed & {(c.type, c.mode, party.side) for c in told for party in c.actors}
        if again and other > by and last and last < first <= by.isoformat():
            out.append((other, first))
    return out


def _set_by(group: Sequence[SourcedClaim], setters: Mapping[Sentence, Sequence[SourcedClaim]]) -> tuple[str, ...]:
    """Who set the day: whose ultimatum it is, or who orders, demands or threatens what is to be done by then."""
    theirs = (p.name for c in group for one in setters.get(told_in(c), ()) for p in one.actors)
    saying = (v.name for c in group for v in c.voices[:1] if v.stance in _SETTING)
    return tuple(dict.fromkeys((*theirs, *saying)))
