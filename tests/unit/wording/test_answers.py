from builders import claims_of, record_of

from dateline.merging.events import events
from dateline.model.agenda import Meeting
from dateline.model.time import When
from dateline.wording.answers import event_line, meeting_line


def line_of(begin, until):
    when = When(begin=begin, until=until, basis="stated")
    claim = {"predicate": "killed", "type": "ASSAULT", "control": None, "time": when}
    record = record_of("Shells killed 183 people.", claims=(claim,))
    (found,) = events(claims_of((record,)), {}).values()
    return event_line(found)


def test_an_event_is_told_with_its_day():
    assert line_of("2021-08-08", "2021-08-09").startswith("8 August 2021: ")


def test_what_lasted_is_told_with_all_of_its_days():
    assert line_of("2021-07-09", "2021-08-10").startswith("9 July – 9 August 2021: ")


def test_what_has_no_day_is_told_without():
    assert ": " not in line_of(None, None).partition(" — ")[0]


def test_three_parties_of_talks_are_named_and_of_four_two():
    def line(*parties):
        meeting = Meeting(
            phrase="They met", parties=parties, place_name=None, state="held", per=(), denied_by=(), claims=("cl_a",)
        )
        return meeting_line(meeting)

    assert "A, B and C: They met" in line("A", "B", "C")
    assert "A and B: They met" in line("A", "B")
    assert "A, B and 2 more: They met" in line("A", "B", "C", "D")
