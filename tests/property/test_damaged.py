"""Reports damaged by scanners, terminals and archives: a record with sound spans for each, the same every time."""

import random

import pytest
from fuzz import check
from noise import DAMAGES, damaged, reports

from dateline import read_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_report_has_a_sound_record(seed: int) -> None:
    rng = random.Random(seed)
    text = damaged(rng, rng.choice(reports()))
    record = read_text(text)
    check(text, record)
    assert read_text(text) == record


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_each_kind_of_damage(damage) -> None:
    text = damage(random.Random(7), reports()[0])
    check(text, read_text(text))
