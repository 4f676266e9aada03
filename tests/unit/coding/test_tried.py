"""Who is tried for a deed is accused of it: that he did it is not the report's word."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model


def held(text: str, word: str) -> list[tuple[str | None, str | None, list[str]]]:
    """The stance of who holds the claims of a word, what that is said with, and who did it."""
    record = read_text(text, date="2025-03-05")
    by_id = {one.id: one for one in record.statements}
    found = [one for one in record.claims if record.text[slice(*one.predicate)] == word]
    holders = [by_id.get(one.holder or "") for one in found]
    return [
        (
            None if holder is None else holder.stance,
            None if holder is None else record.text[slice(*holder.cue[0])],
            [role.text for role in one.actors],
        )
        for one, holder in zip(found, holders, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "word", "cue", "doers"),
    [
        ("Three men are on trial for murdering a judge in Quetta.", "murdering", "trial", ["Three men"]),
        ("A colonel goes on trial on Monday for shooting two nurses.", "shooting", "trial", ["A colonel"]),
        ("Two officers face trial for torturing prisoners in Bria.", "torturing", "trial", ["Two officers"]),
        ("Two rebels stood trial for burning a church.", "burning", "trial", ["Two rebels"]),
        ("Two men were put on trial for bombing a market.", "bombing", "trial", ["Two men"]),
        ("He has been on trial since May for kidnapping two monks.", "kidnapping", "trial", ["He"]),
        ("The trial of two men for bombing a market opened on Monday.", "bombing", "trial", ["two men"]),
        ("A court tried three men for murdering a judge.", "murdering", "tried", ["three men"]),
        ("The men were tried for the murder of a nun.", "murder", "tried", ["The men"]),
        ("The general will be tried for ordering the shelling of Bria.", "shelling", "tried", ["The general"]),
        ("Angola prosecuted two men for torturing prisoners.", "torturing", "prosecuted", ["two men"]),
    ],
)
def test_for_what_somebody_is_tried(text: str, word: str, cue: str, doers: list[str]) -> None:
    assert held(text, word) == [("accuses", cue, doers)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The men were tried for theft after shooting a judge.", "shooting"),
        ("Two men were convicted of murdering a judge.", "murdering"),
        ("Two men were jailed for murdering a judge.", "murdering"),
        ("The rebels tried for hours to storm the camp.", "storm"),
    ],
)
def test_what_is_no_accusation(text: str, word: str) -> None:
    assert [stance for stance, *_ in held(text, word)] == [None]
