"""The index that a user adds to the one that ships: full GeoNames, or one country of it, written as it is read.

Lines go in by the thousands, each lot with the count of lines read so far in one transaction. A run that was stopped
goes on where it was, and nothing is ever half there.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import msgspec

from dateline.errors import DatelineError
from dateline.gazetteer.candidate import Candidate
from dateline.gazetteer.geonames import Spot, opened, other_name_of, sort_of, spot_of
from dateline.gazetteer.index import SqliteGazetteer
from dateline.gazetteer.names import fold, is_latin_name

_LOT = 20_000
_KINDS = {"point": 0, "area": 1, "country": 2}
_SCHEMA = """
CREATE TABLE IF NOT EXISTS places (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL, feature TEXT NOT NULL,
  kind INTEGER NOT NULL, country TEXT, admin1 INTEGER, admin2 INTEGER, population INTEGER NOT NULL, disputed TEXT,
  code1 TEXT NOT NULL, code2 TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS names (
  name TEXT NOT NULL, place INTEGER NOT NULL, own INTEGER NOT NULL, PRIMARY KEY (name, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS read (file TEXT PRIMARY KEY, lines INTEGER NOT NULL, done INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS areas ON places (code1, code2) WHERE feature IN ('ADM1', 'ADM2');
INSERT OR IGNORE INTO about VALUES ('schema', '1');
"""
_AREA = "(SELECT id FROM places a WHERE a.feature = '{0}' AND a.{1} = places.{1} ORDER BY id LIMIT 1)"
_LINK = (
    f"UPDATE places SET admin1 = {_AREA.format('ADM1', 'code1')} WHERE code1 <> '' AND feature NOT IN ('ADM1')",
    f"UPDATE places SET admin2 = {_AREA.format('ADM2', 'code2')} WHERE code2 <> '' AND feature NOT IN ('ADM1', 'ADM2')",
)
Progress = Callable[[str, int, int], None]
"""Told the file, the bytes read of it and its size."""


class Added(msgspec.Struct, frozen=True):
    """What one file brought."""

    file: str
    places: int
    names: int
    already: bool
    """Whether it had been added before, so that nothing was done."""


def add(paths: Sequence[Path], target: Path, *, countries: frozenset[str], progress: Progress) -> list[Added]:
    """Read files of GeoNames into the index at `target`, which is made where there is none.

    `countries` (ISO 3166-1 alpha-2) leaves all others out; empty takes all. Files of places go before files of names.
    Raises SourceError for a file that is none of GeoNames', DatelineError where the index cannot be written.
    """
    ordered = sorted(paths, key=lambda path: sort_of(path) == "names")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(target, timeout=30)
        try:
            base.executescript(_SCHEMA)
            return [_add_file(base, path, countries, progress) for path in ordered]
        finally:
            base.close()
    except (OSError, sqlite3.Error) as fault:
        raise DatelineError(f"The index {target} cannot be written: {fault}.") from fault


def _add_file(base: sqlite3.Connection, path: Path, countries: frozenset[str], progress: Progress) -> Added:
    with opened(path) as (stream, size):
        mark = f"{path.name} {size} {','.join(sorted(countries)) or '*'}"
        lines, done = base.execute("SELECT lines, done FROM read WHERE file = ?", (mark,)).fetchone() or (0, 0)
        if done:
            return Added(path.name, 0, 0, already=True)
        store = _store_places if sort_of(path) == "places" else _store_names
        before = _counts(base)
        bytes_read = sum(len(line) for line in islice(stream, lines))
        while lot := list(islice(stream, _LOT)):
            with base:
                store(base, [line.decode("utf-8", "replace") for line in lot], countries)
                lines += len(lot)
                base.execute("INSERT OR REPLACE INTO read VALUES (?, ?, 0)", (mark, lines))
            bytes_read += sum(map(len, lot))
            progress(path.name, bytes_read, size)
    with base:
        for statement in _LINK:
            base.execute(statement)
        base.execute("INSERT OR REPLACE INTO read VALUES (?, ?, 1)", (mark, lines))
        marks = [row[0] for row in base.execute("SELECT file FROM read WHERE done ORDER BY file")]
        digest = hashlib.sha256("\n".join(marks).encode()).hexdigest()[:8]
        base.execute("INSERT OR REPLACE INTO about VALUES ('digest', ?)", (digest,))
    after = _counts(base)
    return Added(path.name, after[0] - before[0], after[1] - before[1], already=False)


def _counts(base: sqlite3.Connection) -> tuple[int, int]:
    places, names = (base.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("places", "names"))
    return places, names


def _store_places(base: sqlite3.Connection, lines: Sequence[str], countries: frozenset[str]) -> None:
    spots = [s for line in lines if (s := spot_of(line)) and (not countries or s.country in countries)]
    base.executemany("INSERT OR REPLACE INTO places VALUES (?,?,?,?,?,?,?,NULL,NULL,?,NULL,?,?)", map(_row, spots))
    base.executemany("INSERT OR IGNORE INTO names VALUES (?,?,?)", (row for spot in spots for row in _names(spot)))


def _row(spot: Spot) -> tuple[object, ...]:
    return (
        spot.key, spot.name, round(spot.lat * 100_000), round(spot.lon * 100_000), spot.feature, _KINDS[spot.kind],
        spot.country, spot.population, spot.admin1, spot.admin2,
    )  # fmt: skip


def _names(spot: Spot) -> Iterator[tuple[str, int, int]]:
    if len(own := fold(spot.name)) >= 2:
        yield own, spot.key, 1
    for name in spot.names:
        if is_latin_name(name) and len(other := fold(name)) >= 2:
            yield other, spot.key, 0


def _store_names(base: sqlite3.Connection, lines: Sequence[str], _: frozenset[str]) -> None:
    found = [name for line in lines if (name := other_name_of(line))]
    base.executemany(
        "INSERT OR IGNORE INTO names SELECT ?, id, ? FROM places WHERE id = ?",
        ((fold(name.name), int(name.preferred), name.place) for name in found),
    )


class LayeredGazetteer:
    """The index that ships, with another one over it. A place that both know is one place, under GeoNames' id."""

    def __init__(self, shipped: SqliteGazetteer, added: SqliteGazetteer) -> None:
        self._shipped, self._added = shipped, added
        self.people, self.demonym, self.country = shipped.people, shipped.demonym, shipped.country
        self.capital, self.iso3, self.place = shipped.capital, shipped.iso3, shipped.place
        self.first_level = shipped.first_level

    @property
    def digest(self) -> str | None:
        """What tells this index from others, for the record."""
        return self._added.digest

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that a name may mean, the most populous first; none if it is unknown."""
        ours, theirs = self._shipped.candidates(name), {each.key: each for each in self._added.candidates(name)}
        if not theirs:
            return ours
        areas = {(each.feature, each.country) for each in theirs.values()}
        merged = {}
        for each in ours:
            # Districts whose id the shipped index does not know are the same as those that have one now.
            if each.key < 0 and each.feature.startswith("ADM") and (each.feature, each.country) in areas:
                continue
            other = theirs.pop(each.key, None)
            merged[each.key] = _linked(each, other) if other else each
        merged |= {each.key: self._marked(each) for each in theirs.values()}
        return tuple(sorted(merged.values(), key=lambda each: (-each.population, each.key)))

    def _marked(self, place: Candidate) -> Candidate:
        """A place that only full GeoNames knows: disputed where the area that it lies in is."""
        disputed = self._shipped.disputed_areas.get(place.admin1_key or 0, ())
        return msgspec.structs.replace(place, disputed=disputed) if disputed and not place.disputed else place


def _linked(ours: Candidate, theirs: Candidate) -> Candidate:
    """A place that both know: our spelling and point, and the areas of full GeoNames."""
    return msgspec.structs.replace(
        ours, admin1=theirs.admin1 or ours.admin1, admin1_key=theirs.admin1_key or ours.admin1_key,
        admin2=theirs.admin2 or ours.admin2, admin2_key=theirs.admin2_key or ours.admin2_key,
    )  # fmt: skip
