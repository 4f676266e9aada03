"""Where those counted were killed or something else befell them, nobody is told to have killed so many."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model


def kinds(text: str) -> list[tuple[str, float | int | None]]:
    return [(figure.kind, figure.low) for figure in read_text(text, date="2025-03-05").figures]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed or wounded 160 soldiers in Goma.",
        "The attack killed or injured 160 people in Goma.",
        "In all, 160 people were killed or injured in the blast.",
        "160 people killed or wounded in Kharkiv, governor says",
        "The attack left 160 dead or wounded.",
        "The army says it killed or captured 160 rebels.",
        "The raid left 160 people dead or missing.",
        "The strike killed and wounded 160 people.",
        "The blast wounded or killed 160 children.",
        "The shelling caused 160 casualties.",
    ],
)
def test_it_is_not_told_how_many_were_killed(text: str) -> None:
    assert kinds(text) == [("other", 160)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack killed 12 and wounded 160.", [("killed", 12), ("injured", 160)]),
        (
            "More than 100 people have been killed in Goma and nearly 1,000 wounded.",
            [("killed", 100), ("injured", 900)],
        ),
        ("Police killed 12 protesters and wounded many more.", [("killed", 12)]),
        ("The crash killed three and wounded dozens.", [("killed", 3)]),
        ("Twelve people were killed and 40 injured in Kabul.", [("killed", 12), ("injured", 40)]),
        ("Two men were shot and killed in Goma.", [("killed", 2)]),
        ("Two men were kidnapped and killed in Goma.", [("killed", 2)]),
        ("Gunmen killed 12 people and fled.", [("killed", 12)]),
        ("The attack wounded 160 soldiers.", [("injured", 160)]),
        ("Two nurses were among those killed in the shelling of Goma.", [("killed", 2)]),
        ("Two nurses were among the wounded.", [("injured", 2)]),
    ],
)
def test_it_is_told_how_many_were(text: str, expected: list[tuple[str, int]]) -> None:
    assert kinds(text) == expected
