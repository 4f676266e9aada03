"""Two geoparsers from PyPI on a text.

They name places and do not say where they are, so each is given the most populous place that our gazetteer knows by
that name.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from dateline.gazetteer import open_default


def located(text: str, spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """Places for the names at some spans."""
    out = []
    for start, end in sorted(set(spans)):
        found = open_default().candidates(text[start:end])
        place = {"start": start, "end": end, "kind": "name", "lat": None, "lon": None, "geonames_id": None}
        if found:
            place |= {"lat": found[0].lat, "lon": found[0].lon, "geonames_id": found[0].geonames_id}
        out.append(place)
    return out


def geotext(text: str) -> list[dict[str, Any]]:
    """geotext: names of cities and countries; it gives no characters, so every place that shows the name counts."""
    from geotext import GeoText

    found = GeoText(text)
    spans = [
        match.span()
        for name in {*found.cities, *found.countries, *found.nationalities}
        for match in re.finditer(rf"\b{re.escape(name)}\b", text)
    ]
    return located(text, spans)


@cache
def _flash() -> Callable[[str], dict[str, Any]]:
    from flashgeotext.geotext import GeoText

    parser = GeoText()
    return lambda text: parser.extract(text, span_info=True)


def flashgeotext(text: str) -> list[dict[str, Any]]:
    """flashgeotext: names of cities and countries with their characters."""
    found = _flash()(text)
    return located(text, [span for group in found.values() for entry in group.values() for span in entry["span_info"]])
