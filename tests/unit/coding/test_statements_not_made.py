"""Statements that are not made, or not yet, say so, and are nobody's word for what happened."""

import pytest
from msgspec import UNSET

from dateline import read_text
from dateline.merging.sourced import sourced_claims
from dateline.merging.status import standings

pytestmark = pytest.mark.model

TOLD = "Rebels captured Goma on Monday, residents said."
NOT_MADE = [
    ("If the army confirms that rebels captured Goma on Monday, the talks will end.", "conditional"),
    ("The army may confirm this week that rebels captured Goma on Monday.", "possible"),
    ("The army will announce on Friday that rebels captured Goma on Monday.", "planned"),
    ("Diplomats urged the army to confirm that rebels captured Goma on Monday.", "requested"),
    ("The army's answer will be to tell reporters that rebels captured Goma on Monday.", "planned"),
    ("The general would feel obliged to say that rebels captured Goma on Monday.", "planned"),
    ("The army has no choice but to admit that rebels captured Goma on Monday.", "planned"),
]
MADE = [
    "The army confirmed that rebels captured Goma on Monday.",
    "The ministry can confirm that rebels captured Goma on Monday.",
    "The army took to the radio to say that rebels had captured Goma on Monday.",
    "The army's answer was to tell reporters that rebels captured Goma on Monday.",
    "The army was open in declaring that rebels captured Goma on Monday.",
    "The army was open about telling reporters that rebels captured Goma on Monday.",
    "The general felt obliged to say that rebels captured Goma on Monday.",
    "The general felt compelled to admit that rebels captured Goma on Monday.",
    "The general had the honesty to admit that rebels captured Goma on Monday.",
    "The general was at pains to say that rebels captured Goma on Monday.",
    "The general was one of the first to say that rebels captured Goma on Monday.",
    "The general could not help saying that rebels captured Goma on Monday.",
    "The general did not hesitate to say that rebels captured Goma on Monday.",
    "The general had no choice but to admit that rebels captured Goma on Monday.",
]


def state(*texts: str) -> str:
    claims = [claim for text in texts for claim in sourced_claims(read_text(text, date="2025-03-05"))]
    (stretches,) = standings(claims, {}).values()
    return stretches[0].state


@pytest.mark.parametrize(("text", "made"), NOT_MADE)
def test_how_far_a_statement_is_made(text: str, made: str) -> None:
    *_, told = read_text(text).statements
    assert told.made == made
    assert [c.modality for c in read_text(text).claims if c.holder == told.id and c.control] == ["possible"]


@pytest.mark.parametrize("text", MADE)
def test_a_statement_that_is_made_has_no_word_of_it(text: str) -> None:
    assert all(one.made is UNSET for one in read_text(text).statements)


@pytest.mark.parametrize("text", MADE)
def test_what_is_told_by_a_statement_that_is_made_is_so(text: str) -> None:
    record = read_text(text, date="2025-03-05")
    (claim,) = (claim for claim in record.claims if claim.control)
    (told,) = (one for one in record.statements if one.id == claim.holder)
    assert claim.modality == "actual"
    assert text[slice(*told.source[0])].startswith(("The army", "The ministry", "The general"))


KEPT_BACK = [
    "The general lacked the honesty to admit that rebels captured Goma.",
    "The general was too scared to say that rebels captured Goma.",
    "The general hesitated to say that rebels captured Goma.",
    "The general failed to mention that rebels captured Goma.",
]


@pytest.mark.parametrize("text", KEPT_BACK)
def test_who_is_kept_from_saying_it_withholds_it(text: str) -> None:
    assert [one.stance for one in read_text(text).statements] == ["withholds"]


APART = [
    "Congo complained to the UN after allegations that rebels captured Goma.",
    "The minister resigned amid reports that rebels captured Goma.",
    "The government protested over claims that rebels captured Goma.",
    "Shares fell following news that rebels captured Goma.",
    "The talks went on despite a report that rebels captured Goma.",
]


@pytest.mark.parametrize("text", APART)
def test_reports_beside_which_something_is_done_are_of_nobody_in_it(text: str) -> None:
    record = read_text(text)
    (told,) = record.statements
    assert told.source == ()
    assert [claim.holder for claim in record.claims if claim.control] == [told.id]


def test_reports_are_of_whoever_is_named_with_them() -> None:
    (told,) = read_text("Talks stopped after a report by the UN that rebels captured Goma.").statements
    assert told.source_entity is not None


@pytest.mark.parametrize("text", [text for text, _ in NOT_MADE])
def test_a_statement_that_is_not_made_confirms_nothing(text: str) -> None:
    assert state(TOLD, text) == "claimed"
    assert state(TOLD, MADE[0]) == "confirmed"


NAMED = [
    ("The WHO condemned the bombing of a clinic.", "The WHO"),
    ("WHO said that rebels bombed a clinic.", "WHO"),
    ("A clinic was bombed, the WHO said.", "the WHO"),
    ("The WHO said on Monday that soldiers beat a boy.", "The WHO"),
    ("The US condemned the bombing of a clinic.", "The US"),
    ("IT firm says hackers attacked a bank", "IT firm"),
]


