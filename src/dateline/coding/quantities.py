"""Numbers as a text puts them: digits, words, ranges, vague amounts, and the words that bound them."""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from dateline.coding.lexicons.number_rules import number_rules
from dateline.coding.numbers import Number, alternatives, number, value_of
from dateline.coding.shares import shares
from dateline.model.span import overlap

_THOUSANDS = re.compile(r"\d{1,3},000")


class Quantity(NamedTuple):
    """A number in the text, before its unit is known."""

    start: int
    end: int
    low: Number | None
    high: Number | None
    of: Number | None = None
    ordinal: bool = False
    currency: str | None = None


class Patterns(NamedTuple):
    """The compiled recognisers of the shipped rules."""

    rules: Mapping[str, Any]
    quantity: re.Pattern[str]
    before: Mapping[str, re.Pattern[str]]
    after: Mapping[str, re.Pattern[str]]
    of: re.Pattern[str]
    ordinal: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """The shipped rules; read and compiled once."""
    rules, numbered = number_rules(), number()
    signs = alternatives(rules["currencies"]["signs"])
    alone = r"(?:(?<![^\W_])|(?=\W))"  # "Rs 40", and not "shelters 40"
    vague = alternatives(list(rules["vague"]))
    quantity = (
        rf"(?P<vague>\b(?:{vague})\b)"
        rf"|(?P<between>\bbetween\s+)?(?P<sign>{alone}(?:{signs}))?(?<![\w.,])(?P<one>{numbered})"
        rf"(?:\s*(?P<joint>-|–|to\b|or\b|(?(between)and\b|(?!)))\s*(?:{signs})?(?P<two>{numbered}))?(?!\w)"
    )
    flags = re.IGNORECASE
    return Patterns(
        rules=rules,
        quantity=re.compile(quantity, flags),
        before={k: re.compile(rf"\b(?:{alternatives(v)})\s+\Z", flags) for k, v in rules["bounds"].items()},
        after={k: re.compile(rf"\s+(?:{alternatives(v)})\b", flags) for k, v in rules["bounds_after"].items()},
        of=re.compile(
            rf"\s+(?:out\s+)?of\s+(?:(?:the|its|their|\w+['’]s)\s+){{0,2}}(?P<whole>{numbered})(?!\w)", flags
        ),
        ordinal=re.compile(
            rf"\ban?\s+(?P<ordinal>{alternatives(list(rules['ordinals']))}|\d+(?:st|nd|rd|th))\b(?!\s+of\b|-)", flags
        ),
    )


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """The quantities in `text[start:end]`, in order."""
    compiled = patterns()
    parts = list(shares(text, start, end))
    for part in parts:
        if part.low is not None:
            share = Quantity(part.start, part.end, part.low, part.high, part.of)
            yield _bounded(share, text, start, end, compiled)
    at = start
    while (m := compiled.quantity.search(text, at, end)) is not None:
        at = m.end()
        if any(overlap(m.span(), (part.start, part.end)) for part in parts):
            continue
        found = _vague(m, compiled) if m["vague"] else _exact(m, text, end, compiled)
        if found is not None:
            yield _bounded(found, text, start, end, compiled)
    for m in compiled.ordinal.finditer(text, start, end):
        surface = m["ordinal"].lower()
        value = compiled.rules["ordinals"].get(surface) or int(re.sub(r"\D", "", surface) or 0)
        yield Quantity(m.start(), m.end(), value, value, ordinal=True)


def _vague(m: re.Match[str], compiled: Patterns) -> Quantity:
    low, high = compiled.rules["vague"][" ".join(m["vague"].lower().split())]
    return Quantity(m.start(), m.end(), low, high)


def _exact(m: re.Match[str], text: str, end: int, compiled: Patterns) -> Quantity | None:
    one, two = value_of(m["one"]), value_of(m["two"]) if m["two"] else None
    if one is None:
        return None
    stop = m.end()
    currency = m["sign"].strip() if m["sign"] else None
    if m["two"] is not None:
        scaled = _scaled_like(one, m["one"], m["two"], two)
        if two is None or scaled >= two:
            if m["joint"] in ("-", "–"):
                # A score ("3-2") is no quantity.
                return None
            # Not a range ("from 24 to 12"): the first number stands alone.
            return Quantity(m.start("one"), m.end("one"), one, one, currency=currency)
        return Quantity(m.start(), stop, scaled, two, currency=currency)
    begin = m.start("sign") if m["sign"] else m.start("one")
    if (part := compiled.of.match(text, stop, end)) is not None and (whole := value_of(part["whole"])) and whole > one:
        return Quantity(begin, part.end(), one, one, of=whole, currency=currency)
    return Quantity(begin, stop, one, one, currency=currency)


def _scaled_like(one: Number, first: str, second: str, two: Number | None) -> Number:
    """In "two to three million" the first number is in millions too."""
    last = second.lower().split()[-1]
    scale: int | None = patterns().rules["scales"].get(last)
    if scale and scale > 12 and last not in first.lower() and two is not None and one < two / scale + 1:
        return one * scale
    if _THOUSANDS.fullmatch(second) and first.isdigit() and two is not None and 1 < one < two / 1000 + 1:
        return one * 1000  # "3-4,000 people"
    return one


def _bounded(found: Quantity, text: str, start: int, end: int, compiled: Patterns) -> Quantity:
    """The quantity with the words around it that say which end of the truth it is."""
    if found.low != found.high:
        for kind, pattern in compiled.before.items():
            if m := pattern.search(text, max(start, found.start - 30), found.start):
                low = None if kind == "high" else found.low
                return found._replace(start=m.start(), low=low, high=None if kind == "low" else found.high)
        return found
    for kind, pattern in compiled.before.items():
        if m := pattern.search(text, max(start, found.start - 30), found.start):
            return narrowed(found._replace(start=m.start()), kind)
    for kind, pattern in compiled.after.items():
        if (m := pattern.match(text, found.end, end)) is not None:
            return narrowed(found._replace(end=m.end()), kind)
    return found


def narrowed(found: Quantity, kind: str) -> Quantity:
    """The quantity as the low or the high end of the truth, near it or just below it."""
    value = found.low
    if value is None:
        return found
    if kind == "low":
        return found._replace(high=None)
    if kind == "high":
        return found._replace(low=None)
    # A rounded number is good to a tenth.
    tenth = value / 10
    low, high = value - tenth, value if kind == "below" else value + tenth
    if isinstance(value, int):
        return found._replace(low=math.ceil(low), high=math.floor(high))
    return found._replace(low=round(low, 4), high=round(high, 4))
