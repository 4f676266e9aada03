"""Words that talks are off: one row for those of the same talks, and one each for those of others."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dateline.merging.plans import Sentence, ending, ends, held, is_planned, made, once_planned, told_in
from dateline.merging.relations import ELSEWHERE, places
from dateline.merging.same_talks import PARTIES, shared_sides, sides_of
from dateline.model.sourced import SourcedClaim

_A_WEEK = timedelta(days=7)
"""Time within which words that name no day are of the same talks; the same two may call off others later."""
Named = dict[Sentence, set[date]]
"""The first days for which talks were planned, by the sentence that tells that they are off."""


def one_row_each(groups: Iterable[Sequence[SourcedClaim]]) -> list[list[SourcedClaim]]:
    """The groups of claims on talks; words that the same talks are off are one group, those of others are two.

    Talks that are off are the same by their sides and by their day and town, as far as these are told: "cancelled
    **Friday's** talks with Chad" is not of **Monday's**. Who says so again within a week, and names no other day or
    town, speaks of the same ones, unless they were held between.
    """
    told = [list(group) for group in groups]
    off = [group for group in told if any(map(ends, group)) and not any(map(held, group))]
    talked = [group for group in told if any(map(held, group))]
    named = _named([c for group in told for c in group])
    parts = [part for group in off for part in _parted(group, named)]
    rows: list[list[SourcedClaim]] = []
    for part in sorted(parts, key=lambda part: (min(map(_said, part)), min(c.id for c in part))):
        row = next((row for row in rows if _the_same(row, part, named) and not _held_between(row, part, talked)), None)
        if row is None:
            rows.append(part)
        else:
            row.extend(part)
    return [group for group in told if group not in off] + rows


def _named(claims: Sequence[SourcedClaim]) -> Named:
    """The days of talks that are off, as the sentences have them that say so."""
    off = {told_in(c): c for c in claims if ends(c)}
    found: Named = {}
    for one in claims:
        word = off.get(told_in(one))
        if word is None or not one.days or one.time.basis != "stated":
            continue
        own = ends(one) and one.days[0] > _said(one)  # "will not attend **Sunday's** talks"
        anew = ending(word) == "put off" and not once_planned(one)  # "put them off **until Sunday**"
        if own or (is_planned(one) and not anew):
            found.setdefault(told_in(one), set()).add(one.days[0])
    return found


def _said(claim: SourcedClaim) -> date:
    """The day on which a claim was made, or came out."""
    return made(claim) or date.max


def _parted(group: Sequence[SourcedClaim], named: Named) -> list[list[SourcedClaim]]:
    """A group by the talks of which it says that they are off; what names neither day nor town goes to the first."""
    parts: list[list[SourcedClaim]] = []
    for one in sorted(group, key=lambda c: (not _days([c], named), c.place is None, _said(c), c.id)):
        part = next((part for part in parts if not _of_others(part, [one], named)), None)
        if part is None:
            parts.append([one])
        else:
            part.append(one)
    return parts


def _of_others(these: Sequence[SourcedClaim], those: Sequence[SourcedClaim], named: Named) -> bool:
    """Whether words name other days, or other towns, for the talks that are off."""
    days, others = _days(these, named), _days(those, named)
    if days and others:
        return days.isdisjoint(others)
    return any(places(a.place, b.place) in ELSEWHERE for a in these for b in those)


def _the_same(row: Sequence[SourcedClaim], part: Sequence[SourcedClaim], named: Named) -> bool:
    """Whether words in several reports are of the same talks."""
    if _of_others(row, part, named):
        return False
    one_day = not _days(row, named).isdisjoint(_days(part, named))
    one_town = any(places(a.place, b.place) == "same" for a in row for b in part)
    near = any(abs(_said(a) - _said(b)) <= _A_WEEK for a in row for b in part)
    if not (one_day or near):
        return False
    shared, fewer = shared_sides(part, row), min(len(sides_of(row)), len(sides_of(part)))
    refused = any(ends(c) and ending(c) == "refused" for c in (*row, *part))
    if len(shared) >= PARTIES:
        return one_day or one_town or not refused
    if one_town and (one_day or not refused):
        return len(shared) >= min(fewer, 1)
    report = {c.document for c in row} & {c.document for c in part}
    return fewer == len(shared) == 1 and bool(one_day or report)


def _days(claims: Iterable[SourcedClaim], named: Named) -> set[date]:
    return {day for c in claims for day in named.get(told_in(c), ())}


def _held_between(
    row: Sequence[SourcedClaim], part: Sequence[SourcedClaim], talked: Iterable[Sequence[SourcedClaim]]
) -> bool:
    """Whether the same have talked after the one word and before the other: then others were called off."""
    first, last = min(map(_said, row)), max(map(_said, part))
    theirs = [talks for talks in talked if len(shared_sides(talks, part)) >= PARTIES]
    return any(held(c) and c.days and first < c.days[0] < last for talks in theirs for c in talks)
