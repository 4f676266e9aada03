"""Reads a noun by a line of the lexicon: whether the line holds of it, and which phrases fill its roles."""

from collections.abc import Callable

import msgspec

from dateline.coding.lexicons.lexicon import Line
from dateline.coding.predicates.again import definite, told_before
from dateline.coding.predicates.carried import carrier
from dateline.coding.predicates.conditions import has_oblique
from dateline.coding.predicates.fillers import can_act
from dateline.coding.predicates.going_on import happens, new
from dateline.coding.predicates.grounds_held import nowhere
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.predicates.verb import COMPLEMENTS
from dateline.coding.predicates.with_roles import with_roles
from dateline.coding.trees import roles
from dateline.coding.trees.agents import agents
from dateline.coding.trees.nth_day import nth_day
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.voice import is_passive
from dateline.model.codes import VIOLENT

_THERE = frozenset({"in", "at", "near", "outside"})
"""Prepositions of where something happened."""


def noun_reading(senses: Senses, i: int, line: Line, found: dict[int, Reading]) -> Reading | None:
    """The reading of a noun by a line, or None where it does not hold: "**fighting** for Goma", not "of fires"."""
    month = senses.analysis.tokens[i].etype == "time"  # "in **March**"
    if month or any(unmet(senses, i, line) for unmet in _UNMET):
        return None
    group = line.group
    if group.again and not told_before(senses, i, group.type, found):
        return None
    # "The killers of X were tried in Y": where and when the verb happened is nothing of the killing.
    host, role = carrier(senses, i) if not group.granted else (None, None)
    upon = [i] if host is None or role is not None else [i, host]  # "heavy fighting was under way **for Goma**"
    if group.oblique and not any(has_oblique(senses, j, group.oblique, ()) for j in upon):
        return None
    parts = _parts(senses, i, line)
    if group.of and not parts:
        return None
    reading = with_roles(senses, i, line, host, found, parts)
    if any(unmet(senses, reading) for unmet in _UNMET_BY_ROLES):
        return None
    if role == "recipient" and host is not None:
        reading = _suffered(senses, reading, host)
    if (group.again or group.agent) and not reading.actors:
        return None
    if group.granted and not any(definite(senses, j) for j in reading.recipients):
        return None
    return reading if _told_of_anybody(senses, reading, role) else None


def _parts(senses: Senses, i: int, line: Line) -> tuple[int, ...]:
    """What stands behind "of" and is part of what the noun names: "the collapse **of the talks**"."""
    wanted = line.group.of
    return (
        tuple(j for prep, j in obliques(senses.analysis, i) if prep == "of" and senses.fits(j, wanted))
        if wanted
        else ()
    )


# What the line asks of the words beside the noun.


def _without_particle(senses: Senses, i: int, line: Line) -> bool:
    """Whether the word before it is missing that makes it this predicate: "a **hunger** strike"."""
    if line.particle is None:
        return False
    analysis = senses.analysis
    before = analysis.dependents(i, "compound", "amod")
    return not any(line.particle in (analysis.lower(j), analysis.tokens[j].lemma) for j in before)


def _excluded_oblique(senses: Senses, i: int, line: Line) -> bool:
    """Whether a phrase stands beside it that the line leaves out: "the takeover **of a bank**"."""
    return bool(line.group.oblique_not) and has_oblique(senses, i, line.group.oblique_not, ())


def _without_clause(senses: Senses, i: int, line: Line) -> bool:
    """Whether no clause hangs on it where one must: "an offer **to leave**"."""
    return line.group.clause and next(iter(senses.analysis.dependents(i, *COMPLEMENTS)), None) is None


def _excluded_clause(senses: Senses, i: int, line: Line) -> bool:
    """Whether its clause is headed by a word that the line leaves out: "a threat **posed** by floods"."""
    left_out = line.group.clause_not
    if not left_out:
        return False
    return any(not left_out.isdisjoint(senses.lemmas(j)) for j in senses.analysis.dependents(i, *COMPLEMENTS))


def _counted(senses: Senses, i: int, line: Line) -> bool:
    """Whether it is a number that grows, and no ground that anybody has: "its **losses** had risen to 13 soldiers".

    The loss of one place is none: "the **fall** of Mosul increased fears".
    """
    analysis = senses.analysis
    above = analysis.tokens[i].head
    growing = above >= 0 and not senses.lexicon.classes["growing"].isdisjoint(senses.lemmas(above))
    if not growing or line.group.control not in ("takes", "loses") or analysis.deprel(i) not in ("nsubj", "obj"):
        return False
    return analysis.tokens[i].xpos != "NN" or not (_of_a_place(senses, i) or _makes_grow(senses, i, above))


