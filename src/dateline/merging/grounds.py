"""Why claims stand together as one event: each with the claim told before it that it is most like, and the reasons."""

from collections.abc import Sequence

from dateline.merging.atoms import told_as_one
from dateline.merging.comparison import Comparison
from dateline.model.happening import Ground
from dateline.model.sourced import SourcedClaim

BACK = 12
"""So many claims told before are looked at for the one that is most alike."""
MOST = 200
"""So many claims of an event are explained: one of thousands would take seconds, and nobody reads on so far."""


def grounds(claims: Sequence[SourcedClaim]) -> tuple[Ground, ...]:
    """The grounds of an event, given its claims in its own order: one for each claim after the first, up to MOST.

    The reasons are those that counted when all reports were merged, as far as they lie in the two claims; what else
    their reports tell is known here only as far as it is of this event.
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
            before = range(max(0, n - BACK), n)
            other = max(before, key=lambda m: (not compared.apart(n, m), compared.score(n, m), -m))
            reasons = compared.reasons(n, other)
        out.append(Ground(claim=claims[n].id, other=claims[other].id, reasons=reasons))
    return tuple(out)
