"""Where things of the user's are kept: the only place that reads the environment."""

import os
from pathlib import Path


def data_folder() -> Path:
    """The folder for data that a user adds: $XDG_DATA_HOME/dateline, by default ~/.local/share/dateline."""
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "dateline"


def added_gazetteer() -> Path:
    """The index of places that a user has added: $DATELINE_GAZETTEER, or gazetteer.sqlite in the data folder."""
    given = os.environ.get("DATELINE_GAZETTEER")
    return Path(given) if given else data_folder() / "gazetteer.sqlite"
