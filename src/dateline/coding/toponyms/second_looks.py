"""Second looks at what the names of a text were resolved to, where the words around a name or its company forbid it."""

from collections.abc import Mapping, Sequence

from dateline.coding.toponyms.distance import kilometres
from dateline.coding.toponyms.far_off import WELL_KNOWN, Answers, countries, far_off
from dateline.gazetteer.question import Answer, Question

_MOST_OF_IT = 0.25
"""Share of a province's townspeople from which on its town of the same name is what the bare name means."""
_SOME_OF_IT = 0.05
"""The same where the name is of what was shelled, taken or lost, which towns are."""
_STATES_FIRST = frozenset({"US"})
"""Countries whose states the news calls by their names alone: New York."""
_DOUBTFUL = 0.6
"""Share of belief below which a namesake of a capital gives way to it."""
_UNSURE = 0.35
"""Share of belief below which nothing speaks for any of the namesakes of a great city."""
_GREAT = 8
"""How many times as large as that namesake the city is."""
_LARGER = 10
"""How many times as large as that namesake the capital is."""
_MUCH = 3
"""The same of a capital that speaks or decides, or where leaders from abroad meet."""
_STATES = 3
"""Other states in a text from which on it speaks of states."""
_AROUND_KM = 80
"""As far as its suburbs lie from the middle of a great city."""


def looked_at_again(
    questions: Sequence[Question],
    answers: Answers,
    small: frozenset[str] = frozenset(),
    *,
    struck: frozenset[str] = frozenset(),
    told: frozenset[str] = frozenset(),
    leaders: Mapping[str, frozenset[str]] | None = None,
) -> list[Answer | None]:
    """The answers, with areas and towns as they were asked for, and without small towns of far-off countries.

    `small` are the names that the text somewhere calls a town or village, `struck` those to which something was done
    that is done to towns; `told` are the countries of the armed groups that it speaks of, `leaders` by name the
    countries in which those who met there would be leaders from abroad.
    """
    named = [
        _where_leaders_meet(
            question,
            _told_of(_renamed(at, question, answer, questions, answers, struck), question, answers, told),
            (leaders or {}).get(question.name, frozenset()),
        )
        if answer is not None
        else None
        for at, (question, answer) in enumerate(zip(questions, answers, strict=True))
    ]
    where = countries(questions, named)
    return [
        None if answer is not None and far_off(question, answer, named, where, small=question.name in small) else answer
        for question, answer in zip(questions, named, strict=True)
    ]


def _renamed(
    at: int,
    question: Question,
    answer: Answer,
    questions: Sequence[Question],
    answers: Answers,
    struck: frozenset[str],
) -> Answer:
    """The answer, or a namesake that the words around the name ask for."""
    answer = _seat_of_power(question, _as_asked(question, answer, answers), answers)
    answer = _town(at, question, answer, questions, answers, struck=question.name in struck)
    answer = _great_city(question, _capital(question, answer, answers), answers)
    return _where_it_is_told(question, answer, answers)


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
    """The capital, where a state far from it bears its name and nothing else in the text lies in that state.

    "California or Washington" are two states.
    """
    found = answer.candidate
    if question.asked == "area" or found.feature != "ADM1":
        return answer
    beside = [a.candidate for a in (answers[n] for n in question.listed) if a is not None]
    if any(other.feature == "ADM1" and other.country == found.country for other in beside):
        return answer
    inside = [a for a in answers if a is not None and a.candidate.admin1_key == found.key]
    capitals = [
        c
        for c in question.candidates
        if c.feature == "PPLC" and c.country == found.country and c.admin1_key != found.key
    ]
    return Answer(candidate=capitals[0], share=answer.share) if capitals and not inside else answer


def _town(
    at: int, question: Question, answer: Answer, questions: Sequence[Question], answers: Answers, *, struck: bool
) -> Answer:
    """The town that a province is named after, where no word asks for the province and no list of provinces has it.

    What is `struck` is the town, however many more people live in the province. In "Homs and Aleppo province" the word
    for the one says nothing of the other.
    Of a state only where nothing is said to lie in it and nothing else in the text lies in it, but for what is near
    the town.
    """
    found = answer.candidate
    if question.asked == "area" or found.feature != "ADM1":
        return answer
    listed = [answers[n] for n in question.listed if questions[n].asked != "area"]
    if any(other is not None and other.candidate.kind == "area" for other in listed):
        return answer
    towns = [
        c
        for c in question.candidates
        if c.admin1_key == found.key
        and c.feature.startswith("PPL")
        and c.population >= (_SOME_OF_IT if struck else _MOST_OF_IT) * found.population
    ]
    if towns and found.country in _STATES_FIRST:
        holds = any(other.container == at for other in questions)
        others = [a.candidate for a in answers if a is not None and a.candidate.key != found.key]
        states = {c.key for c in others if c.feature == "ADM1" and c.country == found.country}
        others = [c for c in others if c.admin1_key == found.key]
        if holds or len(states) >= _STATES or any(kilometres(other, towns[0]) > _AROUND_KM for other in others):
            return answer
    return Answer(candidate=towns[0], share=answer.share) if towns else answer


