"""The day of what was done in an event that is named with its day: "the raid **on Saturday**, in which ten died"."""

from dateline.coding.circumstances.telling import Telling
from dateline.coding.trees.obliques import preposition
from dateline.model.time import Time, When

_IN = frozenset({"in", "during"})


def in_which(telling: Telling) -> When | None:
    """By the time of the event that a relative clause is about, where the clause has none of its own."""
    if telling.unreal:
        return None
    senses, analysis, i = telling.senses, telling.senses.analysis, telling.reading.predicate
    noun = analysis.tokens[i].head
    if analysis.tokens[i].deprel != "acl:relcl" or noun < 0 or not _takes_place_in(telling, i):
        return None
    between = range(noun + 1, analysis.subtree(i)[0])
    if any(analysis.tokens[j].upos in ("VERB", "AUX") for j in between):
        return None
    named = [n for n, time in enumerate(telling.times) if _dated(time) and _heads(telling, time) <= set(between)]
    if not named or analysis.tokens[noun].etype != "event" or senses.place_at.get(noun) is not None:
        return None
    first = telling.times[named[0]]
    return When(begin=first.begin, until=first.until, times=(named[0],), basis="stated")


def _takes_place_in(telling: Telling, i: int) -> bool:
    """Whether a clause tells what was done during the event: "**in which** ten died", "when ten died"."""
    analysis = telling.senses.analysis
    pronouns = (j for j in analysis.dependents(i, "obl") if analysis.lower(j) == "which")
    when = any(analysis.lower(j) == "when" for j in analysis.dependents(i, "advmod"))
    return when or any(preposition(analysis, j) in _IN for j in pronouns)


def _dated(time: Time) -> bool:
    return time.type in ("DATE", "TIME") and time.begin is not None and time.until is not None


def _heads(telling: Telling, time: Time) -> set[int]:
    return set(telling.senses.analysis.tokens_in((time.start, time.end)))
