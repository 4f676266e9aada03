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
