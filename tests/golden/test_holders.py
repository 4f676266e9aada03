"""Who has a place by a few reports as they are read: who confirms, who contradicts, whose fighters they are."""

import pytest
from msgspec.structs import replace

from dateline import read_text
from dateline.merging.sourced import sourced_claims
from dateline.merging.status import at, standings
from dateline.services import origins_among

pytestmark = pytest.mark.model

DAY = "2024-04-10"
STORY = (
    "Rebels captured the town of Wana on Thursday, police said. Police chief Imran Shah said they had come down "
    "at night. Families fled in trucks towards the plains. Shops and schools were shut and phones did not work."
)


def held(*reports):
    """The holder on the day, the state, and how many voices say so, by reports as publisher and text."""
    records = [replace(read_text(text, date="2024-04-05"), publisher=publisher) for publisher, text in reports]
    claims = [claim for record in records for claim in sourced_claims(record)]
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
    ],
)
def test_who_has_a_place(reports, expected):
    assert held(*reports) == expected
