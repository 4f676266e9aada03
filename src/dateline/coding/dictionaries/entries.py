"""What a dictionary holds: names of actors and agents, each with codes that may hold for a time only."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

import msgspec

from dateline.coding.lexicons.known_names import words_of

Words = tuple[str, ...]

WITHOUT_CODE = frozenset({"---", "+++", "###"})
"""What dictionaries write for a name that shall have no code, so that no part of it is taken for somebody else."""
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"
_BEFORE_2000 = 30
"""Two-digit years above this are of the last century, as TABARI has it."""


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """A code and the days on which it holds, both ends included; None is open."""

    code: str
    first: date | None = None
    last: date | None = None

    @property
    def always(self) -> bool:
        """Whether it is bound to no time."""
        return self.first is None and self.last is None

    def holds(self, day: date) -> bool:
        """Whether it holds on this day."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """The names of one actor or agent as the file writes them, and its codes."""

    names: tuple[str, ...]
    kind: Literal["actor", "agent"]
    codes: tuple[Dated, ...]
    cased: bool = True
    """Whether the file tells capitals from small letters; PETRARCH's are in capitals throughout."""
    file: int = 0
    """The number of its file; what an earlier one says of a name goes before a later one."""

    def code(self, day: date | None) -> str | None:
        """The code on a day: of those bound to a time the first that holds, else the one that always does.

        Without a day no code that is bound to a time is known to hold.
        """
        bound = (each for each in self.codes if not each.always and day is not None and each.holds(day))
        free = (each for each in self.codes if each.always)
        found = next(bound, None) or next(free, None)
        return found.code if found is not None else None


class Mistake(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong with a line of a dictionary."""

    file: str
    line: int | None
    why: str

    @property
    def sentence(self) -> str:
        """File, line and reason, for the person who wrote the file."""
        at = f", line {self.line}" if self.line is not None else ""
        return f"{self.file}{at}: {self.why}."


class Dictionary(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Everything that a user's files say about actors and agents."""

    entries: tuple[Entry, ...]
    whole: bool = False
    """Whether its agents are all there are: then a noun that is not among them adds no role to a code."""
    digest: str = ""
    """Of the files, for the name of the coder."""

    @cached_property
    def actors(self) -> Mapping[Words, tuple[tuple[str, Entry], ...]]:
        """Words of a name to the name as it is written and its entries, those of earlier files first."""
        return _by_words(self.entries, "actor")

    @cached_property
    def agents(self) -> Mapping[Words, tuple[tuple[str, Entry], ...]]:
        """As `actors`, with the regular plurals of what has but one name."""
        return _by_words(self.entries, "agent")

    @cached_property
    def longest(self) -> Mapping[str, int]:
        """First word of a name to the number of words of the longest that begins with it."""
        out: dict[str, int] = {}
        for words in (*self.actors, *self.agents):
            out[words[0]] = max(out.get(words[0], 0), len(words))
        return out


def _by_words(entries: tuple[Entry, ...], kind: str) -> Mapping[Words, tuple[tuple[str, Entry], ...]]:
    """The entries of a kind by each of their names; what one file says of a name in several places is one entry."""
    out: dict[Words, list[tuple[str, Entry]]] = {}
    for entry in entries:
        for name in entry.names if entry.kind == kind else ():
            found = out.setdefault(words_in(name), [])
            if found and found[-1][1].file == entry.file:
                first, known = found.pop()
                found.append((first, msgspec.structs.replace(known, codes=known.codes + entry.codes)))
            else:
                found.append((name, entry))
    return {words: tuple(found) for words, found in out.items()}


def words_in(name: str) -> Words:
    """The words of a name, whichever apostrophe it is written with."""
    return words_of(name.replace("’", "'"))


def plural(name: str) -> str:
    """The regular plural of a name in English, in the case of its last letter."""
    low = name.lower()
    if low.endswith("y") and low[-2:-1] not in _VOWELS:
        out = name[:-1] + "ies"
    else:
        out = name + ("es" if low.endswith(_SIBILANTS) else "s")
    return out.upper() if name.isupper() else out


def singulars(word: str) -> Iterator[str]:
    """What a word may be the plural of."""
    if word.endswith("s") and len(word) > len("abs"):
        yield word[:-1]
        if word.endswith("ies"):
            yield word[:-3] + "y"
        elif word.endswith("es"):
            yield word[:-2]


def day_of(text: str, *, last: bool = False) -> date | None:
    """A day written YYMMDD, YYYYMMDD, YYYY-MM-DD, YYYY-MM or YYYY; of a month or year its first or last day."""
    digits = text.replace("-", "")
    if not digits.isascii() or not digits.isdigit() or text.count("-") > 2:
        return None
    if len(digits) == len("YYMMDD") and "-" not in text:
        digits = ("19" if int(digits[:2]) > _BEFORE_2000 else "20") + digits
    try:
        if len(digits) == len("YYYY"):
            return date(int(digits), 12 if last else 1, 31 if last else 1)
        if len(digits) == len("YYYYMM"):
            year, month = int(digits[:4]), int(digits[4:])
            return date(year, month, monthrange(year, month)[1] if last else 1)
        if len(digits) == len("YYYYMMDD"):
            return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return None


def before(day: date) -> date:
    """The day before; the first day of all stays."""
    return day - timedelta(days=1) if day > date.min else day


def after(day: date) -> date:
    """The day after; the last day of all stays."""
    return day + timedelta(days=1) if day < date.max else day
