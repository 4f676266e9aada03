"""The states and provinces of North America that a report's telephone numbers are dialled in."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.coding.lexicons.rules_file import load_rules
from dateline.errors import ResourceError

_NUMBER = re.compile(r"(?<![\d.-])(?:\+?1[-. ])?\(?([2-9]\d\d)\)?[-./ ]{1,2}[2-9]\d\d[-. ]\d{4}(?![\d-])")
_MOST = 2
"""States whose numbers a local report gives at most."""

State = tuple[str, str]


@cache
def area_codes() -> Mapping[str, State]:
    """Country and state of each area code; read once."""
    out: dict[str, State] = {}
    for country, states in load_rules("area_codes.toml").items():
        for state, codes in states.items():
            for code in map(str, codes):
                if code in out:
                    raise ResourceError(f"area_codes.toml: {code} is given twice; reinstall the package.")
                out[code] = (country, state)
    return out


def states_called(text: str) -> frozenset[State]:
    """Country and state of the telephone numbers in a text; none where they are of many states."""
    codes = area_codes()
    found = frozenset(codes[m[1]] for m in _NUMBER.finditer(text) if m[1] in codes)
    return found if len(found) <= _MOST else frozenset()
