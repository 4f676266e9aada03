"""Sides: a named group is one of its own, with those who fight beside it; "rebels" may be any."""

import tomllib
from importlib.resources import files

import pytest

from dateline.merging.groups import group_of, kind_of, same_side, tells_more


@pytest.mark.parametrize(
    ("key", "side"),
    [
        ("CODREBM23", "CODREBM23"),
        ("CODREBAFC", "CODREBM23"),
        ("CODREBADF", "CODREBADF"),
        ("CODREB", "CODREB"),
        ("NGAUAF", "NGAUAF"),
        ("RUSUAFWAG", "RUSREBWAG"),
        ("CODMILWAZ", "CODGOV"),
        ("COD", "CODGOV"),
        ("---REB", "---REB"),
        ("---UAF", "---UAF"),
        ("NGAUAFMOB", "NGAREBMOB"),
        ("HTICRM", "HTICRM"),
        ("HTICRMVIV", "HTICRMVIV"),
        ("IMGMOSISI", "IMGMOSISI"),
        ("kivu lions", "kivu lions"),
    ],
)
def test_the_side_of_a_key(key, side):
    assert group_of(key) == side


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("CODREBM23", "CODREBM23", True),
        ("CODREBM23", "CODREBADF", False),
        ("CODREBM23", "CODREB", True),
        ("CODREBM23", "---REB", True),
        ("CODREBM23", "SYRREB", False),
        ("CODREBM23", "CODGOV", False),
        ("CODGOV", "---GOV", True),
        ("CODGOV", "---REB", False),
        ("HTICRMVIV", "---CRM", True),
        ("HTICRMVIV", "HTICRM", True),
        ("HTICRMVIV", "---UAF", True),
        ("NGAREBBHR", "NGAUAF", True),
        ("NGAREB", "---UAF", True),
        ("HTICRM", "---UAF", True),
        ("MEXCRMSIN", "MEXCRMJNG", False),
        ("MEXCRMSIN", "HTICRM", False),
        ("COLCRMGLF", "COLREB", False),
        ("COLCRMGLF", "---REB", False),
        ("HTIGOV", "---CRM", False),
        ("HTIGOV", "---UAF", False),
        ("", "---REB", False),
        ("", "---UAF", False),
        ("kivu lions", "---REB", False),
        ("kivu lions", "lake brigade", False),
    ],
)
def test_two_sides_may_be_one(one, other, same):
    assert same_side(one, other) is same_side(other, one) is same


def test_who_says_more_of_who_it_is():
    told = ["CODREBM23", "CODREB", "---REB"]
    assert [[tells_more(one, other) for other in told] for one in told] == [
        [False, True, True],
        [False, False, True],
        [False, False, False],
    ]
    assert not tells_more("CODREBM23", "CODREBADF")
    assert tells_more("CODGOV", "---GOV")
    gangs = ["HTICRMVIV", "HTICRM", "HTIUAF", "---CRM", "---UAF"]
    assert [[tells_more(one, other) for other in gangs] for one in gangs] == [
        [column > row for column in range(len(gangs))] for row in range(len(gangs))
    ]


def test_states_and_those_who_fight_them():
    told = ("CODGOV", "CODREBM23", "---REB", "---UAF", "HTICRMVIV", "---CRM", "CODCVL", "reb", "")
    assert [kind_of(side) for side in told] == ["GOV", "REB", "REB", "REB", "REB", "REB", "", "", ""]


def test_allies_are_groups_that_are_known_and_each_in_one_alliance():
    known = files("dateline.coding").joinpath("rules", "actors", "armed_groups.toml").read_text(encoding="utf-8")
    allied = tomllib.loads(files("dateline.merging").joinpath("rules", "groups.toml").read_text(encoding="utf-8"))
    codes = [code for alliance in allied["allied"] for code in alliance]
    assert len(codes) == len(set(codes))
    actors = files("dateline.coding").joinpath("rules", "actors")
    everywhere = known + "".join(path.read_text(encoding="utf-8") for path in actors.iterdir())
    assert [code for code in codes if f'"{code}"' not in everywhere] == []
