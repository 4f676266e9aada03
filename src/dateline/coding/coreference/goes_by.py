"""By which name somebody goes: "a group **calling itself X**", "known as **X**", "a self-styled **"X"** group"."""

from collections.abc import Iterator
from functools import cache

import msgspec

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.rules_file import checked_rules
from dateline.coding.trees.obliques import obliques
from dateline.language.analysis import Analysis

_QUOTES = frozenset({'"', "“", "``", "''"})


class Called(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file: how a text says by which name somebody goes."""

    verbs: frozenset[str]
    phrases: frozenset[str]
    groups: frozenset[str]
    new: frozenset[str]
    claimed: tuple[str, ...]
    then: str


@cache
def called_rules() -> Called:
    """The rules as shipped, checked."""
    return checked_rules("called.toml", Called)


def goes_by(analysis: Analysis, head: int) -> Iterator[int]:
    """The heads of what those at `head` are called, or call themselves."""
    for verb in analysis.dependents(head, "acl"):
        lemma = analysis.tokens[verb].lemma
        if lemma in called_rules().verbs:
            yield from analysis.dependents(verb, "xcomp", "obj", "nmod")
        yield from (j for prep, j in obliques(analysis, verb) if f"{lemma} {prep}" in called_rules().phrases)
    for j in analysis.dependents(head, "compound"):
        before = min(analysis.subtree(j))
        if analysis.surface(before) in _QUOTES or (before > 0 and analysis.surface(before - 1) in _QUOTES):
            yield j


def known_by_name_only(analysis: Analysis, each: Reference) -> bool:
    """Whether nothing is known of a group but its name, which may be anything: "a group calling itself the Army"."""
    if each.kind != "nominal" or each.words[-1] not in called_rules().groups:
        return False
    new = (analysis.tokens[j].lemma.lower() for j in analysis.dependents(each.head, "amod", "compound"))
    return any(True for _ in goes_by(analysis, each.head)) or not called_rules().new.isdisjoint(new)
