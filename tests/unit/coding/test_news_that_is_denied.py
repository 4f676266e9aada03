"""News that somebody calls false, however it goes round, and whose own deed a claim tells of."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim


def claim(text: str, word: str) -> Claim:
    (found,) = (c for c in read_text(text, date="2020-11-21").claims if text[slice(*c.predicate)] == word)
    return found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("Claims circulating that rebels captured Goma are false, the army said.", "captured", "negative"),
        ("Rumours spreading that the army has taken Axum are untrue, the TPLF said.", "taken", "negative"),
        ("The army said news circulating that rebels captured Goma was fake.", "captured", "negative"),
        ("News being shared that rebels captured Goma is fake, the army said.", "captured", "negative"),
        ("The news going around that ministers have resigned is fake, an aide said.", "resigned", "negative"),
        ("The TPLF dismissed as fake the news circulating that its leader had surrendered.", "surrendered", "negative"),
        ("A message saying that troops killed ten people in Goma is false, the army said.", "killed", "negative"),
        ("Police said a post claiming that troops killed ten people is untrue.", "killed", "negative"),
        ("A letter that says that the army bombed Axum is a forgery, the ministry said.", "bombed", "negative"),
        ("Messages shared online that say the army killed 20 people are fake, the army said.", "killed", "negative"),
        ("News making the rounds that rebels captured Goma is nonsense, the army said.", "captured", "negative"),
        ("An allegation spreading that rebels captured Goma is false, the army said.", "captured", "negative"),
        ("Rumours that rebels captured Goma are without foundation, the army said.", "captured", "negative"),
        # What is true, or only told, or by somebody who is spoken of himself.
        ("News circulating that the army has taken Axum is true, the TPLF said.", "taken", "positive"),
        ("A report saying that the army bombed Axum is accurate, the ministry said.", "bombed", "positive"),
        ("A man claiming that the army bombed Axum is in hospital, the ministry said.", "bombed", "positive"),
        ("News circulating that troops had entered Goma sent thousands fleeing.", "entered", "positive"),
        ("Reports circulating that rebels captured Goma could not be confirmed.", "captured", "positive"),
    ],
)
def test_news_that_is_false(text: str, word: str, polarity: str) -> None:
    assert claim(text, word).polarity == polarity


@pytest.mark.model
def test_who_calls_news_false_is_not_who_says_so() -> None:
    text = "News circulating that rebels will attack Goma is fake, the ministry said."
    found = claim(text, "attack")
    assert (found.modality, found.polarity, found.holder) == ("planned", "negative", "s1")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "doer"),
    [
        ("The TPLF's claim that it has recaptured Axum is a lie, the army said.", "recaptured", "The TPLF's"),
        ("The army denied the TPLF's claim that it had recaptured Axum.", "recaptured", "the TPLF's"),
        ("Police confirmed the ministry's statement that it had freed ten men.", "freed", "the ministry's"),
        ("Officials rejected the Taliban's claim that they had shot down a jet.", "shot", "the Taliban's"),
        ("The army dismissed the rebels' report that they held Goma.", "held", "the rebels'"),
        # Of what is no boast, or what the press reports, who answers is meant.
        ("Rwanda denied the Congolese army's claim that it had shelled Goma.", "shelled", "Rwanda"),
        ("The firm denied the union's claim that it had sacked 20 workers.", "sacked", "The firm"),
        ("M23 denied Reuters' report that it had captured Goma.", "captured", "M23"),
        ("The police rejected the family's claim that they had beaten him.", "beaten", "The police"),
    ],
)
def test_whose_boast_it_is(text: str, word: str, doer: str) -> None:
    assert [actor.text for actor in claim(text, word).actors] == [doer]
