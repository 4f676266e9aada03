"""First names and whether a woman or a man bears them: "Hillary Reyes" is a she, before any pronoun says so."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from dateline.coding.lexicons.rules_file import load_rules


@cache
def given_names() -> Mapping[str, Literal["female", "male"]]:
    """First names that are nearly always of one gender, in lower case."""
    data = load_rules("given_names.toml")
    women: dict[str, Literal["female", "male"]] = dict.fromkeys(data["female"], "female")
    return women | dict.fromkeys(data["male"], "male")
