"""The words of `rules/behind.toml`, which name who is behind a deed, and where they name them."""

from functools import cache
from typing import Literal

import msgspec

from dateline.coding.lexicons.rules_file import checked_rules


class Behind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that name who is behind a deed, and where they name them."""

    who: Literal["claimant", "object", "subject", "oblique", "laid"]
    words: frozenset[str]
    prepositions: frozenset[str]
    verbs: frozenset[str] = frozenset()
    """For a claimant, and for blame that is laid: the verbs that have one of the words beside them."""
    claiming: frozenset[str] = frozenset()
    """Those of the verbs that claim: where they are not done, nothing is said of who did it."""
    claimed: frozenset[str] = frozenset()
    """Those of the words that are claimed, and not had like a part in it."""
    had: frozenset[str] = frozenset()
    """Those that are somebody's without a verb: "**his** role in the attack"."""
    for_whom: frozenset[str] = frozenset()
    """What stands before those for whom somebody claims a deed: "on behalf of"."""
    speaking_for: frozenset[str] = frozenset()
    """Verbs, each with its preposition, of who speaks for others: "speak for"."""
    clearing: frozenset[str] = frozenset()
    """Verbs of who is said not to have done a deed that was done all the same."""
    settling: frozenset[str] = frozenset()
    """Verbs that say whose deed it was, and undone leave that open: "did not **convict** him of it"."""
    somebody: bool = False
    """Whether only people and bodies can be meant: "linked **X** to the raid", and not a rifle."""


class _Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    behind: tuple[Behind, ...]


@cache
def behind_rules() -> tuple[Behind, ...]:
    """The rules as shipped, checked."""
    return checked_rules("behind.toml", _Rules).behind
