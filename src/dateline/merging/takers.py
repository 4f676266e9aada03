"""Who takes a place that "fell" to nobody by name: the one side that takes places by the rest of its report."""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from dateline.merging.control import having, losing, side, somebody
from dateline.merging.groups import same_side, vagueness
from dateline.model.sourced import Party, SourcedClaim


def with_takers(claims: Sequence[SourcedClaim]) -> tuple[SourcedClaim, ...]:
    """The claims of one report; those of a change of hands that name nobody have the taker that it leaves no doubt of.

    "The Taliban entered Kabul. … Jalalabad fell in the morning." A report that has two sides take places, or none,
    leaves it open.
    """
    taker = _taker(claims)
    return tuple(replace(one, taker=taker) if taker and _open(one, taker) else one for one in claims)


def _taker(claims: Sequence[SourcedClaim]) -> Party | None:
    done = [one for one in claims if one.affirmed and one.modality == "actual" and (one.control or one.mode == "seize")]
    # Who only enters a place, or takes a building in it, is asked where nobody is said to take any.
    for control in ("takes", "contests", None):
        told = [one for one in done if one.control == control]
        found = [party for one in told if (party := somebody(one, one.actors)) is not None and party.code]
        if found:
            names = Counter(party.name for party in found)
            # Rebels of no country ("the mujahideen") may be those of the country whose rebels are told of.
            best = min(found, key=lambda p: (vagueness(side(p)), -names[p.name], len(p.name), p.name))
            return best if all(same_side(side(best), side(party)) for party in found) else None
    return None


def _open(one: SourcedClaim, taker: Party) -> bool:
    """Whether a claim says that a place changed hands and not who has it, and the taker is not who lost it."""
    return (
        one.control in ("takes", "loses")
        and somebody(one, having(one)) is None
        and not same_side(side(somebody(one, losing(one))), side(taker))
    )
