"""The place of a claim: the one that hangs on its predicate, never one from another part of the story."""

from collections.abc import Iterator

from msgspec import UNSET

from dateline.coding.circumstances.around import AWAY, ON_THE_GROUND, around, on_the_ground
from dateline.coding.circumstances.named_places import a_country, named, named_all
from dateline.coding.circumstances.places_again import named_near, there
from dateline.coding.circumstances.scenes import deed, fights_a_state, were_there
from dateline.coding.predicates.fillers import LOCATIVE, somebody
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.obliques import obliques, preposition

_FINE = {"point": 0, "": 1, "area": 2, "country": 3}
"""How fine a place is; what no gazetteer knows is a village."""
_AT_HOME = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types of what those who do it do where they are."""
_BESIDE = frozenset({"in", "at", "near", "outside"})
_COURTS = frozenset({"court", "judge", "jury", "tribunal"})
"""Who does whatever they do where they sit: "a judge **in Manhattan** sentenced him"."""
_MEASURES = frozenset({"kilometre", "kilometer", "km", "metre", "meter", "mile", "yard"})


def places_of(senses: Senses, reading: Reading) -> tuple[int | None, ...]:
    """The place where it happened, or each of the places that change hands; `(None,)` when none is named."""
    listed = [n for j in reading.places for n in named_all(senses, j)]
    if listed and reading.line.group.control is not None:
        return tuple(dict.fromkeys(listed))
    if listed:
        return (_finest(senses, listed),)
    measured = all(senses.lemmas(j)[-1] in _MEASURES for j in reading.places)  # "advanced 30 km into X"
    if not measured and reading.line.group.control is not None:
        # "Seized the airport in Goma": where that is, though Goma has not changed hands.
        built = any(not senses.classes(j).isdisjoint(("facility", "terrain")) for j in reading.places)
        if not built and reading.line.group.type != "ASSAULT":
            return (None,)
        if inside := [n for j in reading.places if (n := named(senses, j)) is not None]:
            return (_finest(senses, inside),)
    only_near = None
    for look in (_recipient_places, around, were_there):
        phrases = tuple(look(senses, reading))
        own = _own_unknown(senses, reading)
        if own is not None:
            return (own,)
        found = [n for j in phrases for n in (named(senses, j), *_around_unknown(senses, j)) if n is not None]
        within = [n for n in found if senses.places[n].near is UNSET]
        if within:
            return (_finest(senses, within),)
        # "A convoy **on the road to Gao** was hit in Ansongo": what is told later may say more than near what.
        only_near = only_near if only_near is not None or not found else _finest(senses, found)
    if only_near is not None:
        return (only_near,)
    if (among := _among_themselves(senses, reading)) is not None:
        return (among,)
    if reading.line.group.here:
        return (named_near(senses, reading.predicate),)
    if reading.line.group.control == "loses" and senses.analysis.tokens[reading.predicate].xpos in ("VBD", "VBN"):
        return (named_near(senses, reading.predicate),)  # "Rebels entered X. The soldiers had pulled back."
    bases = (reading.predicate, *(j for _, j in obliques(senses.analysis, reading.predicate)))
    return (there(senses, bases),)


def _among_themselves(senses: Senses, reading: Reading) -> int | None:
    """Where those are who act, of what is done where one is: "police **in Goma** arrested ten activists"."""
    group = reading.line.group
    courts = [who for who in reading.actors if senses.lemmas(who)[-1] in _COURTS]
    if group.control is not None or (group.type not in _AT_HOME and not courts):
        return None
    phrases = (j for who in courts or reading.actors for prep, j in obliques(senses.analysis, who) if prep in _BESIDE)
    found = [n for j in phrases if (n := named(senses, j)) is not None]
    return _finest(senses, found) if found else None


def _own_unknown(senses: Senses, reading: Reading) -> int | None:
    """A village that the gazetteer does not know, named with the predicate: no town of another clause stands in."""
    near = [j for prep, j in obliques(senses.analysis, reading.predicate) if prep in _BESIDE]
    found = [senses.place_at[j] for j in near if j in senses.place_at]
    if not found or any(senses.places[n].precision is not None for n in found):
        return None
    return None if any(True for j in near for _ in _around_unknown(senses, j)) else found[0]


def _around_unknown(senses: Senses, j: int) -> Iterator[int | None]:
    """Where a place lies that the gazetteer does not know: the city in "Republic Square in Yerevan"."""
    index = senses.place_at.get(j)
    if index is not None and senses.places[index].precision is None:
        yield from (named(senses, k) for prep, k in obliques(senses.analysis, j) if prep in LOCATIVE)


def _finest(senses: Senses, found: list[int]) -> int:
    return min(found, key=lambda n: _FINE[senses.places[n].precision or ""])


def _recipient_places(senses: Senses, reading: Reading) -> tuple[int, ...]:
    """Recipients of an act on the ground that are places themselves or stand in one: "a police station in Kabul".

    Governments that meet are called by their capitals, and meet where they meet: "London and Paris held talks".
    """
    group = reading.line.group
    if group.type == "CONSULT":
        between = any(preposition(senses.analysis, j) == "between" for j in reading.recipients)
        if between or group.mode != "visit":  # "hosted talks between X and Y"
            return tuple(j for j in reading.recipients if j not in senses.place_at)
    if (group.type == "RETREAT" and group.control is None) or fights_a_state(senses, reading):
        # "Surrendered **to** the United States", "fought **Russia**": those are no grounds, but sides.
        far = {j for j in reading.recipients if a_country(senses, j)}
        far -= {j for j in far if preposition(senses.analysis, j) in LOCATIVE}
        return tuple(j for j in reading.recipients if j not in far) if group.type in ON_THE_GROUND else ()
    if group.reciprocal and group.type in ON_THE_GROUND:
        return tuple(j for j in reading.recipients if j not in reading.actors)  # "X and Y exchanged fire"
    if group.control == "loses":
        return tuple(j for j in reading.recipients if preposition(senses.analysis, j) not in AWAY)
    if group.type == "PROTEST":
        return tuple(j for j in reading.recipients if not _cause(senses, j))
    return reading.recipients if on_the_ground(reading) else ()


def _cause(senses: Senses, j: int) -> bool:
    """Whether a phrase says what is protested against, which may be far away: "**the killing** of a poet in X"."""
    prep = preposition(senses.analysis, j)
    return j not in senses.place_at and (prep in ("over", "about") or not somebody(senses, j, "in") or deed(senses, j))
