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


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "begin", "until"),
    [
        # A sentence that goes on with the same ones, or says that it was soon after, is of the day before it.
        (
            "On 7 May the mayor had just left. He was in his car when a bomb hit it, killing two.",
            "killing",
            "05-07",
            "05-08",
        ),
        ("On 7 May gunmen attacked a church in Cali. They shot a priest.", "shot", "05-07", "05-08"),
        ("On 7 May gunmen attacked a church in Cali. The men shot a priest.", "shot", "05-07", "05-08"),
        ("In March the two sides met in Doha. They signed a truce.", "signed", "03-01", "04-01"),
        ("The court announced its verdict on Monday. Soon after, crowds marched in Cali.", "marched", "06-09", "06-10"),
        (
            "The premier said on Monday that talks were over. She accused the rebels of lies.",
            "accused",
            "06-09",
            "06-10",
        ),
        # Of what is long over, other things may have been at any time since.
        ("Rebels entered the valley in March. The army arrested hundreds of people.", "arrested", "03-01", "06-12"),
        ("Police searched a house on Monday. Its owner had attacked a guard.", "attacked", None, "06-10"),
        # Where somebody came he did it then, and where something was said there was a meeting.
        ("The premier flew to Lima on Monday, where she met the governor.", "met", "06-09", "06-10"),
        ("On Monday he was taken to a camp, where soldiers beat him.", "beat", "06-09", "06-10"),
        ("In March, at a summit in Madrid, the alliance said it would grow.", "summit", "03-01", "04-01"),
        ("The premier said at a meeting in Lima on Monday that talks were over.", "meeting", "06-09", "06-10"),
        # The sentence behind tells the day.
        ("Gunmen shot four men in Cali. The attack took place on Monday.", "shot", "06-09", "06-10"),
        ("Hundreds marched in Cali. It was calm. The protest happened on Monday.", "marched", "06-09", "06-10"),
        # Whom it befell tells of it on a later day, and so does a court.
        ('"They beat my son and burned our house," she said.', "beat", None, "06-12"),
        ('"They beat my son and burned our house," she said.', "burned", None, "06-12"),
        ("Prosecutors say he shot two guards.", "shot", None, "06-12"),
    ],
)
def test_what_is_told_of_another_day_is_not_of_that_of_the_report(
    text: str, word: str, begin: str | None, until: str
) -> None:
    assert spans(text)[word] == (begin, until)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('"Our troops shot four rebels," the general said.', "shot"),
        ("Prosecutors said a gunman shot two guards in Cali.", "shot"),
        ("Gunmen shot four men in Cali. The election took place on Monday.", "shot"),
        ("Gunmen shot four men in Cali. A similar attack took place on Monday.", "shot"),
        ("The premier said on Monday that talks were over. Gunmen shot four men in Cali.", "shot"),
        ("In 2015 the two sides signed a truce. It is dead. Gunmen shot four men in Cali.", "shot"),
        ("Since 7 May he had been away. He attacked the plan.", "attacked"),
        # What is not over yet, and streets that are called after days.
        ("A man was shot in Cali. The incident occurred on Main and 9 May Avenues.", "shot"),
    ],
)
def test_what_is_new_is_of_the_day_of_the_report(text: str, word: str) -> None:
    assert spans(text)[word] == ("06-11", "06-12")


def spans(text: str) -> dict[str, tuple[str | None, str | None]]:
    """The days of each claim, those of the year of the report without it."""
    record = read_text(text, date="2025-06-11")
    whens = {text[slice(*claim.predicate)]: claim.time for claim in record.claims}
    return {word: (_short(when.begin), _short(when.until)) for word, when in whens.items()}


def _short(day: str | None) -> str | None:
    return day.removeprefix("2025-") if day else None
