"""The parts of a report, also where a page was pasted as plain text."""

import pytest

from dateline.sources.head import authors_of, publisher_of, title_of
from dateline.sources.parts import segment

PASTED = """Fishermen block harbour in quota row

Crews say new limits will ruin them, as ministers prepare to meet on the island.

Boats at the mouth of the harbour on Monday morning [Ann Roe/Northern Pictures]

Crews from nine villages closed the harbour of Port Ellis on Monday, the coastguard said.

The minister said that talks would go on. He called the blockade “an act of despair”.

A skipper looks at the empty quay in Port Ellis Ann Roe/Northern]

‘Nothing left’

“There is nothing left for us,” one of the skippers said.

Ministry’s answer

The ministry refused to say whether the limits would be changed.

Courtesy: Coast Review
Source: Island Radio and news agencies
"""


def kinds(text, **options):
    return [(part.kind, text[part.start : part.end]) for part in segment(text, **options)]


def test_a_pasted_page_is_taken_apart():
    assert [kind for kind, _ in kinds(PASTED)] == [
        "headline", "standfirst", "caption", "credit", "body", "body", "caption", "credit", "subheading", "body",
        "subheading", "body", "source", "source",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paragraph", "caption", "credit"),
    [
        ("Boats in the harbour on Monday [Ann Roe/AFP]", "Boats in the harbour on Monday", "[Ann Roe/AFP]"),
        ("A man walks through a hall in Tirana Ann Roe/AFP]", "A man walks through a hall in Tirana", "Ann Roe/AFP]"),
        ("Boats leave the bay. Ann Maria Roe/AFP]", "Boats leave the bay.", "Ann Maria Roe/AFP]"),
        ("Boats leave the bay [Ann Roe/AFP", "Boats leave the bay", "[Ann Roe/AFP"),
        ("Boats leave the bay (AP Photo/Ann Roe)", "Boats leave the bay", "(AP Photo/Ann Roe)"),
        ("Boats leave the bay. Photograph: Ann Roe/AP", "Boats leave the bay.", "Photograph: Ann Roe/AP"),
        ("Boats leave the bay on Monday. REUTERS/Ann Roe", "Boats leave the bay on Monday.", "REUTERS/Ann Roe"),
    ],
)
def test_a_caption_ends_before_its_credit(paragraph, caption, credit):
    text = f"{paragraph}\n\nThe boats went out again on Tuesday, the coastguard said."
    assert kinds(text)[:2] == [("caption", caption), ("credit", credit)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The union (CGT/FO) called for a strike.",
        "He spoke of the railway workers' union (CGT).",
        'They asked for "the return of [the prisoners]"',
        "THE SPEAKER WAS HEARD IN SILENCE. [APPLAUSE]",
    ],
)
def test_other_brackets_are_no_credit(paragraph):
    text = f"A strike began on Monday, the union said.\n\n{paragraph}\n\nIt went on on Tuesday, the union said."
    assert kinds(text)[1][1] == paragraph
    assert kinds(text)[1][0] in ("body", "subheading")


@pytest.mark.parametrize(
    "dateline",
    [
        "TIRANA, Aug 10 (Northern Wire) —",
        "TIRANA, Albania, Aug 10, 2021 (Northern Wire) -",
        "TIRANA (Reuters) -",
        "TIRANA, Albania (AP) _",
        "PORT ELLIS (AP)",
        "PORT ELLIS —",
        "TIRANA/BERAT, 10 August 2021 –",
        "Tirana, 10 August 2021 —",
        "Tirana —",
        "(CNN) —",
        "TIRANA (10 August 2021) –",
        "TIRANA — 10 August 2021.",
        "Tirana, 10 August 2021 |",
    ],
)
def test_a_dateline_is_parted_from_the_first_paragraph(dateline):
    body = "Crews closed the harbour on Monday, the coastguard said."
    assert kinds(f"{dateline} {body}") == [("dateline", dateline), ("body", body)]


def test_a_hyphen_inside_a_word_is_no_second_dash():
    body = "Crews agreed on Friday to re-open the harbour."
    assert kinds(f"PORT ELLIS/LIMA - {body}") == [("dateline", "PORT ELLIS/LIMA -"), ("body", body)]
    assert kinds(f"LIMA, Peru - {body}") == [("dateline", "LIMA, Peru -"), ("body", body)]


