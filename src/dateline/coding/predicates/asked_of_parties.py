"""What a line of the lexicon asks of the doers of a verb and of its objects; each condition says that it is not so."""

from dateline.coding.lexicons.group import Group
from dateline.coding.predicates.conditions import belongs, several
from dateline.coding.predicates.verb import Verb
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.voice import is_passive

_HARMING = frozenset({"targeted", "firearms", "primitive", "beat"})
"""Modes of what is no attack when somebody does it to himself: "hanged **himself** in his cell"."""
_ONESELF = frozenset({"himself", "herself", "themselves", "itself", "myself", "yourself", "oneself"})


def another_object(verb: Verb, group: Group) -> bool:
    """Whether it is done to nothing that the line asks for: "opened **a shop**", where fire is opened."""
    if not group.object:
        return False
    plain = verb.senses.analysis.child(verb.i, "xcomp") is None  # "did not want them to fail" wants no talks
    return not any(verb.senses.fits(j, group.object, meant=plain) for j in (*verb.objects, *verb.kept))


def excluded_object(verb: Verb, group: Group) -> bool:
    """Whether it is done only to what the line leaves out: "fired **the minister**", which is no shot."""
    if not group.object_not:
        return False
    done_to = verb.objects or tuple(verb.senses.analysis.dependents(verb.i, "iobj"))
    return bool(done_to) and all(verb.senses.fits(j, group.object_not) for j in done_to)


def excluded_bare_object(verb: Verb, group: Group) -> bool:
    """Whether what the line leaves out stands there without a preposition: "fired **the clerk** at noon"."""
    senses, left_out = verb.senses, group.bare_not
    if not left_out:
        return False
    return any(not preposition(senses.analysis, j) and senses.fits(j, left_out) for j in verb.objects)


def of_another_owner(verb: Verb, group: Group) -> bool:
    """Whether its object is not whose the line says: "stopped **its** attacks" is no fight against them."""
    return bool(group.whose) and not belongs(verb.senses, verb.objects, group.whose)


def done_to_oneself(verb: Verb, group: Group) -> bool:
    """Whether somebody harms himself, which is no attack: "shot **himself**"."""
    lower = verb.senses.analysis.lower
    return bool(verb.objects) and group.mode in _HARMING and all(lower(j) in _ONESELF for j in verb.objects)


def another_subject(verb: Verb, group: Group) -> bool:
    """Whether nobody does it who the line asks for; without a subject, whether it asks for a certain word.

    The participle of what has no object tells what the noun behind it did: "a **collapsed** building" was no truce.
    """
    if not group.subject:
        return False
    doers = verb.subjects or (verb.objects if verb.adjectival() and "obj" in group.without else ())
    if not doers:
        return all(name[0] == "=" for name in group.subject)
    return not any(verb.senses.fits(j, group.subject) for j in doers)


def excluded_subject(verb: Verb, group: Group) -> bool:
    """Whether one does it whom the line leaves out: "**tourists** visited Rome" is no state visit."""
    return bool(group.subject_not) and any(verb.senses.fits(j, group.subject_not) for j in verb.subjects)


def by_nobody(verb: Verb, group: Group) -> bool:
    """Whether it is not said who does it, as it must be: "men **armed** with knives"."""
    return group.agent and not verb.subjects


def by_one(verb: Verb, group: Group) -> bool:
    """Whether one alone does what several must do together: "**the minister** discussed trade"."""
    return group.several and not several(verb.senses.analysis, verb.subjects)


def active(verb: Verb, group: Group) -> bool:
    """Whether it is no passive, as it must be: "**commits** troops", where one "is committed to peace"."""
    return group.passive and not is_passive(verb.senses.analysis, verb.i)
