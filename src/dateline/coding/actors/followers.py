"""Those who are for somebody and hold no office of his: "supporters of the president", "pro-government protesters"."""

from collections.abc import Iterator
from functools import cache

import msgspec

from dateline.coding.actors.belonging import of_somebody
from dateline.coding.actors.code_parts import GENERIC, country_of, joined
from dateline.coding.actors.coded_text import CodedText
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.rules_file import checked_table
from dateline.coding.trees.obliques import obliques
from dateline.model.codes import COUNTRY, IRREGULAR, groups

_PEOPLE = "CVL"
_OF_A_SIDE = frozenset({"PTY", "OPP"})
_OF_STATES = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})


class Siding(msgspec.Struct, frozen=True):
    """Words that say whom people are for: "protesters **loyal** to the president"."""

    adjectives: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    before: frozenset[str]


@cache
def siding() -> Siding:
    """The words of nominals.toml for those who are for somebody."""
    return checked_table("nominals.toml", "siding", Siding)


def of_supporters(text: CodedText, head: int, owner: str | None) -> str | None:
    """The code of supporters, by that of whom they are for: people of his country, or of his party or movement."""
    if owner is None:
        return None
    person = of_somebody(text.analysis, head)
    held = frozenset(groups(owner)[1:])
    if held & _OF_A_SIDE:
        return owner
    if not held & _OF_STATES and (held or owner[:COUNTRY] in GENERIC or not person):
        return country_of(owner) if person and held.isdisjoint(IRREGULAR) else owner
    return joined(country_of(owner), _PEOPLE)


def is_supporter(text: CodedText, head: int) -> bool:
    """Whether a noun is for those who are for somebody: "**supporters** of the president"."""
    return text.lemma(head) in nouns().supporters


def whom_they_are_for(text: CodedText, head: int) -> Iterator[int]:
    """Whom a phrase says that people are for: "protesters loyal **to him**", "backing him", "in support of him"."""
    analysis, words = text.analysis, siding()
    for i in analysis.dependents(head, "amod", "acl", "nmod", "acl:relcl"):
        lemma = text.lemma(i)
        if lemma in words.adjectives:
            yield from (j for prep, j in obliques(analysis, i) if prep == "to")
        elif lemma in words.verbs and analysis.tokens[i].upos == "VERB":
            yield from analysis.dependents(i, "obj")
        elif lemma in words.nouns and i > head:
            yield from (j for prep, j in obliques(analysis, i) if prep == "of")


def for_the_state(text: CodedText, head: int) -> bool:
    """Whether people are said to be for those in power by an adjective: "**pro-government** protesters"."""
    return any(text.analysis.lower(i) in siding().before for i in text.analysis.dependents(head, "amod", "compound"))


def of_a_state(code: str | None) -> bool:
    """Whether a code is that of a government or of another organ of a state."""
    held = frozenset(groups(code or "")[1:])
    return bool(held & _OF_STATES) and not held & _OF_A_SIDE