def test_a_cable_in_capitals_keeps_its_tags_with_the_dateline():
    text = "   PORT ELLIS, 9 AUG 89 (RADIO COAST) -- [REPORT] [ANN\nROE] [TEXT] CREWS CLOSED THE HARBOUR TODAY."
    assert kinds(text)[1] == ("body", "CREWS CLOSED THE HARBOUR TODAY.")


@pytest.mark.parametrize(
    "text",
    [
        "The army - once a partner - has left the talks.",
        "NATO — the alliance — said it would not leave.",
        "The harbour was closed on Monday.",
        "Crews close harbour",
        "By Monday, the crews had closed the harbour.",
    ],
)
def test_a_single_paragraph_is_body(text):
    assert kinds(text) == [("body", text)]


def test_bylines_and_days_stand_before_the_story():
    text = (
        "Crews close harbour\n\nBy Jane Doe and John Roe\n\n10 August 2021\n\n"
        "Crews closed the harbour on Monday, the coastguard said.\n\nThe minister said that talks would go on.\n"
    )
    parts = segment(text)
    assert [part.kind for part in parts] == ["headline", "byline", "dateline", "body", "body"]
    assert authors_of(text, parts) == ("Jane Doe", "John Roe")
    assert title_of(text, parts) == "Crews close harbour"


def test_the_publisher_is_in_the_source_line_or_the_dateline():
    assert publisher_of(PASTED, segment(PASTED)) == "Island Radio"
    text = "TIRANA, Aug 10 (Northern Wire) — Crews closed the harbour."
    assert publisher_of(text, segment(text)) == "Northern Wire"


@pytest.mark.parametrize(
    "head", ["10 August 2021\nThe Island Ledger", "The Island Ledger\n10 August 2021", "By Jane Doe, The Island Ledger"]
)
def test_the_publisher_may_stand_alone_in_the_head_or_beside_the_authors(head):
    text = f"Crews close harbour\n{head}\n\nCrews closed the harbour on Monday, the coastguard said. It was late.\n"
    parts = segment(text)
    assert publisher_of(text, parts) == "The Island Ledger"
    assert authors_of(text, parts) == (("Jane Doe",) if "Jane" in head else ())


TOLD = "Crews closed the harbour on Monday, the coastguard said. It was late.\n"


@pytest.mark.parametrize(
    ("head", "publisher", "title"),
    [
        ("The Island Ledger\n10 August 2021\n\nCrews close harbour", "The Island Ledger", "Crews close harbour"),
        ("ISLAND LEDGER\n10 August 2021\n\nCrews close harbour", "ISLAND LEDGER", "Crews close harbour"),
        ("Island Ledger, 10 August 2021\n\nCrews close harbour", "Island Ledger", "Crews close harbour"),
        ("Crews close harbour\nIsland Ledger, 10 August 2021", "Island Ledger", "Crews close harbour"),
        ("Ministry of Works\n10 August 2021\n\nCrews close harbour", "Ministry of Works", "Crews close harbour"),
        ("Crews close harbour\nMinistry of Works, Tirana, 10 August 2021", "Ministry of Works", "Crews close harbour"),
        ("Lantern Relief Network\nAugust 10, 2021\n\nWells run dry", "Lantern Relief Network", "Wells run dry"),
        ("OPEN HARBOUR\n10 August 2021\n\nSituation report 1", "OPEN HARBOUR", "Situation report 1"),
        (
            "Open Harbour\nIsland Situation Report No. 2\n10 August 2021",
            "Open Harbour",
            "Island Situation Report No. 2",
        ),
        ("UN OCHA\nSudan: Flash update No. 1 - Coast\n10 August 2021", "UN OCHA", "Sudan: Flash update No. 1 - Coast"),
        ("WHO Chad\nSituation Report #3: Cholera\n10 August 2021", "WHO Chad", "Situation Report #3: Cholera"),
        (
            "UNHCR\nFlash Update (4) (as of 9 August 2021)\n10 August 2021",
            "UNHCR",
            "Flash Update (4) (as of 9 August 2021)",
        ),
        ("OCHA\nMali: Monthly Update - July 2021\n10 August 2021", "OCHA", "Mali: Monthly Update - July 2021"),
        ("UN OCHA, 10 August 2021\n\nWells run dry", "UN OCHA", "Wells run dry"),
        ("Island Ledger\n10 August 2021", "Island Ledger", None),
        ("UN OCHA Mali\nFlash Update No. 52 - 3 August 2021", "UN OCHA Mali", "Flash Update No. 52"),
        ("WHO Chad\nSituation Report 14 (20 August 2021)", "WHO Chad", "Situation Report 14"),
        ("WHO Chad\nSituation Report No. 14 | 20 August 2021", "WHO Chad", "Situation Report No. 14"),
        ("Open Harbour\nDaily update: 20 August 2021", "Open Harbour", "Daily update"),
    ],
)
def test_the_first_line_may_name_the_publisher(head, publisher, title):
    text = f"{head}\n\n{TOLD}"
    parts = segment(text)
    assert (publisher_of(text, parts), title_of(text, parts)) == (publisher, title)


