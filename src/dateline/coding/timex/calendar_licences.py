"""Whether the words around a season, a feast, a clock time, a part of a day or a bare unit allow it to be a time."""

from collections.abc import Mapping, Sequence

from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.neighbours import Licence, token_after, token_before, words
from dateline.coding.timex.tokens import Token
from dateline.coding.timex.values import unit_of, word


def _the_unit(reading: Reading, tokens: Sequence[Token], _text: str) -> bool:
    unit = unit_of(reading)
    if any(slot in reading.slots for slot in ("edge", "edgenoun")):
        return unit is not None and unit not in ("S", "m", "H", "SU", "WI")
    if unit == "Y":
        return True
    if unit == "Q":
        before, after = token_before(reading, tokens), token_after(reading, tokens)
        if after is not None and "hy" in after.classes:
            return False  # "the quarter-to-quarter comparison"
        return before is not None and before.lower in words("leads_to_quarter")  # not "the quarter was rebuilt"
    before = token_before(reading, tokens)
    return unit == "W" and ("ended" in reading.slots or (before is not None and before.lower == "for"))


def _daypart(reading: Reading, tokens: Sequence[Token], _text: str) -> bool:
    if reading.slots.get("rel") or reading.slots.get("before"):
        return True
    before = token_before(reading, tokens)
    the = any("the" in t.classes for t in reading.tokens) or "edge" in reading.slots  # "by late afternoon"
    return the and before is not None and before.lower in ("in", "during", "of", "by", "into", "until")


def _season(reading: Reading, tokens: Sequence[Token], _text: str) -> bool:
    if any(slot in reading.slots for slot in ("rel", "year", "number", "relyear", "edge", "edgenoun", "edge3")):
        return True
    if "this" in reading.tokens[0].classes:
        return True
    before, after = token_before(reading, tokens), token_after(reading, tokens)
    led = before is not None and before.lower in words("leads_to_season")
    if reading.tokens[-1].lower == "fall":
        # "After the fall of Madrid" is no season.
        return led and "the" in reading.tokens[0].classes and (after is None or after.lower != "of")
    return led


def _clock(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    if reading.slots.get("fixed"):
        # "High Noon" is a name.
        surface, start = text[reading.tokens[0].start : reading.tokens[-1].end], reading.tokens[0].start
        return surface[0].islower() or surface.isupper() or not text[max(0, start - 2) : start].strip()[-1:].isalpha()
    before = token_before(reading, tokens)
    if before is not None and before.lower == "of" and reading.first > 1 and tokens[reading.first - 2].lower == "as":
        return True  # "as of 18:00"
    if reading.slots.get("four") and len(reading.slots["four"][0].lower) == 4 and before and before.lower == "at":
        return True  # "at 0400 on 7 October"
    if any(t.classes.keys() & {"ampm", "oclock", "tz"} for t in reading.tokens):
        return not reading.slots.get("four") or reading.tokens[-1].lower != "local"
    if reading.slots.get("hours"):
        led = before is not None and before.lower in words("leads_to_clock")
        return unit_of(reading, "hours") == "H" and led
    if reading.slots.get("daypart") or reading.slots.get("ampm"):
        return True
    return before is not None and (before.lower in words("leads_to_clock") or "around" in reading.tokens[0].classes)


def _month(reading: Reading, _tokens: Sequence[Token], _text: str) -> bool:
    return word(reading, "month", "month") is not None


def _decade(reading: Reading, _tokens: Sequence[Token], _text: str) -> bool:
    digits = word(reading, "decade", "decade")
    # "in his 30s" is an age.
    return (
        digits is None
        or len(digits) == 4
        or reading.tokens[-1].lower[0] in "'’‘`"
        or any("the" in t.classes for t in reading.tokens)
    )


def _date(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    """Whether this is a day, and not the name of what is called after one: "the March 23 Movement"."""
    if reading.slots.get("year"):
        return True
    after = token_after(reading, tokens)
    if after is None or after.lower not in words("called_after_days"):
        return True
    if after.lower in words("called_after_days_in_small"):
        return text[reading.tokens[-1].end : after.start] != " "
    return text[reading.tokens[-1].end : after.start] != " " or not text[after.start].isupper()


def _day_alone(reading: Reading, tokens: Sequence[Token], _text: str) -> bool:
    """Whether this is a day of the month: "on the 18th", not "on the 18th floor", "to the 7th Fleet"."""
    before, after = token_before(reading, tokens), token_after(reading, tokens)
    if before is None or before.lower not in words("leads_to_day"):
        return False
    if after is None or not after.lower[0].isalnum():
        return after is None or after.lower not in "-–"
    return after.lower in words("follows_a_noun") and after.lower != "of"


def _holiday(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    """Whether this is a feast, and not a man called Ramadan or an operation of the name."""
    if not any(t.lower in words("feasts_as_names") for t in reading.slots["holiday"]):
        return True
    surface = reading.slots["holiday"][0]
    if not text[surface.start].isupper():
        return False
    before, after = token_before(reading, tokens), token_after(reading, tokens)
    named = before is not None and text[before.start].isupper() and not before.classes
    if before is not None and named and (reading.first > 1 or before.lower in words("names_begin")):
        return False
    if after is None or not text[after.start].isupper() or after.classes:
        return True
    return before is not None and "prep" in before.classes


CALENDAR_LICENCES: Mapping[str, Licence] = {
    "season": _season,
    "clock": _clock,
    "daypart": _daypart,
    "theunit": _the_unit,
    "month": _month,
    "decade": _decade,
    "dayalone": _day_alone,
    "date": _date,
    "holiday": _holiday,
    "feastoff": _holiday,
}
