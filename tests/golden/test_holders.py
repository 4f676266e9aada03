"""Who has a place by a few reports as they are read: who confirms, who contradicts, whose fighters they are."""

import pytest
from msgspec.structs import replace

from dateline import read_text
from dateline.merging.events import events
from dateline.merging.status import at, standings
from dateline.services import origins_among
from dateline.services.publishers import claims_of

pytestmark = pytest.mark.model

DAY = "2024-04-10"
STORY = (
    "Rebels captured the town of Wana on Thursday, police said. Police chief Imran Shah said they had come down "
    "at night. Families fled in trucks towards the plains. Shops and schools were shut and phones did not work."
)
RETAKEN = "The Syrian army retook Hama on Friday, {} said. The Syrian army said it had retaken Hama."


def held(*reports):
    """The holder on the day, the state, and how many voices say so, by reports as publisher and text."""
    records = [replace(read_text(text, date="2024-04-05"), publisher=publisher) for publisher, text in reports]
    claims = [claim for record in records for claim in claims_of(record)]
    (stretches,) = standings(claims, origins_among(records)).values()
    now = at(stretches, DAY)
    return now.holder, now.state, now.independent


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (
            (("Paper One", f"PESHAWAR, April 5 (Reuters) - {STORY}"), ("Paper Two", STORY)),
            ("rebels", "confirmed", 1),
        ),
        (
            (
                ("Reuters", "GWOZA, April 5 (Reuters) - Rebels captured Gwoza on Thursday, two residents said."),
                ("Daily Sun", "Rebels have captured Gwoza, Reuters reported, citing residents."),
            ),
            ("rebels", "claimed", 1),
        ),
        (
            (
                ("Paper One", "GWOZA, April 5 (Reuters) - Rebels captured Gwoza on Thursday."),
                ("Daily Sun", "Rebels captured Gwoza on Thursday, the Reuters news agency reported."),
            ),
            ("rebels", "claimed", 1),
        ),
        (
            (
                ("Daily Sun", "Rebels captured Gwoza on Thursday, residents said."),
                ("Daily Star", "Rebels captured Gwoza on Thursday, two residents said."),
            ),
            ("rebels", "confirmed", 2),
        ),
        (
            (
                ("Daily Sun", "ADF fighters captured Beni on Monday, residents said."),
                ("Daily Star", "M23 captured Beni on Monday, a priest said."),
            ),
            ("M23", "contested", 1),
        ),
        (
            (
                ("Daily Sun", "Rebels captured Beni on Monday, residents said."),
                ("Daily Star", "M23 captured Beni on Monday, a priest said."),
            ),
            ("M23", "confirmed", 2),
        ),
        (
            (("Daily Sun", "M23 rebels entered Masisi on Thursday as Wazalendo fighters pulled out, residents said."),),
            ("M23 rebels", "claimed", 1),
        ),
        (
            (("Daily Sun", "M23 rebels entered Masisi on Thursday as FDLR fighters pulled out, the mayor said."),),
            ("M23 rebels", "confirmed", 1),
        ),
        (
            (("Daily Sun", "The RSF denied that its fighters had withdrawn from Nyala."),),
            ("RSF", "claimed", 1),
        ),
        (
            (("Daily Sun", "The RSF denied that the army's troops had withdrawn from Nyala."),),
            ("the army's troops", "confirmed", 1),
        ),
        (
            (
                ("Taliban", "Our forces captured Kandahar today."),
                ("Paper", "Taliban fighters captured Kandahar on Friday, a Taliban spokesman said."),
            ),
            ("Taliban", "claimed", 1),
        ),
        (
            (
                ("Ethiopian Ministry of Defence", "Our forces took full control of Adigrat."),
                ("Wire", "Ethiopian troops took control of Adigrat, the government of Ethiopia said."),
            ),
            ("Ethiopian Ministry of Defence", "claimed", 1),
        ),
        (
            (
                ("Frontline Bulletin", "Our forces captured Adigrat in northern Ethiopia."),
                ("Wire", "Ethiopian troops captured Adigrat, the government of Ethiopia said."),
            ),
            ("Ethiopian troops", "claimed", 1),
        ),
        (
            (
                ("Wire", "Ethiopian troops captured Adigrat, the government of Ethiopia said."),
                ("Tigray People's Liberation Front", "Our fighters have lost Adigrat."),
            ),
            ("Ethiopian troops", "confirmed", 2),
        ),
        (
            (("TPLF", "Our fighters captured Axum on Thursday, residents said. Our fighters control Axum."),),
            ("TPLF", "claimed", 1),
        ),
        (
            (
                (
                    "Courier",
                    "Army takes Adwa, government says\n\nThe Ethiopian army captured Adwa on Thursday, a "
                    "government official told the Courier.\n\nThe town lies in the north of the country.",
                ),
            ),
            ("The Ethiopian army", "claimed", 1),
        ),
        (
            (
                ("Courier", "Ethiopian forces captured Adwa on Thursday, a government official said."),
                ("Observer", "Ethiopian troops captured Adwa on Thursday, Ethiopia's defence ministry said."),
            ),
            ("Ethiopian forces", "claimed", 1),
        ),
        (
            (
                ("Courier", "Ethiopian forces captured Adwa on Thursday, a Western diplomat said."),
                ("Observer", "Ethiopian troops captured Adwa on Thursday, Ethiopia's defence ministry said."),
            ),
            ("Ethiopian forces", "confirmed", 2),
        ),
        (
            (
                (
                    "Daily Sun",
                    "Rebels captured Goma on Monday, a resident said. The army had fled, the resident said.",
                ),
            ),
            ("rebels", "claimed", 1),
        ),
        (
            (
                (
                    "Daily Sun",
                    "Rebels captured Goma on Monday, a military source said. The source said that they held Goma.",
                ),
            ),
            ("rebels", "claimed", 1),
        ),
        (
            (("Daily Sun", "Rebels captured Goma on Monday, a resident said. The army had left, the governor said."),),
            ("rebels", "confirmed", 2),
        ),
        (
            (
                ("Daily Sun", "Viv Ansanm took Mirebalais on Monday, residents said."),
                ("Daily Star", "Gangs have controlled Mirebalais since Monday, a priest said."),
            ),
            ("Viv Ansanm", "confirmed", 2),
        ),
        (
            (
                ("Daily Sun", "Gunmen took Culiacan on Monday, residents said."),
                ("Daily Star", "The Sinaloa cartel controls Culiacan, a priest said."),
            ),
            ("Sinaloa cartel", "confirmed", 2),
        ),
        (
            (
                ("Daily Sun", "The Sinaloa cartel took Culiacan on Monday, residents said."),
                ("Daily Star", "The Jalisco New Generation Cartel holds Culiacan, a priest said."),
            ),
            ("Sinaloa cartel", "contested", 1),
        ),
        # Whoever deploys in a town as another army leaves has it, and "the army" admits nothing for that other.
        (
            (
                (
                    "Daily Sun",
                    "Lebanese troops deployed in Houla on Tuesday after Israeli soldiers left, the army said.",
                ),
            ),
            ("Lebanese troops", "claimed", 1),
        ),
        (
            (("Daily Sun", "Ukrainian troops deployed in Vovchansk after the withdrawal of Russian forces."),),
            ("Ukrainian troops", "claimed", 1),
        ),
        (
            (("Daily Sun", "Lebanese troops deployed near Houla after Israeli soldiers left Houla, residents said."),),
            (None, "claimed", 1),
        ),
        # Whom a headline only describes is whoever has the place below it, if that is one side.
        (
            (
                (
                    "Courier",
                    "Turkish-backed fighters say they took Manbij\n\nThe Syrian National Army said on Monday that it "
                    "had seized Manbij.",
                ),
            ),
            ("Syrian National Army", "claimed", 1),
        ),
        (
            (
                (
                    "Courier",
                    "Islamists say they hold Aleppo\n\nHayat Tahrir al-Sham said on Monday that it was in control of "
                    "Aleppo.",
                ),
            ),
            ("Hayat Tahrir al-Sham", "claimed", 1),
        ),
        (
            (("Courier", "The SDF says it has taken Manbij\n\nThe Syrian National Army said it had seized Manbij."),),
            ("SDF", "contested", 1),
        ),
        # Rebels led by a group are that group; those of a report that only names one too may be others.
        (
            (("Courier", "Rebels led by Hayat Tahrir al-Sham captured Aleppo on Monday, residents said."),),
            ("Hayat Tahrir al-Sham", "claimed", 1),
        ),
        (
            (("Courier", "The insurgents, led by the Karen National Union, captured Myawaddy, residents said."),),
            ("Karen National Union", "claimed", 1),
        ),
        (
            (("Courier", "M23 rebels captured Goma on Monday, residents said."),),
            ("M23 rebels", "claimed", 1),
        ),
        (
            (("Courier", "Rebels of the Karen National Union captured Myawaddy on Monday, residents said."),),
            ("Rebels of the Karen National Union", "claimed", 1),
        ),
        # What a state outlet tells in favour of its state is that side's own word; what it tells of a loss is not.
        *(
            ((("Courier", RETAKEN.format(outlet)),), expected)
            for outlet, expected in (
                ("SANA", ("The Syrian army", "claimed", 1)),
                ("state television", ("The Syrian army", "claimed", 1)),
                ("a military source", ("The Syrian army", "claimed", 1)),
                ("Xinhua", ("The Syrian army", "confirmed", 2)),
                ("Russian state media", ("The Syrian army", "confirmed", 2)),
                ("the BBC", ("The Syrian army", "confirmed", 2)),
                ("a Western military source", ("The Syrian army", "confirmed", 2)),
            )
        ),
        (
            (("Courier", "The SANA news agency said the army had retaken Hama. The army said it had retaken Hama."),),
            ("the army", "claimed", 1),
        ),
        (
            (("Courier", "The Xinhua news agency said the army had retaken Hama. The army said it had retaken Hama."),),
            ("the army", "confirmed", 2),
        ),
        (
            (("SANA", "The Syrian army retook Hama."), ("Courier", "The Syrian army retook Hama, its ministry said.")),
            ("The Syrian army", "claimed", 1),
        ),
        (
            (("Courier", "Rebels captured Hama on Friday, SANA said. Residents said the rebels had captured Hama."),),
            ("rebels", "confirmed", 2),
        ),
        # A councillor or a lawmaker without a name is one of many, and does not speak for all officials.
        (
            (
                (
                    "Courier",
                    "Rebels captured Sake, a security official said. The rebels captured Sake on Thursday, a local "
                    "councillor said. The rebels captured Sake on Thursday, a provincial lawmaker said.",
                ),
            ),
            ("rebels", "confirmed", 3),
        ),
    ],
)
def test_who_has_a_place(reports, expected):
    assert held(*reports) == expected


def test_a_report_of_one_voice_has_one_in_its_event_too():
    text = (
        "Army takes Adwa, government says\n\nThe Ethiopian army captured Adwa on Thursday, a government official said."
    )
    claims = claims_of(replace(read_text(f"{text}\n\nIt lies in the north.", date="2024-04-05"), publisher="Courier"))
    assert [one.independent for one in events(claims, {}).values() if len(one.claims) > 1] == [1]


def test_who_held_it_before_does_not_contest_it() -> None:
    reports = [
        ("Daily Sun", "The army captured Azaz on Thursday, residents said."),
        ("Daily Star", "The army captured Azaz, formerly controlled by the rebels, on Thursday, two residents said."),
    ]
    assert held(*reports) == ("The army", "confirmed", 2)
