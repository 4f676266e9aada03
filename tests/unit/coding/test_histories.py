"""What a history tells without a date was at the time of which it tells, and not when the history came out."""

import pytest

from dateline import read_text
from dateline.model.record import Record

HISTORY = """The siege of Madrid

The coup began in July 1936. Its leader died on 20 July 1936. In October 1936 the rebels reached the outskirts of
Madrid. Militias blew up a bridge. The Republic asked Mexico for rifles.

On 8 November 1936 General Varela attacked across the park. His troops were driven back.

Fall of the north

Bilbao fell in June 1937. The rebels seized Santander. Negotiations failed in March 1939.

Historians dispute the number of the dead. {end}
"""


def days(record: Record, word: str) -> tuple[str | None, str | None, str, bool]:
    found = [claim for claim in record.claims if record.text[slice(*claim.predicate)] == word]
    assert len(found) == 1, [record.text[slice(*claim.predicate)] for claim in record.claims]
    when = found[0].time
    return when.begin, when.until, when.basis, found[0].background


def history(end: str = "", date: str | None = "2009-12-19") -> Record:
    return read_text(HISTORY.format(end=end), date=date)


@pytest.mark.model
def test_what_has_no_date_lies_between_the_one_before_and_the_next() -> None:
    record = history()
    assert days(record, "blew") == ("1936-10-01", "1936-11-09", "carried", True)
    assert days(record, "asked") == ("1936-10-01", "1936-11-09", "carried", True)
    assert days(record, "Fall") == ("1936-11-08", "1937-07-01", "carried", True)
    assert days(record, "driven") == ("1936-11-08", "1937-07-01", "carried", True)


@pytest.mark.model
def test_what_was_to_come_then_was_so_then() -> None:
    record = history(end='In May 1938 he said: "Rebels shell us." He warned that they would storm Valencia.')
    assert days(record, "shell")[1:] == ("1938-06-01", "carried", True)
    assert days(record, "storm") == ("1938-05-01", "1939-01-01", "carried", True)


@pytest.mark.model
def test_with_no_date_near_behind_it_goes_on_to_the_end_of_the_year() -> None:
    assert days(history(), "seized") == ("1937-06-01", "1938-01-01", "carried", True)


@pytest.mark.model
def test_a_history_without_a_day_of_its_own_tells_of_the_same_days() -> None:
    assert days(history(date=None), "blew")[:3] == ("1936-10-01", "1936-11-09", "carried")


@pytest.mark.model
def test_what_is_told_in_the_present_is_not_of_the_past() -> None:
    assert days(history(end="Spain condemns the coup."), "condemns")[2:] == ("published", False)


@pytest.mark.model
def test_what_was_before_christ_was_before_any_day_that_can_be_written() -> None:
    text = (
        "He besieged Saguntum in 219 BC. He left Spain in 218 BC and beat the Romans in 217 BC. He won in 216 BC. "
        "The rebels seized Capua in 212 BC. The Romans captured Tarentum. Peace was made in 201 BC."
    )
    record = read_text(text, date="2009-12-19")
    assert days(record, "captured") == (None, "0001-01-01", "carried", True)
    assert days(record, "seized") == (None, "0001-01-01", "carried", True)


@pytest.mark.model
def test_news_that_names_old_days_is_of_its_own_day() -> None:
    text = "Rebels first took Goma in 2012. On Monday they shelled the airport. Fighters killed nine people in Sake."
    begin, until, basis, background = days(read_text(text, date="2025-03-12"), "killed")
    assert basis == "published"
    assert (begin, until, background) == ("2025-03-12", "2025-03-13", False)


@pytest.mark.model
@pytest.mark.parametrize("whom", ["Tutsis but also Hutus", "Tutsis and Hutus", "Hutus"])
def test_what_those_did_who_were_killed_then_is_of_then(whom: str) -> None:
    text = f"The president was killed on April 6, 1994. Soldiers slaughtered {whom} who favored peace with the rebels."
    assert days(read_text(text, date="2009-12-19"), "favored") == ("1994-04-06", "2009-12-20", "carried", True)
