"""The names of one text decide together what each of them means."""

from dateline.coding.lexicons.place_rules import place_weights
from dateline.gazetteer import Candidate, open_default
from dateline.gazetteer.question import Home, Question
from dateline.gazetteer.resolve import resolve


def ask(*questions: Question) -> list[Candidate | None]:
    answers = resolve(questions, place_weights().resolution)
    return [answer.candidate if answer else None for answer in answers]


def about(name: str, container: int | None = None, *, acts: bool = False) -> Question:
    return Question(name=name, candidates=open_default().candidates(name), container=container, acts=acts)


def test_alone_a_name_means_the_famous_place() -> None:
    (paris,) = ask(about("Paris"))
    assert paris is not None
    assert paris.country == "FR"


def test_what_it_lies_in_decides() -> None:
    paris, texas = ask(about("Paris", 1), about("Texas"))
    assert paris is not None and texas is not None
    assert (paris.country, paris.admin1) == ("US", "Texas")


def test_neighbours_decide() -> None:
    goma, *_ = ask(about("Goma"), about("Bukavu"), about("South Kivu"))
    assert goma is not None
    assert goma.country == "CD"


def test_a_local_report_means_the_town_of_its_own_state() -> None:
    answers = resolve([about("London")], place_weights().resolution, home=Home(states=frozenset({("CA", "Ontario")})))
    assert [answer and answer.candidate.country for answer in answers] == ["CA"]


def test_what_is_listed_together_is_of_one_kind() -> None:
    def listed(name: str, *others: int) -> Question:
        return Question(name=name, candidates=open_default().candidates(name), listed=others)

    states = ask(listed("Oklahoma", 1, 2), listed("Pennsylvania", 0, 2), listed("Wisconsin", 0, 1))
    assert [place and place.feature for place in states] == ["ADM1"] * 3
    countries = ask(listed("Niger", 1, 2), listed("Nigeria", 0, 2), listed("Togo", 0, 1))
    assert [place and place.country for place in countries] == ["NE", "NG", "TG"]


def test_what_speaks_is_a_capital() -> None:
    (washington,) = ask(about("Washington", acts=True))
    assert washington is not None
    assert washington.feature == "PPLC"


def test_what_nobody_knows_stays_unknown() -> None:
    assert ask(about("Qwrtplk"), about("Kabul"))[0] is None
    assert ask() == []
    assert ask(about("Qwrtplk")) == [None]
