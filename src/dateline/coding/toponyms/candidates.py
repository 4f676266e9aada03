"""Finds what may be a toponym: capitalised words that the gazetteer knows, and names that the model calls places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.coding.lexicons.place_rules import PlaceRules, place_rules
from dateline.coding.naming.names import in_capitals
from dateline.coding.toponyms.compass import side_of
from dateline.coding.toponyms.spellings import goes_on, spelled
from dateline.coding.trees.taken import end_of_name, is_beset, is_called_a_town
from dateline.gazetteer import Candidate, Gazetteer
from dateline.language.analysis import Analysis, Name

_LONGEST = 7
"""Tokens of the longest name that is looked up."""
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


def toponyms(analysis: Analysis, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """All that may be toponyms, in text order, without overlaps."""
    rules = place_rules()
    named = names_by_token(analysis)
    capitals = in_capitals(analysis.text)
    found: list[Toponym] = []
    for first, end in analysis.sentences:
        found.extend(_in_sentence(analysis, gazetteer, rules, named, range(first, end), capitals))
    return tuple(linked(found, analysis, rules))


def words(analysis: Analysis, first: int, end: int) -> str:
    """The text of tokens `[first, end)`."""
    return analysis.text[analysis.tokens[first].start : analysis.tokens[end - 1].end]


def names_by_token(analysis: Analysis) -> dict[int, Name]:
    """For each token inside a name, the name."""
    return {i: name for name in analysis.names for i in range(name.start, name.end)}


def _in_sentence(
    analysis: Analysis,
    gazetteer: Gazetteer,
    rules: PlaceRules,
    named: Mapping[int, Name],
    tokens: range,
    capitals: bool,
) -> Iterator[Toponym]:
    i, end = tokens.start, tokens.stop
    while i < end:
        surface = analysis.surface(i)
        begins = _is_capital(surface) or _is_article(analysis, rules, i, end)
        if not begins or (analysis.lower(i) == "the" and analysis.lower(min(i + 1, end - 1)) != "hague"):
            i += 1
            continue
        name = named.get(i)
        found = _longest(analysis, gazetteer, rules, i, end, capitals=capitals and name is None)
        longer = name is not None and name.start == i and (found is None or found.end < name.end)
        if name is not None and longer and (name.type == "LOC" or is_beset(analysis, i, name.end - 1)):
            found = _whole(analysis, gazetteer, name, found, rules)
        if found is None and name is None and is_called_a_town(analysis, i):
            found = Toponym(
                first=i, end=(j := end_of_name(analysis, i, end)), surface=words(analysis, i, j), candidates=()
            )
        if found is None:
            i += 1
            continue
        yield found
        i = found.end


def _longest(
    analysis: Analysis, gazetteer: Gazetteer, rules: PlaceRules, i: int, end: int, *, capitals: bool
) -> Toponym | None:
    """The longest sequence from token `i` that the gazetteer knows, as a place or as a people.

    Where all is in `capitals` that tells nothing, so there a word is a place only if the tagger takes it for a name.
    """
    for j in range(_reach(analysis, rules, i, end), i, -1):
        if not _is_capital(analysis.surface(j - 1)):
            continue
        surface = words(analysis, i, j)
        if j - i == 1 and _is_word(surface, rules, analysis, i):
            continue
        plain = capitals and all(analysis.tokens[k].upos != "PROPN" for k in range(i, j))
        if people := gazetteer.people(surface):
            return Toponym(first=i, end=j, surface=surface, candidates=people, demonym=True)
        known = () if plain else gazetteer.candidates(surface)
        if not plain and not known and surface[0].islower() and "-" in surface:
            known = gazetteer.candidates(surface.partition("-")[2])  # "ar-Raqqa" is Raqqa
        if known:
            return Toponym(first=i, end=j, surface=surface, candidates=known)
    return None


def _whole(
    analysis: Analysis, gazetteer: Gazetteer, name: Name, part: Toponym | None, rules: PlaceRules
) -> Toponym | None:
    """A name that the model calls a place and the gazetteer does not know, unless only its beginning is the place."""
    surface = words(analysis, name.start, name.end)
    rest = [analysis.surface(k) for k in range(part.end if part else name.start, name.end)]
    whole = part is None or goes_on(analysis.text, analysis.tokens[part.end - 1].end)
    if not whole and not (rest and all(word[0].isupper() and word in rules.heads.feature for word in rest)):
        return part
    if len(surface) < 3 or surface.lower() in rules.words.never or "\n" in surface:
        return part
    known = side_of(surface, gazetteer, rules) or spelled(surface, gazetteer, rules)
    return Toponym(first=name.start, end=name.end, surface=surface, candidates=known)


def _reach(analysis: Analysis, rules: PlaceRules, i: int, end: int) -> int:
    """How far a name that begins at token `i` may go."""
    j = i + 1
    while j < min(end, i + _LONGEST):
        surface = analysis.surface(j)
        joint = analysis.surface(j - 1) == "-" == analysis.surface(min(j + 1, end - 1))  # "Croix-des-Bouquets"
        if not (_is_capital(surface) or surface in rules.words.inner or joint):
            break
        j += 1
    return j


def _is_capital(surface: str) -> bool:
    """Whether a token is written as a name or a part of one: "Ivoire", "d'Ivoire", "al-Zor"."""
    if surface[0].isupper():
        return True
    joint = max(surface.find("-"), surface.find("'"), surface.find("’"))
    return 0 < joint <= 3 and surface[joint + 1 : joint + 2].isupper()


def _is_article(analysis: Analysis, rules: PlaceRules, i: int, end: int) -> bool:
    """Whether token `i` is the small article of a name: the first of "al-Fashir"."""
    joined = i + 2 < end and analysis.tokens[i].end == analysis.tokens[i + 1].start and analysis.surface(i + 1) == "-"
    return joined and analysis.surface(i) in rules.words.articles and analysis.surface(i + 2)[0].isupper()


def _is_word(surface: str, rules: PlaceRules, analysis: Analysis, i: int) -> bool:
    """Whether one capitalised token is a plain word, or an abbreviation without what would make it a place."""
    low = surface.lower().replace(".", "")
    if surface in rules.words.always:
        return False
    if low in rules.words.abbreviated:
        written_so = "." in surface or (surface.isupper() and len(surface) > 2)
        return not written_so and (i == 0 or analysis.surface(i - 1) not in (",", "-", "("))
    heads = rules.heads
    return low in rules.words.never or surface in heads.way or surface in heads.body or surface in rules.types.named


def linked(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> Iterator[Toponym]:
    """Give each toponym what its neighbours say: type words and containers."""
    contained: dict[int, int | None] = {}
    lists = _lists(found, analysis)
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        listed = lists.get(at, ())
        # "Paris, France and Berlin" may hold a container; in a longer list commas only part.
        container = None if len(listed) >= _LONG_LIST and at + 1 in listed else _container(one, after, analysis, rules)
        contained[at] = container
        yield Toponym(
            first=one.first,
            end=one.end,
            surface=one.surface,
            candidates=one.candidates,
            demonym=one.demonym,
            asked=_asked(one, analysis, rules),
            container=container,
            article=one.first > 0 and analysis.lower(one.first - 1) == "the",
            contains=at > 0 and contained.get(at - 1) == one.first,
            listed=tuple(found[other].first for other in listed if other != at),
        )


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
        if len(before) > 2 and before[-3] != "the" and analysis.surface(one.first - 3)[0].isupper():
            return None  # "the Karrada district of Baghdad": the district is Karrada
        inside = before[-2] in rules.types.inside | {"city", "town", "village"}
        nation = any(candidate.kind == "country" for candidate in one.candidates)  # "the Republic of Georgia"
        return "area" if before[-2] in rules.types.area and not nation else "point" if inside else None
    if before and before[-1] in ("city", "town", "village"):
        return "point"
    return None
