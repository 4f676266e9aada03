"""Free indirect speech: how far what somebody says goes on behind its sentence, and where it ends."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model


def holder(text: str, word: str) -> str | None:
    """Who holds the last claim of a word, None where the report does."""
    record = read_text(text, date="2025-03-05")
    claim = [one for one in record.claims if record.text[slice(*one.predicate)] == word][-1]
    said = next((one for one in record.statements if one.id == claim.holder), None)
    return None if said is None else " ".join(record.text[slice(*span)] for span in said.source)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # Those of whom it is told did more.
        ("Rebels had shelled the port, the governor said. They also burned two schools.", "burned", "the governor"),
        ("Rebels attacked the convoy, the army said. They then looted a clinic.", "looted", "the army"),
        ("The army captured the airport, state television said. It also seized the port.", "seized",
         "state television"),
        ("Police said gunmen attacked a bus. The attackers also kidnapped a teacher.", "kidnapped", "Police"),
        ("Soldiers had stormed a clinic, according to the mayor. The assailants also shot a guard.", "shot",
         "the mayor"),
        # Not others, nor who speaks.
        ("The mayor said the army had left. He also praised the rebels.", "praised", None),
        ("The governor said rebels had shelled the port. The United Nations also condemned the coup.", "condemned",
         None),
        ("The envoy warned that militants would attack the camp. They also burned two schools.", "burned", None),
        ("Rebels shelled the port on Monday. They also burned two schools.", "burned", None),
        ("Police said gunmen attacked a bus.\n\nThe attackers also kidnapped a teacher.", "kidnapped", None),
        # What he would do, or they, is his word; what came of it is not.
        ("The governor said rebels had shelled the port. He would not resign.", "resign", "The governor"),
        ("“We are at war,” the general said. The army would recapture the town within days.", "recapture",
         "the general"),
        ("“We are at war,” the general said. His men would hold out. They would never surrender.", "surrender",
         "the general"),
        ("“We are at war,” the general says. The army would recapture the town.", "recapture", None),
        ("“They shelled our school,” the teacher said. The army shelled the town in May.", "shelled", None),
        ("The governor said rebels had shelled the port. He would later be arrested.", "arrested", None),
        ("The governor said the war was over. Three days later the army would bomb the town.", "bomb", None),
        ("The minister said the army had left. It would go on to capture the capital.", "capture", None),
        ("“We are at war,” the general said. He would eventually surrender.", "surrender", None),
        # Who asks, orders, warns says what must be done.
        ("The union demanded that the mine reopen. The army must leave the town.", "leave", "The union"),
        ("The governor demanded a truce. The rebels must withdraw from the valley.", "withdraw", "The governor"),
        ("The envoy warned that talks had failed. Both sides must stop the shelling.", "stop", "The envoy"),
        ("The president signed the bill, his spokesman said. Parliament must approve it by Friday.", "approve", None),
    ],
)  # fmt: skip
def test_whose_word_a_sentence_without_a_cue_is(text: str, word: str, expected: str | None) -> None:
    assert holder(text, word) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police said that gunmen attacked the bus, shouting slogans.", "gunmen"),
        ("The army said militants ambushed the convoy, yelling threats.", "militants"),
        ("The minister said rebels had shelled the port, accusing the army of doing nothing.", "The minister"),
        ("“We lost,” the general said, shouting that the war was over.", "the general"),
    ],
)
def test_who_speaks_in_a_participle(text: str, speaker: str) -> None:
    record = read_text(text, date="2025-03-05")
    last = record.statements[-1]
    assert [record.text[slice(*span)] for span in last.source] == [speaker]


def test_what_the_loud_do_is_reported_with_the_rest() -> None:
    assert holder("Police said gunmen attacked the bus, shouting slogans and killing five.", "killing") == "Police"


@pytest.mark.parametrize(
    "text",
    [
        "The tax office extended the deadline for firms to file returns to 30 May.",
        "The firm claimed a tax rebate and denied fraud.",
    ],
)
def test_what_nobody_sets_or_alleges(text: str) -> None:
    assert not [one for one in read_text(text, date="2025-03-05").claims if one.type in ("THREATEN", "ACCUSE")]


@pytest.mark.model
def test_a_quotation_that_goes_on_is_one_statement() -> None:
    record = read_text("“We will win,” the general said. “They would flee at once.”", date="2025-03-05")
    assert [record.text[slice(*span)] for (span,) in (one.cue for one in record.statements)] == ["said"]
