"""Reports without a date that name a day and a month: of which day a claim is, and what that keeps apart."""

import pytest
from builders import claims_of, place_of, record_of
from msgspec.structs import replace

from dateline.merging import happenings
from dateline.model.time import Time


def struck(text, *days, name="a", published=None, place=False, type="ASSAULT"):
    """A report of strikes; each day is a surface with the value that the text gives it."""
    claim = {"type": type, "predicate": "destroyed", "recipients": ("a depot",), **({"place": 0} if place else {})}
    places = (place_of(text, "Mosul"),) if place else ()
    record = record_of(text, name=name, published=published, claims=(claim,), places=places)
    times = (
        Time(start=text.index(said), end=text.index(said) + len(said), type="DATE", value=value) for said, value in days
    )
    return replace(record, times=tuple(times))


def day_of(*given, **more):
    return claims_of([struck(*given, **more)])[0].day_of_year or None


@pytest.mark.parametrize(
    ("text", "days", "expected"),
    [
        ("On 9 January, jets destroyed a depot.", [("9 January", "XXXX-01-09")], "01-09"),
        ("Jets destroyed a depot on 9 January.", [("9 January", "XXXX-01-09")], "01-09"),
        ("On 9 January, jets flew out. Near Mosul, one destroyed a depot.", [("9 January", "XXXX-01-09")], "01-09"),
        ("On Monday, 9 January, jets flew out. One destroyed a depot.", [("9 January", "XXXX-01-09")], "01-09"),
        ("On 9 January, jets flew out. On 8 January, one destroyed a depot.",
         [("9 January", "XXXX-01-09"), ("8 January", "XXXX-01-08")], "01-08"),
        # A day that tells which report, talks or resolution is meant is none of what was done,
        ("The 9 January report says that jets destroyed a depot.", [("9 January", "XXXX-01-09")], None),
        # nor is one that stands further down, or two.
        ("Jets flew out. They flew again on 9 January. One destroyed a depot.", [("9 January", "XXXX-01-09")], None),
        ("Jets destroyed a depot on 9 January, and not on 8 January.",
         [("9 January", "XXXX-01-09"), ("8 January", "XXXX-01-08")], None),
        ("On Monday, jets destroyed a depot.", [("Monday", "XXXX-WXX-1")], None),
        ("In January, jets destroyed a depot.", [("January", "XXXX-01")], None),
        ("Jets destroyed a depot.", [], None),
    ],
)  # fmt: skip
def test_the_day_of_the_year_is_its_own_or_that_with_which_its_report_opens(text, days, expected):
    assert day_of(text, *days) == expected


def test_where_the_year_is_known_there_is_no_day_without_one():
    jan = ("9 January", "XXXX-01-09")
    assert day_of("On 9 January, jets destroyed a depot.", jan, published="2024-01-10") is None


def sizes(*records):
    return sorted(len(h.claims) for h in happenings(claims_of(records)))


def test_what_two_reports_without_a_date_tell_of_two_days_is_two():
    def told(day, value, name):
        text = f"On {day}, jets flew out over Iraq. Near Mosul, one strike destroyed a depot."
        return struck(text, (day, value), name=name, place=True)

    ninth, tenth = told("9 January", "XXXX-01-09", "a"), told("10 January", "XXXX-01-10", "b")
    assert sizes(ninth, tenth) == [1, 1]
    assert sizes(ninth, told("9 January", "XXXX-01-09", "b")) == [2]
    assert sizes(ninth, struck("Near Mosul, one strike destroyed a depot.", name="b", place=True)) == [2]
