"""An event with the words around its own that are told of the same event: what was struck, by what, with what else."""

from collections.abc import Iterator

import msgspec

from dateline.coding.circumstances.scenes import deeds_of, same_event, there_where
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles
from dateline.coding.trees.obliques import obliques
from dateline.coding.trees.voice import is_passive
from dateline.model.codes import VIOLENT

_BUILT = ("facility", "vehicle")


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """An event with the words around its own that are told of the same event."""

    senses: Senses
    reading: Reading
    objects: tuple[int, ...]
    hits: tuple[int, ...] = ()
    """What a strike did: "killed in the bombing that **hit** a market"."""
    deeds: tuple[int, ...] = ()
    """The deeds by which it was done: "killed **by a raid** near X"."""
    shared: tuple[int, ...]
    """Other predicates of the same event, and what of a place they are done to: "attacked **a school** in X and"."""
    struck: tuple[int, ...]
    """What those others are done to."""
    there: tuple[int, ...]
    """Where it is told to have been: "in X, **where** they killed ten"."""

    def obliques(self, i: int) -> Iterator[tuple[str, int]]:
        """The phrases on a word, each with its preposition."""
        return obliques(self.senses.analysis, i)

    def built(self, tokens: tuple[int, ...]) -> list[int]:
        """Those of the phrases that are of a building or a vehicle."""
        return [j for j in tokens if not self.senses.classes(j).isdisjoint(_BUILT)]


def scene_of(senses: Senses, reading: Reading) -> Scene:
    """The event of a reading, with what is told of it in other words of its sentence."""
    analysis, i = senses.analysis, reading.predicate
    shared = same_event(senses, reading)
    hits: list[int] = []
    deeds: list[int] = []
    if reading.line.group.type in VIOLENT:
        # "Were killed in the bombing that hit a market in X".
        strikes = (j for _, j in obliques(analysis, i) if "strike" in senses.classes(j))
        hits = [k for j in strikes for k in analysis.dependents(j, "acl:relcl")]
        # "Was struck **and killed by a raid** near X", "**killed** and two hurt **after a raid** on X".
        above = analysis.tokens[i].head if analysis.deprel(i) == "conj" else -1
        together = [j for j in shared if j == above or j in analysis.dependents(i, "conj")]
        deeds = [k for j in (i, *together) for k in deeds_of(senses, j)]
    # "Attacked a school in X and abducted pupils", "ten were killed when **X was shelled**".
    told = any(j in senses.place_at for prep, j in obliques(analysis, i) if prep in ("in", "at"))
    struck = tuple(j for k in shared if not told or analysis.deprel(k) != "advcl" for j in _struck(senses, k))
    return Scene(
        senses=senses,
        reading=reading,
        objects=roles.objects(analysis, i),
        hits=tuple(hits),
        deeds=tuple(deeds),
        shared=(*shared, *(j for j in struck if not senses.classes(j).isdisjoint(_BUILT))),
        struck=struck,
        there=tuple(there_where(senses, i)),
    )


def _struck(senses: Senses, verb: int) -> tuple[int, ...]:
    """What a predicate of the same event is done to."""
    analysis = senses.analysis
    befell = analysis.deprel(verb) == "advcl" and is_passive(analysis, verb)
    return roles.surface_subjects(analysis, verb) if befell else roles.objects_own(analysis, verb)
