"""People of several countries who speak as one are a voice of each: "officials from Egypt and Qatar" are two sides."""

import pytest
from builders import claims_of

from dateline import read_text
from dateline.merging.events import events
from dateline.merging.voices import independent, speakers_of

pytestmark = pytest.mark.model


def claims(who):
    text = f"{who} said that Israel had agreed to a truce in Gaza on Monday."
    return [claim for claim in claims_of([read_text(text, date="2025-03-12")]) if claim.holder]


def voices(who):
    told = claims(who)[0]
    return [one.name for one in independent(speakers_of(told, {})).values()]


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Officials from Egypt and Qatar", ["Officials from Egypt", "Officials from Qatar"]),
        ("Egyptian and Qatari mediators", ["Egyptian mediators", "Qatari mediators"]),
        ("Egyptian and Qatari officials", ["Egyptian officials", "Qatari officials"]),
        ("British and American defence officials", ["British defence officials", "American defence officials"]),
        ("Spokesmen for Egypt and Qatar", ["Spokesmen for Egypt", "Spokesmen for Qatar"]),
        (
            "Officials of the United States and Israel",
            ["Officials of the United States", "Officials of Israel"],
        ),
        (
            "Egyptian, Qatari and American mediators",
            ["Egyptian mediators", "Qatari mediators", "American mediators"],
        ),
        (
            "Officials from Egypt, Qatar and the United States",
            ["Officials from Egypt", "Officials from Qatar", "Officials from the United States"],
        ),
        (
            "The foreign ministers of Egypt and Qatar",
            ["The foreign ministers of Egypt", "The foreign ministers of Qatar"],
        ),
    ],
)
def test_people_of_several_countries_are_a_voice_of_each(who, expected):
    assert voices(who) == expected


@pytest.mark.parametrize(
    "who",
    [
        "Egyptian officials in Qatar",
        "Officials from Egypt",
        "A spokesman for Egypt and Qatar",
        "An Israeli and American analyst",
        "The Israeli and American journalist",
        "The Russian and Chinese-backed rebels",
        "Bosnian Serb officials",
        "The president of Egypt",
        "Egyptian ministers who met the Qatari emir",
    ],
)
def test_all_others_are_one(who):
    assert len(voices(who)) == 1


def test_both_sides_count_and_the_report_is_quoted_as_it_stands():
    told = claims("Egyptian and Qatari mediators")
    assert {claim.holder.name for claim in told} == {"Egyptian and Qatari mediators"}
    assert [(claim.holder.party.code, *(one.party.code for one in claim.holder.beside)) for claim in told[:1]] == [
        ("EGYGOV", "QATGOV")
    ]
    assert max(one.independent for one in events(told, {}).values()) == 2
