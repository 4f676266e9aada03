"""Nouns made of verbs: what the verb asks for, its noun asks for as well; see constructions.toml for what they read."""

import pytest

from dateline import read_text
from dateline.coding.lexicons.deverbal import deverbal, made_of_verbs
from dateline.coding.lexicons.lexicon import lexicon


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The building of the bridge by China began in 2019.",
        "The teacher's testing of the pupils took a day.",
        "The council's protection of trees was welcome to all.",
        "The treatment of waste by the city is costly.",
        "The reading of the poem by the minister moved the guests.",
    ],
)
def test_a_noun_of_a_verb_asks_of_its_thing_what_the_verb_asks_of_its_object(text: str) -> None:
    record = read_text(text, date="2021-08-10")
    first = text.split(" of ")[0].split()[-1]
    assert not [claim for claim in record.claims if record.text[slice(*claim.predicate)] == first]


@pytest.mark.model
def test_a_noun_of_a_verb_needs_somebody_whose_it_is() -> None:
    text = "The court issued warrants against the men for violation of the gun ban."
    assert not [claim for claim in read_text(text, date="2021-08-10").claims if claim.rule == "defy:violate"]


def test_every_noun_has_lines_of_its_verb() -> None:
    for noun, verb in deverbal().nouns.items():
        assert lexicon().of(verb), verb
        assert made_of_verbs(noun), noun
