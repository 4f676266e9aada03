"""Who takes a place by a claim that does not name them: the one side that takes places by the rest of its report."""

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from dateline.merging.control import having, losing, side, somebody
from dateline.merging.groups import same_side, vagueness
from dateline.model.sourced import Party, SourcedClaim

_HAVING = ("takes", "holds")
_BY_NAME = ("PERSON", "ORG")
"""Types of those who go by a name of their own; of a people or a creed ("Islamists") there may be many groups."""


def with_takers(claims: Sequence[SourcedClaim]) -> tuple[SourcedClaim, ...]:
    """The claims of one report; those of a change of hands that name nobody have the taker that it leaves no doubt of.

    "The Taliban entered Kabul. … Jalalabad fell in the morning." A report that has two sides take places, or none,
    leaves it open. So have those of a headline that only says what they are: "**Islamists** take the city".
    """
    taker = _taker(claims)
    told = (replace(one, taker=taker) if taker and _open(one, taker) else one for one in claims)
    return tuple(replace(one, taker=by) if (by := _told_below(one, claims)) else one for one in told)


def _told_below(one: SourcedClaim, claims: Sequence[SourcedClaim]) -> Party | None:
    """Whoever has the place below a headline that has no name for those who do; None where several sides have it."""
    described = one.actors and not any(party.code or _by_name(party) for party in one.actors)
    if not (one.headline and one.place_key and described and _has(one)):
        return None
    below = [c for c in claims if not c.headline and c.place_key == one.place_key and _has(c)]
    found = {side(by): by for c in below if (by := somebody(c, c.actors)) is not None and by.code}
    return next(iter(found.values())) if len(found) == 1 else None


def _by_name(party: Party) -> bool:
    """Whether it goes by a name to its last word: "Kivu Lions", and not "Turkish-backed fighters"."""
    return party.type in _BY_NAME and party.name.rpartition(" ")[2][:1].isupper()


def _has(one: SourcedClaim) -> bool:
    return one.control in _HAVING and one.affirmed and one.modality == "actual"


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
