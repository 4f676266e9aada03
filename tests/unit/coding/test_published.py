"""When a document came out: given, told by its dateline, or solved from what it says about days."""

from datetime import date

import pytest
from builders import document_of
from msgspec.structs import replace

from dateline.coding.published import published_of
from dateline.model.document import DateBasis, Document, Published
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


BODY = "\n\nRebels entered Sake on Thursday, residents said."


@pytest.mark.parametrize(
    "label", ["", "Published: ", "Date: ", "Updated: ", "Last updated: ", "Posted on ", "By Ann Roe | "]
)
@pytest.mark.parametrize(
    "day",
    [
        "2025-01-23", "2025-01-23 10:32 UTC", "2025-01-23T10:32:00Z", "2025-01-23T10:32+01:00", "2025/01/23",
        "23/01/2025", "01/23/2025", "23.01.2025 10:32", "23-Jan-2025", "Thursday, 23/01/2025",
    ],
)  # fmt: skip
def test_a_day_in_figures_under_the_headline_is_that_of_the_report(label: str, day: str) -> None:
    for head in ("Rebels seize Sake\n", "Rebels seize the town of Sake after a week of fighting\n\n"):
        text = f"{head}{label}{day}{BODY}"
        doc = replace(document_of(text), parts=segment(text))
        found = published_of(doc, None)
        assert found is not None
        assert (found.value, found.basis) == ("2025-01-23", "dateline")
        assert text[doc.parts[0].start : doc.parts[0].end] == head.strip()


@pytest.mark.parametrize("day", ["2025-01-23", "23.01.2025", "23/01/2025", "2025/01/23", "23-Jan-2025"])
@pytest.mark.parametrize("head", ["GOMA, {} (Lake Wire) - ", "GOMA, {} - ", "Goma, {} — ", "GOMA, DR Congo, {} – "])
def test_a_dateline_may_have_its_day_in_figures(head: str, day: str) -> None:
    text = f"{head.format(day)}Rebels entered Sake on Thursday, residents said."
    doc = replace(document_of(text), parts=segment(text))
    found = published_of(doc, None)
    assert found is not None and found.value == "2025-01-23"
    assert [part.kind for part in doc.parts] == ["dateline", "body"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Published: 03/10/2022\n\nRebels shelled Goma.", None),
        ("Published: Monday 03/10/2022\n\nRebels shelled Goma.", "2022-10-03"),
        ("Published: 03/10/2022\n\nRebels shelled Goma. The governor fled on 13/09/2022.", "2022-10-03"),
        ("Published: 10/03/2022\n\nRebels shelled Goma. The governor fled on 09/13/2022.", "2022-10-03"),
        ("GOMA, 12/03/2025 - Rebels shelled Goma in the week of 5 - 11 March 2025.", "2025-03-12"),
        ("GOMA, 05/05/2025 - Rebels shelled Goma.", "2025-05-05"),
        ("GOMA, 12/03/2025 - Rebels shelled Goma.", None),
    ],
)
def test_a_day_that_may_be_one_of_two_is_the_one_that_the_text_tells(text: str, value: str | None) -> None:
    found = published_of(replace(document_of(text), parts=segment(text)), None)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels shelled Goma.\n\nThis article was updated on October 5, 2022, to correct a name.", "2022-10-05"),
        ("Rebels shelled Goma.\n\nThis story was last updated on October 5, 2022.", "2022-10-05"),
        ("Rebels shelled Goma.\n\nThis post has been amended at 10:32 GMT on 5 October 2022.", "2022-10-05"),
        ("This page was first published on 2022-10-05. Rebels shelled Goma.", "2022-10-05"),
        ("GOMA, Oct 3 (Wire) - Rebels shelled it.\n\nThis story was updated on October 5, 2022.", "2022-10-03"),
        ("GOMA, Dec 30 (Wire) - Rebels shelled it.\n\nThis story was updated on January 5, 2022.", "2021-12-30"),
        # What is said of other writings, and days told in passing.
        ("Rebels shelled Goma. The report was published on 5 October 2022 by the mission.", None),
        ("Rebels shelled Goma. The article was published on 5 October 2022 in a journal.", None),
        ("This article was published by a man who fled on 5 October 2022.", None),
        ("Rebels shelled Goma between 2022-10-05 and 2022-10-09.", None),
        ("2022-10-03: Rebels came.\n\n2022-10-05: Rebels took Goma.\n\n2022-10-09: The army fled.", None),
        (
            "Date set for trial of 9 men on 2022-10-05 in Goma, the capital of the province, by the court.\n\nMen met.",
            None,
        ),
    ],
)
def test_a_note_of_a_report_on_itself_tells(text: str, value: str | None) -> None:
    found = published_of(replace(document_of(text), parts=segment(text)), None)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels shelled Omdurman on Saturday, a week after the war broke out on April 15, 2023.", "2023-04-22"),
        ("Two months after soldiers seized power on 18 August 2020, shells hit Gao on Sunday.", "2020-10-18"),
        ("Shells hit Kherson on Saturday, exactly two years after the invasion of 24 February 2022.", "2024-02-24"),
        ("Soldiers took the palace on Wednesday, three days after the election of 24 January 2021.", "2021-01-27"),
        ("On the tenth anniversary of the September 11, 2001, attacks on Sunday, bells rang.", "2011-09-11"),
        ("Thousands marched on Monday on the 20th anniversary of the invasion of 20 March 2003.", "2023-03-20"),
        ("Bells rang on the one-year anniversary of the quake of 6 February 2023 on Tuesday.", "2024-02-06"),
        ("Police shot two men on Saturday, ten days before the 9 August 2022 election.", "2022-07-30"),
        ("With a month to go before the election on 9 August 2022, police shot two men on Saturday.", "2022-07-09"),
        # The weekday does not agree, the number is a rough one, or the day is that of something else.
        ("Shells hit Kherson on Friday, exactly two years after the invasion of 24 February 2022.", None),
        ("Shells hit Kherson on Saturday, nearly two years after the invasion of 24 February 2022.", None),
        ("Shells hit Kherson on Saturday, more than two years after the invasion of 24 February 2022.", None),
        ("Thousands marched on Tuesday on the 20th anniversary of the invasion of 20 March 2003.", None),
        ("A man of 20, born on April 15, 2003, was shot on Saturday, a week after a vote.", None),
        ("A week after the war broke out on April 15, 2023, rebels shelled Omdurman.", None),
        ("Police shot two men on Sunday, ten days before the 9 August 2022 election.", None),
    ],
)
def test_a_full_day_that_is_counted_from_or_to_tells_with_the_weekday(text: str, value: str | None) -> None:
    found = published_of(document_of(text), None)
    assert (found.value if found else None) == value
    assert found is None or (found.basis == "inferred" and len(found.evidence) == 3)


