"""Changes of hands that are told only within weeks: the day on which another report has them, or the last one."""

from datetime import date

import pytest
from accounts import account, told
from msgspec.structs import replace

from dateline.merging.days import Account, days_of
from dateline.merging.status import statuses

TAKEN = account(published="2021-08-09", day="2021-08-08")
BACK = account("Army", "recaptured", published="2022-02-20", publisher="Gazette", day="2022-02-20")


def within(begin, until, *, published="2022-02-20", **claim):
    (one,) = told(account(published=published, publisher="Gazette", note="Long ago.", **claim))
    return replace(one, time=replace(one.time, begin=begin, until=until, basis="stated"))


def by_then(day, **claim):
    (one,) = told(account(published="2022-09-01", publisher="Gazette", note="By then.", **claim))
    return replace(one, time=replace(one.time, begin=None, until=day, basis="carried"))


def turns(*claims):
    """Whose turns there are, each from which day."""
    return list(dict.fromkeys((s.since, s.holder) for s in statuses(claims, {})))


@pytest.mark.parametrize(
    ("begin", "until"),
    [
        ("2021-06-24", "2021-09-01"),  # "six months after they captured the town"
        ("2021-08-01", "2021-09-01"),  # "in August"
        ("2021-01-01", "2022-01-01"),  # "last year"
    ],
)
def test_a_window_is_of_the_taking_that_falls_into_it(begin, until):
    assert turns(*told(TAKEN), within(begin, until)) == [("2021-08-08", "Rebels")]
    again = turns(*told(TAKEN, BACK), within(begin, until))
    assert again == [("2021-08-08", "Rebels"), ("2022-02-20", "Army")]


def test_a_loss_within_a_window_is_that_by_which_others_took_the_place():
    lost = within("2021-08-01", "2021-09-01", who="Army", verb="left", type="RETREAT", control="loses")
    assert turns(*told(TAKEN), lost) == [("2021-08-08", "Rebels")]


def test_a_window_alone_is_open_until_its_end():
    assert turns(within("2021-06-24", "2021-09-01")) == [("2021-08-31", "Rebels")]
    assert turns(within("2021-06-01", "2021-07-01"), within("2021-01-01", "2022-01-01")) == [("2021-06-30", "Rebels")]
    assert turns(within("2022-01-01", "2023-01-01")) == [("2022-02-20", "Rebels")]  # no later than it was told


def test_a_window_into_which_another_took_the_place_ends_before_that():
    army = told(account("Army", "recaptured", published="2021-08-20"))
    assert turns(*army, within("2021-01-01", "2022-01-01")) == [("2021-08-19", "Rebels"), ("2021-08-20", "Army")]


def test_a_taking_of_other_weeks_is_another():
    assert turns(*told(TAKEN), within("2021-05-01", "2021-06-01")) == [
        ("2021-05-31", "Rebels"),
        ("2021-08-08", "Rebels"),
    ]


def test_days_that_meet_within_a_fortnight_stay_as_they_were():
    assert turns(within("2021-08-02", "2021-08-09")) == [("2021-08-02", "Rebels")]


def test_what_had_been_taken_by_a_later_day_is_no_second_taking():
    assert turns(*told(TAKEN), by_then("2022-01-02")) == [("2021-08-08", "Rebels")]
    both = turns(*told(TAKEN, BACK), by_then("2022-04-02"))
    assert both == [("2021-08-08", "Rebels"), ("2022-02-20", "Army"), ("2022-04-01", "Rebels")]


def test_a_window_of_weeks_comes_after_the_days_within_it():
    def on(begin, until, basis="stated"):
        days = date.fromisoformat(begin), date.fromisoformat(until)
        return Account(days, basis, None)

    window = on("2023-10-14", "2024-04-11")
    exact = on("2023-12-18", "2023-12-18", "published")
    assert days_of([window, exact]) == exact.days
    assert days_of([window, on("2024-05-01", "2024-05-01", "published")]) == window.days
    assert days_of([window, on("2023-12-01", "2023-12-31", "carried")]) == window.days
    week = on("2023-12-11", "2023-12-17")
    assert days_of([week, on("2023-12-12", "2023-12-12", "published")]) == week.days
