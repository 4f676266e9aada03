"""What has to happen by a day: its day lies ahead, and nothing says from when on."""

import pytest

from dateline import read_text
from dateline.merging import sourced_claims

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "predicate", "until"),
    [
        ("The United States will withdraw all its troops by 31 August, the Pentagon said.", "withdraw", "2021-09-01"),
        ("The Taliban demanded that foreign forces leave the country by Friday.", "leave", "2021-08-14"),
    ],
)
def test_a_deadline_is_open_at_its_beginning(sentence, predicate, until):
    record = read_text(sentence, date="2021-08-09")
    (time,) = (c.time for c in record.claims if record.text[slice(*c.predicate)] == predicate)
    assert (time.begin, time.until, time.basis) == (None, until, "stated")


def test_what_was_done_by_a_day_is_no_deadline():
    record = read_text("By Friday the army had withdrawn its troops from Kunduz.", date="2021-08-09")
    (claim,) = (c for c in sourced_claims(record) if c.predicate_words == "withdrawn")
    assert (claim.time.begin, claim.time.until) == (None, "2021-08-07")
    assert claim.topic != "#deadline"
