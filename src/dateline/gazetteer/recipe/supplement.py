"""Lays our own places, names and points over what the packages have."""

from collections import defaultdict
from collections.abc import Iterable
from heapq import nsmallest
from math import cos, hypot, radians
from typing import Any

from dateline.errors import ResourceError
from dateline.gazetteer.names import fold
from dateline.gazetteer.recipe.places import Row, Rows

_NEAR_KM = 40
"""How far a town may be and still say which area a point of ours lies in."""


def supplement(rows: Rows, own: dict[str, Any]) -> None:
    """What the packages lack: our own places, further names for known ones, and points put right."""
    index: dict[tuple[str, str | None, str], list[Row]] = defaultdict(list)
    for row in rows.by_key.values():
        for name in row.primary | row.alternates:
            index[name, row.country, row.kind].append(row)
    for item in own["also"]:
        found = index[fold(item["of"]), item.get("country"), item.get("kind", "point")]
        if not found:
            raise ResourceError(f"The supplement names {item['of']!r}, which no source has; correct places.toml.")
        row = max(found, key=lambda r: (fold(item["of"]) in r.primary, r.feature == "ADM1", r.population, r.key))
        if near := item.get("near"):
            row = min(found, key=lambda r: (_km(r, *near), r.key))
        if name := item.get("name"):
            row.primary.discard(fold(row.name))
            row.alternates.discard(fold(row.name))
            row.name = name
            row.call([name], primary=True)
        row.call(item.get("names", ()), primary=True)
        row.feature = item.get("feature", row.feature)
        row.disputed = tuple(item.get("disputed", row.disputed))
        row.lat, row.lon = item.get("point", (row.lat, row.lon))
    moved: dict[str, str] = {}
    for item in own["place"]:
        lat, lon = item["point"]
        known = [
            r for r in index[fold(item["name"]), item.get("country"), "area"] if r.feature in ("ADM1", item["feature"])
        ]
        if item.get("kind", "area") == "area" and known:
            same = max(known, key=lambda r: (r.population, r.key))
            same.name, same.lat, same.lon = item["name"], lat, lon
            same.population = max(same.population, item.get("weight", 0))
            same.disputed = tuple(item.get("disputed", ()))
            same.geonames_id = item.get("geonames_id", same.geonames_id)
            same.call((item["name"], *item.get("names", ())), primary=True)
            rows.by_key[own_key(item)] = rows.by_key.pop(same.key)
            moved[same.key] = same.key = own_key(item)
            continue
        row = rows.add(
            Row(
                key=own_key(item),
                name=item["name"],
                lat=lat,
                lon=lon,
                feature=item["feature"],
                kind=item.get("kind", "area"),
                country=item.get("country"),
                population=item.get("weight", 0),
                geonames_id=item.get("geonames_id"),
                disputed=tuple(item.get("disputed", ())),
            )
        )
        row.call(item.get("names", ()), primary=True)
    for row in rows.by_key.values():
        row.admin1 = moved.get(row.admin1 or "", row.admin1)
    _lay(rows, [rows.by_key[own_key(item)] for item in own["place"]])


def _lay(rows: Rows, own: Iterable[Row]) -> None:
    """Points and districts of ours lie in the first-level area that the nearest three towns agree on."""
    towns: dict[str | None, list[Row]] = defaultdict(list)
    for town in rows.of_kind("point"):
        if town.admin1:
            towns[town.country].append(town)
    for row in own:
        if (row.kind == "point" or row.feature == "ADM2") and row.country and row.admin1 is None:
            near = nsmallest(3, ((_km(row, town.lat, town.lon), town.key, town.admin1) for town in towns[row.country]))
            areas = {area for _, _, area in near}
            if len(near) == 3 and near[-1][0] < _NEAR_KM and len(areas) == 1:
                row.admin1 = areas.pop()


def _km(row: Row, lat: float, lon: float) -> float:
    """How far a place is from a point that is close to it."""
    return 111.2 * hypot(row.lat - lat, (row.lon - lon) * cos(radians(lat)))


def own_key(item: dict[str, Any]) -> str:
    """The key of a place of the supplement."""
    return f"own:{item['name']}:{item.get('country', '')}"
