"""By when something has to be done: by the bound that somebody is given, or the deadline that is set for it."""

from datetime import date, timedelta

from dateline.coding.circumstances.bounds import until_then, word_before
from dateline.coding.circumstances.stated import stated
from dateline.coding.circumstances.stretches import days_of_stretch, perfect
from dateline.coding.circumstances.telling import Telling
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.verb import COMPLEMENTS
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis
from dateline.model.document import Published
from dateline.model.time import Time, When

_GRANTING = frozenset({"have", "give", "get"})


def bounded(telling: Telling) -> When | None:
    """By the bound that somebody is given: "they have **until Friday** to reach a deal", "gave them **60 days**"."""
    analysis, times, i = telling.senses.analysis, telling.times, telling.reading.predicate
    above = analysis.tokens[i].head
    if above < 0 or analysis.tokens[i].xpos != "VB" or analysis.deprel(i) == "conj":
        return None
    if analysis.tokens[above].etype == "time":  # "60 days **to reach** a deal"
        above = analysis.tokens[above].head
    if above < 0 or analysis.tokens[above].lemma not in _GRANTING:
        return None
    for n in telling.anchors.get(above, ()):
        if word_before(telling.senses, times[n]) == "until" and times[n].until is not None:
            return When(until=times[n].until, times=(n,), basis="stated")
        within = times[n].end <= analysis.tokens[i].start and telling.ahead
        if within and (until := _counted_from(telling, times[n])) is not None:
            return When(until=until, times=(n,), basis="stated")
    return None


def by_deadline(telling: Telling) -> When | None:
    """By the deadline for it: "set a deadline **of 20 May** for them to leave", "**a 60-day deadline** to sign"."""
    noun = deadline_for(telling.senses, telling.reading.predicate)
    if noun is None or not telling.ahead:
        return None
    around = (telling.senses.analysis.tokens[noun].head, telling.reading.predicate)
    for n in (n for base in around for n in telling.anchors.get(base, ())):
        if telling.times[n].until is not None and until_then(telling.senses, telling.times[n]):
            return When(until=telling.times[n].until, times=(n,), basis="stated")  # "extended **until Friday**"
    when = stated(telling)
    if when is not None and when.basis == "stated":
        return When(until=when.until, times=when.times, basis="stated") if when.until is not None else None
    inside = set(telling.senses.analysis.subtree(noun))
    for n, time in enumerate(telling.times):
        of_it = inside.issuperset(telling.senses.analysis.tokens_in((time.start, time.end)))
        if not of_it:
            continue
        ending = _ending(telling.senses, noun)
        if ending is not None and (when := _over(telling, ending, n)) is not None:
            return when
        if (until := _counted_from(telling, time)) is not None:
            return When(until=until, times=(n,), basis="stated")
    return None


def _ending(senses: Senses, noun: int) -> int | None:
    """The verb by which a deadline is told to run out: "the ultimatum **expired**", "the deadline has **passed**"."""
    analysis, verb = senses.analysis, senses.analysis.tokens[noun].head
    if verb < 0 or analysis.deprel(noun) != "nsubj" or analysis.child(verb, "cop") is not None:
        return None
    ends = {f"{lemma} {word}".strip() for lemma in senses.lemmas(verb) for word in ("", *_particles(analysis, verb))}
    return None if predicate_words().running_out.isdisjoint(ends) else verb


def _over(telling: Telling, verb: int, stretch: int) -> When | None:
    """By the day of the verb; if it is over, else by that of what was done then, or by that of the telling.

    A tagger may take "expired" at the end of a clause for an adjective.
    """
    times, end, analysis = telling.times, telling.end, telling.senses.analysis
    over = analysis.tokens[verb].xpos in ("VBD", "JJ") or perfect(telling.senses, verb)
    above = analysis.ancestors(verb) if over else ()
    for n in (n for i in (verb, *above) for n in telling.anchors.get(i, ())):
        until = times[n].until if times[n].type in ("DATE", "TIME") else None
        if until is not None and not (over and end is not None and until[:10] > end):
            return When(until=until, times=(stretch, n), basis="stated")
    return When(until=end, times=(stretch,), basis="stated") if over and end is not None else None


