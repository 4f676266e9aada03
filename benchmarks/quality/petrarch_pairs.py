"""Who does it to whom in a record: pairs of actor codes, from its claims."""

from collections.abc import Iterator

from dateline.model.claim import Claim
from dateline.model.record import Record

OR = "/"
_MEETINGS = ("04", "036")
"""CAMEO codes of meetings and visits, held and ahead: who takes part does it to each other."""


def alternatives(code: str | None) -> list[str]:
    """A code as the codes that it stands for: FRO/BIL/SAM is three actors."""
    return [each.upper() for each in code.split(OR)] if code else []


def crossed(sources: list[str], targets: list[str]) -> set[tuple[str, str]]:
    """Every source with every target, none with itself."""
    return {(one, other) for one in sources for other in targets if one != other}


def pairs_of_claims(record: Record) -> frozenset[tuple[str, str]]:
    """The pairs of all claims of a record."""
    return frozenset(pair for claim in record.claims for pair in pairs_of(record, claim))


def pairs_of(record: Record, claim: Claim, *, placed: bool = True) -> set[tuple[str, str]]:
    """Every actor with every recipient; of meetings, and of what several do to each other, both ways round.

    Where nobody is named to whom it is done the place counts, if it is `placed` or a visit.
    """
    sources = [code for role in claim.actors for code in alternatives(role.code)]
    targets = [code for role in claim.recipients for code in alternatives(role.code)]
    visit = claim.mode == "visit"
    there = [] if targets or not (placed or visit) else list(_at_place(record, claim))
    pairs = crossed(sources, targets or there)
    mutual = bool(targets) and {role.start for role in claim.actors} >= {role.start for role in claim.recipients}
    if visit or mutual or (targets and (claim.cameo or "").startswith(_MEETINGS)):
        pairs |= {(other, one) for one, other in pairs}
    return pairs


def _at_place(record: Record, claim: Claim) -> Iterator[str]:
    """The code of the place of a claim that names nobody it is done to: "arrived in X"."""
    if claim.place is None:
        return
    place = record.places[claim.place]
    for entity in record.entities:
        if any((mention.start, mention.end) == (place.start, place.end) for mention in entity.mentions):
            yield from alternatives(entity.code)
