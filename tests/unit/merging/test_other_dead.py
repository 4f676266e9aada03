"""Two tolls that are not one: of fighters of two sides, of two towns."""

import pytest
from builders import claims_of

from dateline import read_text
from dateline.merging.events import events

pytestmark = pytest.mark.model

BARA = "The RSF captured Bara on Saturday, residents said. The Sudan Doctors Network said 47 civilians were killed."
FASHER = "The Joint Forces said the RSF had killed 2,000 civilians in El Fasher on Saturday."


def tolls(*reports):
    """The counts of each event that has any."""
    told = claims_of([read_text(text, date="2025-10-27") for text in reports])
    found = (sorted(tally.low for tally in one.tallies) for one in events(told, {}).values())
    return sorted(counts for counts in found if counts)


@pytest.mark.parametrize(
    ("reports", "counts"),
    [
        ((BARA, FASHER), [[47], [2000]]),
        ((BARA, FASHER.replace("El Fasher", "Bara")), [[47, 2000]]),
        ((BARA, FASHER.replace(" in El Fasher", "")), [[47, 2000]]),
        (("The RSF killed 47 civilians on Saturday.", FASHER), [[47, 2000]]),
    ],
)
def test_a_toll_without_a_town_is_of_one_of_its_report(reports, counts):
    assert tolls(*reports) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Troops killed 15 militants in Beni on Friday. Insurgents killed four soldiers in Beni on Friday.",
            [[4], [15]],
        ),
        ("The army killed nine rebels near Beni on Friday. Thirteen peacekeepers were killed on Friday.", [[9], [13]]),
        ("Six policemen were killed in Beni on Friday. Eight gunmen were killed in Beni on Friday.", [[6], [8]]),
    ],
)
def test_the_fighters_of_two_sides_are_not_one_toll(text, counts):
    assert tolls(text) == counts


def test_whether_the_dead_were_fighters_may_be_in_dispute():
    army = "The army killed 20 rebels in Beni on Friday, it said."
    villagers = "The army killed 20 civilians in Beni on Friday, villagers said."
    assert tolls(army, villagers) == [[20, 20]]
