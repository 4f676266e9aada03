"""Days counted from another deed: "captured the town on Sunday, **two days after** rebels attacked it", and onwards."""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.intervals import DAYS, duration_of
from dateline.coding.timex.tokens import lexicon, tokens_of
from dateline.model.time import Time, When

_LOOSE = {"D": 0, "W": 1, "M": 15, "Y": 90}
"""By how many days what is counted in a unit may be off: months and years each time, weeks in all."""
_FROM = {"after": -1, "since": -1, "before": 1}
"""What stands between a stretch and the deed that it is counted from: "two years **since** Hamas attacked"."""
_LOOSE_AT_MOST = {"M": 61, "Y": 366}
"""By how many days months and years may be off in all."""
_WAYS = {"after": 1, "before": -1}
"""Which way of the other deed the days are counted."""
_DAY = 24
_SOME_HOURS = 12
"""What "hours" without a number come to at most."""
_LONGEST_HOURS = 100
"""Hours that reports still count one by one."""
_DAYS_ALONE = 30
"""Days that reports still count one by one; "100 days after" is a round number."""
_ABOUT = 31
"""Days before and after an anniversary that is told of and not kept on that day."""
LONGEST = 100 * DAYS["Y"]
"""Days that are counted back at most: "10,000 years after" names no day."""


def counted_back(senses: Senses, i: int, times: Sequence[Time]) -> When | None:
    """When predicate `i` happened, where the sentence says how long after it something dated came; else None."""
    analysis = senses.analysis
    after = next((j for j in analysis.dependents(i, "mark", "case") if analysis.lower(j) in _FROM), None)
    if after is None or _has_its_day(senses, i, times):
        return None
    span = next((t for t in times if t.type == "DURATION" and analysis.tokens_in((t.start, t.end)).stop == after), None)
    if span is None or (counted := days_and_loose(span.value)) is None:
        return None
    dated = [t for t in times if only_day(t) is not None and within_sentence(senses, t, i)]
    before = [t for t in dated if t.end <= span.start]
    own = analysis.span(i, max(analysis.subtree(i)))[1]  # "after a truce was signed on 27 November" is not counted
    anchor = before[-1] if before else next((t for t in dated if t.start >= own), None)
    way = _FROM[analysis.lower(after)]
    return _shifted(anchor, span, counted, way, times) if anchor is not None else None


def counted_on(senses: Senses, i: int, times: Sequence[Time]) -> When | None:
    """When predicate `i` happened that came so long after or before what is dated: "a day after it ended on Friday"."""
    analysis = senses.analysis
    if _has_its_day(senses, i, times):
        return None  # "retook it **on Sunday**, a year after it was lost": the day is told
    for j in analysis.dependents(i, "advcl", "obl", "nmod"):
        way = next((k for k in analysis.dependents(j, "mark", "case") if analysis.lower(k) in _WAYS), None)
        inside = analysis.subtree(j)
        dated = [t for t in times if only_day(t) is not None and _dates(senses, t, inside)]
        span = way is not None and next(
            (t for t in times if t.type == "DURATION" and analysis.tokens_in((t.start, t.end)).stop == way), None
        )
        if way is None or len(dated) != 1 or dated[0].start < analysis.tokens[way].start:
            continue
        if span and (counted := days_and_loose(span.value)) is not None:
            return _shifted(dated[0], span, counted, _WAYS[analysis.lower(way)], times)
        at_once = analysis.lower(way - 1) in lexicon().rules["anchors"]["at_once"]
        if at_once or (span and span.value.startswith("PT")):
            return _within_hours(dated[0], span or None, _WAYS[analysis.lower(way)], times)
    return None


