"""Where places are: the index that ships, and how it is asked."""

from dateline.gazetteer.candidate import Candidate, Gazetteer
from dateline.gazetteer.index import SqliteGazetteer, open_default

__all__ = ["Candidate", "Gazetteer", "SqliteGazetteer", "open_default"]
