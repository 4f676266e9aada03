"""A deed that is laid at somebody's door: who that is, where it is said, and which name or code he goes by."""

from collections.abc import Sequence
from functools import cache

import msgspec

from dateline.coding.actors.code_parts import joined
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.lexicons.rules_file import checked_rules
from dateline.coding.predicates.parties import phrases
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import heads
from dateline.model.claim import Claim, Role
from dateline.model.codes import COUNTRY

_OF_A_STATE = ("MIL", "COP", "GOV", "SPY")
"""Roles that say who somebody is even where no country is named: "the murderers were **soldiers**"."""
NEAR = 2
"""Sentences from a deed to whom it is laid at, where only a pronoun or nothing stands for it."""


class _Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file."""

    doers: frozenset[str]
    doubted: frozenset[str]
    takers: frozenset[str]
    belonging: frozenset[str]
    called: frozenset[str]
    doing: frozenset[str]
    at_fault: frozenset[str]
    deed: frozenset[str]
    any_deed: frozenset[str]
    for_what: frozenset[str]
    of_it: frozenset[str]


@cache
def laid_rules() -> _Rules:
    """The words by which a deed is laid at somebody's door."""
    return checked_rules("perpetrators.toml", _Rules)


class Laid(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is said to have done what another sentence tells, or a clause of this one."""

    at: int
    who: Role
    deeds: Sequence[Claim]
    doubted: bool = False
    """Whether those of whom it is said are only alleged to have done it."""
    holder: str | None = None


def told_as(senses: Senses, i: int) -> list[Role]:
    """Who those at `i` are, if they are named: by their own code, or that of whom they are some: "**members of X**"."""
    out = []
    for role in phrases(senses, heads(senses.analysis, iter((i,)))):
        inside = [j for prep, j in obliques(senses.analysis, i) if prep in ("of", "from")]
        whole = next((each for each in phrases(senses, inside) if named(senses, each)), None)
        if whole is not None and not (role.code or "")[:COUNTRY].isalpha():
            role = msgspec.structs.replace(role, code=whole.code) if whole.code is not None else whole
        noun, _ = noun_at(senses.analysis, i)
        if role.code is None and noun is not None and noun.role:
            role = msgspec.structs.replace(role, code=joined(None, noun.role))  # "may have been **soldiers**"
        if named(senses, role):
            out.append(role)
    return out


def named(senses: Senses, role: Role) -> bool:
    """Whether a role names somebody, a state or a body, and not only what sort of people they are: "gunmen"."""
    code = role.code or ""
    if code[:COUNTRY].isalpha() or len(code) > 2 * COUNTRY or code[COUNTRY:].startswith(_OF_A_STATE):
        return True
    entity = next((one for one in senses.entities if one.id == role.entity), None)
    somebody = entity is not None and entity.type in ("ORG", "PERSON")
    return somebody and entity is not None and any(mention.kind == "name" for mention in entity.mentions)
