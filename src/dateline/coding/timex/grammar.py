"""Finds time expressions: patterns over classes of tokens, the longest reading first."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from dateline.coding.timex.tokens import Lexicon, Token, Value, lexicon, number_classes

_CLASS = re.compile(r"<([\w|]+)>")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_MACRO = re.compile(r"\{([A-Z][A-Z0-9]*)\}")
_FIRST = 0xE000
_OTHER = " "
_SIDES = {"a": "", "b": "2", "c": "3"}
"""The expressions of a rule that finds several, and what the names of the slots of each end in."""
_SAMPLES = ("0", "00", "5", "05", "45", "345", "0045", "1945", "1999", "2345", "9945", "99999")
"""One run of digits for each set of classes that digits can have."""
_SINGLE = (
    "iso", "slash", "clock", "qname", "decade", "shortyear", "frac", "ampm", "poss", "apos", "hy", "comma", "dot",
    "slash1", "break",
)  # fmt: skip


class Reading(NamedTuple):
    """One expression: the rule that found it, its tokens, and the tokens in each slot."""

    rule: str
    first: int
    last: int
    """Half-open range of tokens."""
    slots: Mapping[str, tuple[Token, ...]]
    tokens: tuple[Token, ...]

    def value(self, slot: str, of: str) -> Value | None:
        """The value of the first token of a slot in a class."""
        tokens = self.slots.get(slot)
        return tokens[0].classes.get(of) if tokens else None


class Rule(NamedTuple):
    """A compiled pattern."""

    name: str
    pattern: re.Pattern[str]
    paired: bool


class Grammar(NamedTuple):
    """The compiled rules, and the character that stands for each set of classes."""

    rules: tuple[Rule, ...]
    codes: Mapping[frozenset[str], str]


@cache
def grammar() -> Grammar:
    """The grammar of the shipped rules; compiled once."""
    lex = lexicon()
    kinds = sorted(_kinds(lex), key=sorted)
    codes = {kind: chr(_FIRST + i) for i, kind in enumerate(kinds)}
    by_class: dict[str, str] = {}
    for kind, code in codes.items():
        for name in kind:
            by_class[name] = by_class.get(name, "") + code
    macros: Mapping[str, str] = lex.rules["macros"]
    rules = tuple(_compiled(rule["name"], rule["pattern"], macros, by_class) for rule in lex.rules["rule"])
    return Grammar(rules=rules, codes=codes)


def _kinds(lex: Lexicon) -> set[frozenset[str]]:
    """Every set of classes that a token can have."""
    kinds = {frozenset(classes) for classes in lex.words.values()}
    kinds |= {kind - {name} for kind in kinds for name in ("month", "weekday") if name in kind}
    kinds |= {frozenset(classes) for group in lex.phrases.values() for _, classes in group}
    kinds |= {frozenset(number_classes(sample)) for sample in _SAMPLES}
    kinds |= {frozenset({"ord", "dayord", "day"}), frozenset({"ord"}), frozenset({"digits"})}
    return (kinds | {frozenset({name}) for name in _SINGLE}) - {frozenset()}


def _compiled(name: str, pattern: str, macros: Mapping[str, str], by_class: Mapping[str, str]) -> Rule:
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda m: macros[m[1]], pattern)

    def charset(m: re.Match[str]) -> str:
        chars = "".join(by_class.get(part, "") for part in m[1].split("|"))
        if not chars:
            raise ValueError(f"times.toml: rule {name}: no token has the class {m[1]}")
        return f"[{chars}]"

    # Group names look like classes: they are set aside while classes are replaced.
    bare = _GROUP.sub(lambda m: f"(?P«{m[1]}»", pattern.replace(" ", ""))
    bare = _CLASS.sub(charset, bare).replace("«", "<").replace("»", ">")
    return Rule(name, re.compile(bare), "(?P<a>" in bare)


def readings(tokens: Sequence[Token]) -> list[Reading]:
    """The time expressions among these tokens, in text order; of those that overlap the longest stays."""
    compiled = grammar()
    codes = compiled.codes
    line = "".join(codes.get(frozenset(t.classes), _OTHER) if t.classes else _OTHER for t in tokens)
    found: list[tuple[int, int, int, Rule, re.Match[str]]] = []
    for order, rule in enumerate(compiled.rules):
        for m in rule.pattern.finditer(line):
            if m.end() > m.start():
                found.append((m.start() - m.end(), order, m.start(), rule, m))
    found.sort(key=lambda item: item[:3])
    taken = bytearray(len(tokens))
    out: list[Reading] = []
    for _, _, _, rule, m in found:
        if any(taken[m.start() : m.end()]):
            continue
        for i in range(m.start(), m.end()):
            taken[i] = 1
        out.extend(_readings_of(rule, m, tokens))
    out.sort(key=lambda reading: reading.first)
    return out


def _readings_of(rule: Rule, m: re.Match[str], tokens: Sequence[Token]) -> Iterator[Reading]:
    groups = {k: tuple(tokens[m.start(k) : m.end(k)]) for k, v in m.groupdict().items() if v is not None}
    groups = {k.partition("_")[0]: v for k, v in groups.items()}
    if not rule.paired:
        yield Reading(rule.name, m.start(), m.end(), groups, tuple(tokens[m.start() : m.end()]))
        return
    plain = {k: v for k, v in groups.items() if k not in _SIDES and k[-1] not in "23"}
    for side, suffix in _SIDES.items():
        if side not in groups:
            continue
        slots = plain if not suffix else plain | {k[:-1]: v for k, v in groups.items() if k.endswith(suffix)}
        if suffix and "year" in plain:
            slots = {**slots, "from": plain["year"]}
        first, last = m.span(side)
        yield Reading(rule.name, first, last, slots, tuple(tokens[first:last]))
