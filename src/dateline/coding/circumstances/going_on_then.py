"""What went on in a deed whose day was told: "stormed parliament **on Tuesday**. Police shot at them"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dateline.coding.circumstances.histories import told_in_the_past
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.document import RUNNING, Document, Part, Published
from dateline.model.place import Place
from dateline.model.time import Time, When

_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_HANDS = frozenset({"takes", "loses", "holds"})
"""What is said of who has a place keeps the day that its own words give."""
_LATELY = timedelta(days=3)
"""So long before the report lies what it is about; what was earlier is told to explain it."""
_ONE = timedelta(days=1)
_OF_A_DAY = re.compile(r"\b(?:today|tonight|this)\b|day\b", re.IGNORECASE)
"""What says of which day a time is: "**Monday** at 8.40", "**this** morning"."""


def went_on(
    doc: Document,
    analysis: Analysis,
    claims: Sequence[Claim],
    times: Sequence[Time],
    places: Sequence[Place],
    published: Published | None,
) -> list[Claim]:
    """The claims; what a paragraph goes on to tell of a deed, in the past tense and without a date, was on its day.

    What is told of another place may be another matter. The one sentence that a report opens with is gone on with in
    the next paragraph. Whatever names another day ends it.
    """
    prose = [part for part in doc.parts if part.kind in RUNNING]
    if published is None or not prose:
        return list(claims)
    last = date.fromisoformat(published.value[:10])
    clocks = frozenset(n for n, time in enumerate(times) if _only_a_clock(doc.text, time, last))
    out: list[Claim] = []
    deed: Claim | None = None
    for claim in claims:
        if deed is not None and not _same_story(doc, prose, deed, claim, times, clocks):
            deed = None
        if (
            deed is not None
            and _there(claim, deed, places)
            and _undated(claim, clocks)
            and told_in_the_past(analysis, claim)
        ):
            day = deed.time
            when = When(begin=day.begin, until=day.until, times=day.times, basis="carried")
            claim = replace(claim, time=when)
        elif _on_a_day(claim, last, clocks):
            deed = claim
        out.append(claim)
    return out


def _only_a_clock(text: str, time: Time, last: date) -> bool:
    """Whether a time is one of the day of the report by nothing but that no day is told: "**at 8.40**"."""
    today = time.type == "TIME" and (time.begin or "").startswith(last.isoformat())
    return today and _OF_A_DAY.search(text, time.start, time.end) is None


def _there(claim: Claim, deed: Claim, places: Sequence[Place]) -> bool:
    """Whether it names no place of its own, or that of the deed."""
    if claim.place is None or claim.place == deed.place:
        return True
    here = places[claim.place].geonames_id
    return here is not None and deed.place is not None and here == places[deed.place].geonames_id


def _undated(claim: Claim, clocks: frozenset[int]) -> bool:
    """Whether a deed is one of the day of the report by nothing but that no day is told."""
    when = claim.time
    untold = when.basis == "published" or (bool(when.times) and clocks.issuperset(when.times))
    return _deed(claim) and claim.control not in _HANDS and untold and when.begin is not None


def _on_a_day(claim: Claim, last: date, clocks: frozenset[int]) -> bool:
    """Whether a deed was on one day that is told, shortly before that of the report."""
    if not _deed(claim) or claim.time.basis != "stated" or clocks.issuperset(claim.time.times):
        return False
    days = claim.time.days
    return days is not None and days[1] - days[0] < _ONE and timedelta() < last - days[0] <= _LATELY


def _deed(claim: Claim) -> bool:
    told = claim.modality == "actual" and claim.polarity == "positive" and not claim.background
    return told and claim.type in _DEEDS


def _same_story(
    doc: Document,
    prose: Sequence[Part],
    deed: Claim,
    claim: Claim,
    times: Sequence[Time],
    clocks: frozenset[int],
) -> bool:
    """Whether a claim stands in the paragraph of a deed, or right behind the lead, with no other day between."""
    there, here = (_at(prose, one.predicate[0]) for one in (deed, claim))
    lead = there == 0 and here == 1 and deed.sentence[1] >= len(doc.text[: prose[0].end].rstrip())
    if there is None or not (here == there or lead):
        return False
    return not any(
        deed.predicate[1] < time.start < claim.sentence[1] and time.type in ("DATE", "TIME") and time.begin is not None
        for n, time in enumerate(times)
        if n not in deed.time.times and n not in clocks
    )


def _at(prose: Sequence[Part], offset: int) -> int | None:
    return next((n for n, part in enumerate(prose) if part.start <= offset < part.end), None)
