"""What an expression is resolved against: the day of publication, the date the text last named, and tense."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from dateline.coding.timex.calendar import shifted
from dateline.coding.timex.intervals import days_of
from dateline.coding.timex.tokens import lexicon
from dateline.language.analysis import Analysis

Direction = Literal["past", "future", "unknown"]

_FUTURE_TAGS = frozenset({"MD"})
_PAST_TAGS = frozenset({"VBD"})
_CARRIERS = frozenset({"on", "late", "early", "earlier", "later", "until", "till", "here", "last", "in", "at"})
_FIRST_TO = frozenset({"first", "second", "third", "last", "latest", "only"})
_BOUND = re.compile(
    r"(?i)\b(until|till|by|through|effective)\s+(?:(?:early|late|at least|noon|midnight|the (?:start|end) of|"
    r"\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?|[A-Z]{1,2}[SD]?T|on|,)\s*)*$"
)
"""What bounds a stretch, before the expression that ends it: "until 9 a.m. EST" Tuesday."""
_VERBS = frozenset({"VERB", "AUX"})
_WORD = re.compile(r"[\w'’]+")
_STOP = re.compile(r"[.!?;]\s|\n\s*\n|[“”\"]")


@dataclass
class Reference:
    """The state of reading: moves on as the text names dates."""

    published: date | None
    narrative: bool
    """Tells history: bare dates lean on the date named last, not on the day of publication."""
    focus: date | None = None
    focus_unit: str = "D"
    quarter: str | None = None
    several: bool = False
    """Whether the results told are those of several quarters ("the first nine months")."""
    clock_day: date | None = None
    """The day named last in this sentence or paragraph, for clock times that follow it."""
    fresh: bool = False
    """Whether the date named last was named in this paragraph."""

    def near(self) -> date | None:
        """The day to count from for "later in the day": named in this paragraph, or that of publication."""
        return self.focus if self.fresh or self.narrative else self.published

    def base(self, *, anaphoric: bool) -> date | None:
        """The day to count from."""
        if (anaphoric or self.narrative) and self.focus is not None:
            return self.focus
        return self.published if not self.narrative else self.focus

    def named(self, value: str, *, opens: bool = False) -> None:
        """Takes note of a value that the text has just named; `opens` where a sentence begins with it."""
        days = days_of(value[:10] if "T" in value else value)
        if days is None or len(value) < 4:
            return
        if self.narrative and self.fresh and self.focus_unit != "Y" and len(value) == 4 and not opens:
            # A year in passing does not move a paragraph that tells its story by months and days.
            return
        self.focus = days[0]
        self.focus_unit = "D" if (days[1] - days[0]).days == 1 else "M" if (days[1] - days[0]).days < 32 else "Y"
        if self.focus_unit == "D":
            self.clock_day = days[0]
        self.fresh = True

    def paragraph(self) -> None:
        """A new paragraph begins: in news the frame is the day of publication again."""
        self.clock_day = None
        self.fresh = False
        self.several = False

    def reported(self, quarter: str) -> None:
        """Takes note of a quarter: the first named is what a report of results is about, or a later one that is over.

        An earlier quarter is named beside it to compare, one that still runs to say what is expected.
        """
        self.several = False
        if self.quarter is None:
            self.quarter = quarter
            return
        days = days_of(quarter)
        over = days is not None and (self.published is None or days[1] <= self.published)
        if over and quarter > self.quarter:
            self.quarter = quarter

    def last_year_quarter(self) -> str | None:
        """The quarter a year before the one named last, for "a year earlier" in a company's report."""
        if self.quarter is None or self.several:
            return None
        return f"{int(self.quarter[:4]) - 1:04d}{self.quarter[4:]}"


@cache
def _ahead() -> frozenset[str]:
    return frozenset(lexicon().rules["tense"]["ahead"])


@cache
def _planning() -> frozenset[str]:
    return frozenset(lexicon().rules["tense"]["planning"])


@cache
def _put_off() -> frozenset[str]:
    return frozenset(lexicon().rules["tense"]["put_off"])


@cache
def _cues() -> dict[str, Direction]:
    tense = lexicon().rules["tense"]
    return dict.fromkeys(tense["future"], "future") | dict.fromkeys(tense["past"], "past")


def direction(analysis: Analysis | None, text: str, start: int, end: int) -> Direction:
    """Which way the clause around `text[start:end]` looks: by its governing verb, or by the words near it."""
    bound = _BOUND.search(text, max(0, start - 40), start)
    word = bound[1].lower() if bound else ""
    if analysis is not None and (i := analysis.token_at(start)) is not None:
        found = _by_tree(analysis, i, end, word)
        if found == "past" and word in ("through", "effective"):
            return "unknown"  # "a credit line through January", said to have been given
        if found is not None:
            return found
    return _by_words(text, start, end)


