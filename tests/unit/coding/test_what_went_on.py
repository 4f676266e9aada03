"""What a report goes on to tell of a deed was on the day of the deed, and not on that of the report."""

import pytest

from dateline import read_text

LEAD = "Ten people were killed on Tuesday when bombs hit Cali, the police said."


def days(text: str) -> dict[str, tuple[str | None, str]]:
    record = read_text(text, date="2025-06-11")
    return {text[slice(*claim.predicate)]: (claim.time.begin, claim.time.basis) for claim in record.claims}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"{LEAD} Gunmen shot two officers.", "shot"),
        (f"{LEAD}\n\nAt 8.40 in the morning gunmen shot two officers.", "shot"),
        (f"{LEAD}\n\nGunmen shot two officers.", "shot"),
        (f"{LEAD} The premier condemned it. Gunmen also burned a school.", "burned"),
    ],
)
def test_what_the_paragraph_goes_on_to_tell_was_on_that_day(text: str, word: str) -> None:
    assert days(text)[word] == ("2025-06-10", "carried")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        # What is said of it is said later, and what has been done was done some time.
        (f"{LEAD} The premier condemned it.", "condemned"),
        (f"{LEAD} Rebels have burned a school.", "burned"),
        # Another day ends it, and so does another paragraph.
        (f"{LEAD} He spoke on Wednesday. Gunmen shot two officers.", "shot"),
        (f"{LEAD}\n\nThe mayor wept.\n\nGunmen shot two officers.", "shot"),
        ("In May bombs hit Cali. Gunmen shot two officers.", "shot"),
    ],
)
def test_the_day_goes_no_further_than_the_tale(text: str, word: str) -> None:
    assert days(text)[word][1] != "carried"
