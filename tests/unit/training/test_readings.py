"""The judgements on readings of the lexicon are well formed, and its own sentences are read as they say."""

import sys
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from dateline.model.claim import ClaimType, Control

TRAINING = Path(__file__).parents[3] / "training"


@pytest.fixture(scope="module")
def readings():
    sys.path.insert(0, str(TRAINING))
    import readings

    yield readings
    sys.path.remove(str(TRAINING))


def test_rows_name_readings_of_the_corpora(readings):
    rows = readings.judged()
    for row in rows:
        assert row.corpus in readings.CORPORA, row
        assert 0 <= row.start < row.end, row
        assert row.type in get_args(ClaimType), row
        assert row.control in (None, *get_args(Control)), row
    assert len(rows) > 1000


def test_rows_stand_once_and_in_order(readings):
    keys = [(row.corpus, row.sent_id, row.start, row.end, row.rule) for row in readings.judged()]
    assert keys == sorted(set(keys))


def test_each_judgement_is_given_both_ways(readings):
    counts = Counter((sentence.type, sentence.right) for sentence in readings.own())
    assert set(counts) == {(kind, right) for kind in get_args(ClaimType) for right in (True, False)}


def test_own_sentences_stand_once(readings):
    keys = [(sentence.text, sentence.start) for sentence in readings.own()]
    assert len(keys) == len(set(keys))


@pytest.mark.model
@pytest.mark.slow
def test_what_is_judged_right_is_read(readings):
    assert [one.text for one in readings.own() if one.right and readings.read_as(one) is None] == []


def test_a_line_that_is_no_judgement_is_named(readings, tmp_path):
    (tmp_path / "readings.txt").write_text("right ASSAULT They [fired].\nmaybe ASSAULT They [fired].\n")
    with pytest.raises(ValueError, match=r"readings\.txt, line 2"):
        readings.own(tmp_path / "readings.txt")
