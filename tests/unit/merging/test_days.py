"""On which days an event was: the narrowest account, and never after it was told as done."""

from datetime import date

from dateline.merging.days import Account, days_of

MONDAY, TUESDAY, SUNDAY = date(2025, 1, 27), date(2025, 1, 28), date(2025, 2, 2)


def test_who_says_when_counts_before_who_takes_the_day_of_the_report():
    accounts = [Account((TUESDAY, TUESDAY), "published", TUESDAY), Account((MONDAY, MONDAY), "stated", TUESDAY)]
    assert days_of(accounts) == (MONDAY, MONDAY)


def test_what_was_told_as_done_was_not_done_later():
    last_week = Account((MONDAY, SUNDAY), "stated", date(2025, 2, 4))
    assert days_of([last_week]) == (MONDAY, SUNDAY)
    assert days_of([last_week, Account((TUESDAY, TUESDAY), "published", TUESDAY)]) == (MONDAY, TUESDAY)


def test_a_plan_told_before_bounds_nothing():
    assert days_of([Account((TUESDAY, TUESDAY), "stated", None)]) == (TUESDAY, TUESDAY)
    assert days_of([Account(None, "published", None)]) is None


def test_who_says_by_when_it_was_says_least():
    by_then, told = Account((SUNDAY, SUNDAY), "by then", SUNDAY), Account((TUESDAY, TUESDAY), "published", TUESDAY)
    assert days_of([by_then, told]) == (TUESDAY, TUESDAY)
    assert days_of([by_then]) == (SUNDAY, SUNDAY)
