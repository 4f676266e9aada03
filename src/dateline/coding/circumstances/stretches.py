"""Stretches of time without a date: those that reach up to the telling, and those counted from another deed."""

import re
from collections.abc import Sequence
from functools import cache
from math import ceil

from dateline.coding.circumstances.bounds import owns, word_before
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.intervals import DAYS, duration_of, leaves_its_year_untold
from dateline.coding.timex.tokens import lexicon
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.voice import is_passive
from dateline.model.time import Time

_REACHING_BACK = 12
"""Hours before a report that are likely in part of the day before."""
_LONGEST = 3650
"""Days that a stretch up to the telling is looked back for."""
_LATELY = 30
"""Days in which something was done, told without a date, that are those up to the telling."""
_BEFORE_NOUNS = frozenset({"amod", "compound", "nummod", "nmod"})
"""How a stretch hangs on what is as long as that: "a **three-month** truce"."""
_OF_ANOTHER = frozenset({"after", "before", "of", "into", "since", "from"})
"""Words after a stretch of time that count it from another deed."""
_IN_WHICH = frozenset({"in", "during", "over", "throughout", "within"})
"""Words before something that goes on while the rest is done: "has killed ten **in** a two-week operation"."""


def up_to_now(senses: Senses, time: Time, clauses: Sequence[int], base: int) -> bool:
    """Whether a stretch of time reaches up to the telling: "has been besieged for 18 months", "in the past week".

    It hangs on `base`, one of the `clauses`, the first of which is what is dated: "will begin **in 30 days**, once it
    has been examined" looks ahead.
    """
    if time.type != "DURATION":
        return False
    analysis = senses.analysis
    inside = analysis.tokens_in((time.start, time.end))
    near = {analysis.lower(j) for j in range(max(inside.start - 2, 0), inside.stop)}
    if _of_a_thing(senses, inside):
        return False
    if near & {"after", "before", "until", "later", "next", "within"} or _follows(senses, time) in _OF_ANOTHER:
        return False
    lately = near & {"last", "past", "previous", "recent"}
    if lately or (not _of_what_is_done(senses, inside, clauses[0]) and any(perfect(senses, i) for i in clauses)):
        return not any(analysis.tokens[j].xpos == "MD" for j in analysis.dependents(base, "aux"))
    # "Seized three towns **in less than a week**".
    head = next((analysis.tokens[j].head for j in inside if analysis.tokens[j].head not in inside), -1)
    told = head in clauses and analysis.tokens[head].xpos == "VBD" and word_before(senses, time) == "in"
    return told and 0 < days_of_stretch(time.value) <= _LATELY and time.value[-1] != "H"


def _of_a_thing(senses: Senses, inside: range) -> bool:
    """Whether a stretch tells how long a thing lasts or how often it was: "fuel **for 20 days**", "third in a week"."""
    analysis = senses.analysis
    head = next((j for j in inside if analysis.tokens[j].head not in inside), -1)
    noun = analysis.tokens[head].head if head >= 0 and analysis.deprel(head) == "nmod" else -1
    if noun < 0 or analysis.tokens[noun].upos != "NOUN":
        return False
    again = analysis.tokens[noun].lemma == "time" and analysis.child(noun, "amod") is not None
    return again or analysis.tokens[noun].etype in ("substance", "object")


def _of_what_is_done(senses: Senses, inside: range, i: int) -> bool:
    """Whether a stretch stands before what somebody does, and is as long as that: "agreed to a **three-month** truce".

    "The **three-month** siege has killed ten" goes on up to the telling. So does that in which, or as part of which,
    `i` is done: "has killed ten **in** a two-week raid", "has ended a nine-month campaign **to seize** the capital".
    """
    analysis = senses.analysis
    head = next((j for j in inside if analysis.tokens[j].head not in inside), -1)
    noun = analysis.tokens[head].head if head >= 0 and analysis.deprel(head) in _BEFORE_NOUNS else -1
    if noun < inside.stop or analysis.tokens[noun].upos not in ("NOUN", "PROPN"):
        return False
    if any(analysis.lower(j) in _IN_WHICH for j in analysis.dependents(noun, "case")) or _part_of(senses, noun, i):
        return False
    done_to = analysis.deprel(noun) == "nsubj" and is_passive(analysis, analysis.tokens[noun].head)
    return done_to or analysis.deprel(noun) in ("obj", "iobj", "obl", "nmod", "xcomp")


def _part_of(senses: Senses, noun: int, i: int) -> bool:
    """Whether `i` is done as long as what `noun` names: "led a nine-month campaign **to seize** it", not "launched"."""
    verb = senses.analysis.tokens[senses.analysis.tokens[noun].head].lemma
    return noun in senses.analysis.ancestors(i) and verb not in lexicon().rules["anchors"]["yet_to_run"]


def is_repeated(senses: Senses, i: int, time: Time) -> bool:
    """Whether `i` is told of as done again and again: "**every Friday** they …", not "a **weekly** market".

    What somebody "is doing every day" is what goes on now.
    """
    analysis = senses.analysis
    inside = analysis.tokens_in((time.start, time.end))
    heads = [j for j in inside if analysis.tokens[j].head not in inside]
    going_on = analysis.tokens[i].xpos == "VBG"
    return time.type == "SET" and not going_on and any(analysis.deprel(j) in ("obl", "advmod") for j in heads)


