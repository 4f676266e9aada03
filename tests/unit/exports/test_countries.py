from dateline.exports.countries import _countries, country, iso3


def test_codes_are_iso():
    assert country("AF") == ("AF", "AFG", "004", "Afghanistan")
    assert (iso3("XK"), country("XK").numeric) == ("XKX", "")
    assert iso3("ZZ") is None
    assert iso3(None) is None


def test_no_code_is_there_twice():
    rows = _countries().values()
    assert len({row.alpha3 for row in rows}) == len(rows) == 249
    numbers = [row.numeric for row in rows if row.numeric]
    assert len(set(numbers)) == len(numbers)
    assert all(len(n) == 3 and n.isdigit() for n in numbers)
