"""What the name of a file promises, and whether the format that is written there keeps it."""

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from dateline.exports.formats import FORMATS, format_named


def misnamed(format_name: str, to: Path) -> str | None:
    """A sentence for a file that is named like one of another format; None where the name fits or promises nothing.

    Raises UsageError for an unknown format.
    """
    chosen, suffix = format_named(format_name), to.suffix.lower()
    also, others = _table()
    if not suffix or to.is_dir() or suffix == chosen.suffix or suffix[1:] in also[chosen.name]:
        return None
    like = [each.name for each in FORMATS.values() if each.suffix == suffix]
    promised = f"the format {' or '.join(like)}" if like else others.get(suffix[1:])
    if promised is None:
        return None
    return f"{to} is named like {promised}, but holds {chosen.name}: name it {to.with_suffix(chosen.suffix).name}."


@cache
def _table() -> tuple[dict[str, list[str]], dict[str, str]]:
    """By format the suffixes that it may have beside its own, and what those of other files promise."""
    table = tomllib.loads(files("dateline.exports").joinpath("suffixes.toml").read_text("utf-8"))
    return table["also"], table["others"]
