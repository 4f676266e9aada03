"""Phrases that say by whose lights something is told, and denials set into what they deny."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

TOLD = [
    ("As far as the UN knows, rebels shelled Goma.", "the UN", "claims"),
    ("As far as the police can tell, rebels shelled Goma.", "the police", "claims"),
    ("So far as the army is aware, rebels shelled Goma.", "the army", "claims"),
    ("To the minister's mind, rebels shelled Goma.", "the minister", "claims"),
    ("To the UN's knowledge, rebels shelled Goma.", "the UN", "claims"),
    ("On the evidence of two witnesses, rebels shelled Goma.", "two witnesses", "says"),
    ("On the word of a priest, rebels shelled Goma.", "a priest", "says"),
    ("On the testimony of survivors, rebels shelled Goma.", "survivors", "says"),
    ("From what residents say, rebels shelled Goma.", "residents", "says"),
    ("Going by what residents say, rebels shelled Goma.", "residents", "says"),
    ("According to what residents say, rebels shelled Goma.", "residents", "says"),
]


@pytest.mark.parametrize(("text", "source", "stance"), TOLD)
def test_who_is_named_as_the_source(text: str, source: str, stance: str) -> None:
    record = read_text(text, date="2025-03-05")
    (told,) = record.statements
    assert (text[slice(*told.source[0])], told.stance) == (source, stance)
    assert [claim.holder for claim in record.claims] == [told.id]


@pytest.mark.parametrize(
    "text",
    [
        "As far as we know, rebels shelled Goma.",
        "As far as the eye can see, rebels shelled villages.",
        "Rebels marched as far as Goma.",
        "On the orders of the general, rebels shelled Goma.",
        "To the minister's surprise, rebels shelled Goma.",
        "On the evidence of the crime, police arrested two men.",
        "From what remains, rebels built a camp.",
    ],
)
def test_what_names_no_source(text: str) -> None:
    record = read_text(text, date="2025-03-05")
    assert record.statements == ()
    assert all(claim.holder is None for claim in record.claims)


@pytest.mark.parametrize(
    ("text", "word", "actor", "recipient"),
    [
        ("The rebels, though they deny it, shelled Goma.", "shelled", "The rebels", "Goma"),
        ("The army, although it denies this, shelled Goma.", "shelled", "The army", "Goma"),
        ("The officer shot – though he denies it – six inmates.", "shot", "The officer", "six inmates"),
    ],
)
def test_a_denial_is_of_the_deed_that_it_is_set_into(text: str, word: str, actor: str, recipient: str) -> None:
    record = read_text(text, date="2025-03-05")
    deeds = sorted((one for one in record.claims if one.type == "ASSAULT"), key=lambda one: one.polarity, reverse=True)
    (denial,) = (one for one in record.statements if one.stance == "denies")
    assert [(text[slice(*c.predicate)] == word, c.polarity, c.holder) for c in deeds] == [
        (True, "positive", None),
        (False, "negative", denial.id),
    ]
    for claim in deeds:
        assert [who.text for who in claim.actors] == [actor]
        assert [who.text for who in claim.recipients] == [recipient]


def test_what_is_regretted_is_not_denied() -> None:
    record = read_text("The rebels, though they regret it, shelled Goma.", date="2025-03-05")
    assert {claim.polarity for claim in record.claims} == {"positive"}
