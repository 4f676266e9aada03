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


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The editor faces being jailed for ten years.", "jailed", ("possible", "positive")),
        ("Three men face being deported.", "deported", ("possible", "positive")),
        ("Facing being expelled, he fled to Chad.", "expelled", ("possible", "positive")),
        ("He was faced with being expelled from the party.", "expelled", ("possible", "positive")),
        ("The minister objected to being jailed.", "jailed", ("possible", "positive")),
        ("Lebanon objected to Israel bombing its ports.", "bombing", ("actual", "positive")),
        ("The face being shown is that of a man jailed in Mali.", "jailed", ("actual", "positive")),
    ],
)
def test_what_one_faces_has_not_been_done(text: str, word: str, expected: tuple[str, str]) -> None:
    assert mood(text, word) == {expected}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ruling gives police grounds for arresting the editor.", "arresting", ("possible", "positive")),
        ("The attack gave Israel a pretext for invading Lebanon.", "invading", ("possible", "positive")),
        ("The ruling gave police no grounds to arrest the editor.", "arrest", ("possible", "negative")),
        ("The minister gave parliament reasons for expelling the envoys.", "expelling", ("actual", "positive")),
    ],
)
def test_what_there_are_grounds_for_need_not_be_done(text: str, word: str, expected: tuple[str, str]) -> None:
    assert mood(text, word) == {expected}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The UN called for the fastest possible withdrawal of troops.", "withdrawal", ("requested", "positive")),
        ("The UN called for the most rapid possible withdrawal of troops.", "withdrawal", ("requested", "positive")),
        ("The minister urged all possible cooperation with the court.", "cooperation", ("requested", "positive")),
        ("The UN called for maximum possible support for Mali.", "support", ("requested", "positive")),
        ("The UN discussed a possible withdrawal of troops.", "withdrawal", ("possible", "positive")),
        ("The latest possible attack was reported in Gao.", "attack", ("possible", "positive")),
    ],
)
def test_as_much_or_as_soon_as_possible(text: str, word: str, expected: tuple[str, str]) -> None:
    assert mood(text, word) == {expected}
