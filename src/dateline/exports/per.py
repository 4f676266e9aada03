"""Who says so. Nothing leaves without it: where a report speaks in its own voice, its publisher does."""

from typing import Literal

from dateline.model.sourced import SourcedClaim
from dateline.wording.claims import UNNAMED
from dateline.wording.report import NOT_NAMED

_OPENERS = frozenset({"A", "An", "The", "Its", "His", "Her", "Their"})
Anonymity = Literal["report", "named", "anonymous", "unattributed"]


def publisher(claim: SourcedClaim) -> str:
    """The report's publisher, or that none is named; never empty."""
    return (claim.publisher or "").strip() or NOT_NAMED


def speaker(claim: SourcedClaim) -> str:
    """Who says so in the end: the innermost holder, else the publisher; never empty."""
    return (claim.holder.name.strip() or UNNAMED) if claim.holder else publisher(claim)


def speaker_code(claim: SourcedClaim) -> str | None:
    """The CAMEO actor code of who says so, where it is known."""
    return claim.holder.party.code if claim.holder and claim.holder.party else None


def bare(code: str | None) -> str | None:
    """An actor code for a sheet, without the dashes that CAMEO puts for an unknown country: a spreadsheet would take
    ---MIL for a sum."""
    return (code or "").removeprefix("---") or None


def chain(claim: SourcedClaim) -> tuple[str, ...]:
    """All who pass it on, from the innermost holder to the publisher; what repeats is said once."""
    names = [*(voice.name.strip() or UNNAMED for voice in claim.voices), publisher(claim)]
    return tuple(name for n, name in enumerate(names) if not n or name != names[n - 1])


def told_by(claim: SourcedClaim) -> str:
    """The chain in words: "a lawmaker, as told by Wire". A word that began its sentence begins none here."""
    return ", as told by ".join(map(_within, chain(claim)))


def _within(name: str) -> str:
    return name[:1].lower() + name[1:] if name.split(" ")[0] in _OPENERS else name


def anonymity(claim: SourcedClaim) -> Anonymity:
    """How well the reader can know who says so."""
    if claim.holder is None:
        return "report"
    if claim.holder.party is None:
        return "unattributed"
    return "anonymous" if claim.holder.anonymous else "named"


def told_to(claim: SourcedClaim) -> tuple[str, ...]:
    """To whom the speaker said it, where the report names them: an agency, a channel, a parliament."""
    return (claim.holder.told_to or ()) if claim.holder else ()
