"""To whom a statement is made, where that is named: agencies, channels, parliaments, and no crowd of reporters."""

import pytest
from msgspec import UNSET

from dateline import read_text

pytestmark = pytest.mark.model

HEARD = [
    ("Two aides told the Associated Press on condition of anonymity that Mali had shelled Gao.", ["Associated Press"]),
    ("An official who spoke to Reuters on condition of anonymity said rebels had seized Gao.", ["Reuters"]),
    ("The mayor said rebels had seized Gao, speaking to the BBC.", ["BBC"]),
    ("Speaking to Al Jazeera, the mayor said rebels had seized Gao.", ["Al Jazeera"]),
    ("In an interview with CNN, the minister said troops had shot 12 men.", ["CNN"]),
    ("The minister said in a BBC interview that rebels had shelled Gao.", ["BBC"]),
    ("The ministry said in a statement to AFP that jets had bombed Homs.", ["AFP"]),
    ("An aide confirmed to Reuters that the army had left Kidal.", ["Reuters"]),
    ("Reuters was told by two diplomats that Mali had shelled Gao.", ["Reuters"]),
    ("A source told a Reuters reporter that troops had shot 12 men.", ["Reuters"]),
    ("A doctor told the AFP news agency that 12 people had been killed.", ["AFP news agency"]),
    ("The governor told state television that rebels had burned the church.", ["state television"]),
    ("A commander, who spoke to AFP and Reuters, denied that his men had burned the village.", ["AFP", "Reuters"]),
    ("Two villagers reached by AFP said gunmen had killed 12 people.", ["AFP"]),
    ("According to a witness who spoke to AFP, rebels burned the church.", ["AFP"]),
    ("The envoy told the Security Council that rebels had bombed El Fasher.", ["Security Council"]),
    ("A source said rebels had burned the church. The source spoke on condition of anonymity to AFP.", ["AFP"]),
    ("An aide said the army would leave. He spoke to Reuters on condition of anonymity.", ["Reuters"]),
    # A part of an outlet, or who works for it, hears it for the outlet.
    ("A commander told the BBC's Swahili service that rebels had seized Gao.", ["BBC"]),
    ("The mayor told Reuters news agency by phone that rebels had seized Gao.", ["Reuters news agency"]),
    ("The governor told state television's evening news that rebels had seized Gao.", ["state television"]),
    ("In an interview with Al Jazeera's English channel, the mayor said rebels had seized Gao.", ["Al Jazeera"]),
    ("The mayor told CNN's website that rebels had seized Gao.", ["CNN"]),
    ("“Rebels shelled Gao,” the mayor told France 24's Arabic service on Monday.", ["France 24"]),
    ("Speaking to Sky News' nightly news, the mayor said rebels had seized Gao.", ["Sky News"]),
    ("The mayor said in a statement to AFP's Nairobi bureau that rebels had seized Gao.", ["AFP"]),
    ("The mayor told the Associated Press' world service that rebels had seized Gao.", ["Associated Press"]),
    ("The mayor told Fox News' Kyiv correspondent that rebels had seized Gao.", ["Fox News"]),
]  # fmt: skip
UNHEARD = [
    "The minister told reporters that the army had retaken Gao.",
    "The colonel told the media that rebels had burned the church.",
    "The minister told a news conference that the army had retaken Gao.",
    "Musa told his brother that rebels had burned the shop.",
    "“They shot my brother,” he told me.",
    "The governor said rebels had attacked Gao in an interview on Monday.",
    "The army told residents to leave Gao.",
    "The mayor told a radio presenter that rebels had seized Gao.",
    "The mayor told his news desk that rebels had seized Gao.",
    "The minister gave the evening news. The army had retaken Gao, he said.",
    "Mali told the UN to withdraw from the camp.",
    "The UN accused Mali of bombing Gao.",
    "The minister warned Mali that troops would bomb Gao.",
    "A diplomat who spoke to Putin last week said Mali had shelled Gao.",
    "The rebels said in a statement that they had seized Gao.",
    "The ministers travelled to Bamako, saying rebels had seized Gao.",
    "The general talked to his men, and said the rebels had burned Gao.",
]


@pytest.mark.parametrize(("text", "expected"), HEARD)
def test_who_hears_it(text, expected):
    record = read_text(text, date="2024-03-05")
    known = {entity.id: entity.name for entity in record.entities}
    heard = record.statements[0].told_to
    assert heard is not UNSET
    surfaces = [record.text[one.start : one.end].removeprefix("the ") for one in heard]
    assert surfaces == expected
    assert all(
        known.get(one.entity, name).removeprefix("the ") == name for one, name in zip(heard, expected, strict=True)
    )


@pytest.mark.parametrize("text", UNHEARD)
def test_where_nobody_is_named_who_hears_it(text):
    assert all(one.told_to is UNSET for one in read_text(text, date="2024-03-05").statements)


def test_the_field_is_only_there_where_it_is_told():
    from dateline.model.record import decode, encode

    told, untold = (read_text(text, date="2024-03-05") for text in (HEARD[0][0], UNHEARD[0]))
    assert b'"told_to":[{"start":' in encode(told)
    assert b"told_to" not in encode(untold)
    assert decode(encode(told)) == told
