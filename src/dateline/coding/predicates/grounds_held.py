"""Whether what is taken, held or lost is ground at all: "took control **of the town**", and not "of his car"."""

from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques, preposition

_GROUND = ("place", "facility", "terrain", "group", "person")
"""What may be had or lost; of bodies and people it is said as well, and names may be of any of these."""


def nowhere(senses: Senses, reading: Reading) -> bool:
    """Whether a line of control is read of nothing but things and ideas: "their grip **on power**"."""
    told = [j for j in reading.places if preposition(senses.analysis, j)]
    if reading.line.group.control is None or len(told) < len(reading.places) or not told:
        return False
    return all(senses.analysis.tokens[j].upos == "NOUN" and not _ground(senses, j) for j in told)


def _ground(senses: Senses, j: int) -> bool:
    analysis = senses.analysis
    named = [*analysis.dependents(j, "compound", "nmod:poss"), *(k for of, k in obliques(analysis, j) if of == "of")]
    return not senses.classes(j).isdisjoint(_GROUND) or any(k in senses.place_at for k in named)
