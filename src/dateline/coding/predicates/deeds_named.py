"""Which deed a clause is about, as a line of the lexicon names it: "vowed to **crush the rebels**", "to **fight**"."""

from collections.abc import Iterator

from dateline.coding.factuality.negations import negating
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques

_FOUGHT_FOR = frozenset({"for", "over", "alongside", "about", "against"})
"""Prepositions of what is fought for or against, by no arms as a rule: "vowed to fight for better pay"."""


def does(senses: Senses, clause: int, wanted: frozenset[str]) -> bool:
    """Whether a clause is about one of the deeds that a line names, and not about leaving it undone.

    `attack` is the deed whatever it is done to, `resume {fighting}` and `crush =revolt` by its object, `strike =back`
    by its adverb, `respond to {strike}` and `respond with =force` by what stands behind a preposition, `fight for` by
    the mere preposition; `fight -` is to fight and nobody or nothing in particular, `respond --` has nothing below it.
    """
    deeds = senses.lemmas(clause)
    if any(True for _ in negating(senses.analysis, clause)):
        return False  # "promised not to attack" threatens nobody
    if not wanted.isdisjoint(deeds):
        return True
    return any(f"{deed} {kind}" in wanted for deed in deeds for kind in _kinds(senses, clause))


def _kinds(senses: Senses, clause: int) -> Iterator[str]:
    """What stands by a deed, as lines of the lexicon write it."""
    analysis = senses.analysis
    whom = roles.objects(analysis, clause)
    for j in whom:
        yield from _names(senses, j)
    beside = tuple(obliques(analysis, clause))
    for prep, j in beside:
        yield prep
        yield from (f"{prep} {name}" for name in _names(senses, j))
    how = tuple(analysis.dependents(clause, "advmod"))
    for j in how:
        yield from (f"={lemma}" for lemma in senses.lemmas(j))
    if not whom and not any(prep in _FOUGHT_FOR for prep, _ in beside):
        yield "-"  # "vowed to fight on", but "vowed to fight for them"
    if not whom and not beside and not how:
        yield "--"


def _names(senses: Senses, i: int) -> Iterator[str]:
    yield from (f"{{{name}}}" for name in senses.classes(i))
    yield from (f"={lemma}" for lemma in senses.lemmas(i))
