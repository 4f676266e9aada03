"""Who is somewhere: "the envoy is in Doha", where the verb is only a copula and the place its predicate."""

from dateline.coding.predicates.again import definite
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.toponyms.towns import TOWNS
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition


def presence(senses: Senses, i: int) -> Reading | None:
    """ "The envoy is in Doha", "in **the town**": the lines of `be in`, for a copula whose predicate is a place."""
    analysis, place = senses.analysis, senses.analysis.tokens[i].head
    if preposition(analysis, place) not in ("in", "back in", "at", "inside"):
        return None
    if place not in senses.place_at and (senses.lemmas(place)[-1] not in TOWNS or not definite(senses, place)):
        return None
    who = roles.surface_subjects(analysis, place)
    for line in senses.lexicon.of("be"):
        near = [k for j in who for k in (j, *analysis.dependents(j, "appos"))]
        if line.particle == "in" and any(senses.fits(k, line.group.subject) for k in near):
            return Reading(predicate=i, line=line, actors=who, places=(place,))
    return None
