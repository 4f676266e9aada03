"""Finds what may be a toponym: capitalised sequences that the gazetteer knows, and names that the model calls places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.coding.place_rules import PlaceRules, place_rules
from dateline.gazetteer import Candidate, Gazetteer
from dateline.language.analysis import Analysis, Name

_LONGEST = 6
"""Tokens of the longest name that is looked up."""


@dataclass(frozen=True, kw_only=True)
class Toponym:
    """A stretch of tokens `[first, end)` that may name a place."""

    first: int
    end: int
    surface: str
    candidates: tuple[Candidate, ...]
    demonym: bool = False
    asked: Literal["area", "point"] | None = None
    """What a word beside it says that it is: "Helmand province", "the city of Kunduz"."""
    container: int | None = None
    """First token of the name that it is said to lie in: "Aybak, Samangan"."""
    contains: bool = False
    """Whether the name before it is said to lie in it."""


def toponyms(analysis: Analysis, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """All that may be toponyms, in text order, without overlaps."""
    rules = place_rules()
    typed = names_by_token(analysis)
    found: list[Toponym] = []
    for first, end in analysis.sentences:
        found.extend(_in_sentence(analysis, gazetteer, rules, typed, first, end))
    return tuple(_linked(found, analysis, rules))


def names_by_token(analysis: Analysis) -> dict[int, Name]:
    """For each token inside a name, the name."""
    return {i: name for name in analysis.names for i in range(name.start, name.end)}


def _in_sentence(
    analysis: Analysis,
    gazetteer: Gazetteer,
    rules: PlaceRules,
    typed: dict[int, Name],
    first: int,
    end: int,
) -> Iterator[Toponym]:
    i = first
    while i < end:
        if not _is_capital(analysis.surface(i)):
            i += 1
            continue
        found = _longest(analysis, gazetteer, rules, i, end) or _unknown(analysis, typed, rules, i)
        if found is None:
            i += 1
            continue
        yield found
        i = found.end


def _longest(analysis: Analysis, gazetteer: Gazetteer, rules: PlaceRules, i: int, end: int) -> Toponym | None:
    """The longest sequence from token `i` that the gazetteer knows, as a place or as a people."""
    for j in range(_reach(analysis, rules, i, end), i, -1):
        if not _is_capital(analysis.surface(j - 1)) and not (j - 1 > i and analysis.surface(j - 1) in ("D.C.", "C.")):
            continue
        surface = analysis.text[analysis.tokens[i].start : analysis.tokens[j - 1].end]
        if j - i == 1 and _is_word(surface, rules, analysis, i):
            continue
        if people := gazetteer.people(surface):
            return Toponym(first=i, end=j, surface=surface, candidates=people, demonym=True)
        if known := gazetteer.candidates(surface):
            return Toponym(first=i, end=j, surface=surface, candidates=known)
    return None


def _reach(analysis: Analysis, rules: PlaceRules, i: int, end: int) -> int:
    """How far a name that begins at token `i` may go."""
    j = i + 1
    while j < min(end, i + _LONGEST):
        surface = analysis.surface(j)
        if not _is_capital(surface) and surface not in rules.words.inner:
            break
        j += 1
    return j


def _is_capital(surface: str) -> bool:
    return surface[0].isupper() or ("-" in surface and surface[:3].lower() in ("al-", "el-", "an-", "ar-", "as-", "at-", "ad-"))


def _is_word(surface: str, rules: PlaceRules, analysis: Analysis, i: int) -> bool:
    """Whether one capitalised token is a plain word or an abbreviation without what would make it a place."""
    low = surface.lower().rstrip(".")
    if low in rules.words.abbreviated and not (surface.isupper() and "." in surface and len(surface) > 3):
        return i < 2 or analysis.surface(i - 1) != ","
    if surface in ("US", "UK", "UAE", "U.S.", "U.K.", "EU", "USA"):
        return False
    return low in rules.words.never


def _unknown(
    analysis: Analysis, typed: dict[int, Name], rules: PlaceRules, i: int
) -> Toponym | None:
    """A name that the model calls a place and the gazetteer does not know."""
    name = typed.get(i)
    if name is None or name.type != "LOC" or name.start != i:
        return None
    end = name.end
    surface = analysis.text[analysis.tokens[i].start : analysis.tokens[end - 1].end]
    if len(surface) < 3 or surface.lower() in rules.words.never:
        return None
    return Toponym(first=i, end=end, surface=surface, candidates=())


def _linked(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> Iterator[Toponym]:
    """Give each toponym what its neighbours say: type words and containers."""
    contained: dict[int, int | None] = {}
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        contained[at] = container = _container(one, after, analysis, rules)
        yield Toponym(
            first=one.first,
            end=one.end,
            surface=one.surface,
            candidates=one.candidates,
            demonym=one.demonym,
            asked=_asked(one, analysis, rules),
            container=container,
            contains=at > 0 and contained.get(at - 1) == one.first,
        )


def _container(one: Toponym, after: Toponym | None, analysis: Analysis, rules: PlaceRules) -> int | None:
    """The next toponym, if the text says that this one lies in it: "X, Y", "X in Y", "X, the capital of Y"."""
    if after is None or after.demonym or one.demonym or not after.candidates:
        return None
    between = analysis.text[analysis.tokens[one.end - 1].end : analysis.tokens[after.first].start]
    words = between.replace(",", " , ").lower().split()
    if len(words) > 9 or any(c in between for c in ".;:!?\n"):
        return None
    if words in ([","], ["("]):
        return after.first
    plain = [w for w in words if w not in (",", "the", "a", "'s", "’s")]
    plain = [w for w in plain if w not in rules.words.direction]
    if plain == ["in"] or (plain and plain[-1] in ("of", "in") and all(w in rules.words.lies for w in plain[:-1])):
        return after.first
    return None


def _asked(one: Toponym, analysis: Analysis, rules: PlaceRules) -> Literal["area", "point"] | None:
    """What a type word beside the name says that it is."""
    last = analysis.surface(one.end - 1)
    after = analysis.lower(one.end) if one.end < len(analysis.tokens) else ""
    before = [analysis.lower(k) for k in range(max(0, one.first - 3), one.first)]
    if one.end - one.first > 1 and last in rules.types.named and last.lower() in rules.types.area:
        return "area"
    if after in rules.types.area and not (before[-1:] and before[-1] in rules.types.point):
        return "area"
    if after in rules.types.point and after != "capital":
        return "point"
    if before[-1:] == ["of"] and len(before) > 1:
        return "area" if before[-2] in rules.types.area else "point" if before[-2] in ("city", "town", "village") else None
    if before and before[-1] in ("city", "town", "village"):
        return "point"
    return None
