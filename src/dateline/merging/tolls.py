"""Counts of people: which figure is a claim's total, and which totals of one report cannot both be right."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, product
from typing import NamedTuple

from dateline.merging.happenings import near
from dateline.merging.mentions import REAL
from dateline.merging.relations import NEAR
from dateline.merging.victims import PEOPLE, counts_up_to_now, has_grown, kind_of_victims, parts, rival, total
from dateline.merging.voices import speakers_of
from dateline.model.figure import Figure
from dateline.model.sourced import SourcedClaim, plain

COUNTED = frozenset({"killed", "injured", "detained", "displaced"})
"""Figures that are totals of one event, so that two of them can contradict each other."""
_NEVER = (date.max, date.max)
_UNDATED = "9999"
"""Sorts a report without a day behind all others."""
CLOSE = 4
"""Sentences between two counts of one event in one report."""


class _Count(NamedTuple):
    """What a claim counts, and of whom."""

    low: float
    high: float
    victims: str
    in_several: bool
    """Whether it is the count of several towns together."""


def told_together(claims: Sequence[SourcedClaim]) -> Iterator[list[SourcedClaim]]:
    """Counts that stand close together in one report, come from different people and cannot both be right.

    Reports put rival tolls side by side and seldom say the place twice.
    """
    documents: defaultdict[str, list[SourcedClaim]] = defaultdict(list)
    for one in claims:
        documents[one.document].append(one)
    for told in documents.values():
        for one, other in combinations(told, 2):
            if one.holder is None or other.holder is None:
                continue
            spoken = {_speaker(one), _speaker(other)}
            here, there = one.place_key, other.place_key
            same_place = here is None or there is None or one.place_keys == other.place_keys
            apart = abs(one.sentence_number - other.sentence_number)
            if len(spoken) == 2 and same_place and apart <= CLOSE and near(one, other, NEAR) and _rival(one, other):
                yield [one, other]


def _speaker(one: SourcedClaim) -> str:
    return plain(one.holder.party.name) if one.holder and one.holder.party else ""


def _rival(one: SourcedClaim, other: SourcedClaim) -> bool:
    """Whether two totals cannot both be right, of people whom one of the two does not tell apart."""
    for kind in COUNTED:
        a, b = parts(one, kind), parts(other, kind)
        if not a or not b or not rival(a, b):
            continue
        units = {figure.unit for figure in (*a, *b)}
        if len(units) == 1 or any(kind_of_victims(unit) == PEOPLE for unit in units) or max(len(a), len(b)) > 1:
            return True
    return False


def of_ones_own(one: SourcedClaim) -> bool:
    """Whether it counts those of one side alone: "nine **of its soldiers**" may be among the thirteen who died."""
    return any(" of its " in party.words or " of their " in party.words for party in one.recipients)


def counts_people(one: SourcedClaim) -> bool:
    """Whether it says how many were killed, hurt, held or driven out by what did happen."""
    return one.modality in REAL and one.polarity == "positive" and any(counted(one, k) for k in COUNTED)


def counted(one: SourcedClaim, kind: str) -> Figure | None:
    """The claim's total of one kind: of several ("ten, seven of them children") the largest, of parts their sum."""
    return total(parts(one, kind)) if one.figures else None


def rival_counts(told: Sequence[SourcedClaim], kind: str) -> list[list[SourcedClaim]]:
    """Claims that count one kind by what they count, the least first; only those that others cannot be right beside."""
    groups: defaultdict[_Count, list[SourcedClaim]] = defaultdict(list)
    for one in told:
        if (figure := counted(one, kind)) is not None:
            victims = kind_of_victims(figure.unit) if len(parts(one, kind)) == 1 else PEOPLE
            high = float("inf") if figure.high is None else figure.high
            count = _Count(figure.low or 0, high, "" if victims == PEOPLE else victims, bool(one.also_at))
            groups[count].append(one)
    disputed = {
        key
        for (a, these), (b, those) in combinations(groups.items(), 2)
        if a.in_several == b.in_several  # those killed in two towns are not those of one of them
        if of_ones_own(these[0]) == of_ones_own(those[0]) and rival(parts(these[0], kind), parts(those[0], kind))
        if not all(_grew(one, other, kind) for one, other in product(these, those))
        for key in (a, b)
    }
    return [group for key, group in sorted(groups.items()) if key in disputed]


def _grew(one: SourcedClaim, other: SourcedClaim, kind: str) -> bool:
    """Whether one of two counts is the other, grown: the later says so, both run from one day, or it went on."""
    return _told_to_have_grown(one, other, kind) or _ran_on(one, other, kind) or _went_on(one, other, kind)


def _told_to_have_grown(one: SourcedClaim, other: SourcedClaim, kind: str) -> bool:
    """Whether the later report says that its count rose, and it is no lower: "the toll **rose to** 27"."""
    early, late = sorted((one, other), key=_day_out)
    before, after = counted(early, kind), counted(late, kind)
    if before is None or after is None or _day_out(early) == _day_out(late):
        return False
    return has_grown(late.words) and (after.low or 0) >= (before.low or 0)


def _day_out(one: SourcedClaim) -> str:
    return one.published or _UNDATED


def _ran_on(one: SourcedClaim, other: SourcedClaim, kind: str) -> bool:
    """Whether two counts run from one day, and the one that runs on longer is no lower: "40,000 **since** 7 May"."""
    if one.days is None or other.days is None or one.time.begin != other.time.begin:
        return False
    first, last = sorted((one, other), key=lambda c: c.days or _NEVER)
    running = all(_runs_on(c) for c in (first, last)) and (first.days or _NEVER)[1] < (last.days or _NEVER)[1]
    before, after = counted(first, kind), counted(last, kind)
    return running and before is not None and after is not None and (after.low or 0) >= (before.low or 0)


def _went_on(one: SourcedClaim, other: SourcedClaim, kind: str) -> bool:
    """Whether one count came out before the last of the days of which the other, that is no lower, says how many.

    Whoever counts on Wednesday has none of those who were hurt "**between Sunday and Thursday**" on the day after.
    """
    early, late = sorted((one, other), key=_day_out)
    before, after = counted(early, kind), counted(late, kind)
    if before is None or after is None or early.days is None or late.days is None or late.time.basis != "stated":
        return False
    first, last = late.days
    within = first < last and first <= early.days[0] and _day_out(early) < last.isoformat()
    return within and (after.low or 0) >= (before.low or 0)


def _runs_on(one: SourcedClaim) -> bool:
    """Whether it counts from a day on, or all up to now: "has killed ten **so far**"."""
    if one.time.begin is None:
        return counts_up_to_now(one.words)
    return one.days is not None and one.days[0] < one.days[1]


def last_counts(pool: Sequence[SourcedClaim], kind: str) -> list[SourcedClaim]:
    """The claims that count, but for those whose voice counts anew later: a toll that grows is no dispute."""
    told = [(c, {speaker.key for speaker in speakers_of(c, {})}) for c in pool if counted(c, kind)]
    last: dict[str, str] = {}
    for claim, voices in told:
        last |= {voice: max(last.get(voice, ""), claim.published or "") for voice in voices}
    return [claim for claim, voices in told if any((claim.published or "") >= last[voice] for voice in voices)]
