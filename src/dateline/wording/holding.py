"""Who holds a place, as lines of a terminal: the side, since when, and who says so or denies it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dateline.model.sourced import SourcedClaim
from dateline.model.status import Status
from dateline.wording.claims import day
from dateline.wording.sourced import claim_line, short_day
from dateline.wording.words import listed

MOST = 4
"""Claims that an answer shows for a side; `show` has them all."""


def place_line(status: Status) -> str:
    """A place with its province, country and id."""
    place = status.place
    names = dict.fromkeys(part for part in (status.place_name, place.admin1, place.country) if part)
    return ", ".join(names) + (f" (GeoNames {place.geonames_id})" if place.geonames_id else "")


def holder_words(status: Status) -> str:
    """Who holds it and how sure that is: "Taliban, claimed"."""
    if status.state == "denied" or _only_denied(status):
        stale = ", stale" if status.state == "stale" else ""
        return f"taken by {status.holder or 'a side not named'}: denied{stale}"
    if status.holder is None and not status.claims:
        return f"fought over{_by_rivals(status)}" + (", stale" if status.state == "stale" else "")
    if status.holder is None:
        return f"fallen to a side not named, {status.state}"
    return f"{holder_name(status)}, {status.state}"


def holder_name(status: Status) -> str:
    """The holder in a list: by name, or why there is none."""
    if status.holder is None:
        return "(not named)" if status.claims else f"(fought over{_by_rivals(status)})"
    if _only_denied(status):
        return f"(denied: {status.holder})"
    return f"{status.holder} (inferred)" if status.inferred else status.holder


def since_words(status: Status, day: str, *, since: str = "since ") -> str:
    """Since when, or by when at the latest, where no report says on which day it was; `since` is the word before."""
    return f"by {day} at the latest" if status.at_latest else f"{since}{day}"


def _only_denied(status: Status) -> bool:
    """Whether all that is known of a holder is that it has not taken the place."""
    return status.holder is not None and not status.claims and bool(status.claims_against)


def _by_rivals(status: Status) -> str:
    return f" by {' and '.join(status.rivals)}" if status.rivals else ""


def status_lines(
    stretches: Sequence[Status], now: Status | None, claims: Mapping[str, SourcedClaim], *, as_of: str
) -> Iterator[str]:
    """The answer for one place: what holds on the day, who says so and who does not, and all that is known."""
    about = now or stretches[-1]
    yield f"{place_line(about)} on {day(date.fromisoformat(as_of))}"
    if about.place.disputed:
        yield f"  disputed between {listed(about.place.disputed)}; the country beside it is how GeoNames files it"
    if now is None:
        yield "  nothing is known of that day"
    else:
        yield f"  {holder_words(now)}, {since_words(now, short_day(now.since))}"
        if now.state == "stale" and now.claims:
            yield f"  last word that it has the place: {short_day(now.last_confirmed)}"
        yield from _voices("for", now.claims, claims)
        yield from _voices("against", now.claims_against, claims)
    yield ""
    yield "  All that is known:"
    for s in stretches:
        mark = ">" if s is now else " "
        yield f"  {mark} {s.begin} – {s.until or '':<10}  {s.state:<10} {holder_name(s)}"
    yield f"  Rule: {stretches[-1].rule}"


def status_row(status: Status) -> str:
    """A place in a list of places."""
    per = ", ".join(status.per or status.against)
    against = f"; against: {', '.join(status.against)}" if status.per and status.against else ""
    where = ", ".join(filter(None, (status.place_name, status.place.country)))
    where += " (disputed)" if status.place.disputed else ""
    since = f"{'by' if status.at_latest else 'since'} {status.since}"
    return f"{where:<24} {status.state:<10} {holder_name(status):<24} {since}  per {per}{against}"


def _voices(label: str, ids: Sequence[str], claims: Mapping[str, SourcedClaim]) -> Iterator[str]:
    for n, name in enumerate(ids):
        if n == MOST and len(ids) > MOST + 1:
            yield f"            and {len(ids) - MOST} more"
            return
        yield f"  {label if n == 0 else '':<9} {claim_line(claims[name])}"
