"""How numbers are spelled, in digits and in words, and what they are worth: "45 000", "1.2 million", "twenty-five"."""

import re
from functools import cache

from dateline.coding.lexicons.number_rules import number_rules

Number = float | int
_GAP = "[ \u00a0\u2009\u202f'’]"
"""What stands between thousands where it is no comma."""
_GROUPED = re.compile(rf"(?<=\d)(?:,|{_GAP})(?=\d{{3}}(?!\d))")


def alternatives(words: list[str]) -> str:
    """A pattern of any of the words, the longest first, with any white space between theirs."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


@cache
def small() -> str:
    """A pattern of the numbers below a hundred that have a word of their own."""
    return alternatives(list(number_rules()["numbers"]))


@cache
def scales() -> str:
    """A pattern of "hundred", "thousand" and the like."""
    return alternatives(list(number_rules()["scales"]))


@cache
def digits() -> str:
    """A pattern of numbers in digits, their thousands apart or not."""
    return rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,3}}(?:{_GAP}\d{{3}})+(?![\w,.]*\d)|\d+(?:\.\d+)?"


@cache
def number() -> str:
    """A pattern of numbers."""
    one = small()
    words = rf"(?:{one})(?:[\s-](?:{one}))?(?:[\s-](?:{scales()})(?:\s+(?:and\s+)?(?:{one})(?:-(?:{one}))?\b)?)*"
    return rf"(?:(?:{digits()})(?:[\s-](?:{scales()})\b|(?:bn|mn|m|k)\b)?|(?:{words})\b)"


def value_of(surface: str) -> Number | None:
    """The number that the surface spells, or None."""
    rules = number_rules()
    total: Number = 0
    group: Number | None = None
    for word in re.split(r"[\s-]+", _GROUPED.sub("", surface.lower())):
        if word == "and":
            continue
        if (m := re.fullmatch(r"(\d+(?:\.\d+)?)([a-z]*)", word)) is not None:
            group = float(m[1]) if "." in m[1] else int(m[1])
            word = {"m": "million", "k": "thousand"}.get(m[2], m[2])
            if not word:
                continue
        if word in rules["scales"]:
            scale = rules["scales"][word]
            group = (group if group is not None else 1) * scale
            if scale >= 1000:
                total, group = total + group, None
        elif word in rules["numbers"]:
            group = (group or 0) + rules["numbers"][word]
        else:
            return None
    return plain(total + (group or 0))


def plain(value: Number) -> Number:
    """A whole number as one."""
    return int(value) if value == int(value) else round(value, 6)
