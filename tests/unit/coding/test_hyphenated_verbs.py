"""Verbs of two words with a hyphen between name one deed, however they are spelt and parsed."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

DEEDS = [
    ("Police tear-gassed protesters in Tbilisi.", "gassed", "ASSAULT", "Police", "protesters"),
    ("Police pepper-sprayed students in Nairobi.", "sprayed", "ASSAULT", "Police", "students in Nairobi"),
    ("Police baton-charged students in Dhaka.", "charged", "ASSAULT", "Police", "students in Dhaka"),
    ("Police water-cannoned the crowd in Istanbul.", "cannoned", "ASSAULT", "Police", "the crowd"),
    ("Rebels booby-trapped the house.", "trapped", "ASSAULT", "Rebels", "the house"),
    ("Troops machine-gunned villagers in Beni.", "gunned", "ASSAULT", "Troops", "villagers"),
    ("The army court-martialled a general.", "martialled", "ACCUSE", "The army", "a general"),
    ("Guards force-fed prisoners in Bagram.", "fed", "ASSAULT", "Guards", "prisoners in Bagram"),
    ("Agents water-boarded a suspect.", "boarded", "ASSAULT", "Agents", "a suspect"),
    ("The US black-listed Huawei.", "listed", "COERCE", "The US", "Huawei"),
    ("The UN air-dropped aid in Gaza.", "dropped", "AID", "The UN", "Gaza"),
    ("China cyber-attacked the ministry.", "attacked", "COERCE", "China", "the ministry"),
    ("Rebels over-ran Goma.", "over-ran", "COERCE", "Rebels", ""),
    ("The army counter-attacked the rebels.", "counter-attacked", "ASSAULT", "The army", "the rebels"),
]


@pytest.mark.parametrize(("text", "word", "type_", "actor", "recipient"), DEEDS)
def test_who_does_it_to_whom(text: str, word: str, type_: str, actor: str, recipient: str) -> None:
    claim = next(c for c in read_text(text, date="2025-03-05").claims if text[slice(*c.predicate)] == word)
    assert claim.type == type_
    assert [who.text for who in claim.actors] == [actor]
    assert [who.text for who in claim.recipients] == ([recipient] if recipient else [])


@pytest.mark.parametrize(
    "text",
    [
        "The booby-trapped house stood in Goma.",
        "The army's booby-trapped house.",
        "Turkish-backed fighters in Afrin.",
        "China-made drones.",
        "She double-checked the list.",
        "He cold-called voters.",
    ],
)
def test_what_is_only_told_of_a_noun_is_no_deed(text: str) -> None:
    assert read_text(text, date="2025-03-05").claims == ()
