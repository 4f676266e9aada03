"""The places stage on trees written by hand."""

import pytest
from builders import analysis_of, document_of

from dateline import read_text
from dateline.coding.places import home_of, places
from dateline.coding.toponyms.area_codes import states_called
from dateline.coding.toponyms.outlets import outlets
from dateline.gazetteer import open_default
from dateline.gazetteer.question import Home
from dateline.model.document import Document
from dateline.model.place import Place

SAID = """
Washington Washington PROPN NNP 2 nsubj
said say VERB VBD 0 root
Afghan Afghan ADJ JJ 4 amod
troops troops NOUN NNS 5 nsubj
left leave VERB VBD 2 ccomp
Kunduz Kunduz PROPN NNP 5 obj
_. . PUNCT . 2 punct
"""
CAPITAL = """
Fighters fighter NOUN NNS 2 nsubj
took take VERB VBD 0 root
Aybak Aybak PROPN NNP 2 obj
_, , PUNCT , 6 punct
the the DET DT 6 det
capital capital NOUN NN 3 appos
of of ADP IN 9 case
northern northern ADJ JJ 9 amod
Samangan Samangan PROPN NNP 10 compound
province province NOUN NN 6 nmod
_. . PUNCT . 2 punct
"""
PERSON = """
Paris Paris PROPN NNP 3 nsubj
Hilton Hilton PROPN NNP 1 flat
sang sing VERB VBD 0 root
in in ADP IN 5 case
London London PROPN NNP 3 obl
_. . PUNCT . 3 punct
"""
DATELINE = """
KABUL KABUL PROPN NNP 5 nsubj
_, , PUNCT , 1 punct
Officials official NOUN NNS 5 nsubj
in in ADP IN 5 case
said say VERB VBD 0 root
_. . PUNCT . 5 punct
"""


def read(tree: str, *names: tuple[str, str]) -> dict[str, Place]:
    analysis = analysis_of(tree, names=names)  # type: ignore[arg-type]
    found = places(document_of(analysis.text), analysis, open_default())
    return {analysis.text[p.start : p.end]: p for p in found}


LIST = """
Ghana Ghana PROPN NNP 9 nsubj
_, , PUNCT , 3 punct
Niger Niger PROPN NNP 1 conj
_, , PUNCT , 5 punct
Nigeria Nigeria PROPN NNP 1 conj
and and CCONJ CC 7 cc
Togo Togo PROPN NNP 1 conj
have have AUX VBP 9 aux
agreed agree VERB VBN 0 root
_. . PUNCT . 9 punct
"""
SIDE = """
Storms storm NOUN NNS 2 nsubj
hit hit VERB VBD 0 root
North North PROPN NNP 4 compound
Georgia Georgia PROPN NNP 2 obj
and and CCONJ CC 7 cc
near near ADP IN 7 case
Atlanta Atlanta PROPN NNP 4 conj
_. . PUNCT . 2 punct
"""


def test_a_capital_that_speaks_is_a_metonym_and_a_people_a_demonym() -> None:
    found = read(SAID, ("Washington", "LOC"), ("Kunduz", "LOC"))
    assert {surface: place.kind for surface, place in found.items()} == {
        "Washington": "metonym",
        "Afghan": "demonym",
        "Kunduz": "name",
    }
    assert found["Washington"].feature == "PPLC"
    assert found["Afghan"].precision == "country"
    assert found["Kunduz"].country == "AF"


def test_a_capital_of_a_province_lies_in_it() -> None:
    found = read(CAPITAL, ("Aybak", "LOC"), ("Samangan", "LOC"))
    assert (found["Aybak"].precision, found["Aybak"].admin1) == ("point", "Samangan")
    assert (found["Samangan"].feature, found["Samangan"].precision) == ("ADM1", "area")


def test_a_person_is_no_place() -> None:
    assert set(read(PERSON, ("Paris Hilton", "PERSON"), ("London", "LOC"))) == {"London"}


def test_a_dateline_is_a_name_though_the_tree_makes_it_speak() -> None:
    assert read(DATELINE, ("KABUL", "LOC"))["KABUL"].kind == "name"


def test_a_name_that_nobody_knows_keeps_its_span_and_has_nulls() -> None:
    tree = "They they PRON PRP 2 nsubj\nreached reach VERB VBD 0 root\nQwrtplk Qwrtplk PROPN NNP 2 obj"
    place = read(tree, ("Qwrtplk", "LOC"))["Qwrtplk"]
    assert (place.name, place.lat, place.precision) == (None, None, None)


def test_a_text_without_places_has_none() -> None:
    assert read("It it PRON PRP 2 nsubj\nrained rain VERB VBD 0 root") == {}


def test_the_address_tells_the_publishers_country() -> None:
    def home(url: str | None) -> str | None:
        return home_of(Document(id="d", text="", parts=(), url=url), open_default()).country

    named = Document(id="d", text="", parts=(), publisher="example.ca")
    assert home_of(named, open_default()).country == "CA"
    assert home("https://www.example.co.uk/story") == "GB"
    assert home("http://example.ca:8080/") == "CA"
    assert [home(url) for url in ("https://example.com/uk", "https://example.tv", None, "nonsense")] == [None] * 4


