"""What is told beside a modal, a demand or a danger has not happened yet, however far behind that it stands."""

import pytest

from dateline import read_text


def mood(text: str, word: str) -> set[tuple[str, str]]:
    """The modality and the polarity of the claims with a word."""
    record = read_text(text, date="2025-03-05")
    return {(claim.modality, claim.polarity) for claim in record.claims if record.text[slice(*claim.predicate)] == word}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The suspects will appear in court and be charged.", "charged", ("planned", "positive")),
        ("He could be tried for treason and be executed.", "executed", ("possible", "positive")),
        ("The refugees must leave the camp and be deported.", "deported", ("requested", "positive")),
        ("The rebels might surrender, be detained and be sent home.", "detained", ("possible", "positive")),
        ("He may have fled and been arrested.", "arrested", ("possible", "positive")),
        ("He was told he could leave or be shot.", "shot", ("possible", "positive")),
        ("He refused to return to Mali and be jailed.", "jailed", ("actual", "negative")),
        ("He declined to go home and be arrested.", "arrested", ("actual", "negative")),
        # A tense of its own.
        ("The suspects will appear in court and have been charged.", "charged", ("actual", "positive")),
        ("The man may have fled and was shot.", "shot", ("actual", "positive")),
        ("The troops may withdraw and are being deployed in Gao.", "deployed", ("actual", "positive")),
        ("He has fled and been arrested.", "arrested", ("actual", "positive")),
        ("The court could convict him and has arrested his brother.", "arrested", ("actual", "positive")),
    ],
)
def test_a_second_verb_shares_the_modal_unless_it_has_a_tense(text: str, word: str, expected: tuple[str, str]) -> None:
    assert mood(text, word) == {expected}
