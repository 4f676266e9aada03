"""What the words before a time make of it: since, by, until, from … to; and which times of a clause are of its day."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import structs

from dateline.coding.circumstances.compared import only_compared
from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.predicates.lasting import extending
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.coding.trees.obliques import preposition
from dateline.model.claim import INTENDED, Modality
from dateline.model.document import Published
from dateline.model.time import Time, When

_RANGES = (["between", "and"], ["from", "to"], ["from", "until"], ["from", "till"], ["from", "through"])
OLD = timedelta(days=365)
_BESIDE = len(" ending on at ")
"""Characters between a stretch and the time that tells its end."""
_OWNING = ("nmod:poss", "compound", "amod", "nummod")
_AND = ([","], ["and"], [",", "and"], ["or"])
"""What stands between the days of a list."""
_RANKED = 9
"""Words from "the deadliest" to the day after "since"."""
_AGAIN = frozenset({"again", "on", "in", "at", "then"})
_ON = (["and"], ["to"], ["-"], ["–"], ["into"])
"""What joins one day, or month, with the next."""


def of_the_day(times: Sequence[Time], indices: Sequence[int]) -> list[int]:
    """The times of a clause without the hours of other days than it names: "a curfew from 9 p.m. was imposed on
    Thursday"."""
    days = [times[n] for n in indices if times[n].type == "DATE"]
    return [
        n
        for n in indices
        if not days
        or times[n].type == "DATE"
        or any(_within(times[n], day) or _leads_into(times[n], day) for day in days)
    ]


def _leads_into(night: Time, day: Time) -> bool:
    """ "Overnight into Sunday", "on Saturday night into Sunday"."""
    near = night.end < day.start <= night.end + len(" into the ")
    return near and (night.begin or "") < (day.begin or "") < (night.until or "")


def told_by(times: Sequence[Time], indices: Sequence[int]) -> list[int]:
    """The times of a clause, each replaced by the stretch before it whose end or whole it tells.

    "The 48 hours to 6 p.m. on 3 March", "the first three months of 2023", "for three days from 5 March".
    """
    out = []
    for n in indices:
        before = times[n - 1] if n else None
        beside = before is not None and before.type == "DURATION" and times[n].start - before.end <= _BESIDE
        out.append(n - 1 if before is not None and beside and _tells(times[n], before) else n)
    return out


def is_dated(times: Sequence[Time], n: int) -> bool:
    """Whether this is a time, or a stretch whose end or whole the time after it tells: "the week ending 8 March"."""
    if times[n].type != "DURATION":
        return times[n].type in ("DATE", "TIME")
    return n + 1 < len(times) and told_by(times, [n + 1]) == [n]


def _tells(time: Time, stretch: Time) -> bool:
    if stretch.begin is None or stretch.until is None or time.begin is None or time.until is None:
        return False
    return stretch.until == time.until or time.begin <= stretch.begin < time.until


def _within(hour: Time, day: Time) -> bool:
    return day.until is None or (day.begin or "") <= (hour.begin or "")[:10] < day.until


def from_to(senses: Senses, times: Sequence[Time], indices: Sequence[int]) -> tuple[int, int] | None:
    """The two ends of "between mid-March and late April", "from Monday to Wednesday", "the night of 3-4 May"."""
    if (listed := _listed(senses, times, indices)) is not None:
        return listed
    for n, m in pairwise(indices):
        first, last = (senses.analysis.tokens_in((times[k].start, times[k].end)) for k in (n, m))
        between = [senses.analysis.lower(j) for j in range(first.stop, last.start)]
        begin, until = times[n].begin, times[m].until
        range_ = [word_before(senses, times[n]), *between] in _RANGES and (begin or "") < (until or "")
        if range_ or (between in _ON and begin and times[n].until == times[m].begin):
            return n, m
    return None


def _listed(senses: Senses, times: Sequence[Time], indices: Sequence[int]) -> tuple[int, int] | None:
    """The first and the last of "1, 3 and 7 March", "in 2012 and 2016"."""
    if len(indices) > 2 and all(_within(times[n], times[indices[0]]) for n in indices[1:]):
        indices = indices[1:]  # "twice this month, on 2 and 9 June"
    if len(indices) < 2 or any(times[n].type != "DATE" for n in indices):
        return None
    for n, m in pairwise(indices):
        first, last = (senses.analysis.tokens_in((times[k].start, times[k].end)) for k in (n, m))
        between = [senses.analysis.lower(j) for j in range(first.stop, last.start)]
        between = [word for word in between if word not in _AGAIN]
        if between not in _AND or not (times[n].begin or "") < (times[m].begin or ""):
            return None
        if len(times[n].value) != len(times[m].value):
            return None
    return indices[0], indices[-1]