def _particles(analysis: Analysis, verb: int) -> list[str]:
    """What stands right behind a verb and may be part of it: "ran **out**"."""
    return [analysis.lower(j) for j in analysis.dependents(verb, "compound:prt", "advmod", "compound") if j == verb + 1]


def run_out(telling: Telling) -> When | None:
    """Until when something lasts: "the truce expires **on 30 May**", "a **three-day** truce began **on Monday**"."""
    if not telling.reading.line.group.runs_out:
        return None
    long = _length(telling)
    # "A three-day truce for Easter began **on Saturday**": it counts from the day on which it began.
    host = telling.reading.host
    began = () if long is None or host is None else (host,)
    for n in (n for base in (*began, *telling.around) for n in telling.anchors.get(base, ())):
        begin, until = telling.times[n].begin, telling.times[n].until
        if telling.times[n].type not in ("DATE", "TIME") or begin is None or until is None:
            continue
        if long is None:
            return When(until=until, times=(n,), basis="stated")
        stretch, days = long
        last = date.fromisoformat(begin[:10]) + timedelta(days=days + 1)
        return When(until=last.isoformat(), times=(stretch, n), basis="stated")
    return None


def reckoned(reading: Reading, when: When) -> bool:
    """Whether the end of a truce is only reckoned, from the time at which it began and that for which it is to last."""
    return reading.line.group.runs_out and reading.host is not None and len(when.times) > 1


def _length(telling: Telling) -> tuple[int, int] | None:
    """How many days a truce is to last that begins on one, with the time that says so: "a **four-day** truce"."""
    analysis, i, host = telling.senses.analysis, telling.reading.predicate, telling.reading.host
    if host is None or analysis.tokens[host].lemma not in predicate_words().coming_into_force:
        return None
    inside = set(analysis.subtree(i))
    for n, time in enumerate(telling.times):
        if inside.issuperset(analysis.tokens_in((time.start, time.end))) and time.type == "DURATION":
            hours = time.value.startswith("PT")  # what is looked back for reaches into one day more
            if days := days_of_stretch(time.value):
                return n, max(days - hours, 1)
    return None


def to_come(when: When, published: Published | None) -> bool:
    """Whether its last day is not yet over: "the truce **ends on Friday**"."""
    return published is not None and (when.until or "") > published.value[:10] and when.basis == "stated"


def deadline_for(senses: Senses, i: int) -> int | None:
    """The deadline that is one for the deed: "**the deadline** for the withdrawal", "**an ultimatum** to leave"."""
    analysis, above = senses.analysis, senses.analysis.tokens[i].head
    if above < 0:
        return None
    if not predicate_words().deadlines.isdisjoint(senses.lemmas(above)):
        at_it = analysis.deprel(i) != "nmod" or preposition(analysis, i) == "for"
        return above if at_it else None  # no "deadline **over the attack**"
    if analysis.deprel(i) not in COMPLEMENTS:
        return None
    # "Set a deadline **for them to leave**", of a clause that hangs on the verb, or on the day that it is.
    setting = analysis.tokens[above].upos != "VERB" or "THREATEN" in senses.lexicon.types(senses.lemmas(above)[-1])
    beside = (k for k in analysis.dependents(above, "obj", "nsubj") if k < i and setting)
    return next((k for k in beside if not predicate_words().deadlines.isdisjoint(senses.lemmas(k))), None)


def _counted_from(telling: Telling, time: Time) -> str | None:
    """The end of a stretch of days counted from when it is told."""
    days = days_of_stretch(time.value) if time.type == "DURATION" else 0
    if not days or not telling.end:
        return None
    hours = time.value.startswith("PT")  # what is looked back for reaches into one day more
    return (date.fromisoformat(telling.end[:10]) + timedelta(days=max(days - hours, 1))).isoformat()
