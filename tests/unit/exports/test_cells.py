from datetime import date

import pytest

from dateline.exports.cells import cell, listed, one_line, safe


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r=", "\n=", " =", "\u00a0=", "\ufeff=", "＝", "＠"])
def test_words_that_a_spreadsheet_would_run_get_an_apostrophe(start):
    assert safe(f"{start}HYPERLINK(1)").startswith("'")


def test_numbers_stay_numbers_and_other_words_stay_as_they_are():
    assert [cell(v) for v in (-12.3, -4, 0.5, True, None, date(2021, 8, 9))] == [
        "-12.3", "-4", "0.5", "true", "", "2021-08-09",
    ]  # fmt: skip
    assert cell("-12.3") == "'-12.3"
    assert cell("Jean-Pierre = x") == "Jean-Pierre = x"


def test_a_cell_is_one_line():
    assert one_line("a\r\nb\nc\rd\x0be\u2028f\x00g\x85h\ti") == "a b c d e f g h\ti"


def test_a_list_in_a_cell_keeps_its_places():
    assert listed(["a|b", None, "c"]) == "a/b||c"
    assert listed([None, None]) is None
    assert listed([]) is None
