import pytest
from exported import party

from dateline.exports.actor_codes import code_of


@pytest.mark.parametrize(
    ("code", "country", "plover", "sectors"),
    [
        ("AFGREBTAL", "AFG", "AFG", ("REB",)),
        ("AFGGOVMIL", "AFG", "AFG", ("GOV", "MIL")),
        ("---MIL", None, "", ("MIL",)),
        ("IGOUNOWFP", None, "UNO", ()),
        ("NGOHLHIRC", None, "NGO", ("MED",)),
        ("GBRMED", "GBR", "GBR", ("JRN",)),
        ("SYRINSSEP", "SYR", "SYR", ("REB",)),
        (None, None, "", ()),
    ],
)
def test_a_code_is_taken_apart(code, country, plover, sectors):
    found = code_of(party("x", code))
    assert (found.country, found.plover_code, found.plover_sectors) == (country, plover, sectors)
