"""Who does what is told and to whom it is done, as a claim has them; a town that changes hands is no recipient."""

from dateline.coding.circumstances.named_places import named_all
from dateline.coding.predicates.owning import joined
from dateline.coding.predicates.parties import others_than, phrases
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import preposition
from dateline.coding.trees.stand_ins import reciprocal
from dateline.model.claim import Role


def who_and_whom(senses: Senses, reading: Reading) -> tuple[tuple[Role, ...], tuple[Role, ...]]:
    """Who does it and to whom it is done; of what is done to each other, the first does it to the others."""
    who = phrases(senses, reading.actors)
    whom = phrases(senses, _recipients(senses, reading), but=who)
    who = others_than(senses, reading.actors, who, whom)
    mutual = any(reciprocal(senses.analysis, j) for j in roles.objects(senses.analysis, reading.predicate))
    # "Egypt joined **Saudi Arabia** in its war".
    together = reading.host is not None and joined(senses, reading.predicate, reading.host)
    if (reading.line.group.reciprocal or mutual) and not whom and not together:
        whom = who[1:]  # "the presidents of X and Y met", "both sides accused each other"
    return who, whom


def _recipients(senses: Senses, reading: Reading) -> tuple[int, ...]:
    """Who it is done to. A named place that changes hands is the place, what has no name of its own stays here."""
    if reading.line.group.control is None:
        return reading.recipients
    towns = [j for j in reading.places if j in senses.place_at]
    left = towns if len(towns) > 1 else []  # "withdrew from X and Y": neither town was left to the other
    people = tuple(
        j
        for j in reading.recipients
        if j not in left
        and not _only_reached(senses, j)
        and (senses.is_party(j) or not senses.classes(j).isdisjoint(("person", "group")))
    )
    return people or tuple(j for j in reading.places if not named_all(senses, j))


def _only_reached(senses: Senses, j: int) -> bool:
    """Whether a town or a stretch of land is where somebody went, which got nothing by it.

    "Left Goma and withdrew **to Sake**", "**to the Kelagi desert**"; a country may have got it.
    """
    at = senses.place_at.get(j)
    state = at is None or (senses.places[at].feature or "").startswith(("PCL", "ADM"))
    return preposition(senses.analysis, j) == "to" and not state
