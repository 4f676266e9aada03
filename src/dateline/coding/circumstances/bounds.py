"""What the words before a time make of it: since, by, until, from … to; and which times of a clause are of its day."""

from collections.abc import Sequence
from itertools import pairwise

from dateline.coding.predicates.senses import Senses
from dateline.model.time import Time

_RANGES = (["between", "and"], ["from", "to"], ["from", "until"], ["from", "till"], ["from", "through"])
_ON = (["and"], ["to"], ["-"], ["–"], ["into"])
"""What joins one day, or month, with the next."""


def of_the_day(times: Sequence[Time], indices: Sequence[int]) -> list[int]:
    """The times of a clause without the hours of other days than it names: "a curfew from 9 p.m. was imposed on
    Thursday"."""
    days = [times[n] for n in indices if times[n].type == "DATE"]
    return [n for n in indices if not days or times[n].type == "DATE" or any(_within(times[n], day) for day in days)]


def _within(hour: Time, day: Time) -> bool:
    return day.until is None or (day.begin or "") <= (hour.begin or "")[:10] < day.until


def from_to(senses: Senses, times: Sequence[Time], indices: Sequence[int]) -> tuple[int, int] | None:
    """The two ends of "between mid-March and late April", "from Monday to Wednesday", "the night of 3-4 May"."""
    for n, m in pairwise(indices):
        first, last = (senses.analysis.tokens_in((times[k].start, times[k].end)) for k in (n, m))
        between = [senses.analysis.lower(j) for j in range(first.stop, last.start)]
        begin, until = times[n].begin, times[m].until
        range_ = [word_before(senses, times[n]), *between] in _RANGES and (begin or "") < (until or "")
        if range_ or (between in _ON and begin and times[n].until == times[m].begin):
            return n, m
    return None


def word_before(senses: Senses, time: Time) -> str:
    """The word that stands before a time, or before "the second week of" it: "by", "since"; "as of" is one."""
    analysis = senses.analysis
    first = analysis.tokens_in((time.start, time.end)).start
    words = [analysis.lower(j) for j in range(max(first - 5, 0), first)]
    if words[-1:] == ["of"] and words[-2:] != ["as", "of"]:
        at = next((at for at in reversed(range(len(words))) if words[at] == "the"), 0)
        words = words[:at]
    return "as of" if words[-2:] == ["as", "of"] else words[-1] if words else ""


def no_day(senses: Senses, time: Time) -> bool:
    """Whether a time is not when it happened but how long it lasts or how rare it is.

    "Closed until Friday", "suspended until 2028"; "bombed for the first time since 2016", "the worst raid since May".
    """
    analysis, before = senses.analysis, word_before(senses, time)
    if before in ("until", "till"):
        return True
    first = analysis.tokens_in((time.start, time.end)).start
    rank = (j for j in range(max(first - 6, 0), first - 1))
    return before == "since" and any(
        analysis.tokens[j].xpos in ("JJS", "RBS") or analysis.lower(j) in ("first", "last") for j in rank
    )
