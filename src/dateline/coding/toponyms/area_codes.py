"""The states and provinces of North America that a report's telephone numbers are dialled in."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_NUMBER = re.compile(r"(?<![\d.-])(?:\+?1[-. ])?\(?([2-9]\d\d)\)?[-./ ]{1,2}[2-9]\d\d[-. ]\d{4}(?![\d-])")
_MOST = 2
"""States whose numbers a local report gives at most."""

State = tuple[str, str]


@cache
def area_codes() -> Mapping[str, State]:
    """Country and state of each area code; read once."""
    source = files("dateline.coding").joinpath("rules", "area_codes.toml")
    rules = tomllib.loads(source.read_text(encoding="utf-8"))
    out: dict[str, State] = {}
    for country, states in rules.items():
        for state, codes in states.items():
            for code in map(str, codes):
                if code in out:
                    raise ValueError(f"area_codes.toml: {code} is given twice")
                out[code] = (country, state)
    return out


def states_called(text: str) -> frozenset[State]:
    """Country and state of the telephone numbers in a text; none where they are of many states."""
    codes = area_codes()
    found = frozenset(codes[m[1]] for m in _NUMBER.finditer(text) if m[1] in codes)
    return found if len(found) <= _MOST else frozenset()
