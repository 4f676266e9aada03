"""The words beside a reading, and the lists of the rules file that they are looked up in."""

from collections.abc import Callable, Sequence
from functools import cache

from dateline.coding.timex.grammar import Reading
from dateline.coding.timex.tokens import Token, lexicon

Licence = Callable[[Reading, Sequence[Token], str], bool]
"""Whether a reading may stand where it stands, among the tokens of its paragraph."""


@cache
def words(name: str) -> frozenset[str]:
    """A list of words of the rules file."""
    return frozenset(lexicon().rules["licences"][name])


def token_before(reading: Reading, tokens: Sequence[Token]) -> Token | None:
    """The token before the expression, of the same paragraph."""
    return tokens[reading.first - 1] if reading.first else None


def token_after(reading: Reading, tokens: Sequence[Token]) -> Token | None:
    """The token after the expression, of the same paragraph."""
    return tokens[reading.last] if reading.last < len(tokens) else None
