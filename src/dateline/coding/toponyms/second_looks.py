"""Second looks at what the names of a text were resolved to, where the words around a name or its company forbid it."""

from collections.abc import Mapping, Sequence
from math import asin, cos, radians, sin, sqrt

from dateline.coding.lexicons.place_rules import PlaceRules, place_rules
from dateline.coding.toponyms.candidates import Toponym
from dateline.coding.trees.taken import (
    is_beset,
    is_called_a_town,
    is_held,
    suffers,
    taken_by,
    taken_by_soldiers,
)
from dateline.gazetteer import Candidate
from dateline.gazetteer.question import Answer, Question
from dateline.language.analysis import Analysis

_WELL_KNOWN = 150_000
"""People in a town that a report may name though nothing else in it speaks of the town's country."""
_COMPANY = 2
"""Other names whose countries are known: fewer say nothing about where a text is."""

_MOST_OF_IT = 0.25
"""Share of a province's townspeople from which on its town of the same name is what the bare name means."""
_LONG = 3
"""Words of a name that hardly any person bears."""
_OF_SOME_SIZE = 20_000
"""People in a town that a report from its country may name without saying more."""
_OF_CITIES = 50_000
"""People in a city whose name is hardly anybody's."""
_LARGER = 10
"""How many times as large as its namesakes abroad such a city is."""
_STATES_FIRST = frozenset({"US"})
"""Countries whose states the news calls by their names alone: New York."""
_FAR_KM = 5000
"""As far as a country's middle may lie from a town across its border."""
_FAR_KM_OF_DOUBTFUL = 1500
"""As far from all others as a town may lie that is likely meant by less than half."""

Answers = Sequence[Answer | None]


def looked_at_again(
    questions: Sequence[Question], answers: Answers, small: frozenset[str] = frozenset()
) -> list[Answer | None]:
    """The answers, with areas and towns as they were asked for, and without small towns of far-off countries.

    `small` are the names that the text somewhere calls a town or village.
    """
    named = [
        _town(question, _seat_of_power(question, _as_asked(question, answer, answers), answers), answers)
        if answer is not None
        else None
        for question, answer in zip(questions, answers, strict=True)
    ]
    where = _countries(questions, named)
    return [
        None
        if answer is not None and _far_off(question, answer, named, where, small=question.name in small)
        else answer
        for question, answer in zip(questions, named, strict=True)
    ]


def surely_places(found: Sequence[Toponym], analysis: Analysis) -> frozenset[int]:
    """First tokens of names that the tagger may take for people's, though the text speaks of their countries too.

    They are capitals ("Kampala said"), names of three words and more that only a place has ("Deir al-Zor"), and towns
    that an army takes or loses ("the army lost Kunduz"). Whatever else the text speaks of, they are also towns that are
    shelled or said to be in somebody's hands, and of those that are taken the cities without a namesake abroad, and
    lists of towns of one country ("Goma and Bukavu have fallen").
    """
    countries = {c.country for one in found for c in one.candidates[:2] if c.kind == "country" or one.demonym}
    seen = {name.start: name.type for name in analysis.names}
    by_first = {one.first: one for one in found}
    return frozenset(
        one.first
        for one in found
        if (
            not one.demonym
            and not _beside_a_name(analysis, one)
            and any(
                c.country in countries and (_surely(one, c, analysis) or _changes_hands(one, c, analysis))
                for c in one.candidates[:2]
            )
        )
        or _unknown_taken(one, analysis, seen)
        or (_is_town(one) and _is_done_to_towns(one, analysis))
        or (suffers(analysis, one.first, one.end - 1) and (_city(one) or _towns_of_one_country(one, by_first)))
    )


def _is_town(one: Toponym) -> bool:
    return any(candidate.feature.startswith("PPL") for candidate in one.candidates)


def _is_done_to_towns(one: Toponym, analysis: Analysis) -> bool:
    return is_beset(analysis, one.first, one.end - 1) or is_held(analysis, one.first, one.end - 1)


def _city(one: Toponym) -> bool:
    """Whether a name is that of a city, and of no more than a small place in any other country."""
    city = max(one.candidates, key=lambda candidate: candidate.population, default=None)
    # Few people bear the whole name of a town in two words: "Lashkar Gah".
    if city is None or city.population < (_OF_CITIES if one.end - one.first == 1 else _OF_SOME_SIZE):
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
    """Whether a name that the gazetteer does not know is called a village, or is a place by the model and taken."""
    if one.candidates:
        return False
    if one.first not in seen and is_called_a_town(analysis, one.first):
        return True
    return seen.get(one.first) == "LOC" and taken_by(analysis, one.first, one.end - 1) is not None


def _changes_hands(one: Toponym, candidate: Candidate, analysis: Analysis) -> bool:
    return candidate.population >= _OF_SOME_SIZE and taken_by_soldiers(analysis, one.first, one.end - 1)


def _surely(one: Toponym, candidate: Candidate, analysis: Analysis) -> bool:
    words = sum(analysis.tokens[j].upos != "PUNCT" for j in range(one.first, one.end))
    long = words >= _LONG and candidate.population >= _OF_SOME_SIZE
    return candidate.feature == "PPLC" or (long and len({c.country for c in one.candidates}) == 1)


