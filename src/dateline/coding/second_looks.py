"""Second looks at what the names of a text were resolved to, where the words around a name or its company forbid it."""

from collections.abc import Mapping, Sequence
from math import asin, cos, radians, sin, sqrt

from dateline.coding.place_rules import PlaceRules
from dateline.coding.toponyms import Toponym
from dateline.gazetteer import Candidate
from dateline.gazetteer.question import Answer, Question
from dateline.language.analysis import Analysis

_WELL_KNOWN = 150_000
"""People in a town that a report may name though nothing else in it speaks of the town's country."""
_COMPANY = 2
"""Other names whose countries are known: fewer say nothing about where a text is."""

_FAR_KM = 5000
"""As far as a country's middle may lie from a town across its border."""
_FAR_KM_OF_DOUBTFUL = 1500
"""As far from all others as a town may lie that is likely meant by less than half."""

Answers = Sequence[Answer | None]


def looked_at_again(questions: Sequence[Question], answers: Answers) -> list[Answer | None]:
    """The answers, with areas and towns as they were asked for, and without small towns of far-off countries."""
    named = [
        _seat_of_power(question, _as_asked(question, answer), answers) if answer is not None else None
        for question, answer in zip(questions, answers, strict=True)
    ]
    where = _countries(questions, named)
    return [
        None if answer is not None and _far_off(question, answer, named, where) else answer
        for question, answer in zip(questions, named, strict=True)
    ]


def surely_capitals(found: Sequence[Toponym], analysis: Analysis) -> frozenset[int]:
    """First tokens of capitals in a text that names their countries too, which the tagger may take for people."""
    countries = {c.country for one in found for c in one.candidates[:2] if c.kind == "country"}
    return frozenset(
        one.first
        for one in found
        if any(c.feature == "PPLC" and c.country in countries for c in one.candidates[:2])
        and not _beside_a_name(analysis, one)
    )


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


def _as_asked(question: Question, answer: Answer) -> Answer:
    """The province in "Donetsk region", though the town of that name is closer to the other names."""
    found = answer.candidate
    if question.asked != "area" or found.kind != "point":
        return answer
    areas = [c for c in question.candidates if c.feature == "ADM1" and c.country == found.country]
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


def _countries(questions: Sequence[Question], answers: Answers) -> Mapping[str, set[str]]:
    """For each country that the text speaks of, the names that say so."""
    out: dict[str, set[str]] = {}
    for question, answer in zip(questions, answers, strict=True):
        if answer is not None and answer.candidate.country:
            out.setdefault(answer.candidate.country, set()).add(question.name)
    return out


def _far_off(question: Question, answer: Answer, answers: Answers, where: Mapping[str, set[str]]) -> bool:
    """Whether it is a small town of a country that nothing else in the text speaks of."""
    found = answer.candidate
    if found.kind != "point" or found.population >= _WELL_KNOWN or found.country is None:
        return False
    if where.get(found.country, set()) - {question.name}:
        return False
    holder = _held(question, answers)
    if holder is not None or question.asked == "point":
        return holder is not None and holder.country not in (None, found.country)
    others = [a.candidate for a in answers if a is not None and a.candidate is not found]
    far = _FAR_KM if answer.share * question.weight >= 0.5 else _FAR_KM_OF_DOUBTFUL
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
