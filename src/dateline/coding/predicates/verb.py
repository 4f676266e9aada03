"""A verb with all that the lines of the lexicon ask about: its objects, its doers, its clauses."""

import msgspec

from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.voice import retained

COMPLEMENTS = ("xcomp", "ccomp", "advcl", "acl")


class Verb(msgspec.Struct, frozen=True, kw_only=True):
    """A verb of a text, found out once for all lines that may hold of it."""

    senses: Senses
    i: int
    found: dict[int, Reading]
    """What was read so far, of the words below it above all."""
    objects: tuple[int, ...]
    kept: tuple[int, ...]
    """What stays an object in the passive: "was given **arms**"."""
    subjects: tuple[int, ...]
    clauses: tuple[int, ...]

    def adjectival(self) -> bool:
        """Whether it is a participle before a noun: "the **bombed** embassy"."""
        return self.senses.analysis.deprel(self.i) == "amod"


def verb_at(senses: Senses, i: int, found: dict[int, Reading]) -> Verb:
    """The verb at token `i`, with its objects, doers and clauses."""
    analysis = senses.analysis
    return Verb(
        senses=senses,
        i=i,
        found=found,
        objects=roles.objects(analysis, i),
        kept=tuple(retained(analysis, i)),
        subjects=roles.subjects(analysis, i),
        clauses=tuple(analysis.dependents(i, *COMPLEMENTS)),
    )
