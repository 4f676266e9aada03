"""What has to happen by a day, as of a day: who set it and for whom, and whether its time is over."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dateline.merging.parties import accord
from dateline.merging.plans import Sentence, told_in
from dateline.merging.voices import Origins, names_of
from dateline.model.agenda import Deadline
from dateline.model.claim import group_read
from dateline.model.sourced import ULTIMATUM, SourcedClaim
from dateline.model.statement import Stance

_SETTING: frozenset[Stance] = frozenset({"orders", "requests", "threatens"})
"""Stances of whoever says by when something is to be done, and so sets the day."""


_TRUCES = frozenset({"truce-expires", "truce-lasts"})
"""Groups of the lexicon for the end of a truce."""


def deadlines(claims: Iterable[SourcedClaim], origins: Origins, *, as_of: str) -> tuple[Deadline, ...]:
    """All that has to happen by a day, the next first; one deed of the same for one day is one, however it is said."""
    told = [claim for claim in claims if claim.topic == "#deadline"]
    setters: defaultdict[Sentence, list[SourcedClaim]] = defaultdict(list)
    groups: dict[tuple[date, str], list[SourcedClaim]] = {}
    for claim in told:
        if claim.has_last_day and claim.days:
            groups.setdefault((claim.days[1], claim.phrase.casefold()), []).append(claim)
        else:
            setters[told_in(claim)].append(claim)
    groups = _joined(groups)
    later = {key: _later(key[0], group, groups) for key, group in groups.items()}
    day = date.fromisoformat(as_of)
    found = []
    for (by, words), group in groups.items():
        put_off_to = min((d for d, told_on in later[by, words] if told_on <= as_of), default=None)
        found.append(
            Deadline(
                phrase=_phrase(group[0]),
                put=group[0].put,
                by=by.isoformat(),
                state="extended" if put_off_to else "open" if by >= day and not _ran_out(group, as_of) else "passed",
                set_by=_set_by(group, setters),
                parties=tuple(dict.fromkeys(p.name for c in group for p in c.actors)),
                per=names_of(group, origins),
                claims=tuple(c.id for c in group),
            )
        )
    return tuple(sorted(found, key=lambda d: (d.by, d.phrase, d.claims)))


def _phrase(claim: SourcedClaim) -> str:
    """Its words; the sentence, where they leave out what ends: "A truce that both had extended was to **run**"."""
    whole = claim.ends_by_itself and not claim.words.casefold().startswith(claim.phrase.casefold())
    return claim.words if whole else claim.phrase


def _joined(groups: Mapping[tuple[date, str], Sequence[SourcedClaim]]) -> dict[tuple[date, str], list[SourcedClaim]]:
    """The groups, each in order of its reports, with those of one day that tell of one deed put together.

    That an ultimatum ran out stands with what was to be done by it, where its report tells of only one such thing.
    """
    out: dict[tuple[date, str], list[SourcedClaim]] = {}
    for key, told in sorted(groups.items(), key=lambda item: _runs_out(item[1][0])):
        same_day = [group for (by, _), group in out.items() if by == key[0]]
        if _runs_out(told[0]):
            here = {c.document for c in told}
            alike = [group for group in same_day if any(c.document in here for c in group)]
            alike = alike if len(alike) == 1 else []
        else:
            alike = [group for group in same_day if _one_deed(group[0], told[0])]
        if alike:
            alike[0].extend(told)
        else:
            out[key] = list(told)
    for group in out.values():
        group.sort(key=lambda c: (_runs_out(c), c.published or "9999", c.id))
    return out


def _one_deed(one: SourcedClaim, other: SourcedClaim) -> bool:
    """Whether two claims have the same do the same there, by the same word: "72 hours to **surrender**"."""
    if one.rule is None or (one.type, one.mode, one.rule) != (other.type, other.mode, other.rule):
        return False
    if one.place_key and other.place_key and one.place_key != other.place_key:
        return False
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    return all(not a or not b or any(accord(p, q) == "same" for p in a for q in b) for a, b in sides)


def _runs_out(one: SourcedClaim) -> bool:
    """Whether it is the ultimatum itself that has a last day."""
    return one.cameo == ULTIMATUM


def _ran_out(group: Sequence[SourcedClaim], as_of: str) -> bool:
    """Whether it is told by a day that the ultimatum is over: "the ultimatum **expired** today"."""
    return any(_runs_out(c) and c.modality == "actual" and (c.published or "9999") <= as_of for c in group)


def _later(
    by: date, group: Sequence[SourcedClaim], groups: Mapping[tuple[date, str], Sequence[SourcedClaim]]
) -> list[tuple[date, str]]:
    """The later days that were set afterwards for the same to do the same, each with the day on which it was told."""
    last = max((c.published or "" for c in group), default="")
    deed = _deeds(group)
    out = []
    for (other, _), told in groups.items():
        first = told[0].published or ""
        again = deed & _deeds(told) or _only_truce(group, told, groups.items())
        if again and other > by and last and last < first <= by.isoformat():
            out.append((other, first))
    return out


def _deeds(group: Iterable[SourcedClaim]) -> set[tuple[str, str | None, str]]:
    """What is to be done, and by which sides."""
    return {(c.type, c.mode, party.side) for c in group for party in c.actors}


def _only_truce(
    group: Sequence[SourcedClaim],
    told: Sequence[SourcedClaim],
    groups: Iterable[tuple[tuple[date, str], Sequence[SourcedClaim]]],
) -> bool:
    """Whether a truce without a word of whose it is can only be the one that is open: "**the truce** was extended"."""
    if not (_is_truce(group) and _is_truce(told)) or (_deeds(group) and _deeds(told)):
        return False
    if not _may_share_a_place(group, told):
        return False
    first = told[0].published or ""
    others = (
        other
        for (until, _), other in groups
        if other is not group and other is not told and _is_truce(other) and until.isoformat() >= first
    )
    theirs = _deeds(group) | _deeds(told)
    return all((other[0].published or "") > first or _deeds(other) & theirs for other in others)


def _is_truce(group: Sequence[SourcedClaim]) -> bool:
    """Whether it is the end of a truce."""
    return group_read(group[0].rule) in _TRUCES


def _may_share_a_place(group: Sequence[SourcedClaim], told: Sequence[SourcedClaim]) -> bool:
    """Whether two are not told to be in different places."""
    keys = [{c.place_key for c in one if c.place_key} for one in (group, told)]
    return not all(keys) or bool(keys[0] & keys[1])


def _set_by(group: Sequence[SourcedClaim], setters: Mapping[Sentence, Sequence[SourcedClaim]]) -> tuple[str, ...]:
    """Who set the day: whose ultimatum it is, or who orders, demands or threatens what is to be done by then."""
    theirs = (p.name for c in group for one in setters.get(told_in(c), ()) for p in one.actors)
    saying = (v.name for c in group for v in c.voices[:1] if v.stance in _SETTING)
    return tuple(dict.fromkeys((*theirs, *saying)))
