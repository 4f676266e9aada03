"""What happened in several places: in exports, on the map, and beside what happened in one of them."""

import json

import pytest
from builders import claims_of, figure_of, place_of, record_of
from exported import known
from msgspec import UNSET
from msgspec.structs import replace

from dateline.exports import chunks
from dateline.merging import happenings
from dateline.merging.disagreements import disagreements
from dateline.merging.events import events
from dateline.merging.relations import places
from dateline.model.record import Record
from dateline.model.sourced import SourcedClaim
from dateline.web.views import page
from dateline.wording.answers import known_lines

AT = {"Sake": (-1.57, 29.04), "Goma": (-1.68, 29.22), "Minova": (-1.71, 29.01)}


def shelled(*towns: str, killed: int | None = None, publisher: str = "Wire") -> Record:
    """One report that an army shelled towns, and how many were killed."""
    toll = f" and killed {killed} people" if killed else ""
    text = f"The army shelled {' and '.join(towns)}{toll}."
    where = tuple(place_of(text, t, lat=AT[t][0], lon=AT[t][1]) for t in towns if t in AT)
    there = {"place": 0} | ({"places": tuple(range(len(where)))} if len(where) > 1 else {})
    given = {"type": "ASSAULT", "cameo": "194", "mode": "heavy-weapons", "actors": ("The army",), **there}
    figures = (figure_of(text, f"{killed} people", killed, killed, unit="people"),) if killed else ()
    claims = [{"predicate": "shelled", **given}] + (
        [{"predicate": "killed", **given, "figures": (0,)}] if killed else []
    )
    return record_of(
        text, name=f"{publisher} {text}", publisher=publisher, entities=(("ORG", "The army", "CODMIL"),),
        places=where, figures=figures, claims=claims,
    )  # fmt: skip


def told(*records: Record) -> list[SourcedClaim]:
    return claims_of(records)


def sizes(*records: Record) -> list[int]:
    return sorted(len(one.claims) for one in happenings(told(*records)))


def exported(name: str) -> str:
    return b"".join(chunks(name, [known(claim) for claim in told(shelled("Sake", "Goma"))])).decode()


def test_a_claim_knows_all_its_places():
    (claim,) = told(shelled("Sake", "Goma"))
    assert [site.name for site in claim.sites] == ["Sake", "Goma"]
    assert (claim.place_key, claim.place_keys) == ("sake", {"sake", "goma"})
    (alone,) = told(shelled("Sake"))
    assert not alone.also_at
    assert alone.place_keys == {"sake"}


@pytest.mark.parametrize("town", ["Sake", "Goma"])
def test_it_is_of_one_event_with_what_was_in_either(town):
    assert sizes(shelled("Sake", "Goma"), shelled(town, publisher="Gazette")) == [2]


def test_it_is_of_none_with_what_was_elsewhere_and_joins_no_two_towns():
    assert sizes(shelled("Sake", "Goma"), shelled("Minova", publisher="Gazette")) == [1, 1]
    both = shelled("Sake", publisher="Gazette"), shelled("Goma", publisher="Herald")
    assert sizes(shelled("Sake", "Goma"), *both) == [1, 2]


def test_what_lies_near_a_town_may_be_in_the_next_province():
    text = "Kabul, Wardak"
    town = place_of(text, "Kabul", admin1="Kabul", near=True)
    area = place_of(text, "Wardak", admin1="Wardak", precision="area")
    assert places(town, area) == "within"
    assert places(replace(town, near=UNSET), area) == "other area"
    assert places(town, replace(area, precision="point")) == "other"
    assert places(town, replace(area, country="PK")) == "other country"


def test_those_killed_in_both_are_no_other_count_of_those_killed_in_one():
    records = shelled("Sake", "Goma", killed=9), shelled("Sake", killed=2, publisher="Gazette")
    assert [one.kind for one in disagreements(told(*records))] == []
    rival = shelled("Sake", "Goma", killed=9), shelled("Sake", "Goma", killed=4, publisher="Gazette")
    assert [one.kind for one in disagreements(told(*rival))] == ["number"]


def test_its_event_names_them_all():
    one = next(iter(events(told(shelled("Sake", "Goma"), shelled("Goma", publisher="Gazette")), {}).values()))
    assert {site.name for site in one.sites} == {"Sake", "Goma"}


def test_a_map_has_each_of_them():
    feature = json.loads(exported("geojson"))["features"][0]
    assert feature["geometry"] == {"type": "MultiPoint", "coordinates": [[29.04, -1.57], [29.22, -1.68]]}
    drawn = page([shelled("Sake", "Goma"), shelled("Goma", publisher="Gazette")])
    assert [spot.title for spot in drawn.spots] == ["Goma", "Sake"]
    assert drawn.sections[0].groups[0].rows


def test_sheets_and_lines_have_each_of_them():
    header, row = (line.split(",") for line in exported("csv").splitlines())
    cells = dict(zip(header, row, strict=True))
    assert (cells["place"], cells["places"], cells["place_ids"]) == ("Sake", "Sake|Goma", "sake|goma")
    assert "also_at=Goma" in exported("acled-like")
    beyond = json.loads(exported("plover"))
    assert beyond["event_loc"]["extracted_place"] == "Sake"
    assert [at["extracted_place"] for at in beyond["dateline"]["also_at"]] == ["Goma"]
    assert [site["name"] for site in json.loads(exported("jsonl"))["claim"]["also_at"]] == ["Goma"]


def test_one_place_leaves_no_trace_of_others():
    alone = b"".join(chunks("jsonl", [known(claim) for claim in told(shelled("Sake"))]))
    assert b"also_at" not in alone


def test_an_answer_has_a_line_for_each():
    (claim,) = told(shelled("Sake", "Goma"))
    where = [line.split()[1] for line in known_lines(known(claim)) if line.startswith("  where")]
    assert where == ["Sake", "Goma"]
