"""Counts of those who were driven out, beside what single people tell of their own flight."""

import pytest
from builders import claims_of

from dateline import read_text
from dateline.merging.events import events

pytestmark = pytest.mark.model


@pytest.mark.parametrize("order", [1, -1])
def test_the_flight_of_one_is_not_that_of_all_who_left(order):
    sentences = [
        "A resident who fled Babanusa on Sunday said that the army still held the base.",
        "More than 170,000 people have left Babanusa since January 2024, the UN said.",
    ]
    told = claims_of([read_text("\n\n".join(sentences[::order]), date="2025-12-01")])
    flights = [claim for claim in told if claim.type in ("SANCTION", "RETREAT") and "Babanusa" in claim.words]
    assert len(flights) == 2
    found = events(told, {}).values()
    assert not any({claim.id for claim in flights} <= set(one.claims) for one in found)