def _of_a_place(senses: Senses, i: int) -> bool:
    """Whether a noun is of a place that is named: "the fall **of Mosul**", "**Mosul's** fall"."""
    of = (j for prep, j in obliques(senses.analysis, i) if prep == "of")
    before = senses.analysis.dependents(i, "nmod:poss", "compound", "amod")
    return any(j in senses.place_at for j in (*of, *before))


def _makes_grow(senses: Senses, i: int, verb: int) -> bool:
    """Whether what a noun is the subject of makes something else grow: "the capture increased **tension**"."""
    analysis = senses.analysis
    grown = roles.objects_own(analysis, verb) if analysis.deprel(i) == "nsubj" else ()
    return any(analysis.tokens[j].upos != "NUM" and analysis.child(j, "nummod") is None for j in grown)


def _of_no_length(senses: Senses, i: int, line: Line) -> bool:
    """Whether it is not told how long it has gone on, as it must be: "the strike entered **its third day**"."""
    return line.group.nth and nth_day(senses.analysis, i) is None


_UNMET: tuple[Callable[[Senses, int, Line], bool], ...] = (
    _of_no_length,
    _counted,
    _without_particle,
    _excluded_oblique,
    _without_clause,
    _excluded_clause,
)

# What it asks of those who fill its roles.


def _excluded_object(senses: Senses, reading: Reading) -> bool:
    """Whether it befalls only what the line leaves out: "a war **on poverty**"."""
    left_out = reading.line.group.object_not
    return bool(left_out and reading.recipients) and all(senses.fits(j, left_out) for j in reading.recipients)


def _another_object(senses: Senses, reading: Reading) -> bool:
    """Whether it befalls nothing that the line asks for: "a raid **on a camp**", not "on its office"."""
    wanted = reading.line.group.object
    return bool(wanted) and not any(senses.fits(j, wanted) for j in (*reading.recipients, *reading.places))


def _another_subject(senses: Senses, reading: Reading) -> bool:
    """Whether nobody does it whom the line asks for: "the **budget's** advance", not "the army's"."""
    wanted = reading.line.group.subject
    return bool(wanted) and not any(senses.fits(j, wanted) for j in reading.actors)


def _excluded_subject(senses: Senses, reading: Reading) -> bool:
    """Whether one does it whom the line leaves out: "a **gas** blast"."""
    left_out = reading.line.group.subject_not
    return bool(left_out) and any(senses.fits(j, left_out) for j in reading.actors)


_UNMET_BY_ROLES: tuple[Callable[[Senses, Reading], bool], ...] = (
    _excluded_object,
    _another_object,
    _another_subject,
    _excluded_subject,
    nowhere,
)


def _suffered(senses: Senses, reading: Reading, host: int) -> Reading:
    """The reading with those who suffer it, as its verb says: "the attack **suffered by the village**"."""
    borne = is_passive(senses.analysis, host) and reading.predicate in roles.objects(senses.analysis, host)
    if borne and reading.recipients:
        return reading
    who = agents(senses.analysis, host) if borne else roles.surface_subjects(senses.analysis, host)
    who = tuple(j for j in who if can_act(senses, j))
    return msgspec.structs.replace(reading, recipients=who or reading.recipients)


def _told_of_anybody(senses: Senses, reading: Reading, role: str | None) -> bool:
    """Whether anybody or any place is named with it, or it is told that it happens: not "strikes are a risk"."""
    i, group = reading.predicate, reading.line.group
    if reading.actors or reading.recipients or reading.places or group.bare or reading.consumed:
        return True
    if any(j in senses.place_at for j in senses.analysis.subtree(i)) or happens(senses, i):
        return True
    # "The strikes were **carried out** as part of an operation", "two arrests were **made**": they were, by whomever.
    done = group.type == "ASSAULT" or group.mode == "arrest"
    if role == "actor" and done and senses.analysis.tokens[i].etype == "event":
        return True
    # "The killings **in the village**".
    where = (j for prep, j in obliques(senses.analysis, i) if prep in _THERE)
    there = (j for j in where if not senses.classes(j).isdisjoint(("place", "facility")))
    if group.type in VIOLENT and senses.analysis.tokens[i].etype == "event" and any(definite(senses, j) for j in there):
        return True
    return group.type in (*VIOLENT, "PROTEST") and new(senses, i)
