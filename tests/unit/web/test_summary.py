from builders import record_of
from example_records import hostile, ministry, wire

from dateline.web.summary import WIDTH, lines
from dateline.web.views import page


def test_summary_says_what_who_and_where_they_disagree():
    found = lines(page([wire(), ministry()]))
    assert 10 <= len(found) <= 25 and all(len(line) <= WIDTH for line in found)
    assert found[0].startswith("2 reports from 2 publishers, 8 August 2021: 6 claims")
    assert any("Taliban fighters captured Kunduz" in line and "a lawmaker" in line for line in found)
    assert any("11 killed" in line for line in found)


def test_terminal_controls_in_a_report_are_not_passed_on():
    text = "\x1b[31mRebels\x1b[0m seized the town."
    found = lines(page([record_of(text, publisher="\x1b]0;owned\x07", claims=({"predicate": "seized"},)), hostile()]))
    assert all(line.isprintable() for line in found)


def test_summary_of_nothing():
    assert lines(page([])) == ["0 reports: no claim found"]
