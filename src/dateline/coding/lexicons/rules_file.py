"""Reads the files of rules and word lists."""

import tomllib
from importlib.resources import files
from typing import Any

from dateline.errors import ResourceError


def load_rules(name: str) -> dict[str, Any]:
    """A rules file, parsed."""
    source = files("dateline.coding").joinpath("rules").joinpath(name)
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as wrong:
        raise ResourceError(
            f"The rules file {name} is missing or damaged ({wrong}); install the package again."
        ) from wrong
