"""When a document came out: given, told by its dateline, or solved from what it says about days."""

from datetime import date

import pytest
from builders import document_of
from msgspec.structs import replace

from dateline.coding.published import published_of
from dateline.model.document import Published
from dateline.sources.parts import segment


def test_a_given_date_is_kept() -> None:
    doc = document_of("Rebels took the port on Monday.", published="2019-05-07")
    assert published_of(doc, None) == Published(value="2019-05-07", basis="given")


@pytest.mark.parametrize(
    ("text", "value", "surface"),
    [
        ("KABUL, Aug 10, 2021 (Agency) — The army lost a town.", "2021-08-10", "Aug 10, 2021"),
        ("SAN SALVADOR, 3 JAN 90 -- [TEXT] GUERRILLAS ATTACKED A POST.", "1990-01-03", "3 JAN 90"),
        ("The army lost a town.\nUpdated on: 10 August 2021", "2021-08-10", "10 August 2021"),
        ("Who holds the town? (updated 10 August 2021)\n\nNobody knows.", "2021-08-10", "10 August 2021"),
        ("Published 4 March 2019\nThe army lost a town.", "2019-03-04", "4 March 2019"),
    ],
)
def test_a_dateline_or_a_stamp_tells(text: str, value: str, surface: str) -> None:
    found = published_of(document_of(text), None)
    assert found is not None
    assert (found.value, found.basis) == (value, "dateline")
    assert [text[start:end] for start, end in found.evidence] == [surface]


def test_a_countdown_that_only_one_year_of_a_term_fits() -> None:
    text = (
        "Ministers met in Geneva on Thursday to save the pact.\n"
        "By Wednesday, ten days before the vote on 2 June, only three states had agreed.\n"
        "Prime Minister Gordon Brown urged the others to follow.\n"
    )
    found = published_of(document_of(text), None)
    # 23 May is a Wednesday in 2007 only, while he had yet to take office: nothing fits.
    assert found is None


def test_weekday_and_day_of_month_leave_one_year_of_a_term() -> None:
    text = (
        "Floods cut off the valley on Thursday, 14 January, and the army was called in.\n"
        "President Dilma Rousseff flew over the region.\n"
    )
    found = published_of(document_of(text), None)
    assert found is not None
    # 14 January is a Thursday in 2016 alone of her years in office.
    assert (found.value, found.basis, found.candidates) == ("2016-01-14", "inferred", ())
    surfaces = {text[start:end] for start, end in found.evidence}
    assert surfaces == {"Thursday, 14 January", "President Dilma Rousseff"}


def test_it_stays_silent_where_many_years_fit() -> None:
    assert published_of(document_of("Rebels took the port on Monday, 9 August."), None) is None
    assert published_of(document_of("Rebels took the port on Monday."), None) is None
    assert published_of(document_of("Rebels took the port."), None) is None


def test_a_former_holder_is_no_evidence() -> None:
    text = "Floods came on Thursday, 14 January. Former President Dilma Rousseff flew over the region.\n"
    assert published_of(document_of(text), None) is None


def test_nothing_is_younger_than_the_latest_day() -> None:
    text = "KYIV, July 4 (Agency) — Shells fell on Monday. President Volodymyr Zelenskyy spoke.\n"
    assert published_of(document_of(text), None) is None
    found = published_of(document_of(text), None, latest=date(2022, 12, 31))
    assert found is not None and (found.value, found.basis) == ("2022-07-04", "inferred")


def test_a_day_weeks_back_is_named_among_the_candidates() -> None:
    text = (
        "Crowds cheered on Saturday, a day after the ruler went.\n"
        "President Barack Obama welcomed the news. On Friday, 11 February, they had filled the square.\n"
    )
    found = published_of(document_of(text), None)
    assert found is not None
    assert (found.value, found.candidates) == ("2011-02-12", ("2011-02-19", "2011-02-26"))


def test_the_same_weekday_twice_may_be_weeks_apart() -> None:
    text = "The suspect was charged on Monday. The race on Monday, 15 April, was hit. President Barack Obama spoke.\n"
    assert published_of(document_of(text), None) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("TAIPEI, Dec. 30, 2025. Rockets were fired into the sea on Tuesday. Nobody was hurt.", "2025-12-30"),
        ("QUITO, Jan. 9 2024 – The president spoke on Tuesday.\n\nHe gave orders to the army.", "2024-01-09"),
        ("Police open fire\n25 June 2024. By a staff writer\n\nPolice shot at a crowd on Tuesday.", "2024-06-25"),
        ("Swap of prisoners\nANKARA, Aug 1, 2024 (Agencies)\n\nA journalist was freed on Thursday.", "2024-08-01"),
        ("What happened on 3 January 2026\n4 January 2026\n\nJets struck a base on Saturday.", "2026-01-04"),
        ("NEWS BULLETIN, 25 November 2021, 7pm\n\nThe capital is under curfew tonight.", "2021-11-25"),
        ("Who owns it?\nBy Ann Roe, Lima, 15 December 2023\n\nThe premier spoke on Thursday.", "2023-12-15"),
        ("Bombs hit city\nBy our reporters | 11 June 2025\n\nTen were hurt on Tuesday.", "2025-06-11"),
        ("Quake: alerts lifted\n30 July 2025 | Pacific News\n\nA wave hit the port on Wednesday.", "2025-07-30"),
        ("A ship was sunk, the mission said on Wednesday, July 9, 2025. It was hit on Monday.", "2025-07-09"),
    ],
)
def test_a_day_at_the_head_of_a_report_is_its_own(text: str, value: str) -> None:
    found = published_of(replace(document_of(text), parts=segment(text)), None)
    assert found is not None
    assert found.value == value


def test_the_year_of_a_short_dateline_is_that_of_another_line_of_its_day():
    text = "Army left town\n\nDesert Wire\n9 December 2025\n\nCAIRO, Dec 9 - Two officers said on Tuesday that it left."
    found = published_of(replace(document_of(text), parts=segment(text)), None)
    assert (found.value, found.basis) == ("2025-12-09", "dateline")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The council voted on Wednesday, 12 March. Two days earlier, on Monday, it had met. It last did in 2024.",
            "2025-03-12",
        ),
        (
            "With three days to go until the 1 January deadline, talks resumed on Sunday. A deal was struck in 2023.",
            "2024-12-29",
        ),
    ],
)
def test_a_weekday_that_is_counted_to_is_not_that_of_the_news(text: str, value: str) -> None:
    published = published_of(document_of(text, published=None), None)
    assert published is not None
    assert published.value == value
