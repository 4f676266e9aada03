"""Loads the data file on English spelling that tokeniser and sentence splitter share."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.errors import ResourceError


@dataclass(frozen=True, slots=True)
class Orthography:
    """Which words keep their full stop, their hyphen or their place in the sentence."""

    titles: frozenset[str]
    abbreviations: frozenset[str]
    numbered: frozenset[str]
    prefixes: frozenset[str]
    suffixes: frozenset[str]
    contractions: dict[str, int]
    starters: frozenset[str]
    speech: frozenset[str]
    hours: frozenset[str]
    days: frozenset[str]
    symbols: re.Pattern[str]


@cache
def orthography() -> Orthography:
    """The tables, read once and checked."""
    data = tomllib.loads(files("dateline.language").joinpath("orthography.toml").read_text(encoding="utf-8"))
    flat = {**data, **data.get("sentences", {})}
    groups: dict[str, frozenset[str]] = {}
    for name in ("titles", "abbreviations", "numbered", "prefixes", "suffixes", "starters", "speech", "hours", "days"):
        words = flat.get(name)
        if not words or not all(isinstance(word, str) and word for word in words):
            raise ResourceError(f"orthography.toml: {name} must be a list of words; reinstall the package.")
        groups[name] = frozenset(words)
    contractions = data.get("contractions", {})
    if not all(0 < cut < len(word) for word, cut in contractions.items()):
        raise ResourceError("orthography.toml: a contraction is cut outside its word; reinstall the package.")
    classes = data.get("symbols", {})
    if set(classes) != {"anywhere", "at_edges"}:
        raise ResourceError("orthography.toml: the symbols must be two classes of characters; reinstall the package.")
    edge = f"[{classes['at_edges']}]"
    symbols = re.compile(rf"[{classes['anywhere']}]|{edge}(?!\w)|(?<!\w){edge}")
    return Orthography(contractions=contractions, symbols=symbols, **groups)
