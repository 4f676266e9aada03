"""Who talks, by name: talks are no party to talks, and a delegation is that of whom it speaks for."""

from collections.abc import Iterable
from functools import cache
from itertools import takewhile

import msgspec

from dateline.model.sourced import Party, plain
from dateline.shipped import shipped


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of `rules/talks.toml`."""

    nobody: frozenset[str]
    accords: frozenset[str]
    alone: frozenset[str]
    for_others: frozenset[str]
    whose: frozenset[str]
    prepositions: frozenset[str]
    before: frozenset[str]


@cache
def _rules() -> Rules:
    return msgspec.convert(shipped("merging", "rules", "talks.toml"), Rules)


def who_talk(parties: Iterable[Party]) -> tuple[str, ...]:
    """The parties to talks by name, each once."""
    names: dict[str, str] = {}
    for party in parties:
        if not _is_nobody(party) and not _is_open(party):
            name = _name(party)
            names.setdefault(plain(name), name)  # "the army" and "The army"
    vague = {key for key in names if key in _rules().for_others and any(one.startswith(f"{key} ") for one in names)}
    return tuple(name for key, name in names.items() if key not in vague)  # not "envoys" beside "envoys from China"


def _head(party: Party) -> str:
    """The noun of its words: "**negotiations** in Cairo", "the two **sides**"."""
    words = party.words.lower().split()
    noun = list(takewhile(lambda word: word not in _rules().prepositions, words))
    return noun[-1].strip(",.") if noun else ""


def is_accord(party: Party) -> bool:
    """Whether it is what is settled, or to be, and nobody: "China mediated **the accord**"."""
    return party.code is None and _head(party) in _rules().accords


def _is_nobody(party: Party) -> bool:
    rules = _rules()
    nobody = _head(party) in rules.nobody or party.words.lower() in rules.alone
    return party.code is None and (nobody or is_accord(party))


def _is_open(party: Party) -> bool:
    """Whether it says that somebody talks and nothing of who: "**the two sides** met", "**delegates** met"."""
    rules, words = _rules(), party.words.lower().split()
    return party.code is None and words[-1:] == [_head(party)] and words[-1] in rules.for_others and all(
        word in rules.before for word in words[:-1]
    )  # fmt: skip


def _name(party: Party) -> str:
    """Its name; of "delegations of the government" that has none of its own all words."""
    rules, words = _rules(), party.words.split()
    bare = len(party.name.split()) <= 2 and plain(party.name).split()[-1:] == [_head(party)]
    if bare and _head(party) in rules.for_others and any(word in rules.whose for word in words):
        return " ".join([words[0].lower(), *words[1:]])
    return party.name
