"""Dictionaries of TABARI and PETRARCH: actors with synonyms and dated codes, agents with plurals and macros."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from dateline.coding.dictionaries.entries import Dated, Entry, Mistake, after, before, day_of, plural, words_in

_SAID = re.compile(r"(?:[^#;\[]|\[[^\]]*\]|\[)*")
"""A line up to its comment; within brackets # is part of a code."""
_BLOCK = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODES = re.compile(r"\[([^\[\]]*)\]")
_MACRO = re.compile(r"!([^!\s=]+)!")
_DEFINITION = re.compile(r"\s*!([^!\s=]+)!\s*=(.*)")
_PLURAL = re.compile(r"\{([^{}]*)\}?")
_STOP = "---STOP---"
_BETWEEN = re.compile(r"(\d{6}|\d{8})\s*-\s*(\d{6}|\d{8})")
_ONE_SIDE = re.compile(r"([<>])\s*(\d{6}|\d{8})")


class _Open(msgspec.Struct, kw_only=True):
    """An actor whose lines are still being read."""

    line: int
    names: list[str]
    codes: list[Dated]
    spoilt: bool = False
    """Whether a mistake in it has been told, so that its lack of a code is none of its own."""


class _Reading(msgspec.Struct, kw_only=True):
    """A file as far as it was read."""

    file: str
    entries: list[Entry]
    mistakes: list[Mistake]
    macros: dict[str, tuple[str, ...]]
    actor: _Open | None = None

    def wrong(self, line: int, why: str) -> None:
        """Note a mistake and read on."""
        self.mistakes.append(Mistake(file=self.file, line=line, why=why))

    def close(self) -> None:
        """The actor has no more lines."""
        actor, self.actor = self.actor, None
        if actor is not None and actor.codes:
            self.entries.append(Entry(names=tuple(actor.names), kind="actor", codes=tuple(actor.codes), cased=False))
        elif actor is not None and not actor.spoilt:
            self.wrong(actor.line, f"{actor.names[0]!r} has no code; put one in square brackets")

    def take(self, number: int, line: str) -> None:
        """Read one line."""
        definition = _DEFINITION.match(line)
        if definition is not None and "[" not in line:
            self.define(number, definition[1], definition[2])
            return
        phrase = line.partition("[")[0]
        codes, why = _codes(line[len(phrase) :])
        if why is not None:
            self.wrong(number, why)
        phrase = phrase.strip()
        if not phrase or phrase.startswith("+"):
            self.add(number, phrase, codes, spoilt=why is not None)
            return
        self.close()
        if "{" in phrase or "!" in phrase or any("~" in each.code for each in codes):
            self.agent(number, phrase, codes, spoilt=why is not None)
        elif name := _name(phrase):
            self.actor = _Open(line=number, names=[name], codes=codes, spoilt=why is not None)
        else:
            self.wrong(number, "there is no name")

    def define(self, number: int, macro: str, items: str) -> None:
        """A macro: !PERSON! = MAN, WOMAN."""
        self.macros[macro] = tuple(value for item in items.split(",") if (value := _name(item)))
        if not self.macros[macro]:
            self.wrong(number, f"the macro !{macro}! stands for nothing")

    def add(self, number: int, phrase: str, codes: list[Dated], *, spoilt: bool) -> None:
        """Another name (+) or another code of the actor above."""
        if self.actor is None:
            self.wrong(number, "there is no actor above that this could belong to")
            return
        self.actor.spoilt |= spoilt
        self.actor.codes += codes
        name = _name(phrase[1:])
        if name:
            self.actor.names.append(name)
        elif phrase:
            self.wrong(number, "there is no name after the +")

    def agent(self, number: int, phrase: str, codes: list[Dated], *, spoilt: bool) -> None:
        """An agent, all on one line."""
        names, whys = _agent(phrase, self.macros)
        for reason in whys:
            self.wrong(number, reason)
        if not codes and not spoilt:
            self.wrong(number, f"{phrase!r} has no code; put one in square brackets")
        elif names and codes:
            self.entries.append(Entry(names=names, kind="agent", codes=tuple(codes), cased=False))


