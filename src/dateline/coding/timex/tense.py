"""Which way the clause around a time looks, back or ahead: by its tense, its verb, or the words near it."""

import re
from functools import cache

from dateline.coding.timex.lying_ahead import binds, demands, disposed_of, lies_ahead, to_be_done, what_future
from dateline.coding.timex.planned_for import planned_for
from dateline.coding.timex.reference import Direction
from dateline.coding.timex.tokens import lexicon, tense_words
from dateline.coding.timex.was_to import came_otherwise, was_once_planned, was_to
from dateline.coding.trees.stand_ins import singled_out
from dateline.language.analysis import Analysis

_FUTURE_TAGS = frozenset({"MD"})
_PAST_TAGS = frozenset({"VBD"})
_CARRIERS = frozenset({"on", "late", "early", "earlier", "later", "until", "till", "here", "last", "in", "at"})
_ABOUT = frozenset({"about", "for", "of"})
_BOUND = re.compile(
    r"(?i)\b(until|till|by|before|through|effective)\s+"
    r"(?:(?:early|late|at least|noon|midnight|on|\d{1,2}(?::\d\d)?|[ap]\.?m\.?|[A-Z]{1,2}[SD]?T)[\s,]+)*\Z"
)
"""What bounds a stretch, before the expression that ends it: "until 9 a.m. EST" Tuesday."""
_SINCE = re.compile(r"(?i)\bsince\s+(?:(?:about|around|at least|early|late|mid|last|the|on)[\s-]+){0,2}\Z")
"""What has begun with the expression behind it: however near a coming April is, "since April" is the one that was."""
_LAST = re.compile(r"(?i)\b(?:last|(?:this|the) past)\s+\Z")
"""What tells of the one just over, before a day with its month: "was freed **last** 29 March"."""
_HOURS = frozenset({"daypart", "fixedclock"})
_VERBS = frozenset({"VERB", "AUX"})
_WORD = re.compile(r"[\w'’]+")
_STOP = re.compile(r"[.!?;]\s|\n\s*\n|[“”\"]")


@cache
def _cues() -> dict[str, Direction]:
    tense = lexicon().rules["tense"]
    return dict.fromkeys(tense["future"], "future") | dict.fromkeys(tense["past"], "past")


def direction(analysis: Analysis | None, text: str, start: int, end: int) -> Direction:
    """Which way the clause around `text[start:end]` looks: by its governing verb, or by the words near it."""
    if counted_since(text, start) or _LAST.search(text, max(0, start - 12), start):
        return "over"
    bound = _BOUND.search(text, max(0, start - 40), start)
    word = bound[1].lower() if bound else ""
    if analysis is not None and (i := analysis.token_at(start)) is not None:
        found = planned_for(analysis, i) or _by_tree(analysis, i, end, word)
        if found == "past" and word in ("through", "effective"):
            return "unknown"  # "a credit line through January", said to have been given
        if found is not None:
            return found
    return _by_words(text, start, end)


def counted_since(text: str, start: int) -> bool:
    """Whether what is told is told from the expression at `start` on: "since April"."""
    return _SINCE.search(text, max(0, start - 24), start) is not None