def surely_people(found: Sequence[Toponym], analysis: Analysis, rules: PlaceRules) -> frozenset[int]:
    """First tokens of what is the last name of somebody named in full, and not said to be where anything is."""
    full = (name for name in analysis.names if name.type == "PERSON" and name.end > name.start + 1)
    last = {analysis.surface(name.end - 1) for name in full}
    return frozenset(
        one.first
        for one in found
        if one.end - one.first == 1
        and one.surface in last
        and not (one.first > 0 and analysis.lower(one.first - 1) in rules.words.where)
        and all(c.population < _WELL_KNOWN and c.kind != "country" for c in one.candidates)
    )


def _beside_a_name(analysis: Analysis, one: Toponym) -> bool:
    inside = analysis.sentence_tokens(one.first)
    beside = [j for j in (one.first - 1, one.end) if j in inside]
    return any(analysis.tokens[j].upos == "PROPN" and analysis.tokens[j].etype != "time" for j in beside)


def _as_asked(question: Question, answer: Answer, answers: Answers) -> Answer:
    """The province in "Donetsk region", though the town of that name is closer to the other names.

    And in "Nigeria's Niger state", where the country that it lies in is named, though another has that name.
    """
    found = answer.candidate
    if question.asked != "area" or found.kind == "area":
        return answer
    others = {a.candidate.country for a in answers if a is not None} - {found.country}
    countries = {found.country} if found.kind == "point" else others
    areas = [c for c in question.candidates if c.feature == "ADM1" and c.country in countries]
    return Answer(candidate=areas[0], share=answer.share) if areas else answer


def _seat_of_power(question: Question, answer: Answer, answers: Answers) -> Answer:
    """The capital, where a state far from it bears its name and nothing else in the text lies in that state."""
    found = answer.candidate
    if question.asked == "area" or found.feature != "ADM1":
        return answer
    inside = [a for a in answers if a is not None and a.candidate.admin1_key == found.key]
    capitals = [
        c
        for c in question.candidates
        if c.feature == "PPLC" and c.country == found.country and c.admin1_key != found.key
    ]
    return Answer(candidate=capitals[0], share=answer.share) if capitals and not inside else answer


def _town(question: Question, answer: Answer, answers: Answers) -> Answer:
    """The town that a province is named after, where no word asks for the province and no list of provinces has it."""
    found = answer.candidate
    if question.asked == "area" or found.feature != "ADM1" or found.country in _STATES_FIRST:
        return answer
    listed = [answers[n] for n in question.listed]
    if any(other is not None and other.candidate.kind == "area" for other in listed):
        return answer
    towns = [
        c
        for c in question.candidates
        if c.admin1_key == found.key and c.feature.startswith("PPL") and c.population >= _MOST_OF_IT * found.population
    ]
    return Answer(candidate=towns[0], share=answer.share) if towns else answer


def _countries(questions: Sequence[Question], answers: Answers) -> Mapping[str, set[str]]:
    """For each country that the text speaks of, the names that say so."""
    out: dict[str, set[str]] = {}
    for question, answer in zip(questions, answers, strict=True):
        if answer is not None and answer.candidate.country:
            out.setdefault(answer.candidate.country, set()).add(question.name)
    return out


def called_small(analysis: Analysis, one: Toponym) -> bool:
    """Whether a name is said to be a town or a village: "the nearby town of Palma" is not the city in Spain."""
    small = place_rules().types.small
    return any(
        i > 1 and analysis.lower(i - 1) == "of" and analysis.lower(i - 2) in small for i in (one.first, *one.listed)
    )


def _far_off(
    question: Question, answer: Answer, answers: Answers, where: Mapping[str, set[str]], *, small: bool
) -> bool:
    """Whether it is a small town of a country that nothing else in the text speaks of."""
    found = answer.candidate
    if found.kind != "point" or (found.population >= _WELL_KNOWN and not small) or found.country is None:
        return False
    if where.get(found.country, set()) - {question.name}:
        return False
    holder = _held(question, answers)
    if holder is not None or (question.asked == "point" and not small):
        return holder is not None and holder.country not in (None, found.country)
    others = [a.candidate for a in answers if a is not None and a.candidate is not found]
    others = [other for other in others if not small or other.kind != "country"]
    far = _FAR_KM if answer.share * question.weight >= 0.5 and not small else _FAR_KM_OF_DOUBTFUL
    if any(_kilometres(found, other) < far for other in others):
        return False
    return len({name for names in where.values() for name in names} - {question.name}) >= _COMPANY


def _kilometres(one: Candidate, other: Candidate) -> float:
    north, south = radians(one.lat), radians(other.lat)
    half = sin((north - south) / 2) ** 2 + cos(north) * cos(south) * sin(radians(one.lon - other.lon) / 2) ** 2
    return 12742 * asin(sqrt(half))


def _held(question: Question, answers: Answers) -> Candidate | None:
    """What the text says that it lies in, if that is known."""
    holder = answers[question.container] if question.container is not None else None
    return holder.candidate if holder is not None else None
