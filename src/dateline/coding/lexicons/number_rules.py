"""The shipped words for numbers, what bounds them and what they count."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from dateline.coding.lexicons.rules_file import load_rules


@cache
def number_rules() -> Mapping[str, Any]:
    """The file of them. Read once."""
    return load_rules("figures.toml")
