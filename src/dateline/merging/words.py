"""Words as the comparison of reports needs them: stems, how rare each is, and which verbs and nouns name one thing."""

import gzip
import json
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import log
from typing import Literal

import msgspec

from dateline.errors import ResourceError

Kinship = Literal["same", "kin", "synonym", "kind", "none"]
"""How two lemmas stand: one word, attack and attacker, buy and purchase, kill and assassinate, or nothing known."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDINGS = ("ing", "edly", "ed", "ies", "es", "s", "ly")
SMOOTH = 10
"""Documents that every stem is taken to have beside those counted: the table is small, and what it lacks is not
as rare as that."""
COMMON = 1.5
"""Rarity up to which a word tells nothing: every fifth report has it."""
_SHORTEST = 3
"""Letters that must stay when an ending is cut off."""


class Lexicon(msgspec.Struct, frozen=True, kw_only=True):
    """The shipped table: how many documents of a mixed collection have a stem, and what words may mean."""

    documents: int
    counts: dict[str, int]
    concepts: dict[str, tuple[int, ...]]
    """For each lemma the meanings that it may have, the commonest first."""
    wider: dict[int, tuple[int, ...]]
    """For each meaning those that it is a kind of."""
    bases: dict[str, tuple[str, ...]]
    """For each noun the verbs that it is formed from, or that are formed from it."""


@cache
def lexicon() -> Lexicon:
    """The table that ships with the package, read once."""
    path = files("dateline.merging").joinpath("weights", "words.json.gz")
    if not path.is_file():
        raise ResourceError("merging/weights/words.json.gz is missing; reinstall the package.")
    return msgspec.convert(json.loads(gzip.decompress(path.read_bytes())), Lexicon, strict=False)


def words_of(text: str) -> list[str]:
    """The words of a text as they stand."""
    return _WORD.findall(text)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A word without case and common endings; good enough to see that two sentences share it."""
    word = word.casefold().replace("’", "'").removesuffix("'s").replace("'", "")
    if word.endswith("ss") or not word.isalpha():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "lsz":
        return word[:-1]
    return word[:-1] if len(word) > _SHORTEST and word[-1] == "e" else word


@lru_cache(maxsize=200_000)
def rarity(word: str) -> float:
    """How much a stem says that two texts share: little where many documents of the shipped table have it.

    Those of the collection do not count, so that what two claims are to each other never changes as others come.
    """
    known = lexicon()
    return log((known.documents + SMOOTH) / (known.counts.get(word, 0) + SMOOTH))


def vector(stems: Iterable[str]) -> dict[str, float]:
    """Stems with their weights, of length one."""
    weights = {one: rarity(one) for one in sorted(set(stems))}
    length = sum(w * w for w in weights.values()) ** 0.5
    return {one: w / length for one, w in weights.items() if w} if length else {}


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors of length one."""
    if len(one) > len(other):
        one, other = other, one
    total = 0.0
    for word, weight in one.items():
        if word in other:
            total += weight * other[word]
    return total


@lru_cache(maxsize=200_000)
def kinship(one: str, other: str) -> Kinship:
    """How the lemmas of two predicates stand to each other."""
    if one == other or stem(one) == stem(other):
        return "same"
    known = lexicon()
    if {one, *known.bases.get(one, ())} & {other, *known.bases.get(other, ())}:
        return "kin"
    these, those = known.concepts.get(one, ()), known.concepts.get(other, ())
    if set(these) & set(those):
        return "synonym"
    above, over = _wider(known, these), _wider(known, those)
    return "kind" if above & set(those) or over & set(these) else "none"


def _wider(known: Lexicon, concepts: Iterable[int]) -> set[int]:
    return {wide for concept in concepts for wide in known.wider.get(concept, ())}
