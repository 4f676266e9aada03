import pytest
from builders import place_of, record_of
from msgspec.structs import replace

from dateline.model.cited import Cited
from dateline.model.claim import Role
from dateline.wording.phrase import plain_phrase


def told(text, claim, **given):
    record = record_of(text, claims=(claim,), **given)
    return plain_phrase(Cited(0, record, record.claims[0]))


@pytest.mark.parametrize(
    ("text", "claim", "phrase"),
    [
        (
            "On Friday, rebels seized the radio station and a bank.",
            {"predicate": "seized", "actors": ("rebels",)},
            "Rebels seized the radio station",
        ),
        ("The talks had stopped, an envoy said.", {"predicate": "stopped"}, "The talks had stopped"),
        (
            "The army, which had promised to hold on, later left the base.",
            {"predicate": "left", "actors": ("The army",), "recipients": ("the base",)},
            "The army, which had promised to hold on, later left the base",
        ),
        (
            "Troops (most of them young: some were boys) retook the bridge.",
            {"predicate": "retook", "actors": ("Troops",)},
            "Troops … retook the bridge",
        ),
        (
            "The minister will not be questioned.",
            {"predicate": "questioned", "recipients": ("The minister",)},
            "The minister will not be questioned",
        ),
    ],
)
def test_phrase_is_the_clause_in_the_words_of_the_report(text, claim, phrase):
    assert told(text, claim) == phrase


def test_pronoun_is_replaced_by_the_name_behind_it():
    text = "The mayor spoke. He resigned."
    record = record_of(text, entities=(("PERSON", "The mayor", None),), claims=({"predicate": "resigned"},))
    claim = record.claims[0]
    he = Role(start=17, end=19, text="He", entity="e1", code=None)
    assert plain_phrase(Cited(0, record, replace(claim, actors=(he,)))) == "[The mayor] resigned"


def test_phrase_stays_inside_what_the_holder_says():
    text = "The ministry denied on Monday that Kunduz had fallen to the rebels."
    given = {"source": "The ministry", "cue": "denied", "content": "that Kunduz had fallen to the rebels"}
    claim = {"predicate": "fallen", "holder": "s1", "place": 0, "polarity": "negative"}
    assert (
        told(text, claim, statements=(given,), places=(place_of(text, "Kunduz"),)) == "Kunduz had fallen to the rebels"
    )
