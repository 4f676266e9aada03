"""Agencies of the United Nations by what they are for: whose word is whose, and which code a phrase has."""

import pytest

from dateline import read_text
from dateline.coding.lexicons.un_agencies import un_agencies

WHO, IOM, UNICEF = "IGOUNOHLHWHO", "IGOREFIOM", "IGOUNOKID"


def codes(text: str) -> list[str | None]:
    record = read_text(text, date="2024-01-20")
    coded = {each.id: each.code for each in record.entities}
    return [coded.get(statement.source_entity or "") for statement in record.statements]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The WHO said ten people were killed. The UN migration agency said 900 people had fled.", [WHO, IOM]),
        ("The WHO said ten people were killed. The migration agency said 900 people had fled.", [WHO, IOM]),
        ("UNICEF said ten people were killed. The UN food agency said its trucks were looted.", [UNICEF, "IGOUNOWFP"]),
        (
            "UNICEF said a boy was killed. The UN agency for Palestinian refugees said its school was bombed.",
            [UNICEF, "IGOUNOREFRWA"],
        ),
        ("OCHA said a boy was killed. The UN’s cultural agency said a museum was looted.", ["IGOUNO", "IGOUNOEDU"]),
        ("The UN nuclear watchdog said shells hit a plant. The UN health agency said a man died.", ["IGOUNOIAE", WHO]),
        ("The UN said ten people were killed. The refugee agency said a camp was shelled.", ["IGOUNO", "IGOUNOREFHCR"]),
        # Whoever is called so after it was named is the same.
        ("The WHO said ten people were killed. The health agency said a clinic was shelled.", [WHO, WHO]),
        ("The WHO said ten people were killed. The agency said a clinic was shelled.", [WHO, WHO]),
        (
            "The WHO said a man died. The UN migration agency said 900 people had fled. The agency said homes burnt.",
            [WHO, IOM, IOM],
        ),
        # A country's own agency is none of the United Nations, nor is one of which nothing says so.
        ("Germany's migration agency said 900 people had fled.", ["DEUGOV"]),
        ("The UN said a boy was killed. A human rights organization said a man died.", ["IGOUNO", None]),
        ("The UN said a boy was killed. A crime agency said ten men were arrested.", ["IGOUNO", None]),
        ("The UN said a boy was killed. The crime agency said ten men were arrested.", ["IGOUNO", None]),
        ("The UN said a boy was killed. The private food agency said trucks were looted.", ["IGOUNO", None]),
        ("The UN said a boy was killed. A local children's organization said a girl died.", ["IGOUNO", None]),
        ("The UN said a boy was killed. The migration agency of Greece said a girl died.", ["IGOUNO", "GRCGOV"]),
        ("The WHO said a man died. A health organization said a girl died.", [WHO, None]),
        ("The UN health agency said a man died. The health agency said a girl died.", [WHO, WHO]),
        ("The FBI said ten men were arrested. The agency said two were wounded.", ["USACOP", "USACOP"]),
    ],
)
def test_an_agency_is_the_body_that_its_purpose_says(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_every_agency_is_a_body_that_is_known_by_name() -> None:
    agencies = un_agencies()
    assert agencies.phrases["migration agency"].code == IOM
    assert agencies.phrases["children's fund"].code == UNICEF
    assert agencies.behind["for palestinian refugees"].code == "IGOUNOREFRWA"
    assert all(body.kind == "international" for body in agencies.phrases.values())
    assert agencies.owned.search("the un's ")
    assert not agencies.owned.search("the fun ")
