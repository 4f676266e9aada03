"""Deeds that a report does not tell but speaks of as known, so that they were on no day that it gives for others."""

from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.model.codes import VIOLENT

_WHY = frozenset({"over", "for", "against", "about"})
"""Words before what is done because of a deed: "protested on Monday **against** the killing"."""


def known(senses: Senses, reading: Reading) -> bool:
    """Whether a deed is spoken of as one that is known, and not told: "responsibility for **the** Peshawar bombing"."""
    analysis, i = senses.analysis, reading.predicate
    group = reading.line.group
    if group.control is not None or group.type not in VIOLENT or analysis.tokens[i].upos != "NOUN":
        return False
    the = any(analysis.lower(j) == "the" for j in analysis.dependents(i, "det"))
    return the and analysis.deprel(i) in ("obj", "obl", "nmod")


def known_beside(senses: Senses, reading: Reading) -> bool:
    """Whether a known deed tells which noun is meant, or why: "a suspect **in the bombing**", "held **over** it".

    The start or a phase **of** it is of its own day.
    """
    analysis, i = senses.analysis, reading.predicate
    cases = [analysis.lower(j) for j in analysis.dependents(i, "case")][:1]
    beside = analysis.deprel(i) == "nmod" and bool(cases) and cases != ["of"]
    return (beside or (analysis.deprel(i) == "obl" and not _WHY.isdisjoint(cases))) and known(senses, reading)


def told_beside(senses: Senses, i: int) -> bool:
    """Whether a past event only tells which noun is meant: "the unrest in which 300 people were killed"."""
    analysis = senses.analysis
    if analysis.tokens[i].deprel != "acl:relcl":
        return False
    past = any(analysis.tokens[j].xpos == "VBD" for j in (i, *analysis.dependents(i, "aux")))
    below = analysis.subtree(i)
    return past and any(
        analysis.tokens[j].xpos in ("WDT", "WRB") and analysis.surface(below[0] - 1) != "," for j in below
    )
