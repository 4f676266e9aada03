"""Those of several countries who are told of as one: "the ministers **of X, Y and Z**", "negotiators of X and Y"."""

from collections.abc import Callable
from functools import cache

import msgspec

from dateline.coding.actors.code_parts import GENERIC, UNKNOWN
from dateline.coding.coreference.mentions import noun_at
from dateline.coding.lexicons.actor_rules import nouns
from dateline.coding.lexicons.rules_file import checked_table, load_rules
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.phrase_heads import coordinated
from dateline.model.codes import COUNTRY


class Each(msgspec.Struct, frozen=True):
    """What several.toml says of those who are of each of several."""

    roles: frozenset[str]
    residing: frozenset[str]
    offices: frozenset[str]
    mass: frozenset[str]
    sent: frozenset[str]


@cache
def each_rules() -> Each:
    """The part of several.toml about those who are of each of several."""
    return checked_table("several.toml", "each", Each)


@cache
def _people() -> frozenset[str]:
    """The nouns for people who may be several that were named before: "the two **leaders**"."""
    return frozenset(load_rules("several.toml")["kinds"]["PERSON"])


def of_each(senses: Senses, i: int, several: Callable[[Senses, int], tuple[int, ...]]) -> tuple[int, ...]:
    """The countries of "the foreign ministers of X, Y and Z" or "the Egyptian and Jordanian armies", one of each.

    `several` tells whom "the two countries" in such a phrase stand for.
    """
    analysis, rules, word = senses.analysis, each_rules(), senses.lemmas(i)[-1]
    officials = word in _people()
    if (
        not (analysis.tokens[i].xpos in ("NNS", "NNPS") or word in rules.mass)
        or analysis.child(i, "nummod") is not None
    ):
        return ()
    goods = not senses.lexicon.classes["goods"].isdisjoint(senses.lemmas(i))  # "Canadian and Mexican **imports**"
    if not officials and not role_of(senses, i) and not goods and word != "head":
        return ()
    before = [k for j in analysis.dependents(i, "amod", "compound") if j < i for k in coordinated(analysis, j)]
    before = [k for k in before if _country(senses, k)]
    if len(before) > 1 and any(analysis.lower(k) == "and" for k in range(before[0], before[-1])):
        return tuple(before)
    of = list(obliques(analysis, i))
    # "The heads **of state** of X and Y".
    through = [
        at for prep, j in of if prep == "of" and analysis.lower(j) in rules.offices for at in obliques(analysis, j)
    ]
    of, officials = of + through, officials or bool(through)
    for prep, j in of:
        listed = coordinated(analysis, j)
        if prep in ("of", "from") and officials and len(listed) == 1:
            listed = several(senses, j) or listed  # "the presidents **of the two countries**", "from both armies"
        if len(listed) > 1 and _are_of(senses, i, prep, officials=officials) and _sides(senses, listed, prep):
            return listed
    return ()


def _are_of(senses: Senses, i: int, prep: str, *, officials: bool) -> bool:
    """Whether such a phrase says whose they are: "troops **from** X and Y", "police **in** X and Y".

    The embassies of X and Y are one of each; those in X and Y are of neither, nor are troops or envoys in them.
    """
    rules, word = each_rules(), senses.lemmas(i)[-1]
    noun, _ = noun_at(senses.analysis, i)
    if noun is None:
        return officials and prep in ("of", "from")
    if word in rules.sent:
        return prep == "of" and noun.role in rules.roles
    if prep == "in":
        return noun.role in rules.residing and not noun.inherits and word not in nouns().away
    if prep == "for":
        return noun.inherits and noun.role in rules.roles  # "negotiators **for** X and Y"
    return prep in ("of", "from") and (officials or noun.role in rules.roles)


def _sides(senses: Senses, listed: tuple[int, ...], prep: str) -> bool:
    """Whether these are of different countries, or are sides with names and codes: "of **Israel and Hamas**"."""
    entities = [senses.entity(k) for k in listed]
    codes = {each.code for each in entities if each is not None and each.type != "PERSON" and each.code}
    if len(codes) != len(listed):
        return False
    named = all(senses.analysis.tokens[k].upos == "PROPN" for k in listed)
    known = named and not any(code.startswith(UNKNOWN) for code in codes)
    return all(_country(senses, k) for k in listed) or (known and prep != "in")


def _country(senses: Senses, k: int) -> bool:
    """Whether token `k` names a country, or what is of one."""
    entity = senses.entity(k)
    return entity is not None and len(entity.code or "") == COUNTRY and entity.code not in GENERIC


def role_of(senses: Senses, i: int) -> str:
    """The role that a phrase has beside its country: that of the armies of X and Y is what each of them has."""
    entity = senses.entity(i)
    code = entity.code or "" if entity is not None else ""
    noun = noun_at(senses.analysis, i)[0] if code[:COUNTRY] in GENERIC else None
    return code[COUNTRY:] if code[:COUNTRY] not in GENERIC else noun.role if noun is not None else ""
