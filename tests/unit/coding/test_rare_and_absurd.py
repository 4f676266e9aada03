"""What is told besides a deed, who stands behind a dash, and who has his say in a list, none of whom did it."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model

SPOKE = "Two sides spoke of the fighting on Monday."


def told(text: str, word: str) -> tuple[list[str], str | None]:
    """Who did what a word says, and whose word it is."""
    record = read_text(text, date="2025-03-05")
    (found,) = (c for c in record.claims if text[slice(*c.predicate)] == word)
    source = next((one.source for one in record.statements if one.id == found.holder), None)
    whose = None if source is None else " ".join(text[slice(*span)] for span in source)
    return [one.text for one in found.actors], whose


@pytest.mark.parametrize(
    ("text", "word", "doers", "holder"),
    [
        ("The army captured the town, its campaign barely begun.", "captured", ["The army"], None),
        ("Rebels took the town, his army in ruins.", "took", ["Rebels"], None),
        ("The rebels entered the city, its garrison on the run.", "entered", ["The rebels"], None),
        ("Rebels seized the port, their leader said on Monday.", "seized", ["Rebels"], "their leader"),
        ("Mayor not arrested – police", "arrested", [], "police"),
        ("Minister not freed - UN", "freed", [], "UN"),
        ("Rebels stormed a school – ten killed", "stormed", ["Rebels"], None),
        ("The police would not say by whom the priest had been shot.", "shot", [], "The police"),
        ("The mayor named those by whom the priest had been shot.", "shot", ["those"], None),
        # Lines of a list.
        ("• UN: rebels killed forty villagers", "killed", ["rebels"], "UN"),
        (f"{SPOKE}\n\n• UN: rebels killed ten men\n\n• Nasri: we will go on", "killed", ["rebels"], "UN"),
        (f"{SPOKE}\n\n• RSF: we did not loot the hospital", "loot", ["we"], "RSF"),
        (f"{SPOKE}\n\n• Residents: soldiers burned two clinics", "burned", ["soldiers"], "Residents"),
        (f"{SPOKE}\n\n• Hostages: Hamas freed ten men on Monday", "freed", ["Hamas"], None),
        (f"{SPOKE}\n\n• Goma: rebels killed ten men", "killed", ["rebels"], None),
    ],
)
def test_who_did_it_and_who_says_so(text: str, word: str, doers: list[str], holder: str | None) -> None:
    assert told(text, word) == (doers, holder)
