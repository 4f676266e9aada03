"""Reads GeoNames' own files line by line: places (`allCountries.txt`, `AF.txt`), names (`alternateNamesV2.txt`)."""

import io
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import IO, Literal

import msgspec

from dateline.errors import ResourceError, SourceError
from dateline.gazetteer.candidate import CandidateKind
from dateline.gazetteer.names import fold, is_latin_name

PLACE_COLUMNS, NAME_COLUMNS = 19, 10
_NO_NAMES = frozenset({"link", "post", "iata", "icao", "faac", "wkdt", "unlc", "tcid", "fr_1793", "phon", "piny"})
"""What alternateNamesV2 files under languages and is no name: addresses, codes."""
Sort = Literal["places", "names"]


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a file of places."""

    key: int
    name: str
    names: tuple[str, ...]
    """Other spellings."""
    lat: float
    lon: float
    feature: str
    kind: CandidateKind
    country: str | None
    admin1: str
    """Codes of the areas that it lies in, as GeoNames joins them: "AF.10", "AF.10.1404"; for such an area its own."""
    admin2: str
    population: int


class OtherName(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a file of names."""

    place: int
    name: str
    preferred: bool


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The lines of a file, or of the only long file in a zip, as bytes; and its size in bytes.

    Raises SourceError where it cannot be read.
    """
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                inner = max(archive.infolist(), key=lambda info: (info.filename != "readme.txt", info.file_size))
                with archive.open(inner) as stream:
                    yield io.BufferedReader(stream), inner.file_size  # type: ignore[type-var]
        else:
            with path.open("rb") as stream:
                yield stream, path.stat().st_size
    except (OSError, zipfile.BadZipFile) as fault:
        raise SourceError(f"{path} cannot be read: {getattr(fault, 'strerror', None) or fault}.") from None


def sort_of(path: Path) -> Sort:
    """Which of the two kinds of file this is, by its first line.

    Raises SourceError when it is neither.
    """
    with opened(path) as (stream, _):
        columns = stream.readline().decode("utf-8", "replace").rstrip("\r\n").split("\t")
    if len(columns) == PLACE_COLUMNS and columns[0].isdigit():
        return "places"
    if len(columns) == NAME_COLUMNS and columns[0].isdigit() and columns[1].isdigit():
        return "names"
    raise SourceError(
        f"{path} is no file of GeoNames: its lines should have {PLACE_COLUMNS} columns (allCountries.txt, AF.txt) or "
        f"{NAME_COLUMNS} (alternateNamesV2.txt), with a number first."
    )


def spot_of(line: str) -> Spot | None:
    """A line of a file of places; None where it is broken or of a feature that is not taken in."""
    columns = line.rstrip("\r\n").split("\t")
    if len(columns) != PLACE_COLUMNS:
        return None
    kind = kind_of(columns[6], columns[7])
    if kind is None or columns[7].endswith("H"):
        # A code that ends in H is a place that is no more.
        return None
    try:
        key, lat, lon, population = int(columns[0]), float(columns[4]), float(columns[5]), int(columns[14] or 0)
    except ValueError:
        return None
    country = columns[8] or None
    first = f"{country}.{columns[10]}" if country and columns[10] not in ("", "00") else ""
    return Spot(
        key=key, name=columns[1], names=tuple(sorted({columns[2], *columns[3].split(",")} - {"", columns[1]})),
        lat=lat, lon=lon, feature=columns[7], kind=kind, country=country, admin1=first,
        admin2=f"{first}.{columns[11]}" if first and columns[11] else "", population=population,
    )  # fmt: skip


def other_name_of(line: str) -> OtherName | None:
    """A line of a file of names; None where it is broken, no name, or in letters foreign to English."""
    columns = line.rstrip("\r\n").split("\t")
    if len(columns) != NAME_COLUMNS or columns[2] in _NO_NAMES or not columns[1].isdigit():
        return None
    if not is_latin_name(columns[3]) or len(fold(columns[3])) < 2:
        return None
    return OtherName(place=int(columns[1]), name=columns[3], preferred=columns[4] == "1" and columns[2] == "en")


def kind_of(feature_class: str, code: str) -> CandidateKind | None:
    """What a feature is on a map; None where it is not taken in."""
    group = features().get(feature_class)
    if group is None or not (group.all or code in group.codes):
        return None
    if code.startswith("PCL"):
        return "country"
    return "point" if code in group.points else group.kind


class FeatureClass(msgspec.Struct, frozen=True):
    """One class of `features.toml`."""

    kind: CandidateKind
    all: bool = False
    codes: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()


@cache
def features() -> dict[str, FeatureClass]:
    """The classes by their letters, checked."""
    source = files("dateline.gazetteer").joinpath("supplement", "features.toml").read_text(encoding="utf-8")
    try:
        found = msgspec.convert(tomllib.loads(source), dict[str, FeatureClass])
    except msgspec.ValidationError as wrong:
        raise ResourceError(f"features.toml is damaged ({wrong}); reinstall the package.") from wrong
    for letter, group in found.items():
        if not group.all and not group.codes:
            raise ResourceError(f"features.toml: class {letter} takes nothing in; reinstall the package.")
    return found
