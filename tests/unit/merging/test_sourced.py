from builders import claims_of, record_of
from msgspec.structs import replace

from dateline.model.entity import Mention


def party(kind):
    """The actor of a claim whose only mention begins the sentence, as a name or as a noun."""
    record = record_of(
        "Fighters captured Kunduz.",
        claims=({"predicate": "captured", "actors": ("Fighters",)},),
        entities=(("PERSON", "Fighters", None),),
    )
    entity = replace(record.entities[0], mentions=(Mention(start=0, end=8, kind=kind),))
    return claims_of([replace(record, entities=(entity,))])[0].actors[0]


def test_a_capital_that_only_begins_a_sentence_makes_no_name():
    assert party("nominal").name == "fighters"
    assert party("name").name == "Fighters"


def test_what_had_been_said_is_told_as_earlier():
    for cue, earlier in (("denied", False), ("had denied", True)):
        text = f"A spokesman {cue} that rebels captured Kunduz."
        said = {"source": "A spokesman", "cue": cue, "content": "rebels captured Kunduz", "stance": "denies"}
        record = record_of(text, claims=({"predicate": "captured", "holder": "s1"},), statements=(said,))
        assert claims_of([record])[0].voices[0].earlier is earlier
