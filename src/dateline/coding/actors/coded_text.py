"""A text with the codes of its names, which is what the codes of its phrases are read from."""

from collections.abc import Iterator, Mapping

import msgspec

from dateline.coding.dictionaries.told import NOTHING, Told
from dateline.coding.lexicons.breakaway import Area
from dateline.language.analysis import Analysis


class CodedText(msgspec.Struct, frozen=True, kw_only=True):
    """One text, with the codes of its names."""

    analysis: Analysis
    codes: dict[int, str]
    """Token within the name of a known body or a place to the code of that."""
    told: Told = NOTHING
    """What a user's dictionary says, which goes before all else."""
    towns: frozenset[int] = frozenset()
    """Tokens within the name of a town."""
    areas: Mapping[int, Area] = {}
    """Tokens within the name of an area that has a side of its own on the day of the report."""

    def lemma(self, i: int) -> str:
        """The lemma of a token in small letters."""
        return self.analysis.tokens[i].lemma.lower()

    def says_whose(self, head: int) -> bool:
        """Whether what stands before a noun says whose it is: "**Mali's** army"."""
        return any(i in self.codes for i in self.analysis.dependents(head, "nmod:poss", "amod", "compound"))

    def coded(self, tokens: Iterator[int]) -> Iterator[str]:
        """The codes of those tokens that have one."""
        return (code for i in tokens if (code := self.codes.get(i)) is not None)
