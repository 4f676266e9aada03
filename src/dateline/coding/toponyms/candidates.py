"""Finds what may be a toponym: capitalised words that the gazetteer knows, and names that the model calls places."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dateline.coding.lexicons.place_rules import PlaceRules, place_rules
from dateline.coding.naming.names import in_capitals
from dateline.coding.toponyms.compass import is_compass, side_of
from dateline.coding.toponyms.spellings import goes_on, spelled
from dateline.coding.toponyms.toponym import Toponym, linked, of_a_court
from dateline.coding.trees.listed_names import listed_among
from dateline.coding.trees.noun_phrases import shared_name
from dateline.coding.trees.taken import end_of_name, falls_to_fighters, is_beset, is_called_a_town
from dateline.gazetteer import Candidate, Gazetteer
from dateline.language.analysis import Analysis, Name

_LONGEST = 7
"""Tokens of the longest name that is looked up."""


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
        if (club := _club(analysis, rules, i, end)) is not None:
            i = club
            continue
        if (shared := _sharing(analysis, gazetteer, rules, i, end)) is not None:
            yield shared
            i = shared.end
            continue
        name = one if (one := named.get(i)) is not None and one.end <= end else None
        found = _longest(analysis, gazetteer, rules, i, end, capitals=capitals and name is None)
        longer = name is not None and name.start == i and (found is None or found.end < name.end)
        town = name is not None and any(shows(analysis, i, name.end - 1) for shows in (is_beset, falls_to_fighters))
        if name is not None and longer and (name.type == "LOC" or town):
            found = _whole(analysis, gazetteer, name, found, rules)
        if found is None and (
            (name is None and is_called_a_town(analysis, i)) or listed_among(analysis, i) is not None
        ):
            found = Toponym(
                first=i, end=(j := end_of_name(analysis, i, end)), surface=words(analysis, i, j), candidates=()
            )
        if found is None:
            i += 1
            continue
        if (longer_name := _led(analysis, found, rules, end)) is not None:
            found = longer_name
        if found.surface.endswith("District") and of_a_court(analysis, found.end - 1, rules):
            i = found.end  # "the Central District Court"
            continue
        if (
            is_compass(found.surface, rules)
            and (of := _longest(analysis, gazetteer, rules, found.end, end)) is not None
        ):
            found = _sided(analysis, found, of)
        yield found
        i = found.end


def _led(analysis: Analysis, found: Toponym, rules: PlaceRules, end: int) -> Toponym | None:
    """The name that one word of it only begins, which the gazetteer does not know: "VILLA MARTELLI" is no Villa."""
    i = found.end
    if i - found.first > 1 or found.demonym or i >= end or found.surface.title() not in rules.heads.leads:
        return None
    heads, following = rules.heads, analysis.surface(i)
    other = following.title() in heads.body | heads.firm | heads.way or analysis.tokens[i].upos != "PROPN"
    if other or not following[0].isupper():
        return None
    j = end_of_name(analysis, i, end)
    return Toponym(first=found.first, end=j, surface=words(analysis, found.first, j), candidates=())


def _sided(analysis: Analysis, side: Toponym, of: Toponym) -> Toponym:
    """A place with the side of it that is spoken of: "North West Nigeria" is no province of that name."""
    if of.demonym:
        return of
    return replace(of, first=side.first, surface=words(analysis, side.first, of.end))


def _sharing(analysis: Analysis, gazetteer: Gazetteer, rules: PlaceRules, i: int, end: int) -> Toponym | None:
    """A place whose name goes on behind a second one: the first of "**North** and South Korea"."""
    shared = shared_name(analysis, i)
    if shared is None or shared >= end:
        return None
    surface = f"{analysis.surface(i)} {analysis.surface(shared)}"
    known = gazetteer.candidates(surface) or side_of(surface, gazetteer, rules)
    return Toponym(first=i, end=i + 1, surface=surface, candidates=known) if known else None


def _club(analysis: Analysis, rules: PlaceRules, i: int, end: int) -> int | None:
    """Where the name of a club ends that begins at token `i`: "Paris Saint-Germain"."""
    ends = (j for j in range(min(end, i + 4), i + 1, -1))
    return next((j for j in ends if words(analysis, i, j).lower() in rules.words.clubs), None)


def _longest(
    analysis: Analysis, gazetteer: Gazetteer, rules: PlaceRules, i: int, end: int, *, capitals: bool = False
) -> Toponym | None:
    """The longest sequence from token `i` that the gazetteer knows, as a place or as a people.

    Where all is in `capitals` that tells nothing, so there a word is a place only if the tagger takes it for a name.
    """
    reach = _reach(analysis, rules, i, end)
    if i < reach < end and analysis.surface(reach).title() in rules.heads.feature | rules.heads.built:
        surface = words(analysis, i, reach + 1)  # "Ben Gurion airport", "the Kerch strait"
        if known := gazetteer.candidates(surface):
            return Toponym(first=i, end=reach + 1, surface=surface, candidates=known)
    for j in range(reach, i, -1):
        if not _is_capital(analysis.surface(j - 1)):
            continue
        surface = words(analysis, i, j)
        if j - i == 1 and _is_word(surface, rules, analysis, i):
            continue
        plain = capitals and all(analysis.tokens[k].upos != "PROPN" for k in range(i, j))
        if plain and surface.lower() in rules.words.words_too:
            continue
        if people := gazetteer.people(surface):
            return Toponym(first=i, end=j, surface=surface, candidates=people, demonym=True)
        known = () if plain else _known(surface, gazetteer, rules)
        if not plain and not known and surface[0].islower() and "-" in surface:
            known = gazetteer.candidates(surface.partition("-")[2])  # "ar-Raqqa" is Raqqa
        if known:
            return Toponym(first=i, end=j, surface=surface, candidates=known)
    return None


def _known(surface: str, gazetteer: Gazetteer, rules: PlaceRules) -> tuple[Candidate, ...]:
    """What the gazetteer knows by a name; of an old land's it is no town that is called so: "Persia" is Iran."""
    country = rules.old.get(surface.lower())
    if country is None:
        return gazetteer.candidates(surface)
    there = tuple(
        one for one in gazetteer.candidates(surface) if one.country == (country or None) and one.kind != "point"
    )
    whole = gazetteer.country(country) if country else None
    return there or ((whole,) if whole is not None else ())


def _whole(
    analysis: Analysis, gazetteer: Gazetteer, name: Name, part: Toponym | None, rules: PlaceRules
) -> Toponym | None:
    """A name that the model calls a place and the gazetteer does not know, unless only its beginning is the place."""
    surface = words(analysis, name.start, name.end)
    rest = [analysis.surface(k) for k in range(part.end if part else name.start, name.end)]
    whole = part is None or goes_on(analysis.text, analysis.tokens[part.end - 1].end)
    if part is not None and (part.surface in rules.heads.leads or part.surface.lower() in rules.words.articles):
        whole = True  # "Puerto Jordán", "El Dheer": what follows is the name
    if part is not None and rest == ["District"] and of_a_court(analysis, name.end - 1, rules):
        return part
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
    if analysis.tokens[i].xpos == "VBG" and analysis.tokens[i].deprel.startswith(("advcl", "root", "csubj")):
        return True  # "Reading the statement, he wept"
    if low in rules.words.abbreviated:
        written_so = "." in surface or (surface.isupper() and len(surface) > 2)
        return not written_so and (i == 0 or analysis.surface(i - 1) not in (",", "-", "("))
    heads = rules.heads
    return low in rules.words.never or surface in heads.way or surface in heads.body or surface in rules.types.named