def anniversary_of(senses: Senses, i: int, times: Sequence[Time], day: date | None) -> When | None:
    """When predicate `i` happened, of which "the third anniversary" is told: so many years before that day.

    The day is one of those in the sentence, else that of the report, `day`.
    """
    analysis, rules = senses.analysis, lexicon().rules["anchors"]
    head = analysis.tokens[i].head
    if head < 0 or analysis.tokens[head].lemma not in rules["anniversaries"] or analysis.deprel(i) != "nmod":
        return None
    if any(t.begin is not None and _dates(senses, t, analysis.subtree(i)) for t in times):
        return None  # "the first anniversary of its October 7 attack"
    ordinals = tokens_of(analysis.text, *analysis.span(analysis.subtree(head)[0], head))
    years = next((int(token.classes["ord"]) for token in ordinals if "ord" in token.classes), None)
    stated = [t for t in times if only_day(t) is not None and within_sentence(senses, t, i)]
    then = only_day(stated[0]) if len(stated) == 1 else day
    if then is None or (years or 1) >= then.year:
        return None
    if years is None:
        # "On 14 July they marked **the anniversary** of its fall": that was a year before, or more.
        months = any(analysis.tokens[j].lemma in ("month", "week") for j in analysis.subtree(head) if j < head)
        last = then - timedelta(days=DAYS["Y"] - _ABOUT)
        named = tuple(times.index(t) for t in stated[:1])
        return None if months else When(until=last.isoformat(), times=named, basis="carried")
    on = any(analysis.lower(j) == "on" for j in analysis.dependents(head, "case")) or bool(stated)
    loose = timedelta(days=0 if on else _ABOUT)
    back = then.replace(year=then.year - years, day=min(then.day, 28) if then.month == 2 else then.day)
    named = tuple(times.index(t) for t in stated[:1])
    return When(
        begin=(back - loose).isoformat(),
        until=(back + loose + timedelta(days=1)).isoformat(),
        times=named,
        basis="stated" if named else "carried",
    )


def _has_its_day(senses: Senses, i: int, times: Sequence[Time]) -> bool:
    """Whether a day hangs on a predicate itself."""
    analysis = senses.analysis
    days = (analysis.tokens_in((t.start, t.end)) for t in times if only_day(t) is not None)
    return any(analysis.tokens[j].head == i for inside in days for j in inside)


def _dates(senses: Senses, time: Time, inside: Sequence[int]) -> bool:
    """Whether a time stands in a phrase or right behind it: "two days before the election on 15 June"."""
    tokens = senses.analysis.tokens_in((time.start, time.end))
    behind = max(inside) + 1
    return bool(set(tokens) & set(inside)) or (tokens.start == behind + 1 and senses.analysis.lower(behind) == "on")


def _shifted(anchor: Time, span: Time, counted: tuple[int, int], way: int, times: Sequence[Time]) -> When | None:
    """So many days before (-1) or after (1) the day of `anchor`."""
    (days, loose), day = counted, only_day(anchor)
    if day is None or not loose < day.toordinal() + way * days < date.max.toordinal() - loose:
        return None  # nobody's calendar goes so far
    then = day + way * timedelta(days=days)
    return When(
        begin=(then - timedelta(days=loose)).isoformat(),
        until=(then + timedelta(days=loose + 1)).isoformat(),
        times=tuple(sorted(times.index(t) for t in (anchor, span))),
        basis="stated",
    )


def _within_hours(anchor: Time, span: Time | None, way: int, times: Sequence[Time]) -> When | None:
    """Some hours before (-1) or after (1) what is dated: on that day, or as many days off as the hours may reach.

    "**Hours after** the truce ended on Monday" is on Monday or Tuesday, "**moments** after" it on Monday.
    """
    day, (number, unit) = only_day(anchor), (duration_of(span.value) if span else None) or (0, "")
    if day is None:
        return None
    hours = number if unit == "H" else _SOME_HOURS if span and span.value == "PTXH" else 0
    if hours > _LONGEST_HOURS or not 1 < day.year < date.max.year:
        return None
    near, far = timedelta(days=hours // _DAY if number else 0), timedelta(days=ceil(hours / _DAY))
    first, last = (day + near, day + far) if way > 0 else (day - far, day - near)
    return When(
        begin=first.isoformat(),
        until=(last + timedelta(days=1)).isoformat(),
        times=tuple(sorted(times.index(t) for t in (anchor, span) if t is not None)),
        basis="stated",
    )


def days_and_loose(value: str) -> tuple[int, int] | None:
    """The days of a duration such as P2D or P1Y, and by how many they may be off."""
    number, unit = duration_of(value) or (0, "")
    if unit not in DAYS or (unit == "D" and number > _DAYS_ALONE) or number * DAYS[unit] > LONGEST:
        return None
    return number * DAYS[unit], min(number * _LOOSE[unit], _LOOSE_AT_MOST[unit]) if unit in "MY" else _LOOSE[unit]


def only_day(time: Time) -> date | None:
    """The one day that a time denotes."""
    if time.type not in ("DATE", "TIME") or time.begin is None or time.until is None:
        return None
    begin, until = date.fromisoformat(time.begin[:10]), date.fromisoformat(time.until[:10])
    return begin if until - begin <= timedelta(days=1) else None


def within_sentence(senses: Senses, time: Time, i: int) -> bool:
    """Whether a time stands in the sentence of token `i`."""
    start, end = senses.analysis.sentence_span(senses.analysis.sentence_index(i))
    return start <= time.start < end