@pytest.mark.parametrize(
    ("line", "name", "day"),
    [
        ("WHO Chad Situation Report 14, as of 20 April 2025", "WHO Chad Situation Report 14", "20 April 2025"),
        ("Sudan: Flash update No. 1 - Coast, 3 May 2023", "Sudan: Flash update No. 1 - Coast", "3 May 2023"),
        ("SITREP 7 - 2025-04-20", "SITREP 7", "2025-04-20"),
        ("Situation report (14 April 2025)", "Situation report", "14 April 2025)"),
    ],
)
def test_the_day_behind_the_name_of_a_report_is_its_dateline(line, name, day):
    assert kinds(f"{line}\n\n{TOLD}")[:2] == [("headline", name), ("dateline", day)]


@pytest.mark.parametrize(
    "line",
    ["Monthly Update - July 2021", "Flash floods kill 14, 3 May", "Army gives situation report on 3 May offensive"],
)
def test_a_headline_with_a_day_in_it_is_whole(line):
    assert kinds(f"{line}\n\n{TOLD}")[0] in [("headline", line), ("dateline", line)]


@pytest.mark.parametrize(
    "head",
    [
        "Crews Close Harbour\n10 August 2021",
        "Crews Close Border Post\n10 August 2021\n\nFamilies wait on both sides",
        "Police Raid Radio\n10 August 2021\n\nStaff held for hours",
        "Island Votes Today\n10 August 2021\n\nPolls open across the country",
        "Loss of the Harbour\n10 August 2021\n\nSummary",
        "ISLAND TAKES HARBOUR\n10 August 2021\n\nSituation report 1",
        "Fire at Foreign Ministry\n10 August 2021\n\nThree guards hurt",
        "Government Denies Loss of Harbour\n10 August 2021\n\nOfficials speak of rumours",
        "Joint Statement\n10 August 2021\n\nStatement 4",
        "Harbour reopens\nTirana, 10 August 2021\n\nBackground",
        "Press release, Tirana, 10 August 2021",
        "WHO Warning, 10 August 2021",
        "Letter to UNHCR\n10 August 2021\n\nThree guards hurt",
        "Harbour Reopens\nUpdate 3 - Crews deny it\n10 August 2021",
        "Harbour reopens\n\nNEWPORT NEWS, Va. -",
    ],
)
def test_a_headline_over_the_day_is_no_publisher(head):
    text = f"{head}\n\n{TOLD}"
    assert publisher_of(text, segment(text)) is None


