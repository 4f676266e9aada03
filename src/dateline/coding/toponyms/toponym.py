"""A toponym, and what the words and names beside it say of it: its kind, what it lies in, what it is listed with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from dateline.coding.lexicons.place_rules import PlaceRules
from dateline.coding.trees.listed_names import listed_among
from dateline.gazetteer import Candidate
from dateline.language.analysis import Analysis

_SEAS = ("OCN", "SEA")
_LONG_LIST = 4
"""Names in a list from which on a comma says nothing of what lies in what."""


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
    article: bool = False
    """Whether "the" stands before it."""
    listed: tuple[int, ...] = ()
    """First tokens of the names it is listed with: "Niger, Nigeria and Togo"."""


def linked(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> Iterator[Toponym]:
    """Give each toponym what its neighbours say: type words and containers."""
    contained: dict[int, int | None] = {}
    lists, lands_of = _lists(found, analysis), _lands_of_lists(found, analysis)
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        listed, lands = lists.get(at, ()), lands_of.get(one.surface)
        known = _of_a_sea(one, analysis, rules)
        # "Paris, France and Berlin" may hold a container; in a longer list commas only part.
        container = None if len(listed) >= _LONG_LIST and at + 1 in listed else _container(one, after, analysis, rules)
        contained[at] = container
        states = _called(one, analysis) if any(c.feature == "ADM1" for c in one.candidates) else ()
        state = "state" in states and not rules.types.of_states.isdisjoint(states)
        yield Toponym(
            first=one.first,
            end=one.end,
            surface=one.surface,
            candidates=tuple(c for c in one.candidates if c.feature == "ADM1")
            if state
            else _of_a_nation(one, analysis, rules) or tuple(c for c in known if lands is None or c.country in lands),
            demonym=one.demonym,
            asked=_asked(one, analysis, rules)
            or (_asked_of_all([found[n] for n in listed], analysis, rules) if one.candidates else None),
            container=container,
            article=_has_article(one, analysis, rules),
            contains=at > 0 and contained.get(at - 1) == one.first,
            listed=tuple(found[other].first for other in listed if other != at),
        )


def _has_article(one: Toponym, analysis: Analysis, rules: PlaceRules) -> bool:
    """Whether "the" stands before a name: "the Pacific", "the eastern Pacific"."""
    before = one.first - 1
    if before > 0 and analysis.lower(before) in rules.words.direction:
        before -= 1
    return before >= 0 and analysis.lower(before) == "the"


def _of_a_nation(one: Toponym, analysis: Analysis, rules: PlaceRules) -> tuple[Candidate, ...]:
    """The country alone where it has what only countries have: "**Georgia's** ruling party" is of no American state."""
    owned = one.end < len(analysis.tokens) and analysis.lower(one.end) in ("'s", "’s")
    words = [analysis.lower(j) for j in range(one.end + 1, min(one.end + 5, len(analysis.tokens)))] if owned else []
    told = any(
        f"{a} {b}" in rules.types.of_countries or a in rules.types.of_countries for a, b in pairwise([*words, ""])
    )
    return tuple(c for c in one.candidates if c.kind == "country") if told else ()


def _lands_of_lists(found: Sequence[Toponym], analysis: Analysis) -> dict[str, set[str | None]]:
    """For each name of a list the country in which all of it lies: "ten villages **in the Kursk region**: X and Y"."""
    out: dict[str, set[str | None]] = {}
    for one in found:
        noun = listed_among(analysis, one.first)
        inside = set(analysis.subtree(noun)) if noun is not None else set()
        areas = [o.candidates[0] for o in found if o.first in inside and o.first < one.first and o.candidates]
        if lands := {area.country for area in areas if area.kind in ("area", "country")}:
            out[one.surface] = lands
    return out


def _of_a_sea(one: Toponym, analysis: Analysis, rules: PlaceRules) -> tuple[Candidate, ...]:
    """The sea or ocean alone where a side of it is spoken of: "the eastern Pacific" is no town in Missouri."""
    sided = one.first > 0 and analysis.lower(one.first - 1) in rules.words.direction
    if not sided or not _has_article(one, analysis, rules):
        return one.candidates
    return tuple(c for c in one.candidates if c.feature in _SEAS) or one.candidates


def _lists(found: Sequence[Toponym], analysis: Analysis) -> dict[int, tuple[int, ...]]:
    """For each name in a list that "and" or "or" closes, all the names in it."""
    out: dict[int, tuple[int, ...]] = {}
    run = [0] if found else []
    for at in range(1, len(found)):
        before, one = found[at - 1], found[at]
        between = analysis.text[analysis.tokens[before.end - 1].end : analysis.tokens[one.first].start]
        words = between.replace(",", " , ").lower().split()
        if words in (["and"], ["or"], [",", "and"], [",", "or"]):
            run.append(at)
            out |= dict.fromkeys(run, tuple(run))
            run = [at]
        elif words == [","]:
            run.append(at)
        else:
            run = [at]
    return out


def _container(one: Toponym, after: Toponym | None, analysis: Analysis, rules: PlaceRules) -> int | None:
    """The next toponym, if the text says that this one lies in it: "X, Y", "X in Y", "X, the capital of Y"."""
    if after is None or after.demonym or one.demonym or not after.candidates:
        return None
    between = analysis.text[analysis.tokens[one.end - 1].end : analysis.tokens[after.first].start]
    words = between.replace(",", " , ").lower().split()
    if len(words) > 9 or any(c in between for c in ".;:!?\n"):
        return None
    if [w for w in words if w not in rules.words.direction] in ([","], ["("]):
        return after.first  # "Maga, northwestern Nigeria"
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
    if after == "district" and of_a_court(analysis, one.end, rules):
        return None  # "Denver District Court" sits in the city
    if after in rules.types.area and not (before[-1:] and before[-1] in rules.types.point):
        return "area"
    if after in rules.types.point and after != "capital":
        return "point"
    if before[-1:] == ["of"] and len(before) > 1:
        if len(before) > 2 and before[-3] != "the" and analysis.surface(one.first - 3)[0].isupper():
            return None  # "the Karrada district of Baghdad": the district is Karrada
        inside = before[-2] in rules.types.inside | {"city", "town", "village"}
        nation = any(candidate.kind == "country" for candidate in one.candidates)  # "the Republic of Georgia"
        return "area" if before[-2] in rules.types.area and not nation else "point" if inside else None
    if before and before[-1] in ("city", "town", "village"):
        return "point"
    called = [word for word in _called(one, analysis)[:1] if word not in ("capital", "port", "camp", "airport")]
    nation = any(candidate.kind == "country" for candidate in one.candidates)
    if not called or nation:
        return None
    return "point" if called[0] in rules.types.point else "area" if called[0] in rules.types.area else None


def of_a_court(analysis: Analysis, i: int, rules: PlaceRules) -> bool:
    """Whether the district of token `i` is that of a court: "**District** Judge"."""
    return i + 1 < len(analysis.tokens) and analysis.lower(i + 1) in rules.types.of_courts


def _called(one: Toponym, analysis: Analysis) -> list[str]:
    """What an apposition says that a name is, and the words with it: "Valencia, Spain's third **city**"."""
    head = next((i for i in range(one.first, one.end) if not one.first <= analysis.tokens[i].head < one.end), one.first)
    for j in analysis.dependents(head, "appos"):
        if analysis.tokens[j].upos == "NOUN":
            return [analysis.tokens[j].lemma.lower(), *(analysis.lower(k) for k in analysis.children[j])]
    return []


def _asked_of_all(listed: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> Literal["area", "point"] | None:
    """What a word says of a whole list: "the cities of Aleppo and Hama", "Aleppo and Idlib provinces"."""
    if len(listed) < 2:
        return None
    first, last = listed[0].first, listed[-1].end
    if first > 1 and analysis.lower(first - 1) == "of" and analysis.lower(first - 2) in rules.types.several:
        return "point"
    after = analysis.lower(last) if last < len(analysis.tokens) else ""
    return "area" if after in rules.types.area and after.endswith("s") and after != "shires" else None
