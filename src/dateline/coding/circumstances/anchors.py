"""Which predicate or verb a time hangs on: the clause that it dates, and not a thing that it only names."""

import re
from collections.abc import Mapping, Sequence

from dateline.coding.circumstances.identifying import names_a_thing
from dateline.coding.predicates.senses import Senses
from dateline.coding.timex.tokens import lexicon
from dateline.coding.trees.obliques import preposition
from dateline.language.analysis import Analysis
from dateline.model.codes import VIOLENT
from dateline.model.document import Published
from dateline.model.time import Time

_STAMPED = 60
"""Characters before an hour that tell it for the one at which an entry was written."""
_BEHIND = 2
"""Tokens from the last of a phrase to a time behind it, with the preposition of that."""


def anchored(
    senses: Senses, times: Sequence[Time], predicates: frozenset[int], published: Published | None = None
) -> dict[int, list[int]]:
    """For each predicate or verb the times that hang on it with no other predicate between."""
    analysis = senses.analysis
    out: dict[int, list[int]] = {}
    for n, time in enumerate(times):
        if _is_stamp(analysis, time):
            continue
        inside = analysis.tokens_in((time.start, time.end))
        heads = [i for i in inside if analysis.tokens[i].head not in inside]
        if heads and (deed := _year_of_a_deed(senses, time, heads[0])) is not None:
            out.setdefault(deed, []).append(n)
            continue
        far = heads and re.fullmatch(r"\d{4}(-\d{2})?", time.value)  # on Monday he may have been arrested
        if far and (charged := _charged_deed(senses, heads[0])) is not None:
            out.setdefault(charged, []).append(n)
            continue
        if not heads or names_a_thing(senses, time, heads[0], predicates) or _of_another(analysis, heads[0]):
            continue
        i, others = heads[0], False
        while True:
            others = others or (analysis.lower(i) == "those" and i < heads[0])
            above = analysis.tokens[i].head
            if above < 0:
                break
            if analysis.tokens[i].deprel == "acl:relcl" and analysis.child(i, "cop") is not None:
                break  # "Roe, **who was an architect** of it in 2007, supports a larger role"
            i = above
            if _ends_a_stretch(analysis, i, times):
                continue
            if i in predicates or analysis.tokens[i].upos in ("VERB", "AUX"):
                break
        if _of_a_trial(senses, heads[0], i):
            continue
        if others:
            continue  # "condemned the attacks in Paris, including **those** in Sousse on 25 June"
        told = _after_colon(analysis, i) if i == heads[0] else ()
        for at in told or (_blamed(analysis, i, heads[0]),):
            out.setdefault(at, []).append(n)
    for n, verb, deed in _of_the_deed_itself(senses, times, out, predicates):
        out[verb].remove(n)
        out.setdefault(deed, []).append(n)
    if published is not None:
        for verb, at in _of_what_led_to(analysis, times, out, published.value[:10]):
            out.setdefault(at, []).extend(out[verb])
    return out


def _is_stamp(analysis: Analysis, time: Time) -> bool:
    """Whether an hour is that at which an entry was written: "(all times local): **6:40 p.m.** Police have …"."""
    before = analysis.text[max(0, time.start - _STAMPED) : time.start]
    return time.type == "TIME" and re.search(lexicon().rules["anchors"]["stamped"], before) is not None


def _of_the_deed_itself(
    senses: Senses, times: Sequence[Time], anchors: Mapping[int, Sequence[int]], predicates: frozenset[int]
) -> list[tuple[int, int, int]]:
    """Second days of verbs, each with the deed right before it that it is of: "on Tuesday condemned **the attack** on
    Goma **on Monday**"."""
    analysis, out = senses.analysis, []
    for verb, told in anchors.items():
        days = sorted(
            (n for n in told if times[n].type in ("DATE", "TIME") and times[n].begin), key=lambda n: times[n].start
        )
        if len(days) < 2 or analysis.tokens[verb].upos != "VERB":
            continue
        first, last = (analysis.tokens_in((times[n].start, times[n].end)) for n in (days[0], days[-1]))
        for j in analysis.dependents(verb, "obj", "obl", "xcomp"):
            below = analysis.subtree(j)
            doing = analysis.tokens[j].xpos == "VBG"  # "denied **attacking** Goma on Monday"
            deed = next((k for k in below if k in predicates and (doing or analysis.tokens[k].etype == "event")), None)
            apart = first.stop <= below[0] and below[-1] < last.start <= below[-1] + _BEHIND
            if deed is not None and apart and (doing or analysis.tokens[deed].upos == "NOUN"):
                out.append((days[-1], verb, deed))
                break
    return out


def _of_a_trial(senses: Senses, i: int, deed: int) -> bool:
    """Whether a time is of the day in court and not of the deed: "used to **kill** him, at the **2013 trial**"."""
    types = senses.lexicon.types(senses.lemmas(deed)[-1])
    between = (j for j in (i, *senses.analysis.ancestors(i)) if j > deed)
    in_court = senses.lexicon.classes["proceedings"]
    return not types.isdisjoint(VIOLENT) and any(not in_court.isdisjoint(senses.lemmas(j)) for j in between)


