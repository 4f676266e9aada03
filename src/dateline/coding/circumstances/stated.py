"""The interval that a clause states for a claim: on Monday, from May to July, since the siege began."""

from datetime import date, timedelta

from dateline.coding.circumstances.answered_for import answered_for
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
from dateline.coding.circumstances.earlier import (
    accused_of,
    before_that,
    brought_it_about,
    known_beside,
    stirred_later,
)
from dateline.coding.circumstances.stretches import perfect
from dateline.coding.circumstances.telling import Telling
from dateline.coding.circumstances.told_beside import by_a_participle, charged_with
from dateline.model.time import Time, When

LATE = timedelta(days=31)
"""Before a report by so much, what is told of is history to it."""
_CALLED_OFF = frozenset({"REJECT", "SANCTION"})
"""Types of what puts an end to things that have days of their own."""
_DECIDED = _CALLED_OFF | {"THREATEN"}
"""Types of what is done by saying so, whose days to come are those of what it is said of."""
_OPEN = 10**6
"""Days that an interval without an end counts for."""


def stated(telling: Telling) -> When | None:
    """The interval by the nearest clause that states one: "**on Monday** they left"."""
    for base in telling.around:
        if indices := _dated(telling, base):
            best = min(indices, key=lambda n: (_length(telling.times[n]), n))
            return _by_clause(telling, base, best, tuple(sorted(indices)))
    return None


def _dated(telling: Telling, base: int) -> list[int]:
    """The dated times of a clause that tell of the event's own day."""
    senses, times, i = telling.senses, telling.times, telling.reading.predicate
    indices = [
        n
        for n in telling.anchors.get(base, ())
        if times[n].begin is not None
        and is_dated(times, n)
        and (not no_day(senses, times, n) or owns(senses, i, times[n]))
        and not _of_what_is_decided(telling, times[n])
    ]
    return told_by(times, of_the_day(times, indices))


def _of_what_is_decided(telling: Telling, time: Time) -> bool:
    """Whether a day is of what somebody decides on, and not of that: "called off **Friday's** talks".

    So is a day to come behind what was done by saying so: "set a deadline **of 20 May**".
    """
    group, parts = telling.reading.line.group, telling.reading.consumed
    if group.type not in _DECIDED:
        return False
    if group.type in _CALLED_OFF and any(owns(telling.senses, j, time) for j in parts):
        return True
    return not telling.unreal and telling.end is not None and (time.begin or "") >= telling.end


def _by_clause(telling: Telling, base: int, best: int, named: tuple[int, ...]) -> When:
    """The interval by the times `named` in a clause, the shortest of which is the best."""
    senses, times = telling.senses, telling.times
    time = times[best]
    if (not telling.unreal or _suspected_of(telling)) and _over_by_then(telling, base, time):
        # "Will meet on Friday the men **held** in Gao": they are by the time of the telling.
        # "**Since** 2013 he has accused them of it": up to the telling.
        ends = (telling.end,) if word_before(senses, time) == "since" else (time.until, telling.end)
        told = [end for end in ends if end is not None]
        return When(until=min(told, default=None), times=named, basis="carried")
    if (span := from_to(senses, times, named)) is not None:
        return When(begin=times[span[0]].begin, until=times[span[1]].until, times=named, basis="stated")
    before = word_before(senses, time)
    if before == "as of" or (before == "by" and (telling.unreal or perfect(senses, base))):
        return When(until=time.until, times=named, basis="stated")
    if before == "before":
        return When(begin=day_told(senses, time), until=time.begin, times=named, basis="stated")
    until, end = time.until, telling.end
    goes_on = not telling.unreal and _goes_on(telling, base, time)
    if goes_on and (end is None or end > (until or "")):
        until = end
    return When(begin=time.begin, until=until, times=named, basis="stated")


def _suspected_of(telling: Telling) -> bool:
    """Whether it is what somebody may have done: "on Monday deported men **suspected of attacking** a mall"."""
    return telling.modality == "possible" and charged_with(telling.senses, telling.reading.predicate)


def _over_by_then(telling: Telling, base: int, time: Time) -> bool:
    """Whether it was over by the time that a clause around it states: "on Monday police arrested him for **it**"."""
    senses, i = telling.senses, telling.reading.predicate
    if before_that(senses, i, base):
        return True
    if base == i:
        return False
    told_before = time.end <= senses.analysis.tokens[i].start
    # "On Monday they condemned him for **beating** her": by then he had, in whatever year.
    if told_before and (brought_it_about(senses, i) or answered_for(senses, telling.reading)):
        return True
    # "On Monday police arrested a suspect in **the bombing**": of a day that everybody knows.
    over = known_beside(senses, telling.reading)
    # "Jailed **on Monday** for two killings", but "orders passed **on Monday** for the detention of ten men".
    over = over or (telling.reading.line.group.type == "ASSAULT" and accused_of(senses, telling.reading))
    over = over or by_a_participle(senses, telling.reading, base) or _befell_some(telling)
    return over or stirred_later(senses, telling.reading, time)


def _befell_some(telling: Telling) -> bool:
    """Whether it befell some of those of whom the rest is told: "260 soldiers, 53 of them **wounded**, left it"."""
    analysis, i = telling.senses.analysis, telling.reading.predicate
    return analysis.tokens[i].deprel == "acl" and analysis.child(i, "nsubj:pass") is not None


def _goes_on(telling: Telling, base: int, time: Time) -> bool:
    """Whether it went on from that time until the telling: "since May", "fell last week, and many **have since** fled".

    "Since May, when he defected" says no such thing of the defection.
    """
    senses, analysis, i = telling.senses, telling.senses.analysis, telling.reading.predicate
    beside = {analysis.lower(j) for j in analysis.dependents(i, "advmod")}
    if "when" in beside or owns(senses, i, time):
        return False
    carried = base != i and perfect(senses, i) and "since" in beside
    return word_before(senses, time) == "since" or since_deed(senses, i, time) or carried


def _length(time: Time) -> tuple[int, str]:
    """How long an interval is, roughly; an open one counts as long."""
    if time.begin is None or time.until is None:
        return _OPEN, time.value
    try:
        days = (date.fromisoformat(time.until[:10]) - date.fromisoformat(time.begin[:10])).days
    except ValueError:
        return _OPEN, time.value
    return days, time.value
