"""Reads the word lists and weights that come with merging."""

import tomllib
from importlib.resources import files
from typing import Any

from dateline.errors import ResourceError


def shipped(folder: str, name: str) -> dict[str, Any]:
    """A file of `rules` or `weights`, parsed; ResourceError where it is missing or damaged."""
    source = files("dateline.merging").joinpath(folder, f"{name}.toml")
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as wrong:
        raise ResourceError(
            f"The file {folder}/{name}.toml is missing or damaged ({wrong}); install the package again."
        ) from wrong
