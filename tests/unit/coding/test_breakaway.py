"""Leaders and forces of areas that stand against their state, or apart from it, are a side of their own."""

import pytest

from dateline import read_text
from dateline.coding.lexicons import breakaway as lexicon
from dateline.errors import ResourceError


def codes(text: str, day: str | None) -> dict[str, str | None]:
    record = read_text(text, date=day)
    return {text[m.start : m.end]: each.code for each in record.entities for m in each.mentions}


@pytest.mark.model
@pytest.mark.parametrize(
    ("day", "text", "name", "code"),
    [
        ("2020-11-20", "The president of Tigray said his forces had retaken Shire.", "The president", "ETHREBTPF"),
        ("2020-11-20", "The president of Tigray said his forces had retaken Shire.", "his forces", "ETHREBTPF"),
        ("2020-11-20", "The forces of Tigray captured Shire.", "The forces", "ETHREBTPF"),
        (
            "2020-11-20",
            "Tigray regional government's forces captured Shire.",
            "Tigray regional government's forces",
            "ETHREBTPF",
        ),
        ("2020-11-20", "The Tigray region's leaders rejected the deal.", "The Tigray region's leaders", "ETHREBTPF"),
        ("2020-11-20", "Tigrayan officials said Mekelle had been shelled.", "Tigrayan officials", "ETHREBTPF"),
        ("2020-10-12", "The leader of Nagorno-Karabakh said his forces held Hadrut.", "his forces", "AZESEPNKR"),
        ("2023-02-12", "The president of Puntland met Somali troops.", "The president", "SOMGOVPUN"),
        ("2024-11-12", "The president of Puntland met Somali troops.", "The president", "SOMSEPPUN"),
        ("2023-02-12", "Somali troops fled from Somaliland's army.", "Somaliland's army", "SOMSEPSML"),
        ("2008-08-08", "Abkhazia's army attacked Georgian troops.", "Abkhazia's army", "GEOSEPABK"),
        ("2014-09-12", "The leader of Donetsk said his forces had retaken Ilovaisk.", "his forces", "UKRREBDPR"),
        ("1995-05-20", "The Bosnian Serb army captured Srebrenica.", "The Bosnian Serb army", "BIHSEPSRP"),
        ("1995-01-20", "Chechen troops recaptured Argun.", "Chechen troops", "RUSSEPCHE"),
        ("2021-08-20", "The Turkish Cypriot leader went to Geneva.", "The Turkish Cypriot leader", "CYPSEPTRN"),
        ("2020-11-20", "Debretsion Gebremichael said his forces had recaptured Axum.", "his forces", "ETHREBTPF"),
        ("2019-05-20", "General Khalifa Haftar said his forces had captured Gharyan.", "his forces", "LBYREBLNA"),
        ("2024-08-20", "President Said Abdullahi Deni of Somalia spoke.", "Said Abdullahi Deni", "SOMSEPPUN"),
        # The state's own, there too.
        ("2021-03-20", "The governor of Tigray asked for help.", "The governor", "ETHGOV"),
        ("2021-03-20", "The Ethiopian forces in Tigray killed ten men.", "The Ethiopian forces", "ETHMIL"),
        ("2021-03-20", "Residents of Tigray fled to Sudan.", "Residents", "ETHCVL"),
        ("2022-07-20", "The governor of Donetsk said Kramatorsk had been shelled.", "The governor", "UKRGOV"),
        ("2022-07-20", "Donetsk police arrested two men.", "Donetsk police", "UKRCOP"),
        ("2020-11-20", "The governor of Texas said his troops had secured Laredo.", "his troops", "USAMIL"),
        ("2022-03-20", "The governor of Kharkiv said his forces had held Izium.", "his forces", "UKRMIL"),
        ("2020-10-20", "The former president of Somaliland died.", "The former president", "SOMELI"),
        ("2020-10-20", "Somaliland journalists were arrested.", "Somaliland journalists", "SOMMED"),
        # Before it and after it, and where the day is not known.
        (
            "2019-10-20",
            "The Tigray regional government said it would vote.",
            "The Tigray regional government",
            "ETHGOV",
        ),
        ("2024-10-20", "The president of Tigray met Abiy Ahmed.", "The president", "ETHGOV"),
        ("2022-03-20", "Chechen troops fought in Mariupol.", "Chechen troops", "RUSMIL"),
        ("2024-05-20", "Debretsion Gebremichael went to Mekelle.", "Debretsion Gebremichael", "ETH"),
        (None, "The president of Tigray met Abiy Ahmed.", "The president", "ETHGOV"),
    ],
)
def test_a_side_of_its_own(day: str | None, text: str, name: str, code: str) -> None:
    assert codes(text, day)[name] == code


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"names": [], "code": "ETHREBTPF", "from": "2020-11-04"}, "no name"),
        ({"names": ["Tigray"], "code": "the rebels", "from": "2020-11-04"}, "no CAMEO code"),
        ({"names": ["Tigray"], "code": "ETHREBTPF"}, "needs days"),
        ({"names": ["Tigray"], "code": "ETHREBTPF", "from": "2020-13-04"}, "needs days"),
    ],
)
def test_what_is_wrong_with_an_area_is_told(row: dict[str, object], told: str) -> None:
    with pytest.raises(ResourceError, match=told):
        lexicon._area(row)
