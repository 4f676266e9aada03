"""Who answers what was told in other words than "denied it": by "doing so", by its truth, by a plain "no"."""

import pytest

from dateline import read_text

pytestmark = pytest.mark.model


def answered(text: str, kind: str) -> list[tuple[str, str, str]]:
    """Source, modality and polarity of the answers to claims of a type."""
    record = read_text(text, date="2025-03-05")
    sources = {one.id: " ".join(record.text[slice(*span)] for span in one.source) for one in record.statements}
    return [
        (sources.get(one.holder or "", ""), one.modality, one.polarity)
        for one in record.claims
        if one.type == kind and one.rule.startswith(("denies:", "rejects:", "confirms:"))
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # "Doing so": only what whoever answers is said to have done.
        ("The UN said the army had shelled Bor. The army denied doing so.", "The army"),
        ("Turkey was accused of shelling the village. Ankara denied having done so.", "Ankara"),
        ("Israel is accused of bombing the camp, which it denies having done.", "it"),
        ("Mali's junta said Algeria had shot two boys. Algeria denied that it had done so.", "Algeria"),
        # That it is not so.
        ("The rebels said the army had shelled the market. The army says that is untrue.", "The army"),
        ("The rebels said the army had shelled the market; the army says that is not the case.", "the army"),
        ("The rebels said the army had shelled the market. Untrue, said the ministry.", "the ministry"),
        ("The rebels say the army shelled the market; not so, says the army.", "the army"),
        ("Kenya said al-Shabaab had killed the governor, which the group said was a lie.", "the group"),
        ("Rwanda was accused of shelling the camp, an accusation Kigali says is baseless.", "Kigali"),
        # What it is called.
        ("The rebels said the army had shelled the market. The army calls that a lie.", "The army"),
        ("The rebels said the army had shelled the market. The army called the claim a lie.", "The army"),
        ("Ukraine said Russia had shelled the hospital, an accusation Moscow called absurd.", "Moscow"),
        ("The rebels said the army had burned the village, a claim the army described as false.", "the army"),
        ("The rebels said the army had burned the village, a story the ministry branded a hoax.", "the ministry"),
        ("Saudi Arabia says Iran shelled the port – a version Iran disputes.", "Iran"),
        # A charge that nobody called one yet.
        ("Israel said Hamas had shelled the town. Hamas rejects the charge.", "Hamas"),
        # What was asked.
        ("Asked whether troops had shot the nun, the minister said no.", "the minister"),
        ("Asked whether troops had shot the nun, the minister said they had not.", "the minister"),
    ],
)
def test_what_is_denied_in_other_words(text: str, source: str) -> None:
    assert answered(text, "ASSAULT") == [(source, "actual", "negative")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Asked whether troops had shot the nun, a spokesman said they had.", "a spokesman"),
        ("Asked whether troops had shot the nun, a spokesman said yes.", "a spokesman"),
        ("The rebels said the army had shelled the market. The bishop said that was true.", "The bishop"),
    ],
)
def test_what_is_confirmed_in_other_words(text: str, source: str) -> None:
    assert answered(text, "ASSAULT") == [(source, "actual", "positive")]


def test_what_is_to_come_stays_open() -> None:
    assert answered("Asked whether Chad would send troops, the minister said it would not.", "MOBILIZE") == [
        ("the minister", "possible", "negative")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shot a singer in Bor. That is wrong, the bishop said.",
        "Rebels shot a singer. The EU called that absurd.",
        "Rebels shot the mayor, a move the bishop called brutal.",
        "The army shelled Bor, a decision the opposition described as a mistake.",
        "Asked whether the army had shelled Bor, the minister said nothing.",
        "Asked about the strike that killed ten, the general said no more troops would be sent.",
        "The army shelled Bor. It said it had to.",
        "France said it had shelled the port. Britain said it had not.",
        "Rebels said the army had shelled Bor. Uganda said it had not.",
        "The rebels said the army had burned the village, which the ministry said was a crime.",
        "The minister threatened to shell Bor but did not do so.",
        "The bishop said the army shot two boys. He said that was false hope.",
    ],
)
def test_what_is_no_answer(text: str) -> None:
    assert answered(text, "ASSAULT") == []


def test_nobody_denies_his_own_denial() -> None:
    text = "The RSF denied that its men had killed anybody at the clinic and called the reports propaganda."
    assert answered(text, "ASSAULT") == []
