"""The country that a report is written for, by what it takes for granted."""

import pytest

from dateline.coding.toponyms.local_press import local_signs, told_locally


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The City Council voted Monday, and City Manager Ann Orr spoke.", "US"),
        ("A grand jury met at the County Jail.", "US"),
        ("The sheriff came.", None),
        ("The sheriff and the councillor met at the high school.", None),
        ("Troops left the town on Monday.", None),
    ],
)
def test_several_signs_of_one_country_tell_it(text: str, country: str | None) -> None:
    assert told_locally(text) == country


def test_every_country_has_signs() -> None:
    assert all(signs.least >= 1 for signs in local_signs().values())
