"""Cuts text into tokens and gives each the classes that the grammar of time expressions knows."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from dateline.coding.lexicons.rules_file import load_rules

Value = float | int | str
Classes = Mapping[str, Value]

_TOKEN = re.compile(
    r"""
    (?P<break>\n[ \t\r]*\n\s*)
  | (?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?\b)
  | (?P<slash>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b|\d{4}/\d{2}/\d{2}\b|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}\b)
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}h\d{2}\b|\d{1,2}\.\d{2}(?=[ ]?(?i:[ap]\.?[ ]?m\b)))
  | (?P<qname>(?:[QH][1-4]|[1-4][QH](?:\d\d(?:\d\d)?)?)\b(?![-–]))
  | (?P<decade>(?:\d{3}0|\d\d0(?=['’]?[sS]\s+B\.?C)|['’‘`]?\d0)(?:['’]?[sS])\b)
  | (?P<short>['’‘]\d\d\b)
  | (?P<ordinal>\d+(?i:st|nd|rd|th)\b)
  | (?P<era>(?:B\.C\.(?:E\.)?|B\.C\b|A\.D\.|C\.E\.))
  | (?P<ampm>(?i:[ap]\.[ ]?m\.|[ap]\.?m\b\.?))
  | (?P<decimal>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)
  | (?P<frac>\d/\d{1,2}\b|[½¼¾])
  | (?P<digits>\d+)
  | (?P<poss>['’][sS]\b)
  | (?P<word>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)?)
  | (?P<hy>[-–—]+)
  | (?P<other>[^\s\w])
    """,
    re.VERBOSE,
)
_SIGNS = {",": "comma", ".": "dot", "/": "slash1", "'": "apos", "’": "apos"}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_EMPTY: Classes = {}


class Token(NamedTuple):
    """One token with its classes, and the value that it has in each."""

    start: int
    end: int
    lower: str
    classes: Classes


class Lexicon(NamedTuple):
    """The words and phrases of the rules file, and what the grammar has to know about them."""

    words: Mapping[str, Classes]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Classes], ...]]
    """By their first token, longest first."""
    rules: Mapping[str, Any]


@cache
def lexicon() -> Lexicon:
    """The shipped rules; read once."""
    rules = load_rules("times.toml")
    words: dict[str, dict[str, Value]] = {}
    for name, entries in rules["classes"].items():
        if not entries:
            raise ValueError(f"times.toml: class {name} is empty")
        for word, value in entries.items():
            words.setdefault(word, {})[name] = value
    phrases: dict[str, list[tuple[tuple[str, ...], Classes]]] = {}
    for phrase, (name, value) in rules["phrases"].items():
        parts = tuple(m.group().lower() for m in _TOKEN.finditer(phrase))
        phrases.setdefault(parts[0], []).append((parts, {name: value}))
    ordered = {first: tuple(sorted(group, key=lambda item: -len(item[0]))) for first, group in phrases.items()}
    return Lexicon(words=words, phrases=ordered, rules=rules)


@cache
def tense_words(name: str) -> frozenset[str]:
    """A list of words of the rules file."""
    return frozenset(lexicon().rules["tense"][name])


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, phrases joined."""
    lex = lexicon()
    loose = [_token(m, lex) for m in _TOKEN.finditer(text, start, end)]
    return list(_settled(list(_joined(loose, lex)), text))


def _token(m: re.Match[str], lex: Lexicon) -> Token:
    kind, surface = m.lastgroup or "", m.group()
    lower = surface.lower()
    classes: Classes
    if kind == "word":
        classes = lex.words.get(lower, _EMPTY)
    elif kind == "digits":
        classes = number_classes(lower)
    elif kind == "ordinal":
        value = int(lower[:-2])
        classes = {"ord": value, "dayord": value, "day": value} if 1 <= value <= 31 else {"ord": value}
    elif kind == "decimal":
        classes = {"digits": float(lower.replace(",", ""))}
    elif kind == "decade":
        classes = {"decade": lower.strip("'’‘`s")}
    elif kind == "short":
        classes = {"shortyear": int(lower[1:])}
    elif kind == "frac":
        top, _, bottom = lower.partition("/")
        classes = {"frac": _FRACTIONS[lower] if not bottom else int(top) / max(int(bottom), 1)}
    elif kind == "other":
        classes = {_SIGNS[lower]: 0} if lower in _SIGNS else _EMPTY
    elif kind == "era":
        classes = {"era": -1 if lower.startswith("b") else 1}
    elif kind == "ampm":
        classes = {kind: lower[0]}
    else:
        classes = {kind: lower}
    return Token(m.start(), m.end(), lower, classes)


def number_classes(digits: str) -> dict[str, Value]:
    """What a run of digits may be: a count, a day of the month, a year, the end of a range of years."""
    value = int(digits)
    classes: dict[str, Value] = {"digits": value}
    if 1 <= value <= 31 and len(digits) <= 2:
        classes["day"] = value
    if len(digits) == 4 and 1000 <= value < 2200:
        classes["year"] = value
    if len(digits) == 4 and value < 2400 and value % 100 < 60:
        classes["hhmm"] = value
    if len(digits) == 2:
        classes["shortyear"] = value
    return classes


def _joined(loose: list[Token], lex: Lexicon) -> Iterator[Token]:
    i = 0
    while i < len(loose):
        token = loose[i]
        for words, classes in lex.phrases.get(token.lower, ()):
            group = loose[i : i + len(words)]
            if len(group) < len(words) or any(t.lower != w for t, w in zip(group, words, strict=True)):
                continue
            # "the past" is a phrase of its own, but not in "the past two years".
            after = loose[i + len(words)].classes if i + len(words) < len(loose) else _EMPTY
            if "vaguephrase" not in classes or not after.keys() & _COUNTED:
                yield Token(token.start, group[-1].end, " ".join(words), classes)
                i += len(words)
                break
        else:
            yield token
            i += 1


_COUNTED = frozenset({"unit", "units", "digits", "card", "few", "hundred", "season", "weekend"})
_NAMES_THAT_ARE_WORDS = frozenset(
    {"may", "march", "mar", "august", "dec", "mon", "wed", "thu", "fri", "tue", "jan", "sun"}
)
_LEADS = ("prep", "rel", "edge", "every", "day", "ord", "and", "to", "hy", "on", "edgenoun", "weekday")


def _lasts(tokens: list[Token], i: int) -> bool:
    """Whether "last" is a verb: "was due to last 60 days"."""
    if tokens[i].lower != "last" or not 0 < i < len(tokens) - 1:
        return False
    counted = tokens[i + 1].classes.keys() & {"digits", "card", "few"}
    return bool(counted) and tokens[i - 1].lower in lexicon().rules["licences"]["before_a_verb"]


def _settled(tokens: list[Token], text: str) -> Iterator[Token]:
    """Decides what a word such as "may" or "march" is, from its capital and its neighbours; takes dots in."""
    dot_taken = -1
    for i, token in enumerate(tokens):
        if i == dot_taken:
            continue
        classes = token.classes
        name = "month" if "month" in classes else "weekday" if "weekday" in classes else None
        if name is None:
            yield token._replace(classes=_EMPTY) if _lasts(tokens, i) else token
            continue
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        lower, end = token.lower, token.end
        if len(lower) <= 4 and lower not in ("june", "july", "may") and after and text[end : end + 1] == ".":
            end += 1
            after = tokens[i + 2] if i + 2 < len(tokens) else None
        if lower in _NAMES_THAT_ARE_WORDS:
            before = tokens[i - 1].classes if i else _EMPTY
            capital = text[token.start].isupper()
            led = any(c in before for c in _LEADS) and (lower != "may" or "day" not in before or capital)
            # "The March accession", not "the March on Rome".
            named = lower != "may" and "the" in before and after is not None and after.lower.isalpha()
            led = led or (named and after is not None and not after.classes and text[after.start].islower())
            followed = after is not None and bool(after.classes.keys() & {"day", "year", "ord", "hy"})
            if lower not in ("may", "march", "august"):
                led = bool(before.keys() & {"day", "hy"})
            if not capital or not (led or followed or end > token.end):
                yield token._replace(classes={k: v for k, v in classes.items() if k != name})
                continue
        if end > token.end:
            dot_taken = i + 1
        yield token._replace(end=end)
