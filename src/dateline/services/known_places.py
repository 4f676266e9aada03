"""The places that are known: adding to them, and finding them by name."""

from collections.abc import Collection, Sequence
from pathlib import Path

from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.toponyms.spellings import spelled
from dateline.gazetteer import Candidate, open_gazetteer
from dateline.gazetteer.added import Added, Progress, add
from dateline.services.countries import country_asked
from dateline.settings import added_gazetteer


def add_places(
    paths: Sequence[Path], *, countries: Collection[str] = (), progress: Progress = lambda *_: None
) -> list[Added]:
    """Add files of GeoNames to the places that are known; all that is read from then on knows them.

    Raises UsageError for a country that is none, SourceError for a file that is none of GeoNames', DatelineError where
    the index cannot be written.
    """
    wanted = frozenset(map(country_asked, countries))
    return add(paths, added_gazetteer(), countries=wanted, progress=progress)


def find_places(name: str) -> tuple[Candidate, ...]:
    """All places that a name may mean, the most populous first; those of another spelling where it knows none."""
    gazetteer = open_gazetteer(added_gazetteer())
    return gazetteer.candidates(name) or spelled(name, gazetteer, place_rules())
