"""What a reference may be: a person, a body, a place, a thing, or several of these; nothing is two at once."""

from dateline.coding.coreference.mentions import Reference
from dateline.coding.lexicons.known_names import ARMED_KINDS
from dateline.language.analysis import Analysis

_PERSON, _BODY, _PLACE, _THING = 1, 2, 4, 8
_THINGS = frozenset({"abstract", "event", "time", "substance"})
_SORTS: dict[str, int] = {
    "PERSON": _PERSON, "ORG": _BODY, "NORP": _BODY | _PERSON, "GPE": _BODY | _PLACE, "LOC": _PLACE,
    "FAC": _PLACE | _BODY,
}  # fmt: skip


def sort_of(analysis: Analysis, each: Reference) -> int:
    """What a reference may be, as bits; 0 where that is open. Two with no bit in common are two."""
    if each.kind == "pronoun":
        return _PERSON if each.gender else 0  # "taking **the stand** in **her** defence"
    if each.actor is not None and each.actor.kind in ARMED_KINDS:
        # "The Taliban" are also "the insurgents" and "they".
        return _BODY | _PERSON
    if each.type == "OTHER":
        about = analysis.tokens[each.head].etype
        return _PLACE if about == "place" else _THING if about in _THINGS else 0
    return _SORTS.get(each.type, 0)
