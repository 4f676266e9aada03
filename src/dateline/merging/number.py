"""Whether those who take part in a claim are one or many: "a journalist was jailed" tells of none of "ten others"."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import Literal

import msgspec

from dateline.merging.parties import named
from dateline.model.sourced import Party
from dateline.shipped import shipped

Number = Literal["one", "many"]

_PROPER = ("PERSON", "ORG", "GPE", "FAC", "LOC")
"""Types of those whose names may end like a plural: "Hughes", "the Philippines"."""


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of `rules/number.toml`."""

    many: frozenset[str]
    one: frozenset[str]
    before_one: frozenset[str]
    ends: frozenset[str]
    besides: frozenset[str]


@cache
def _rules() -> Rules:
    return msgspec.convert(shipped("merging", "rules", "number.toml"), Rules)


def number(parties: Sequence[Party]) -> Number | None:
    """Whether parties are one or many; None where their words leave it open."""
    found = {_number(one.words, named(one) and one.type in _PROPER, one.type == "PERSON") for one in parties} - {None}
    if len(parties) > 1:
        return "many" if found else None
    return found.pop() if found else None


@lru_cache(maxsize=10_000)
def _number(text: str, proper: bool, person: bool) -> Number | None:
    rules, words = _rules(), [word.strip(".,'’") for word in text.lower().split()]
    if not words:
        return None
    # "At least ten nurses" ends with no "at".
    noun = [words[0], *takewhile(lambda word: word not in rules.ends, words[1:])]
    head = noun[-1]
    if head in rules.one:
        return "one"
    if head in rules.many or (not proper and head.endswith("s") and not head.endswith("ss")):
        return "many"
    return "one" if person or words[0] in rules.before_one else None


def besides(party: Party) -> bool:
    """Whether those who are counted are others than were counted before: "two **more** people", not "more than two"."""
    words = party.words.lower().split()
    return any(
        word in _rules().besides and after != "than" for word, after in zip(words, [*words[1:], ""], strict=True)
    )
