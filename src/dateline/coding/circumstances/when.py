"""When a claim happened: the times on its own clause, else of the one that governs it, else the day of the report."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.coding.circumstances.bounds import (
    day_told,
    from_to,
    is_dated,
    no_day,
    of_the_day,
    owns,
    since_deed,
    told_by,
    word_before,
)
from dateline.coding.circumstances.day_clauses import clauses
from dateline.coding.circumstances.earlier import before_that, charged_with, day_is_untold, known_beside
from dateline.coding.circumstances.lags import anniversary_of, counted_back, counted_on
from dateline.coding.circumstances.stretches import begun, days_of_stretch, of_another, perfect, up_to_now
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.model.claim import Modality
from dateline.model.document import Published
from dateline.model.statement import Statement
from dateline.model.time import Time, When

_LATE = timedelta(days=31)
"""Before a report by so much, what is told of is history to it."""
_OPEN = 10**6
"""Days that an interval without an end counts for."""
_AGO = re.compile(r"\b(?:day|week|month|year|decade)s? ago$", re.IGNORECASE)
"""How it ends what says that something was on no day of the report, and not on which: "a few months **ago**"."""
_GRANTING = frozenset({"have", "give", "get"})
_UNREAL = frozenset({"planned", "promised", "ordered", "requested", "threatened", "possible", "conditional"})
_AHEAD = _UNREAL - {"possible", "conditional"}
"""Modalities of what somebody means to do, or to have done, so that it has a last day."""


def when_of(
    senses: Senses,
    reading: Reading,
    times: Sequence[Time],
    anchors: dict[int, list[int]],
    cues: frozenset[int],
    said: tuple[int, ...],
    published: Published | None,
    modality: Modality,
) -> When:
    """The interval of a claim by what the clause, those around it, or the words of its telling say of time.

    `anchors` are the times of each clause, `cues` the tokens that report, `said` the times at which it was said.
    """
    around = clauses(senses, reading, cues)
    if (bound := _time_left(senses, reading.predicate, times, anchors)) is not None:
        return When(until=times[bound].until, times=(bound,), basis="stated")
    if (first := begun(senses, reading.predicate, times, anchors)) is not None:
        now = _by_then(times, said, published) if modality not in _UNREAL else None
        latest = now if now is None else max(now, times[first].until or "")
        return When(begin=times[first].begin, until=latest, times=(first,), basis="stated")
    over = modality not in _UNREAL or senses.analysis.tokens[reading.predicate].xpos == "VBD"
    if over and (lagging := _counted(senses, reading, times)) is not None:
        return lagging
    today = date.fromisoformat(published.value[:10]) if published is not None else None
    if (years_ago := anniversary_of(senses, reading.predicate, times, today)) is not None:
        return years_ago
    for base in around:
        earlier = before_that(senses, reading.predicate, base)
        indices = [
            n
            for n in anchors.get(base, ())
            if times[n].begin is not None
            and is_dated(times, n)
            and (not no_day(senses, times, n) or owns(senses, reading.predicate, times[n]))
        ]
        if indices := told_by(times, of_the_day(times, indices)):
            best = min(indices, key=lambda n: (_length(times[n]), n))
            # "Ten years later she accused him of **beating** her": by then he had, in whatever year.
            lasting = _LATE.days < _length(times[best])[0] < _OPEN
            earlier = earlier or (base != reading.predicate and lasting and charged_with(senses, reading.predicate))
            # "On Monday police arrested a suspect in **the bombing**": of a day that everybody knows.
            earlier = earlier or (base != reading.predicate and known_beside(senses, reading))
            if earlier and modality not in _UNREAL:
                return When(until=times[best].until, times=tuple(sorted(indices)), basis="carried")
            named = tuple(sorted(indices))
            if (ends := from_to(senses, times, named)) is not None:
                return When(begin=times[ends[0]].begin, until=times[ends[1]].until, times=named, basis="stated")
            before = word_before(senses, times[best])
            if before == "as of" or (before == "by" and (modality in _UNREAL or perfect(senses, base))):
                return When(until=times[best].until, times=named, basis="stated")
            if before == "before":
                return When(begin=day_told(senses, times[best]), until=times[best].begin, times=named, basis="stated")
            until, end = times[best].until, _by_then(times, said, published)
            goes_on = modality not in _UNREAL and _goes_on(senses, reading, base, times[best])
            if goes_on and (end is None or end > (until or "")):
                until = end
            return When(begin=times[best].begin, until=until, times=named, basis="stated")
    end = _by_then(times, said, published)
    if modality in _AHEAD and end and (last := _at_the_latest(senses, times, around, anchors, end)) is not None:
        return last
    if modality not in _UNREAL and end:
        for n in [n for base in around for n in anchors.get(base, ()) if up_to_now(senses, times[n], around, base)]:
            if (begin := times[n].begin) is not None:  # "in the past two years"
                return When(begin=begin, until=end, times=(n,), basis="stated")
            if back := days_of_stretch(times[n].value):
                begin = (date.fromisoformat(end[:10]) - timedelta(days=back)).isoformat()
                return When(begin=begin, until=end, times=(n,), basis="stated")
    if said:
        told = times[said[0]]
        if modality in _UNREAL:
            return When(begin=told.begin, times=said, basis="carried")
        # What somebody says to hold is so on the day on which it is said.
        since = told.begin if reading.line.group.control == "holds" else None
        return When(begin=since, until=told.until, times=said, basis="carried")
    if published is None:
        return When()
    if modality in _UNREAL:
        return When(begin=published.value)
    if (then := _long_ago(senses, reading.predicate, times, anchors, published)) is not None:
        return then
    for_long = perfect(senses, reading.predicate) or day_is_untold(senses, reading)
    counted = [n for base in around for n in anchors.get(base, ())]
    if vague := tuple(n for n in counted if times[n].value == "PAST_REF" and _AGO.search(_said(senses, times[n]))):
        return When(until=end, times=vague, basis="stated")
    gone = reading.line.group.control is not None and senses.analysis.tokens[reading.predicate].upos == "NOUN"
    if gone and before_that(senses, reading.predicate, senses.analysis.tokens[reading.predicate].head):
        return When(until=end)  # "retook the town after its capture by rebels"
    if for_long or reading.line.group.granted or of_another(senses, times, counted, reading.predicate):
        return When(until=end)
    return When(begin=published.value, until=end)


def _long_ago(
    senses: Senses, i: int, times: Sequence[Time], anchors: dict[int, list[int]], published: Published
) -> When | None:
    """Until when somebody had done what he is known for, told with what he did long ago.

    "In 1991 these hills sent men who **overthrew** the emperor": on no day of the report.
    """
    analysis = senses.analysis
    over = any(analysis.tokens[j].xpos == "VBD" for j in (i, *analysis.dependents(i, "aux")))
    if analysis.tokens[i].deprel != "acl:relcl" or not over:
        return None
    verb = next((j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB"), -1)
    last = date.fromisoformat(published.value[:10]) - _LATE
    for n in anchors.get(verb, ()):
        if times[n].type == "DATE" and (times[n].until or "9999") < last.isoformat():
            return When(until=times[n].until, times=(n,), basis="carried")
    return None


def _counted(senses: Senses, reading: Reading, times: Sequence[Time]) -> When | None:
    """By the predicate, or by the verb that carries it: "a day after X **launched** an offensive".

    So was what a participle adds to it: "a day after rebels attacked the town, **killing** ten".
    """
    own = [i for i in (reading.predicate, reading.host) if i is not None]
    analysis, i = senses.analysis, reading.predicate
    first = analysis.tokens[i].head if analysis.deprel(i) == "conj" and analysis.tokens[i].xpos == "VBG" else i
    if analysis.deprel(first) == "advcl" and analysis.tokens[first].xpos == "VBG":
        own += [analysis.tokens[first].head] if analysis.child(i, "mark", "obl") is None else []
    ways = (count(senses, i, times) for count in (counted_back, counted_on) for i in own)
    return next((when for when in ways if when is not None), None)


def _time_left(senses: Senses, i: int, times: Sequence[Time], anchors: dict[int, list[int]]) -> int | None:
    """The bound in "they have until Friday to reach a deal", as an index into `times`."""
    analysis, have = senses.analysis, senses.analysis.tokens[i].head
    if have < 0 or analysis.tokens[have].lemma not in _GRANTING or analysis.tokens[i].xpos != "VB":
        return None
    bounds = (
        n for n in anchors.get(have, ()) if word_before(senses, times[n]) == "until" and times[n].until is not None
    )
    return next(bounds, None)


def _at_the_latest(
    senses: Senses, times: Sequence[Time], around: Sequence[int], anchors: dict[int, list[int]], told: str
) -> When | None:
    """By when something has to be done that is told of on the day before `told`: "within six weeks"."""
    for n in (n for base in around for n in anchors.get(base, ())):
        days = days_of_stretch(times[n].value) if times[n].type == "DURATION" else 0
        if days and word_before(senses, times[n]) == "within" and not of_another(senses, times, [n], around[0]):
            hours = times[n].value.startswith("PT")  # what is looked back for reaches into one day more
            until = date.fromisoformat(told[:10]) + timedelta(days=max(days - hours, 1))
            return When(until=until.isoformat(), times=(n,), basis="stated")
    return None


def _by_then(times: Sequence[Time], said: tuple[int, ...], published: Published | None) -> str | None:
    """The end of the day by which a claim was told: when it was said, else when the report came out."""
    if said:
        return times[said[0]].until
    return (date.fromisoformat(published.value[:10]) + timedelta(days=1)).isoformat() if published else None


def _goes_on(senses: Senses, reading: Reading, base: int, time: Time) -> bool:
    """Whether it went on from that time until the telling: "since May", "fell last week, and many **have since** fled".

    "Since May, when he defected" says no such thing of the defection.
    """
    analysis, i = senses.analysis, reading.predicate
    beside = {analysis.lower(j) for j in analysis.dependents(i, "advmod")}
    if "when" in beside or owns(senses, i, time):
        return False
    carried = base != i and perfect(senses, i) and "since" in beside
    return word_before(senses, time) == "since" or since_deed(senses, i, time) or carried


def spoken(
    senses: Senses, holder: Statement | None, times: Sequence[Time], anchors: dict[int, list[int]]
) -> tuple[int, ...]:
    """The time on the cue of a claim's holder, as an index into `times`."""
    if holder is None:
        return ()
    at = [n for span in holder.cue for i in senses.analysis.tokens_in(span) for n in anchors.get(i, ())]
    return tuple(n for n in at if times[n].type in ("DATE", "TIME") and times[n].until is not None)[:1]


def _said(senses: Senses, time: Time) -> str:
    return " ".join(senses.analysis.text[time.start : time.end].split())


def _length(time: Time) -> tuple[int, str]:
    """How long an interval is, roughly; an open one counts as long."""
    if time.begin is None or time.until is None:
        return _OPEN, time.value
    try:
        days = (date.fromisoformat(time.until[:10]) - date.fromisoformat(time.begin[:10])).days
    except ValueError:
        return _OPEN, time.value
    return days, time.value


def reporting(senses: Senses, statements: Sequence[Statement]) -> frozenset[int]:
    """The tokens of cues: a time on "said" is when it was said, not when it happened."""
    return frozenset(i for s in statements for span in s.cue for i in senses.analysis.tokens_in(span))
