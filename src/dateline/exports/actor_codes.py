"""CAMEO actor codes taken apart: the country or kind of organisation, and the roles behind it."""

from typing import NamedTuple

from dateline.model.sourced import Party

NO_CODE = "---"
"""What CAMEO writes where it has no code."""
OR = "/"
"""What stands between the codes of a name that a user's dictionary has for several actors."""
_SAME = frozenset(
    {
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU",
        "ELI", "LAB", "REF", "OPP", "SOC", "REL",
    }
)  # fmt: skip
_PLOVER = {**{role: role for role in _SAME}, "INS": "REB", "SEP": "REB", "MED": "JRN", "HLH": "MED"}
"""CAMEO's roles as PLOVER's sectors; the two mean different things by MED."""
_KINDS = {"IGO": "IGO", "NGO": "NGO", "NGM": "ISM", "IMG": "IMG", "MNC": "MNC"}
_NO_COUNTRY = frozenset({NO_CODE, *_KINDS, "INT", "UIS"})


class Code(NamedTuple):
    """A code as its groups of three letters."""

    whole: str
    first: str
    roles: tuple[str, ...]

    @property
    def country(self) -> str | None:
        """The country; None for organisations of no country, and where none is known."""
        return None if self.first in _NO_COUNTRY else self.first

    @property
    def plover_code(self) -> str:
        """Whose it is, in PLOVER's words: a country, IGO, UNO, NGO …; empty where it is not known."""
        if self.first == "IGO" and self.roles[:1] == ("UNO",):
            return "UNO"
        return _KINDS.get(self.first, self.country or "")

    @property
    def plover_sectors(self) -> tuple[str, ...]:
        """At most two sectors of PLOVER."""
        found = (_PLOVER[role] for role in self.roles if role in _PLOVER)
        return tuple(dict.fromkeys(found))[:2]


def code_of(party: Party | None) -> Code:
    """The code of somebody, `---` where there is none; of one that stands for several the first tells the groups."""
    whole = (party.code if party else None) or NO_CODE
    first = whole.partition(OR)[0]
    return Code(whole, first[:3], tuple(first[n : n + 3] for n in range(3, len(first), 3)))
