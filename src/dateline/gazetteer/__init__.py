"""Where places are: the index that ships, what a user adds to it, and how it is asked."""

from pathlib import Path

from dateline.gazetteer.added import LayeredGazetteer
from dateline.gazetteer.candidate import Candidate, Gazetteer
from dateline.gazetteer.index import SqliteGazetteer, open_default


def open_gazetteer(added: Path | None = None) -> SqliteGazetteer | LayeredGazetteer:
    """The index that ships, and over it the one that a user has added, where there is one.

    Raises ResourceError where either is damaged.
    """
    shipped = open_default()
    if added is None or not added.is_file():
        return shipped
    mend = "delete it and run `dateline gazetteer add` again"
    return LayeredGazetteer(shipped, SqliteGazetteer(added, mend=mend, changing=True))


__all__ = ["Candidate", "Gazetteer", "LayeredGazetteer", "SqliteGazetteer", "open_default", "open_gazetteer"]
