"""Transcripts: a line that opens with who speaks begins a turn; headlines and bylines end before the dateline."""

import pytest

from dateline.sources.parts import segment
from dateline.sources.turns import label


def kinds_of(text: str) -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.end]) for part in segment(text)]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("Q: Who won?", "Q"),
        ("**A:** We did.", "A"),
        ("GEN. ROE: Good morning.", "GEN. ROE"),
        ("MS. JEAN-ROE:  Good morning.", "MS. JEAN-ROE"),
        ("JANE ROE, LAKE RADIO HOST: Welcome.", "JANE ROE, LAKE RADIO HOST"),
        ("Ana Roe (through interpreter): We left.", "Ana Roe"),
        ("Speaker of the House: Order.", "Speaker of the House"),
        ("SPEAKER 2: Yes.", "SPEAKER 2"),
        ("The army said this: it has left.", None),
        ("https://example.org", None),
        ("10:30: Shots are heard.", None),
        ("At 10:30 they left.", None),
        ("Sake: 5:30", "Sake"),
        ("GEN. ROE:We left", None),
        (": nothing", None),
    ],
)
def test_who_speaks_at_the_head_of_a_line(line: str, speaker: str | None) -> None:
    assert label(line) == speaker


@pytest.mark.parametrize(
    ("asks", "answers"), [("Q", "A"), ("Q", "GEN. ROE"), ("HOST", "GUEST"), ("Jane Roe", "Dan Roe")]
)
def test_each_turn_of_a_transcript_is_a_paragraph(asks: str, answers: str) -> None:
    lines = [
        f"{asks}: Did the rebels take the town of Sake from your men on Tuesday?",
        f"{answers}: They did not. The town is ours, and so are the hills that lie to the\nnorth of it and the road.",
        f"{asks}: And the camp?",
        f"{answers}: They shelled it",
    ]
    assert kinds_of("\n".join(lines)) == [("body", line) for line in lines]
    title = "Briefing on the fighting at Sake"
    assert kinds_of(f"{title}\n\n" + "\n".join(lines)) == [("headline", title), *(("body", line) for line in lines)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Analysis: What now for Goma?\n\nRebels took it, the army said.", ["headline", "body"]),
        ("Rebels in Goma\n\nAll fled.\n\nAnalysis: Who gains?\n\nNobody does.\n\nAnalysis: Who loses?\n\nAll do.",
         ["headline", "body", "subheading", "body", "subheading", "body"]),
        ("Ukraine: Shells fall in Kharkiv\n\nThey hit a hut.\n\nMayor: We will go on.", ["headline", "body", "body"]),
        ("He had two aims: to take the town and the port, he said, and he set out with his men from the hills over\n"
         "Kivu: a lake that lies between the two countries and on whose shores half of the people have lived in\n"
         "Goma: a town of a million.", ["body"]),
    ],
)  # fmt: skip
def test_a_word_before_a_colon_makes_no_transcript(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in kinds_of(text)] == kinds


@pytest.mark.parametrize("headline", ["Rebels vow to fight on", "What the army stands for", "Minister to step down as"])
@pytest.mark.parametrize(
    "dateline",
    [
        "GOMA, March 3 (Wire East) -",
        "GOMA, Congo (AP) —",
        "GOMA, Congo –",
        "Goma, 3 March --",
        "(AFP) -",
        "MEXICO CITY (AP)",
    ],
)
def test_a_headline_that_ends_in_a_small_word_ends_before_the_dateline(headline: str, dateline: str) -> None:
    prose = "Rebels took the town on Monday, the army said."
    kinds = [("headline", headline), ("dateline", dateline), ("body", prose)]
    assert kinds_of(f"{headline}\n{dateline} {prose}") == kinds
    byline = ("byline", "By Jane Roe and Dan Roe")
    assert kinds_of(f"{headline}\n{byline[1]}\n{dateline} {prose}") == [kinds[0], byline, *kinds[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "The army left the hills over the lake and took the\nGoma – Sake road, where it dug in.",
        "The two sides are to meet again for talks in\nDoha, Qatar, on Monday – a week late.",
        "The town fell to the rebels by the lake on\nMarch 3 – a day after the port.",
        "He was hit in the street, and died on\nMonday, the army said.",
        "The road was built by engineers of the army and mended by\nBy Jane it runs north.",
    ],
)
def test_a_wrapped_line_may_begin_with_a_town_or_a_day(text: str) -> None:
    assert [kind for kind, _ in kinds_of(text)] == ["body"]