def _capital(question: Question, answer: Answer, answers: Answers) -> Answer:
    """The capital of a country that the text speaks of, where its small namesake is doubtful: Washington in England.

    Who speaks or decides is a government, and no small town: "Islamabad denied it", though Kashmir has one too.
    """
    found = answer.candidate
    if not found.feature.startswith("PPL") or found.feature == "PPLC" or question.container is not None:
        return answer
    if answer.share >= _DOUBTFUL and not question.acts:
        return answer
    spoken_of = {a.candidate.country for a in answers if a is not None and a.candidate.kind == "country"}
    capitals = [
        c
        for c in question.candidates
        if c.feature == "PPLC" and c.population >= (_MUCH if question.acts else _LARGER) * found.population
        if question.acts or c.country in spoken_of
    ]
    return Answer(candidate=capitals[0], share=answer.share) if capitals else answer


def _great_city(question: Question, answer: Answer, answers: Answers) -> Answer:
    """The city that everybody knows, where nothing speaks for its many namesakes: Paris, though Arkansas is named."""
    found = answer.candidate
    if question.container is not None or not found.feature.startswith("PPL") or answer.share >= _UNSURE:
        return answer
    cities = (c for c in question.candidates if c.feature.startswith("PPL") and c.matched == "name")
    city = max(cities, key=lambda c: c.population, default=found)
    great = city.population >= max(WELL_KNOWN, _GREAT * found.population)
    others = {a.candidate.country for a in answers if a is not None and a.candidate.key != found.key}
    great = great and bool(others - {found.country, None})  # a local paper speaks of no other country
    return Answer(candidate=city, share=answer.share) if great else answer


def _where_it_is_told(question: Question, answer: Answer, answers: Answers) -> Answer:
    """The city of the only country that the text speaks of, where a larger namesake is in none: Santiago in Cuba."""
    found = answer.candidate
    if question.container is not None or not found.feature.startswith("PPL"):
        return answer
    if question.acts and found.feature == "PPLC":
        return answer  # "Islamabad denied that it helps militants in Kashmir"
    spoken_of = {a.candidate.country for a in answers if a is not None and a.candidate.key != found.key}
    if len(spoken_of) != 1 or found.country in spoken_of:
        return answer
    cities = [
        c
        for c in question.candidates
        if c.feature.startswith("PPL")
        and c.country in spoken_of
        and c.population >= WELL_KNOWN
        and c.population * _LARGER >= found.population
    ]
    return Answer(candidate=cities[0], share=answer.share) if cities else answer


def _told_of(answer: Answer, question: Question, answers: Answers, told: frozenset[str]) -> Answer:
    """The town in the country of an armed group, where nothing speaks of the country of its namesake: "RSF … Bara"."""
    found = answer.candidate
    if not told or question.container is not None or not found.feature.startswith("PPL"):
        return answer
    spoken_of = {a.candidate.country for a in answers if a is not None and a.candidate.key != found.key} | told
    if found.country in spoken_of or found.population >= WELL_KNOWN:
        return answer
    towns = [c for c in question.candidates if c.feature.startswith("PPL") and c.country in told]
    return Answer(candidate=towns[0], share=answer.share) if towns else answer


def _where_leaders_meet(question: Question, answer: Answer, abroad: frozenset[str]) -> Answer:
    """The capital where leaders from abroad met in a town, though an outlet near a small namesake tells it."""
    found = answer.candidate
    if question.container is not None or found.country not in abroad or not found.feature.startswith("PPL"):
        return answer
    large = _MUCH * found.population
    capitals = (c for c in question.candidates if c.feature == "PPLC" and c.population >= large)
    capital = None if found.feature == "PPLC" else next(capitals, None)
    return answer if capital is None else Answer(candidate=capital, share=answer.share)
