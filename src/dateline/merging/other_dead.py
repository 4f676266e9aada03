"""What tells the dead of two claims apart: whose side they were of, and in which towns their reports are."""

from collections.abc import Collection, Sequence

from dateline.merging.control import side
from dateline.merging.groups import kind_of
from dateline.merging.mentions import Mention
from dateline.merging.relations import figures
from dateline.model.codes import groups
from dateline.model.sourced import Party

_KILLING = "1823"
"""CAMEO code of killing, where it is not told by what means."""
_PEACEKEEPERS = "PKO"


def of_other_sides(one: Mention, other: Mention) -> bool:
    """Whether those who were killed fought on two sides: rebels whom an army killed are no peacekeepers.

    Whether they were civilians or fighters may be in dispute.
    """
    if not (_kills(one) and _kills(other)):
        return False
    these, those = _fought_for(one.recipients), _fought_for(other.recipients)
    return bool(these and those) and these.isdisjoint(those)


def elsewhere(one: Mention, other: Mention, towns: Collection[str], others: Collection[str]) -> bool:
    """Whether two tolls that differ are of two towns, though one of them names none.

    `towns` and `others` are those of which the two reports tell: a toll without a town is of one of its report's.
    """
    if one.document == other.document or (one.town is None) == (other.town is None):
        return False
    return bool(towns and others) and figures(one, other) == "other" and not set(towns) & set(others)


def _kills(one: Mention) -> bool:
    return one.cameo == _KILLING or any(figure.kind == "killed" for figure in one.figures)


def _fought_for(parties: Sequence[Party]) -> frozenset[str]:
    """The kinds of sides for which all of them fought; empty where that of one is not known."""
    found = frozenset(_PEACEKEEPERS if _PEACEKEEPERS in groups(p.code or "") else kind_of(side(p)) for p in parties)
    return frozenset() if "" in found else found
