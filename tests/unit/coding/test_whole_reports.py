"""What short reports tell from one sentence to the next: where and when it was, who denies it, who holds the town."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim
from dateline.model.record import Record


def claims_of(text: str, word: str) -> tuple[Record, list[Claim]]:
    record = read_text(text, date="2024-06-12")
    return record, [claim for claim in record.claims if record.text[slice(*claim.predicate)] == word]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Raids were reported in Goma, where nurses said ten people had been killed.", "killed", "Goma"),
        ("No group has claimed the attack, which took place in Goma.", "attack", "Goma"),
        ("France killed one of the leaders with a drone in Kidal.", "killed", "Kidal"),
        ("Police seized a truck fitted with a launcher in Haditha.", "seizing seized", "Ḩadīthah"),
        ("Three men were shot dead in the township of La Concordia.", "shot", "La Concordia"),
        ("Troops were seen near Goma. Nine people were arrested across the city. In the city of Bukavu, a bank burned.",
         "arrested", "Goma"),
        ("Rebels attack army base in Congo\n\nGOMA (AP) - Rebels attacked an army base near Bunia on Monday. "
         "They then overran the base.", "overran", "Bunia"),
        ("Police held two men on suspicion of taking part in an attack on a bank in Goma, and searched four houses.",
         "searched", None),
    ],
)  # fmt: skip
def test_where_it_was(text: str, word: str, place: str | None) -> None:
    record = read_text(text, date="2024-06-12")
    found = [claim for claim in record.claims if record.text[slice(*claim.predicate)] in word.split()]
    assert len(found) == 1
    at = found[0].place
    assert (None if at is None else record.places[at].name) == place


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin"),
    [
        # A day in a clause on the subject is not that of the verb behind it.
        ("President Roe, who is due to meet Premier Lund at a summit in Rome on Thursday, urged Chad to wait.", "urged",
         "2024-06-12"),
        ("President Roe, who is due to meet Premier Lund at a summit in Rome on Thursday, urged Chad to wait.", "meet",
         "2024-06-13"),
        ("The presidents met in Niamey on Saturday. Her appeal was heard last month. Togo, meeting Chad in Lome the "
         "following day, wept.", "meeting", "2024-06-09"),
        ("The truce ended on Sunday, a day after rebels attacked Goma, killing ten men.", "killing", "2024-06-08"),
        # News is of a day, whatever else somebody has done for years.
        ("Rebels kill ten farmers\n\nLIMA (AP) - A mayor wept on Monday. The rebels have killed thousands of people "
         "since 2009.", "kill", "2024-06-12"),
    ],
)  # fmt: skip
def test_on_what_day(text: str, word: str, begin: str) -> None:
    _, found = claims_of(text, word)
    assert [claim.time.begin for claim in found] == [begin]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The union accused Rwanda of arming rebels, which Kigali denied.", {"denies: arm-somebody:arm"}),
        ("Lawyers said she had been barred from leaving Peru, which the police denied.", {"denies: restrict:bar"}),
        ("The court said he was jailed on charges of spying, which he denied.", set()),
        ("Critics accuse the police of ordering the raid, which they deny.", set()),
    ],
)
def test_which_somebody_denies(text: str, rules: set[str]) -> None:
    record, found = claims_of(text, "which")
    assert {claim.rule for claim in found} == rules
    assert all(claim.polarity == "negative" for claim in found)
    assert not any(record.text[slice(*claim.predicate)] == "ordering" for claim in record.claims)


@pytest.mark.model
def test_soldiers_in_the_town_hold_it_where_it_was_named() -> None:
    record, found = claims_of("A shell hit Goma on Monday. Rebels were still in the town on Tuesday.", "were")
    (claim,) = found
    assert (claim.control, claim.time.begin) == ("holds", "2024-06-11")
    assert claim.place is not None
    assert record.places[claim.place].name == "Goma"
    assert claims_of("Rebels were still in the village on Tuesday.", "were")[1] == []


@pytest.mark.model
def test_a_warning_is_of_those_it_comes_from() -> None:
    record = read_text("The ruling drew a warning from Iran that ships would burn.", date="2024-06-12")
    assert [record.text[slice(*statement.source[0])] for statement in record.statements] == ["Iran"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Mexico's president-elect, Ana Roe, met nurses.", "Ana Roe", "MEXELI"),
        ("The European Union wept on Friday. Brussels accused Moscow of blackmail.", "Brussels", "IGOEUREEC"),
        ("Brussels accused Moscow of blackmail. Belgian police waited. The European Union wept.", "Brussels", "BEL"),
        ("Rebels led by the Arakan Army took Sittwe.", "Rebels", "MMRREBARA"),
        ("Two men were killed by Azerbaijani fire along the border.", "Azerbaijani fire", "AZE"),
        ("Aides to the Venezuelan opposition leader Ana Roe hid in the Argentine ambassador's residence.", "Ana Roe",
         "VENOPP"),
    ],
)  # fmt: skip
def test_whose_they_are(text: str, name: str, code: str) -> None:
    record = read_text(text, date="2024-06-12")
    found = {e.code for e in record.entities for m in e.mentions if text[m.start : m.end].startswith(name)}
    assert found == {code}


@pytest.mark.model
def test_a_hospital_is_in_no_town_of_that_name() -> None:
    record = read_text("Gunmen looted the South Hospital in El Fasher on Monday.", date="2024-06-12")
    assert "Hospital" not in {place.name for place in record.places}


@pytest.mark.model
def test_a_first_name_behind_a_title_is_no_town() -> None:
    record, (claim,) = claims_of("Gen. Juan José Zapata was seized outside a barracks on Monday.", "seized")
    assert [role.text for role in claim.recipients] == ["Gen. Juan José Zapata"]
    assert record.places == ()


@pytest.mark.model
@pytest.mark.parametrize(
    "before", ['He wrote about it: <img src="x.jpg" alt="@goma" id="12">', 'id="12" author="Joe" :']
)
def test_what_is_left_of_markup_costs_nothing_of_a_report(before: str) -> None:
    _, (claim,) = claims_of(f"{before} Rebels seized Goma.", "seized")
    assert claim.control == "takes"
