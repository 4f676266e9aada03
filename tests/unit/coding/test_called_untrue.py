"""What is reported and called untrue in the same breath: both who says it and who denies it hold a claim."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

SHELLED = "rebels had shelled the port"
SAID = ("actual", "positive")
DENIED = ("actual", "negative")
OPEN = ("possible", "positive")


def held(text: str, word: str = "shelled") -> dict[str | None, tuple[str, str]]:
    """Modality and polarity of the claims of a word, by who holds them."""
    record = read_text(text, date="2025-03-05")
    sources = {
        one.id: " ".join(record.text[slice(*span)] for span in one.source).removeprefix("The ").removeprefix("the ")
        for one in record.statements
    }
    claims = [one for one in record.claims if record.text[slice(*one.predicate)] == word]
    found = {None if one.holder is None else sources[one.holder]: (one.modality, one.polarity) for one in claims}
    assert len(found) == len(claims)
    return found


@pytest.mark.parametrize(
    "text",
    [
        f"The minister falsely claimed that {SHELLED}.",
        f"The minister claimed, wrongly, that {SHELLED}.",
        f"The minister had mistakenly announced that {SHELLED}.",
        f"The minister lied that {SHELLED}.",
        f"The minister pretended that {SHELLED}.",
        f"R{SHELLED[1:]}, the minister falsely alleged.",
        f"The minister lied when announcing that {SHELLED}.",
        f"The minister's false claim that {SHELLED} was widely shared.",
        "The minister wrongly accused rebels of shelling the port.",
    ],
)
def test_who_says_it_and_the_report_that_denies_it(text: str) -> None:
    assert held(text, "shelling" if "accused" in text else "shelled") == {"minister": SAID, None: DENIED}


def test_it_is_denied_by_whoever_calls_it_untrue() -> None:
    assert held(f"The UN said the minister had falsely claimed that {SHELLED}.") == {"minister": SAID, "UN": DENIED}
    assert held(f"The minister falsely denied that {SHELLED}.") == {"minister": DENIED, None: SAID}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The minister rightly claimed that {SHELLED}.", {"minister": SAID}),
        ("The rebels mistakenly shelled the port, the minister said.", {"minister": SAID}),
        ("The minister falsely claimed that he was in Paris when rebels shelled the port.", {"minister": SAID}),
        (f"The paper said the minister may have falsely claimed that {SHELLED}.", {"minister": OPEN}),
        (f"The minister did not falsely claim that {SHELLED}.", {"minister": OPEN}),
        ("The village lies where rebels had shelled the port.", {None: SAID}),
    ],
)
def test_nothing_else_is_denied(text: str, expected: dict[str | None, tuple[str, str]]) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"State television made it look as if {SHELLED}.",
        f"State television made it seem as though {SHELLED}.",
        f"The generals made it look like {SHELLED}.",
    ],
)
def test_what_is_made_to_look_so_is_not(text: str) -> None:
    assert held(text) == {None: DENIED}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"It is not true that the minister said {SHELLED}.", "minister"),
        (f"It is false that the minister announced that {SHELLED}.", "minister"),
        (f"The minister denied having said that {SHELLED}.", "minister"),
        (f"The minister denied telling reporters that {SHELLED}.", "minister"),
        (f"The mayor denied that the minister had declared that {SHELLED}.", "minister"),
        (f"The minister never said that {SHELLED}.", "minister"),
    ],
)
def test_who_is_said_not_to_say_it_leaves_it_open(text: str, who: str) -> None:
    assert held(text) == {who: OPEN}


def test_who_does_not_deny_saying_it_leaves_open_whether_he_did() -> None:
    assert held(f"The minister did not deny having said that {SHELLED}.") == {"minister": OPEN}


@pytest.mark.parametrize(
    "said", ["insinuated", "made out", "restated", "jested", "fessed up", "let slip", "let it slip"]
)
def test_ways_of_saying_so(said: str) -> None:
    record = read_text(f"The minister {said} that {SHELLED}.", date="2025-03-05")
    assert held(record.text) == {"minister": SAID}
    assert all(claim.type != "CONCEDE" for claim in record.claims)
