"""The agencies of the United Nations by what they are for: "the migration agency" is the IOM, checked when loaded."""

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from dateline.coding.lexicons.known_names import Known, known_names, words_of
from dateline.coding.lexicons.rules_file import checked_rules
from dateline.errors import ResourceError


class _Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    owners: list[str]
    nouns: list[str]
    never_alone: list[str]
    alone: list[str]
    behind: list[str]
    purposes: Mapping[str, list[str]] = msgspec.field(name="for")
    called: Mapping[str, list[str]]


class Agencies(msgspec.Struct, frozen=True, kw_only=True):
    """What the agencies are called, in lower case and with a straight apostrophe."""

    phrases: Mapping[str, Known]
    """Phrases that end in their noun: "migration agency"."""
    behind: Mapping[str, Known]
    """What stands behind the noun: "for palestinian refugees"."""
    nouns: frozenset[str]
    never_alone: frozenset[str]
    """Nouns that are the United Nations' only with an owner: "organization"."""
    alone: frozenset[str]
    """Names of the bodies whose like hardly any country has."""
    last: frozenset[str]
    """The last words of the phrases."""
    owned: re.Pattern[str]
    """The United Nations at the end of what stands before such a phrase: "the UN's "."""
    of: re.Pattern[str]
    """The United Nations behind it: " of the UN"."""


@cache
def un_agencies() -> Agencies:
    """The agencies of un_agencies.toml."""
    rules = checked_rules("un_agencies.toml", _Rules)
    purposes = [(_body(name), words) for name, words in rules.purposes.items()]
    phrases = {f"{word} {noun}": body for body, words in purposes for word in words for noun in rules.nouns}
    phrases |= {phrase: _body(name) for name, words in rules.called.items() for phrase in words}
    owner = "|".join(re.escape(each) for each in sorted(rules.owners, key=len, reverse=True))
    return Agencies(
        phrases=phrases,
        behind={f"{word} {what}": body for body, words in purposes for what in words for word in rules.behind},
        nouns=frozenset(rules.nouns),
        never_alone=frozenset(rules.never_alone),
        alone=frozenset(_body(name).name for name in rules.alone),
        last=frozenset(phrase.rpartition(" ")[2] for phrase in phrases),
        owned=re.compile(rf"\b(?:{owner})(?:'s?)?\s(?:own\s|main\s|international\s)?\Z"),
        of=re.compile(rf"\s(?:of|at|within) (?:the )?(?:{owner})(?!\w)"),
    )


def _body(name: str) -> Known:
    known = known_names().names.get(words_of(name))
    if known is None or known[1].kind != "international":
        raise ResourceError(f"un_agencies.toml: {name!r} is no body of actors/international.toml.")
    return known[1]
