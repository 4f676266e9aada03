"""Which outlet is meant by a name, and which of those who speak are outlets or people of whom only an outlet knows."""

import re
from functools import cache, lru_cache

import msgspec
from msgspec.structs import replace

from dateline.merging.parties import named
from dateline.merging.words import stem, words_of
from dateline.model.codes import COUNTRY
from dateline.model.sourced import Party, plain
from dateline.shipped import shipped

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)*?([\w-]+)(?:\.(?:com?|org|net|ac|gov))?\.[a-z]{2,6}/?")
"""A web address that stands for the name of an outlet: "www.example.co.uk"."""


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of `rules/outlets.toml`."""

    kinds: frozenset[str]
    role: str
    not_outlets: frozenset[str]
    offices: frozenset[str]
    names: tuple[tuple[str, ...], ...]
    from_abroad: frozenset[str]
    of_a_state: frozenset[str]
    no_matter: frozenset[str]


@cache
def rules() -> Rules:
    """The words as shipped, checked."""
    return msgspec.convert(shipped("merging", "rules", "outlets.toml"), Rules)


@lru_cache(maxsize=10_000)
def outlet_key(name: str) -> str:
    """What makes two names those of one outlet: "the Reuters news agency", "reuters.com"."""
    bare = _bare(name)
    return _known().get(bare, bare)


@cache
def _known() -> dict[str, str]:
    return {_bare(other): _bare(names[0]) for names in rules().names for other in names}


def _bare(name: str) -> str:
    """A name without the words that say only that it is an outlet's; all of it where there are no others."""
    address = _ADDRESS.fullmatch(name.strip().casefold())
    words = words_of(plain(address[1] if address else name))
    kept = list(words)
    for end in (-1, 0):
        while len(kept) > 1 and kept[end] in rules().kinds:
            kept.pop(end)
    telling = kept if kept[:1] and kept[0] not in rules().kinds else words
    return " ".join(telling) or plain(name)


def outlet_of_party(party: Party | None) -> str | None:
    """The key of the outlet that a party is: one by its code, or a body with a name and no code; None for others."""
    if party is None or party.type == "PERSON" or not _has_a_name(party):
        return None
    if party.code is None:
        return outlet_key(party.name) if party.type == "ORG" else None
    roles = {party.code[at : at + COUNTRY] for at in range(0, len(party.code), COUNTRY)}
    if rules().role not in roles or party.code[:COUNTRY] in rules().not_outlets:
        return None
    return outlet_key(party.name)


def _has_a_name(party: Party) -> bool:
    return named(replace(party, name=party.name.removeprefix("the ")))


@lru_cache(maxsize=10_000)
def from_abroad(words: str) -> bool:
    """Whether people without a name are of another country than the one that is told of: "a Western diplomat"."""
    return any(word in rules().from_abroad or stem(word) in rules().from_abroad for word in words_of(plain(words)))


def of_a_state(people: frozenset[str]) -> bool:
    """Whether people without a name, by the words that tell them apart, are of some state's forces."""
    return not people.isdisjoint(rules().of_a_state)


@lru_cache(maxsize=10_000)
def kind_of_people(words: str) -> frozenset[str]:
    """The words by which people without a name are told apart: "two villagers" and "the villagers" are of one kind."""
    told = [word for word in words_of(plain(words)) if not word.isdigit()]
    return frozenset(stem(word) for word in told if word not in rules().no_matter) or frozenset(map(stem, told))
