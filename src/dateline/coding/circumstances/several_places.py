"""The places of what happened in several: "shelled Kharkiv, Sumy and Poltava", "fighting in Sake and Goma"."""

from msgspec import UNSET, UnsetType

from dateline.coding.predicates.senses import Senses
from dateline.coding.trees.phrase_heads import coordinated

_EITHER = frozenset({"or", "nor", "but"})


def all_places(senses: Senses, place: int | None) -> tuple[int, ...] | UnsetType:
    """All places of the list that a claim's place stands in, of one fineness; unset where it stands alone.

    Where it was near them, between them or in one of them it was in one place, which nobody names.
    """
    if place is None or senses.places[place].near is not UNSET:
        return UNSET
    analysis = senses.analysis
    at = next((j for j, n in senses.place_at.items() if n == place and analysis.deprel(j) != "flat"), None)
    if at is None:
        return UNSET
    first = analysis.tokens[at].head if analysis.deprel(at) == "conj" else at
    listed = coordinated(analysis, first)
    if at not in listed or any(analysis.lower(k) in _EITHER for j in listed for k in analysis.dependents(j, "cc")):
        return UNSET
    found = sorted({senses.place_at[j] for j in listed if j in senses.place_at})
    alike = [n for n in found if _like(senses, n, place)]
    # "Goma, North Kivu": what is coarser tells where the other lies.
    return tuple(alike) if len(alike) > 1 else UNSET


def _like(senses: Senses, n: int, place: int) -> bool:
    one, other = senses.places[n], senses.places[place]
    return one.kind == "name" and one.precision == other.precision and one.near is UNSET
