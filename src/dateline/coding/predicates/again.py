"""Says whether a noun speaks of an event again: "the army took part in **the crime**", after a murder was told."""

from collections.abc import Mapping

from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
BACK = 3
"""How many sentences back what is spoken of again may have been told."""
RETOLD = 0.8
"""How much of the score of what was told before a claim keeps that only speaks of it again: chosen, not measured."""


def definite(senses: Senses, i: int) -> bool:
    """Whether a phrase is of somebody in particular: a name, "the nurse", "two nurses", not "women" or "millions"."""
    analysis = senses.analysis
    if analysis.tokens[i].upos == "PROPN":
        return True
    return analysis.tokens[i].upos == "NOUN" and any(True for _ in analysis.dependents(i, "det", "nummod"))


def deed_before(senses: Senses, i: int, found: Mapping[int, Reading]) -> bool:
    """Whether an attack or a riot is told in the sentence of word `i` or the one before: "Forty people **died**"."""
    here = senses.analysis.sentence_index(i)
    return any(
        (reading.line.group.type == "ASSAULT" or reading.line.group.mode == "riot")
        for j, reading in found.items()
        if j != i and here - 1 <= senses.analysis.sentence_index(j) <= here
    )


def told_before(senses: Senses, i: int, kind: str, found: Mapping[int, Reading]) -> bool:
    """Whether noun `i` is definite and an event of this type is told in its sentence or the few before."""
    analysis = senses.analysis
    if not any(analysis.lower(j) in DEFINITE for j in analysis.dependents(i, "det")):
        return False
    here = analysis.sentence_index(i)
    return any(
        reading.line.group.type == kind and not reading.line.group.again
        for j, reading in found.items()
        if j < i and here - BACK <= analysis.sentence_index(j) <= here
    )
