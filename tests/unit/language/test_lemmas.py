"""Dictionary forms by rule."""

import pytest

from dateline.language.lemmas import by_rule

BASES = {
    "noun": frozenset({"leaf", "movie", "bus", "house"}),
    "verb": frozenset({"stop", "plan", "hope", "hop", "control", "settle", "visit", "pass", "tie", "die", "shell"}),
    "adjective": frozenset({"large", "heavy", "big"}),
    "any": frozenset({"seize", "loot", "besiege", "traffic"}),
}


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("cities", "NNS", "city"),
        ("movies", "NNS", "movie"),
        ("leaves", "NNS", "leaf"),
        ("gunmen", "NNS", "gunman"),
        ("buses", "NNS", "bus"),
        ("houses", "NNS", "house"),
        ("attacks", "VBZ", "attack"),
        ("stopped", "VBD", "stop"),
        ("planning", "VBG", "plan"),
        ("hoped", "VBD", "hope"),
        ("controlled", "VBN", "control"),
        ("passed", "VBD", "pass"),
        ("shelled", "VBD", "shell"),
        ("visited", "VBD", "visit"),
        ("died", "VBD", "die"),
        ("seized", "VBD", "seize"),
        ("looted", "VBN", "loot"),
        ("besieged", "VBN", "besiege"),
        ("trafficking", "VBG", "traffic"),
        ("larger", "JJR", "large"),
        ("heaviest", "JJS", "heavy"),
        ("bigger", "JJR", "big"),
        ("1,200", "CD", "1200"),
        ("town", "NN", "town"),
    ],
)
def test_takes_endings_off(form: str, tag: str, lemma: str) -> None:
    assert by_rule(form, tag, BASES) == lemma
