"""Whether the words around a reading allow it to be a time: a number may be a count, "second" an ordinal."""

from collections.abc import Mapping, Sequence

from dateline.coding.timex.calendar_licences import CALENDAR_LICENCES
from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.neighbours import Licence, token_after, token_before, words
from dateline.coding.timex.tokens import Token
from dateline.coding.timex.values import number, unit_of


def _year(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    if reading.slots.get("era"):
        era = reading.slots["era"][0]
        return text[era.start : era.end].isupper()
    if any(slot in reading.slots for slot in ("spelled", "edge", "edgenoun", "theyear", "fiscal")):
        return True
    if reading.slots.get("from") and number(reading, "year", "shortyear") is not None:
        return True  # the second of "1915-17"
    year = number(reading, "year", "year")
    before, after = token_before(reading, tokens), token_after(reading, tokens)
    if year is None:
        return False
    if before is not None and (before.lower in "$£€#:." and before.end == reading.tokens[0].start):
        return False
    if before is not None and ("article" in before.classes or before.lower == "€"):
        return False
    if _is_model(reading, tokens):
        return False
    if before is not None and before.lower == "at" and "hhmm" in reading.tokens[-1].classes:
        return False  # "shot at 1950" was shot at ten to eight in the evening
    if after is not None:
        if after.classes.keys() & {"counted", "unit", "units", "hundred", "tz", "frac", "clock"} or after.lower == "%":
            return False
        if after.lower in words("numbered"):
            return False
        if after.lower == "-" and _after_next(reading, tokens) in words("measures"):
            return False
    if 1900 <= year <= 2050 or _in_range(reading, tokens):
        return True
    return before is not None and (
        before.classes.keys() & {"prep", "to", "hy", "the", "and", "comma"} != set() or before.lower in "(–"
    )


def _is_model(reading: Reading, tokens: Sequence[Token]) -> bool:
    """Whether this is the year of a car: "his **1987** Chevrolet"."""
    before, behind = token_before(reading, tokens), tokens[reading.last : reading.last + 2]
    if before is not None and before.classes.keys() & {"prep", "the"}:
        return False  # "in 2015 Toyota closed the plant", "the 2016 Ford recall"
    if behind and behind[0].lower in words("colours"):
        behind = behind[1:]
    return bool(behind) and behind[0].lower in words("makes")


def _in_range(reading: Reading, tokens: Sequence[Token]) -> bool:
    """Whether another year stands across a stroke: "1861-1865"."""
    for stroke, other in ((reading.last, reading.last + 1), (reading.first - 1, reading.first - 2)):
        if (
            0 <= other < len(tokens)
            and 0 <= stroke < len(tokens)
            and "hy" in tokens[stroke].classes
            and tokens[other].classes.keys() & {"year", "shortyear"}
        ):
            return True
    return False


def _after_next(reading: Reading, tokens: Sequence[Token]) -> str:
    return tokens[reading.last + 1].lower if reading.last + 1 < len(tokens) else ""


def _is_rate(reading: Reading, tokens: Sequence[Token]) -> bool:
    """Whether this is what a number is counted by: "700 seats a week", "$2 million a year", "8 % annually"."""
    after, first = token_after(reading, tokens), reading.tokens[0].classes
    if "approx" in first or (after is not None and after.lower in words("closes_a_rate")):
        return False  # "300 rockets over a week", "20 people a week after the truce"
    window = list(tokens[max(0, reading.first - 4) : reading.first])
    while window and any(t.lower in ".,;:()!?" or "and" in t.classes for t in window):
        window.pop(0)
    if not window or any(t.lower in words("takes_time") for t in window) or "prep" in window[-1].classes:
        return False
    counts = {"digits", "card", "hundred", "lots"}
    return any((t.classes.keys() & counts and "year" not in t.classes) or t.lower in "$£€%" for t in window)


def _share(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    """Whether quarters are parts of something: "three quarters **of the 4,000 people**", not "of growth", "of 2024"."""
    behind = list(tokens[reading.last : reading.last + 4])
    if len(behind) < 2 or behind[0].lower != "of":
        return False
    of, then = behind[1], behind[2:] if "the" in behind[1].classes else ()
    units = {"year", "month", "unit", "units", "decade"}  # "of the fiscal year"
    if of.classes.keys() & {*units, "rel", "this"} or any(one.classes.keys() & units for one in then):
        return False
    if of.lower in words("opens_a_whole") or not text[of.start].islower():
        return True
    # "Three quarters of households", but two of them would be a half.
    three = any(one.lower in ("three", "3") for one in reading.tokens)
    return three and of.lower not in words("quarters_of")


def _duration(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    unit = unit_of(reading)
    before, after = token_before(reading, tokens), token_after(reading, tokens)
    if unit in ("H", "D") and after is not None and "art" in after.classes and _is_per(tokens[reading.last :]):
        return False  # "open 24 hours a day"
    if reading.slots.get("one"):
        if unit in ("S", "Q", "SU", "WI", "L"):
            return False
        if (before is not None and before.lower in words("rated")) or _is_rate(reading, tokens):
            return False
    if unit == "Q" and "units" in reading.tokens[-1].classes and any("hy" in t.classes for t in reading.tokens):
        return False
    if unit == "Q" and _share(reading, tokens, text):
        return False
    if reading.slots.get("ord") and "units" not in reading.slots["unit"][0].classes:
        return False
    if before is not None and before.lower in ("$", "£", "€"):
        return False
    if before is not None and "hy" in before.classes and before.end == reading.tokens[0].start:
        return False
    # Ages: "a 39-year-old man", "52 years old", "a six-month-old boy"; but "an eight-month-old truce".
    old = reading.slots.get("old")
    if old and old[0].lower == "old" and (unit == "Y" or (after is not None and after.lower in words("children"))):
        return False
    return not (after is not None and after.lower == "old")


def _is_per(behind: Sequence[Token]) -> bool:
    """Whether what follows is "a day", "a week", and not "a day later"."""
    per = len(behind) > 1 and behind[1].classes.get("unit") in ("D", "W")
    return per and (len(behind) == 2 or not behind[2].classes.keys() & {"later", "ago", "before"})


def _bare_span(reading: Reading, tokens: Sequence[Token], _text: str) -> bool:
    if reading.value("unit", "unitlong") is not None or reading.tokens[0].classes.get("the") is not None:
        return True
    if len(reading.tokens) > 1 and "hy" in reading.tokens[1].classes:
        return reading.tokens[-1].lower == "long" or reading.value("unit", "units") is not None
    before, after = token_before(reading, tokens), token_after(reading, tokens)
    if (
        unit_of(reading) == "H"
        and after is not None
        and after.lower == "of"
        and (before is None or before.lower != "within")
    ):
        return False  # "the early hours of Thursday"
    if before is not None and before.lower in words("next_to_spans"):
        return True
    return after is not None and after.lower in words("beyond_spans")


def _frequency(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    token, after = reading.tokens[0], token_after(reading, tokens)
    if _is_rate(reading, tokens):
        return False
    if _is_paper(reading, tokens, text):
        return False
    # "the Daily News" is a name.
    named = after is not None and text[after.start].isupper() and text[token.start].isupper()
    return not named or text[token.start : token.end].isupper()


def _is_paper(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    """Whether this is what comes out daily: "the **daily** Hurriyet reported", not "the daily White House briefing"."""
    i, named = reading.last, False
    while i < len(tokens) and text[tokens[i].start].isupper() and not tokens[i].classes:
        i, named = i + 1, True
    after = tokens[i].lower if i < len(tokens) else "."
    if named:
        return not after[0].isalpha() or after in words("papers_do") | words("beside_papers")
    the = reading.first and "the" in tokens[reading.first - 1].classes
    return bool(the) and after in words("papers_do")


def _anaphor(reading: Reading, tokens: Sequence[Token], _text: str) -> bool:
    before, after = token_before(reading, tokens), token_after(reading, tokens)
    if after is not None and after.lower in ("of", "being"):
        return False  # "during the time of the siege", "for the time being"
    return before is not None and before.lower in words("leads_to_time")


def _vague(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    if reading.tokens[-1].lower.endswith("future") and _before_a_noun(reading, tokens, text):
        return False
    if reading.value("vague", "vaguephrase") is None:
        return True
    after = token_after(reading, tokens)
    # "the present crisis" is something else.
    return after is None or not after.classes.keys() & {"unit", "units", "digits", "card", "few"}


def _before_a_noun(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    """Whether a word of content follows at once: "future payments", not "the future of Kabul"."""
    after = token_after(reading, tokens)
    if after is None or not after.lower[0].isalpha() or after.lower in words("follows_a_noun"):
        return False
    return not text[reading.tokens[-1].end : after.start].strip()


def _relative(reading: Reading, _tokens: Sequence[Token], text: str) -> bool:
    # "on ABC's ‘This Week’" is a name.
    first, last = reading.tokens[0], reading.tokens[-1]
    quoted = text[max(0, first.start - 1) : first.start] in ('"', "“", "‘", "`", "'")
    return not (quoted and text[first.start].isupper() and text[last.start].isupper())


def _deictic(reading: Reading, tokens: Sequence[Token], _text: str) -> bool:
    """Whether a day is meant: not "today's youth", "today's personal computers", "the leaders of tomorrow"."""
    poss, behind = token_after(reading, tokens), tokens[reading.last + 1 : reading.last + 3]
    if poss is not None and "poss" in poss.classes:
        first, second = (*(one.lower for one in behind), "", "")[:2]
        if first in words("of_these_days") | words("of_those_days"):
            return False
        return not (second in words("of_these_days") and not behind[0].classes)
    before = tokens[max(0, reading.first - 2) : reading.first]
    return not (len(before) > 1 and before[1].lower == "of" and before[0].lower in words("of_those_days"))


def _repeated(reading: Reading, _tokens: Sequence[Token], _text: str) -> bool:
    return unit_of(reading) not in ("S", "m") or "num" in reading.slots


LICENCES: Mapping[str, Licence] = {
    **CALENDAR_LICENCES,
    "year": _year,
    "years": _year,
    "duration": _duration,
    "barespan": _bare_span,
    "freq": _frequency,
    "anaphor": _anaphor,
    "deictic": _deictic,
    "vague": _vague,
    "relative": _relative,
    "set": _repeated,
}


def allowed(reading: Reading, tokens: Sequence[Token], text: str) -> bool:
    """Whether a reading may stand where it stands."""
    licence = LICENCES.get(reading.rule)
    return licence is None or licence(reading, tokens, text)