def test_a_known_outlet_tells_its_country_and_its_state() -> None:
    def home(url: str, text: str = "") -> Home:
        return home_of(Document(id="d", text=text, parts=(), url=url), open_default())

    assert home("https://www.dawn.com/news/1") == Home(country="PK")
    assert home("https://www.nola.com/news/1") == Home(country="US", states=frozenset({("US", "Louisiana")}))
    assert home("https://edition.nola.com.example/1") == Home()
    called = home("https://www.nola.com/news/1", "Call the police at 519-661-5670.").states
    assert called == {("US", "Louisiana"), ("CA", "Ontario")}


def test_outlets_are_of_countries_and_states_that_the_gazetteer_has() -> None:
    gazetteer = open_default()
    named = {seat.state for seat in outlets().values() if seat.state}
    states = {(c.country, c.name) for state in named for c in gazetteer.candidates(state) if c.feature == "ADM1"}
    for host, seat in outlets().items():
        assert gazetteer.country(seat.country), host
        assert seat.state is None or (seat.country, seat.state) in states, host
        assert host == host.lower() and "." in host and "/" not in host


@pytest.mark.model
@pytest.mark.parametrize(
    ("url", "text", "name", "state"),
    [
        ("https://www.kentucky.com/1", "A fire in Paris damaged the courthouse on Friday.", "Paris", "Kentucky"),
        ("https://www.timesfreepress.com/1", "Police in Athens arrested two men on Friday.", "Athens", "Tennessee"),
        ("https://www.timesfreepress.com/1", "Greek police arrested two men in Athens.", "Athens", "Attica"),
        (
            "https://www.omaha.com/1",
            "Talks between the United States and Russia were held in Geneva.",
            "Geneva",
            "Geneva",
        ),
        ("https://www.omaha.com/1", "Voters in Geneva and Beatrice approved the bond.", "Geneva", "Nebraska"),
        ("https://www.dawn.com/1", "Two people were killed in a blast in Hyderabad on Friday.", "Hyderabad", "Sindh"),
        ("https://www.thehindu.com/1", "Two people were killed in a blast in Hyderabad.", "Hyderabad", "Telangana"),
        # Leaders from abroad meet in capitals.
        ("https://lfpress.com/1", "The prime minister met Volodymyr Zelensky in London.", "London", "England"),
        ("https://lfpress.com/1", "Leaders of France and Germany met in London on Monday.", "London", "England"),
        ("https://lfpress.com/1", "Volodymyr Zelensky flew to London for talks.", "London", "England"),
        ("https://www.idahostatesman.com/1", "Vladimir Putin met Xi Jinping in Moscow.", "Moscow", "Moscow"),
        ("https://www.ajc.com/1", "Benjamin Netanyahu met Viktor Orban in Athens.", "Athens", "Attica"),
        ("https://lfpress.com/1", "Justin Trudeau met workers in London on Monday.", "London", "Ontario"),
        ("https://lfpress.com/1", "Canada's prime minister met students in London.", "London", "Ontario"),
        ("https://lfpress.com/1", "The student president met teachers in London.", "London", "Ontario"),
        ("https://lfpress.com/1", "Supporters of Volodymyr Zelensky gathered in London.", "London", "Ontario"),
        ("https://lfpress.com/1", "Protesters denounced Vladimir Putin in London.", "London", "Ontario"),
    ],
)
def test_a_namesake_near_its_outlet_unless_the_report_is_of_elsewhere(
    url: str, text: str, name: str, state: str
) -> None:
    record = read_text(text, date="2024-05-04", url=url)
    assert [place.admin1 for place in record.places if place.name == name] == [state]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Call the police at 519-661-5670.", {("CA", "Ontario")}),
        ("Call (806) 423-1253 or 1-806-423-1033.", {("US", "Texas")}),
        ("Call 1-888-310-1122.", set()),
        ("Account 12-519-661-56701 was closed.", set()),
        ("Call 519-661-5670, 806-423-1253 or 304-399-6500.", set()),
    ],
)
def test_telephone_numbers_tell_the_state_of_a_local_report(text: str, states: set[tuple[str, str]]) -> None:
    assert states_called(text) == states


def test_in_a_text_in_capitals_only_what_the_tagger_takes_for_a_name_is_a_place() -> None:
    tree = """
THE the DET DT 2 det
POLICE police NOUN NN 3 nsubj
LEFT leave VERB VBD 0 root
LIMA Lima PROPN NNP 3 obj
"""
    assert list(read(tree, ("LIMA", "LOC"))) == ["LIMA"]


def test_a_long_list_of_countries_holds_no_containers() -> None:
    found = read(LIST, ("Ghana", "LOC"), ("Niger", "LOC"), ("Nigeria", "LOC"), ("Togo", "LOC"))
    assert {surface: place.feature for surface, place in found.items()} == dict.fromkeys(
        ("Ghana", "Niger", "Nigeria", "Togo"), "PCLI"
    )
    assert found["Niger"].country == "NE"


def test_a_side_of_a_place_is_part_of_it() -> None:
    found = read(SIDE, ("North Georgia", "LOC"), ("Atlanta", "LOC"))
    assert (found["North Georgia"].feature, found["North Georgia"].country) == ("ADM1", "US")
