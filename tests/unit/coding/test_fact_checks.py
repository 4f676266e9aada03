"""What a fact-check tells of: whoever has put it about holds it, and the report says whether it is so."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

PUT_ABOUT = ("?/claims", "actual", "positive")
DENIED = (None, "actual", "negative")
OPEN = (None, "possible", "positive")
GRANTED = (None, "actual", "positive")


def held(text: str) -> set[tuple[str | None, str, str]]:
    """Who holds the claims of a text, and how."""
    record = read_text(text, date="2025-03-05")
    who = {
        one.id: f"{' '.join(record.text[slice(*span)] for span in one.source) or '?'}/{one.stance}"
        for one in record.statements
    }
    return {(who.get(one.holder or ""), one.modality, one.polarity) for one in record.claims}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("FALSE: Rebels have captured Goma", DENIED),
        ("Fake: Soldiers shot three miners in Marikana", DENIED),
        ("Hoax: Police arrested the bishop", DENIED),
        ("Claim: Soldiers shot three miners in Marikana. Verdict: False.", DENIED),
        ("Claim: Soldiers shot three miners in Marikana.\n\nVerdict: False. The video is from 2012.", DENIED),
        ("CLAIM: Police arrested the bishop.\n\nASSESSMENT: Not true. He was in Rome.", DENIED),
        ("The claim: Police arrested the bishop.\n\nOur rating: Pants on fire", DENIED),
        ("What was claimed\n\nPolice arrested the bishop.\n\nOur verdict\n\nFalse. He was in Rome.", DENIED),
        ("Claim: Soldiers shot three miners in Marikana.\n\nVerdict: Misleading. The film is old.", OPEN),
        ("Claim: Soldiers shot three miners in Marikana.\n\nVerdict: True. The film is genuine.", GRANTED),
    ],
)
def test_what_is_put_about_and_what_is_found(text: str, found: tuple[str | None, str, str]) -> None:
    assert held(text) == {PUT_ABOUT, found}


def test_nothing_is_found_where_no_verdict_is_given() -> None:
    assert held("Claim: Soldiers shot three miners in Marikana.") == {PUT_ABOUT}
    assert held("Misleading: Rebels have captured Goma") == {("?/doubts", "possible", "positive")}


def test_a_verdict_is_of_the_claim_before_it() -> None:
    text = "Claim: Soldiers shot three miners.\n\nVerdict: False.\n\nClaim: Police shot two bakers.\n\nVerdict: True."
    record = read_text(text, date="2025-03-05")
    own = {(one.actors[0].text, one.polarity) for one in record.claims if one.holder is None}
    assert own == {("Soldiers", "negative"), ("Police", "positive")}


@pytest.mark.parametrize("answer", ["This is false.", "But the claim is false.", "That is not true.", "It is a lie."])
def test_a_report_says_in_its_own_voice_that_it_is_not_so(answer: str) -> None:
    assert held(f"Two posts say that soldiers shot a nurse. {answer}") == {
        ("Two posts/says", "actual", "positive"),
        DENIED,
    }


@pytest.mark.parametrize(
    "rest",
    [
        "This may be false.",
        "If this is false, it will sue.",
        "The alarm was false.",
        "Is this true?",
        "Reports that it fell are false.",
    ],
)
def test_what_is_left_open_or_is_of_something_else_denies_nothing(rest: str) -> None:
    assert held(f"The union said that soldiers had shot a nurse. {rest}") == {("The union/says", "actual", "positive")}


@pytest.mark.parametrize(
    "text",
    [
        "Verdict: The court jailed the colonel.",
        "The verdict: The court jailed the colonel for ten years.",
        "The court jailed the colonel for ten years.\n\nVerdict: False imprisonment is a crime.",
        "True: Rebels have captured Goma",
        "Disinformation: EU sanctions three Russian bloggers",
        "Wrong: Police arrested the mayor",
        "Fake news: Rebels have captured Goma",
    ],
)
def test_other_labels_and_other_verdicts(text: str) -> None:
    assert {(who, sign) for who, _, sign in held(text)} <= {(None, "positive")}
