"""A repair: how what one word shows to hang wrong should hang, and by which relations such words hang."""

from collections.abc import Callable
from dataclasses import dataclass

from dateline.language.analysis import Analysis

Links = dict[int, tuple[int, str]]
"""The new head and relation of each word that should hang elsewhere."""
_Finding = Callable[[Analysis, int], Links]


_LITTLE = frozenset({"punct", "det", "case", "cc", "mark", "aux", "cop", "expl", "fixed", "goeswith"})
"""Relations of marks and of words that only help others to say something."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A function from an analysis and a word to links, and the relations of the words that it is asked of."""

    find: _Finding
    relations: frozenset[str]
    but: frozenset[str] = frozenset()
    """Relations of the words that it is not asked of."""

    def concerns(self, relation: str) -> bool:
        """Whether it is asked of words with this relation, which is without its subtype."""
        return relation not in self.but and (not self.relations or relation in self.relations)


def at(*relations: str) -> Callable[[_Finding], Repair]:
    """Makes a function a repair at words that hang by one of these relations; `nsubj` takes its subtypes in."""
    return lambda find: Repair(find, frozenset(relations))


anywhere = at()


def at_content(find: _Finding) -> Repair:
    """Makes a function a repair at all words but the little ones, which are two in five."""
    return Repair(find, frozenset(), _LITTLE)
