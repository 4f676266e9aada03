"""Lands of other times and sites that histories name, and that the index lacks: read beside it."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from dateline.errors import ResourceError
from dateline.gazetteer.candidate import Candidate
from dateline.gazetteer.names import fold

_FIRST_KEY = -1_000_000
"""The keys of lands go down from here, far below those of the index's own places."""


class Land(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One land of the file."""

    name: str
    point: tuple[float, float]
    feature: str
    country: str | None = None
    names: tuple[str, ...] = ()


class _Lands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    land: tuple[Land, ...]


@cache
def lands() -> Mapping[str, tuple[Candidate, ...]]:
    """The lands by each of their names, folded: "iwo jima", "asia minor"."""
    text = (files("dateline.gazetteer") / "lands.toml").read_text(encoding="utf-8")
    try:
        read = msgspec.convert(tomllib.loads(text), _Lands).land
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise ResourceError(f"lands.toml is wrong: {fault}; reinstall Dateline.") from fault
    out: dict[str, list[Candidate]] = defaultdict(list)
    for n, land in enumerate(read):
        lat, lon = land.point
        place = Candidate(
            key=_FIRST_KEY - n,
            name=land.name,
            lat=lat,
            lon=lon,
            feature=land.feature,
            kind="area",
            country=land.country,
        )
        for name in (land.name, *land.names):
            out[fold(name)].append(place)
    return {name: tuple(places) for name, places in out.items()}