def _by_tree(analysis: Analysis, i: int, end: int, bound: str) -> Direction | None:
    """By the tree; None where no verb governs the expression. `bound` is the "until" or "by" that it closes."""
    tokens = analysis.tokens
    if i and analysis.lower(i - 1) == "to" and any(_is_put_off(analysis, j) for j in analysis.ancestors(i)):
        return "future"  # "postponed from May to September"
    until, due, for_ = bound in ("until", "till"), bound == "by", analysis.lower(i - 1) == "for" if i else False
    before = i - 1
    while before >= 0 and i - before < 3 and analysis.lower(before) in _CARRIERS:
        before -= 1
    # "officials said Friday that …": the verb just before is the one, wherever the tree hangs the day.
    if before >= 0 and (tokens[before].xpos in ("VBD", "VBN") or analysis.lower(before) == "saying"):
        if _plans(analysis, before) and tokens[i].deprel != "nmod:poss":
            return what_future(analysis, i, before)  # "has scheduled for Friday", "is expected on Friday"
        if tokens[before].xpos == "VBN" and tokens[i].deprel != "nmod:poss" and _lies_ahead(analysis, before):
            return what_future(analysis, i, before)  # "will be held on Friday"
        if not _is_so(analysis, before):
            return _until(analysis, before) if until else "over" if _over(analysis, i, before) else "past"
    while i < tokens[i].head and tokens[tokens[i].head].end <= end:
        i = tokens[i].head
    head = tokens[i].head
    # "Tuesday's declaration" was made; "Sunday's election" may be to come.
    if tokens[i].deprel == "nmod:poss" and head >= 0 and analysis.lower(head) not in tense_words("ahead"):
        return "past"
    for steps, j in enumerate(analysis.ancestors(i)):
        if tokens[j].upos not in _VERBS and analysis.child(j, "cop") is None:
            continue
        found = _tense_of(analysis, j)
        if found == "future" and not due and _came_about(analysis, j):
            found = "past"
        if found == "future" and (_is_first_to(analysis, j) or disposed_of(analysis, i, j)):
            continue
        if found == "future" and tokens[i].deprel == "compound" and not _has_its_day(analysis, head):
            return "unknown"  # "fled to make the November trip": the thing has its own month
        if found == "future" and was_once_planned(analysis, j):
            return "past"
        if found == "past" and steps == 0 and j < i and _plans(analysis, j):
            return "future"
        if found == "past" and j < i and (steps == 0 or head in analysis.children[j]) and _calls_for(analysis, j, i):
            return "future"
        if found == "past" and (due or until or bound == "before") and demands(analysis, j, i):
            return "ahead"  # "ordered the withdrawal by Friday"
        if found == "unknown" and (due or (for_ and binds(analysis, j, i))):
            return "ahead"  # "is set for 3 March", "demanded that they leave by Friday": it has not been done
        if found == "past" and until:
            return _until(analysis, j)
        if found == "unknown" and tokens[j].xpos in ("VBZ", "VBP") and (until or _is_timetabled(analysis, j)):
            return "future"  # "the ban lasts until Friday", "talks begin on Friday"
        if found == "future":
            return "ahead" if lies_ahead(analysis, i, j, bound=due) else "future"
        if found != "unknown" or steps > 3 or tokens[j].xpos in ("VBZ", "VBP"):
            return "over" if found == "past" and _over(analysis, i, j) else found
    return None


def _came_about(analysis: Analysis, verb: int) -> bool:
    """Whether it is told that something was done or was not: "**managed** to seize it on Friday", "failed to"."""
    above = analysis.tokens[verb].head
    if above < 0 or analysis.deprel(verb) != "xcomp":
        return False
    token = analysis.tokens[above]
    of_it = token.lemma in tense_words("come_about") or (token.lemma == "have" and token.xpos == "VBD")  # "had to go"
    if of_it and analysis.deprel(above) == "xcomp" and _tense_of(analysis, above) == "unknown":
        above = analysis.tokens[above].head  # "**felt** compelled to go"
    return of_it and _tense_of(analysis, above) == "past"


def _has_its_day(analysis: Analysis, i: int) -> bool:
    """Whether a noun with a day before it is of the day that the verb looks to: "Sunday's election", "Friday noon"."""
    classes = lexicon().words.get(analysis.lower(i), {})
    return analysis.lower(i) in tense_words("ahead") or not classes.keys().isdisjoint(_HOURS)


def _over(analysis: Analysis, time: int, verb: int) -> bool:
    """Whether a time hangs on the verb itself, and the verb tells what was done: "were seized **in January**"."""
    tokens = analysis.tokens
    prep = {analysis.lower(k) for k in analysis.dependents(time, "case")}
    if tokens[time].head != verb or not prep & {"in", "on"} or tokens[verb].deprel.startswith("acl:"):
        return False
    if any(analysis.lower(k) in _ABOUT for k in range(verb, time)):
        return False  # "told them of a cutback in September"
    auxiliaries = {tokens[k].xpos for k in analysis.dependents(verb, "aux", "aux:pass", "cop")}
    return "VBD" in auxiliaries or (tokens[verb].xpos == "VBD" and not auxiliaries)


def _plans(analysis: Analysis, verb: int) -> bool:
    """ "Has scheduled a hearing for Friday"; not "a march planned for Friday was called off", "came as planned"."""
    token = analysis.tokens[verb]
    if any(analysis.lower(k) == "as" for k in range(max(0, verb - 2), verb)):
        return False  # "began, as previously planned, on Saturday"
    return token.lemma.lower() in tense_words("planning") and not token.deprel.startswith(("acl", "advcl"))


