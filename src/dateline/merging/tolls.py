"""Counts of people: which figure is a claim's total, and which totals of one report cannot both be right."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.merging.happenings import near
from dateline.merging.mentions import REAL
from dateline.merging.relations import NEAR
from dateline.merging.voices import speakers_of
from dateline.model.figure import Figure
from dateline.model.sourced import SourcedClaim, plain

COUNTED = frozenset({"killed", "injured", "detained", "displaced"})
"""Figures that are totals of one event, so that two of them can contradict each other."""
PEOPLE = frozenset({"people", "persons", "dead", "deaths", "bodies", "victims", "casualties"})
"""Units that do not say which people."""
FIGHTERS = frozenset(
    {"militants", "fighters", "soldiers", "terrorists", "gunmen", "rebels", "insurgents", "commanders"}
)
"""Units of those who bear arms, some of whom may be among the people whom others count."""
CLOSE = 4
"""Sentences between two counts of one event in one report."""


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
            same_place = here is None or there is None or here == there
            apart = abs(one.sentence_number - other.sentence_number)
            if len(spoken) == 2 and same_place and apart <= CLOSE and near(one, other, NEAR) and _rival(one, other):
                yield [one, other]


def _speaker(one: SourcedClaim) -> str:
    return plain(one.holder.party.name) if one.holder and one.holder.party else ""


def _rival(one: SourcedClaim, other: SourcedClaim) -> bool:
    """Whether the bounds of two totals exclude each other, of people whom one of the two does not tell apart."""
    for kind in COUNTED:
        a, b = counted(one, kind), counted(other, kind)
        if a is None or b is None or not exclusive(a, b) or a_part(a, b) or a_part(b, a):
            continue
        if a.unit is None or b.unit is None or a.unit == b.unit or PEOPLE & {a.unit, b.unit}:
            return True
    return False


def exclusive(one: Figure, other: Figure) -> bool:
    """Whether two counts cannot both be right: "at least seven" and "ten" can."""
    ends = [(f.low or 0, float("inf") if f.high is None else f.high) for f in (one, other)]
    return max(ends[0][0], ends[1][0]) > min(ends[0][1], ends[1][1])


def a_part(one: Figure, other: Figure) -> bool:
    """Whether fewer fighters may be among the people of another count: "**two militants**" among "35 people"."""
    of_people, fighters = other.unit in PEOPLE, (one.unit or "").rpartition(" ")[2] in FIGHTERS
    return fighters and of_people and (one.high or 0) <= (other.low or 0) and one.high is not None


def of_ones_own(one: SourcedClaim) -> bool:
    """Whether it counts those of one side alone: "nine **of its soldiers**" may be among the thirteen who died."""
    return any(" of its " in party.words or " of their " in party.words for party in one.recipients)


def counts_people(one: SourcedClaim) -> bool:
    """Whether it says how many were killed, hurt, held or driven out by what did happen."""
    return one.modality in REAL and one.polarity == "positive" and any(counted(one, k) for k in COUNTED)


def counted(one: SourcedClaim, kind: str) -> Figure | None:
    """The claim's total of one kind: of several ("ten, seven of them children") the largest."""
    if not one.figures:
        return None
    found = [f for f in one.figures if f.kind == kind and not f.ordinal and (f.low is not None or f.high is not None)]
    return max(found, key=lambda f: (f.low or f.high or 0, -f.start), default=None)


def last_counts(pool: Sequence[SourcedClaim], kind: str) -> list[SourcedClaim]:
    """The claims that count, but for those whose voice counts anew later: a toll that grows is no dispute."""
    told = [(c, {speaker.key for speaker in speakers_of(c, {})}) for c in pool if counted(c, kind)]
    last: dict[str, str] = {}
    for claim, voices in told:
        last |= {voice: max(last.get(voice, ""), claim.published or "") for voice in voices}
    return [claim for claim, voices in told if any((claim.published or "") >= last[voice] for voice in voices)]
