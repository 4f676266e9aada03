import csv
import io

from exported import any_claims, capture, changed, event, patient, province, report
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.exports import chunks
from dateline.exports.acled_like import ACLED_LIKE
from dateline.model.happening import Tally

COLUMNS = """
    event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1
    actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location
    latitude longitude geo_precision source source_scale notes fatalities tags timestamp
""".split()


def rows(claims):
    text = b"".join(chunks("acled-like", claims)).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_columns_are_the_31_and_the_address():
    assert list(ACLED_LIKE.names) == [*COLUMNS, "source_url"]
    assert len(COLUMNS) == 31


def test_claims_of_one_event_are_one_row_with_who_says_what():
    found = rows(report())
    assert [row["event_id_cnty"] for row in found] == ["ev_1", "ev_2"]
    first = found[0]
    expected = {
        "event_date": "2021-08-09", "year": "2021", "time_precision": "1", "event_type": "COERCE", "iso": "4",
        "country": "Afghanistan", "admin1": "Kunduz", "location": "Kunduz", "latitude": "36.72895",
        "geo_precision": "1", "source": "Wire", "fatalities": "", "timestamp": "1628577000", "interaction": "",
    }  # fmt: skip
    assert {name: first[name] for name in expected} == expected
    assert "Per a lawmaker, as told by Wire: “Rebels captured Kunduz”." in first["notes"]
    assert "Per the ministry, as told by Wire (denied): “Kunduz had fallen”." in first["notes"]
    assert first["tags"].startswith(f"control=takes|claim={report()[0].claim.id}|claim=")


def test_the_parts_of_a_toll_are_added_up_as_in_the_table_of_events():
    one = report()[2]
    toll = Tally(kind="killed", low=25, high=25, voice="Wire", day="2021-08-09", claim=one.claim.id)
    text = b"".join(chunks("acled-like", [one], events=[event(id=one.event, tallies=(toll,))])).decode()
    assert next(csv.DictReader(io.StringIO(text, newline="")))["fatalities"] == "25"


def test_a_toll_is_the_lowest_and_the_notes_have_each():
    one = report()[2]
    other = changed(one, figures=(replace(one.claim.figures[0], low=11, high=11),), voices=())
    row = rows([one, other])[0]
    assert row["fatalities"] == "11"
    assert "[killed: 14 or more]" in row["notes"]
    assert "[killed: 11]" in row["notes"]


def test_plans_words_the_past_and_mere_denials_make_no_row():
    made = [
        capture(modality="planned"), capture(type="REQUEST", control=None), capture(background=True), report()[1],
        capture(speech=True),
    ]  # fmt: skip
    assert rows(made) == []


def test_a_province_has_no_point():
    row = rows([province()])[0]
    assert (row["latitude"], row["longitude"], row["geo_precision"]) == ("", "", "3")


@patient
@given(st.lists(any_claims(), max_size=4))
def test_every_row_says_who_says_so(claims):
    assert all(row["notes"].startswith("Per ") and row["source"] for row in rows(claims))
