"""Publishers that take part in what they report, and those that only report it."""

import pytest

from dateline.services.publishers import code_of_publisher


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Taliban", "AFGREBTAL"),
        ("the Taliban", "AFGREBTAL"),
        ("Rapid Support Forces", "SDNREBRSF"),
        ("Islamic State", "IMGMOSISI"),
        ("Kremlin", "RUSGOV"),
        ("Israel Defense Forces", "ISRMIL"),
        ("Ethiopian Ministry of Defence", "ETHGOVMIL"),
        ("Ministry of Defence, Ethiopia", "ETHGOVMIL"),
        ("Ministry of Defence of the Russian Federation", "RUSGOVMIL"),
        ("Ministry of Foreign Affairs of Ukraine", "UKRGOV"),
        ("Armed Forces of Ukraine", "UKRMIL"),
        ("General Staff of the Armed Forces of Ukraine", "UKRMIL"),
        ("Office of the President of Ukraine", "UKRGOV"),
        ("Ethiopian Prime Minister's Office", "ETHGOV"),
        ("Kenya Police Service", "KENCOP"),
        ("Ministry of Defence", "---GOVMIL"),
    ],
)
def test_bodies_of_a_side(name, code):
    assert code_of_publisher(name) == code


@pytest.mark.parametrize(
    "name",
    [
        "Reuters", "Voice of America", "Ethiopian News Agency", "Kenya Broadcasting Corporation", "Army Times",
        "Somali Guardian", "Sudan Tribune", "Libya Observer", "Sudan War Monitor", "Ukrainian Military Center",
        "Human Rights Watch", "United Nations", "European Union", "Kenya Red Cross", "Sudan", "The President Daily",
        "Syrian Observatory for Human Rights", "Institute for the Study of War", "Liberation", " ", "of",
    ],
)  # fmt: skip
def test_those_that_only_report(name):
    assert code_of_publisher(name) is None
