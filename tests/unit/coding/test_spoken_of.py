"""A known deed that a speech, a blame or a guess is only about is told by whoever tells of them."""

import msgspec
import pytest

from dateline import read_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "whose", "modality"),
    [
        ("The men appear to have fled after the attack in Gao.", "attack", None, "actual"),
        ("Fragments appear to match those found after the attack in Gao.", "attack", None, "actual"),
        ("The police were criticised over their handling of the attack in Nice.", "attack", None, "actual"),
        ("The minister was criticised for his failure at the end of the war in Mali.", "war", None, "actual"),
        ("The opposition accused the minister of lying about the massacre in Gao.", "massacre", None, "actual"),
        ("The mayor was blamed for his slow response to the bombing in Gao.", "bombing", None, "actual"),
        ("The president's comments on the killing of a nun angered Kenya.", "killing", None, "actual"),
        ("Biden's speech on the invasion of Ukraine was praised.", "invasion", None, "actual"),
        ("The minister's apology for the bombing of Gao was rejected.", "bombing", None, "actual"),
        ("Moscow dismissed the minister's statement on the bombing of Gao.", "bombing", "the minister", "actual"),
        ("Investigators said two attacks in Gao might be connected.", "attacks", "Investigators", "actual"),
        ("Officials said a series of bombings in Gao could be related.", "bombings", "Officials", "actual"),
        ("The UN was accused of failure to prevent a massacre in Gao.", "massacre", "", "actual"),
        ("The UN failed to prevent a massacre in Gao.", "massacre", None, "actual"),
        # Not what somebody is said to have done, what seems to have been done, what is announced, denied or called for.
        ("The minister was blamed for the bombing of Gao.", "bombing", "", "actual"),
        ("The army seems to have carried out the attack in Gao.", "attack", "", "actual"),
        ("The rebels claimed responsibility for the attack in Gao.", "attack", "The rebels", "actual"),
        ("The president's announcement of the raid on Gao surprised many.", "raid", "The president", "actual"),
        ("The general's denial of the massacre in Gao angered Kenya.", "massacre", "The general", "actual"),
        ("The president's call for an attack on Gao angered Kenya.", "attack", "The president", "requested"),
        ("Police said an attack in Gao might be linked to rebels.", "attack", "", "possible"),
        ("The UN fears failing to prevent a massacre in Gao.", "massacre", None, "possible"),
    ],
)
def test_who_holds_what_is_only_spoken_of(text: str, word: str, whose: str | None, modality: str) -> None:
    record = msgspec.to_builtins(read_text(text, date="2025-03-05"))
    claim = next(c for c in record["claims"] if record["text"][slice(*c["predicate"])] == word)
    holder = next((s for s in record["statements"] if s["id"] == claim["holder"]), None)
    source = " ".join(record["text"][slice(*span)] for span in holder["source"]) if holder else None
    assert (source, claim["modality"]) == (whose, modality)
