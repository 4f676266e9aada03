"""Reads the word lists, rules and weights that come with a room of the package."""

import tomllib
from importlib.resources import files
from typing import Any

from dateline.errors import ResourceError


def shipped(room: str, folder: str, name: str) -> dict[str, Any]:
    """A TOML file of a room ("merging", "rules", "x.toml"), parsed. Raises ResourceError where it cannot be read."""
    source = files("dateline").joinpath(room, folder, name)
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as wrong:
        raise ResourceError(
            f"The file {folder}/{name} is missing or damaged ({wrong}); install the package again."
        ) from wrong
