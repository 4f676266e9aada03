"""When and where it was that a headline tells of: on the day and in the town that the text below gives for the act."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dateline.model.claim import Claim
from dateline.model.document import Document
from dateline.model.place import Place
from dateline.model.time import When

_LONG = timedelta(days=92)


def headline_days(doc: Document, claims: Sequence[Claim], places: Sequence[Place]) -> list[Claim]:
    """The claims, those of a headline with the time of the first claim below that tells the same and says when."""
    heads = [(part.start, part.end) for part in doc.parts if part.kind == "headline"]
    above = [c for c in claims if any(start <= c.predicate[0] < end for start, end in heads)]
    dated = [c for c in claims if c not in above and c.time.basis in ("stated", "carried")]
    out = [_dated(c, dated, places) if c in above and c.time.basis == "published" else c for c in claims]
    return [_placed(c, dated) if c in above and c.place is None and c.control == "takes" else c for c in out]


def _placed(head: Claim, below: Sequence[Claim]) -> Claim:
    """A headline with the town that it only calls so: the first one below that the same side takes or enters."""
    sides = {role.code for role in head.actors if role.code}
    told = next((c for c in below if c.cameo == head.cameo and sides & {role.code for role in c.actors}), None)
    several = any(role.text.endswith("s") for role in head.recipients)
    if several or told is None or told.place is None or told.control not in ("takes", "contests") or told.background:
        return head
    time = When(begin=told.time.begin, until=told.time.until, times=told.time.times, basis="carried")
    return replace(head, place=told.place, time=time)


def _dated(head: Claim, dated: Sequence[Claim], places: Sequence[Place]) -> Claim:
    told = next((one for one in dated if _same(head, one, places) and not _for_long(one.time)), None)
    if told is None:
        return head
    time = told.time
    return replace(head, time=When(begin=time.begin, until=time.until, times=time.times, basis="carried"))


def _for_long(time: When) -> bool:
    """Whether a time is a long stretch, as that of all that somebody "has done since 2009": news is of a day."""
    if time.begin is None or time.until is None:
        return False
    return date.fromisoformat(time.until[:10]) - date.fromisoformat(time.begin[:10]) > _LONG


def _same(head: Claim, below: Claim, places: Sequence[Place]) -> bool:
    """Whether a place changes hands in both, or the same words tell both; what lies in another place never is."""
    if (head.polarity, head.modality, head.background) != (below.polarity, below.modality, below.background):
        return False
    here, there = (_where(one, places) for one in (head, below))
    if head.control or below.control:
        return head.control == below.control and here is not None and here == there
    return head.rule == below.rule and (here is None or there is None or here == there)


def _where(one: Claim, places: Sequence[Place]) -> str | None:
    if one.place is None:
        return None
    place = places[one.place]
    return place.geonames_id or place.name or f"{place.start}"
