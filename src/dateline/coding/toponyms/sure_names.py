"""Names that are surely places, or surely people, whatever the tagger takes them for."""

from collections.abc import Mapping, Sequence

from dateline.coding.lexicons.place_rules import PlaceRules, place_rules
from dateline.coding.toponyms.distance import kilometres
from dateline.coding.toponyms.toponym import Toponym
from dateline.coding.trees.listed_names import listed_among
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.roles import subjects
from dateline.coding.trees.taken import (
    falls_to_fighters,
    is_beset,
    is_called_a_town,
    is_held,
    suffers,
    taken_by,
    taken_by_soldiers,
)
from dateline.gazetteer import Candidate
from dateline.language.analysis import Analysis

_WELL_KNOWN = 150_000
"""People in a town that is spoken of by its name alone, though somebody in the text bears it."""
_LONG = 3
"""Words of a name that hardly any person bears."""
_OF_ANY_SIZE = 5_000
"""People in a town that a report may name beside another one near it."""
_NEAR_KM = 300
"""As far as two towns may lie from each other that something is between."""
_OF_SOME_SIZE = 20_000
"""People in a town that a report from its country may name without saying more."""
_OF_CITIES = 50_000
"""People in a city whose name is hardly anybody's."""
_LARGER = 10
"""How many times as large as its namesakes abroad such a city is."""


def surely_places(found: Sequence[Toponym], analysis: Analysis) -> frozenset[int]:
    """First tokens of names that the tagger may take for people's, though the text speaks of their countries too.

    They are capitals ("Kampala said"), names of three words and more that only a place has ("Deir al-Zor"), and towns
    that an army or a country takes or loses ("the army lost Kunduz"). Whatever else the text speaks of, they are also
    such towns if they have no namesake abroad, towns that are shelled or said to be in somebody's hands, of those that
    are taken the cities without a namesake abroad, and lists of towns of one country ("Goma and Bukavu have fallen").
    """
    countries = {c.country for one in found for c in one.candidates[:2] if c.kind == "country" or one.demonym}
    seen = {name.start: name.type for name in analysis.names}
    by_first, by_end = {one.first: one for one in found}, {one.end: one for one in found}
    lands = frozenset(i for one in found if _is_land(one) for i in range(one.first, one.end))
    return frozenset(
        one.first
        for one in found
        if (
            not one.demonym
            and not _beside_a_name(analysis, one)
            and any(
                c.country in countries and (_surely(one, c, analysis) or _changes_hands(one, c, analysis, lands))
                for c in one.candidates[:2]
            )
        )
        or _unknown_taken(one, analysis, seen)
        or (_is_town(one) and _is_done_to_towns(one, analysis))
        or (suffers(analysis, one.first, one.end - 1) and (_city(one) or _towns_of_one_country(one, by_first)))
        or (_is_town(one) and _city(one, least=_OF_ANY_SIZE) and _taken_by_a_side(one, analysis, lands))
        or _is_told_of(one, analysis)
        or _is_landmark(one, analysis)
        or _of_a_state(one, analysis)
        or _between_towns(one, analysis, by_first)
        or _of_an_area(one, analysis, by_end)
        or (listed_among(analysis, one.first) is not None and (_is_town(one) or not one.candidates))
    )


def _is_landmark(one: Toponym, analysis: Analysis) -> bool:
    """Whether a name is that of a river, a sea, a strait, mountains and of nothing else: "the Euphrates"."""
    if one.demonym or not one.candidates or not (one.article or one.end - one.first > 1):
        return False
    features = place_rules().types.landmarks
    known = all(c.feature in features and c.matched == "name" for c in one.candidates)
    return known and not _beside_a_name(analysis, one)


def _of_a_state(one: Toponym, analysis: Analysis) -> bool:
    """Whether a name is that of a country or of the seat of its government, and nobody's: "**Kinshasa** accused"."""
    if one.demonym or not one.candidates or _beside_a_name(analysis, one):
        return False
    named = (c for c in one.candidates if c.matched == "name" and (c.kind == "country" or c.feature == "PPLC"))
    best = next(named, None)
    if best is None or one.surface.lower() in place_rules().words.also_people or one.surface.upper() == one.surface:
        return False
    others = (c.population for c in one.candidates if c.country != best.country and c.matched == "name")
    return all(size * _LARGER <= best.population for size in others)


def _between_towns(one: Toponym, analysis: Analysis, by_first: Mapping[int, Toponym]) -> bool:
    """Whether two names are those of towns near each other: "fighting raged **between Sake and Goma**"."""
    if len(one.listed) != 1 or one.demonym:
        return False
    first, last = sorted((one.first, *one.listed))
    other = by_first[one.listed[0]]
    if first == 0 or analysis.lower(first - 1) != "between" or by_first[last].end - last > 2:
        return False
    if any(n.type == "PERSON" and n.end - n.start > 1 and n.start <= one.first < n.end for n in analysis.names):
        return False
    return any(
        c.country == d.country and kilometres(c, d) < _NEAR_KM
        for c in one.candidates[:2]
        for d in other.candidates[:2]
        if c.feature.startswith("PPL")
        and d.feature.startswith("PPL")
        and min(c.population, d.population) >= _OF_ANY_SIZE
    )