def _of_what_led_to(
    analysis: Analysis, times: Sequence[Time], anchors: Mapping[int, Sequence[int]], today: str
) -> list[tuple[int, int]]:
    """Infinitives with a day that was over, each with the undated verb that it tells the day of.

    "**Vetoed** a bill to allow it in 2003", "**began** an operation to isolate the town on Nov. 5".
    """
    out = []
    for verb, told in anchors.items():
        if analysis.tokens[verb].xpos != "VB" or analysis.deprel(verb) not in ("acl", "advcl", "xcomp"):
            continue
        to = any(analysis.lower(j) == "to" for j in analysis.dependents(verb, "mark"))
        over = all(times[n].type in ("DATE", "TIME") and (times[n].until or "9999") <= today for n in told)
        above = next((j for j in analysis.ancestors(verb) if analysis.tokens[j].upos == "VERB"), -1)
        if to and over and above >= 0 and analysis.tokens[above].xpos == "VBD" and above not in anchors:
            out.append((verb, above))
    return out


def _ends_a_stretch(analysis: Analysis, verb: int, times: Sequence[Time]) -> bool:
    """Whether a verb only tells until when a stretch is counted: "in the six months **ended** June 30"."""
    if analysis.tokens[verb].lemma != "end" or analysis.deprel(verb) not in ("advcl", "acl"):
        return False
    spans = [analysis.tokens_in((time.start, time.end)) for time in times if time.type == "DURATION"]
    noun = analysis.tokens[verb].head if analysis.deprel(verb) == "acl" else analysis.child(verb, "nsubj")
    return noun is not None and any(noun in span for span in spans)


def _charged_deed(senses: Senses, time: int) -> int | None:
    """The deed that a time right behind it is of: "a woman accused of **killing** her daughter, Ann, in June 2007".

    Trees hang it on whatever is told of her.
    """
    analysis = senses.analysis
    before = analysis.subtree(time)[0] - 1
    before -= analysis.surface(before) == ","
    charging = senses.lexicon.classes["punishing"] | {"accuse", "suspect"}
    for j in (k for k in (before, *analysis.ancestors(before)) if analysis.tokens[k].xpos == "VBG" and k >= 0):
        charge = analysis.tokens[j].head
        if charge < 0 or analysis.deprel(charge) != "acl" or charging.isdisjoint(senses.lemmas(charge)):
            continue
        return j if analysis.tokens[time].head not in analysis.subtree(charge) else None
    return None


def _year_of_a_deed(senses: Senses, time: Time, i: int) -> int | None:
    """The strike with a year before it, where it is told what it did: "the **2004** raids, which killed ten"."""
    analysis, noun = senses.analysis, senses.analysis.tokens[i].head
    if noun <= i or not re.fullmatch(r"\d{4}", time.value) or "strike" not in senses.classes(noun):
        return None
    told = any(analysis.tokens[j].deprel == "acl:relcl" for j in analysis.dependents(noun, "acl"))
    return noun if told else None


def _after_colon(analysis: Analysis, i: int) -> tuple[int, ...]:
    """What is told of a date that stands by itself before a colon: "**11 April:** the army topples the president"."""
    return tuple(j for j in analysis.dependents(i, "parataxis") if j > i and _colon_before(analysis, j))


def _colon_before(analysis: Analysis, j: int) -> bool:
    first = analysis.subtree(j)[0]
    return ":" in (analysis.surface(first), analysis.surface(first - 1))


def _of_another(analysis: Analysis, i: int) -> bool:
    """Whether a time is of an event that is only compared: "recalls **that of** Litvinenko in 2006"."""
    verb = analysis.tokens[i].head
    for j in analysis.dependents(verb, "obj", "obl") if verb >= 0 else ():
        compared = analysis.lower(j) in ("that", "those") and j < i and analysis.child(j, "nmod") is not None
        if compared and all(analysis.tokens[k].upos != "VERB" for k in range(j, i)):
            return True
    return False


def _blamed(analysis: Analysis, verb: int, time: int) -> int:
    """The deed before the time that stands behind it: "accused soldiers of killing villagers in February".

    So is "since" of what was done that others count: "put the number of those **killed** by them since May at ten".
    """
    counted = analysis.child(verb, "obj") if preposition(analysis, time) == "since" and verb < time else None
    for j in analysis.subtree(counted) if counted is not None else ():
        if analysis.tokens[j].xpos == "VBN" and analysis.deprel(j) == "acl" and j < time:
            return j
    for j in analysis.dependents(verb, "advcl", "acl", "xcomp"):
        marks = {analysis.lower(k) for k in analysis.dependents(j, "mark", "case")}
        if analysis.tokens[j].xpos == "VBG" and marks & {"of", "for"} and verb < j < time:
            return j
    return verb