@pytest.mark.parametrize(("text", "source"), NAMED)
def test_a_name_in_capitals_is_no_pronoun(text: str, source: str) -> None:
    assert [text[slice(*span)] for one in read_text(text).statements for span in one.source] == [source]


@pytest.mark.parametrize("text", ["Who ordered the raid is not known.", "THE MAN WHO SHOT THE MAYOR WAS ARRESTED."])
def test_a_pronoun_in_capitals_is_no_name(text: str) -> None:
    assert not any(entity.name.upper() == "WHO" for entity in read_text(text).entities)


SOURCES = ["Sources: Rebels captured Goma", "Source: rebels captured Goma", "Rebels captured Goma, security sources"]


@pytest.mark.parametrize("text", SOURCES)
def test_sources_beside_a_headline_say_it(text: str) -> None:
    record = read_text(text)
    (told,) = record.statements
    assert record.publisher is None
    assert told.anonymous
    assert [claim.holder for claim in record.claims] == [told.id]


@pytest.mark.parametrize(
    "text",
    [
        "The judge did not order the army to free the prisoners.",
        "The general did not threaten to attack the town.",
        "The minister stopped short of asking the rebels to withdraw.",
        "Kyiv has not promised to free the captives.",
        "The minister did not call for a boycott.",
    ],
)
def test_what_is_not_ordered_threatened_asked_or_promised_is_withheld(text: str) -> None:
    assert [one.stance for one in read_text(text, date="2025-03-05").statements] == ["withholds"]


@pytest.mark.parametrize(
    ("text", "word", "actors", "modality", "stances"),
    [
        ("Egypt did not accuse Israel of the raid.", "raid", ["Israel"], "possible", ["withholds"]),
        ("The UN did not accuse Chad of genocide.", "genocide", ["Chad"], "possible", ["withholds"]),
        ("The judge has not accused the police of torture.", "torture", ["the police"], "possible", ["withholds"]),
        ("The ministry stopped short of accusing Iran of the attack.", "attack", ["Iran"], "possible", ["withholds"]),
        ("No one has accused the army of the massacre.", "massacre", ["the army"], "possible", ["withholds"]),
        ("Iran refused to accuse Chad of the attack.", "attack", ["Chad"], "possible", ["withholds"]),
        ("Egypt may accuse Israel of the raid.", "raid", ["Israel"], "possible", ["accuses"]),
        ("The UN did not blame the army for the massacre in Bria.", "massacre", [], "actual", ["withholds"]),
        ("Never has the UN blamed the army for the massacre in Bria.", "massacre", [], "actual", ["withholds"]),
        ("The UN declined to blame the army for the shelling of Bria.", "shelling", [], "actual", ["rejects"]),
        ("The UN stopped short of blaming the army for the shelling of Bria.", "shelling", [], "actual", []),
        ("The minister would not blame Chad for the attack on Bria.", "attack", [], "actual", ["withholds"]),
        ("Nobody blamed the rebels for the bombing of the market.", "bombing", [], "actual", ["withholds"]),
        ("The court did not convict the officer of the murder of the nun.", "murder", [], "actual", []),
        ("The pope did not denounce the invasion of Chad by Sudan.", "invasion", ["Sudan"], "actual", ["withholds"]),
        ("Egypt accused Israel of the raid.", "raid", ["Israel"], "actual", ["accuses"]),
        ("The UN blamed the army for the massacre in Bria.", "massacre", ["the army"], "actual", ["accuses"]),
    ],
)
def test_who_is_not_accused_of_a_deed_is_not_told_to_have_done_it(
    text: str, word: str, actors: list[str], modality: str, stances: list[str]
) -> None:
    record = read_text(text, date="2025-03-05")
    (deed,) = (one for one in record.claims if record.text[slice(*one.predicate)] == word)
    assert ([one.text for one in deed.actors], deed.modality, deed.polarity) == (actors, modality, "positive")
    assert [one.stance for one in record.statements] == stances
    assert modality != "actual" or "withholds" not in stances or deed.holder is None


@pytest.mark.parametrize("text", ["Egypt did not condemn the raid.", "Egypt neither accused Chad nor threatened it."])
def test_who_does_not_accuse_keeps_it_to_himself(text: str) -> None:
    assert [one.stance for one in read_text(text, date="2025-03-05").statements] == ["withholds"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Residents do not believe the army's claim that rebels shot the nurses.", "doubts"),
        ("Few in Bria believe the army's claim that rebels shot the nurses.", "doubts"),
        ("Hardly anyone believes the army's claim that rebels shot the nurses.", "doubts"),
        ("Nobody believes the government's assertion that rebels shelled the camp.", "doubts"),
        ("Residents do not trust the army's statement that rebels shot the nurses.", "doubts"),
        ("Residents believe the army's claim that rebels shot the nurses.", "claims"),
    ],
)
def test_who_does_not_believe_a_claim_doubts_it(text: str, stance: str) -> None:
    outer, inner = read_text(text, date="2025-03-05").statements
    assert (outer.stance, inner.within) == (stance, outer.id)
