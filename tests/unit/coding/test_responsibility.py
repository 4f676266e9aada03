"""Who claims responsibility without saying for what: the attack told before is his, by his own word."""

import pytest

from dateline import read_text
from dateline.model.claim import Claim
from dateline.model.record import Record

pytestmark = pytest.mark.model

HOTEL = "Gunmen stormed a hotel in Kismayo on Friday, killing nine people. "


def claimed(text: str) -> tuple[Record, list[Claim]]:
    record = read_text(text, date="2024-06-12")
    return record, [c for c in record.claims if record.text[slice(*c.predicate)] == "responsibility"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HOTEL + "Al-Shabab claimed responsibility.", id="right behind it"),
        pytest.param(HOTEL + "Police shot dead the attackers. Al-Shabab claimed responsibility.", id="not for these"),
        pytest.param(HOTEL + "Al-Shabab was quick to claim responsibility.", id="and not only ready to"),
        pytest.param(HOTEL + "In a statement, Al-Shabab claimed responsibility on Sunday.", id="where and when"),
    ],
)
def test_the_attack_before_is_claimed(text: str) -> None:
    record, claims = claimed(text)
    assert {r.text for c in claims for r in c.recipients} == {"a hotel in Kismayo", "nine people"}
    for claim in claims:
        assert [role.text for role in claim.actors] == ["Al-Shabab"]
        holder = next(one for one in record.statements if one.id == claim.holder)
        assert holder.stance == "claims"
        assert [record.text[start:end] for start, end in holder.source] == ["Al-Shabab"]
        assert record.text[slice(*claim.sentence)].startswith(("Al-Shabab", "In a statement"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HOTEL + "No group claimed responsibility.", id="nobody"),
        pytest.param(HOTEL + "Al-Shabab has not claimed responsibility.", id="not yet"),
        pytest.param(HOTEL + "The government should take responsibility.", id="only should"),
        pytest.param(HOTEL + "The mayor is ready to accept responsibility.", id="is only ready to"),
        pytest.param("The minister accepted responsibility.", id="for no attack"),
        pytest.param(HOTEL + "Al-Shabab claimed responsibility for a raid in Baidoa.", id="for another"),
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert claimed(text)[1] == []


def test_the_attack_that_is_said_to_be_theirs_comes_first() -> None:
    text = (
        "Al-Shabab fighters shelled an airport in Mogadishu. A car bomb killed a guard in Jowhar. "
        "Al-Shabab claimed responsibility."
    )
    _, claims = claimed(text)
    assert [[r.text for r in c.recipients] for c in claims] == [["an airport in Mogadishu"]]


AIRPORT = (
    "A suicide bomber attacked a crowd at a gate of Kabul airport on Thursday, killing dozens of Afghans. "
    "The city was quiet on Friday. "
)


def of_one_event(text: str) -> list[bool]:
    """Of each attack told last, whether the report takes it for the one with which it opens."""
    record = read_text(text, date="2021-08-27")
    opening, last = record.claims[0].id, record.sentences[-1][0]
    mine = [c.id for c in record.claims if c.predicate[0] >= last and c.type in ("ASSAULT", "COERCE")]
    return [any({opening, one} <= set(event.claims) for event in record.events) for one in mine]


@pytest.mark.parametrize(
    "text",
    [
        AIRPORT + "Islamic State claimed responsibility for the attack.",
        AIRPORT + "The group claimed the attack.",
        AIRPORT + "Al-Shabab took responsibility for the assault in a statement.",
        AIRPORT + "Islamic State's Afghan branch claimed responsibility for the blast.",
        AIRPORT + "Responsibility for the attack was claimed by Islamic State.",
        AIRPORT + "The attack was claimed by Islamic State.",
        AIRPORT + "Islamic State, which claimed responsibility for the bombing, praised its men.",
        AIRPORT + "The mayor spoke. " * 7 + "Islamic State claimed responsibility for the attack.",
    ],
)
def test_the_attack_that_is_claimed_is_the_one_told_before(text: str) -> None:
    assert of_one_event(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        AIRPORT + "Islamic State claimed responsibility for an attack in Jalalabad.",
        AIRPORT + "Islamic State claimed responsibility for the attack on a school in Herat.",
        AIRPORT + "Islamic State claimed responsibility for the attack in Jalalabad in 2019.",
        AIRPORT + "Islamic State claimed responsibility for two attacks in Kunar.",
        AIRPORT + "The Taliban claimed responsibility for the kidnapping.",
        AIRPORT + "A rocket killed a guard in Ghazni. Islamic State claimed responsibility for the attack.",
        AIRPORT + "The mayor spoke. " * 7 + "Islamic State claimed responsibility for the raid.",
    ],
)
def test_another_that_is_claimed_is_not(text: str) -> None:
    assert of_one_event(text) == [False]


def test_attacks_that_are_staged_in_general_are_not_the_one_that_is_claimed() -> None:
    assert of_one_event("The group is staging attacks in the north. The group claimed the attack.") == [False]
    assert of_one_event("Gunmen attacked two hotels in Kismayo. The group claimed the attacks.") == [True]
