"""Who is in office on the day of a report has the code of the office, though the report gives no title."""

from pathlib import Path

import pytest

from dateline import read_text


def codes(text: str, date: str | None) -> dict[str, str | None]:
    return {entity.name: entity.code for entity in read_text(text, date=date).entities}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "date", "code"),
    [
        ("Putin met Lukashenko in Minsk.", "Putin", "2022-03-01", "RUSGOV"),
        ("Putin met Lukashenko in Minsk.", "Putin", "2009-03-01", "RUS"),
        ("Barack Obama met Angela Merkel in Berlin.", "Barack Obama", "2013-06-19", "USAGOV"),
        ("Barack Obama met Angela Merkel in Berlin.", "Barack Obama", "2019-06-19", "USA"),
        ("Angela Merkel left Berlin.", "Angela Merkel", "2021-12-07", "DEUGOV"),
        ("Angela Merkel left Berlin.", "Angela Merkel", "2021-12-08", "DEU"),
        ("Guterres appealed for calm in Sudan.", "Guterres", "2023-04-20", "IGOUNO"),
        ("President Zourabichvili vetoed the bill.", "Zourabichvili", "2024-05-18", "GEOGOV"),
    ],
)
def test_an_office_is_held_on_the_days_of_its_term(text: str, name: str, date: str, code: str) -> None:
    assert codes(text, date)[name] == code


@pytest.mark.model
def test_nobody_is_known_to_be_in_office_after_the_facts_were_last_edited() -> None:
    assert codes("Putin met Lukashenko in Minsk.", "2031-03-01")["Putin"] == "RUS"


@pytest.mark.model
def test_without_a_day_nobody_is_in_office() -> None:
    assert codes("Putin met Lukashenko in Minsk.", None)["Putin"] == "RUS"


@pytest.mark.model
def test_what_the_report_says_of_somebody_goes_before() -> None:
    assert codes("Former president Joe Biden left Washington.", "2025-05-01")["Joe Biden"] == "USAELI"


@pytest.mark.model
def test_a_dictionary_goes_before_of_those_whom_it_knows(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("name,code\nPutin,RUSELI\nHarbour Union,VESLAB\n", encoding="utf-8")
    record = read_text("Putin met Lukashenko in Minsk.", date="2022-03-01", actors=[str(own)])
    found = {entity.name: entity.code for entity in record.entities}
    assert (found["Putin"], found["Lukashenko"]) == ("RUSELI", "BLRGOV")
