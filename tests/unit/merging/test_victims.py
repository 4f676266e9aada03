"""Whom counts count: parts of one toll, and counts that cannot both be right."""

import pytest
from builders import claims_of, figure_of, record_of

from dateline.merging.tolls import counted
from dateline.merging.victims import kind_of_victims, parts, rival, total


def toll(words, *counts, within=None):
    """A claim that so many were killed; each count as number and unit, with an upper bound unless it is "at least"."""
    text = f"The rebels killed {words}."
    figures = tuple(
        figure_of(text, f"{number} {unit}", number, None if least else number, unit=unit)
        for number, unit, *least in counts
    )
    named = within or tuple(f"{number} {unit}" for number, unit, *_ in counts)
    (claim,) = claims_of(
        [
            record_of(
                text,
                figures=figures,
                claims=(
                    {
                        "predicate": "killed", "type": "ASSAULT", "recipients": named,
                        "figures": tuple(range(len(figures))),
                    },
                ),
            )
        ]
    )  # fmt: skip
    return claim


MIXED = toll("12 civilians and 3 soldiers", (12, "civilians"), (3, "soldiers"))
THREE = toll("12 civilians, 3 soldiers and 2 journalists", (12, "civilians"), (3, "soldiers"), (2, "journalists"))
NESTED = toll("12 people, 3 soldiers among them", (12, "people"), (3, "soldiers"))
CHILDREN = toll("10 people, 7 children among them", (10, "people"), (7, "children"), within=("10 people",))
LEAST = toll("12 civilians and 3 soldiers", (12, "civilians", True), (3, "soldiers"))


@pytest.mark.parametrize(
    ("claim", "low", "high"),
    [
        (MIXED, 15, 15),
        (THREE, 17, 17),
        (LEAST, 15, None),
        (NESTED, 12, 12),
        (CHILDREN, 10, 10),
        (toll("9 people", (9, "people")), 9, 9),
        (toll("5 soldiers and 4 soldiers", (5, "soldiers"), (4, "soldiers")), 5, 5),
    ],
)
def test_the_toll_of_a_claim_is_the_sum_of_its_parts(claim, low, high):
    found = counted(claim, "killed")
    assert (found.low, found.high) == (low, high)


def test_a_claim_without_a_count_has_no_toll():
    assert counted(MIXED, "injured") is None and total([]) is None


@pytest.mark.parametrize(
    ("one", "other", "rivals"),
    [
        (MIXED, toll("15 people", (15, "people")), False),
        (MIXED, toll("18 people", (18, "people")), False),
        (MIXED, toll("10 people", (10, "people")), True),
        (MIXED, toll("9 soldiers", (9, "soldiers")), True),
        (MIXED, toll("3 soldiers", (3, "soldiers")), False),
        (MIXED, toll("2 journalists", (2, "journalists")), False),
        (MIXED, THREE, False),
        (toll("12 civilians", (12, "civilians")), toll("3 soldiers", (3, "soldiers")), False),
        (toll("12 civilians", (12, "civilians")), toll("2 journalists", (2, "journalists")), False),
        (toll("4 policemen", (4, "policemen")), toll("3 soldiers", (3, "soldiers")), False),
        (toll("12 soldiers", (12, "soldiers")), toll("3 soldiers", (3, "soldiers")), True),
        (toll("9 farmers", (9, "farmers")), toll("11 villagers", (11, "villagers")), True),
        (toll("9 people", (9, "people")), toll("11 people", (11, "people")), True),
        (toll("2 police officers", (2, "police officers")), toll("11 people", (11, "people")), False),
        (toll("12 soldiers", (12, "soldiers")), toll("11 people", (11, "people")), True),
    ],
)
def test_which_counts_cannot_both_be_right(one, other, rivals):
    assert rival(parts(one, "killed"), parts(other, "killed")) is rivals
    assert rival(parts(other, "killed"), parts(one, "killed")) is rivals


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("people", "people"),
        (None, "people"),
        ("", "people"),
        ("senior militants", "fighters"),
        ("Gunmen", "fighters"),
        ("government soldiers", "soldiers"),
        ("police officers", "police"),
        ("worshippers", ""),
        ("farmers", ""),
    ],
)
def test_the_victims_that_a_unit_names(unit, kind):
    assert kind_of_victims(unit) == kind
