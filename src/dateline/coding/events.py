"""The stage of events: claims of one document that speak of the same thing."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from dateline.coding.circumstances.aftermath import is_toll, only_a_toll
from dateline.model.claim import AHEAD, Claim, Event, Role, one_more, word_read
from dateline.model.codes import kindred
from dateline.model.entity import Entity
from dateline.model.meaning import direction
from dateline.model.place import Place
from dateline.model.time import When

BODIES = frozenset({"ORG", "NORP", "GPE"})
"""Two entities of these types with one actor code ("the Taliban", "Taliban fighters") count as one party."""
CLOSE = 0.45
"""Cosine from which on two words for what befell somebody name one act. Of 140 pairs of claims that were read, told as
one event in two words, 43 of 50 above were of one, and below half."""


class Told(NamedTuple):
    """What a claim offers to be compared by; where it says nothing, a set is empty."""

    claim: Claim
    actors: frozenset[str]
    recipients: frozenset[str]
    place: frozenset[str]
    people: frozenset[str]
    """Of the recipients those with a name of their own."""

    @property
    def word(self) -> str:
        """The word that was read for the act, the same for a verb and its noun."""
        return word_read(self.claim.rule)


def events(
    claims: Sequence[Claim],
    entities: Sequence[Entity],
    places: Sequence[Place],
    referring: Iterable[tuple[Claim, Claim]] = (),
) -> tuple[Event, ...]:
    """Group claims, each with the first group whose claims it agrees with; ids v1, v2 … in text order.

    A claim that only refers to another ("claimed responsibility for **the attack**") comes to the group of that.
    """
    groups: list[list[Told]] = []
    for one in _told(claims, entities, places):
        home = next((group for group in groups if all(same(one, other) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    for claim, meant in referring:
        if _may_refer(claim, meant):
            groups = _joined(groups, claim, meant)
    return tuple(Event(id=f"v{n}", claims=tuple(one.claim.id for one in group)) for n, group in enumerate(groups, 1))


def _may_refer(claim: Claim, meant: Claim) -> bool:
    """Whether nothing in a claim speaks against what it refers to."""
    known = (claim.modality, claim.background, claim.control) == (meant.modality, meant.background, meant.control)
    return known and kindred(claim.cameo, meant.cameo) and overlapping(claim.time, meant.time)


def _joined(groups: list[list[Told]], one: Claim, other: Claim) -> list[list[Told]]:
    """The groups, those of two claims made one."""
    first, *others = [group for group in groups if any(told.claim in (one, other) for told in group)]
    first[:] = sorted(chain(first, *others), key=lambda told: told.claim.predicate)
    return [group for group in groups if not any(group is each for each in others)]


def same(one: Told, other: Told) -> bool:
    """Whether two claims may be about one event: nothing in them differs, and something that counts is shared.

    Polarity and holder play no part: a denial speaks of what it denies. What lies ahead is not what has happened.
    """
    a, b = one.claim, other.claim
    if (
        (a.modality in AHEAD) != (b.modality in AHEAD)
        or a.background != b.background
        or not overlapping(a.time, b.time)
    ):
        return False
    where = _agree(one.place, other.place)
    if _counted_in(a, b) or _counted_in(b, a) or _of_one_deed(one, other):
        return a.control == b.control and a.type == b.type and where is not False
    if not _of_one_kind(one, other) or where is False:
        return False
    who, whom = _agree(one.actors, other.actors), _agree(one.recipients, other.recipients)
    if who is False or whom is False:
        these, those = one.actors | one.recipients, other.actors | other.recipients
        return a.type == "CONSULT" and len(these & those) > 1
    if a.control is not None:
        return bool(whom or where)
    return bool(whom or (where and who)) and (bool(who) or _one_act(one, other))


def _of_one_kind(one: Told, other: Told) -> bool:
    """Whether two claims are of one kind of act: a killing may be an assassination, and is no kidnapping."""
    a, b = one.claim, other.claim
    if a.control is not None or b.control is not None or a.type != b.type:
        return a.control is not None and a.control == b.control
    if (a.cameo or "")[:2] == (b.cameo or "")[:2] and _one_word(one, other):
        return True
    return kindred(a.cameo, b.cameo)


def _one_act(one: Told, other: Told) -> bool:
    """Whether what befell the same recipient is one act, as its words have it; a blow to one person mostly is."""
    if _one_word(one, other) or (one.claim.type == "ASSAULT" and one.people & other.people):
        return True
    return _closeness(one.claim.meaning, other.claim.meaning) >= CLOSE


def _one_word(one: Told, other: Told) -> bool:
    return bool(one.word) and one.word == other.word


def _closeness(one: bytes | None, other: bytes | None) -> float:
    """The cosine of what two predicates mean where they stand; zero where the language model says nothing."""
    if one is None or other is None:
        return 0.0
    return float(direction(one) @ direction(other))


def _counted_in(toll: Claim, deed: Claim) -> bool:
    """Whether a toll is that of a deed told with it: "the **toll** of the strike", "**killed** in the strike"."""
    if toll.sentence != deed.sentence or toll.holder != deed.holder or deed.polarity != toll.polarity:
        return False
    within = any(role.start <= deed.predicate[0] < role.end for role in toll.actors)
    return only_a_toll(toll) or (is_toll(toll) and within)


def _of_one_deed(one: Told, other: Told) -> bool:
    """Whether two claims say what one doer did at once, and to whom: "a blast **killed** two and **wounded** six".

    Where nobody is said to have done it, some were killed and some hurt; two that were killed were killed apart.
    """
    a, b = one.claim, other.claim
    if a.sentence != b.sentence or a.holder != b.holder or a.polarity != b.polarity:
        return False
    if not (is_toll(a) or is_toll(b)):
        return False
    both_tolls = is_toll(a) and is_toll(b) and a.cameo != b.cameo
    return one.actors == other.actors and (bool(one.actors) or both_tolls)


def overlapping(one: When, other: When) -> bool:
    """Whether two intervals may be the same time; unknown and merely published ones may."""
    if "published" in (one.basis, other.basis):
        return True
    if one.begin is not None and other.until is not None and one.begin >= other.until:
        return False
    return not (other.begin is not None and one.until is not None and other.begin >= one.until)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Whether two descriptions share something; None when one of them says nothing."""
    if not one or not other:
        return None
    return bool(one & other)


def _told(claims: Sequence[Claim], entities: Sequence[Entity], places: Sequence[Place]) -> list[Told]:
    known = {entity.id: entity.code for entity in entities if entity.code is not None and entity.type in BODIES}
    people = frozenset(entity.id for entity in entities if entity.type == "PERSON")
    return [
        Told(
            claim,
            _parties(claim.actors, known),
            _parties(claim.recipients, known),
            _place(claim, places),
            people & {role.entity for role in claim.recipients if role.entity},
        )
        for claim in claims
    ]


def _parties(roles: Sequence[Role], known: dict[str, str]) -> frozenset[str]:
    return frozenset(_party(role, known) for role in roles)


def _party(role: Role, known: dict[str, str]) -> str:
    """What a party goes by: its code if it is a body, unless it is told as one more; else its name, or its words."""
    code = None if one_more(role.text) else known.get(role.entity or "")
    return code or role.entity or role.text.lower().removeprefix("the ")


def _place(claim: Claim, places: Sequence[Place]) -> frozenset[str]:
    where = claim.places or (() if claim.place is None else (claim.place,))
    found = (places[n] for n in where)
    return frozenset(place.geonames_id or (place.name or "").lower() or f"{place.start}" for place in found)
