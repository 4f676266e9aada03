"""Days that a text counts to or from: three weeks before a vote, a week after a war broke out, an anniversary."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from dateline.coding.timex.mentions import Mention
from dateline.coding.timex.reference import LOOKS_AHEAD
from dateline.coding.timex.tokens import lexicon
from dateline.model.span import Span

_AND = re.compile(r"\s*(?:,|and)\s*")
_CLAUSE = 120
"""Characters in which the day that is counted to stands."""


class Equation(NamedTuple):
    """A day that would follow in any given year from words of the text, and those words."""

    mention: Mention
    steps: tuple[tuple[int, str], ...]
    """From the named day to the anchor: three weeks and one day back in "three weeks and one day from its deadline"."""
    anchor: Mention | None
    """The weekday that the countdown starts from ("By Monday"), where one is said."""
    evidence: tuple[Span, ...]

    @property
    def ahead(self) -> bool:
        """Whether the named day was to come."""
        return any(count < 0 for count, _ in self.steps)


def counted_days(text: str, mentions: Sequence[Mention]) -> Iterator[Equation]:
    """The equations by a weekday from which, or to which, days are counted."""
    return chain(_counts(text, mentions), _anniversaries(text, mentions))


def _counts(text: str, mentions: Sequence[Mention]) -> Iterator[Equation]:
    """Three weeks and one day from its deadline, 12 days before a vote on 8 November, a week after 8 November 2020."""
    i = 0
    while i < len(mentions):
        first, last = mentions[i], i
        lengths = [first.length] if first.length is not None else []
        while (
            lengths
            and last + 1 < len(mentions)
            and (more := mentions[last + 1].length) is not None
            and _AND.fullmatch(text, mentions[last].span[1], mentions[last + 1].span[0])
        ):
            lengths.append(more)
            last += 1
        i = last + 1
        end = mentions[last].span[1]
        to, since = (_pattern(name).match(text, end) for name in ("to_a_day", "from_a_day"))
        if not lengths or first.roughly or not (to or since):
            continue
        sign = -1 if to else 1
        target = _target(text, mentions, last, end) if to else _day_over(text, mentions[last + 1 :], end)
        anchor = _anchor(text, mentions, first)
        if target is not None and anchor is not None:
            steps = tuple((sign * count, unit) for count, unit in lengths)
            yield Equation(target, steps, anchor, (anchor.span, (first.span[0], end), target.span))


def _anniversaries(text: str, mentions: Sequence[Mention]) -> Iterator[Equation]:
    """The tenth anniversary of the attacks of 11 September 2001."""
    classes = lexicon().rules["classes"]
    for found in _pattern("anniversary").finditer(text):
        nth = found["digits"] or classes["ord"].get(found["word"].lower()) or classes["card"].get(found["word"].lower())
        after = [one for one in mentions if one.span[0] >= found.end()]
        target = _day_over(text, after, found.end()) if nth else None
        anchor = _anchor(text, mentions, Mention(span=found.span()))
        if nth and target is not None and anchor is not None:
            yield Equation(target, ((int(nth), "Y"),), anchor, (anchor.span, found.span(), target.span))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(lexicon().rules["counted_days"][name])


def _day_over(text: str, after: Sequence[Mention], end: int) -> Mention | None:
    """The day, year and all, of what it is counted from, told in the same breath."""
    day = next(iter(after), None)
    whole = day is not None and day.day is not None and day.month is not None and day.year is not None
    if day is None or not whole or day.span[0] > end + _CLAUSE or re.search(r"[,;.!?\n]", text[end : day.span[0]]):
        return None
    return day


def _target(text: str, mentions: Sequence[Mention], at: int, end: int) -> Mention | None:
    """The named day that a countdown runs to: stated right after it, or the only such day of the text."""
    clause = re.split(r"[.!?]\s|\n", text[end : end + _CLAUSE], maxsplit=1)[0]
    if at + 1 < len(mentions):
        after = mentions[at + 1]
        if after.day and after.month and after.span[0] < end + len(clause):
            return after
    if not _pattern("named_day").search(clause):
        return None
    whole = {(m.month, m.day): m for m in mentions if m.day and m.month and m.year is None}
    return next(iter(whole.values())) if len(whole) == 1 else None


def _anchor(text: str, mentions: Sequence[Mention], first: Mention) -> Mention | None:
    """The weekday in the same sentence that the countdown is counted from: before it, or the only one after it."""
    start = max(text.rfind(". ", 0, first.span[0]), text.rfind("\n", 0, first.span[0])) + 1
    for mention in reversed(mentions):
        if start <= mention.span[0] < first.span[0] and mention.weekday is not None and mention.day is None:
            return mention
    end = min((at for at in (text.find(". ", start), text.find("\n", start)) if at >= 0), default=len(text))
    after = [m for m in mentions if first.span[0] < m.span[0] < end and m.weekday is not None and m.day is None]
    return after[0] if len(after) == 1 and not after[0].related and after[0].way not in LOOKS_AHEAD else None
