"""Whether those who take part are one or many, and what that tells of two claims."""

import pytest
from builders import claims_of, record_of

from dateline.merging.comparison import Comparison
from dateline.merging.number import number
from dateline.model.sourced import Party


def party(words, kind=None):
    return Party(name=words, words=words, span=(0, len(words)), type=kind)


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("a nurse", None, "one"),
        ("an 11-month-old boy", None, "one"),
        ("one of the drivers", None, "one"),
        ("Ana Hughes", "PERSON", "one"),
        ("the mayor", "PERSON", "one"),
        ("him", None, "one"),
        ("nurses", None, "many"),
        ("people", None, "many"),
        ("those who spoke out", None, "many"),
        ("at least ten other journalists", None, "many"),
        ("members of the crew", None, "many"),
        ("thousands", None, "many"),
        ("the nurse", None, None),
        ("the witness", None, None),
        ("the board of directors", None, None),
        ("Philippines", "GPE", None),
        ("Peters & Sons", "ORG", None),
        ("", None, None),
    ],
)
def test_words_tell_whether_it_is_one_or_many(words, kind, expected):
    assert number([party(words, kind)]) == expected


def test_two_who_are_told_side_by_side_are_many():
    assert number([party("a nurse"), party("a driver")]) == "many"
    assert number([]) is None


def facts_of(*whom, modality="actual"):
    text = " ".join(f"{who} {be} {word} there." for who, be, word in whom)
    claims = tuple({"predicate": word, "recipients": (who,), "modality": modality} for who, _, word in whom[:1])
    claims += tuple({"predicate": word, "recipients": (who,)} for who, _, word in whom[1:])
    return Comparison(claims_of([record_of(text, claims=claims)])).facts.facts(0, 1)


NURSE, NURSES, DRIVER = ("A nurse", "was", "jailed"), ("Ten nurses", "were", "held"), ("A driver", "was", "detained")


def test_what_was_done_to_one_and_what_to_many_speaks_against_one_event():
    assert "one and many" in facts_of(NURSE, NURSES)
    assert "one and many" not in facts_of(NURSE, DRIVER)
    assert "one and many" not in facts_of(NURSES, ("Six drivers", "were", "seized"))
    assert "one and many" not in facts_of(NURSES, ("The staff", "was", "seized"))


def test_what_may_be_speaks_against_what_was_in_one_report():
    assert "only possible" in facts_of(NURSE, DRIVER, modality="possible")
    assert "only possible" not in facts_of(NURSE, DRIVER)
