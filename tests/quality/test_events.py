"""The gate for merging: grouping gold mentions of events may not fall below its floor."""

import sys
from itertools import islice

import pytest
from quality.test_floors import BENCH, GATE, ROOT
from quality.test_floors import pytestmark as pytestmark


@pytest.fixture(scope="module")
def golds():
    sys.path.insert(0, str(ROOT / "benchmarks" / "quality"))
    import ecbplus

    found = islice(ecbplus.reports(BENCH / "ecbplus" / "dev.jsonl"), GATE["events"]["documents"])
    yield [gold for report in found for gold in report.golds]
    sys.path.remove(str(ROOT / "benchmarks" / "quality"))


def test_mentions_of_one_event_are_grouped(golds):
    import ecbplus

    found = ecbplus.grouped(ecbplus.by_topic(golds, "subtopic"))
    ours = ecbplus.conll(ecbplus.gold_chains(golds), found)[-1]
    assert ours >= GATE["events"]["conll"] - GATE["epsilon"], f"CoNLL is {ours:.1f}"