def _by_tree(analysis: Analysis, i: int, end: int, bound: str) -> Direction | None:
    """By the tree; None where no verb governs the expression. `bound` is the "until" or "by" that it closes."""
    tokens = analysis.tokens
    until, due = bound in ("until", "till"), bound == "by"
    before = i - 1
    while before >= 0 and i - before < 3 and analysis.lower(before) in _CARRIERS:
        before -= 1
    # "officials said Friday that …": the verb just before is the one, wherever the tree hangs the day.
    if before >= 0 and (tokens[before].xpos in ("VBD", "VBN") or analysis.lower(before) == "saying"):
        if tokens[before].lemma.lower() in _planning() and tokens[i].deprel != "nmod:poss":
            return "future"  # "has scheduled", "is expected": what is planned for Friday lies ahead
        return _until(analysis, before) if until else "past"
    while i < tokens[i].head and tokens[tokens[i].head].end <= end:
        i = tokens[i].head
    head = tokens[i].head
    # "Tuesday's declaration" was made; "Sunday's election" may be to come.
    if tokens[i].deprel == "nmod:poss" and head >= 0 and analysis.lower(head) not in _ahead():
        return "past"
    for steps, j in enumerate(analysis.ancestors(i)):
        if tokens[j].upos not in _VERBS and analysis.child(j, "cop") is None:
            continue
        found = _tense_of(analysis, j)
        if found == "future" and _is_first_to(analysis, j):
            continue
        if found == "future" and _was_once_planned(analysis, j):
            return "past"
        if found == "past" and steps == 0 and j < i and _plans(analysis, j):
            return "future"
        if found == "unknown" and due:
            return "future"  # "demanded that they leave by Friday": what has not been done has its day ahead
        if found == "past" and until:
            return _until(analysis, j)
        if found != "unknown" or steps > 3 or tokens[j].xpos in ("VBZ", "VBP"):
            return found
    return None


def _plans(analysis: Analysis, verb: int) -> bool:
    """ "Has scheduled a hearing for Friday"; not "a march planned for Friday was called off"."""
    token = analysis.tokens[verb]
    return token.lemma.lower() in _planning() and not token.deprel.startswith("acl")


def _is_first_to(analysis: Analysis, verb: int) -> bool:
    """ "The first to join on Friday": an infinitive that tells what happened."""
    tokens = analysis.tokens
    if not tokens[verb].deprel.startswith("acl") or not analysis.dependents(verb, "mark"):
        return False
    head = tokens[verb].head
    return any(analysis.lower(k) in _FIRST_TO for k in (head, *analysis.dependents(head, "amod", "nummod")))


def _was_once_planned(analysis: Analysis, verb: int) -> bool:
    """ "Had been scheduled to expire on Friday": the plan of a time that is over."""
    tokens = analysis.tokens
    head = tokens[verb].head
    return (
        tokens[verb].deprel == "xcomp" and head >= 0 and any(analysis.lower(k) == "had" for k in
        analysis.dependents(head, "aux"))
    )


def _until(analysis: Analysis, verb: int) -> Direction:
    """ "Waited until Monday" is over; "postponed until Monday" is to come."""
    return "future" if analysis.tokens[verb].lemma.lower() in _put_off() else "past"


def _tense_of(analysis: Analysis, verb: int) -> Direction:
    """The direction of one clause, from the tag of its verb and its auxiliaries."""
    tokens = analysis.tokens
    helpers = [*analysis.dependents(verb, "aux", "cop"), verb]
    tags = {tokens[k].xpos for k in helpers}
    lowers = {analysis.lower(k) for k in helpers}
    if tags & _FUTURE_TAGS:
        if lowers & {"would", "could", "might", "may"} and "have" in lowers:
            return "past"
        return "unknown" if "could" in lowers else "future"
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
    for word in reversed(_WORD.findall(before.lower())):
        if word in cues:
            return cues[word]
        if word.endswith("ed") and len(word) > 4:
            return "past"
    after = _STOP.split(text[end : end + 70], maxsplit=1)[0]
    for word in _WORD.findall(after.lower()):
        if word in cues:
            return cues[word]
        if word.endswith("ed") and len(word) > 4:
            return "past"
    return "unknown"


def nearest_year(month: int, day: int, reference: Reference, way: Direction) -> int | None:
    """The year that makes a month and day fit best: near the reference, on the side that the tense asks for."""
    if reference.focus is not None and (reference.narrative or reference.published is None):
        return _year_after_focus(month, day, reference.focus, reference.focus_unit)
    anchor = reference.published
    if anchor is None:
        return None
    best: tuple[int, int] | None = None
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        candidate = date(year, month, min(day, 28))
        gap = (candidate - anchor).days
        cost = abs(gap)
        if (way == "past" and gap > 15) or (way == "future" and gap < -15):
            cost += 250
        if best is None or cost < best[0]:
            best = (cost, year)
    return best[1] if best else None


def _year_after_focus(month: int, day: int, focus: date, unit: str) -> int:
    if unit == "Y":
        return focus.year
    best = (10**6, focus.year)
    for year in (focus.year, focus.year - 1, focus.year + 1):
        if not 1 <= year <= 9998:
            continue
        gap = (date(year, month, min(day, 28)) - focus).days
        cost = gap if gap >= 0 else round(-1.2 * gap)
        best = min(best, (cost, year))
    return best[1]


def weekday_near(weekday: int, anchor: date, way: Direction) -> date:
    """The day with this weekday: the latest up to `anchor`, or the first from it where the clause looks ahead."""
    back = (anchor.isoweekday() - weekday) % 7
    found = shifted(anchor, -back if way != "future" or back == 0 else 7 - back, "D")
    return found or anchor