def begun(senses: Senses, i: int, times: Sequence[Time], anchors: dict[int, list[int]]) -> int | None:
    """The day on which what goes on has begun, or will: "the offensive, **which began on Saturday**"."""
    analysis, rules = senses.analysis, lexicon().rules["anchors"]
    if analysis.tokens[i].upos != "NOUN":
        return None
    for j in analysis.dependents(i, "acl", "acl:relcl"):
        over = any(analysis.tokens[k].lemma in rules["ending"] for k in analysis.dependents(j, "conj"))
        if analysis.tokens[j].lemma in rules["beginning"] and not over:
            days = (n for n in anchors.get(j, ()) if times[n].type in ("DATE", "TIME") and times[n].begin is not None)
            return next(days, None)
    return None


def some_time_ago(senses: Senses, time: Time, clauses: Sequence[int]) -> bool:
    """Whether a time says that it was on no day of the report, and not on which: "a few months **ago**", "recently".

    The "recent" attack was so, who protests against a "recent" decree was not.
    """
    if time.value == "PAST_REF" and any(owns(senses, i, time) for i in clauses):
        return True
    vague = time.value == "PAST_REF" or (time.type == "DURATION" and time.begin is None)
    return vague and _vaguely().search(" ".join(senses.analysis.text[time.start : time.end].split())) is not None


@cache
def _vaguely() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon().rules['anchors']['vaguely']})$", re.IGNORECASE)


def _follows(senses: Senses, time: Time) -> str:
    """The word after a time."""
    after = senses.analysis.tokens_in((time.start, time.end)).stop
    return senses.analysis.lower(after) if after < len(senses.analysis.tokens) else ""


def _is_later(senses: Senses, time: Time) -> bool:
    return senses.analysis.text[time.start : time.end].lower().endswith(("later", "after", "afterwards", "afterward"))


def of_another(senses: Senses, times: Sequence[Time], indices: Sequence[int], i: int) -> bool:
    """Whether it is dated by a deed whose day is not told: "within days of the coup", "on the eve of the vote"."""
    counted = (times[n] for n in indices if times[n].type == "DURATION" and not times[n].value.startswith("PT"))
    if any(_follows(senses, time) in _OF_ANOTHER or _is_later(senses, time) for time in counted):
        return True
    if any(times[n].type == "DATE" and leaves_its_year_untold(times[n].value) for n in indices):
        return True  # "the following day", of a day that nothing tells
    first = senses.analysis.tokens[i].head if senses.analysis.deprel(i) == "conj" else i
    if _in_a_past_war(senses, i) or _in_a_past_war(senses, first):
        return True
    nouns = lexicon().rules["anchors"]["of_another"]
    phrases = (j for _, j in obliques(senses.analysis, i) if senses.lemmas(j)[-1] in nouns)
    return any(True for j in phrases for _ in obliques(senses.analysis, j))


def _in_a_past_war(senses: Senses, i: int) -> bool:
    """Whether it was done in a war that is long over: "was bombed **in World War II**"."""
    wars, text = lexicon().rules["anchors"]["past_wars"], senses.analysis.text
    for prep, j in obliques(senses.analysis, i):
        below = senses.analysis.subtree(j)
        phrase = " ".join(text[senses.analysis.tokens[below[0]].start : senses.analysis.tokens[below[-1]].end].split())
        if prep in ("in", "during", "before", "after") and any(war in phrase for war in wars):
            return True
    return False


def days_of_stretch(value: str) -> int:
    """The days of a TIMEX3 duration such as P4D, P1W or PT72H; 0 for what is no plain number of days."""
    number, unit = duration_of(value) or (0, "")
    if unit == "H":
        # Nobody knows at what hour a report came out: its last 24 hours reach into the day before.
        return min(ceil(number / 24) + (number >= _REACHING_BACK), _LONGEST)
    return min(number * DAYS[unit], _LONGEST) if unit in ("D", "W", "M") else 0


def perfect(senses: Senses, i: int) -> bool:
    """Whether verb `i` is in the perfect: "have besieged", "have seized the port and **killed** the guards"."""
    analysis = senses.analysis
    while not _has_own_tense(senses, i) and analysis.deprel(i) == "conj":
        i = analysis.tokens[i].head
    return any(analysis.tokens[j].lemma == "have" for j in analysis.dependents(i, "aux"))


def has_done(senses: Senses, i: int) -> bool:
    """Whether it is told in the perfect what a deed did, which was on no day told: "**an attack** has killed ten".

    A war that has killed thousands goes on.
    """
    analysis, verb = senses.analysis, senses.analysis.tokens[i].head
    goes_on = analysis.tokens[i].lemma in lexicon().rules["anchors"]["lasting_deeds"]
    if goes_on or analysis.tokens[i].upos != "NOUN" or analysis.tokens[i].deprel != "nsubj" or verb < 0:
        return False
    return analysis.tokens[verb].upos == "VERB" and perfect(senses, verb)


def _has_own_tense(senses: Senses, i: int) -> bool:
    """Whether a verb does not go on in the tense of the one before it: "has fled and **is being hunted**"."""
    analysis = senses.analysis
    own = analysis.child(i, "aux", "cop", "nsubj", "nsubj:pass", "expl", "csubj") is not None
    return own or analysis.tokens[i].xpos not in ("VBN", "VBD")
