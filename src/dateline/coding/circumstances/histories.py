"""When it was that history tells of without a date: from the day on that it named last, as far as the next one."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dateline.coding.circumstances.bounds import OLD, is_background
from dateline.language.analysis import Analysis
from dateline.model.claim import Claim
from dateline.model.document import Published
from dateline.model.statement import Statement
from dateline.model.time import Time, When

_MANY = 5
"""So many old dates at least, and twice as many as there are others, make a text a history."""
_BEFORE_CHRIST = "BC"
"""How the TIMEX3 value of a year begins that no calendar of ours reaches: all that is known is that it was before."""
_LATELY = timedelta(days=31)
"""So long before a history came out, at least, lies what it tells by a date."""
_WOULD = frozenset({"could", "might", "would"})
_STEP = timedelta(days=366)
"""How long a date is at most from which a tale goes on, and how far on the next one lies that bounds it."""


def dated_histories(
    analysis: Analysis,
    claims: Sequence[Claim],
    times: Sequence[Time],
    published: Published | None,
    statements: Sequence[Statement] = (),
) -> list[Claim]:
    """The claims; in a history, what is told in the past tense and without a date is from the one before it on.

    "On 22 June Germany attacked. The offensive **was** a success. By October …" was one between June and October, and
    not on the day on which the history came out. So was what somebody **said** then that he would do. News turns to
    what is new in its next sentence, so it stays as it is.
    """
    days = [time for time in times if time.type in ("DATE", "TIME")]
    last = _last_day(days, published)
    if sum(_before(time, last) for time in days) < max(_MANY, 2 * sum(not _before(time, last) for time in days)):
        return list(claims)
    named = [time for time in days if _length(time) <= _STEP or _is_ancient(time)]
    starts = [time.start for time in named]
    spoken = frozenset(one.id for one in statements if _was_said(analysis, one))
    out = []
    for claim in claims:
        at = bisect_right(starts, claim.sentence[0]) - 1
        if (own := bisect_right(starts, claim.sentence[1]) - 1) > at and _is_ancient(named[own]):
            at = own
        told = at >= 0 and (published is None or _before(named[at], last, _LATELY))
        if told and claim.time.basis == "published" and (claim.holder in spoken or told_in_the_past(analysis, claim)):
            when = _after(named[at], named[at + 1] if at + 1 < len(named) else None, times)
            if claim.time.begin is None and claim.time.until is not None:
                when = replace(when, begin=None)  # "the shelling in which ten had died": at any time before
            claim = replace(claim, time=when, background=claim.background or is_background(when, published))
        out.append(claim)
    return out


def _last_day(days: Sequence[Time], published: Published | None) -> date:
    """The day of a report; where that is not known, the last that it names."""
    if published is not None:
        return date.fromisoformat(published.value[:10])
    return max((date.fromisoformat(time.until[:10]) for time in days if time.until), default=date.min)


def _before(time: Time, day: date, by: timedelta = OLD) -> bool:
    """Whether a time lies more than a year, or so many days, before a day."""
    return _is_ancient(time) or (time.until is not None and date.fromisoformat(time.until[:10]) + by < day)


def _was_said(analysis: Analysis, statement: Statement) -> bool:
    """Whether a statement is told in the past tense: "**explained** that they would strike again"."""
    return any(analysis.tokens[i].xpos == "VBD" for span in statement.cue for i in analysis.tokens_in(span))


def _is_ancient(time: Time) -> bool:
    return time.value.startswith(_BEFORE_CHRIST)


def _length(time: Time) -> timedelta:
    if time.begin is None or time.until is None:
        return timedelta.max
    return date.fromisoformat(time.until[:10]) - date.fromisoformat(time.begin[:10])


def _after(named: Time, following: Time | None, times: Sequence[Time]) -> When:
    """From a time on, up to the next one if that is near and later, else to the end of its year."""
    if _is_ancient(named):
        return When(until=date.min.isoformat(), times=(list(times).index(named),), basis="carried")
    begin, until = named.begin or "", named.until or ""
    first, last = date.fromisoformat(begin[:10]), date.fromisoformat(until[:10]) - timedelta(days=1)
    ends = max(until, f"{last.year + 1:04d}-01-01")
    if following is not None and following.begin is not None and following.until is not None:
        later = date.fromisoformat(following.begin[:10])
        if first <= later <= first + _STEP:
            ends = max(until, following.until)
    return When(begin=begin, until=ends, times=(list(times).index(named),), basis="carried")


def told_in_the_past(analysis: Analysis, claim: Claim) -> bool:
    """Whether the clause of a claim tells in the past tense, or in none: "they **seized** the town", "Fall of Goma".

    So does "would": it is the past of what was to come.
    """
    inside = analysis.tokens_in(claim.predicate)
    i = next((j for j in inside if analysis.tokens[j].head not in inside), -1)
    while i >= 0:
        helping = (i, *analysis.dependents(i, "aux", "aux:pass", "cop"))
        finite = [j for j in helping if analysis.tokens[j].xpos in ("VBD", "VBP", "VBZ", "MD")]
        # "Would" is the past of what was to come where nothing above it is told in the present.
        if finite and not all(analysis.lower(j) in _WOULD for j in finite):
            return any(analysis.tokens[j].xpos == "VBD" for j in finite)
        i = analysis.tokens[i].head
    return True
