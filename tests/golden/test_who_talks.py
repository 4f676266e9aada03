"""Who talks, as the row of talks names it: talks, nobody and "both sides" are no party, a delegation is somebody's."""

import pytest
from builders import claims_of

from dateline import read_text
from dateline.merging.agenda import meetings
from dateline.wording.answers import meeting_line, who_meets

pytestmark = pytest.mark.model

NOT_NAMED = "parties not named"
WHO = {
    "Delegations of the government and the M23 are expected in Doha on 9 April, two sources said.": (
        "delegations of the government and the M23"
    ),
    "Representatives of the RSF and the army met in Manama on Monday.": "representatives of the RSF and the army",
    "Teams from both countries held talks in Istanbul on Monday.": "teams from both countries",
    "Saudi Arabia and the United States, which mediate the talks, urged both sides to return.": (
        "Saudi Arabia and United States"
    ),
    "Egypt will mediate negotiations in Cairo on Friday.": "Egypt",
    "The governor said that he would negotiate with nobody.": "The governor",
    "The two sides met in Jeddah on Monday.": NOT_NAMED,
    "The parties met behind closed doors on Monday.": NOT_NAMED,
    "Delegates met in Geneva on Monday.": NOT_NAMED,
    "The two delegations met in Geneva on Monday.": NOT_NAMED,
    "The talks resumed in Geneva on Monday.": NOT_NAMED,
    # Who does talk stays.
    "The president met the public in Goma on Monday.": "The president and the public",
    "A Congolese delegation arrived in Doha on Monday for talks with the rebels.": "A Congolese delegation",
    "Israeli and Hamas negotiators will meet in Cairo on Friday, officials said.": "Israeli and Hamas negotiators",
    "The Labour Party met the Green Party in London on Monday.": "Labour Party and Green Party",
    "Negotiators from Israel and Hamas met in Cairo on Monday.": "Israel and Hamas",
    "The East African Community and Rwanda held talks in Arusha on Monday.": "East African Community and Rwanda",
    "Envoy Steve Witkoff met Vladimir Putin in Moscow on Monday.": "Steve Witkoff and Vladimir Putin",
}


@pytest.mark.parametrize("text", WHO)
def test_who_talks(text):
    claims = claims_of([read_text(text, date="2025-03-12")])
    assert [who_meets(one) for one in meetings(claims, {}, as_of="2025-03-13")] == [WHO[text]]


def test_a_row_without_parties_says_so():
    claims = claims_of([read_text("The two sides met in Jeddah on Monday.", date="2025-03-12")])
    (row,) = map(meeting_line, meetings(claims, {}, as_of="2025-03-13"))
    assert "parties not named, Jeddah: The two sides met" in row
