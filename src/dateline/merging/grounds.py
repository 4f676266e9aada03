"""Why claims stand together as one event: each with the claim told before it that it is most like, and the reasons."""

from collections.abc import Sequence

from dateline.merging.comparison import Comparison
from dateline.merging.happenings import told_as_one
from dateline.model.happening import Ground
from dateline.model.sourced import SourcedClaim

BACK = 12
"""So many claims told before are looked at for the one that is most alike."""
MOST = 200
"""So many claims of an event are explained: one of thousands would take seconds, and nobody reads on so far."""


def grounds(claims: Sequence[SourcedClaim]) -> tuple[Ground, ...]:
    """The grounds of an event, given its claims in its own order: one for each claim after the first, up to MOST.

    How rare a word is counts in the weights, and is taken from the event's own reports here, so the reasons stand in
    nearly the same order as when all reports were merged, though not always in the very same one.
    """
    claims = claims[:MOST]
    compared = Comparison(claims)
    told = {max(n, m): (min(n, m), reason) for n, m, reason in told_as_one(claims)}
    out = []
    for n in range(1, len(claims)):
        if n in told:
            other, reason = told[n]
            reasons: tuple[str, ...] = (reason,)
        else:
            other = max(range(max(0, n - BACK), n), key=lambda m: (compared.score(n, m), -m))
            reasons = compared.reasons(n, other)
        out.append(Ground(claim=claims[n].id, other=claims[other].id, reasons=reasons))
    return tuple(out)
