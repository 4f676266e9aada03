"""When a claim happened: the times on its own clause, else of the one that governs it, else the day of the report."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dateline.coding.circumstances.answered_for import over_if_done
from dateline.coding.circumstances.bounds import word_before
from dateline.coding.circumstances.day_clauses import clauses
from dateline.coding.circumstances.deadlines import bounded, by_deadline, run_out
from dateline.coding.circumstances.earlier import before_that, day_is_untold
from dateline.coding.circumstances.going_on_for import going_on
from dateline.coding.circumstances.in_which import in_which
from dateline.coding.circumstances.lags import anniversary_of, counted_back, counted_on
from dateline.coding.circumstances.stated import LATE, stated
from dateline.coding.circumstances.stretches import (
    begun,
    days_of_stretch,
    has_done,
    of_another,
    perfect,
    some_time_ago,
    up_to_now,
)
from dateline.coding.circumstances.telling import Telling
from dateline.coding.circumstances.told_after import told_after
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.put_off import day_of_talks
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import preposition
from dateline.model.claim import Modality
from dateline.model.document import Published
from dateline.model.time import Time, When


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
    telling = Telling(
        senses=senses,
        reading=reading,
        times=times,
        anchors=anchors,
        around=clauses(senses, reading, cues),
        said=said,
        published=published,
        modality=modality,
    )
    return next((when for way in _WAYS if (when := way(telling)) is not None), None) or _by_the_report(telling)


def _put_off(telling: Telling) -> When | None:
    """By the day to which talks are put off: "postponed the talks **until 16 May**"."""
    by, times = telling.reading.put_off_by, telling.times
    for n in telling.anchors.get(by, ()) if by is not None else ():
        if word_before(telling.senses, times[n]) in predicate_words().put_off_to and times[n].begin is not None:
            return When(begin=times[n].begin, until=times[n].until, times=(n,), basis="stated")
    return None


def _planned_for(telling: Telling) -> When | None:
    """By the day for which talks were planned that are off: "postponed **Friday's** talks"."""
    return _on(telling, telling.reading.planned_for)


def _scheduled(telling: Telling) -> When | None:
    """By the day that is named with talks to come: "the talks, **planned for Friday**, were still being prepared"."""
    if telling.reading.line.group.modality != "planned":
        return None
    talks = (j for j in telling.reading.consumed if "talks" in telling.senses.classes(j))
    days = (_on(telling, day_of_talks(telling.senses, j)) for j in talks)
    return next((when for when in days if when is not None), None)


def _on(telling: Telling, day: int | None) -> When | None:
    """The time whose head a token is."""
    times = telling.times
    at = telling.senses.analysis.tokens[day].start if day is not None else -1
    for n, time in enumerate(times):
        if time.start <= at < time.end and time.begin is not None and time.type in ("DATE", "TIME"):
            return When(begin=time.begin, until=time.until, times=(n,), basis="stated")
    return None


def _begun(telling: Telling) -> When | None:
    """From the day on which it began until it was told: "the offensive, **which began on Saturday**"."""
    times = telling.times
    first = begun(telling.senses, telling.reading.predicate, times, telling.anchors)
    if first is None:
        return None
    latest = None if telling.unreal or not telling.end else max(telling.end, times[first].until or "")
    return When(begin=times[first].begin, until=latest, times=(first,), basis="stated")


def _counted(telling: Telling) -> When | None:
    """By the predicate, or by the verb that carries it: "a day after X **launched** an offensive".

    So was what a participle adds to it: "a day after rebels attacked the town, **killing** ten".
    """
    senses, reading, analysis = telling.senses, telling.reading, telling.senses.analysis
    i = reading.predicate
    if telling.unreal and analysis.tokens[i].xpos != "VBD":
        return None
    own = [k for k in (i, reading.host) if k is not None]
    first = analysis.tokens[i].head if analysis.deprel(i) == "conj" and analysis.tokens[i].xpos == "VBG" else i
    if analysis.deprel(first) == "advcl" and analysis.tokens[first].xpos == "VBG":
        own += [analysis.tokens[first].head] if analysis.child(i, "mark", "obl") is None else []
    ways = (count(senses, k, telling.times) for count in (counted_back, counted_on) for k in own)
    return next((when for when in ways if when is not None), None)


def _years_ago(telling: Telling) -> When | None:
    """By an anniversary: "on the tenth anniversary of the **siege**"."""
    today = date.fromisoformat(telling.published.value[:10]) if telling.published is not None else None
    return anniversary_of(telling.senses, telling.reading.predicate, telling.times, today)


def _since_then(telling: Telling) -> When | None:
    """Since something else whose day is told: "have been killed **since the invasion in February 2022**"."""
    analysis, i = telling.senses.analysis, telling.reading.predicate
    if telling.unreal or not telling.end or not perfect(telling.senses, i):
        return None
    deeds = (j for j in analysis.dependents(i, "obl") if preposition(analysis, j) == "since")
    while_ = (j for j in analysis.dependents(i, "advcl") if "since" in map(analysis.lower, analysis.children[j]))
    for n in (n for j in (*deeds, *while_) for k in analysis.subtree(j) for n in telling.anchors.get(k, ())):
        begin = telling.times[n].begin
        if telling.times[n].type == "DATE" and begin is not None and begin < telling.end:
            return When(begin=begin, until=telling.end, times=(n,), basis="stated")
    return None


def _at_the_latest(telling: Telling) -> When | None:
    """By when something has to be done that is told of on a known day: "within six weeks", "demanded by Friday"."""
    senses, times, told = telling.senses, telling.times, telling.end
    above = senses.analysis.tokens[telling.reading.predicate].head
    for n in telling.anchors.get(above, ()) if telling.ahead else ():
        if word_before(senses, times[n]) == "by" and times[n].until is not None:
            return When(until=times[n].until, times=(n,), basis="stated")
    for n in telling.counted() if telling.ahead and told else ():
        days = days_of_stretch(times[n].value) if times[n].type == "DURATION" else 0
        within = days and word_before(senses, times[n]) == "within"
        if within and told and not of_another(senses, times, [n], telling.around[0]):
            hours = times[n].value.startswith("PT")  # what is looked back for reaches into one day more
            until = date.fromisoformat(told[:10]) + timedelta(days=max(days - hours, 1))
            return When(until=until.isoformat(), times=(n,), basis="stated")
    return None


def _up_to_now(telling: Telling) -> When | None:
    """By a stretch of time that reaches up to the telling: "in the **past two years**"."""
    senses, times, around, end = telling.senses, telling.times, telling.around, telling.end
    if telling.unreal or not end:
        return None
    bases = ((n, base) for base in around for n in telling.anchors.get(base, ()))
    for n in [n for n, base in bases if up_to_now(senses, times[n], around, base)]:
        if (begin := times[n].begin) is not None:
            return When(begin=begin, until=end, times=(n,), basis="stated")
        if back := days_of_stretch(times[n].value):
            begin = (date.fromisoformat(end[:10]) - timedelta(days=back)).isoformat()
            return When(begin=begin, until=end, times=(n,), basis="stated")
    return None


def _by_the_saying(telling: Telling) -> When | None:
    """By the day on which somebody said it: "they had left, he said **on Monday**"."""
    if not telling.said:
        return None
    told = telling.times[telling.said[0]]
    if telling.unreal:
        return When(begin=told.begin, times=telling.said, basis="carried")
    # What somebody says to hold is so on the day on which it is said.
    since = told.begin if telling.reading.line.group.control == "holds" else None
    return When(begin=since, until=told.until, times=telling.said, basis="carried")


_WAYS: tuple[Callable[[Telling], When | None], ...] = (
    _put_off,
    _planned_for,
    run_out,
    bounded,
    by_deadline,
    _begun,
    _counted,
    _years_ago,
    going_on,
    _scheduled,
    stated,
    in_which,
    _since_then,
    _at_the_latest,
    _up_to_now,
    _by_the_saying,
    told_after,
    over_if_done,
)
"""The ways in which a text tells when something was, the surest first."""


def _by_the_report(telling: Telling) -> When:
    """By the day of the report, where no words tell it: on that day, or at some time before."""
    senses, times, published = telling.senses, telling.times, telling.published
    if published is None:
        return When()
    if telling.unreal:
        return When(begin=published.value)
    if (then := _long_ago(telling, published)) is not None:
        return then
    counted = [*telling.counted()]
    if vague := tuple(n for n in counted if some_time_ago(senses, times[n], telling.around)):
        return When(until=telling.end, times=vague, basis="stated")
    return When(begin=None if _some_time_before(telling, counted) else published.value, until=telling.end)


def _some_time_before(telling: Telling, counted: Sequence[int]) -> bool:
    """Whether it was at some time before the report: "**has** left the town", "retook it after its **capture**"."""
    senses, reading, i = telling.senses, telling.reading, telling.reading.predicate
    gone = reading.line.group.control is not None and senses.analysis.tokens[i].upos == "NOUN"
    if gone and before_that(senses, i, senses.analysis.tokens[i].head):
        return True
    if perfect(senses, i) or has_done(senses, i) or day_is_untold(senses, reading) or reading.line.group.granted:
        return True
    return of_another(senses, telling.times, counted, i)


def _long_ago(telling: Telling, published: Published) -> When | None:
    """Until when somebody had done what he is known for, told with what he did long ago.

    "In 1991 these hills sent men who **overthrew** the emperor": on no day of the report.
    """
    analysis, times, i = telling.senses.analysis, telling.times, telling.reading.predicate
    over = any(analysis.tokens[j].xpos == "VBD" for j in (i, *analysis.dependents(i, "aux")))
    if analysis.tokens[i].deprel != "acl:relcl" or not over:
        return None
    verb = next((j for j in analysis.ancestors(i) if analysis.tokens[j].upos == "VERB"), -1)
    last = date.fromisoformat(published.value[:10]) - LATE
    for n in telling.anchors.get(verb, ()):
        if times[n].type == "DATE" and (times[n].until or "9999") < last.isoformat():
            return When(until=times[n].until, times=(n,), basis="carried")
    return None
