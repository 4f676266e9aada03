"""Opens the compact index: SQLite, read only, mapped into memory."""

import sqlite3
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.errors import ResourceError
from dateline.gazetteer.candidate import Candidate, CandidateKind
from dateline.gazetteer.disputes import disputed_by
from dateline.gazetteer.lands import lands
from dateline.gazetteer.names import fold

_KINDS: tuple[CandidateKind, ...] = ("point", "area", "country")
_COLUMNS = """p.id, p.name, p.lat, p.lon, p.feature, p.kind, p.country, a.name, b.name, p.admin1, p.admin2,
  p.population, COALESCE(p.disputed, a.disputed)"""
_AREAS = "LEFT JOIN places a ON a.id = p.admin1 LEFT JOIN places b ON b.id = p.admin2"
_BY_NAME = f"""SELECT {_COLUMNS}, n.own FROM names n JOIN places p ON p.id = n.place {_AREAS}
  WHERE n.name = ? ORDER BY p.population DESC, p.id"""
_BY_WORD = f"""SELECT {_COLUMNS}, 1 FROM demonyms d JOIN places p ON p.id = d.place {_AREAS}
  WHERE d.word = ? ORDER BY p.kind DESC, p.population DESC, p.id"""
_BY_COUNTRY = f"SELECT {_COLUMNS}, 1 FROM countries c JOIN places p ON p.id = c.place {_AREAS} WHERE c.iso2 = ?"
_FIRST_LEVEL = f"""SELECT {_COLUMNS}, 1 FROM places p {_AREAS}
  WHERE p.feature = 'ADM1' AND p.country = ? ORDER BY p.name, p.id"""
_BY_KEY = f"SELECT {_COLUMNS}, 1 FROM places p {_AREAS} WHERE p.id = ?"
_REMEMBERED = 65_536
"""Names whose answers are kept: news speaks of few places, and often."""


class SqliteGazetteer:
    """A gazetteer over the index that `dateline.gazetteer.recipe` writes."""

    def __init__(
        self,
        path: Path,
        *,
        mend: str = "reinstall Dateline",
        changing: bool = False,
        beside: Mapping[str, tuple[Candidate, ...]] | None = None,
    ) -> None:
        """`mend` tells the user what helps; an index that may be `changing` meanwhile is locked while it is asked.

        What lies `beside` the index, by folded name, answers with it.
        """
        self._beside = beside or {}
        if not path.is_file():
            raise ResourceError(f"There is no gazetteer at {path}; {mend}.")
        # The index that ships never changes, so SQLite need not lock it and threads may share the connection.
        mode = "mode=ro" if changing else "mode=ro&immutable=1"
        self._base = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, check_same_thread=False)
        try:
            self._base.execute("PRAGMA mmap_size=134217728")
            about = dict(self._base.execute("SELECT key, value FROM about"))
        except sqlite3.DatabaseError:
            about = {}
        if about.get("schema") != "1":
            self._base.close()
            raise ResourceError(f"The gazetteer at {path} is damaged or of another version; {mend}.")
        self.digest: str | None = about.get("digest")
        """What tells an index that a user has added from others; None for the one that ships."""
        self._by_name = lru_cache(maxsize=_REMEMBERED)(self._named)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that a name may mean, the most populous first; none if it is unknown."""
        folded = fold(name)
        return self._by_name(folded) if folded else ()

    def _named(self, folded: str) -> tuple[Candidate, ...]:
        return (*map(_candidate, self._base.execute(_BY_NAME, (folded,))), *self._beside.get(folded, ()))

    def people(self, word: str) -> tuple[Candidate, ...]:
        """The countries and regions that a word for people or origin ("Afghan", "Europeans") belongs to."""
        return tuple(map(_candidate, self._base.execute(_BY_WORD, (fold(word),))))

    def demonym(self, word: str) -> str | None:
        """The country (ISO 3166-1 alpha-2) that such a word belongs to, or None."""
        return next((place.country for place in self.people(word)), None)

    @cached_property
    def disputed_areas(self) -> dict[int, tuple[str, ...]]:
        """The areas that are disputed, by key, with who claims or holds them."""
        rows = self._base.execute("SELECT id, disputed FROM places WHERE kind = 1 AND disputed IS NOT NULL")
        return {key: tuple(str(disputed).split()) for key, disputed in rows}

    def country(self, iso2: str) -> Candidate | None:
        """A country by its ISO 3166-1 alpha-2 code."""
        return next(map(_candidate, self._base.execute(_BY_COUNTRY, (iso2,))), None)

    def capital(self, iso2: str) -> int | None:
        """The key of a country's capital."""
        row = self._base.execute("SELECT capital FROM countries WHERE iso2 = ?", (iso2,)).fetchone()
        return row[0] if row else None

    def place(self, key: int) -> Candidate | None:
        """A place by its key."""
        return next(map(_candidate, self._base.execute(_BY_KEY, (key,))), None)

    def first_level(self, iso2: str) -> tuple[Candidate, ...]:
        """The first-level areas of a country: its provinces, states or regions."""
        return tuple(map(_candidate, self._base.execute(_FIRST_LEVEL, (iso2,))))

    def iso3(self, iso2: str) -> str | None:
        """ISO 3166-1 alpha-3 of a country."""
        row = self._base.execute("SELECT iso3 FROM countries WHERE iso2 = ?", (iso2,)).fetchone()
        return row[0] if row else None


@cache
def open_default() -> SqliteGazetteer:
    """The gazetteer that ships with the package."""
    return SqliteGazetteer(Path(str(files("dateline.gazetteer") / "data" / "gazetteer.sqlite")), beside=lands())


def _candidate(row: tuple[Any, ...]) -> Candidate:
    key, name, lat, lon, feature, kind, country, admin1, admin2, admin1_key, admin2_key, population, disputed, own = row
    return Candidate(
        key=key,
        name=name,
        lat=lat / 100_000,
        lon=lon / 100_000,
        feature=feature,
        kind=_KINDS[kind],
        country=country,
        admin1=admin1,
        admin2=admin2,
        admin1_key=admin1_key,
        admin2_key=admin2_key,
        population=population,
        disputed=disputed_by(country, admin1, name, feature) or (tuple(str(disputed).split()) if disputed else ()),
        matched="name" if own else "alternate",
    )
