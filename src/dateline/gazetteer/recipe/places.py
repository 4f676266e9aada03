"""What the build gathers: one row for each place, with its names, before the index is written."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from dateline.gazetteer.names import fold

Kind = Literal["point", "area", "country"]


@dataclass(kw_only=True)
class Row:
    """A place as it is gathered from the sources; `key` is unique and the same in every build."""

    key: str
    name: str
    lat: float
    lon: float
    feature: str
    kind: Kind
    country: str | None = None
    admin1: str | None = None
    """Key of the admin-1 area that it lies in."""
    admin2: str | None = None
    population: int = 0
    geonames_id: int | None = None
    disputed: tuple[str, ...] = ()
    primary: set[str] = field(default_factory=set)
    """Folded names that are the place's own."""
    alternates: set[str] = field(default_factory=set)
    """Folded names that it also has."""

    def call(self, names: Iterable[str], *, primary: bool = False) -> None:
        """Give the place names; what folds to nothing usable is left out."""
        for folded in map(fold, names):
            if len(folded) >= 2 and not folded.isdigit():
                (self.primary if primary else self.alternates).add(folded)


@dataclass
class Rows:
    """All rows by key."""

    by_key: dict[str, Row] = field(default_factory=dict)

    def add(self, row: Row) -> Row:
        """Take a row in, or give back the one that is there under its key."""
        row.call([row.name], primary=True)
        return self.by_key.setdefault(row.key, row)

    def of_kind(self, kind: Kind) -> list[Row]:
        """The rows of one kind, in the order in which they came."""
        return [row for row in self.by_key.values() if row.kind == kind]