def _is_told_of(one: Toponym, analysis: Analysis) -> bool:
    """Whether a name is that of a city before what befell it: "the **Goma** seizure", "the **Bucha** massacre"."""
    last = one.end - 1
    above = analysis.tokens[last].head
    if above != one.end or analysis.deprel(last) != "compound":
        return False
    deeds = place_rules().words.befalls
    return analysis.tokens[above].lemma.lower() in deeds and _city(one, least=_OF_SOME_SIZE)


def _of_an_area(one: Toponym, analysis: Analysis, by_end: Mapping[int, Toponym]) -> bool:
    """Whether a name is that of a town in the area that owns it: "North Waziristan's **Mir Ali**"."""
    owner = by_end.get(one.first - 1)
    if owner is None or owner.demonym or analysis.lower(one.first - 1) not in ("'s", "’s"):
        return False
    areas = {c.country for c in owner.candidates[:1] if c.kind == "area" and c.country is not None}
    return any(c.country in areas and c.feature.startswith("PPL") for c in one.candidates[:2])


def _is_town(one: Toponym) -> bool:
    return any(candidate.feature.startswith("PPL") for candidate in one.candidates)


def _is_done_to_towns(one: Toponym, analysis: Analysis) -> bool:
    return is_beset(analysis, one.first, one.end - 1) or is_held(analysis, one.first, one.end - 1)


def _city(one: Toponym, *, least: int = _OF_CITIES) -> bool:
    """Whether a name is that of a city, and of no more than a small place in any other country."""
    city = max(one.candidates, key=lambda candidate: candidate.population, default=None)
    if city is not None and city.feature == "ADM2":
        return False  # and no county, which are called by people's names
    # Few people bear the whole name of a town in two words: "Lashkar Gah".
    if city is None or city.population < (least if one.end - one.first == 1 else _OF_ANY_SIZE):
        return False
    return all(c.population * _LARGER <= city.population for c in one.candidates if c.country != city.country)


def _towns_of_one_country(one: Toponym, by_first: Mapping[int, Toponym]) -> bool:
    """Whether all names of a list may be towns of some size in one and the same country."""
    countries = [
        {c.country for c in by_first[first].candidates[:2] if c.population >= _OF_SOME_SIZE}
        for first in (one.first, *one.listed)
    ]
    return len(countries) > 1 and bool(set.intersection(*countries))


def _unknown_taken(one: Toponym, analysis: Analysis, seen: Mapping[int, str]) -> bool:
    """Whether a name that the gazetteer does not know is called a village, or is left or taken and a place."""
    if one.candidates:
        return False
    if one.first not in seen and is_called_a_town(analysis, one.first):
        return True
    if falls_to_fighters(analysis, one.first, one.end - 1):
        return True
    return seen.get(one.first) == "LOC" and suffers(analysis, one.first, one.end - 1)


def _changes_hands(one: Toponym, candidate: Candidate, analysis: Analysis, lands: frozenset[int]) -> bool:
    return candidate.population >= _OF_SOME_SIZE and _taken_by_a_side(one, analysis, lands)


def _is_land(one: Toponym) -> bool:
    return not one.demonym and bool(one.candidates) and one.candidates[0].kind in ("country", "area")


def _taken_by_a_side(one: Toponym, analysis: Analysis, lands: frozenset[int]) -> bool:
    """Whether a name is what an army or a country takes or loses: "**Russia** lost Lyman", "is cleared of soldiers"."""
    verb = taken_by(analysis, one.first, one.end - 1)
    if verb is None:
        return False
    armies = place_rules().words.armies
    rid_of = (j for prep, j in obliques(analysis, verb) if prep == "of")
    return (
        any(j in lands for j in subjects(analysis, verb))
        or any(analysis.tokens[j].lemma.lower() in armies for j in rid_of)
        or taken_by_soldiers(analysis, one.first, one.end - 1)
    )


def _surely(one: Toponym, candidate: Candidate, analysis: Analysis) -> bool:
    words = sum(analysis.tokens[j].upos != "PUNCT" for j in range(one.first, one.end))
    long = words >= _LONG and candidate.population >= _OF_SOME_SIZE
    return candidate.feature == "PPLC" or (long and len({c.country for c in one.candidates}) == 1)


def surely_people(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> frozenset[int]:
    """First tokens of what is the last name of somebody named in full, and not said to be where anything is.

    Neither is the first name of somebody who has a title: "Gen. **Juan** José Salas".
    """
    full = [name for name in analysis.names if name.type == "PERSON" and name.end > name.start + 1]
    last = {analysis.surface(name.end - 1) for name in full}
    titles = rules.words.title
    titled = {name.start for name in full if name.start > 0 and analysis.surface(name.start - 1) in titles}
    return frozenset(
        one.first
        for one in found
        if one.end - one.first == 1
        and (one.surface in last or one.first in titled)
        and not (one.first > 0 and analysis.lower(one.first - 1) in rules.words.where)
        and all(c.population < _WELL_KNOWN and c.kind != "country" for c in one.candidates)
    )


def _beside_a_name(analysis: Analysis, one: Toponym) -> bool:
    inside = analysis.sentence_tokens(one.first)
    beside = [j for j in (one.first - 1, one.end) if j in inside]
    beside = [j for j in beside if analysis.lower(j) != "the" and analysis.surface(j)[:1].isupper()]
    return any(analysis.tokens[j].upos == "PROPN" and analysis.tokens[j].etype != "time" for j in beside)
