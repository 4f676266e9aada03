"""Days counted from what had been said: "the claims came **a day after Abiy declared** that they had taken it"."""

from collections.abc import Iterator
from datetime import date, timedelta

from dateline.coding.circumstances.lags import days_and_loose, only_day, within_sentence
from dateline.coding.circumstances.telling import Telling
from dateline.model.time import Time, When

_SINCE = frozenset({"after", "since"})
_DEEP = 3
"""How many clauses "a day after he said that they had claimed to have left" may have."""


def told_after(telling: Telling) -> When | None:
    """By the day on which it was said, or was done, so long before what the sentence is about.

    That is dated in the sentence, or else no later than the report.
    """
    if telling.unreal or telling.published is None:
        return None
    for verb in _clauses(telling):
        after = next((j for j in _marks(telling, verb)), None)
        span = None if after is None else _span_before(telling, after)
        if span is None:
            continue
        # "**Hours after** they said so" may be on the same day.
        counted = (0, 0) if span.value.startswith("PT") else days_and_loose(span.value)
        anchor = _anchor(telling, span)
        if counted is None or anchor is None or not (counted[0] or anchor[1]):
            continue
        day, named = anchor
        until = day - timedelta(days=counted[0]) + timedelta(days=counted[1] + 1)
        return When(until=until.isoformat(), times=tuple(sorted((*named, telling.times.index(span)))), basis="carried")
    return None


def _clauses(telling: Telling) -> Iterator[int]:
    """The predicate, and the clauses that it is told in."""
    analysis, i = telling.senses.analysis, telling.reading.predicate
    yield i
    for _ in range(_DEEP):
        if analysis.deprel(i) not in ("ccomp", "conj", "xcomp"):
            return
        i = analysis.tokens[i].head
        yield i


def _marks(telling: Telling, verb: int) -> Iterator[int]:
    analysis = telling.senses.analysis
    return (j for j in analysis.dependents(verb, "mark") if analysis.lower(j) in _SINCE)


def _span_before(telling: Telling, after: int) -> Time | None:
    """The stretch right before "after"."""
    analysis = telling.senses.analysis
    spans = (t for t in telling.times if t.type == "DURATION")
    return next((t for t in spans if analysis.tokens_in((t.start, t.end)).stop == after), None)


def _anchor(telling: Telling, span: Time) -> tuple[date, tuple[int, ...]] | None:
    """The day from which it is counted back, and the time that names it: the last before the stretch, or the report."""
    times, i = telling.times, telling.reading.predicate
    dated = [n for n, t in enumerate(times) if t.end <= span.start and within_sentence(telling.senses, t, i)]
    days = [(day, (n,)) for n in dated if (day := only_day(times[n])) is not None]
    if days:
        return days[-1]
    return (date.fromisoformat(telling.published.value[:10]), ()) if telling.published is not None else None
