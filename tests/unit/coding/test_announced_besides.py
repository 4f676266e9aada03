"""What is told of somebody on the way is not what was announced: "the death of the general, who was shot, …"."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("The death of the general, who was shot by rebels, was announced on Monday.", "shot", None),
        ("The release of the editor, whom police had arrested, was announced on Friday.", "arrested", None),
        ("The arrest of the bishop, who had led a protest, was reported on Monday.", "led", None),
        ("The arrest of the bishop, who had led a protest, was confirmed on Monday.", "led", None),
        ("The truce, which the rebels had signed in May, was condemned by Chad.", "signed", None),
        ("The dismissal of the minister, who had insulted the bishop, was demanded by Chad.", "insulted", None),
        ("The arrest of the bishop, who had led a protest, was confirmed on Monday.", "arrest", "confirms"),
        ("The release of the editor, whom police had arrested, was announced on Friday.", "release", "says"),
    ],
)
def test_a_clause_between_commas_in_what_is_announced(text: str, word: str, stance: str | None) -> None:
    record = read_text(text, date="2025-03-05")
    stances = {one.id: one.stance for one in record.statements}
    found = [one for one in record.claims if record.text[slice(*one.predicate)] == word]
    assert [stances.get(one.holder or "") for one in found] == [stance]
