"""The word lists of muc4.toml, and words without their plural, as those lists have them."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def words(table: str, entry: str) -> frozenset[str]:
    """A list of muc4.toml."""
    data: dict[str, Any] = tomllib.loads((Path(__file__).parent / "muc4.toml").read_text(encoding="utf-8"))
    return frozenset(data[table][entry])


def singular(word: str) -> str:
    """A word of a phrase in lower case, without the plural: "branches", "buses", but "bus" and "headquarters"."""
    word = word.lower().removesuffix("'s").removesuffix("'")
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ch|sh|x|ss|(?<![aeo])us)es$", word):
        return word[:-2]
    if word.endswith(("ss", "us")) or word in words("nouns", "always_plural"):
        return word
    return word.removesuffix("s")