def within_telling(when: When, published: Published | None, modality: Modality) -> When:
    """ "Have killed 300 people this year" is up to now, "will vote later this month" from now on."""
    if published is None or when.basis != "stated" or when.begin is None or when.until is None:
        return when
    if "T" in when.begin + when.until:
        return when
    day = date.fromisoformat(published.value[:10])
    after = (day + timedelta(days=1)).isoformat()
    if modality == "actual" and when.begin > after:
        return structs.replace(when, begin=None, until=after)  # "the war will end in May"
    if modality == "actual" and when.begin <= day.isoformat() and when.until > after:
        return structs.replace(when, until=after)
    if modality in INTENDED and when.begin < day.isoformat() < when.until:
        return structs.replace(when, begin=day.isoformat())
    return when


def is_background(when: When, published: Published | None) -> bool:
    """Whether it lies more than a year before the report: history told for context."""
    if published is None or when.until is None or when.basis == "published":
        return False
    try:
        return date.fromisoformat(when.until[:10]) + OLD < date.fromisoformat(published.value[:10])
    except ValueError:
        return False


def word_before(senses: Senses, time: Time) -> str:
    """The word that stands before a time, or before "the second week of" it: "by", "since"; "as of" is one."""
    analysis = senses.analysis
    first = analysis.tokens_in((time.start, time.end)).start
    words = [analysis.lower(j) for j in range(max(first - 5, 0), first)]
    if words[-1:] == ["of"] and words[-2:] != ["as", "of"]:
        at = next((at for at in reversed(range(len(words))) if words[at] == "the"), 0)
        words = words[:at]
    if words[-3:] in (["no", "later", "than"], ["not", "later", "than"]):
        return "as of"
    return "as of" if words[-2:] == ["as", "of"] else words[-1] if words else ""


def day_told(senses: Senses, time: Time) -> str | None:
    """The day that an hour is told with: "before dawn **on Friday**" was on Friday, "before May" at any time."""
    told = len(senses.analysis.tokens_in((time.start, time.end))) > 1
    return time.value[:10] if told and time.type == "TIME" and time.value[:4].isdigit() else None


def since_deed(senses: Senses, i: int, time: Time) -> bool:
    """Whether a time is the day of a deed since which `i` goes on: "**since** the attack on April 22"."""
    analysis = senses.analysis
    inside = analysis.tokens_in((time.start, time.end))
    above = next((analysis.tokens[j].head for j in inside if analysis.tokens[j].head not in inside), -1)
    return above not in (-1, i) and analysis.tokens[above].upos == "NOUN" and preposition(analysis, above) == "since"


def owns(senses: Senses, i: int, time: Time) -> bool:
    """Whether a time stands before noun `i` and tells when that was: "the first since **last year's attacks**"."""
    analysis = senses.analysis
    inside = analysis.tokens_in((time.start, time.end))
    return any(analysis.tokens[j].head == i and analysis.tokens[j].deprel in _OWNING for j in inside if j < i)


def until_then(senses: Senses, time: Time) -> bool:
    """Whether a time is the end of what lasts: "closed **until Friday**", "extended it **to 18 February**"."""
    analysis, before = senses.analysis, word_before(senses, time)
    if before != "to":
        return before in ("until", "till")
    inside = analysis.tokens_in((time.start, time.end))
    return any(extending(analysis, analysis.tokens[j].head) for j in inside if analysis.tokens[j].head not in inside)


def no_day(senses: Senses, times: Sequence[Time], n: int) -> bool:
    """Whether a time is not when it happened but how long it lasts or how rare it is.

    "Closed until Friday", "suspended until 2028"; "bombed for the first time since 2016", "the worst raid since May".
    """
    analysis, time = senses.analysis, times[n]
    if only_compared(analysis, time) or analysis.text[time.start : time.end] in lexicon().rules["anchors"]["in_titles"]:
        return True
    before = word_before(senses, time)
    if until_then(senses, time):
        if before == "to":
            return True
        earlier = times[n - 1] if n else None
        near = earlier is not None and time.start - earlier.end <= _BESIDE
        return earlier is None or not near or word_before(senses, earlier) != "from"
    first = analysis.tokens_in((time.start, time.end)).start
    rank = (j for j in range(max(first - _RANKED, 0), first - 1))
    rank = (j for j in rank if analysis.lower(j - 1) != "at")  # "at least 30 since May" were counted, and not ranked
    return before == "since" and any(
        analysis.tokens[j].xpos in ("JJS", "RBS") or analysis.lower(j) in modality_rules().ranks.words for j in rank
    )