def _page(head: str, stated: str, basis: DateBasis = "metadata") -> tuple[Published | None, str]:
    text = f"Army takes port\n\n{head}The army took the port on Friday, the government said.\n"
    stated_on = Published(value=stated, basis=basis)
    doc = Document(id="d", text=text, parts=segment(text), published=stated_on)
    return published_of(doc, None), text


@pytest.mark.parametrize(
    ("head", "stated", "value", "basis", "others"),
    [
        # The dateline tells a day well before that of the page.
        ("GOMA, Nov 20 (Agency) - ", "2020-12-15", "2020-11-20", "dateline", ("2020-12-15",)),
        ("GOMA, Congo, Nov. 20, 2020 (Agency) -- ", "2022-03-03", "2020-11-20", "dateline", ("2022-03-03",)),
        ("GOMA, Friday, Nov 20 (Agency) - ", "2020-12-15", "2020-11-20", "dateline", ("2020-12-15",)),
        ("GOMA, Dec 30 (Agency) - ", "2021-01-12", "2020-12-30", "dateline", ("2021-01-12",)),
        # It came out soon after; or the dateline says no day, or none of these years.
        ("GOMA, Nov 20 (Agency) - ", "2020-11-23", "2020-11-23", "metadata", ()),
        ("GOMA, Dec 30 (Agency) - ", "2021-01-02", "2021-01-02", "metadata", ()),
        ("GOMA (Agency) - ", "2020-12-15", "2020-12-15", "metadata", ()),
        ("GOMA, Nov 20 (Agency) - ", "2021-06-03", "2021-06-03", "metadata", ()),
        ("GOMA, Monday, Nov 20 (Agency) - ", "2020-12-15", "2020-12-15", "metadata", ()),
        ("20 November - ", "2020-12-15", "2020-12-15", "metadata", ()),
        # A later day is only named.
        ("GOMA, Nov 20 (Agency) - ", "2020-11-03", "2020-11-03", "metadata", ("2020-11-20",)),
    ],
)
def test_a_dateline_well_before_the_day_of_its_page(head, stated, value, basis, others) -> None:
    found, _ = _page(head, stated)
    assert found is not None
    assert (found.value, found.basis, found.candidates, found.stated) == (value, basis, others, stated)


def test_the_day_of_a_dateline_is_shown_and_a_given_one_kept() -> None:
    found, text = _page("GOMA, Nov 20 (Agency) - ", "2020-12-15")
    assert found is not None
    assert [text[start:end] for start, end in found.evidence] == ["Nov 20"]
    given, _ = _page("GOMA, Nov 20 (Agency) - ", "2020-12-15", basis="given")
    assert given == Published(value="2020-12-15", basis="given")
