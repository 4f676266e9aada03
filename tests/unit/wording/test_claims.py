from datetime import date

import pytest
from builders import figure_of, place_of, record_of
from msgspec.structs import replace

from dateline.model.cited import Cited
from dateline.model.claim import Claim
from dateline.wording import claims as wording
from dateline.wording.words import word_lists


def held(stance="says", **claim):
    text = "A clerk said rebels seized it."
    record = record_of(
        text,
        statements=({"source": "A clerk", "cue": "said", "content": "rebels seized it", "stance": stance},),
        claims=({"predicate": "seized", "holder": "s1", **claim},),
    )
    return Cited(0, record, record.claims[0])


@pytest.mark.parametrize(
    ("one", "label"),
    [
        (held(), "said"),
        (held("claims"), "claimed"),
        (held("confirms"), "confirmed"),
        (held("denies", polarity="negative"), "denied"),
        (held(polarity="negative"), "not so"),
        (held(polarity="negative", modality="planned"), "not planned"),
        (held(modality="possible"), "possible"),
        (held(modality="attempted"), "attempted"),
        (held(modality="ordered"), "ordered"),
        (held(holder=None), "reported"),
    ],
)
def test_badge_never_makes_a_fact_of_what_is_none(one, label):
    assert wording.put(one).label == label
    assert (wording.put(one).kind == "own") == (label in ("reported", "confirmed"))


def test_nested_voice_is_told_from_the_inside_out():
    text = "Fighters had left, a guard told a reporter, who said so."
    statements = (
        {"source": "a reporter", "cue": "said", "content": "Fighters had left, a guard told"},
        {"source": "a guard", "cue": "told", "content": "Fighters had left", "within": "s1"},
    )
    record = record_of(text, statements=statements, claims=({"predicate": "left", "holder": "s2"},))
    assert wording.voice(Cited(0, record, record.claims[0])) == "a guard, as told by a reporter"


def test_circular_nesting_ends():
    text = "Fighters left, a guard said."
    statements = ({"source": "a guard", "cue": "said", "content": "Fighters left", "within": "s1"},)
    record = record_of(text, statements=statements)
    assert len(wording.chain(record, record.statements[0])) == 1


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2021, 8, 9), date(2021, 8, 9), "9 August 2021"),
        (date(2021, 8, 7), date(2021, 8, 9), "7–9 August 2021"),
        (date(2021, 7, 30), date(2021, 8, 9), "30 July – 9 August 2021"),
        (date(2020, 12, 30), date(2021, 1, 2), "30 December 2020 – 2 January 2021"),
        (date(2021, 8, 1), date(2021, 8, 31), "August 2021"),
        (date(2021, 6, 1), date(2021, 8, 31), "June 2021 – August 2021"),
        (date(1996, 1, 1), date(1996, 12, 31), "1996"),
    ],
)
def test_days(first, last, words):
    assert wording.days(first, last) == words


def test_a_date_that_only_the_report_gives_is_not_said_to_be_the_events():
    one = held()
    claim: Claim = one.claim
    published = replace(claim, time=replace(claim.time, basis="published"))
    assert wording.when_words(one) == "9 August 2021"
    assert wording.when_words(one._replace(claim=published)) == "no date given"
    by = replace(claim.time, begin=None)
    assert wording.when_words(one._replace(claim=replace(claim, time=by))) == "by 9 August 2021"
    ancient = replace(claim.time, begin=None, until="0001-01-01", basis="carried")
    assert wording.when_words(one._replace(claim=replace(claim, time=ancient))) == "before the year 1, by context"
    unknown = replace(claim.time, begin="soon", until=None)
    assert wording.when_words(one._replace(claim=replace(claim, time=unknown))) == ("date not known")


@pytest.mark.parametrize(
    ("low", "high", "more", "words"),
    [
        (27, None, {}, "27 or more"),
        (None, 8, {}, "up to 8"),
        (8, 12, {}, "8–12"),
        (1181, 1181, {}, "1,181"),
        (5, 5, {"of": 34}, "5 of 34"),
        (6, 6, {"ordinal": True}, "no. 6"),
        (None, None, {}, "not known"),
        (0, 0, {}, "0"),
    ],
)
def test_bounds(low, high, more, words):
    assert wording.bounds_words(figure_of("27 people", "27", low, high, **more)) == words


def test_word_lists_cover_every_stance():
    assert word_lists().stances["denies"] == "denied"


def test_a_capital_that_is_told_by_what_it_governs_has_its_name() -> None:
    text = "Rebels took the capital of Helmand."
    record = record_of(text, places=(place_of(text, "capital", name="Lashkar Gāh"),))
    assert wording.place_name(record.places[0], record) == "Lashkar Gāh"


@pytest.mark.parametrize(
    ("text", "source", "publisher", "speaker"),
    [
        ("We ask all sides to let aid through.", "We", "Open Corridor", "Open Corridor"),
        ("Our staff ask all sides to let aid through.", "Our staff", "Open Corridor", "Our staff [Open Corridor]"),
        ("We ask all sides to let aid through.", "We", None, "We"),
        ("They ask all sides to let aid through.", "They", "Open Corridor", "They"),
        ("Ouray ask all sides to let aid through.", "Ouray", "Open Corridor", "Ouray"),
    ],
)
def test_we_are_whoever_publishes_it(text, source, publisher, speaker):
    said = {"source": source, "cue": "ask", "content": "all sides to let aid through", "stance": "requests"}
    record = replace(record_of(text, statements=(said,)), publisher=publisher)
    assert wording.speaker(record, record.statements[0]) == speaker


def test_we_in_what_others_say_are_they():
    text = "Rebels said we ask all sides to let aid through."
    record = record_of(
        text,
        statements=(
            {"source": "Rebels", "cue": "said", "content": "we ask all sides to let aid through"},
            {"source": "we", "cue": "ask", "content": "all sides to let aid through", "stance": "requests"},
        ),
    )
    assert wording.speaker(replace(record, publisher="Open Corridor"), record.statements[1]) == "we"
