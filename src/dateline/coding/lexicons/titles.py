"""The titles before names: which offices and ranks they are of, and whose they are."""

from collections.abc import Mapping
from functools import cache

import msgspec

from dateline.coding.lexicons.rules_file import load_rules


class Titles(msgspec.Struct, frozen=True, kw_only=True):
    """Words before a person's name."""

    roles: Mapping[str, str]
    ranks: Mapping[str, frozenset[str]]
    """Ranks that armies share with the police, and by what words a report speaks of either."""
    female: frozenset[str]
    male: frozenset[str]
    every: frozenset[str]
    sovereign: frozenset[str]
    """Titles of those who are called by their first names."""
    everywhere: frozenset[str]
    """Titles that many hold in every country, so that a name behind them may be anybody's: "**Mayor** Roe"."""
    short: Mapping[str, str]
    """Titles that are cut short, and what they are short for: "Gov. Roe", then "the **governor**"."""


@cache
def titles() -> Titles:
    """The words of titles.toml."""
    data = load_rules("titles.toml")
    courtesy = data["courtesy"]
    roles = {word: role for role, words in data["roles"].items() for word in words}
    every = frozenset(roles).union(*courtesy.values()) - frozenset(data["kept"]["words"])
    ranks = {name: frozenset(words) for name, words in data["ranks"].items()}
    return Titles(
        roles=roles,
        ranks=ranks,
        female=frozenset(courtesy["female"]),
        male=frozenset(courtesy["male"]),
        every=every,
        sovereign=frozenset(data["sovereign"]["words"]),
        everywhere=frozenset(data["everywhere"]["words"]),
        short=data["short"],
    )
