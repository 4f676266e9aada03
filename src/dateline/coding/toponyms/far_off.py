"""Small towns of countries that a text does not speak of, which hardly ever are what it means."""

from collections.abc import Mapping, Sequence

from dateline.coding.toponyms.distance import kilometres
from dateline.gazetteer import Candidate
from dateline.gazetteer.names import fold
from dateline.gazetteer.question import Answer, Question

WELL_KNOWN = 150_000
"""People in a town that a report may name though nothing else in it speaks of the town's country."""
_COMPANY = 2
"""Other names whose countries are known: fewer say nothing about where a text is."""
_SEVERAL = 3
"""Other names from which on they say of which country a text is."""
_MOST = 0.5
_SURELY = 0.8
"""How surely a name is a place's that no other place has."""
_ALIKE = 2
"""Letters that another spelling of a name begins with as well: Chernobyl, Chornobyl."""
_FAR_KM = 5000
"""As far as a country's middle may lie from a town across its border."""
_FAR_KM_OF_DOUBTFUL = 1500
"""As far from all others as a town may lie that is likely meant by less than half."""
Answers = Sequence[Answer | None]


def countries(questions: Sequence[Question], answers: Answers) -> Mapping[str, set[str]]:
    """For each country that the text speaks of, the names that say so."""
    out: dict[str, set[str]] = {}
    for question, answer in zip(questions, answers, strict=True):
        if answer is not None and answer.candidate.country:
            out.setdefault(answer.candidate.country, set()).add(question.name)
    return out


def far_off(
    question: Question, answer: Answer, answers: Answers, where: Mapping[str, set[str]], *, small: bool
) -> bool:
    """Whether it is a small town of a country that nothing else in the text speaks of."""
    found = answer.candidate
    if found.kind != "point" or (found.population >= WELL_KNOWN and not small) or found.country is None:
        return False
    if where.get(found.country, set()) - {question.name}:
        return False
    holder = held(question, answers)
    of_one = holder is None and (small or found.feature != "PPLC") and _is_of_one_country(question, where)
    if of_one and not _well_known_so(question, found):
        return True
    if holder is not None or (question.asked == "point" and not small):
        return holder is not None and holder.country not in (None, found.country)
    others = [a.candidate for a in answers if a is not None and a.candidate is not found]
    others = [other for other in others if not small or other.kind != "country"]
    far = _FAR_KM if answer.share * question.weight >= 0.5 and not small else _FAR_KM_OF_DOUBTFUL
    if any(kilometres(found, other) < far for other in others):
        return False
    return len({name for names in where.values() for name in names} - {question.name}) >= _COMPANY


def _is_of_one_country(question: Question, where: Mapping[str, set[str]]) -> bool:
    """Whether most of the other names of a text are of one country: its namesake there may be in no gazetteer."""
    told = [len(names - {question.name}) for names in where.values()]
    return sum(told) >= _SEVERAL and max(told) >= _MOST * sum(told)


def _well_known_so(question: Question, found: Candidate) -> bool:
    """Whether the news calls a town by a name that is not its own there, or nothing else has it: Kobane, Chernobyl."""
    own = fold(found.name)
    if found.matched == "name" and own != question.name:
        return True
    alone = len(question.candidates) == 1 and question.weight >= _SURELY
    return alone and own[:_ALIKE] == question.name[:_ALIKE]


def held(question: Question, answers: Answers) -> Candidate | None:
    """What the text says that it lies in, if that is known."""
    holder = answers[question.container] if question.container is not None else None
    return holder.candidate if holder is not None else None
