"""What the gazetteer answers, and the seam behind which another gazetteer may stand."""

from typing import Literal, Protocol

import msgspec

CandidateKind = Literal["point", "area", "country"]
Match = Literal["name", "alternate"]


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a name may mean."""

    key: int
    """GeoNames' id, or a negative number where GeoNames' id is not known; one place, one key."""
    name: str
    lat: float
    lon: float
    feature: str
    """GeoNames feature code."""
    kind: CandidateKind
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    admin1: str | None = None
    admin2: str | None = None
    admin1_key: int | None = None
    admin2_key: int | None = None
    population: int = 0
    disputed: tuple[str, ...] = ()
    """Who claims or holds the place, or what it lies in (ISO 3166-1 alpha-2, or the name of whoever has no code); empty
    where undisputed."""
    matched: Match = "name"
    """Whether the name asked for is the place's own or another spelling."""

    @property
    def geonames_id(self) -> str | None:
        """The id as the record writes it."""
        return str(self.key) if self.key > 0 else None


class Gazetteer(Protocol):
    """The seam: the index that ships, one made from full GeoNames, or a handful of places in a test."""

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """The places that a name may mean, the most populous first; none if it is unknown."""
        ...

    def people(self, word: str) -> tuple[Candidate, ...]:
        """The countries and regions that a word for people or origin ("Afghan", "Europeans") belongs to."""
        ...

    def demonym(self, word: str) -> str | None:
        """The country (ISO 3166-1 alpha-2) that such a word belongs to, or None."""
        ...

    def country(self, iso2: str) -> Candidate | None:
        """A country by its ISO 3166-1 alpha-2 code."""
        ...

    def capital(self, iso2: str) -> int | None:
        """The key of a country's capital."""
        ...

    def place(self, key: int) -> Candidate | None:
        """A place by its key."""
        ...

    def first_level(self, iso2: str) -> tuple[Candidate, ...]:
        """The first-level areas of a country: its provinces, states or regions."""
        ...

    def iso3(self, iso2: str) -> str | None:
        """ISO 3166-1 alpha-3 of a country."""
        ...
