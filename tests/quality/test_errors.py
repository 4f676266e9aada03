"""The table of mistakes names what is wrong as a reader of the two would."""

import sys
from pathlib import Path

import pytest

QUALITY = Path(__file__).parents[2] / "benchmarks" / "quality"
GOLD = {"event_code": "YIELD", "source_span": [0, 5], "target_span": [20, 26]}


@pytest.fixture(scope="module")
def errors():
    sys.path.insert(0, str(QUALITY))
    import errors

    yield errors
    sys.path.remove(str(QUALITY))


def claim(kind, actors, recipients, polarity="positive"):
    spans = [[{"start": start, "end": end} for start, end in some] for some in (actors, recipients)]
    return {"type": kind, "polarity": polarity, "actors": spans[0], "recipients": spans[1]}


@pytest.mark.parametrize(
    ("claims", "kind"),
    [
        ([], "no claim"),
        ([claim("RETREAT", [(0, 5)], [(22, 26)])], "right"),
        ([claim("AID", [(0, 5)], [(22, 26)])], "joined, with another type"),
        ([claim("RETREAT", [(0, 5)], [(22, 26)], "negative")], "only what did not happen"),
        ([claim("CONCEDE", [(0, 5)], [])], "the right type, recipient missing"),
        ([claim("CONCEDE", [(0, 5)], [(8, 12)])], "the right type, recipient somebody else"),
        ([claim("AID", [], [(20, 26)])], "another type, actor missing"),
        ([claim("AID", [(0, 5)], []), claim("AID", [], [(20, 26)])], "another type, the two in different claims"),
        ([claim("AID", [(6, 9)], [(9, 12)])], "another type, neither of the two"),
    ],
)
def test_a_pair_has_the_first_kind_that_fits(errors, claims, kind):
    assert errors.pair_kind(GOLD, claims) == kind


def test_a_role_is_missed_or_too_many(errors):
    told = [claim("AID", [(0, 5)], []), claim("AID", [(9, 12)], [])]
    assert errors.role_kinds([(0, 4), (30, 40)], told, "actors") == {
        "missed: others named": 1,
        "too many: in a claim of its own": 1,
    }
    assert errors.role_kinds([(30, 40)], told, "recipients") == {"missed: claims name nobody": 1}
    assert errors.role_kinds([], told, "actors") == {"too many: the data marks nobody": 2}
