"""`dateline gazetteer`: which places are known, and how to make more of them known."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.gazetteer import Candidate

HELP = """Look up places, and add full GeoNames to those that are known.

The index that ships knows all countries, nearly all provinces, districts by name, and towns from 500 inhabitants up.
For villages, rivers and airports add the files of GeoNames (download.geonames.org/export/dump, CC BY 4.0): all of the
world, or one country.

\b
Examples:
  dateline gazetteer find Aybak
  dateline gazetteer add AF.zip
  dateline gazetteer add --country AF --country PK allCountries.zip alternateNamesV2.zip
"""
ADD = """Add files of GeoNames to the places that are known.

FILE is allCountries or the file of one country (AF), as .txt or .zip, and, for more spellings, alternateNamesV2. All of
the world takes some minutes and some gigabytes. A run that was stopped goes on where it was; a file that was added
before is not added again. Ids stay those of GeoNames.

The index is kept in ~/.local/share/dateline/gazetteer.sqlite, or where DATELINE_GAZETTEER says; deleting it undoes all.
"""
FIND = """List the places that NAME may mean, the most populous first."""


@click.group("gazetteer", help=HELP, short_help="Look up places, add full GeoNames.")
def gazetteer() -> None:
    """See HELP."""


@gazetteer.command(name="add", help=ADD, short_help="Add files of GeoNames.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-c",
    "--country",
    "countries",
    multiple=True,
    metavar="COUNTRY",
    help="Only this country, by name or code (AF); repeatable.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
def add(files: tuple[Path, ...], countries: tuple[str, ...], quiet: bool) -> int:
    """See ADD."""
    from dateline.services import add_places

    bars = Bars(quiet=quiet)
    try:
        for added in add_places(files, countries=countries, progress=bars.show):
            bars.end()
            if added.already:
                click.echo(f"{added.file} had been added before.")
            else:
                click.echo(f"{added.file}: {added.places:,} places, {added.names:,} names.")
    finally:
        bars.end()
    return 0


@gazetteer.command(name="find", help=FIND, short_help="List the places that a name may mean.")
@click.argument("name", metavar="NAME")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def find(name: str, as_json: bool) -> int:
    """See FIND."""
    from dateline.services import find_places

    found = find_places(name)
    if not found:
        click.echo(f'dateline: no place is called "{name}".', err=True)
        return 1
    for place in found:
        click.echo(json.dumps(row_of(place), ensure_ascii=False) if as_json else line_of(place))
    return 0


def row_of(place: Candidate) -> dict[str, object]:
    """A place as the record writes it, with its population."""
    return {
        "geonames_id": place.geonames_id, "name": place.name, "lat": place.lat, "lon": place.lon,
        "feature": place.feature, "country": place.country, "admin1": place.admin1, "admin2": place.admin2,
        "precision": place.kind, "population": place.population, "disputed": list(place.disputed),
    }  # fmt: skip


def line_of(place: Candidate) -> str:
    """A place on one line."""
    within = ", ".join(part for part in (place.admin2, place.admin1, place.country) if part)
    people = f"{place.population:,} inhabitants" if place.population else ""
    disputed = f"disputed: {', '.join(place.disputed)}" if place.disputed else ""
    where = f"{place.lat:.4f}, {place.lon:.4f}"
    parts = (place.geonames_id or "no id", place.name, place.feature, within, where, people, disputed)
    return "  ".join(part for part in parts if part)


class Bars:
    """A progress bar for each file, where somebody is watching."""

    def __init__(self, *, quiet: bool) -> None:
        self._watched = not quiet and sys.stderr.isatty()
        self._drawn = False

    def show(self, file: str, done: int, size: int) -> None:
        """Draw how much of a file has been read."""
        if self._watched:
            share = done / size if size else 1.0
            bar = "#" * round(30 * share)
            click.echo(f"\r{file}  [{bar:<30}] {share:4.0%}", err=True, nl=False)
            self._drawn = True

    def end(self) -> None:
        """Leave the bar."""
        if self._drawn:
            click.echo("", err=True)
            self._drawn = False
