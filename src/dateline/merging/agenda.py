"""Talks as of a day, from the claims that speak of them, and what reports count themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from dateline.merging.called_off import one_row_each
from dateline.merging.happenings import happenings
from dateline.merging.plans import (
    OFF,
    Sentence,
    ending,
    ends,
    held,
    joined,
    known_by,
    made,
    planned_anew,
    told_in,
)
from dateline.merging.talking import is_accord, who_talk
from dateline.merging.voices import Origins, names_of
from dateline.model.agenda import Meeting, MeetingState
from dateline.model.sourced import SourcedClaim

_MEDIATES = "third-party"
"""Mode of who helps others to talk."""
_TOLD_THEN = frozenset({"held", "denied", "contested"})
"""States of talks that were to be on a day which is not yet known as of an earlier one."""


def meetings(claims: Iterable[SourcedClaim], origins: Origins, *, as_of: str) -> tuple[Meeting, ...]:
    """All talks that claims speak of, the earliest first; accounts of the same talks are one."""
    told = sorted((c for c in claims if c.topic == "#talks" and not c.background), key=lambda c: c.id)
    day = date.fromisoformat(as_of)
    groups = [tuple(known_by(claims, day)) for claims in _with_mediators([group.claims for group in happenings(told)])]
    anew = planned_anew(told)
    found = []
    for group in joined(one_row_each(filter(None, groups))):
        one = _meeting(group, origins, day, anew)
        if one.state not in _TOLD_THEN or (one.begin or "") <= as_of or any(map(ends, group)):
            found.append(one)
    return tuple(sorted(found, key=lambda m: (m.begin or "9999", m.phrase, m.claims)))


def _with_mediators(groups: Sequence[Sequence[SourcedClaim]]) -> Iterator[Sequence[SourcedClaim]]:
    """The groups, with who mediates talks put to those of which the same sentence tells: "talks **mediated by** X"."""
    mediated = [group for group in groups if all(c.mode == _MEDIATES for c in group)]
    rest = [list(group) for group in groups if group not in mediated]
    for group in mediated:
        told = {told_in(c) for c in group}
        those = next((one for one in rest if not told.isdisjoint(map(told_in, one))), None)
        if those is None:
            if not all(c.recipients and all(map(is_accord, c.recipients)) for c in group):
                yield group  # but of "mediated the accord" with nobody named there is no more to tell
        else:
            those.extend(group)
    yield from rest


def _meeting(
    claims: Sequence[SourcedClaim], origins: Origins, day: date, anew: Mapping[Sentence, SourcedClaim]
) -> Meeting:
    ordered = sorted(
        claims, key=lambda c: (c.modality != "actual", c.headline, not c.actors, -c.score, c.published or "9999", c.id)
    )
    yes = [c for c in ordered if c.affirmed and c.type not in OFF]
    no = [c for c in ordered if not c.affirmed and c.type not in OFF]
    happened = [c for c in yes if held(c)]
    off = [c for c in ordered if ends(c) and not _over(happened, c)]
    still_on = [c for c in ordered if c.type in OFF and not c.affirmed]
    state = _state(yes, no, day) if not off else "contested" if still_on else _latest(off)
    put_off = [anew[told_in(c)] for c in off if told_in(c) in anew]
    dated = [c for c in yes if c.time.basis == "stated" and c not in put_off]
    days = sorted(c.days for c in (happened or dated or off or yes or no or still_on) if c.days)
    put_off_to = max((c.days[0] for c in put_off if c.days), default=None)
    so_told = [] if still_on else [c for c in off if ending(c) == state]
    first = (so_told or off or ordered)[0]
    return Meeting(
        phrase=first.phrase,
        parties=who_talk(party for c in ordered for party in (*c.actors, *c.recipients)),
        place_name=next((c.place_name for c in ordered if c.place_name), None),
        begin=days[0][0].isoformat() if days else None,
        until=(max(last for _, last in days) + timedelta(days=1)).isoformat() if days else None,
        state=state,
        put_off_to=put_off_to.isoformat() if put_off_to else None,
        per=names_of(so_told or off or yes or still_on, origins),
        denied_by=names_of(still_on if off else no, origins),
        claims=(first.id, *(c.id for c in ordered if c is not first)),
    )


def _over(happened: Sequence[SourcedClaim], off: SourcedClaim) -> bool:
    """Whether talks were held after all; what broke them off came when they were held."""
    return bool(happened) and off.type == "REJECT"


def _latest(off: Sequence[SourcedClaim]) -> MeetingState:
    """What has become of talks by the last word on them; that one side will not come calls none off on that day."""
    return ending(max(off, key=lambda c: (made(c) or date.min, c.published or "", ending(c) != "refused", c.id)))


def _state(yes: Sequence[SourcedClaim], no: Sequence[SourcedClaim], day: date) -> MeetingState:
    if yes and no:
        return "contested"
    if no:
        return "denied"
    if any(map(held, yes)):
        return "held"
    if not yes or any(c.type == "AGREE" or c.modality in ("planned", "promised", "ordered") for c in yes):
        last = max((c.days[1] for c in yes if c.days), default=None)
        return "not heard of since" if last and last < day else "expected"
    return "asked for"


def counts(claims: Iterable[SourcedClaim], *, as_of: str) -> tuple[SourcedClaim, ...]:
    """Claims that count places taken or held themselves ("its sixth provincial capital"), up to a day."""
    day = date.fromisoformat(as_of)
    told = [c for c in claims if c.topic == "#count" and c.days and c.days[0] <= day and c.affirmed]
    return tuple(sorted(told, key=lambda c: (c.days or (day,), c.published or "9999", c.id)))
