"""Who did a deed, told in another sentence: what its doers are, whom it is laid at, and by which name a group goes."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim
from dateline.model.record import Record

pytestmark = pytest.mark.model

SHOT = "The mayor of Arauca was shot on Monday. "
BOMB = "A bomb exploded at a market in Kabul. "


def told(text: str) -> tuple[Record, list[Claim]]:
    record = read_text(text, date="2025-03-05")
    return record, [claim for claim in record.claims if (claim.rule or "").startswith("laid: ")]


def source(record: Record, claim: Claim) -> str:
    holder = next((one for one in record.statements if one.id == claim.holder), None)
    return " ".join(record.text[start:end] for start, end in holder.source) if holder is not None else ""


@pytest.mark.parametrize(
    ("text", "who", "code", "how", "says"),
    [
        (SHOT + "Police said the murderers were members of the ELN.", "members of the ELN", "COLREBELN", "actual +",
         "Police"),
        (SHOT + "The killers belonged to the FARC.", "the FARC", "COLREBFRC", "actual +", ""),
        (SHOT + "The attackers were identified as FARC rebels.", "FARC rebels", "COLREBFRC", "actual +", ""),
        (SHOT + "The attackers are believed to be FARC rebels.", "FARC rebels", "COLREBFRC", "possible +", ""),
        (SHOT + "The killers are believed to belong to the ELN.", "the ELN", "COLREBELN", "possible +", ""),
        (SHOT + "The assailants may be members of the FARC.", "members of the FARC", "COLREBFRC", "possible +", ""),
        (SHOT + "The gunmen were not members of the FARC.", "members of the FARC", "COLREBFRC", "actual -", ""),
        (SHOT + "The murderers may have been soldiers.", "soldiers", "---MIL", "possible +", ""),
        (SHOT + "It could have been the FARC, the governor said.", "the FARC", "COLREBFRC", "possible +",
         "the governor"),
        (SHOT + "The FARC was not behind it, the governor said.", "The FARC", "COLREBFRC", "actual -", "the governor"),
        (SHOT + "The minister said that the ELN had done this.", "the ELN", "COLREBELN", "actual +", "The minister"),
        (SHOT + "The suspected killers were soldiers.", "soldiers", "---MIL", "possible +", ""),
        (SHOT + "The presumed attackers, members of the FARC, fled.", "members of the FARC", "COLREBFRC",
         "possible +", ""),
        (SHOT + "The purported killers were identified as FARC rebels.", "FARC rebels", "COLREBFRC", "possible +", ""),
        (SHOT + "No group claimed responsibility, but police blamed the FARC.", "the FARC", "COLREBFRC", "actual +",
         "police"),
        (SHOT + "Police arrested two men and blamed the FARC.", "the FARC", "COLREBFRC", "actual +", "Police"),
        (BOMB + "It was the work of the Taliban, the minister said.", "the Taliban", "AFGREBTAL", "actual +",
         "the minister"),
        (BOMB + "The Taliban is responsible, officials said.", "The Taliban", "AFGREBTAL", "actual +", "officials"),
        (BOMB + "It was carried out by the Taliban.", "the Taliban", "AFGREBTAL", "actual +", ""),
        (BOMB + "This action was carried out by the Taliban, he said.", "the Taliban", "AFGREBTAL", "actual +", "he"),
        (BOMB + "The minister believes that these events were the work of the Taliban.", "the Taliban", "AFGREBTAL",
         "actual +", "The minister"),
        (BOMB + "It is presumed that the act was perpetrated by the Taliban.", "the Taliban", "AFGREBTAL", "possible +",
         ""),
        (BOMB + "The Taliban said it had nothing to do with it.", "The Taliban", "AFGREBTAL", "actual -",
         "The Taliban"),
        (BOMB + "The interior ministry blamed the Taliban.", "the Taliban", "AFGREBTAL", "actual +",
         "The interior ministry"),
        (BOMB + "The minister held the Taliban responsible.", "the Taliban", "AFGREBTAL", "actual +", "The minister"),
        (BOMB + "The government blamed Pakistan.", "Pakistan", "PAK", "actual +", "The government"),
    ],
)  # fmt: skip
def test_a_deed_told_before_is_laid_at_somebodys_door(text: str, who: str, code: str, how: str, says: str) -> None:
    record, claims = told(text)
    assert len(claims) == 1
    claim = claims[0]
    assert [(role.text, role.code) for role in claim.actors] == [(who, code)]
    assert f"{claim.modality} {'+' if claim.polarity == 'positive' else '-'}" == how
    assert source(record, claim) == says
    assert [role.text for role in claim.recipients] == [
        "The mayor of Arauca" if text.startswith(SHOT) else "a market in Kabul"
    ]
    assert record.text[slice(*claim.sentence)] not in (SHOT.strip(), BOMB.strip())


@pytest.mark.parametrize(
    ("said", "who", "modality"),
    [
        ("The alleged gunman, Juan Doe, pleaded not guilty.", "Juan Doe", "possible"),
        ("The accused killer is Juan Doe.", "Juan Doe", "possible"),
        ("The would-be killer, Juan Doe, fled.", "Juan Doe", "possible"),
        ("The young killer, Juan Doe, fled.", "Juan Doe", "actual"),
        pytest.param("The gunman, Juan Doe, 29, a soldier born in Lima, fled.", "Juan Doe, 29", "actual", id="once"),
        pytest.param("The killer, a soldier, Omar Doe, fled.", "Omar Doe", "actual", id="by his name"),
    ],
)
def test_it_is_laid_once_at_one_doer_and_as_surely_as_he_is_called_one(said: str, who: str, modality: str) -> None:
    _, claims = told(f"A priest was killed in Goma on Monday. {said}")
    assert [(role.text, claim.modality) for claim in claims for role in claim.actors] == [(who, modality)]


@pytest.mark.parametrize("doers", ["Gunmen", "Attackers", "Militants", "A car bomb", "Unidentified men"])
def test_a_deed_of_nobody_known_is_laid_at_whom_is_blamed(doers: str) -> None:
    _, claims = told(f"{doers} killed ten people in Kano on Monday. The government blamed Boko Haram.")
    assert [role.code for claim in claims for role in claim.actors] == ["NGAREBBHR"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SHOT + "The attackers were young men.", id="nobody named"),
        pytest.param(SHOT + "The attackers remain unknown.", id="unknown"),
        pytest.param(SHOT + "Police blamed the FARC for the drought.", id="for something else"),
        pytest.param(SHOT + "Police accused the FARC of smuggling.", id="of something else"),
        pytest.param(SHOT + "The governor is responsible for the roads.", id="an office"),
        pytest.param(SHOT + "The FARC will do it again.", id="only to come"),
        pytest.param(SHOT + "It is the FARC that rules here.", id="no deed"),
        pytest.param(SHOT + "An autopsy was held. It was carried out by the police.", id="what else was carried out"),
        pytest.param(SHOT + "The event was organised by the FARC.", id="organised"),
        pytest.param(SHOT + "The incident was investigated by the army.", id="investigated"),
        pytest.param("The attackers were members of the FARC.", id="nothing told before"),
        pytest.param("The army attacked a town. Police blamed the FARC.", id="another's deed"),
        pytest.param(SHOT + "The presumed killers belong to the FARC.", id="of those who are only alleged"),
        pytest.param("Protesters attacked shops in Lagos. Economists blamed the government.", id="by protesters"),
        pytest.param("Rebels killed ten people in Goma. The opposition blamed the government.", id="by rebels"),
        pytest.param("Farmers killed ten people in Goma. The opposition blamed the government.", id="by farmers"),
        pytest.param(SHOT + "Fuel has run out, and drivers blame the government.", id="for what ran out"),
        pytest.param(SHOT + "Schools are closed and teachers blame the government.", id="for what is closed"),
        pytest.param("FARC rebels were killed on Monday. The minister blamed the FARC.", id="those it was done to"),
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert told(text)[1] == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rebels planted a bomb which destroyed a bridge.", "Rebels"),
        ("The rebels threw a grenade that killed two policemen.", "The rebels"),
        ("Soldiers left a mine that killed two shepherds.", "Soldiers"),
        ("Police defused a bomb that destroyed a car.", "a bomb"),
        ("Police found a bomb that killed two people.", "a bomb"),
    ],
)
def test_what_a_bomb_did_was_done_by_whoever_planted_it(text: str, who: str) -> None:
    claim = read_text(text, date="2025-03-05").claims[-1]
    assert [role.text for role in claim.actors] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The candidate escaped an attack perpetrated by a rebel cell.", ["a rebel cell"]),
        ("The candidate survived a bombing carried out by the FARC.", ["the FARC"]),
        ("The town suffered an attack launched by rebels.", ["rebels"]),
        ("The candidate survived an attack claimed by the FARC.", []),
    ],
)
def test_who_staged_what_somebody_survived(text: str, who: list[str]) -> None:
    claims = [c for c in read_text(text, date="2025-03-05").claims if c.type == "ASSAULT"]
    assert [[role.text for role in claim.actors] for claim in claims] == [who]


def test_who_were_the_ones_that_did_it() -> None:
    claims = read_text("Soldiers were the ones who murdered the priests.", date="2025-03-05").claims
    assert [role.text for role in claims[0].actors] == ["Soldiers"]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("A group calling itself the Free Galilee Brigade attacked the town.", "Free Galilee Brigade", "---UAF"),
        ("A group known as the Free Galilee Brigade attacked the town.", "Free Galilee Brigade", "---UAF"),
        ("A guerrilla group called Army of National Liberation attacked the town.", "Army of National Liberation",
         "---REB"),
        ("A militia named the White Eagles attacked the town.", "White Eagles", "---UAF"),
        ("A previously unknown group, Justice Without Borders, attacked the town.", "Justice Without Borders", None),
        ("A shadowy network known as the Wagner Group attacked the town.", "Wagner Group", "RUSUAFWAG"),
        ("The aid group Doctors Without Borders attacked the plan.", "Doctors Without Borders", "NGOHLHMSF"),
        ("The 5th Galilee Brigade attacked the town.", "5th Galilee Brigade", "---MIL"),
    ],
)  # fmt: skip
def test_a_group_goes_by_its_name_and_is_not_what_that_says(text: str, name: str, code: str | None) -> None:
    bodies = [one for one in read_text(text, date="2025-03-05").entities if one.type == "ORG"]
    assert [(one.name.removeprefix("The "), one.code) for one in bodies] == [(name, code)]


@pytest.mark.parametrize(
    "text",
    [
        "The army is responsible for the death of two nuns.",
        "Students blamed soldiers for the death of a student.",
        "Soldiers are responsible for the student's death.",
    ],
)
def test_a_death_laid_at_an_armed_door_is_a_killing(text: str) -> None:
    record = read_text(text, date="2025-03-05")
    assert [one.cameo for one in record.claims if one.type == "ASSAULT"] == ["1823"]
