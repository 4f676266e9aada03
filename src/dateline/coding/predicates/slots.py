"""Slots of a frame: which phrases of the sentence stand in a role of a predicate, beside it or on what carries it."""

from collections.abc import Collection, Sequence

from dateline.coding.lexicons.group import Slots
from dateline.coding.predicates.fillers import a_share, aired, can_act, somebody
from dateline.coding.predicates.named_slots import At
from dateline.coding.predicates.prepositional import LOOSE
from dateline.coding.predicates.reading import Reading
from dateline.coding.predicates.senses import Senses
from dateline.coding.trees import roles

_TAKING_SHARES = frozenset({"subject", "object", "copula", "support", "poss", "by", "from", "of"})
"""Slots of those who are counted: "three per cent **of** them said so", but no rise "to three per cent"."""
FALLBACKS = frozenset({"inner", "owner", "object"})
"""Slots that are no better than a loose preposition which a frame names before them."""


def first_filled(
    senses: Senses,
    i: int,
    host: int | None,
    slots: Slots,
    found: dict[int, Reading],
    *,
    taken: Collection[int] = (),
) -> tuple[int, ...]:
    """The phrases of the first slot that has any not `taken`; loose ones wait until no other has somebody."""
    waiting: tuple[int, ...] = ()
    for slot in slots:
        out: list[int] = []
        for part in slot.split("+"):
            out.extend(j for j in filled(senses, i, host, part, found) if j not in out and can_act(senses, j))
        # "In a bid", "in protest" are circumstances and never who it is done to.
        out = [j for j in out if j not in taken and (slot != "in" or somebody(senses, j, slot))]
        if slot not in _TAKING_SHARES:
            out = [j for j in out if not a_share(senses, j)]
        # "A shooting **on Elm Street**", "on the outskirts", "a blast **at 20 Elm Street**" is only where it was.
        where = ("thoroughfare", "edge") if slot == "on" else ("thoroughfare",)
        out = [j for j in out if slot not in ("on", "at") or not (senses.fits(j, where) or aired(senses, i, j))]
        if not out or (slot in FALLBACKS and waiting and not _whose(senses, i, slot, out)):
            continue
        if slot not in LOOSE or any(somebody(senses, j, slot) for j in out):
            return tuple(out)
        waiting = waiting or tuple(out)
    return waiting


def _whose(senses: Senses, i: int, slot: str, owning: Sequence[int]) -> bool:
    """Whether it is told whose the thing is: "upheld **his** conviction for fraud" is done to him, and not to fraud."""
    things = roles.objects(senses.analysis, i)
    return slot == "owner" and all(senses.is_party(j) and j not in things for j in owning)


def filled(senses: Senses, i: int, host: int | None, slot: str, found: dict[int, Reading]) -> tuple[int, ...]:
    """The heads of the phrases in one slot of predicate `i`."""
    return At(senses=senses, i=i, host=host, found=found).slot(slot)
