"""What an entry of a chronicle tells was on the day, and in the place, that stand at its head."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim
from dateline.model.record import Record

CHRONICLE = """Timeline: the north of Kosovo

29 May 2023: Protesters clash with peacekeepers in Zvecan. Thirty soldiers are wounded. NATO sends 700 more troops.

14 June 2023: Serbia detains three policemen. Kosovo condemns the move. A court frees them on 26 June.
"""
BULLETIN = """SECURITY BULLETIN - PAKISTAN

- 12 March: The army stormed the train. It killed 33 attackers. The premier promised to crush the rebels.
- 16 March 2025, Nushki: A bomber rammed a bus. Five people were killed. The premier condemned the attack.

Islamabad has closed the border.
"""
DIARY = """A week in Sudan

Monday, 13 January 2025

The army entered Wad Madani. It shot ten prisoners.

Tuesday, 14 January 2025

Jets bombed a market. Ten people were killed.
"""


def claim(record: Record, word: str) -> Claim:
    found = [one for one in record.claims if record.text[slice(*one.predicate)] == word]
    assert len(found) == 1, [record.text[slice(*one.predicate)] for one in record.claims]
    return found[0]


def day(record: Record, word: str) -> tuple[str | None, str | None, str]:
    when = claim(record, word).time
    return when.begin, when.until, when.basis


@pytest.mark.model
def test_what_an_entry_goes_on_to_tell_was_on_its_day() -> None:
    record = read_text(CHRONICLE)
    assert day(record, "clash") == ("2023-05-29", "2023-05-30", "stated")
    assert day(record, "wounded") == ("2023-05-29", "2023-05-30", "carried")
    assert day(record, "sends") == ("2023-05-29", "2023-05-30", "carried")
    assert day(record, "condemns") == ("2023-06-14", "2023-06-15", "carried")
    assert day(record, "frees") == ("2023-06-26", "2023-06-27", "stated")


@pytest.mark.model
def test_what_is_ahead_in_an_entry_is_so_from_its_day_on() -> None:
    record = read_text(BULLETIN, date="2025-03-18")
    assert day(record, "crush") == ("2025-03-12", None, "carried")


@pytest.mark.model
def test_a_place_beside_the_day_is_where_the_entry_was() -> None:
    record = read_text(BULLETIN, date="2025-03-18")
    for word in ("rammed", "killed"):
        found = [one for one in record.claims if record.text[slice(*one.predicate)] == word][-1]
        assert found.time.begin == "2025-03-16"
        assert found.place is not None
        assert record.places[found.place].name == "Nushki"
    assert claim(record, "condemned").place is None  # what is said is said elsewhere
    assert day(record, "closed")[2] == "published"  # no part of an entry


@pytest.mark.model
def test_a_line_that_is_only_a_day_stands_over_what_follows() -> None:
    record = read_text(DIARY, date="2025-01-20")
    assert day(record, "shot") == ("2025-01-13", "2025-01-14", "carried")
    assert day(record, "killed") == ("2025-01-14", "2025-01-15", "carried")


@pytest.mark.model
def test_one_day_before_a_colon_makes_no_chronicle() -> None:
    record = read_text("29 May 2023: a day to forget. Protesters hurt ten soldiers.", date="2023-06-02")
    assert day(record, "hurt")[2] == "published"


@pytest.mark.model
def test_a_chronicle_is_not_dated_by_its_first_entry() -> None:
    record = read_text(
        "CHRONOLOGY: WAR IN LADAKH\n\n5 May 2020. Soldiers fight at a lake.\n\n"
        "15 June 2020: Twenty Indian soldiers are killed.\n\n"
        "29-30 August 2020: Indian troops take a hill. China demands talks.\n\n"
        "February 2021: Both sides withdraw. China arrests three bloggers.\n"
    )
    assert record.published is None
    assert day(record, "killed") == ("2020-06-15", "2020-06-16", "stated")
    assert day(record, "demands") == ("2020-08-29", "2020-08-31", "carried")
    assert day(record, "arrests") == ("2021-02-01", "2021-03-01", "carried")
