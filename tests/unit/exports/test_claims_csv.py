import csv
import io

from exported import TOWN, any_claims, capture, changed, known, many, party, patient, province, report, voice
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.exports import Layout, chunks
from dateline.exports.cells import listed, safe
from dateline.exports.claims_table import CLAIMS
from dateline.exports.csv_table import BOM
from dateline.exports.per import chain, speaker
from dateline.model.place import Place
from dateline.model.time import When
from dateline.wording.report import NOT_NAMED
from dateline.wording.sourced import said_by


def rows(claims, **layout):
    text = b"".join(chunks("csv", claims, layout=Layout(**layout))).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_says_who_did_what_where_when_and_according_to_whom():
    row = rows(report())[0]
    expected = {
        "event_id": "ev_1", "publisher": "Wire", "published_at": "2021-08-09", "event_type": "COERCE",
        "event_subtype": "seize", "control": "takes", "plover": "COERCE", "cameo": "192", "predicate": "captured",
        "actor1": "Rebels", "actor1_id": "AFGREB", "actor1_role": "agent", "actor2": "", "speaker": "a lawmaker",
        "speaker_id": "LEG", "speaker_chain": "a lawmaker|Wire", "anonymity": "named", "stance": "says",
        "modality": "actual", "polarity": "positive", "background": "false", "date_start": "2021-08-09",
        "date_end": "2021-08-09", "time_precision": "1", "time_basis": "stated", "place": "Kunduz",
        "place_id": "1135689", "admin1": "Kunduz", "country_iso3": "AFG", "lat": "36.72895", "lon": "68.857",
        "geo_precision": "1", "corroboration_n": "1", "confidence": "0.9", "recorded_at": "2021-08-10T06:30:00Z",
        "superseded_at": "", "retrieved_at": "", "source_reliability": "",
        "sentence": "Rebels captured Kunduz, a lawmaker said.",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected
    assert row["contradicted_by"] == report()[1].claim.id


def test_a_denial_is_negative_per_who_denies_and_no_event_of_plover():
    row = rows(report())[1]
    assert (row["speaker"], row["polarity"], row["put"], row["plover"]) == ("The ministry", "negative", "denied", "")


def test_a_figure_keeps_its_bounds():
    row = rows(report())[2]
    assert [row[f"figure_{n}"] for n in ("kind", "low", "best", "high")] == ["killed", "14", "", ""]


def test_the_report_itself_speaks_as_its_publisher():
    own = capture(voices=())
    assert rows([own])[0]["speaker"] == "Wire"
    assert rows([own])[0]["anonymity"] == "report"
    assert rows([changed(own, publisher=None)])[0]["speaker"] == NOT_NAMED


def test_a_disputed_place_says_by_whom():
    town = replace(TOWN, disputed=("SO", "Somaliland"))
    assert rows([capture(place=town)])[0]["disputed"] == "SOM|Somaliland"
    assert rows(report())[0]["disputed"] == ""


def test_to_whom_it_was_said_stands_beside_who_says_it():
    one = capture()
    (voice,) = one.claim.voices
    heard = replace(voice, told_to=("Reuters", "AFP"))
    assert rows([changed(one, voices=(heard,))])[0]["told_to"] == "Reuters|AFP"
    assert [rows([each])[0]["told_to"] for each in (one, capture(voices=()))] == ["", ""]
    assert "(to Reuters and AFP), as told by Wire" in said_by(changed(one, voices=(heard,)).claim)


def test_a_province_has_no_point():
    row = rows([province()])[0]
    assert (row["lat"], row["lon"], row["geo_precision"], row["admin1"]) == ("", "", "3", "Kunduz")


def test_a_place_that_is_not_resolved_is_known_by_name_only():
    row = rows([capture(place=Place(start=0, end=1, kind="name"), place_name="Nowhere")])[0]
    assert [row[name] for name in ("place", "place_id", "country_iso3", "lat", "geo_precision")] == [
        "Nowhere", "", "", "", "",
    ]  # fmt: skip


def dates(**when):
    row = rows([capture(time=When(**when))])[0]
    return row["date_start"], row["date_end"], row["time_precision"]


def test_both_ends_of_a_stretch_lie_within_it():
    assert dates(begin="2021-08-08", until="2021-08-10") == ("2021-08-08", "2021-08-09", "2")
    assert dates(begin="2021-08-01", until="2021-09-01") == ("2021-08-01", "2021-08-31", "3")
    assert dates(begin="2021-08-08T14:00", until="2021-08-08T15:00") == ("2021-08-08", "2021-08-08", "1")


def test_an_end_that_nobody_gives_is_empty():
    assert dates(until="2021-08-10") == ("", "2021-08-09", "3")
    assert dates(begin="2021-08-10") == ("2021-08-10", "", "3")
    assert dates() == ("", "", "")


def test_several_actors_share_a_cell():
    row = rows([capture(actors=(party("A|B", "AFGMIL"), party("C"), party("D", "---REB")))])[0]
    assert (row["actor1"], row["actor1_id"]) == ("A/B|C|D", "AFGMIL||REB")


def test_before_the_first_merge_nothing_is_said_about_corroboration():
    assert rows([known(report()[0].claim, event=None, independent=0)])[0]["corroboration_n"] == ""


def test_the_layout_is_chosen():
    plain = b"".join(chunks("csv", report()))
    other = b"".join(chunks("csv", report(), layout=Layout(bom=True, crlf=True)))
    assert not plain.startswith(BOM)
    assert b"\r" not in plain
    assert other == BOM + plain.replace(b"\n", b"\r\n")


@patient
@given(st.lists(any_claims(), max_size=4))
def test_any_words_come_back(claims):
    found = rows(claims)
    assert len(found) == len(claims)
    for row, each in zip(found, claims, strict=True):
        claim = each.claim
        said = {
            "title": claim.title, "url": claim.url, "publisher": claim.publisher, "sentence": claim.words,
            "quote": claim.phrase, "place": claim.place_name, "speaker": speaker(claim),
            "speaker_chain": listed(chain(claim)), "actor1": listed(p.name for p in claim.actors),
        }  # fmt: skip
        assert {name: row[name] for name in said} == {name: safe(words or "") for name, words in said.items()}
        assert row["speaker"]


@patient
@given(st.lists(any_claims(), max_size=4))
def test_no_cell_can_be_run_and_no_row_is_broken(claims):
    text = b"".join(chunks("csv", claims)).decode()
    assert text.count("\n") == len(claims) + 1
    numbers = {c.name for c in CLAIMS.columns if c.type in ("number", "integer")}
    for row in rows(claims):
        assert not any(v.lstrip().startswith(("=", "+", "-", "@")) for n, v in row.items() if n not in numbers)


def test_nested_voices_make_a_chain():
    nested = capture(voices=(voice("residents"), voice("The governor"), voice("The governor")))
    assert rows([nested])[0]["speaker_chain"] == "residents|The governor|Wire"


def test_rows_are_written_while_claims_are_read():
    read = [0]
    next(chunks("csv", many(200_000, read)))
    assert read[0] < 1_000
