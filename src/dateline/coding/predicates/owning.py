"""Whose a deed or a thing is: whether its owner does it or suffers it, and between whom a thing lies."""

import re
from collections.abc import Sequence

from dateline.coding.lexicons.cues import cues_at
from dateline.coding.predicates.again import DEFINITE
from dateline.coding.predicates.carried import carrier
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.phrase_heads import coordinated

_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of the deeds that are judged, and not those whom they are done to: "condemned **the editor's arrest**"."""
_RULERS = re.compile(r"(?!IGO|NGO)...(?:GOV|MIL|COP|SPY|UAF)")
"""How the codes of those begin who rule, or are armed by them."""
_WHOM = (("of",), ("poss-victim",))
"""Where it stands whom such a deed is done to."""


def suffered(senses: Senses, j: int, verb: int) -> bool:
    """Whether noun `j` of `verb` is a deed that somebody suffers, or his fate: "deplored **the death** of a nurse".

    Whoever orders or demands an arrest does it to him who is arrested, and whoever judges it does not.
    """
    lines = senses.lexicon.of(senses.lemmas(j)[-1], "noun") if senses.analysis.tokens[j].upos == "NOUN" else ()
    types = {line.group.type for line in lines}
    whom = [line.frame.recipient[:1] for line in lines]
    judged = types <= _SUFFERED and not senses.lexicon.classes["judging"].isdisjoint(senses.lemmas(verb))
    violent = types == {"ASSAULT"} and all(first == ("of",) for first in whom)
    return (
        violent
        or (judged and any(first in _WHOM for first in whom) and not _of_rulers(senses, j))
        or senses.lemmas(j)[-1] in senses.lexicon.classes["fates"]
    )


def _of_rulers(senses: Senses, j: int) -> bool:
    """Whether a deed is of those who rule or police, who do such: "denounced the repression **of the junta**"."""
    if senses.analysis.lower(j) not in senses.lexicon.classes["rulers_deeds"]:
        return False
    of = (senses.entity(k) for prep, k in obliques(senses.analysis, j) if prep == "of")
    return any(one is not None and one.type == "ORG" and _RULERS.match(one.code or "") for one in of)


def expelling(senses: Senses, owning: Sequence[int], i: int, *, of: bool) -> bool:
    """Whether the owner of an expulsion expels: "**Chad's** expulsion of the envoy", "**Chad's** expulsions"."""
    tokens = senses.analysis.tokens
    return of or (tokens[i].xpos == "NNS" and all(tokens[j].upos == "PROPN" for j in owning))


def owned_by_another(senses: Senses, i: int, host: int) -> bool:
    """Whether a deed is somebody else's that is spoken of, ended or used: "the mayor denied **Turkey's** strike"."""
    others = not senses.lexicon.classes["of_others"].isdisjoint(senses.lemmas(host))
    return (others or any(True for _ in cues_at(senses.analysis, host))) and bool(_other_owners(senses, i))


def _other_owners(senses: Senses, i: int) -> tuple[int, ...]:
    """Who is said to own a deed, by name or noun, and is no town that it befalls."""
    owners_of = [j for j in senses.analysis.dependents(i, "nmod") if senses.analysis.tokens[j].deprel == "nmod:poss"]
    named = [j for j in owners_of if senses.analysis.tokens[j].upos in ("NOUN", "PROPN") and senses.is_party(j)]
    town = (senses.places[senses.place_at[j]].precision == "point" for j in named if j in senses.place_at)
    return () if any(town) else tuple(named)


def known_beforehand(senses: Senses, i: int, host: int) -> bool:
    """Whether somebody only makes use of harm that was done: "**used the killing** to attack the minister".

    The talks that somebody uses are his as well.
    """
    types = senses.lexicon.types(senses.lemmas(i)[-1], "noun")
    harm = not types.isdisjoint(_SUFFERED)
    known = any(senses.analysis.lower(j) in DEFINITE for j in senses.analysis.dependents(i, "det"))
    return harm and known and not senses.lexicon.classes["of_somebody"].isdisjoint(senses.lemmas(host))


def joined(senses: Senses, i: int, host: int) -> tuple[int, ...]:
    """In whose deed somebody takes part: "joined **Russia's** invasion", "joined **Russia** in its invasion"."""
    if senses.lemmas(host)[-1] != "join":
        return ()
    analysis = senses.analysis
    beside = roles.objects(analysis, host) if preposition(analysis, i) == "in" else ()
    whose = (k for j in _other_owners(senses, i) for k in coordinated(analysis, j))
    return *(j for j in beside if senses.is_party(j)), *whose


def carries(senses: Senses, host: int, i: int) -> bool:
    """Whether verb `host` says that its subject does what noun `i` names: "**launched** an attack"."""
    return carrier(senses, i)[1] == "actor" and host == carrier(senses, i)[0]


def between(senses: Senses, j: int) -> tuple[int, ...]:
    """The parties that thing `j`, or what it is the beginning or end of, lies between: "ties with X"."""
    analysis = senses.analysis
    things = [j, *(k for prep, k in obliques(analysis, j) if prep == "of" and not senses.is_party(k))]
    for thing in things:
        for prep, k in obliques(analysis, thing):
            if prep in ("with", "between") and senses.is_party(k):
                return coordinated(analysis, k)
    return ()