def _calls_for(analysis: Analysis, verb: int, time: int) -> bool:
    """ "Called for a march on Sunday": what is called for lies ahead."""
    if analysis.tokens[verb].lemma.lower() not in tense_words("calling"):
        return False
    behind = (analysis.lower(j) for j in analysis.dependents(verb, "obl", "obj") if verb < j < time)
    return not tense_words("called_for").isdisjoint(behind)


def _lies_ahead(analysis: Analysis, verb: int) -> bool:
    """ "**Will** resume", "**is to** resume", "**were to** resume": of what lay ahead when it was told."""
    will = any(analysis.tokens[k].xpos in _FUTURE_TAGS for k in analysis.dependents(verb, "aux"))
    ahead = will or to_be_done(analysis, verb) or was_to(analysis, verb)
    return ahead and _tense_of(analysis, verb) == "future"


def _is_so(analysis: Analysis, verb: int) -> bool:
    """ "When she **is sentenced** in January": a participle in the present tense."""
    if analysis.tokens[verb].xpos != "VBN":
        return False
    auxiliaries = {analysis.tokens[k].xpos for k in analysis.dependents(verb, "aux", "aux:pass", "cop")}
    return bool(auxiliaries & {"VBZ", "VBP"}) and _tense_of(analysis, verb) == "unknown"


def _is_timetabled(analysis: Analysis, verb: int) -> bool:
    """Whether the present tense tells what is to come: "polls open on Sunday", "voters go to the polls on Friday"."""
    lemma = analysis.tokens[verb].lemma.lower()
    behind = (f"{lemma} {analysis.lower(k)}" for k in analysis.dependents(verb, "obj", "obl"))  # "takes effect"
    if not tense_words("timetabled").isdisjoint((lemma, *behind)):
        return True
    return any(analysis.lower(k) in tense_words("ahead") for k in analysis.dependents(verb, "obl"))


def _is_first_to(analysis: Analysis, verb: int) -> bool:
    """ "The first to join on Friday": an infinitive that tells what happened."""
    return analysis.tokens[verb].deprel.startswith("acl") and singled_out(analysis, analysis.tokens[verb].head)


def _until(analysis: Analysis, verb: int) -> Direction:
    """ "Waited until Monday" is over; "postponed until Monday" is to come."""
    lemma = analysis.tokens[verb].lemma.lower()
    return "future" if lemma in tense_words("put_off") or lemma in tense_words("until_to_come") else "past"


def _is_put_off(analysis: Analysis, verb: int) -> bool:
    return analysis.tokens[verb].upos in _VERBS and analysis.tokens[verb].lemma.lower() in tense_words("put_off")


def _tense_of(analysis: Analysis, verb: int) -> Direction:
    """The direction of one clause, from the tag of its verb and its auxiliaries."""
    tokens = analysis.tokens
    auxiliaries = [*analysis.dependents(verb, "aux", "cop"), verb]
    tags = {tokens[k].xpos for k in auxiliaries}
    lowers = {analysis.lower(k) for k in auxiliaries}
    if tags & _FUTURE_TAGS:
        if lowers & {"would", "could", "might", "may"} and "have" in lowers:
            return "past"
        return "unknown" if "could" in lowers else "future"
    if was_to(analysis, verb):
        return "past" if "have" in lowers or came_otherwise(analysis, verb) else "future"
    if tags & _PAST_TAGS or lowers & {"has", "have", "had", "’ve", "'ve"}:
        return "past"
    if any(analysis.lower(k) == "to" for k in analysis.dependents(verb, "mark")):
        return "future"
    if tokens[verb].xpos == "VBN" and tokens[verb].deprel.startswith("acl"):
        return "past"
    return "unknown"


def _by_words(text: str, start: int, end: int) -> Direction:
    cues = _cues()
    before = text[max(0, start - 90) : start]
    for stop in _STOP.finditer(before):
        before = before[stop.end() :] if stop.end() < len(before) else ""
        break
    words = ["" if word == "May" else word.lower() for word in _WORD.findall(before)]
    for i in range(len(words) - 1, -1, -1):
        if words[i] in cues or (words[i].endswith("ed") and len(words[i]) > 4):
            way = cues.get(words[i], "past")
            will = (
                way == "past"
                and tense_words("to_come") & set(words[max(0, i - 2) : i])
                and "have" not in words[:i][-2:]
            )
            return "future" if will else way
    after = _STOP.split(text[end : end + 70], maxsplit=1)[0]
    for word in _WORD.findall(after.lower()):
        if word in cues:
            return cues[word]
        if word.endswith("ed") and len(word) > 4:
            return "past"
    return "unknown"
