"""Toponyms, resolved to the gazetteer."""

from typing import Literal

import msgspec
from msgspec import UNSET, UnsetType

PlaceKind = Literal["name", "metonym", "demonym"]
Precision = Literal["point", "area", "country"]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One toponym in the text; an unresolved one keeps its span and has nulls.

    `kind` keeps apart what only looks like a place: in "Washington said" it is a metonym, "Afghan" is a demonym,
    and neither is ever the place of a claim. `precision` says whether the coordinates may be drawn as a point.
    """

    start: int
    end: int
    kind: PlaceKind
    name: str | None = None
    geonames_id: str | None = None
    lat: float | None = None
    lon: float | None = None
    feature: str | None = None
    """GeoNames feature code (PPLC, ADM1, PCLI …)."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    admin1: str | None = None
    precision: Precision | None = None
    near: Literal[True] | UnsetType = UNSET
    """There where a town only says what something lies beside: "20 km south of **Gao**", "the road to **Gao**"."""
    disputed: tuple[str, ...] = ()
    """Who claims or holds a disputed place (ISO 3166-1 alpha-2, or the name of whoever has no code); the country is
    GeoNames' filing, no judgement."""
    score: float = 0.0
