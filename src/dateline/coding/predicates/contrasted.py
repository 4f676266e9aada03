"""Finds of whom it is denied beside those of whom it is told: "bombed the depot, **not the hospital**"."""

from collections.abc import Iterator

import msgspec

from dateline.coding.lexicons.modality_rules import modality_rules
from dateline.coding.predicates.reading import Reading
from dateline.coding.trees import roles
from dateline.coding.trees.phrase_heads import NOT_OF_ONE, coordinated
from dateline.coding.trees.stand_ins import may_act
from dateline.coding.trees.voice import is_passive
from dateline.language.analysis import Analysis

_NAMES = ("NOUN", "PROPN")


def contrasted(analysis: Analysis, reading: Reading) -> Iterator[Reading]:
    """The readings of a verb with those in a role of whom it is denied: "the militia, **not the army**, shelled it"."""
    if reading.denied or analysis.tokens[reading.predicate].upos != "VERB":
        return
    named = dict.fromkeys((*reading.actors, *reading.recipients, *reading.places))
    for j in named:
        for other in _beside(analysis, j):
            if j in reading.actors or not _may_be_who_did_not(analysis, reading, j, other):
                yield _with(reading, j, other)
    for other in analysis.dependents(reading.predicate, "conj"):
        told = _left_out(analysis, reading, other) if _denied(analysis, other) else None
        if told is not None:
            yield _with(reading, told, other)


def _with(reading: Reading, j: int, other: int) -> Reading:
    """The reading with another in the role of one: alone, since of those beside him nothing is denied."""

    def put(role: tuple[int, ...]) -> tuple[int, ...]:
        return (other,) if j in role else role

    return msgspec.structs.replace(
        reading,
        denied=True,
        actors=put(reading.actors),
        # "X and Y, **but not Z**, held talks": Z with nobody.
        recipients=tuple(k for k in put(reading.recipients) if k not in reading.actors),
        places=put(reading.places),
    )


def _beside(analysis: Analysis, j: int) -> Iterator[int]:
    """Who is denied beside a phrase: "X, **not Y**", "**not Y** but X"."""
    cases = {analysis.lower(k) for k in analysis.dependents(j, "case")}
    for k in analysis.dependents(j, "conj"):
        own = {analysis.lower(m) for m in analysis.dependents(k, "case")}
        if _denied(analysis, k) and own <= cases:
            yield k
    above = analysis.tokens[j].head
    joined = analysis.deprel(j) == "conj" and analysis.tokens[above].upos in _NAMES
    if joined and above not in coordinated(analysis, above):
        yield above


def _may_be_who_did_not(analysis: Analysis, reading: Reading, j: int, other: int) -> bool:
    """Whether it may be denied that he did it, who stands behind it all: "the rebels hold Goma, **not the army**"."""
    acts = may_act(analysis, other) and any(may_act(analysis, k) for k in reading.actors)
    return acts and other > j and not any(analysis.lower(k) == "but" for k in analysis.dependents(other, "cc"))


def _denied(analysis: Analysis, k: int) -> bool:
    """Whether a noun has a "not" before it, and names somebody or something known: not "a bus, **not a tank**"."""
    if analysis.tokens[k].upos not in _NAMES or analysis.tokens[k].etype == "time":
        return False
    if any(analysis.lower(m) in ("a", "an") for m in analysis.dependents(k, "det")):
        return False
    only = modality_rules().negation.only | modality_rules().negation.even
    nots = (m for m in analysis.dependents(k, "advmod") if m < k and analysis.lower(m) in NOT_OF_ONE)
    return any(analysis.lower(m + 1) not in only for m in nots)


def _left_out(analysis: Analysis, reading: Reading, other: int) -> int | None:
    """For whom a noun stands that is joined to the verb itself: "**the depot** was bombed, but not the hospital"."""
    if analysis.child(other, "case", "nsubj", "cop") is not None:
        return None
    if is_passive(analysis, reading.predicate):
        done_to = roles.objects(analysis, reading.predicate)
        return next((j for j in (*reading.recipients, *reading.places) if j in done_to), None)
    kind = analysis.tokens[other].etype
    alike = [j for j in (*reading.actors, *reading.recipients) if analysis.tokens[j].etype == kind]
    return alike[0] if len(alike) == 1 else None
