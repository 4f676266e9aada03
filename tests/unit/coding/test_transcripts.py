"""Transcripts: each turn is said by whoever stands at its head, known by name or not."""

import pytest

from dateline import read_text
from dateline.model.record import Record

pytestmark = pytest.mark.model


def speakers(record: Record) -> list[str]:
    """The sources of what stands behind a colon, in order."""
    text = record.text
    said = (s for s in record.statements if [text[start:end] for start, end in s.cue] == [":"])
    return [" ".join(text[start:end] for start, end in s.source) for s in said]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Q", "GEN. HOLLIS"), ("QUESTION", "MR. MILLER"), ("Q", "A"), ("Reporter", "Minister"),
        ("Q", "Ana Roe (through interpreter)"), ("AMNA ROE", "JOHN DOE, LAKE RADIO HOST"), ("Q", "Dujarric"),
        ("PRESS", "THE PRESIDENT"), ("HOST", "UNIDENTIFIED MALE"), ("Question", "President Roe"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_each_turn_is_of_whoever_has_it(asks: str, answers: str, between: str) -> None:
    turns = [
        (asks, "Is it true that the town of Sake fell?"),
        (answers, "Our troops captured the town on Tuesday."),
        (asks, "Did the army shell the camp there?"),
        (answers, "The rebels shelled the camp at Mugunga, and we arrested three men who had helped them."),
    ]
    record = read_text(between.join(f"{who}: {words}" for who, words in turns), date="2025-01-23")
    assert speakers(record) == [asks, answers, asks, answers]
    assert None not in [claim.holder for claim in record.claims]


@pytest.mark.parametrize(
    "text",
    [
        "Q: Who won?",
        "Five towns fell, the army said.\n\nKyiv: Two people were killed by a drone.\n\nKyiv: Police arrested a man.",
        "Rebels took Goma.\n\nUpdate: The army has left the town.\n\nUpdate: Shots were heard at the port.",
        "Rain fell.\n\nA. Roe was killed by the rebels on Monday.\n\nA. Doe was arrested by police.",
    ],
)
def test_what_is_no_turn_is_said_by_nobody(text: str) -> None:
    assert speakers(read_text(text, date="2025-01-23")) == []


@pytest.mark.parametrize("asks", ["ANCHOR", "Q", "Jane Roe"])
@pytest.mark.parametrize(
    "question", ["What does the government say?", "What did the rebels claim?", "What has the UN announced?"]
)
def test_who_is_asked_about_has_not_said_so(asks: str, question: str) -> None:
    record = read_text(
        f"{asks}: We are back.\n{asks}: {question}\nGEN. HOLLIS: The rebels took Sake.", date="2025-01-23"
    )
    assert {" ".join(record.text[slice(*span)] for span in s.source) for s in record.statements} <= {
        asks,
        "GEN. HOLLIS",
    }


def test_a_turn_may_stand_in_quotation_marks() -> None:
    text = "They spoke on Monday.\n\n“MAYOR: We left the town.”\n\n“MAYOR: The rebels shelled the camp.”"
    assert speakers(read_text(text, date="2025-01-23")) == ["MAYOR", "MAYOR"]
