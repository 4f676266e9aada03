"""The words and patterns of `parts.toml`, checked and compiled when first asked for."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from dateline.errors import ResourceError
from dateline.model.document import BULLETS

Patterns = dict[str, re.Pattern[str]]


@cache
def patterns() -> Patterns:
    """Every pattern of the file by its name, the groups of words put in."""
    table = tomllib.loads(files(__package__).joinpath("parts.toml").read_text("utf-8"))
    groups = {name: _either(name, group) for name, group in table["words"].items()}
    known = {"bullets": BULLETS} | groups | table["patterns"]
    return {name: re.compile(_filled(pattern, known)) for name, pattern in table["patterns"].items()}


@cache
def words(group: str) -> frozenset[str]:
    """One group of words."""
    table = tomllib.loads(files(__package__).joinpath("parts.toml").read_text("utf-8"))
    return frozenset(table["words"][group])


def _either(name: str, group: list[str]) -> str:
    """An alternation, the longest first; an empty one would match everywhere."""
    if not group:
        raise ResourceError(f"The group of words {name!r} in sources/parts.toml is empty: install Dateline again.")
    return "|".join(re.escape(word) for word in sorted(group, key=len, reverse=True))


def _filled(pattern: str, known: dict[str, str]) -> str:
    """Put groups and other patterns in the place of their names in braces (`{3}` and `{2,60}` are repetitions)."""
    while True:
        filled = re.sub(r"\{([a-z_]+)\}", lambda match: known[match[1]], pattern)
        if filled == pattern:
            return filled
        pattern = filled
