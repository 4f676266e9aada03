"""Phrases that are where it happened whatever they stand behind: what was struck, taken, closed or patrolled."""

from collections.abc import Callable, Iterator

from dateline.coding.circumstances.day_clauses import is_a_stay
from dateline.coding.circumstances.one_event import Scene
from dateline.coding.circumstances.scenes import (
    taken,
)
from dateline.coding.lexicons.place_rules import place_rules
from dateline.coding.trees import roles
from dateline.model.codes import VIOLENT


def grounds(scene: Scene) -> Iterator[int]:
    """The phrases that name the place by what was done to it: "attacked **the town of X** and killed ten people"."""
    return (j for told in _TOLD_BY for j in told(scene))


def _residents(scene: Scene) -> Iterator[int]:
    """Where those are from who are driven out: "residents **of Kenscoff** fled"."""
    if scene.reading.line.group.mode == "expel":
        whose_homes = (at for j in scene.reading.recipients for at in scene.obliques(j))
        yield from (k for prep, k in whose_homes if prep in ("of", "from"))


def _hit(scene: Scene) -> Iterator[int]:
    """What the strike hit: "were killed in the bombing that hit **a market** in X"."""
    senses = scene.senses
    for i in scene.hits:
        yield from (j for j in roles.objects_own(senses.analysis, i) if "person" not in senses.classes(j))


def _attacked(scene: Scene) -> Iterator[int]:
    """What the deed was done to: "killed in a raid **on the town**"."""
    yield from (k for j in scene.deeds for prep, k in scene.obliques(j) if prep in ("of", "on", "against"))


def _taken(scene: Scene) -> Iterator[int]:
    """What was taken in the same event."""
    yield from (j for base in scene.shared for j in taken(scene.senses, base))


def _ground(scene: Scene) -> Iterator[int]:
    """The place that was struck in the same event: "attacked **the town of X** and killed ten people"."""
    senses = scene.senses
    if scene.reading.line.group.type not in (*VIOLENT, "PROTEST"):
        return
    for j in scene.struck:
        if j in scene.reading.actors:
            continue  # not "accused Israel of breaking the truce"
        if j in senses.place_at or not senses.classes(j).isdisjoint(("place", "facility")):
            yield j


def _patrolled(scene: Scene) -> Iterator[int]:
    """The place that troops are moved in: "patrolled **X**"."""
    if scene.reading.line.group.type == "MOBILIZE":
        own = roles.objects_own(scene.senses.analysis, scene.reading.predicate)
        yield from (j for j in own if j in scene.senses.place_at)


def _visited(scene: Scene) -> Iterator[int]:
    """Where one stays who meets somebody: "met him on a trip **to Kabul**"."""
    if scene.reading.line.group.type == "CONSULT":
        stays = [j for prep, j in scene.obliques(scene.reading.predicate) if prep in ("in", "on", "during")]
        there = (at for j in stays if is_a_stay(scene.senses, j) for at in scene.obliques(j))
        yield from (k for prep, k in there if prep in ("in", "of", "to"))


def _closed(scene: Scene) -> Iterator[int]:
    """What is closed off: "announced a quarantine **of two districts**"."""
    if scene.reading.line.group.mode == "restrict":
        closures = place_rules().types.closures
        closed = (j for j in scene.objects if scene.senses.lemmas(j)[-1] in closures)
        yield from (k for j in closed for of, k in scene.obliques(j) if of == "of")


def _of_a_truce(scene: Scene) -> Iterator[int]:
    """Where a truce holds or breaks: "a truce **for Goma** collapsed"."""
    subjects = roles.surface_subjects(scene.senses.analysis, scene.reading.predicate)
    truces = (j for j in subjects if "truce" in scene.senses.classes(j))
    yield from (k for j in truces for prep, k in scene.obliques(j) if prep in ("for", "in"))


def _streets(scene: Scene) -> Iterator[int]:
    """Where people go to protest: "took **to the streets** of X"."""
    if scene.reading.line.group.type == "PROTEST":
        yield from (j for prep, j in scene.obliques(scene.reading.predicate) if prep == "to")


def _there(scene: Scene) -> Iterator[int]:
    """Where it is told to have been."""
    yield from scene.there


_TOLD_BY: tuple[Callable[[Scene], Iterator[int]], ...] = (
    _residents,
    _hit,
    _attacked,
    _taken,
    _ground,
    _patrolled,
    _visited,
    _closed,
    _of_a_truce,
    _streets,
    _there,
)
