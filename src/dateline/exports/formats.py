"""The formats there are, by name, and the two ways to use one: as bytes, or into a file or a folder."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from dateline.errors import UsageError
from dateline.exports.acled_like import ACLED_LIKE, AcledLike
from dateline.exports.cameo import DYADS, Cameo
from dateline.exports.cells import Table
from dateline.exports.cite import Citations
from dateline.exports.claims_table import CLAIMS
from dateline.exports.csv_table import Csv
from dateline.exports.geojson import GeoJson
from dateline.exports.hxl import Hxl
from dateline.exports.jsonl import Jsonl
from dateline.exports.package import Package, to_folder
from dateline.exports.parquet import Parquet
from dateline.exports.plover import Plover
from dateline.exports.told import Exporter, Layout, Told
from dateline.exports.web_annotation import WebAnnotation
from dateline.model.happening import Happening
from dateline.model.known import KnownClaim
from dateline.model.status import Status


class Format(NamedTuple):
    """A format as the user chooses it."""

    name: str
    suffix: str
    media_type: str
    about: str
    make: Callable[[Layout], Exporter]
    table: Table[Any] | None = None
    """Its columns, where it is a table."""


_ALL = (
    Format("acled-like", ".csv", "text/csv", "events in the columns that users of ACLED's files know",
           AcledLike, ACLED_LIKE),
    Format("bibtex", ".bib", "application/x-bibtex", "one BibTeX entry a claim", lambda _: Citations("bibtex")),
    Format("cameo", ".tsv", "text/tab-separated-values", "CAMEO dyads, one row each actor and recipient",
           lambda _: Cameo(), DYADS),
    Format("csl-json", ".json", "application/vnd.citationstyles.csl+json", "one CSL-JSON item a claim",
           lambda _: Citations("csl-json", b"[\n", b",\n", b"\n]\n")),
    Format("csv", ".csv", "text/csv", "one row a claim; into a folder or a .zip: all tables with their codebook",
           Csv, CLAIMS),
    Format("geojson", ".geojson", "application/geo+json", "one feature a claim, for maps", lambda _: GeoJson()),
    Format("hxl", ".csv", "text/csv", "one row a claim, with HXL tags below the header", Hxl, CLAIMS),
    Format("jsonl", ".jsonl", "application/x-ndjson", "claims as they are, one JSON object a line, with who says so",
           lambda _: Jsonl()),
    Format("package", ".zip", "application/zip", "all tables with their codebook (a data package), as one .zip",
           Package),
    Format("parquet", ".parquet", "application/vnd.apache.parquet", "one row a claim, typed columns (needs DuckDB)",
           lambda _: Parquet(), CLAIMS),
    Format("plover", ".jsonl", "application/x-ndjson", "PLOVER 0.8 records, one a line", lambda _: Plover()),
    Format("ris", ".ris", "application/x-research-info-systems", "one RIS entry a claim",
           lambda _: Citations("ris", between=b"\r\n")),
    Format("webannotation", ".jsonld", "application/ld+json", "W3C Web Annotations on the reports",
           lambda _: WebAnnotation()),
)  # fmt: skip
FORMATS: dict[str, Format] = {each.name: each for each in _ALL}


def format_named(name: str) -> Format:
    """The format of a name. Raises UsageError, with the names there are, for another."""
    if name not in FORMATS:
        raise UsageError(f"There is no export format {name!r}. There are: {', '.join(sorted(FORMATS))}.")
    return FORMATS[name]


def chunks(
    name: str,
    claims: Iterable[KnownClaim],
    *,
    events: Iterable[Happening] = (),
    statuses: Iterable[Status] = (),
    layout: Layout = Layout(),  # noqa: B008 – a NamedTuple cannot be changed
) -> Iterator[bytes]:
    """The bytes of an export, made while its input is read: for a response of a server, or a pipe."""
    return format_named(name).make(layout).chunks(Told(claims, events, statuses))


def export(
    name: str,
    claims: Iterable[KnownClaim],
    to: Path | BinaryIO,
    *,
    events: Iterable[Happening] = (),
    statuses: Iterable[Status] = (),
    layout: Layout = Layout(),  # noqa: B008 – a NamedTuple cannot be changed
) -> None:
    """Write an export to a stream or a path.

    `csv` becomes a data package where the path ends in .zip, is a folder, or has no suffix. A file takes its name only
    when it is whole, so that a stopped export leaves none that looks complete. Raises UsageError for an unknown format,
    ResourceError where what writes it is not installed.
    """
    chosen = format_named(name)
    if not isinstance(to, Path):
        to.writelines(chunks(name, claims, events=events, statuses=statuses, layout=layout))
        return
    if name in ("csv", "package") and (to.is_dir() or not to.suffix):
        to_folder(Told(claims, events, statuses), to, layout)
        return
    if to.is_dir():
        raise UsageError(f"{to} is a folder; {name} is one file: name it, as in {to / ('claims' + chosen.suffix)}.")
    if name == "csv" and to.suffix == ".zip":
        name = "package"
    part = to.with_name(to.name + ".part")
    try:
        with part.open("wb") as file:
            file.writelines(chunks(name, claims, events=events, statuses=statuses, layout=layout))
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
