"""Reads a verb by a line of the lexicon: whether the line holds of it, and which phrases fill its roles."""

from collections.abc import Iterator

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.asked_of_verbs import holds
from dateline.coding.predicates.conditions import has_particle, lexical, sums_of
from dateline.coding.predicates.fillers import counts, of_which
from dateline.coding.predicates.grounds_held import nowhere
from dateline.coding.predicates.of_oneself import ones_own
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.verb import Verb
from dateline.coding.predicates.with_roles import with_roles
from dateline.coding.trees.obliques import obliques, preposition
from dateline.coding.trees.voice import is_passive

_BETWEEN_SIDES = frozenset({"talks", "truce"})
"""Classes of what is between those who are named with it: "**the truce** between Mali and the rebels collapsed"."""
_GIVING = frozenset({"AGREE", "AID", "SANCTION", "REJECT"})
"""Types of verbs beside which a sum may be spoken of as the help that it is: "pledged $5 million in **aid**"."""


def verb_reading(verb: Verb, line: Line) -> Reading | None:
    """The reading of a verb by a line, or None where it does not hold: "opened **fire**", but not "opened a shop"."""
    group = line.group
    if line.particle is not None and not has_particle(verb.senses, verb.i, line.particle):
        return None
    if not holds(verb, group):
        return None
    consumed = (*_part_of_it(verb, line), *_beside_it(verb, line))
    if group.type in _GIVING:
        consumed += sums_of(verb.senses, verb.i, verb.objects)
    reading = with_roles(verb.senses, verb.i, line, None, verb.found, consumed)
    if group.type == "SUPPORT" and ones_own(verb.senses, reading) and not is_passive(verb.senses.analysis, verb.i):
        return None
    return None if _befalls_what_is_left_out(verb, reading) or nowhere(verb.senses, reading) else reading


def _part_of_it(verb: Verb, line: Line) -> Iterator[int]:
    """The objects that are part of the predicate: "opened **fire**", "began **a hunger strike**".

    So are talks and truces that the line asks for and that do nothing: "**the talks** broke down".
    """
    means = {"object", "owner"}.isdisjoint(line.frame.recipient)
    parts = (*verb.objects, *verb.kept)
    wholes = (k for j in parts if (k := of_which(verb.senses, j)) is not None)
    # "Imposed **some of the harshest sanctions**".
    yield from (j for j in (*parts, *wholes) if lexical(verb.senses, j, line.group, means=means))
    if not (line.frame.actor or "subject" in line.frame.recipient) and line.group.subject:
        yield from (j for j in verb.subjects if not verb.senses.classes(j).isdisjoint(_BETWEEN_SIDES))


def _beside_it(verb: Verb, line: Line) -> Iterator[int]:
    """The phrases beside it, or on what is part of it, that the line asks for by their words: no own events."""
    senses, analysis = verb.senses, verb.senses.analysis
    bases = (verb.i, *_part_of_it(verb, line)) if line.group.oblique else ()
    for prep, j in (found for base in bases for found in obliques(analysis, base)):
        if (
            f"{prep} {analysis.tokens[j].lemma}" in line.group.oblique
            and not _somebody(senses, j)
            and verb.i not in analysis.subtree(j)  # "an attack **in which** ten were killed" is told of as well
            and analysis.child(j, "acl") is None  # and so is "died in an ambush **claimed** by the rebels"
            and not (line.group.type == "ACCUSE" and _charged_with(senses, j))
        ):
            yield j


def _somebody(senses: Senses, j: int) -> bool:
    """Whether a phrase is about people or a place, or counts some: "to a large **number** of Syrians"."""
    whole = senses.counted(j) if counts(senses, j) else None
    return not senses.classes(j if whole is None else whole).isdisjoint(("person", "group", "place"))


def _charged_with(senses: Senses, j: int) -> bool:
    """Whether a deed that somebody is charged over is told of as well: "charged in the **killings** of two clerks"."""
    told = senses.analysis.child(j, "det", "nmod") is not None
    return told and "ASSAULT" in senses.lexicon.types(senses.lemmas(j)[-1], "noun")


def _befalls_what_is_left_out(verb: Verb, reading: Reading) -> bool:
    """Whether it befalls what the line leaves out as its object, though that stands in another slot."""
    senses, analysis, group = verb.senses, verb.senses.analysis, reading.line.group
    if not group.object_not:
        return False
    # "Took Raqqa from Islamic **State**": a name is no such word.
    beside = (*verb.objects, *verb.subjects)  # and in "the rebels lost the town" it befalls the subject
    told = [j for j in reading.recipients if j not in beside and analysis.tokens[j].upos != "PROPN"]
    # "Seized gold **from a mine**", "gave it **to the rebels**", but not "returned it **to civilian rule**".
    given = [j for j in told if preposition(analysis, j) == "to" and "person" in senses.classes(j)]
    told = [j for j in told if not group.object or (preposition(analysis, j) != "from" and j not in given)]
    return bool(told) and all(senses.fits(j, group.object_not) for j in told)
