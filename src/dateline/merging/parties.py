"""Whether two parties of different reports are one: by code, by the spellings of a name, and by who else is about."""

from collections.abc import Collection
from functools import lru_cache
from typing import Literal

from dateline.merging.words import words_of
from dateline.model.codes import COUNTRY, of_many
from dateline.model.sourced import Party, plain

Accord = Literal["same", "other", "open"]
"""One and the same; two that have names or codes of their own; or nothing that tells."""

ANY_NATION = "---"
"""A code with a role and no country: every army has it."""


def accord(one: Party, other: Party, *, around: Collection[str] = ()) -> Accord:
    """How two parties stand; `around` are the full names of people in both reports.

    People are told apart by their names, bodies by codes before names, but for those of which a country has many.
    "Taliban" is "the Taliban" and whoever has the code; two firms with one code are two. "Mujahid" is "Zabihullah
    Mujahid" if no other Mujahid is about.
    """
    if "PERSON" in (one.type, other.type):
        return _people(one, other, around)
    a, b = _name(one), _name(other)
    judged = _codes(one.code, other.code) if one.code and other.code else "open"
    if judged == "other" or (judged == "same" and not _others_by_name(one, other)):
        return judged
    if a and (a == b or _short_for(a, b) or _short_for(b, a)):
        return "same"
    return "other" if named(one) and named(other) and not set(a) & set(b) else "open"


def _others_by_name(one: Party, other: Party) -> bool:
    """Whether two with a code that many bodies of a country have go by other names, or one by none."""
    a, b = set(_name(one)), set(_name(other))
    return any(map(of_many, (one.code or "", other.code or ""))) and not (a <= b or b <= a)


def _people(one: Party, other: Party, around: Collection[str]) -> Accord:
    a, b = _name(one), _name(other)
    if one.type != other.type and not (named(one) and named(other)):
        return "open"
    if one.type == other.type == "PERSON" and one.code and other.code and _codes(one.code, other.code) == "other":
        return "other"
    short, full = sorted((a, b), key=len)
    if not short:
        return "open"
    if short == full and len(short) > 1:
        return "same"
    if not _within(short, full):
        return "other"
    fits = {name for known in around if len(name := _words(known)) > 1 and _within(short, name)}
    if len(short) == 1 and _several(fits | ({full} if len(full) > 1 else set())):
        return "open"
    return "same"


def _several(names: Collection[tuple[str, ...]]) -> bool:
    """Whether names are of more than one: none of them takes in all the others."""
    return bool(names) and not any(all(_within(name, full) for name in names) for full in names)


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of a name come in a fuller one in this order, the family name or all before it kept."""
    rest = iter(full)
    if not all(any(_same_word(word, other) for other in rest) for word in short):
        return False
    return _same_word(short[-1], full[-1]) or _same_word(short[0], full[0]) or len(short) > 1


def _same_word(one: str, other: str) -> bool:
    """Whether two parts of a name are one; an initial stands for what begins with it."""
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


@lru_cache(maxsize=100_000)
def _short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a body's name is its acronym, or the end of the fuller one."""
    if len(short) == 1 and len(full) > 1 and len(short[0]) > 1:
        large = [word[0] for word in full if len(word) > 3]
        return short[0] in {"".join(word[0] for word in full), "".join(large)}
    return 1 < len(short) < len(full) and full[-len(short) :] == short


@lru_cache(maxsize=100_000)
def _codes(one: str, other: str) -> Accord:
    """What two actor codes say; a coarser code takes in the finer ones."""
    if ANY_NATION in (one[:COUNTRY], other[:COUNTRY]):
        return "open"
    short, long = sorted((one, other), key=len)
    if one == other or (len(short) > COUNTRY and long.startswith(short)):
        return "same"
    if one[:COUNTRY] == other[:COUNTRY] and COUNTRY in (len(one), len(other)):
        return "open"
    return "other"


def _name(party: Party) -> tuple[str, ...]:
    return _words(party.name)


@lru_cache(maxsize=100_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word.replace("-", "") for word in words_of(plain(name)))


def named(party: Party) -> bool:
    """Whether it is called by a name, not by what it is; a capital that only begins a sentence makes no name."""
    return party.type is not None and party.name[:1].isupper() and any(letter.isupper() for letter in party.words)