def read_petrarch(text: str, file: str) -> tuple[list[Entry], list[Mistake]]:
    """The entries of a file of actors, of agents, or of both, and all that is wrong with it.

    What has `~` in its code, or a plural or macro in its name, is an agent.
    """
    reading = _Reading(file=file, entries=[], mistakes=[], macros={})
    for number, line in _lines(text):
        reading.take(number, line)
    reading.close()
    return reading.entries, reading.mistakes


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, with their numbers; comments go, a line that asks to stop ends it."""
    # A comment over several lines leaves its line ends, so that the numbers stay right.
    bare = _BLOCK.sub(lambda block: "\n" * block[0].count("\n"), text)
    for number, line in enumerate(bare.splitlines(), 1):
        if _STOP in line:
            return
        said = _SAID.match(line)
        line = said[0].rstrip() if said else ""
        if line.strip() and not line.lstrip().startswith("<"):
            yield number, line


def _name(text: str) -> str:
    """A name without the underscores that join its words; empty where nothing is left."""
    name = " ".join(text.replace("_", " ").split())
    return name if words_in(name) else ""


def _codes(text: str) -> tuple[list[Dated], str | None]:
    """The codes in square brackets, or why they cannot be read."""
    if not text:
        return [], None
    if text.count("[") != text.count("]"):
        return [], "a square bracket is not closed"
    out = []
    for inside in _CODES.findall(text):
        code, _, when = inside.strip().partition(" ")
        if code[:1] in ("<", ">"):
            return [], f"there is no code before the date in [{inside}]"
        if not code:
            return [], "there is no code between the brackets"
        dated = _dated(code, when.strip())
        if isinstance(dated, str):
            return [], dated
        out.append(dated)
    return out, None if out else "the square brackets do not match"


def _dated(code: str, when: str) -> Dated | str:
    """A code with its restriction (<YYMMDD, >YYMMDD, YYMMDD-YYMMDD; years may have four digits), or what is wrong."""
    if not when:
        return Dated(code=code)
    if (side := _ONE_SIDE.fullmatch(when)) is not None and (day := day_of(side[2])) is not None:
        return Dated(code=code, last=before(day)) if side[1] == "<" else Dated(code=code, first=after(day))
    if (span := _BETWEEN.fullmatch(when)) is not None:
        first, last = day_of(span[1]), day_of(span[2])
        if first is not None and last is not None:
            return (
                Dated(code=code, first=first, last=last) if first <= last else f"[{code} {when}] ends before it begins"
            )
    return f"{when!r} in [{code} {when}] is no date; write <YYMMDD, >YYMMDD or YYMMDD-YYMMDD"


def _agent(phrase: str, macros: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], list[str]]:
    """The names of an agent with their plurals, and what is wrong with them.

    `{}` is no plural at all, `{GEESE}` an irregular one; without braces it is regular.
    """
    braces = _PLURAL.search(phrase)
    single = _PLURAL.sub(" ", phrase)
    whys = ["a brace is not closed"] if phrase.count("{") != phrase.count("}") else []
    names = []
    for text in _expanded(single, macros, whys):
        name = _name(text)
        if name:
            names.append(name)
        if name and braces is None:
            names.append(plural(name))
    if braces is not None and (irregular := _name(braces[1])):
        names.append(irregular)
    if not names and not whys:
        whys.append("there is no name")
    return tuple(dict.fromkeys(names)), whys


def _expanded(phrase: str, macros: Mapping[str, tuple[str, ...]], whys: list[str]) -> list[str]:
    """A phrase with each macro in it replaced by each of its values."""
    macro = _MACRO.search(phrase)
    if macro is None:
        if "!" in phrase:
            whys.append(f"the macro in {phrase.strip()!r} does not end in an exclamation mark")
        return [phrase]
    if macro[1] not in macros:
        whys.append(f"the macro !{macro[1]}! is not defined above")
        return []
    return [
        text
        for value in macros[macro[1]]
        for text in _expanded(phrase[: macro.start()] + value + phrase[macro.end() :], macros, whys)
    ]
