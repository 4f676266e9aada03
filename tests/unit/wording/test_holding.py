"""Who holds a place, in lines: what is disputed says so."""

from exported import TOWN, status
from msgspec.structs import replace

from dateline.wording.holding import status_lines, status_row

DISPUTED = replace(TOWN, country="SO", disputed=("SO", "Somaliland"))


def lines_of(one):
    claims = dict.fromkeys((*one.claims, *one.claims_against))
    bare = replace(one, claims=(), claims_against=())
    return list(status_lines([bare], bare, claims, as_of="2021-08-09"))


def test_a_disputed_place_says_between_whom_and_takes_no_side():
    one = status(place=DISPUTED, place_name="Hargeisa")
    assert lines_of(one)[1] == "  disputed between SO and Somaliland; the country beside it is how GeoNames files it"
    assert status_row(one).startswith("Hargeisa, SO (disputed) ")


def test_another_says_nothing_of_it():
    assert "disputed" not in "\n".join(lines_of(status())) + status_row(status())
