"""On which days feasts fall, in the calendars that news goes by."""

from datetime import date

import pytest

from dateline.coding.timex.feasts import feast_of, tables


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2024-12-25"),
        ("11-4-4", "2024-11-28"),
        ("05-1--1", "2024-05-27"),
        ("easter+0", "2024-03-31"),
        ("orthodox+0", "2024-05-05"),
        ("passover+0", "2024-04-23"),
        ("passover+163", "2024-10-03"),
        ("passover+172", "2024-10-12"),
        ("hanukkah", "2024-12-26"),
        ("nowruz", "2024-03-20"),
        ("hijri-01-10", "2024-07-16"),
        ("hijri-09", "2024-03-11"),
        ("hijri-10-01", "2024-04-10"),
        ("hijri-12-10", "2024-06-16"),
        ("moon-lunar-new-year", "2024-02-10"),
        ("moon-diwali", "2024-10-31"),
    ],
)
def test_a_feast_has_its_day(rule: str, day: str) -> None:
    feast = feast_of(2024, rule)
    assert feast is not None
    assert feast.first == date.fromisoformat(day)


def test_a_month_of_fasting_is_a_stretch() -> None:
    feast = feast_of(2024, "hijri-09")
    assert feast is not None
    assert (feast.last - feast.first).days + 1 == 30


def test_passover_is_in_spring_and_never_begins_on_three_days_of_the_week() -> None:
    for year in range(1900, 2100):
        feast = feast_of(year, "passover+0")
        assert feast is not None
        assert date(year, 3, 25) < feast.first < date(year, 4, 30)
        assert feast.first.isoweekday() not in (1, 3, 5)


def test_what_the_tables_do_not_hold_is_unknown() -> None:
    assert feast_of(1700, "hijri-09") is None
    assert feast_of(1700, "moon-diwali") is None


def test_the_years_of_the_hijra_join() -> None:
    assert all(len(year) == 13 for year in tables().hijri)
