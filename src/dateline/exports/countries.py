"""Codes and names of countries, from countries.csv."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Country(NamedTuple):
    """A country as ISO 3166-1 codes it; the name is GeoNames'."""

    alpha2: str
    alpha3: str
    numeric: str
    """Empty where ISO gives none (Kosovo)."""
    name: str


@cache
def _countries() -> dict[str, Country]:
    text = files("dateline.exports").joinpath("countries.csv").read_text("utf-8")
    rows = [Country(**row) for row in csv.DictReader(text.splitlines())]
    if not rows or any(len(row.alpha2) != 2 or len(row.alpha3) != 3 or not row.name for row in rows):
        raise ValueError("countries.csv: a row without its codes or its name")
    return {row.alpha2: row for row in rows}


def country(alpha2: str | None) -> Country | None:
    """The country of an alpha-2 code; None for one that is not known."""
    return _countries().get(alpha2 or "")


def country_coded(code: str) -> Country | None:
    """The country of an alpha-2 or alpha-3 code, whatever its case."""
    wanted = code.upper()
    return next((one for one in _countries().values() if wanted in (one.alpha2, one.alpha3)), None)


def iso3(alpha2: str | None) -> str | None:
    """The alpha-3 code of an alpha-2 code."""
    found = country(alpha2)
    return found.alpha3 if found else None
