"""Phrases that tell where it happened: on the predicate, on what carries it, on its objects, on what it is part of."""

from collections.abc import Iterator

from dateline.coding.circumstances.day_clauses import talks_held
from dateline.coding.circumstances.earlier import stirs
from dateline.coding.circumstances.grounds import grounds
from dateline.coding.circumstances.named_places import a_country, ashore, whose
from dateline.coding.circumstances.one_event import Scene, scene_of
from dateline.coding.circumstances.scenes import busy, deed, done_to_protest, took_place
from dateline.coding.lexicons.predicate_words import predicate_words
from dateline.coding.predicates.fillers import LOCATIVE, counts
from dateline.coding.predicates.put_off import TALKS_OFF
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.toponyms.bearings import lying_beside
from dateline.coding.trees.phrase_heads import coordinated

AWAY = ("toward", "towards", "into", "to")
"""Where those who leave a place go."""
ON_THE_GROUND = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "CONSULT", "AID"})
_SAID = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
"""Types of what is done by saying it."""
_SIGNED = "057"
_TAKING_IN = "075"


def around(senses: Senses, reading: Reading) -> Iterator[int]:
    """Phrases with a locative preposition on the predicate, on its host, on its object, on the clause it is part of."""
    scene = scene_of(senses, reading)
    yield from grounds(scene)
    doing = _doing(scene)
    for base in (*_bases(scene), *doing, *scene.shared):
        # "Recalled its envoys from Kigali and broke off relations": where the one led says nothing of the other.
        led = base in scene.shared or base in doing or "person" in senses.classes(base)
        yield from _located(scene, base, led=led)


def talks_spoken_of(reading: Reading) -> tuple[int, ...]:
    """The talks that somebody calls off, which have their place: "put off the talks **in Doha**"."""
    return reading.consumed if reading.line.group.cameo in TALKS_OFF else ()


def on_the_ground(reading: Reading) -> bool:
    """Whether it is done where those are to whom it is done: no ban, but a siege."""
    group = reading.line.group
    return group.type in ON_THE_GROUND and (group.mode != "restrict" or group.control is not None)


def _bases(scene: Scene) -> list[int]:
    """The words of the event itself, on which it may be told where it was."""
    senses, reading, analysis = scene.senses, scene.reading, scene.senses.analysis
    i, group = reading.predicate, reading.line.group
    bases = [i] if reading.host is None or stirs(senses, i) else [i, reading.host]  # "**shocked** many in Athens"
    # "Signed a deal in Doha" was done there; "condemned the coup in Niger" was said elsewhere.
    if group.type not in _SAID or group.cameo == _SIGNED:
        bases += [j for j in (*scene.objects, *reading.recipients) if analysis.tokens[j].upos != "PROPN"]
    # "Killed by a drone in Nabatieh", "a bomb planted in a market in X killed".
    bases += [k for j in _weapons(scene) for k in (j, *analysis.dependents(j, "acl"))]
    bases += [*scene.hits, *scene.deeds]
    if group.type == "CONSULT":
        bases += talks_held(senses, i)
    bases += [*talks_spoken_of(reading), *_planning(scene)]
    if group.type == "PROTEST":
        bases = [j for j in bases if not deed(senses, j) or j == i]
        if (moved := done_to_protest(senses, i)) is not None:
            bases.append(moved)  # "drove into Warsaw **to protest**"
    # "Clashed with guards near X, killing one".
    bases += [j for k in scene.shared for prep, j in scene.obliques(k) if prep == "with" and senses.is_party(j)]
    # "Struck a store used by fighters near X".
    used = [k for j in scene.built(scene.objects) for k in analysis.dependents(j, "acl")]
    used = [k for k in used if analysis.tokens[k].xpos == "VBN"]
    # "Seized a truck **fitted with a launcher** in X".
    fitted = [j for k in used for prep, j in scene.obliques(k) if prep == "with"]
    return [*bases, *scene.there, *used, *fitted, *took_place(senses, i)]


def _planning(scene: Scene) -> tuple[int, ...]:
    """What says where and when talks are to be held: "talks **due** in Doha", "a summit **set** for Cairo"."""
    senses, reading = scene.senses, scene.reading
    talks = [j for j in (reading.predicate, *talks_spoken_of(reading)) if "talks" in senses.classes(j)]
    parts = (k for j in talks for k in senses.analysis.dependents(j, "acl", "amod"))
    return tuple(k for k in parts if senses.analysis.tokens[k].lemma in predicate_words().scheduling)


def _weapons(scene: Scene) -> list[int]:
    """The weapons that do it, or that it is done with: "killed him **with a drone** in Nabatieh"."""
    senses, reading = scene.senses, scene.reading
    armed = [j for j in reading.actors if not senses.classes(j).isdisjoint(("weapon", "vehicle", "strike"))]
    means = (at for base in (reading.predicate, *scene.objects) for at in scene.obliques(base))
    return armed + [j for prep, j in means if prep == "with" and "weapon" in senses.classes(j)]


def _doing(scene: Scene) -> list[int]:
    """What those were doing whom it befell: "killed men **mending** a road near X"."""
    upon = (j for i in scene.shared for _, j in scene.obliques(i))
    befallen = (*scene.objects, *scene.reading.recipients, *scene.struck, *upon)
    return [k for j in befallen for k in busy(scene.senses, j)]


def _located(scene: Scene, base: int, *, led: bool) -> Iterator[int]:
    """The phrases on a word that tell where it was; with `led` none from which somebody or something came."""
    senses, analysis = scene.senses, scene.senses.analysis
    for prep, j in scene.obliques(base):
        set_there = prep == "for" and j in senses.place_at and base in _planning(scene)
        if not (prep in LOCATIVE or set_there) or (led and prep == "from") or _no_place(scene, prep, j):
            continue
        yield from coordinated(analysis, j)
        # "Killed in **a wave of attacks** on X".
        what = whole if counts(senses, j) and (whole := senses.counted(j)) is not None else j
        if prep in ("in", "during") and not senses.classes(what).isdisjoint(("strike", "fighting")):
            yield from (k for of, k in scene.obliques(what) if of in ("for", "of", "on", "over"))
    yield from lying_beside(analysis, base)
    if base in (scene.reading.predicate, *talks_spoken_of(scene.reading)) and analysis.tokens[base].upos == "NOUN":
        yield from (j for j in analysis.dependents(base, "compound") if j < base and not whose(senses, j))


def _no_place(scene: Scene, prep: str, j: int) -> bool:
    """Whether a phrase is who is spoken to ("called on Moscow"), or where those who leave go ("withdrew to Uvira")."""
    reading, group = scene.reading, scene.reading.line.group
    if j in reading.recipients and not on_the_ground(reading):
        return True
    if j in reading.actors and prep in ("between", "from"):
        return True
    if group.type == "CONSULT" and prep == "between":
        return True  # "mediated between Israel and Hamas"
    if group.type in _SAID and prep == "from":
        return True  # "warnings from the European Union"
    if group.cameo == _TAKING_IN and prep == "from":
        return True  # "received refugees **from Ukraine**"
    if group.control == "loses" and prep in AWAY:
        return True
    if prep == "at" and a_country(scene.senses, j):
        return True  # "hit back **at the United States**"
    if prep == "off" and ashore(scene.senses, j):
        return True
    # "Summoned the envoy over the killing of a trader in X".
    return prep == "over" and scene.senses.analysis.tokens[j].etype == "event"
