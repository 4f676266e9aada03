"""The country that a report is written for by what it takes for granted: "the City Council", "a grand jury"."""

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError


class Signs(msgspec.Struct, frozen=True, kw_only=True):
    """What tells that a report is of one country's towns."""

    pattern: re.Pattern[str]
    least: int
    """How many different signs it takes."""


@cache
def local_signs() -> Mapping[str, Signs]:
    """The signs by country; read once."""
    out: dict[str, Signs] = {}
    for country, table in load_rules("local_press.toml").items():
        if not table.get("signs") or table.get("least", 0) < 1:
            raise ResourceError(f"local_press.toml: {country} has no signs or needs none; reinstall the package.")
        every = "|".join(f"(?P<s{n}>{sign})" for n, sign in enumerate(table["signs"]))
        out[country] = Signs(pattern=re.compile(rf"(?<!\w)(?:{every})(?!\w)"), least=table["least"])
    return out


def told_locally(text: str) -> str | None:
    """The country whose signs a text has enough of, if it has none of another: ISO 3166-1 alpha-2."""
    found = {
        country: len({match.lastgroup for match in signs.pattern.finditer(text)})
        for country, signs in local_signs().items()
    }
    most = max(found, key=lambda country: found[country])
    alone = all(not number for country, number in found.items() if country != most)
    return most if alone and found[most] >= local_signs()[most].least else None
