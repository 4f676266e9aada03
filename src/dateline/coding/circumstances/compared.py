"""Tells times of a number that another is only compared with: "703,000 people, up from 600,000 **in May**"."""

import re
from functools import cache

from dateline.coding.timex.tokens import lexicon
from dateline.language.analysis import Analysis
from dateline.model.time import Time

_BACK = 80
"""Characters before a time in which it is told with what is compared."""
_WORDS_BETWEEN = 3
"""Words of what is counted, between the number and its time: "from 600,000 **displaced people** in May"."""
_ABOUT = frozenset({"ADV", "DET"})
"""Parts of speech of what may stand before a number: "from **about** 600,000"."""


def only_compared(analysis: Analysis, time: Time) -> bool:
    """Whether a number of that time only stands to compare: "down **from 47 percent in 2009**", "more than in May".

    What was done to those whom it counts has its own day: "up from the nine who **died** in May".
    """
    found = _led_to().search(analysis.text, max(0, time.start - _BACK), time.start)
    if found is not None and not _tells(analysis, found.start(), time.start):
        return True
    return _right_behind(analysis, analysis.tokens_in((time.start, time.end)).start)


@cache
def _led_to() -> re.Pattern[str]:
    leading = lexicon().rules["anchors"]["compared"]
    number = r"(?<=\d)[,.](?=\d)"
    return re.compile(rf"\b(?:(?:{leading})\s(?:[^,;:.]|{number})*|than|as)\s(?:in|on|at|for)\s+\Z", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(lexicon().rules["anchors"]["compared_numbers"])


def _tells(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a clause of its own is told there."""
    inside = (analysis.tokens[j] for j in analysis.tokens_in((start, end)))
    return any(token.upos == "VERB" and token.deprel.startswith("acl:relcl") for token in inside)


def _right_behind(analysis: Analysis, time: int) -> bool:
    """Whether the number right before a time, whose first token is `time`, is one to compare with."""
    first, i = analysis.sentence_tokens(time).start, time - 1
    while i > first and analysis.tokens[i].upos in ("ADP", "DET"):
        i -= 1
    for _ in range(_WORDS_BETWEEN):
        if i > first and analysis.tokens[i].upos in ("NOUN", "ADJ", "PROPN"):
            i -= 1
    if analysis.tokens[i].upos != "NUM":
        return False
    while i > first and analysis.tokens[i].upos == "NUM":
        i -= 1
    while i > first and analysis.tokens[i].upos in _ABOUT and analysis.lower(i) != "the":
        i -= 1
    return _leading().search(analysis.text, analysis.tokens[first].start, analysis.tokens[i].end) is not None
