"""Numbers told by halves, thirds and the like: "half a million", "two thirds of the 300 soldiers", "one in five"."""

import math
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from dateline.coding.lexicons.number_rules import number_rules
from dateline.coding.numbers import Number, alternatives, digits, number, plain, scales, small, value_of


class Share(NamedTuple):
    """A part of something, or a number and a part; the bounds are None where of how many is not told."""

    start: int
    end: int
    low: Number | None
    high: Number | None
    of: Number | None = None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    rules = number_rules()
    part = rf"(?:(?P<times>an?|{small()})[\s-]+)?(?P<part>{alternatives(list(rules['fractions']))})\b"
    counted = rf"(?:of\s+)?(?:an?\s+)(?P<scale>{scales()})\b"
    whole = rf"of\s+(?:(?:all|the|its|their|those|these|\w+['’]s)\s+)*(?P<whole>{number()})(?!\w)"
    base = rf"(?P<base>an?|{digits()}|{small()})(?:[\s-](?P<scale>{scales()}))?"
    more = rf"\s+and\s+an?\s+(?P<part>half|quarter)\b(?:[\s-](?P<scaled>{scales()})\b)?"
    people = alternatives(rules["ratio"]["counted"])
    hundredth, to, sign = r"\d+(?:\.\d+)?", r"\s*(?:-|–|to)\s*", r"(?:%|per\s?cent\b|pc\b)"
    hundredths = rf"(?:(?P<least>{hundredth}){to})?(?P<most>{hundredth})"
    ratio = rf"one\s+in\s+(?:every\s+)?(?:{number()})(?=\s+(?:of|{people})\b)"
    return (
        re.compile(rf"\b{part}(?:\s+(?:{counted}|{whole})|(?=[\s-]))", re.IGNORECASE),
        re.compile(rf"(?<![\w.,]){base}{more}", re.IGNORECASE),
        re.compile(rf"\b{ratio}", re.IGNORECASE),
        re.compile(rf"(?<![\w.,]){hundredths}\s*{sign}\s+{whole}", re.IGNORECASE),
    )


def shares(text: str, start: int, end: int) -> Iterator[Share]:
    """The shares in `text[start:end]`."""
    fraction, more, ratio, hundredths = _patterns()
    rules = number_rules()
    for m in more.finditer(text, start, end):
        base = 1 if m["base"].lower() in ("a", "an") else value_of(m["base"])
        scale = rules["scales"].get((m["scaled"] or m["scale"] or "").lower(), 1)
        if base is not None and (m["scale"] or m["base"].lower() not in ("a", "an")):
            value = plain((base + 1 / rules["fractions"][m["part"].lower()]) * scale)
            yield Share(m.start(), m.end(), value, value)
    for m in fraction.finditer(text, start, end):
        times = 1 if (m["times"] or "a").lower() in ("a", "an") else rules["numbers"][m["times"].lower()]
        part = Fraction(times, rules["fractions"][m["part"].lower()])
        if m["scale"]:
            value = plain(float(part * rules["scales"][m["scale"].lower()]))
            yield Share(m.start(), m.end(), value, value)
        elif m["whole"] and (whole := value_of(m["whole"])) is not None:
            yield _of(m, part, part, whole)
        elif m["times"] or m["part"].lower().endswith("s"):
            yield Share(m.start(), m.end(), None, None)
    for m in ratio.finditer(text, start, end):
        yield Share(m.start(), m.end(), None, None)
    for m in hundredths.finditer(text, start, end):
        if (whole := value_of(m["whole"])) is not None:
            most = Fraction(m["most"]) / 100
            yield _of(m, Fraction(m["least"]) / 100 if m["least"] else most, most, whole)


def _of(m: re.Match[str], least: Fraction, most: Fraction, whole: Number) -> Share:
    """So much of a whole, in whole numbers around it."""
    of = Fraction(whole)
    return Share(m.start(), m.end(), math.floor(least * of), math.ceil(most * of), whole)
