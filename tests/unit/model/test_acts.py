"""Which codes may be of one act, and who is told as one more beside those before."""

import pytest

from dateline.model.claim import one_more
from dateline.model.codes import kindred


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("115", "115"),
        ("190", "193"),
        ("193", "1823"),
        ("183", "1712"),
        ("182", "1823"),
        ("111", "112"),
        ("112", "115"),
        ("020", "0233"),
        (None, "190"),
    ],
)
def test_codes_of_one_act(one: str | None, other: str | None) -> None:
    assert kindred(one, other)
    assert kindred(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("181", "1823"), ("1822", "1823"), ("181", "190"), ("115", "116"), ("172", "173"), ("042", "046"), ("051", "057")],
)
def test_codes_of_two_acts(one: str, other: str) -> None:
    assert not kindred(one, other)
    assert not kindred(other, one)


@pytest.mark.parametrize(
    "party", ["another man", "Other unions", "three others", "at least two other divers", "the other side"]
)
def test_one_more(party: str) -> None:
    assert one_more(party)


@pytest.mark.parametrize(
    "party", ["the man", "mothers of the missing", "men of the town and many others", "", "the 2nd mayor"]
)
def test_nobody_more(party: str) -> None:
    assert not one_more(party)
