"""When and where it was that an entry of a chronicle tells of: on the day and in the place that stand at its head."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from dateline.coding.circumstances.around import ON_THE_GROUND
from dateline.model.claim import AHEAD, Claim
from dateline.model.document import BULLETS, RUNNING, Document, Part
from dateline.model.place import Place
from dateline.model.span import Span
from dateline.model.time import Time, When

_HEAD = re.compile(rf"[ \t]*(?:[-–—{BULLETS}][ \t]*)?(?P<head>[^:.!?;\n]{{3,70}}?)(?:[:.]|[ \t]+[–—-]{{1,2}})(?=\s)")
"""What an entry opens with: "- 16 March, Noshki:", "Noshki, 16 March –"."""
_BESIDE = re.compile(r"[^\W\d_]{2,}")
_FEW = 3
"""So many words at most stand beside the day and the place at the head of an entry: "Bolan **district**"."""
_ENTRIES = 2
"""So many days at the heads of entries, at least, make a text a chronicle; one alone may be anything."""
_FROM_TO = 2
"""Days at the head of an entry: one, or the first and the last: "29-30 August"."""
_LONGEST = timedelta(days=31)
"""A chronicle goes from day to day, or from month to month."""


class _Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the text with the days, as indices into the times, and the place that it is all about."""

    span: Span
    days: tuple[int, ...]
    place: int | None


def dated_entries(
    doc: Document, claims: Sequence[Claim], times: Sequence[Time], places: Sequence[Place]
) -> list[Claim]:
    """The claims; in a chronicle, what an entry tells without a day or place is when and where its head says.

    "16 March, Noshki: A bomber rammed a bus. Five people **were killed**."
    """
    entries = [*_entries(doc, times, places)]
    if len({times[entry.days[0]].begin for entry in entries}) < _ENTRIES:
        return list(claims)
    return [_in_entry(claim, entries, times) for claim in claims]


def _in_entry(claim: Claim, entries: Sequence[_Entry], times: Sequence[Time]) -> Claim:
    inside = [one for one in entries if one.span[0] <= claim.predicate[0] < one.span[1]]
    if not inside:
        return claim
    own = max(inside, key=lambda one: one.span[0])
    first, last = times[own.days[0]], times[own.days[-1]]
    if claim.time.basis == "published":
        # "Had fled before": at any time until then.
        before = claim.time.begin is None and claim.time.until is not None
        begin = None if before else first.begin
        until = None if claim.modality in AHEAD else last.until
        claim = replace(claim, time=When(begin=begin, until=until, times=own.days, basis="carried"))
    then = (claim.time.begin or claim.time.until) and claim.time.until == last.until
    if claim.place is None and then and claim.type in ON_THE_GROUND and claim.control in (None, "contests"):
        return replace(claim, place=own.place)
    return claim


def _entries(doc: Document, times: Sequence[Time], places: Sequence[Place]) -> Iterator[_Entry]:
    """The entries, each from its head to the next one's or to the end of what its day stands over."""
    for n, part in enumerate(doc.parts):
        if part.kind in RUNNING:
            heads = [*_heads(doc.text, (part.start, part.end), times, places)]
            for m, (start, days, place) in enumerate(heads):
                end = heads[m + 1][0] if m + 1 < len(heads) else part.end
                yield _Entry(span=(start, end), days=days, place=place)
        elif part.kind in ("subheading", "dateline") and (alone := _day_alone(doc.text, part, times)) is not None:
            below = next((other for other in doc.parts[n + 1 :] if other.kind not in RUNNING), None)
            end = below.start if below is not None else len(doc.text)
            if (first := next(iter(doc.parts[n + 1 :]), None)) and "\n" not in doc.text[part.end : first.start]:
                end = first.end  # "5 May 2020. Soldiers fight": it stands over its own paragraph
            if any(other.kind in RUNNING and part.end <= other.start < end for other in doc.parts):
                yield _Entry(span=(part.start, end), days=(alone,), place=None)


def _heads(
    text: str, span: Span, times: Sequence[Time], places: Sequence[Place]
) -> Iterator[tuple[int, tuple[int, ...], int | None]]:
    """Where the entries of a paragraph start, with the days of each and its place if there is one."""
    start = span[0]
    while 0 <= start < span[1]:
        head = _HEAD.match(text, start, span[1])
        if head is not None:
            inside = head.span("head")
            days = [n for n, time in enumerate(times) if _within(time, inside) and _is_short(time)]
            named = [n for n, place in enumerate(places) if _within(place, inside) and place.kind == "name"]
            if 0 < len(days) <= _FROM_TO and _only(text, inside, [times[n] for n in days], [places[n] for n in named]):
                yield start, tuple(days), named[0] if named else None
        start = text.find("\n", start, span[1]) + 1 or -1


def _within(one: Time | Place, span: Span) -> bool:
    return span[0] <= one.start and one.end <= span[1]


def _only(text: str, head: Span, days: Sequence[Time], places: Sequence[Place]) -> bool:
    """Whether a head has hardly more than its day and its places, one of which it opens with."""
    known = sorted([*((day.start, day.end) for day in days), *((place.start, place.end) for place in places)])
    rest, at = [], head[0]
    for start, end in known:
        rest.append(text[at:start])
        at = max(at, end)
    rest.append(text[at : head[1]])
    opens = not _BESIDE.search(rest[0])
    return opens and len(_BESIDE.findall(" ".join(rest))) <= _FEW


def _day_alone(text: str, part: Part, times: Sequence[Time]) -> int | None:
    """The day that a line of its own consists of."""
    found = [n for n, time in enumerate(times) if _within(time, (part.start, part.end)) and _is_short(time)]
    if len(found) != 1:
        return None
    time = times[found[0]]
    beside = text[part.start : time.start] + text[time.end : part.end]
    return found[0] if not _BESIDE.search(beside) else None


def _is_short(time: Time) -> bool:
    if time.type != "DATE" or time.begin is None or time.until is None:
        return False
    return date.fromisoformat(time.until[:10]) - date.fromisoformat(time.begin[:10]) <= _LONGEST
