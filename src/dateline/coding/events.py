"""The stage of events: claims of one document that speak of the same thing."""

from collections.abc import Sequence

from dateline.coding.circumstances.aftermath import is_toll, only_a_toll
from dateline.model.claim import AHEAD, Claim, Event, Role
from dateline.model.entity import Entity
from dateline.model.place import Place
from dateline.model.time import When

BODIES = frozenset({"ORG", "NORP", "GPE"})
"""Two entities of these types with one actor code ("the Taliban", "Taliban fighters") count as one party."""


def events(claims: Sequence[Claim], entities: Sequence[Entity], places: Sequence[Place]) -> tuple[Event, ...]:
    """Group claims, each with the first group whose claims it agrees with; ids v1, v2 … in text order."""
    known = {entity.id: entity.code for entity in entities if entity.code is not None and entity.type in BODIES}
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((group for group in groups if all(same(claim, other, known, places) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return tuple(Event(id=f"v{n}", claims=tuple(claim.id for claim in group)) for n, group in enumerate(groups, 1))


def same(one: Claim, other: Claim, known: dict[str, str], places: Sequence[Place]) -> bool:
    """Whether two claims may be about one event: nothing in them differs, and something that counts is shared.

    Polarity and holder play no part: a denial speaks of what it denies. What lies ahead is not what has happened.
    """
    counted = _counted_in(one, other) or _counted_in(other, one) or _of_one_deed(one, other, known)
    if one.control is not None or other.control is not None:
        kind = one.control == other.control
    else:
        kind = one.type == other.type and (counted or (one.cameo or "")[:2] == (other.cameo or "")[:2])
    if (one.modality in AHEAD) != (other.modality in AHEAD):
        return False
    if not kind or one.background != other.background or not overlapping(one.time, other.time):
        return False
    where = _agree(_place(one, places), _place(other, places))
    who = _agree(_parties(one.actors, known), _parties(other.actors, known))
    whom = _agree(_parties(one.recipients, known), _parties(other.recipients, known))
    if counted:
        return where is not False
    if False in (where, who, whom):
        if one.type != "CONSULT" or where is False:
            return False
        these = _parties((*one.actors, *one.recipients), known)
        those = _parties((*other.actors, *other.recipients), known)
        return len(these & those) > 1
    return bool(whom or (where and (who or one.control is not None)))


def _counted_in(toll: Claim, deed: Claim) -> bool:
    """Whether a toll is that of a deed told with it: "the **toll** of the strike", "**killed** in the strike"."""
    if toll.sentence != deed.sentence or toll.holder != deed.holder or deed.polarity != toll.polarity:
        return False
    within = any(role.start <= deed.predicate[0] < role.end for role in toll.actors)
    return only_a_toll(toll) or (is_toll(toll) and within)


def _of_one_deed(one: Claim, other: Claim, known: dict[str, str]) -> bool:
    """Whether two claims say what one doer did at once, and to whom: "a blast **killed** two and **wounded** six"."""
    if one.sentence != other.sentence or one.holder != other.holder or one.polarity != other.polarity:
        return False
    if not (is_toll(one) or is_toll(other)):
        return False
    these, those = _parties(one.actors, known), _parties(other.actors, known)
    return these == those and (bool(these) or (is_toll(one) and is_toll(other)))


def overlapping(one: When, other: When) -> bool:
    """Whether two intervals may be the same time; unknown and merely published ones may."""
    if "published" in (one.basis, other.basis):
        return True
    if one.begin is not None and other.until is not None and one.begin >= other.until:
        return False
    return not (other.begin is not None and one.until is not None and other.begin >= one.until)


def _agree(one: set[str], other: set[str]) -> bool | None:
    """Whether two descriptions share something; None when one of them says nothing."""
    if not one or not other:
        return None
    return bool(one & other)


def _parties(roles: Sequence[Role], known: dict[str, str]) -> set[str]:
    return {known.get(role.entity or "") or role.entity or role.text.lower().removeprefix("the ") for role in roles}


def _place(claim: Claim, places: Sequence[Place]) -> set[str]:
    if claim.place is None:
        return set()
    place = places[claim.place]
    return {place.geonames_id or (place.name or "").lower() or f"{place.start}"}