def test_wrapped_lines_are_one_paragraph():
    text = (
        "   CREWS FROM NINE VILLAGES CLOSED THE HARBOUR OF PORT ELLIS ON\nMONDAY, THE COASTGUARD SAID.  NOBODY "
        "WAS HURT, IT ADDED IN A\nSTATEMENT.\n\n   THE MINISTER SAID THAT TALKS WOULD GO ON IN THE CITY ON\nTUESDAY.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["body", "body"]


def test_wrapped_lines_in_capitals_are_no_list_of_headlines():
    """Every one of them opens with a capital, and six in a row end no sentence; nor does "TO" end one."""
    text = (
        "   TALKS ON THE FUTURE OF THE HARBOUR OF PORT ELLIS WENT ON, CREWS\nOF THE NORTHERN VILLAGES SAID.  THEIR "
        "SPOKESMAN TOLD REPORTERS\nTHAT THE MINISTER HAD PROMISED A COMMISSION OF INQUIRY INTO\nTHE SINKING OF THREE "
        "BOATS NEAR THE ISLAND IN THE WINTER BY\nVESSELS OF THE COASTGUARD AND THAT NOBODY WAS GOING TO\nINTERFERE "
        "WITH THE WORK OF ITS MEMBERS OR THE PEOPLE WHOM\nTHEY HEARD IN THE VILLAGES.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["body"]


def test_a_list_of_headlines_is_read_line_by_line():
    line = "Crews Close Port Ellis As Minister Promises Inquiry"
    text = "Today's stories, as the editors of the Island Ledger chose them for you:\n" + f"{line}\n" * 7
    assert [shown for _, shown in kinds(text)].count(line) == 7


def test_unwrapped_lines_are_paragraphs():
    text = (
        "Crews close harbour\n"
        + "Crews from many villages closed the harbour, the coastguard said. " * 3
        + "\nNo more."
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", "body", "body"]


def test_a_sentence_right_over_the_dateline_is_the_headline():
    text = "Crews close harbour.\n\nLIMA (Reuters) - They did so on Monday, the coastguard said."
    assert [kind for kind, _ in kinds(text)] == ["headline", "dateline", "body"]


def test_a_known_title_is_the_headline_even_with_a_full_stop():
    text = "Crews close harbour.\n\nThey did so on Monday, the coastguard said."
    assert kinds(text, title="Crews Close Harbour")[0][0] == "headline"


@pytest.mark.parametrize("line", ["Advertisement", "Read more: Port to open", "ENDS", "* * *", "https://example.org/x"])
def test_what_a_page_puts_around_its_story_is_other(line):
    text = f"Crews closed the harbour.\n\n{line}\n\nThe minister said that talks would go on."
    assert kinds(text)[1] == ("other", line)


def test_a_list_of_short_lines_is_no_pile_of_subheadings():
    text = "Crews closed the harbour, it said.\n\nEllis\n\nNorth Ellis\n\nSouth Ellis\n\nPort Ellis\n\nThe end came."
    assert [kind for kind, _ in kinds(text)][1] == "body"


@pytest.mark.parametrize(
    "text",
    [
        "A b\n" * 20_000,
        "Rain fell on the hills over Goma all day and at night.\n" * 8_000,
        "A: b\n" * 9_000,
        "[" * 300_000,
        "Aa " * 100_000,
        "\n" * 300_000 + "x",
        '"A" ' * 99_999,
    ],
)
def test_odd_texts_take_no_time(text):
    parts = segment(text)
    assert "".join(text[p.start : p.end] for p in parts).replace(" ", "").replace("\n", "") == text.replace(
        " ", ""
    ).replace("\n", "")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Copyright 2024 Example News", "other"),
        ("Copyright Example News. All rights reserved.", "other"),
        ("Copyright lawyers were arrested by police in Goma.", "body"),
    ],
)
def test_a_notice_of_copyright_is_none_of_the_report(line: str, kind: str) -> None:
    assert kinds(f"Rebels captured Goma.\n\n{line}")[-1] == (kind, line)


@pytest.mark.parametrize("over", ["ANALYSIS", "EXCLUSIVE", "LIVE", "Somalia"])
def test_a_label_before_a_stroke_is_no_dateline(over):
    text = (
        f"{over} | Who holds Barawe?\n\nMOGADISHU, Aug 18, 2025 (Test Wire) - The army retook Barawe, a spokesman said."
    )
    kinds = [part.kind for part in segment(text)]
    assert kinds == ["headline", "dateline", "body"]


def test_who_tells_a_report_is_no_publisher():
    (told,) = segment("Sources: Rebels captured Goma")
    assert told.kind != "source"
    for line in ("Source: The Port Gazette", "Sources: AFP, Reuters", "Source: Bank of the Lakes and news agencies"):
        assert segment(line)[0].kind == "source"
