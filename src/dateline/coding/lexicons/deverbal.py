"""Nouns made from verbs: the lines that a verb of the lexicon lends to its gerund and to its noun. Loaded once."""

from functools import cache

import msgspec
from msgspec.structs import replace

from dateline.coding.lexicons.group import Frame, Group, Slots
from dateline.coding.lexicons.lexicon import Line, lexicon
from dateline.coding.lexicons.rules_file import checked_rules

_ENDING = "ing"
_SHORTEST = 3
"""Letters of the shortest stem of a gerund."""
_ACTORS = ("behind", "by", "poss", "support")
"""Where those stand who do what such a noun says."""
_THING = frozenset({"object", "owner", "of"})
"""Slots of a verb that stand behind the "of" of its noun."""
_ONLY_VERBS = frozenset({"subject", "inner", "iobj", "doer"})


class Deverbal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole of deverbal.toml."""

    nouns: dict[str, str]
    """Noun → the verb that says the same."""


@cache
def deverbal() -> Deverbal:
    """The nouns as shipped, checked."""
    return checked_rules("deverbal.toml", Deverbal)


@cache
def made_of_verbs(noun: str) -> tuple[tuple[Line, Line], ...]:
    """The lines of the verb that a noun is made of, each with what it is for the noun: "storming" those of "storm"."""
    lines = (line for verb in _verbs(noun) for line in lexicon().of(verb) if _lends(line))
    return tuple((line, _as_noun(line)) for line in lines)


def _verbs(noun: str) -> tuple[str, ...]:
    """The verbs that a noun may be made of; the stem of a gerund may have lost an e or doubled its last letter."""
    if (verb := deverbal().nouns.get(noun)) is not None:
        return (verb,)
    stem = noun.removesuffix(_ENDING)
    if stem == noun or len(stem) < _SHORTEST:
        return ()
    doubled = (stem[:-1],) if stem[-1] == stem[-2] else ()
    return (stem, f"{stem}e", *doubled)


def _lends(line: Line) -> bool:
    """Whether a line of a verb is about somebody who does something to something, with no clause or particle."""
    group = line.group
    asked = group.clause or group.clause_of or group.modals or group.whose or group.several or group.passive
    done_to = bool(group.object) or not _THING.isdisjoint((*line.frame.recipient, *line.frame.place))
    return not asked and line.particle is None and done_to and line.frame.actor[:1] == ("subject",)


def _as_noun(line: Line) -> Line:
    frame = Frame(actor=_ACTORS, recipient=_slots(line.frame.recipient), place=_slots(line.frame.place))
    return replace(line, group=_as_noun_group(line.group), frame=frame)


@cache
def _as_noun_group(group: Group) -> Group:
    # What the line asks of its object is asked of what stands behind "of", not of whoever the noun befalls.
    return replace(group, pos="noun", object=(), object_not=(), bare_not=(), without=(), agent=True)


def _slots(slots: Slots) -> Slots:
    of = tuple("of" if slot in _THING else slot for slot in slots if slot not in _ONLY_VERBS)
    return tuple(dict.fromkeys(of))
